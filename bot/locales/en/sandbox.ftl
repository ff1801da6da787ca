### The strip with the loop on the sandbox's page, and the five steps of the first minute.

strip-submission = Submit
strip-deliberation = Deliberate
strip-handling = Handle
strip-supervision = Supervise
strip-feedback = Feedback
strip-title-demand = { $number } · { $category }
strip-title-proposal = { $number } · proposal · { $category }
strip-turn = Next: { $party }
strip-turn-named = Next: { $party } { $name }
strip-due = by { $day }
strip-over = closed
strip-party-submitter = whoever submitted it
strip-party-staff = staff
strip-party-assignee = handler
strip-party-chair = the chair
strip-party-cosigner = co-signers
strip-party-representative = representatives
strip-party-supervisor = supervisors
strip-party-rater = whoever rates it

guide-submit = { $worker }: press the first button of the keyboard, write one sentence, hand it in
guide-accept = { $staff }: press the blue button under the new card
guide-reply = { $staff }: tap the card, choose “Reply”, write something: { $worker } gets it
guide-rate = { $staff } presses the button to resolve and writes how, { $worker } rates it
guide-clock = Press “+1 working day” and see who is reminded

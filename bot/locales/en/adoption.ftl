# A demand as a proposal: only where its worker says yes, and they can still say no

button-suggest = Ask: as a proposal?
button-entrust = Yes, please
button-keep = No, carry on
button-reclaim = Not as a proposal
button-reclaim-yes = Not as a proposal
button-reclaim-no = Leave it with them

done-suggest = The worker was asked ({ $number }). Representatives see it only after a yes; no answer within three days is a no, and all goes on as before.
ask-public-words =
    Representatives do not read what you wrote before. Please put it into a sentence or two for them: <b>representatives of your workplace read it too, so leave out names and whatever shows who you are</b> ({ $number }).
    The first line is the title; what you hope for stands below.
card-no-public-words = (no words for representatives yet)
a-member = A member
done-entrust = Representatives were asked to look at { $number }. If one takes it up, you hear at once
done-keep = All right, { $number } goes on as it was
done-reclaim-yes = All right, { $number } is no proposal any more and goes back to the union. You rate it in the end, as before.
ask-reclaim = Do you not want { $number } as a proposal? Representatives will then leave it, and the union carries on. No representative will take it up again.

push-suggest-submitter =
    🙋 <b>{ $number }</b> Representatives would make it a proposal for you. Do you agree?
    They would discuss it together and see that it is done, { $kept ->
        [yes] and would read only a few words that you write for it after a yes, not what you wrote before. Representatives of your workplace would read those words too.
       *[no] but they would read what you wrote (if you are anonymous, they still do not know who you are).
    } Please tap by <b>{ $due }</b>; no tap is a no, and all goes on as before.
push-entrust-assignee = 🙋 <b>{ $number }</b> The worker agrees to a proposal; representatives were asked to look. Please carry on meanwhile.
push-keep-submitter = 🙂 <b>{ $number }</b> You did not answer, so it stays as it is. The union carries on and answers by <b>{ $promise }</b>.
push-keep-assignee = <b>{ $number }</b> The worker did not agree to a proposal; please carry on.
push-reclaim-staff = 🔁 <b>{ $number }</b> The worker does not want it as a proposal; please take it over by <b>{ $due }</b> and handle it as a demand.
reclaimed = 🙂 <b>{ $number }</b> The worker does not want it as a proposal; it is back with the union, and there is nothing left for you to do. Thank you for your help.

card-entrusted = 🙋 The worker agrees to a proposal. “I take it up” makes it one that you lead.
card-errand-adoption =
    { $side ->
        [submitter] 🙋 Representatives would make it a proposal for you. Do you agree? Please tap by <b>{ $due }</b>; no tap is a no, and all goes on as before
       *[office] 🙋 The worker was asked whether it may become a proposal, and answers by <b>{ $due }</b>; no answer is a no
    }

history-suggest = { $day } { $time } { $who } asked the worker about a proposal
history-entrust = { $day } { $time } the worker agreed to a proposal
history-keep = { $day } { $time } the worker did not agree to a proposal
history-reclaim = { $day } { $time } the worker did not want a proposal; back to handling

digest-own-adoption = <b>{ $number }</b> { $category }: representatives would make it a proposal; please tap by { $due } if you agree

refused-suggested-before = The worker was asked before, or it is public already: no need to ask.
refused-reclaim-late = More than three days have passed, and representatives are at work on it. Reply to the card to add what you think; they and the union read it.

figure-limits-adoption = { $value } days to agree
figure-limits-objection = { $value } days to object

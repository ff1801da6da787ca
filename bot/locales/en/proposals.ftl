# Proposals: co-signing, deliberation, handling, supervision

button-cosign = Sign it
button-refuse = Do not sign
button-vote-yes = For
button-vote-no = Against
button-vote-abstain = Abstain
button-carried-out = It is done
button-fault = Not done: back
button-carry = Carried, with a reason
button-certify = Confirm: done
button-overrule = Not carried, with a reason
button-help = Ask a representative
button-champion = I take it up
button-file = Take it up
button-take-over = Take it over
button-not-file = Do not take it up
button-ask-lead = Ask for more
button-withdraw-proposal = Withdraw
button-cosigner = { $name }
button-cosigner-chosen = ✔ { $name }
button-to-preview = Done, look at it
button-propose = Hand it in

button-rewrite-title = Title
button-rewrite-reason = Reason
button-rewrite-suggestion = Suggestion
button-rewrite-cosigners = Signers

propose-title = What is the proposal called? One line, { $limit } characters at most.
propose-reason = Why? Please write what happens and whom it concerns, { $limit } characters at most.
propose-suggestion = What should be done, and by whom? { $limit } characters at most.
propose-file = The file is kept and goes with the proposal. Please go on writing.
propose-category = What is it about?
propose-cosigners = Who shall sign it with you? Tap a name to choose it, again to leave it. At least { $needed }.
propose-preview =
    Please look at it once more: { $category }
    <b>{ $title }</b>
    <blockquote>Reason: { $reason }

    Suggestion: { $suggestion }</blockquote>
    Asked to sign: { $names }
proposed = Proposal <b>{ $number }</b> is in. Those asked to sign will hear; once enough have, it goes to your union. You hear of every step.

card-proposal-head =
    📜 <b>{ $number }</b> proposal · { $category }
    <b>{ $title }</b>
    Led by { $lead } · { $union }
card-body-proposal =
    <blockquote>{ $reason ->
        [none] { $text }
       *[other] Reason: { $reason }
    }{ $reason ->
        [none] { "" }
       *[other]
            { "" }
            Suggestion: { $text }
    }</blockquote>
card-proposal-cosigning =
    ⏳<b>signing</b> → deliberation → handling → supervision → feedback
    By <b>{ $due }</b>
card-proposal-submission =
    ⏳<b>waits for the union</b> → deliberation → handling → supervision → feedback
    By <b>{ $due }</b>
card-proposal-asked =
    ✋<b>to be completed</b> → deliberation → handling → supervision → feedback
    By <b>{ $due }</b>
card-proposal-deliberation =
    ✅submitted → ⏳<b>deliberated</b> → handling → supervision → feedback
    By <b>{ $due }</b>
card-proposal-casting =
    ✅submitted → ✋<b>the chair decides</b> → handling → supervision → feedback
    By <b>{ $due }</b>
card-proposal-signing =
    ✅submitted → ✅carried → ⏳<b>to be taken over</b> → supervision → feedback
    By <b>{ $due }</b>
card-proposal-handling =
    ✅submitted → ✅carried → ⏳<b>being handled</b> → supervision → feedback
    By { $assignee }, <b>{ $promise }</b> at the latest
card-proposal-promised =
    ✅submitted → ✅carried → ⏳<b>being solved</b> → supervision → feedback
    By { $assignee }, promised for <b>{ $promise }</b>
card-proposal-handover =
    ✅submitted → ✅carried → ⏳<b>changes hands</b> → supervision → feedback
    By <b>{ $due }</b>
card-proposal-consent =
    ✅submitted → ✅carried → ✋<b>the chair looks at it</b> → supervision → feedback
    By <b>{ $due }</b>
card-proposal-supervision =
    ✅submitted → ✅carried → ✅handled → ⏳<b>representatives look</b> → feedback
    By <b>{ $due }</b>
card-proposal-confirmation =
    ✅submitted → ✅carried → ✅handled → ✋<b>the chair looks</b> → feedback
    By <b>{ $due }</b>
card-proposal-review =
    ✋<b>the chair reviews it</b>
    By <b>{ $due }</b>
card-proposal-feedback =
    ✅submitted → ✅carried → ✅handled → ✅looked at → ⏳<b>to be rated</b>
    By <b>{ $due }</b>
card-proposal-rated = ✅ Closed · rated: <b>{ $rating }</b>
card-proposal-unrated = ✅ Closed (not rated)
card-proposal-rejected = ⛔ Not carried
card-proposal-declined = ⛔ Not taken up; the reason is below
card-proposal-withdrawn = ↩️ Withdrawn
card-asked-cosigner = ✍️ Signed by { $yes ->
        [0] nobody yet
       *[other] { $names }
    }{ $silent ->
        [0] { "" }
       *[other] { " " }({ $silent } have not answered)
    }
card-asked-representative = 🗳 { $sealed ->
        [yes] { $asked } representatives were asked. For an anonymous demand only the result is published, no numbers
       *[no] for { $yes } · against { $no } · abstained { $abstain } · silent { $silent }
    }
card-asked-supervisor = 🔎 done { $yes } · not done { $no } · not looked { $silent }

standing-cosigning = signing
standing-deliberation = deliberated
standing-casting = deliberated
standing-signing = in work
standing-supervision = looked at
standing-confirmation = looked at
standing-rejected = not carried

history-cosign = { $day } { $time } { $who } signed
history-refuse = { $day } { $time } { $who } did not sign
history-forward = { $day } { $time } signing ended; to the union
history-vote = { $day } { $time } { $who } voted{ $worded ->
    [yes] : { $text }
   *[no] { "" }
}
history-adopt = { $day } { $time } carried
history-reject = { $day } { $time } not carried
history-tie = { $day } { $time } a tie, or too few votes: the chair decides
history-confirm = { $day } { $time } { $who }: it is done{ $worded ->
    [yes] . { $text }
   *[no] { "" }
}
history-fault = { $day } { $time } { $who }: it is not done. { $text }
history-verify = { $day } { $time } supervision: done
history-reopen = { $day } { $time } supervision: not done, back to be done again
history-silent = { $day } { $time } not all looked: the chair does
history-help = { $day } { $time } the worker asked representatives for help
history-champion = { $day } { $time } { $who } took it up as a proposal

ask-carry = Please write why it is carried; the representatives will read it ({ $number }).
ask-overrule = Please write why it is not carried; the representatives will read it ({ $number }).
ask-certify = Please write what you found; whoever leads it will read it ({ $number }).
ask-fault = What is not done? One sentence, a picture if you like ({ $number }).
done-cosign = Thank you, you signed { $number }
done-refuse = All right, you did not sign { $number }
done-vote-yes = Noted: for. You can change it until the end ({ $number })
done-vote-no = Noted: against. You can change it until the end ({ $number })
done-vote-abstain = Noted: abstained. You can change it until the end ({ $number })
done-vote = Your words are noted ({ $number }).
done-carried-out = Noted: it is done ({ $number })
done-fault = Whoever handles { $number } was told. When the others have looked too, there is a result.
done-help = Representatives were asked ({ $number }). If one takes it up, you hear at once
done-champion = You lead { $number } now; the union takes it from here

push-cosign-submitter = ✍️ <b>{ $number }</b> { $name } has signed.
push-refuse-submitter = ✍️ <b>{ $number }</b> { $name } does not sign this time.
push-forward-submitter = 📜 <b>{ $number }</b> Signing has ended; your union decides by <b>{ $due }</b>.
push-accept-cosigner = 📜 <b>{ $number }</b> “{ $title }” was taken up; representatives deliberate until <b>{ $due }</b>.
votes-counted = { $sealed ->
        [yes] { $voters } representatives were asked
       *[no] for { $yes }, against { $no }, abstained { $abstain }
    }
push-adopt-submitter = 🎉 <b>{ $number }</b> Carried ({ votes-counted }). Your union handles it by <b>{ $promise }</b>.
push-adopt-cosigner = 🎉 <b>{ $number }</b> “{ $title }” was carried ({ votes-counted }).
push-adopt-representative = 🗳 <b>{ $number }</b> Carried ({ votes-counted }). Thank you for your vote.
push-adopt-staff = 📜 <b>{ $number }</b> “{ $title }” was carried; please take it over by <b>{ $due }</b>.
push-reject-submitter = <b>{ $number }</b> Not carried ({ votes-counted }). { $reviewable ->
        [yes] You can ask the chair to review it.
       *[no] If things change, you can write another one.
    }
push-reject-cosigner = <b>{ $number }</b> “{ $title }” was not carried ({ votes-counted }).
push-reject-representative = 🗳 <b>{ $number }</b> Not carried ({ votes-counted }). Thank you for your vote.
push-agree-cosigner =
    🎉 <b>{ $number }</b> The chair decided to carry it:
    <blockquote>{ $text }</blockquote>
push-agree-representative =
    🗳 <b>{ $number }</b> The chair decided to carry it:
    <blockquote>{ $text }</blockquote>
push-agree-staff =
    📜 <b>{ $number }</b> “{ $title }” was carried by the chair; please take it over by <b>{ $due }</b>:
    <blockquote>{ $text }</blockquote>
push-return-cosigner =
    <b>{ $number }</b> The chair decided not to carry it:
    <blockquote>{ $text }</blockquote>
push-return-representative =
    🗳 <b>{ $number }</b> The chair decided not to carry it:
    <blockquote>{ $text }</blockquote>
push-add-representative =
    ✍️ <b>{ $number }</b> Whoever leads it added:
    <blockquote>{ $text }</blockquote>
push-withdraw-cosigner = ↩️ <b>{ $number }</b> was withdrawn; nothing is left to do.
push-withdraw-representative = ↩️ <b>{ $number }</b> was withdrawn; no vote is needed.
push-fault-assignee =
    🔎 <b>{ $number }</b> { $name } looked and says it is not done:
    <blockquote>{ $text }</blockquote>
push-verify-submitter =
    🔎 <b>{ $number }</b> Representatives looked: it is done.
    Are you satisfied? Please tap by <b>{ $due }</b>.
push-verify-assignee = 🔎 <b>{ $number }</b> Representatives confirmed it; now it is rated.
push-reopen-submitter = 🔎 <b>{ $number }</b> Representatives found it not done. It is done again, by <b>{ $promise }</b>.
push-reopen-assignee = 🔎 <b>{ $number }</b> Representatives found it not done. Please do it again by <b>{ $due }</b>.
push-reopen-chair = 🔎 <b>{ $number }</b> Representatives found it not done; it went back.
push-champion-submitter =
    🙌 <b>{ $number }</b> { $name } takes it up for you; it is a proposal now. You see every step, and you rate it in the end.{ $objection ->
        [none] { "" }
       *[other] { " " }If you do not want that, tap below by <b>{ $objection }</b>, and it goes back to the union.
    }
push-champion-staff = 📜 <b>{ $number }</b> { $name } made a proposal of a worker's demand; please take it up by <b>{ $due }</b>.

refused-not-representative = Proposals are for representatives. For your own matter, write it with /submit.
refused-module-off = The union takes no new proposals now; those under way go on to their end. Tap “Tell the union” instead: it is handled and answered as ever.
refused-nobody-to-ask = Your township has no representatives yet. The chair can review it, or call 12351.
refused-cosigner = Only representatives of the same township can sign, and enough of them. Please choose again.
refused-words-with-vote = Of a vote on an anonymous demand only the result is published, so no reasons are taken. To change your vote, tap a button on the card.
refused-vote-first = Please tap your vote on the card first, then reply with your reason.

command-propose = Write a proposal
how-it-works-representative =
    📜 /propose writes a proposal; others can sign it.
    What you are asked to sign, vote on or look at comes here: one tap does it. Reply to a card to say why.
    /todo shows what is left.

figure-promise-proposal = Proposal: { $value } days
figure-limits-cosigning = Signing: { $value } days
figure-limits-deliberation = Deliberation: { $value } days
figure-limits-casting = Chair decides: { $value } days
figure-limits-signing = Take over: { $value } days
figure-limits-supervision = Supervision: { $value } days
figure-limits-confirmation = Chair looks: { $value } days
figure-proposal-cosigners = Signers: { $value }
figure-proposal-representatives = Voters, at least: { $value }
figure-proposal-supervisors = Drawn to look: { $value }
figure-proposal-grace-minutes = After all voted: { $value } minutes

why-adopted = A proposal since { $since }: by { $due }
card-help = 🙋 The union could not take this up, and the worker asks representatives for help. “I take it up” makes it a proposal that you lead.
helped = Representatives were asked to look at <b>{ $number }</b>. If one takes it up, you hear at once. You can also change it and send it again.
done-resolve-proposal = { $number } goes to representatives, who look whether it is done; then it is rated. You can take it back for { $minutes } minutes.

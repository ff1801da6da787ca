# Merging, inquiries, helping, rating one by one, the archive

button-merge = Merge
button-merge-yes = Merge them
button-split = It is not the same
button-handback = Not mine: hand it back
button-assist = Ask a colleague to help
button-report = My part is done
button-recall = No more help needed
button-inquire = Inquiry
button-join = I ask that too
button-answer-inquiry = Answer the inquiry
button-respond = Answer who is not satisfied
button-dissent = Not satisfied
button-archive = Archive
button-archive-note = Add a word, then archive
button-told = Told by telephone

card-companion = 🔗 Your { $number } goes along with this one
card-companions = 🔗 { $count } more asked for the same{ $numbers ->
        [none] { "" }
       *[other] { " " }({ $numbers })
    }
card-own-rating = You said: <b>{ $rating }</b>. You can change it until then
card-asked-rater = ⭐ { $over ->
        [yes] satisfied { $yes } · mostly { $abstain } · not { $no } / rated { $said } / asked { $asked }
       *[no] asked { $asked }{ $said ->
            [0] { "" }
           *[other] , { $said } or more have rated
        }. Figures follow once rating has ended
    }
card-errand-joining = ❓ An inquiry is proposed: { $yes } stand behind it, { $needed } are needed, by <b>{ $due }</b>
card-errand-inquiry = ❓ <b>An inquiry waits for an answer</b>, by <b>{ $due }</b>
card-errand-extension =
    ⏰ { $days } more working days are asked for; { $party ->
        [lead] whoever leads it
       *[chair] the chair
    } decides by <b>{ $due }</b>: { $reason }
card-errand-assist = 🤝 { $name } helps, until <b>{ $due }</b>
card-errand-response = 💬 Somebody is not satisfied; please answer by <b>{ $due }</b>
card-errand-leading = 📜 <b>Who leads it?</b> Whoever led it has left; the chair chooses somebody by <b>{ $due }</b>
card-errand-telling = ☎️ <b>{ $name }</b> cannot be reached here. Please telephone by <b>{ $due }</b>
card-submitter-merged = 🔗 Goes along with <b>{ $other }</b>; tap its number to see where it stands
card-office-merged = 🔗 Merged into <b>{ $other }</b>
card-proposal-merged = 🔗 Merged into <b>{ $other }</b>
card-proposal-archive =
    ✅submitted → ✅carried → ✅handled → ✅looked at → ⏳<b>summed up and archived</b>
    By <b>{ $due }</b>
standing-merged = merged
standing-archive = being archived

ask-merge = Which case does { $number } belong to? Please write its number.
ask-merge-alike = Which case does { $number } belong to? These look alike: tap one, or write a number.
button-merge-into = { $number } { $words }
ask-merge-again = Please write a number, such as 0007.
merge-look =
    Merge <b>{ $number }</b> into <b>{ $other }</b> ({ $standing })?
    <blockquote>{ $number }: { $text }</blockquote>
    <blockquote>{ $other }: { $words }</blockquote>
    Whoever handed in { $number } still sees every step and rates it; for three days they can say that it is not the same.
ask-assist = Who helps with { $number }?
ask-assist-part = Which part is for { $name }? One sentence, please ({ $number }).
ask-report = How did it go? One sentence; whoever handles it will read it ({ $number }).
ask-handback = Why is it not yours? One sentence; your colleagues will read it ({ $number }).
ask-inquire = What do you want answered? If enough representatives join, it has to be answered in time ({ $number }).
ask-answer-inquiry = Please write the answer; those who asked and whoever proposed it will read it ({ $number }).
ask-dissent =
    What is wrong? One sentence. Your union answers you alone, and is not told who you are ({ $number }).{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-respond = Please write the answer. Only the one who is not satisfied will get it ({ $number }).
ask-archive-note = The summary is written. What would you add? Everybody who took part will read it ({ $number }).

done-merge = { $number } is merged; whoever handed it in will hear.
done-split = All right, { $number } goes by itself; your union will see
done-assist = Your colleague was asked ({ $number }); you hear when it is done.
done-report = Whoever handles { $number } was told.
done-recall = All right, { $number } goes on without help; your colleague will know
done-handback = { $number } went back; a colleague will take it over.
done-inquire = The other representatives were asked ({ $number }). If enough join, it has to be answered; if not, you hear too.
done-join = You joined the inquiry on { $number }
done-answer = The inquiry is answered ({ $number }); the representatives will read it.
done-dissent = Your union was told ({ $number }) and will answer you alone.
done-respond = Answered ({ $number }).
done-archive = { $number } is archived; the summary is on its way
history-told = { $day } { $time } { $who } told them by telephone
done-told = Noted: told by telephone ({ $number })

push-merge-submitter =
    🔗 <b>{ $number }</b> and <b>{ $other }</b> are the same thing; your union handles them together.
    You still see every step, and you rate it yourself. If it is not the same, tap below within three days.
push-merge-cosigner = 🔗 <b>{ $number }</b> and <b>{ $other }</b> are the same thing and go together. You still see every step.
push-absorb-submitter = 🔗 <b>{ $number }</b> Somebody else asked for the same; it goes together.
push-absorb-assignee = 🔗 <b>{ $number }</b> One more asked for the same. All of them will read the result.
push-split-staff = 🔗 <b>{ $number }</b> It is not the same, says who handed it in. Please { taking-up } by <b>{ $due }</b>.
push-release-submitter = 🔗 <b>{ $number }</b> The case it went along with was withdrawn; yours goes on by itself.
push-release-staff = 🔗 <b>{ $number }</b> The case it went along with was withdrawn. Please { taking-up } by <b>{ $due }</b>.
push-decline-cosigner =
    <b>{ $number }</b> “{ $title }” was not taken up:
    <blockquote>{ $text }</blockquote>
push-handback-submitter = 🔄 <b>{ $number }</b> Somebody else will handle it. The date stays: <b>{ $promise }</b>.
push-handback-staff =
    🔄 <b>{ $number }</b> { $name } handed it back; please take it over by <b>{ $due }</b>:
    <blockquote>{ $text }</blockquote>
push-assist-helper =
    🤝 <b>{ $number }</b> { $name } asks you to help:
    <blockquote>{ $text }</blockquote>
    By <b>{ $due }</b>, please: when your part is done, tap below and say so.
push-report-assignee =
    🤝 <b>{ $number }</b> { $name } has done their part:
    <blockquote>{ $text }</blockquote>
push-recall-helper = 🤝 <b>{ $number }</b> { $name } needs no more help with that part. Thank you.
push-excuse-assignee = 🤝 <b>{ $number }</b> The colleague who helped has left; please see to that part.
push-extend-lead =
    ⏰ <b>{ $number }</b> { $name } asks for <b>{ $days } more working days</b>. You lead it, so you decide:
    <blockquote>{ $text }</blockquote>
    Please answer by <b>{ $due }</b>; after that the chair decides. Until then the date stays.
push-silent-chair = ⏰ <b>{ $number }</b> <b>{ $days } more working days</b> are asked for; whoever leads it has not answered, so you decide, by <b>{ $due }</b>. Why: { $reason }
push-inquire-inquirer =
    ❓ <b>{ $number }</b> { $name } wants answered:
    <blockquote>{ $text }</blockquote>
    If you do too, tap “I ask that too” by <b>{ $due }</b>. If enough do, it has to be answered.
push-drop-concerned = ❓ <b>{ $number }</b> Too few joined the inquiry. You can reply to the card, or ask again later.
push-summon-submitter = ❓ <b>{ $number }</b> Representatives ask for an answer, by <b>{ $due }</b>.
push-summon-inquirer = ❓ <b>{ $number }</b> The inquiry stands; it has to be answered by <b>{ $due }</b>.
push-summon-assignee =
    ❓ <b>{ $number }</b> Representatives ask:
    <blockquote>{ $question }</blockquote>
    Please tap “Answer the inquiry” by <b>{ $due }</b>; after that there is a yellow card.
push-answer-submitter =
    ❓ <b>{ $number }</b> { $name } answered the inquiry:
    <blockquote>{ $text }</blockquote>
push-answer-inquirer =
    ❓ <b>{ $number }</b> { $name } answered the inquiry:
    <blockquote>{ $text }</blockquote>
push-dissent-assignee =
    💬 <b>{ $number }</b> Somebody is not satisfied:
    <blockquote>{ $text }</blockquote>
    Please answer them alone by <b>{ $due }</b>, with the button below. You are not told who it is.
push-respond-concerned =
    💬 <b>{ $number }</b> You were not satisfied; your union answers:
    <blockquote>{ $text }</blockquote>
push-redo-submitter = 🔁 <b>{ $number }</b> Some are not satisfied; it is done again by <b>{ $promise }</b>. Then you are asked again.
push-redo-cosigner = 🔁 <b>{ $number }</b> “{ $title }”: some are not satisfied; it is done again by <b>{ $promise }</b>.
ratings-counted = { $over ->
        [yes] satisfied { $satisfied } / rated { $rated } / asked { $asked }
       *[no] asked { $asked }; figures follow once rating has ended
    }
push-conclude-assignee =
    ⭐ <b>{ $number }</b> { $asked ->
        [1] The worker's rating: <b>{ $rating }</b>
       *[other] { ratings-counted }
    }{ $archiving ->
        [yes]
            { "" }
            The summary is written; please look at it and archive by <b>{ $due }</b>:
            <blockquote expandable>{ $course }</blockquote>
       *[no] { "" }
    }
push-lapse-assignee =
    ⭐ <b>{ $number }</b> Nobody rated it. The summary is written; please look at it and archive by <b>{ $due }</b>:
    <blockquote expandable>{ $course }</blockquote>
push-archive =
    🗂 <b>{ $number }</b> “{ $title }” is archived. Its whole course:
    <blockquote expandable>{ $course }</blockquote>
    Thank you for taking part.
push-succeed-lead = 📜 <b>{ $number }</b> Whoever led “{ $title }” has left. You signed it first, so you lead it now.
push-succeed-submitter = 📜 <b>{ $number }</b> Somebody else leads it now. You still see every step, and you rate it.
push-vacate-submitter = 📜 <b>{ $number }</b> Whoever led it has left; the chair says who leads it next. It goes on, and you see every step.
push-install-lead = 📜 <b>{ $number }</b> Whoever led “{ $title }” has left; the chair asks you to lead it.
push-install-submitter = 📜 <b>{ $number }</b> Somebody leads it again. You still see every step, and you rate it.
push-orphan-submitter = 🔁 <b>{ $number }</b> The representative who took it up has left, with nobody after them. Your union goes on with it; you have an answer by <b>{ $promise }</b>.
push-orphan-cosigner = <b>{ $number }</b> Whoever led “{ $title }” has left, with nobody after them; the union goes on with it.
push-orphan-representative = <b>{ $number }</b> Whoever led it has left; you need not vote any more, the union goes on with it. Thank you.
push-orphan-staff = 🔁 <b>{ $number }</b> Whoever led it has left, with nobody after them. Please take it over by <b>{ $due }</b> and go on with it as a demand.
push-miss-assignee =
    ☎️ <b>{ $number }</b> { $whom } cannot be reached here. Please telephone by <b>{ $due }</b>{ $telephone ->
        [none] { "" }
       *[other] : <b>{ $telephone }</b>
    }. Then tap “Told by telephone”.{ $words ->
        [none] { "" }
       *[other] <blockquote>{ $words }</blockquote>
    }

course-submitted = { $day } handed in, led by { $lead }, signed by { $names }
course-championed = { $day } taken up by { $who }
course-accepted = { $day } { $stage ->
        [deliberation] taken up
       *[other] taken over by { $who }
    }
course-adopted = { $day } carried: { votes-counted }
course-given = { $day } changed hands
course-extended = { $day } more time was granted
course-inquired = { $day } representatives made an inquiry
course-resolved = { $day } { $who }: { $text }
course-verified = { $day } found to be done
course-reopened = { $day } found not to be done
course-redone = { $day } not satisfied, done again
course-rated = { $day } rated: { $rating } ({ ratings-counted })
course-unrated = { $day } nobody rated it (asked { $asked })
course-archived = { $day } archived by { $who }: { $text }

history-merge = { $day } { $time } { $who } merged it
history-absorb = { $day } { $time } { $text } was merged into it
history-split = { $day } { $time } not the same, says who handed it in
history-part = { $day } { $time } { $text } goes by itself again
history-release = { $day } { $time } the case it went along with was withdrawn
history-handback = { $day } { $time } { $who } handed it back: { $text }
history-assist = { $day } { $time } { $who } asked a colleague to help: { $text }
history-report = { $day } { $time } { $who } has done their part: { $text }
history-recall = { $day } { $time } { $who } needs no more help
history-excuse = { $day } { $time } somebody has left
history-inquire = { $day } { $time } { $who } proposed an inquiry: { $text }
history-join = { $day } { $time } { $who } joined the inquiry
history-drop = { $day } { $time } too few joined the inquiry
history-summon = { $day } { $time } the inquiry stands
history-answer = { $day } { $time } { $who } answered the inquiry: { $text }
history-dissent = { $day } { $time } somebody is not satisfied: { $text }
history-respond = { $day } { $time } { $who } answered them alone
history-conclude = { $day } { $time } rating ended
history-archive = { $day } { $time } { $who } archived it{ $worded ->
    [yes] : { $text }
   *[no] { "" }
}
history-succeed = { $day } { $time } whoever led it left; another leads it now

history-vacate = { $day } { $time } whoever led it left; the chair says who leads it
history-install = { $day } { $time } { $who } said who leads it now
history-orphan = { $day } { $time } whoever led it left, with nobody after them; back to be handled

ask-install = Who leads <b>{ $number }</b> “{ $title }”? Tap one; they hear of it at once.
no-candidate = There is no representative who could lead <b>{ $number }</b> now. Tap “Who leads it” again once there is one.
done-install = <b>{ $number }</b> is led by { $name } now, who has been told.
button-install = Who leads it
refused-lead = They cannot lead it now: it takes a post as representative, and not handling it. Please choose another.
refused-handed-back-before = Only what a colleague gave you can go back, and once. You can pass it on instead.
refused-handback-late = It was given to you more than two working days ago. You can pass it on instead.
refused-inquiry-open = There is an inquiry already. Please wait until it has an end.
refused-inquiry-alone = An inquiry takes two representatives. You can reply to the card instead.
refused-parted-before = This one stays by itself: it was said not to be the same, or others were merged into it.
refused-split-late = More than three days have passed. You can reply to the card, or write anew.
refused-cannot-merge = It cannot go there: that case has ended, is too far, of another kind, or not for your union. Another number, please.
refused-no-chair = There is no chair yet who could review it. You can call 12351.

figure-limits-extension = Decide on more time: { $value } days
figure-limits-handback = Hand back: { $value } days
figure-limits-assist = Help: { $value } days
figure-limits-joining = Join an inquiry: { $value } days
figure-limits-inquiry = Answer it: { $value } days
figure-limits-response = Answer dissent: { $value } days
figure-limits-leading = Say who leads: { $value } days
figure-limits-archive = Archive: { $value } days
figure-limits-parting = Not the same: { $value } days
figure-limits-telling = Telephone: { $value } days
figure-proposal-inquirers = For an inquiry: { $value }
figure-redo-raters = Redo if not satisfied: { $value }
history-replace = { $day } { $time } others look in the place of those who did not
history-votes = 🗳 for: { $yes }; against: { $no }; abstained: { $abstain }
a-representative = a representative
figure-proposal-named-votes = Votes by name: { $value ->
        [0] off
       *[1] on
    }

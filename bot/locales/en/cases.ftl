# Cases: cards, lists, histories

# Whoever handed it in, in what is said to the office; `they` begins a sentence.
them = { $kind ->
    [proposal] the lead
   *[demand] the worker
}
they = { $kind ->
    [proposal] The lead
   *[demand] The worker
}
author = { them }
who-decides = { $by ->
    [lead] whoever leads it
   *[chair] the chair
}

anonymous = Anonymous worker
anonymous-case = Anonymous case
nobody = The union
self-styled = “{ $name }” (as they call themselves)
card-no-words = (no words, see the attachments)

card-submitter-head = 📋 <b>{ $number }</b> · { $category }
card-office-head =
    📋 <b>{ $number }</b> · { $category }{ $urgent ->
        [danger] { " " }· 🆘 <b>Somebody is in danger</b>
        [yes] { " " }· 🆘 <b>Urgent</b>
       *[no] { "" }
    }
    { $who } · { $union }
card-body-demand = { $side ->
    [submitter] <blockquote>{ $text }</blockquote>
   *[office] <blockquote expandable>{ $text }</blockquote>
}
card-files =
    📎 { $files ->
        [one] { $files } attachment
       *[other] { $files } attachments
    }

card-submitter-submission =
    ⏳ <b>Sent</b> → Working on it → Result → Closed
    You get an answer by <b>{ $promise }</b> at the latest
card-submitter-asked =
    ✋ <b>Please add details</b> → Working on it → Result → Closed
    Please add them by <b>{ $due }</b>. After that the union goes on with what it has
card-submitter-handling =
    ✅ Accepted → ⏳ <b>Working on it</b> → Result → Closed
    Assignee: { $assignee } · You get an answer by <b>{ $promise }</b> at the latest
card-submitter-promised =
    ✅Accepted → ⏳<b>Being solved</b> → Result → Done
    Assignee: { $assignee } · Promised by <b>{ $promise }</b>
card-submitter-handover =
    ✅Accepted → ⏳<b>In progress</b> (a colleague takes over) → Result → Done
    You have an answer by <b>{ $promise }</b>
card-submitter-consent =
    ✅Accepted → ⏳<b>In progress</b> → Result → Done
    Assignee: { $assignee } · The chair is looking at it. You have an answer by <b>{ $promise }</b>
card-submitter-review =
    ⏳<b>The chair is reviewing it</b> → You hear the outcome
    You have an answer by { $due }
card-submitter-feedback =
    ✅ Accepted → ✅ Result → ⏳ <b>Please rate it</b> → Closed
    You can rate it until { $due }
card-submitter-rated = ✅ Closed · Your rating: <b>{ $rating }</b>
card-submitter-unrated = ✅ Closed (not rated)
card-submitter-declined = ⛔ The union declined it
card-submitter-withdrawn = ↩️ You withdrew it

card-office-submission = ⏳ <b>Waiting to be accepted</b> · Please accept by <b>{ $due }</b>
card-office-asked = ✋ Waiting for the worker to add details (until { $due })
card-office-handling = 🔧 <b>Working on it</b> · Assignee: { $assignee } · Answer the worker by <b>{ $due }</b>
card-office-promised = 🔧 <b>Being solved</b> · Assignee: { $assignee } · Promised to the worker by <b>{ $due }</b>
card-office-handover = 🔄 <b>A colleague is needed</b> · Please accept by <b>{ $due }</b> · The worker has an answer by { $promise }
card-office-consent = { $class ->
    [D] ✋ { $assignee } would keep it for reference. <b>The chair decides</b> (by { $due }); only then does it go to the worker.
   *[C] ✋ { $assignee } thinks it can't be done. <b>The chair decides</b> (by { $due }); only then does it go to the worker.
}
card-office-review = ✋ The worker disagrees. <b>The chair reviews it</b> (by { $due }). What the worker says is in the history.
card-office-feedback = 📨 Resolved, waiting for the worker's rating (until { $due }) · Assignee: { $assignee }
card-office-rated = ✅ Closed · The worker's rating: <b>{ $rating }</b> · Assignee: { $assignee }
card-office-unrated = ✅ Closed · Not rated · Assignee: { $assignee }
card-office-declined = ⛔ Declined
card-office-withdrawn = ↩️ The worker withdrew it

card-resolution =
    <b>{ $again ->
        [yes] The answer before
       *[no] Answer
    }</b>{ $grade ->
        [none] { "" }
       *[other] { "" } { $grade }
    }
    <blockquote>{ $resolution }</blockquote>
card-errand-changing = ✏️ You can change your rating until { $due }
card-yellow =
    🟡 <b>Yellow warning: { $late ->
        [one] { $late } working day
       *[other] { $late } working days
    } late</b>
card-red =
    🔴 <b>Red warning: { $late ->
        [one] { $late } working day
       *[other] { $late } working days
    } late</b>
card-office-hint = 💬 Just reply to this message. It goes straight to the worker

grade-A = · Solved
grade-B = · Being solved
grade-C = · Not possible for now
grade-D = · Kept for reference
rating-satisfied = Satisfied
rating-mostly = Mostly satisfied
rating-dissatisfied = Not satisfied
rating-none = Not rated

standing-submission = Sent
standing-asked = Add details
standing-handling = Working on it
standing-promised = being solved
standing-handover = in progress
standing-consent = in progress
standing-review = under review
standing-feedback = Please rate
standing-rated = Closed
standing-unrated = Closed
standing-declined = Declined
standing-withdrawn = Withdrawn

mine = <b>My cases</b>. Tap one to see its history:
mine-empty = You haven't written to us yet. A problem or an idea? Tell the union any time.
todo = <b>To do</b>, the most urgent on top. Tap one to open it:
todo-empty = All done. No case is waiting for you.
overview =
    📊 <b>Overview</b>
    Waiting { $waiting } · Details or signatures { $gathering } · Deliberated { $deliberation } · In progress { $handling } · Checked { $supervision } · To be rated { $feedback }{ $elsewhere ->
        [0] { "" }
       *[other] { " " }· Other { $elsewhere }
    } · 🟡 { $yellow } · 🔴 { $red }
    { $since } – { $until }: received { $received } (proposals { $proposals }, demands { $demands }, questions { $questions }) · settled { $closed }
    Persons: satisfied { $satisfied } (mostly included { $content }) / rated { $rated } / asked { $asked }
over-waiting = <b>Waiting to be accepted</b>, the most pressing first. Tap one to open it:
over-handling = <b>In progress</b>, the most pressing first. Tap one to open it:
over-yellow = 🟡 <b>Yellow</b>. Tap one to open it; you can urge it there:
over-red = 🔴 <b>Red</b>. Tap one to open it; you can urge it there:
over-gathering = <b>Details or signatures</b>. Tap one to open it:
over-deliberation = <b>Deliberated</b>. Tap one to open it:
over-supervision = <b>Checked</b>. Tap one to open it:
over-feedback = <b>To be rated</b>. Tap one to open it:
over-elsewhere = <b>Other</b>. Tap one to open it:
over-proposals = <b>Proposals</b>. Tap one to open it:
over-demands = <b>Demands</b>. Tap one to open it:
over-questions = <b>Questions</b>. Tap one to open it:
over-closed = <b>Settled</b>. Tap one to open it:
history =
    📋 <b>{ $number }</b> · { $category }: what happened so far

    { $lines }

whole =
    📄 <b>{ $number }</b> in full ({ $page }/{ $pages })
    { $text }
history-submit = { $day } { $time } Sent ({ $who })
history-accept = { $stage ->
    [deliberation] { $day } { $time } Filed ({ $who })
   *[handling] { $day } { $time } Accepted ({ $who })
}
history-ask = { $day } { $time } { $who } asked for more: { $text }
history-complete = { $day } { $time } { they } added: { $text }
history-decline = { $day } { $time } { $who } declined: { $text }
history-transfer = { $day } { $time } { $who } passed it on to a colleague
history-reply = { $day } { $time } { $who } replied: { $text }
history-add = { $day } { $time } { they } added: { $text }
history-correct = { $day } { $time } { $who } corrected: { $text }
history-resolve = { $day } { $time } { $who } answered: { $text }
history-rate = { $stage ->
    [closed] { $day } { $time } { them } changed the rating
   *[feedback] { $day } { $time } somebody rated it
}
history-appeal = { $day } { $time } { author } is not satisfied after all and asked the chair for a review: { $text }
history-redo = { $day } { $time } not satisfied, sent back: { $text }
history-promise = { $day } { $time } { $who } named a day: { $text }
history-propose = { $day } { $time } { $who } asked the chair
history-review = { $day } { $time } { they } asked for a review: { $text }
history-agree = { $day } { $time } { $stage ->
    [closed] The chair reviewed it and left it as it was
    [handling] The chair carried it
   *[feedback] The chair agreed
} ({ $who }){ $worded ->
    [yes] : { $text }
   *[no] { "" }
}
history-waive = { $day } { $time } no chair at the moment, the result went out
history-return = { $day } { $time } { $stage ->
    [closed] The chair decided not to carry it
    [submission] The chair asked to think again
   *[handling] The chair sent it back
} ({ $who }): { $text }
history-extend = { $day } { $time } { $who } asked for more time: { $text }
history-grant = { $day } { $time } { $who } allowed more time
history-deny = { $day } { $time } { $who } did not allow more time
history-urge = { $day } { $time } The chair urged it ({ $who }){ $worded ->
    [yes] : { $text }
   *[no] { "" }
}
history-untaken = { $day } { $time } Nobody took it up, so it waits for all staff again
history-pass = { $day } { $time } The assignee is away, so a colleague takes over
history-withdraw = { $day } { $time } { they } withdrew it
history-lapse = { $day } { $time } { $stage ->
    [submission] Nothing was added in time
   *[feedback] Nobody rated it in time
}

why =
    📅 How the dates of <b>{ $number }</b> come about (in working days):

    { $lines }
why-counted =
    Handed in on { $since }; working day { $days } is { $due }{ $weekends ->
        [0] { "" }
       *[other] , { $weekends } days of weekends left out
    }{ $holidays ->
        [0] { "" }
        [one] , 1 holiday left out
       *[other] , { $holidays } holidays left out
    }{ $worked ->
        [0] { "" }
        [one] , 1 weekend day that is worked counted
       *[other] , { $worked } weekend days that are worked counted
    }
why-paused = The { $days } working days of waiting for more are added: { $due }
why-named = On { $since } the assignee promised { $due }
why-redone =
    Sent back on { $since }; working day { $days } is { $due }{ $weekends ->
        [0] { "" }
       *[other] , { $weekends } days of weekends left out
    }{ $holidays ->
        [0] { "" }
        [one] , 1 holiday left out
       *[other] , { $holidays } holidays left out
    }{ $worked ->
        [0] { "" }
        [one] , 1 weekend day that is worked counted
       *[other] , { $worked } weekend days that are worked counted
    }
why-extended =
    More time was allowed: { $days ->
        [one] 1 more working day
       *[other] { $days } more working days
    }: { $due }
why-turn =
    This step runs from { $since } to { $due }, { $days } working days{ $weekends ->
        [0] { "" }
       *[other] , { $weekends } days of weekends left out
    }{ $holidays ->
        [0] { "" }
        [one] , 1 holiday left out
       *[other] , { $holidays } holidays left out
    }{ $worked ->
        [0] { "" }
        [one] , 1 weekend day that is worked counted
       *[other] , { $worked } weekend days that are worked counted
    }

ask-ask = What should { them } add to { $number }? Write it here. It goes straight to { them }.
ask-decline = Why do you decline { $number }? Write the reason. { they } will read it.
ask-grade = How far did you get with { $number }?
ask-grade-kept = Noted; { they } will have it as soon as you choose. How far did you get with { $number }?
ask-correct = Please write it whole, as it should be; it goes to { them } at once ({ $number }). What was said before stays in the history.
ask-resolve = Write your answer to { $number }. It goes straight to { them }, who then rates it.
ask-complete =
    What would you like to add to { $number }? Write it, or send a photo or a voice message.{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-add =
    What would you like to add to { $number }? Write it, or send a photo or a voice message.{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-redo =
    What are you not satisfied with? Write a sentence, and { $number } goes back to the assignee.{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-appeal =
    What are you not satisfied with? Write a sentence, and the chair reviews { $number }.{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-change-appeal = { ask-appeal }
ask-review =
    Why should it be accepted? Write a sentence, and the chair reviews { $number }. You can ask once.{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-uphold = Why does it stay as it is? { they } reads what you write ({ $number }).
ask-return = Why do you send it back, and what should be done? The assignee reads it ({ $number }).
ask-days = How much longer does { $number } take? You can ask once, and { who-decides } decides.
ask-extend =
    { $days ->
        [one] 1 more working day
       *[other] { $days } more working days
    } for { $number }. Why? { $by ->
        [lead] { they }
       *[chair] The chair and { them }
    } will read it.
ask-day = By when will { $number } be solved? Choose a day or write one, such as 2026-12-20. { they } sees it, and on that day we ask you.
ask-day-again = We couldn't read that as a day. Please write it like this: { $day }
ask-promise = All right, { $day }. What are you going to do? { they } reads what you write ({ $number }).
ask-propose = { $grade ->
    [D] Why is { $number } kept for reference, and what will become of it? It goes to { them } once the chair agrees.
   *[C] Why can { $number } not be done, and what can you do instead? It goes to { them } once the chair agrees.
}
ask-withdraw = Withdraw { $number }? The union will then stop working on it.{ $published ->
    [yes] { " " }It also comes off the board{ $count ->
        [0] { "" }
        [one] , where 1 colleague needs it too
       *[other] , where { $count } colleagues need it too
    }.
   *[no] { "" }
}
ask-transfer = Which colleague should take { $number }? The date stays, and { them } is told who looks after it.
no-colleague = There is no other colleague who can take { $number }. Please ask an admin to invite one more.
words-cancelled = All right, nothing was changed.

done-accept = { $stage ->
    [deliberation] { $number } is taken up; representatives deliberate
   *[handling] You accepted { $number }
}
done-ask = { they } has been asked ({ $number }). We'll tell you when the details are in. You can take it back for { $minutes } minutes.
done-decline = { $number } is declined, and { them } gets your reason. You can take it back for { $minutes } minutes.
done-resolve-by-hand = { $number } is resolved. Nothing reaches { them } here: please call, then tap “Told by telephone”. You can take it back for { $minutes } minutes.
done-resolve = { $number } is resolved. We'll tell you when { them } rates it. You can take it back for { $minutes } minutes.
done-correct = The correction of { $number } goes to { them }, and stands in the history.
done-complete = Added to { $number }. The union has it now. You will have an answer by <b>{ $promise }</b>.
done-add = Added to { $number }. The union has it now. You will have an answer by <b>{ $promise }</b>.
done-redo = { $number } goes back to be done again. You will have a new answer by <b>{ $promise }</b>.
done-promise = { they } now knows: { $number } will be solved by <b>{ $promise }</b>. On that day we ask you. You can take it back for { $minutes } minutes.
done-propose = The chair has been asked ({ $number }). Once they agree it goes to { them }, and you hear the rating. You can take it back for { $minutes } minutes.
done-appeal = { done-review }
done-review = The chair reviews { $number }. You hear the outcome at once.
done-agree = { $number } is answered; the worker has been told.
done-consent = Agreed. { they } gets the answer to { $number }
done-return = { $number } goes back with your words.
done-extend = { $asked ->
    [lead] The lead decides on more time for { $number }. Until then the date stays.
   *[chair] The chair decides on more time for { $number }. Until then the date stays.
}
done-grant = More time for { $number }. { they } is told why
done-deny = No more time for { $number }. The date stays
done-urge = You urged { $number }. Reply to the card to add a word
done-satisfied =
    Thank you for your rating!{ $until ->
        [none] { "" }
       *[other] { " " }You can change it until { $until }.
    }
done-mostly = { done-satisfied }
done-withdraw-yes = { $number } is withdrawn. Write again whenever you need us.
done-transfer = { $number } is now with { $name }.
answered =
    On its way to { them } ({ $number }). You can take it back for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }. Once it arrives, you'll see 👌 on your message.{ $taken ->
        [yes] { -now-yours }
       *[no] { "" }
    }
answered-later =
    These are quiet hours, so the worker gets it on { $day } at { $time } ({ $number }). You can take it back for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.{ $taken ->
        [yes] { -now-yours }
       *[no] { "" }
    }
-nameless = { " " }🔒 You gave no name here: too many details may show who you are.
files-held =
    ⚠️ You gave no name. <b>Voices, photos, locations and what is written in a file may show who you are</b>; an original photo also says where it was taken. We do not pass on the name of a file.
    { $count ->
        [1] This has not been sent yet; it waits
       *[other] These { $count } have not been sent yet; they wait
    } for your tap. Send?
files-go = All right, sending.
files-dropped = All right, nothing was sent.
button-files-send = I know, send it
button-files-drop = Don't send it
file-name = Attachment { $place }
file-not-to-be-had = 📎 There is a file here that Telegram does not hand over; it was not passed on.
place-in-words = 📍 Place: { $latitude } north, { $longitude } east
not-delivered =
    ⚠️ Your answer to { them } did not arrive whole ({ $number }): { $why ->
        [kind] they cannot receive the voice message, picture or file. Write what matters in words: reply to this message
       *[other] Telegram did not take it. Say it another way: reply to this message
    }.
answered-anonymous =
    Received; it will be passed on ({ $number }). You can take it back for { $minutes ->
        [one] { $minutes } minute
       *[other] { $minutes } minutes
    }.{ $taken ->
        [yes] { -now-yours }
       *[no] { "" }
    }
answered-by-hand =
    Noted ({ $number }). { they } cannot get messages: please read it out on the telephone, then tap “Told by telephone”.{ $taken ->
        [yes] { -now-yours }
       *[no] { "" }
    }
-now-yours = { " " }You are looking after it from now on.
taking-up = { $step ->
    [file] take it up
    [take-over] take it over
    [archive] archive it
   *[accept] accept it
}
unsent-decision = Taken back ({ $number }). All is as it was before; please go on.
correct-instead = More than { $minutes } minutes have passed: { $number } can't be taken back. You can correct it; { them } reads it at once.
correct-instead-acted = Somebody has gone on with { $number } already: it can't be taken back. You can correct it; { them } reads it at once.
erased = ↩️ This was taken back.
taken-back =
    ↩️ <b>{ $number }</b> { $whose ->
        [own] The union took back { $what ->
            [reply] the reply
            [ask] the question
            [decline] “declined”
            [revert] “not filed”
           *[other] the result
        } it had just sent you. Please ignore it.{ $what ->
            [reply] { "" }
           *[other] { " " }Your case goes on as before; you will have an answer by <b>{ $promise }</b>.
        }
       *[other] What was just said was taken back. It goes on as before.
    }
unsent = Taken back ({ $number }). { they } can't see it any more. You can reply again.

push-accept-submitter =
    { $how ->
        [deliberation] 📜 <b>{ $number }</b> It was taken up; representatives deliberate until <b>{ $due }</b>. You hear the result at once.
       *[handling] 👋 <b>{ $number }</b> The union has accepted it. Assignee: { $name }. You get an answer by <b>{ $promise }</b> at the latest.
    }
push-transfer-submitter = 👋 <b>{ $number }</b>: { $assignee } is looking after it now. You will have an answer by <b>{ $promise }</b>.
push-ask-submitter =
    ✋ <b>{ $number }</b> The union needs a little more from you:
    <blockquote>{ $text }</blockquote>
    { $pauses ->
        [yes] Just reply to this message, by <b>{ $due }</b>.
       *[no] Just reply to this message, the sooner the better. Your union does not wait for it and goes on.
    }{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
push-decline-submitter =
    <b>{ $number }</b> The union declined it. The reason:
    <blockquote>{ $text }</blockquote>
    You can change it and send it again.
push-correct =
    ✏️ <b>{ $number }</b> The union corrects what it said ({ $name }). This is what holds:
    <blockquote>{ $text }</blockquote>
    What was said before is still in the history.
push-reply-submitter =
    💬 <b>{ $number }</b> The union replied to you ({ $name }):
    <blockquote>{ $text }</blockquote>
    Anything to say? Just reply to this message.{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
push-resolve-submitter =
    📨 <b>{ $number }</b> There is a result{ $grade ->
        [none] { "" }
       *[other] { "" } { $grade }
    }
    <blockquote>{ $text }</blockquote>
    { $how ->
        [supervision] Representatives look at it first, until <b>{ $due }</b>. Then you rate it.
       *[feedback] Are you satisfied? Please tap by <b>{ $due }</b>. “Not satisfied” sends it back; without a tap the case is closed.
    }
push-lapse-submitter = <b>{ $number }</b> The time to rate it is over, so it is closed now (not rated). Still a problem? Write again any time.
push-promise-submitter =
    🔧 <b>{ $number }</b> It is being solved, and promised by <b>{ $promise }</b>:
    <blockquote>{ $text }</blockquote>
    On that day we ask the assignee. Reply to this message if you want to say something.
push-agree-submitter =
    { $how ->
        [declined] <b>{ $number }</b> The chair reviewed it. It stays declined, and this is why:
        [rated] <b>{ $number }</b> The chair reviewed it. The result stays, and the case ends here. The chair says:
        [handling] 🎉 <b>{ $number }</b> The chair decided to carry it. Your union handles it by <b>{ $promise }</b>. The chair says:
       *[feedback] 📨 <b>{ $number }</b> There is a result{ $grade ->
            [none] { "" }
           *[other] { "" } { $grade }
        }
    }
    <blockquote>{ $how ->
        [feedback] { $resolution }
       *[other] { $text }
    }</blockquote>
    { $how ->
        [handling] You hear of every step.
        [feedback] Are you satisfied? Please tap by <b>{ $due }</b>. If not, the chair reviews it; without a tap the case ends.
       *[other] You can also call the hotline 12351.
    }
push-agree-assignee =
    { $how ->
        [rated] ⚖️ <b>{ $number }</b> The chair reviewed it. The result stays, and the case has ended.
       *[feedback] ⚖️ <b>{ $number }</b> The chair agreed. Your answer went to { them }, who now rates it.
    }
push-waive-submitter =
    📨 <b>{ $number }</b> There is a result{ $grade ->
        [none] { "" }
       *[other] { "" } { $grade }
    }
    <blockquote>{ $resolution }</blockquote>
    There is no chair at the moment who could check it, so you have it at once. Please rate it.
push-waive-assignee = ⚖️ <b>{ $number }</b> There is no chair at the moment. Your answer went to { them }, who now rates it.
push-return-submitter =
    { $how ->
        [declined] <b>{ $number }</b> The chair decided not to carry it. The reason:
       *[other] 🔁 <b>{ $number }</b> The chair asked the union to do it again:
    }
    <blockquote>{ $text }</blockquote>
    { $how ->
        [declined] If there is more to say, write another one.
       *[other] You will have a new answer by <b>{ $due }</b>.
    }
push-return-staff =
    🔁 <b>{ $number }</b> The chair asks you to think again:
    <blockquote>{ $text }</blockquote>
    Please { taking-up } or answer by <b>{ $due }</b>.
push-return-assignee =
    🔁 <b>{ $number }</b> The chair sent it back:
    <blockquote>{ $text }</blockquote>
    Please answer { them } by <b>{ $due }</b>.
push-review-assignee =
    ⚖️ <b>{ $number }</b> { $by ->
        [system] Several who rated it are
       *[submitter] { they } is
    } not satisfied. The chair reviews it:
    <blockquote>{ $text }</blockquote>
push-appeal-assignee = { push-review-assignee }
push-rate-assignee = ⭐ <b>{ $number }</b> The worker has changed the rating; it is now: <b>{ $rating }</b>
push-extend-chair =
    ⏰ <b>{ $number }</b> { $name } asks for <b>{ $days ->
        [one] 1 more working day
       *[other] { $days } more working days
    }</b> (now due { $promise }):
    <blockquote>{ $text }</blockquote>
    Please decide by <b>{ $due }</b>. Until you allow it the date stays.
push-grant-submitter =
    ⏰ <b>{ $number }</b> It takes a few days longer, and { $by ->
        [lead] the lead
       *[chair] the chair
    } agreed. The reason:
    <blockquote>{ $reason }</blockquote>
    You will have an answer by <b>{ $promise }</b>.
push-grant-assignee =
    ⏰ <b>{ $number }</b> { $by ->
        [lead] The lead
       *[chair] The chair
    } allows more time, until <b>{ $due }</b>. { they } has your reason.
push-deny-assignee =
    ⏰ <b>{ $number }</b> { $by ->
        [lead] The lead
       *[chair] The chair
    } does not allow more time. Please answer { them } by <b>{ $due }</b>.
push-urge-staff = 📣 <b>{ $number }</b> { $name } (chair) urges you: please { taking-up } by <b>{ $due }</b>.{ $note }
push-urge-assignee = 📣 <b>{ $number }</b> { $name } (chair) urges you: please { $holder ->
        [staff] { taking-up }
       *[assignee] answer { them }
    } by <b>{ $due }</b>.{ $note }
push-untaken-submitter = 🔄 <b>{ $number }</b> Nobody took it up, so it waits for all staff again. The date stays: you have an answer by <b>{ $promise }</b>.
push-untaken-staff = 🔄 <b>{ $number }</b> It was passed on and nobody took it up, so it waits for all staff again. Please { taking-up } by <b>{ $due }</b>; { them } has an answer by { $promise }.
push-pass-submitter = 🔄 <b>{ $number }</b> The assignee is away, and a colleague takes over. The date stays: you have an answer by <b>{ $promise }</b>.
push-pass-staff = 🔄 <b>{ $number }</b> The assignee is away. Please { taking-up } by <b>{ $due }</b>{ $step ->
        [archive] .
       *[other] ; { them } has an answer by { $promise }.
    }
push-complete-staff =
    ✍️ <b>{ $number }</b> { they } added:
    <blockquote>{ $text }</blockquote>
    Please { taking-up } by <b>{ $due }</b>.
push-add-staff =
    ✍️ <b>{ $number }</b> { they } added:
    <blockquote>{ $text }</blockquote>
push-add-assignee =
    ✍️ <b>{ $number }</b> { they } added:
    <blockquote>{ $text }</blockquote>
    Reply to this message. It goes straight to { them }.
push-withdraw-staff = ↩️ <b>{ $number }</b> { they } withdrew it. There is nothing more to do.
push-withdraw-assignee = ↩️ <b>{ $number }</b> { they } withdrew it. There is nothing more to do.
push-lapse-staff = <b>{ $number }</b> { they } didn't add anything. Please decide on what is there, by <b>{ $due }</b>.
push-redo-assignee =
    🔁 <b>{ $number }</b> { $by ->
        [system] Several who rated it are
       *[submitter] { they } is
    } not satisfied. Please work on it again:
    <blockquote>{ $text }</blockquote>
    Answer { them } by <b>{ $due }</b> at the latest.
push-redo-chair =
    🔁 <b>{ $number }</b> { $by ->
        [system] Several who rated it are
       *[submitter] { they } is
    } not satisfied. It is back with the assignee:
    <blockquote>{ $text }</blockquote>

digest-head =
    🔔 <b>{ $count ->
        [one] { $count } case needs a look
       *[other] { $count } cases need a look
    }</b>
digest-halfway = <b>{ $number }</b> { $category }: half the time has passed. Please tell the worker how it stands (answer due { $due })
digest-own-rating = <b>{ $number }</b> { $category }: please rate it, by { $due }
digest-own-completion = <b>{ $number }</b> { $category }: please add what was asked for, by { $due }
digest-reminder = <b>{ $number }</b> { $category }: due { $due }
digest-promised = <b>{ $number }</b> { $category }: on { $since } we promised { $whom } to solve it by <b>{ $due }</b>{ $words ->
    [none] .
   *[other] : “{ $words }”.
} Please resolve it once it is done
digest-due = <b>{ $number }</b> { $category }: { $today ->
    [yes] <b>due today</b>
   *[no] due { $due }
}
digest-yellow =
    🟡 <b>{ $number }</b> { $category }: yellow warning. Due { $due }, { $late ->
        [one] { $late } working day
       *[other] { $late } working days
    } late
digest-red =
    🔴 <b>{ $number }</b> { $category }: red warning. Due { $due }, { $late ->
        [one] { $late } working day
       *[other] { $late } working days
    } late
digest-left = { $count } more are in the list below
digest-foot = Please tap one:
history-recount = { $day } { $time } holidays changed, dates counted anew
why-recounted = Holidays changed on { $since }: the { $days } working days left were counted anew, until { $due }
push-recount-submitter = 📅 <b>{ $number }</b> The holidays have changed, so the date was counted anew: <b>{ $until }</b>. All else stays.
more = <b>{ $number }</b>: what else can be done
done-question = { $number } is a question now; please answer soon
done-urgent = { $number } is urgent now{ $chaired ->
    [yes] {","} and the chair knows
   *[no] { "" }
}
done-object = All right, { $number } keeps its first date
history-question = { $day } { $time } { $who } marked it as a question
history-urgent = { $day } { $time } { $who } marked it as urgent
history-object = { $day } { $time } the worker said it is more than a question
why-question = Marked as a question on { $since }: sooner, by { $due }
why-objected = On { $since } the worker said it is more than a question: { $due } again
push-question-submitter =
    💡 <b>{ $number }</b> Your union takes this as a question and answers sooner: by <b>{ $promise }</b>.
    If it is more than that, tap the button below.
push-urgent-submitter = 🆘 <b>{ $number }</b> Your union treats this as urgent{ $chaired ->
    [yes] {","} and the chair knows
   *[no] { "" }
}. Answer by <b>{ $promise }</b>.
push-object-staff = ✍️ <b>{ $number }</b> The worker says it is more than a question: answer by <b>{ $promise }</b>.
push-object-assignee = ✍️ <b>{ $number }</b> The worker says it is more than a question: answer by <b>{ $promise }</b>.
case-which = Which one? Please add its number, such as: /case 0001

# What takes counting: until it is there, and where it could not be had.
counting = 🔢 Counting…
searching = 🔍 Looking…
counting-failed = That could not be found out just now; please try once more.

# words that this program does not know: a category that left the policy, a stage of another version
other-category = Other ({ $word })
other-standing = other ({ $word })
other-history = { $day } { $time } Other ({ $word })
other-body = <blockquote expandable>{ $text }</blockquote>
other-followed = 📋 <b>{ $number }</b> · { $category }
other-stands = ⏳ Now: other ({ $word })
other-digest = <b>{ $number }</b> { $category }: please look at it by { $due }

# how figures are counted
counted =
    📊 <b>How it is counted</b>
    { $lines }
counted-waiting = Waiting: cases that the union has to take on
counted-gathering = Details or signatures: handed in, and somebody is asked for details or to sign
counted-deliberation = Deliberated: representatives are discussing them
counted-handling = In progress: cases being handled
counted-supervision = Checked: done, and being looked at
counted-feedback = To be rated: rating or filing is due
counted-elsewhere = Other: at none of the five steps
counted-yellow = 🟡: a part of them has a yellow card, none a red one
counted-red = 🔴: a part of them has a red card
counted-proposals = Proposals: handed in that week, without those withdrawn or merged
counted-demands = Demands: demands and suggestions handed in that week, without those withdrawn, merged, or only a question
counted-questions = Questions: handed in that week and marked as only a question
counted-answered = Answered: cases that got an answer that week; one taken back is none
counted-closed = Settled: done and over that week, of any class; not those declined, withdrawn or merged
counted-published = On the board: cases published that week
counted-asked = Asked: persons asked to rate what was settled that week, each once a case
counted-rated = Rated: those of them who did
counted-satisfied = Satisfied: those of them who said so, without “mostly”
counted-content = Mostly included: those who said satisfied or mostly satisfied

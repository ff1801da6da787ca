# Entering for others, receipt codes, claiming, another telephone

command-enter = Enter for somebody
button-enter = ☎️ Enter for somebody
channel-phone = telephone
channel-window = window
button-channel = { $channel }

enter-union =
    ☎️ Entering a demand for somebody. Which union shall see to it?
    Tap it. If the one you want is not here, send a few characters of its name.
enter-nothing = There is no such name among the unions you can enter for. Try other characters.
enter-how =
    ☎️ Entering a demand for somebody. { $kept ->
        [yes] The words are kept.{" "}
       *[no] { "" }
    }How did it come?
enter-category = { $kept ->
    [yes] Noted. What is it about?
   *[no] What is it about?
}
enter-said =
    Please write down what the matter is and what they hope for, in their own words as far as you can.
    Several messages are fine, photos and recordings too.
enter-danger = Is anybody in danger right now?
enter-said-danger =
    ⚠️ Ask them to <b>leave the dangerous place</b> first. Fire 119, ambulance 120.
    Then write down where it is and what happened. It has to be taken on today, and the union hears at once.
enter-collected-danger =
    ⚠️ Ask them to <b>leave the dangerous place</b> first. Fire 119, ambulance 120.
    Noted: { $characters ->
        [one] one character
       *[other] { $characters } characters
    }{ $files ->
        [0] { "" }
        [one] , one attachment
       *[other] , { $files } attachments
    }. It has to be taken on today, and the union hears at once. Write more, or tap when it is complete.
enter-collected =
    Noted: { $characters ->
        [one] one character
       *[other] { $characters } characters
    }{ $files ->
        [0] { "" }
        [one] , one attachment
       *[other] , { $files } attachments
    }. Write more, or tap when it is complete.
enter-who = What is their name? If they would rather not say, tap “No name”.
enter-match =
    There is one <b>{ $name }</b> on the roster who uses Dajiayi already. Is it the same person?
    If so, they can say on their phone that it is theirs, and hear of each step directly. Until they do, we ask you to call.
enter-telephone = Which number shall we call when there is an answer for <b>{ $name }</b>? Skip it if they would rather not. Only the staff who see to it can read it.
enter-nameless = no name
enter-no-number = no number
enter-preview =
    Please read it out to them [{ $category }]{ $files ->
        [0] { "" }
        [one] { " " }· one attachment
       *[other] { " " }· { $files } attachments
    }
    <blockquote>{ $text }</blockquote>
    Entered by { $channel } · { $name } · { $telephone } · To: <b>{ $union }</b>{ $asked ->
        [yes] { " " }· they will be asked
       *[no] { "" }
    }
enter-cancelled = All right, nothing was handed in.
entered-slip =
    ✅ It is handed in. <b>Please read this out, or write it down for them:</b>
    <blockquote>Number { $number } · an answer by { $promise }
    Receipt code <b>{ $code }</b></blockquote>
    Whoever has Telegram finds <b>@{ $bot }</b>, sends the code there, and sees each step and rates it themselves. It is good until { $day }, once; nobody else should know it.
    Without Telegram, calling or coming with the number is enough.
entered-slip-urgent =
    ✅ It is handed in and has to be taken on today{ $chaired ->
        [yes] {","} and the chair knows
       *[no] { "" }
    }. <b>Please read this out, or write it down for them:</b>
    <blockquote>Leave any danger at once; fire 119, ambulance 120, hotline 12351
    Number { $number } · an answer by { $promise }
    Receipt code <b>{ $code }</b></blockquote>
    Later, with Telegram: find <b>@{ $bot }</b>, send the code there, and see each step. It is good until { $day }, once.
entered-ask =
    On { $day } a worker of your name asked the union to write down a matter of [{ $category }] (number <b>{ $number }</b>).
    Was it you? Then we tell you of each step directly. If not, tap “Not me”; nobody will know.
entered-not-mine = All right, it has nothing to do with you. Thank you for telling us.

button-enter-done = That is all
button-enter-unnamed = No name
button-enter-ask = Yes, ask them
button-enter-not = No, or not now
button-enter-said = Add to it
button-enter-who = Change name
button-entered-yes = It was me
button-entered-no = Not me

card-entered = ☎️ Entered by { $channel } (by { $by }){ $named ->
        [yes] { "" }
       *[no] { " " }· no name given; they follow it by receipt code
    }
card-entered-hint = 💬 Reply to this message: it is noted, and you are asked to call them
card-telephone = 📞 To call: <b>{ $telephone }</b>
history-entered = { $day } { $time } entered by { $who } ({ $channel })

receipt-own =
    📱 This is your <b>receipt code for another phone</b>. Please write it on paper and keep it:
    <b>{ $code }</b>
    On the new phone, find <b>@{ $bot }</b> and send this code there: your cases, union, follows and sign-ups come along.
    It is good until { $day }, once. Tapping again makes a new one and ends this one. <b>Tell nobody; the union will never ask for it.</b>
button-receipt = 📱 Another phone
button-enter-code = Type in a receipt code
button-have-receipt = I have a receipt code
button-copy-receipt = Copy the code
claim-which = Please write the receipt code: twelve letters and digits, with or without dashes.
claim-case =
    Case <b>{ $number }</b>, { $category }, entered by the union on { $day }: is it yours?
    Then we tell you of each step directly, and you rate it yourself.{ $named ->
        [yes] { "" }
       *[no] { " " }The union still cannot see who you are.
    }
button-claim = Yes, it is mine
claimed = ✅ Done. You follow { $number } and rate it yourself from now on. We tell you as soon as something happens.
claim-move =
    📱 This is a code for another phone. Shall the cases, union, follows and sign-ups of the old phone come to this one?
    Posts such as representative or staff do not come along; an admin has to invite you anew.
button-move = Bring it to this phone
claim-move-sure =
    Once more: bring everything to this phone?
    The old phone will not see it any more. It hears of this at once, and can say “not me” for { $hours } hours; then everything goes back.
button-move-sure = Yes, bring it
moved-here =
    ✅ Done. Your cases, union, follows and sign-ups are on this phone now.
    The old phone can take it back for { $hours } hours. Please look at “My cases”.
moved-away =
    📱 Somebody used your receipt code to bring your cases to <b>another phone</b>{ $posts ->
        [yes] {","} and your posts have ended
       *[no] { "" }
    }.
    If it was not you, <b>tap below at once</b>: for { $hours } hours everything can be taken back.
button-not-me-moved = Not me, take it back
moved-back = ✅ Everything is back, your posts too, and that code is void. Please think about who saw it; for another phone, get a new one in the settings.
moved-undone = The old phone says that it was not its owner. What came here has gone back; what this phone had before is still there.

refused-not-entering = Entering for others is for union staff and chairs, and only into their own union and those below.
refused-telephone = That does not look like a telephone number. Please write it again, like 0573-85010000
refused-telephone-digits = A mobile number has 11 digits, this one has { $count }. Please look again and write it once more.
refused-handled-it = You entered or handled this case, so it cannot become yours. If it really is your own matter, hand it to a colleague first.
refused-holds-one = A case of your own was merged into this one already; you hear of it anyway.
refused-receipt = There is no such receipt code. Please look again and retype it.
refused-receipt-used = This receipt code has been used. To see how things stand, tap “My cases”.
refused-receipt-expired = This receipt code has expired. Call or come with the number, or write to us again.
refused-receipt-own = This receipt code is your own. To change phones, use it on the new one.
refused-receipt-tries = { $limit } wrong codes today; please try again tomorrow. If it is urgent, write to the union.
refused-posts-here = This account holds a union post, so it cannot turn into another one. Ask an admin to end the post first.
refused-moved-lately = You have just changed phones; only after { $hours } hours can you have a new receipt code, or be forgotten.
refused-undo-late = It is too late to take it back here. Please tell a union admin at once.


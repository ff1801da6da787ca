# What colleagues have asked for

keyboard-board = Board
command-board = What colleagues asked for
button-board = ← Board
button-board-row = { $number } { $title } · { $count }
button-board-newest = Newest
button-board-wanted = Most needed
button-board-categories = By subject
button-need = I need that too
button-not-needed = Not any more
button-offer = Put it on the board
button-publish = Publish on the board
button-republish = Change what is shown
button-unpublish = Take it off the board
button-hide = Off the board, with a reason
button-interim = Tell the worker
button-go-on = None of these, go on

board-newest = 📣 <b>Board</b> · { $category }{ board-far } · newest. Tap one to read it; if you need it too, say so:
board-wanted = 📣 <b>Board</b> · { $category }{ board-far } · most needed. Tap one to read it; if you need it too, say so:
board-found = 📣 Found for “{ $words }”. If it is not here, try other words:
board-found-none = 📣 Nothing found for “{ $words }”. Try other words, /board and what you look for; or write to your union: if you agree, colleagues can read it and ask for it with you.
board-empty = 📣 Nothing here yet. Write to your union; if you agree, colleagues can read it and ask for it with you.
board-all = Everything
board-which = What is it about?
board-item =
    📣 <b>{ $number }</b> · { $category }
    <b>{ $title }</b>{ $summary ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote expandable>{ $summary }</blockquote>
    }
    { $standing } · 👥 { $count } need it too
board-need = Noted: { $count } need it now. You hear when it moves on
board-not-needed = All right, taken back: { $count } need it now
submit-alike = Colleagues have asked for something like it. Tap one: if you need it too, there is no need to write again. If none is it, go on:

ask-offer =
    You were told that the union of your workplace would not read { $number }. The few words on the board are your union's, not yours, and <b>everybody reads them, the union of your workplace too</b>; so does a representative who takes it up, and only those.
    Put it up?
button-offer-yes = Put it up
button-offer-no = No
done-offer-yes = All right. Your union writes what is shown of { $number }, without your name; you see it first, and can take it off at any time.
done-offer = All right. Your union writes what is shown, without your name; you see it first
done-unpublish = All right, it is off the board
done-publish = { $number } is on the board; colleagues can read it and ask for it too.
done-hide = { $number } is off the board; whoever handed it in reads why.
done-fell = { $number } is no proposal any more; the union goes on with it, and the worker knows.{ $minutes ->
    [0] { "" }
   *[other] { " " }You can take it back for { $minutes } minutes.
}
done-interim = The worker was told ({ $number }).
ask-publish = Please write what is shown of { $number }: the first line is the title, then a sentence or two. <b>No names, no telephone numbers, nothing that gives somebody away</b>.
ask-hide = Why does it come off the board? One sentence; whoever handed it in reads it ({ $number }).
ask-interim = One sentence to the worker: where it stands, what comes next ({ $number }).

push-offer-assignee = 📣 <b>{ $number }</b> The worker agrees to the board. Please write what is shown (no names) and tap “Publish on the board”.
push-publish-submitter =
    📣 <b>{ $number }</b> { $again ->
        [yes] is shown in other words now: your union has changed them.
       *[no] is on the board.
    } This is what colleagues read, without your name:
    <blockquote>{ $text }</blockquote>
    You hear when others need it too, or a representative takes it up. A tap takes it off again.
push-unpublish-assignee = 📣 <b>{ $number }</b> The worker took it off the board. { $closed ->
        [yes] Nothing else changes.
       *[no] It goes on as before.
    }
push-hide-submitter =
    📣 <b>{ $number }</b> { $by ->
        [system] is off the board for now: you were told that the union of your workplace would not read it, but what stands on the board they should read like everybody else. { $anew ->
            [yes] Whether it goes up again is for you to say; until then nobody reads it.
           *[no] Colleagues cannot read it any more.
        }
       *[other] Your union took it off the board:
    }{ $by ->
        [system] { "" }
       *[other]
            { "" }
            <blockquote>{ $text }</blockquote>
    }
    { $closed ->
        [yes] Nothing else changes.
       *[no] It goes on as before.
    }
push-rise-submitter = 🙌 <b>{ $number }</b> Many colleagues need it too; representatives were asked to look. If one takes it up, you hear at once.
push-interim-submitter =
    💬 <b>{ $number }</b> Your union tells you how it stands:
    <blockquote>{ $text }</blockquote>
push-revert-submitter =
    🔁 <b>{ $number }</b> { fell }{ $by ->
        [system] { " " }({ votes-counted })
       *[other] { "" }
    }. Your union goes on with it; you have an answer by <b>{ $promise }</b>.{ $note }
push-revert-cosigner = <b>{ $number }</b> “{ $title }” { fell }; the union goes on with it.{ $note }
push-revert-representative = 🗳 <b>{ $number }</b> { fell }; the union goes on with it.{ $by ->
        [system] { " " }Thank you for your vote.
       *[other] { $note }
    }
push-revert-staff = 🔁 <b>{ $number }</b> { fell }. Please take it over by <b>{ $due }</b> and go on with it as a demand.{ $note }
fell = { $by ->
        [chair] was turned down by the chair
        [staff] was not filed
        [lead] was withdrawn by its lead
       *[other] was not carried
    }

history-offer = { $day } { $time } the worker agreed to the board
history-publish = { $day } { $time } { $who } wrote what the board shows: { $text }
history-unpublish = { $day } { $time } the worker took it off the board
history-hide = { $day } { $time } { $by ->
    [system] taken off the board until the worker decides anew
   *[other] { $who } took it off the board: { $text }
}
history-rise = { $day } { $time } many need it too; representatives were asked
history-interim = { $day } { $time } { $who } told how it stands: { $text }
history-revert = { $day } { $time } { fell }, back to be handled{ $worded ->
    [yes] : { $text }
   *[no] { "" }
}

card-errand-interim = 💬 The worker's demand became a proposal; please tell them how it stands by <b>{ $due }</b>
card-seconds = 👥 { $count } colleagues need it too
card-public = <blockquote>{ $summary }</blockquote>

refused-not-offered = The worker has not agreed to that yet; please go on as usual. You will hear when they do.
refused-not-verified = This takes a verified member. Scan the QR code of your union, or ask to be put on its list.
refused-words-short = Please write two characters at least, such as: /board parking

figure-limits-interim = First word: { $value } days
figure-board-seconds = Brings it before representatives: { $value }

button-leave = Leave it to colleagues
button-withdraw-all = Take it down for all
button-look-at-it = Have a look
ask-withdraw-instead =
    { $count ->
        [one] 1 colleague needs { $number } too.
       *[other] { $count } colleagues need { $number } too.
    } You can leave it to them: work goes on, you hear no more of it, nobody learns who left, and they rate it in the end.
    Taking it down removes it from the board, and the union stops working on it.
done-leave = { $number } is left to the colleagues who need it too. You hear no more of it.{ $pressed ->
    [yes] { " " }Your own “I need it too” still counts: you are asked to rate as well. Take it back on the board if you like.
   *[no] { "" }
}
card-let-go = 👋 { $number } You left it to the colleagues who need it too. Nothing changes here any more.
card-left = 👋 Whoever handed it in has left it to those who need it too; they rate it
left-to-you =
    👋 <b>{ $number }</b> “{ $title }”: the colleague who brought it up has left it to you and the others who need it too.
    Work goes on. Once there is a result, you are asked to rate it.
history-leave = { $day } { $time } whoever handed it in left it to those who need it too
push-leave-assignee =
    👋 <b>{ $number }</b> Whoever handed it in has left it to the colleagues on the board who need it too.
    Work goes on, and the answer is still due by <b>{ $promise }</b>; they rate it in the end.

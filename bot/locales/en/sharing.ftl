# Finding what colleagues asked for from any chat, and bringing colleagues along

button-board-nearest = Nearest
button-board-progress = How far
button-progress-open = Under way
button-progress-answered = Has an answer
button-progress-over = Over
button-shared = Have a look
button-bring = Bring colleagues along
button-share = Send to colleagues

board-far = { $progress ->
    [open] { " · under way" }
    [answered] { " · has an answer" }
    [over] { " · over" }
   *[any] { "" }
}
board-nearest = 📣 <b>Board</b> · { $category }{ board-far } · nearest to you first. Tap one to read it; if you need it too, say so:
board-how-far = How far has it come?

shared-card =
    📣 <b>{ $number } { $title }</b>{ $summary ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote expandable>{ $summary }</blockquote>
    }
    { $category } · { $standing } · 👥 { $count } need it too
    Do you need it too? Tap below, and say so there.
shared-line = { $category } · { $standing } · 👥 { $count }

inline-join = Find your union first, then search
inline-short = One more letter. Or see the board
inline-nothing = Nothing found. See the board, or write

welcome-aimed =
    Hello! This is Dajiayi (大家议), from the union. Find your union first, and you are taken there at once.
    <b>Type a few characters of your workplace's name</b>, or tap a button below.
aim-nothing = What this link leads to is not for you to read now: it was taken off, or belongs to another workplace. If it is yours, scan the QR code of your union to join, then tap the link again.

bring =
    👥 <b>{ $number }</b> { $title }
    Send it to colleagues: one tap shows it to them, another says that they need it too, and you ask together. { $count } need it too now.
    { $sealed ->
        [yes] ⚠️ You handed it in anonymously. If you send it yourself, colleagues may guess that it was you.
       *[no] Whoever is not in our union cannot read it.
    }
bring-words = “{ $title }”: do you need that too? Have a look and say so, then we ask the union together.
bring-first = { $state ->
    [open] Colleagues cannot read { $number } yet. First tap “Put it on the board”: your union writes what is shown, without your name. You hear when it is there, and can bring colleagues along.
    [offered] You have agreed to show { $number }. You hear as soon as your union has put it on the board, and can bring colleagues along then.
    [over] { $number } is over, so there is nothing left to ask for. If the trouble is still there, you can write again.
   *[later] Colleagues cannot read { $number } yet. Once your union has taken it up, and you have done what is asked of you, it can go on the board.
}

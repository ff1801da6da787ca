# The group in which staff work

group-none =
    <b>{ $union }</b> has no staff group yet.
    Once there is one, new cases are shown there and colleagues see who has what. Names of workers never appear.
group-is = The staff group of <b>{ $union }</b>: { $name }. New cases are shown there.
group-code =
    The code that links a group to <b>{ $union }</b>: { $code }
    Tap “Choose a group”, or tap “Copy command” and send it in the group. Good for 24 hours, once.
    Everybody in the group can read the cases: take one of the union’s own people only.
group-ask-unlink = Unlink the group “{ $name }” from <b>{ $union }</b>? New cases are not shown there any more; everybody gets theirs in private as before.
group-linked-told = ✅ The group “{ $name }” now belongs to { $union }. If that wasn't you, send /group and unlink it.
group-lost = ⚠️ I was removed from the staff group “{ $name }”. New cases are not shown there any more; everybody gets theirs in private as before. To link one again, send /group.
group-muted = ⚠️ I can't write in the staff group “{ $name }”. Please ask its owner to let me; everybody gets their cases in private as before.

group-not-linked =
    Hello! This group is not linked to a union yet, so I say nothing here.
    An admin gets a code by sending me /group in private, then writes here: /link code. If that doesn't happen within { $minutes } minutes, I leave.
group-linked =
    ✅ This is now the staff group of <b>{ $union }</b>.
    New cases are shown here, with buttons to act on them. Reply to a card to talk it over; only “Send to the worker” sends it.
    Of anonymous cases, and where somebody is in danger, there is only the number: please open those in private.
group-works = Act with the buttons on the cards. A reply to a card is talk among colleagues, which no worker reads unless you tap “Send to the worker”. For everything else, write to me in private.
group-goodbye = An admin has unlinked this group, so I leave. Please read your cases in private.

group-topic = { $number } { $category }
group-card-head =
    📋 <b>{ $number }</b> · { $category }{ $urgent ->
        [yes] { " " }· 🆘 <b>urgent</b>
       *[no] { "" }
    }
    { $union }
group-card-hint = 💬 Reply to this to talk it over; the worker reads it only when you tap “Send to the worker”
group-card-sealed = 🔒 <b>{ $number }</b> · please open it in private
group-card-danger = 🆘 <b>{ $number }</b> · somebody is in danger: please open it in private at once
group-card-over = ✅ <b>{ $number }</b> · over
group-ask-foot = Please reply to this message. If you'd rather not, send /cancel

group-whom-for = Who is this for? ({ $number }) Unless you tap, the worker doesn't see it.
group-noted = 📝 Noted ({ $number }). Only colleagues see it, in the history.
group-in-private = 🔒 This case isn't discussed here. Please tap “Open in private” on its card.

history-note = { $day } { $time } 📝 Note ({ $who }): { $text }
note-in-the-group = (a picture or file, in the staff group)

refused-not-here = This button is for the staff who deal with this case.
refused-in-private = This case isn't handled here. Please tap “Open in private”.
refused-group-code = This code was used, has expired, or is mistyped. An admin can get another by sending /group in private.
refused-group-taken = { $union } has a staff group already, or this group belongs to another union. To change that, an admin sends /group in private and unlinks it first.
refused-words-decided = This was dealt with already, or has waited too long. To send it, please write it once more.

button-group = Staff group
button-group-code = Get a code
button-group-choose = Choose a group
button-copy-order = Copy command
button-group-unlink = Unlink this group
button-group-unlink-yes = Unlink
button-group-open = Open in private
button-group-send = Send to the worker
button-group-note = Note only
command-group = Staff group

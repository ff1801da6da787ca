# What cannot be done: said clearly, and always with a way on

refused-not-found = We can't find this case. Tap “My cases” to see yours.
refused-moved-on = This button is out of date. Please look at the card to see where things stand.
refused-moved-on-by = That step is over: { $line }. Please look at the newest card.
refused-closed = This case is closed. Anything else? Tap “Tell the union” and write a new one.
refused-decide-by-button = This waits for your decision. Please tap a button on the card; it then asks for your reason.
refused-no-words-now = { $number } takes no additions at this step, so this was not sent. You will hear of every step from here.
refused-pass-it-on = Please pass this one to a colleague.
refused-own-case = You sent this one yourself, so please leave it to a colleague.
refused-not-yours = { $who ->
    [assignee] This step is for the assignee. You can look at the history; please talk to them directly.
    [chair] This step is for the chair. You can look at the history; please talk to them directly.
    [lead] This step is for the lead of the proposal. You can look at the history; please talk to them directly.
    [submitter] This step is for whoever wrote it. You can look at the history.
    [representative] This step is for representatives. You can look at the history; please talk to them directly.
    [others] This step is for those who were asked. You can look at the history.
   *[staff] This step is for the union’s staff. You can look at the history; please talk to them directly.
}
refused-not-admin = This is for admins. To have it changed, please ask your union's admin.
refused-text-needed = Please write a few words, then send it.
refused-text-too-long = That is too long: { $limit } characters at most. What you wrote before is kept. Please shorten this one or split it.
refused-asked-before = More was asked for once already. Please decide by what is there.
refused-promised-before = A day was promised twice already. Please resolve it, or ask the chair.
refused-extended-before = More time can be asked for once. Please say how it stands.
refused-extension-late = The date has passed, so it is too late to ask for more time. Please say how it stands.
refused-urged-today = You urged it today already. Reply to the card to add a word.
refused-day = That day is not possible. Please choose one from tomorrow to { $latest }.
refused-cannot-take-over = This colleague can't take this case. Please choose another one.
refused-invitation = This invitation was used before, has expired or was mistyped. Please ask whoever sent it for a new one.
refused-unsend = It can't be taken back any more. You can explain in another reply.
refused-acted = Somebody has gone on with it already: it can't be taken back. You can explain in another reply.
refused-unsent-before = This has been taken back already. There is nothing more to do.
refused-unsend-of-another = A colleague wrote this reply, and only they can take it back. You can explain in another reply.
refused-correct-of-another = A colleague or the chair decided this. They correct it, or whoever handles it, or the chair. You can send another reply.
refused-union-change = You can change unions once every 30 days, so again from { $day }. Your cases go on as before.
refused-draft-full =
    There is room for { $limit ->
        [one] { $limit } message
       *[other] { $limit } messages
    }, so this last one was not kept. Please send in what you have. You can add more afterwards.
refused-draft-empty = There is nothing here yet. Write a few words, or send a photo or a voice message.
refused-kind = We can't hand in this kind of message. Please use text, photos, voice, files or a location.
refused-file-too-large = The file is too large: { $limit } MB at most. Please send a smaller one, or a photo of it.
refused-union-needed = Please send /start first and choose your union. Then write to us.

slow-down = That was fast, please wait a moment. We read one after the other.
set-aside = Something went wrong with this message. We kept it, and an admin will look at it. Please say it in other words, or try again a little later.
admin-set-aside = ⚠️ A message failed three times (number { $seq }, { $error }). Please pass these two details on to whoever looks after the system.
answer-failed = 😥 Something should be here, but it could not be sent. Please tap once more; if it fails again, try later.
admin-undelivered = ⚠️ A message about { $number } did not reach { $name }: { $why ->
        [kind] they cannot receive that kind of attachment
       *[other] Telegram did not take it
    }. Please tell them another way; if it happens often, ask whoever maintains the bot.
admin-undelivered-count = ⚠️ Yesterday { $count ->
        [one] { $count } message was
       *[other] { $count } messages were
    } not delivered; we keep trying. If it happens often, ask whoever maintains the bot.
admin-backup-failed = ⚠️ Tonight's backup could not be made ({ $error }). It is tried again in half an hour; please tell whoever maintains the bot.
admin-week =
    🩺 The bot this week: { $age ->
        [-1] <b>there is no backup</b>; please ask whoever maintains it.
        [0] the latest backup is of today.
        [1] the latest backup is of yesterday.
       *[other] <b>the latest backup is of { $backup }</b>, { $age } days ago; please ask whoever maintains it.
    }
    Messages not delivered: { $undelivered }. People who cannot be reached: { $unreachable ->
        [0] fewer than 5
       *[other] at least { $unreachable }
    }.
edit-too-late = That message has already gone out, so the change does not reach anybody. To add or correct something, please write again.
nothing-to-cancel = You are not writing anything right now. What would you like to do?
unknown-command = There is no such command. Tap a button below, or just write.
heard-again = Welcome back! Everything that happened meanwhile is in “My cases”.
not-in-groups = Hello! I only talk in private, so that nobody's trouble reaches the wrong ears. Please tap my picture and write to me there.
refused-figure = This can only be { $least } to { $most }, and has to fit the other limits. Please choose another.
refused-notice = I could not read that. Please give the year and the days, such as: 2027-03-03 off; 2027-03-06 work. Or paste the whole notice.
refused-weekday = { $day } is not the weekday that the notice says. Is it another year's? Please check and send it again.

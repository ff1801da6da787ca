# Representatives: who represents me, writing to them, relayed both ways

keyboard-representatives = Representatives
command-rep = Who represents me
representatives =
    👥 The representatives of <b>{ $union }</b>, who stand for you:
    { $lines }
    Whom do you want to write to? They can't see your account, and you need not give your name.
representative-line = · { $name }{ $near ->
        [yes] { " " }(your contact group)
       *[no] { "" }
    }{ $away ->
        [yes] { " " }(away these days)
       *[no] { "" }
    }{ $achieved ->
        [none] { "" }
       *[other] : { $achieved }
    }
achieved-adopted = proposals led and carried: { $count }
achieved-archived = finished: { $count }
achieved-taken = demands taken up: { $count }
representatives-none = Your union and those above it have no representatives here yet. You can write to the union directly:
button-talk-to = Write to { $name }
button-talk-named = With my name
button-talk-hidden = Without my name
button-other-representative = Find another one
talk-how =
    Writing to <b>{ $name }</b>. Shall they know who you are?
    Either way they see neither your account nor your number. Without your name they see “an anonymous worker”.
talk-words = Please write to <b>{ $name }</b>, with your name under it. Words, photos and voice are all fine.
talk-words-anonymous =
    🔒 Please write to <b>{ $name }</b>, without your name. They see “an anonymous worker”.
    What you write, photos and your voice may give you away by themselves.
talk-cancelled = All right, nothing was sent.
talk-sent = ✅ Passed on to <b>{ $name }</b>. They usually answer within { $days } working days; if not, we remind them. To say more, reply to this message.
talk-sent-later = ✅ Noted. It goes to <b>{ $name }</b> on { $day } at { $time }. They usually answer within { $days } working days; if not, we remind them.
talk-passing = ✉️ On its way. You'll hear once it has arrived.
talk-not-delivered =
    ⚠️ This did not reach { $side ->
        [worker] <b>{ $name }</b>
       *[representative] { $worker }
    }: { $why ->
        [unreachable] they cannot be reached right now
        [kind] they cannot receive this kind of attachment. Please write what matters in words
       *[refused] Telegram did not take it. Please say it another way
    }.{ $side ->
        [worker] { " " }You can also ask another representative, or hand it straight to the union.
       *[representative] { "" }
    }
talk-answered = ✅ Passed on to { $worker }. To say more, reply to their message.
talk-answered-anonymous = ✅ Received; it will be passed on.
talk-answered-later = ✅ Noted. These are quiet hours; it goes to { $worker } on { $day } at { $time }.

relay-representative =
    💬 <b>{ $worker }</b> writes to you:
    <blockquote>{ $text }</blockquote>
    Reply to this message to answer. They can't see your account.
relay-representative-file = 💬 Sent to you by <b>{ $worker }</b>. Reply to this message to answer.
relay-worker =
    💬 Your representative <b>{ $name }</b> writes:
    <blockquote>{ $text }</blockquote>
    Reply to this message to answer.
relay-worker-file = 💬 Sent to you by your representative <b>{ $name }</b>. Reply to this message to answer.
relay-ask =
    Your representative <b>{ $name }</b> thinks that you could hand this to the union yourself:
    <blockquote>{ $text }</blockquote>
    Do you want to? Nothing happens unless you say so.
relay-ask-file = Your representative <b>{ $name }</b> thinks that you could hand what you sent to the union yourself. Do you want to? Nothing happens unless you say so.
button-relay-demand = Make it a demand
button-relay-own-demand = Make it a demand
button-relay-mute = No more of this talk
button-relay-unmute = Take messages again
button-relay-yes = Yes, I will
button-relay-no = No, thanks
talk-asked = We have asked them. It becomes a demand only if they agree; silence means no.
talk-demand-no = All right, nothing is handed in. The talk goes on as before.
talk-muted = All right, you get no more messages in this talk.
talk-unmuted = All right, you get their messages again.
talk-muted-for-worker = Your representative <b>{ $name }</b> takes no more messages in this talk. You can find another representative, or write to the union directly.
talk-muted-for-representative = { $worker } takes no more messages in this talk. Thank you for caring; there is nothing more to answer.
talk-left = Your representative <b>{ $name }</b> has left the office before answering. You can find another representative, or write to the union directly.
talk-reminder = ⏰ { $worker } has waited { $days } working days for your answer (talk { $number }). Just reply to this message.
talk-reminder-chair = ⏰ { $worker } has waited { $days } working days for your answer (talk { $number }); the chair knows, too. Just reply to this message.
talk-silence = ⏰ A worker has waited { $days } working days for an answer of representative <b>{ $name }</b> (talk { $number }). Only the two know what it is about; please remind the representative.

loose-whom =
    Whom is this for?{ $words ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote>{ $words }</blockquote>
    }
button-to-talk = To { $name }
button-to-talk-anonymous = To anonymous (talk { $number })

refused-representative = You can write to those who represent you. See who they are under “Representatives”.
refused-talk = There is no such talk. Start again under “Representatives”.
refused-messages = That was { $limit } messages today; tomorrow you can send more. If it is urgent, tell the union.
refused-representative-gone = This was not sent: { $name ->
        [none] this representative
       *[other] { $name }
    } has left the office or can't be reached. Find another representative, or write to the union directly.
refused-post-ended = This was not sent: you are no representative there any more. The worker can find another one.
refused-muted-worker = This was not sent: { $name } takes no more messages of this talk. Find another representative, or write to the union.
refused-muted-representative = This was not sent: the other side takes no more messages in this talk.
refused-muted-yourself = This was not sent: you take no messages in this talk. Take them again first, then you can write.
refused-words-gone = That was too long ago; the words are gone. Please write them again under “Tell the union”.

figure-limits-talk = Answer in talks: { $value } days
figure-limits-talk-chair = Chair hears after { $value } days
figure-contact-messages = Messages a day: { $value }
figure-contact-days = Contact reminder: { $value } days

# Visits, receptions, calls: written down by representatives

command-visit = Log a visit
meeting-visit = visit
meeting-reception = reception
meeting-phone = call
button-meeting = { $kind }
visit-when = 📝 Writing down a visit or reception. Which day? Tap one, or write it, such as 2026-11-03.
visit-day-again = That is no day, or it has not come yet. Please write one up to { $day }, such as 2026-11-03.
visit-how = { $day }. Which kind?
visit-where = Where? A few words, such as “workshop 2”.
visit-whom = Whom did you meet? A name, or skip it.
visit-raised = What was raised? In as many messages as it takes, with photos if you like. If nothing was, just save.
visit-collected = Noted: { $characters ->
    [one] 1 character
   *[other] { $characters } characters
}{ $files ->
    [0] { "" }
    [one] , 1 file
   *[other] , { $files } files
}. Go on, or save it.
visit-saved =
    ✅ Saved: { $day } · { $kind } · { $place }{ $whom ->
        [none] { "" }
       *[other] { "" } · { $whom }
    }
    <blockquote>{ $text }</blockquote>
    Files: { $files }. What was raised can be handed to the union.
visit-shown =
    📝 { $day } · { $kind } · { $place }{ $whom ->
        [none] { "" }
       *[other] { "" } · { $whom }
    }
    <blockquote>{ $text }</blockquote>
    Files: { $files }.
visit-cancelled = All right, nothing was saved.
visits = Your visits, receptions and calls:
visits-none = Nothing here yet. Writing one down takes less than a minute:
visit-asked = We have asked { $name } to confirm. It is handed in only if they agree; silence means no.
visit-ask =
    Your representative <b>{ $name }</b> noted on { $day } what you told them. You could hand it to the union yourself:
    <blockquote>{ $text }</blockquote>
    Do you want to? Nothing happens unless you say so.
visit-demand-no = All right, nothing is handed in.
visit-note = (Raised by a worker to a representative, { $day }, { $kind })
button-visit = Log one
button-visits = My log
button-visit-row = { $day } { $kind } · { $place }
button-visit-today = Today
button-visit-yesterday = Yesterday
button-skip = Skip
button-visit-nothing = Nothing, just save
button-visit-save = Save
button-visit-demand = Hand it in
contact-reminder = 🤝 For { $days } days there is no record of you keeping contact with workers. A visit, a reception or a call counts, and takes less than a minute to write down.
refused-not-visiting = Visits are written down by representatives. If something troubles you, tell the union.
refused-visit = There is no such entry. Send /visit for your log.

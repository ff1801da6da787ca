# A change of term: who ends, who goes on, who is new; for admins

tenure-pick =
    🔁 A new term in <b>{ $union }</b>: tap whose post ends.
    Going on: { $stays }, ending: { $ends }.
    Invite who is new by the roster first; or send the whole roster of the new term here.
tenure-preview =
    🔁 A new term in <b>{ $union }</b>, from the moment you confirm
    Ending ({ $ends }): { $ends_named }
    Going on ({ $stays }): { $stays_named }
    New ({ $begins }): { $begins_named }{ $awaited ->
        [0] { "" }
       *[other] ; once they have come in ({ $awaited }): { $awaited_named }
    }
    Open cases stay: who was asked still votes and checks; leads and cases in hand pass to the new term. Begin it?
tenure-done =
    ✅ A new term has begun in <b>{ $union }</b>: ended { $ends }, going on { $stays }, new { $begins }.
    { $awaited ->
        [0] Whoever ended or is new has been told.
       *[other] Posts that wait for somebody to come in: { $awaited }. Please give them their invitations.
    }
tenure-seat = { $who } ({ $role })
tenure-more = { $count } more
tenure-changed-meanwhile = Somebody's post has changed just now; please look again

button-tenure = New term
button-tenure-stays = ✅ { $who } { $role }
button-tenure-ends = ✖️ { $who } { $role }
button-tenure-all = All end
button-tenure-none = All go on
button-tenure-look = What it comes to
button-tenure-begin = Begin the new term
button-tenure-back = ← Change it

posts-on-ask = Who held what in <b>{ $union }</b> on which day? Write it, such as 3/5 or 2026-03-05.
posts-on-again = That is no day, or has not come yet. Please write one before today ({ $day }), such as 2026-03-05.
posts-on =
    In <b>{ $union }</b>, on { $day }:

    { $lines }
posts-on-none = Nobody held a post in <b>{ $union }</b> on { $day }.
posts-on-since = { $role } { $who }, since { $since }
posts-on-until = { $role } { $who }, { $since } to { $until }
button-posts-on = Who held what

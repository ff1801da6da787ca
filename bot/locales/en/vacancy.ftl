vacancy =
    ⚠️ <b>{ $union }</b> has nobody who can act as { $role } now. Waiting ({ $count }): { $numbers }{ $count ->
        [1] { "" }
        [2] { "" }
        [3] { "" }
        [4] { "" }
        [5] { "" }
       *[other] …
    }
    { $appoints ->
        [yes] Please appoint somebody. Whoever it is will be shown at once what waits.
       *[no] Please ask an admin to appoint somebody. Whoever it is will be shown at once what waits.
    }
waits-for-you = 📥 { $count } cases wait for you. You have the most urgent ones; the others are in “To do”.
button-appoint = Appoint somebody
given-on = 🔄 <b>{ $number }</b> was given to { $name }. There is nothing left for you to do in it.
comment-waits =
    ⚠️ <b>{ $union }</b>: a comment in the discussion of { $number } waits for a look by { $role }. Nobody has looked yet.
    Please remind or appoint somebody. Whoever asked will hear at once what comes of it.
helper-unheard =
    ⚠️ <b>{ $number }</b> What you asked of { $name } does not reach them: they get no messages now.
    You can telephone, or ask another colleague now. To wait no longer: More, “No more help needed”.

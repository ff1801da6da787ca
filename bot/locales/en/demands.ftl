# Tell the union

submit-category = { $kept ->
    [yes] Noted. What is it about?
   *[no] What is it about?
}
submit-danger =
    Is anybody in danger right now?
    If you say yes: somebody takes it on today, and the union hears at once. <b>Even if you stay anonymous, your name can then be opened at once</b> when two officers agree, so that you can be found.
submit-text-plain =
    { $category }: please write what it is about and what you hope for.
    You can use several messages, and send photos, voice, files or a location. When you are done, choose how to sign.
submit-text-danger =
    ⚠️ <b>Get away from the danger first.</b> Fire 119, ambulance 120, union hotline 12351 (any time).
    Once everybody is safe, write where it is and what happened. Somebody takes it on today, and the union is told at once.
submit-text-arbitration =
    { $category }: please write what it is about and what you hope for. You can use several messages, and send photos and files.
    Please note: telling us is <b>not</b> the same as applying for labour arbitration. For that you usually have one year. Advice: call 12333.
submit-text-care =
    { $category }: please write what it is about and what you hope for. You can use several messages.
    To talk with somebody right now: help line 12356, day and night. Ambulance 120, police 110.
submit-collected-care =
    { $category }: what you wrote is kept ({ $characters } characters). Help line 12356, ambulance 120.
    When you are done, choose how to sign:
submit-collected-plain =
    { $category }, kept so far: { $characters ->
        [one] { $characters } character
       *[other] { $characters } characters
    }{ $files ->
        [0] { "" }
        [one] , { $files } attachment
       *[other] , { $files } attachments
    }. You can go on writing.
    When you are done, choose how to sign:
submit-collected-danger =
    ⚠️ <b>Leave the dangerous place first.</b> Fire 119, ambulance 120, union hotline 12351.
    What you wrote is kept ({ $characters } characters). We ask for somebody to take it on today, and the union is told at once.
    When you are done, choose how to sign:
submit-collected-arbitration =
    { $category }: what you wrote is kept ({ $characters } characters). When you are done, choose how to sign.
    Please note: telling us is <b>not</b> applying for labour arbitration. That is usually possible within one year; ask at 12333.
draft-older =
    You have an unfinished one: “{ $text }”
    Shall this be added to it?
submit-resume =
    You have one that isn't finished: “{ $text }”
    Continue, or start over?
submit-preview-named =
    Please read it through: { $category }{ $files ->
        [0] { "" }
        [one] { " " }· { $files } attachment
       *[other] { " " }· { $files } attachments
    }
    <blockquote>{ $text }</blockquote>{ $hint ->
        [arbitration] { "" }
            Mind: telling us is <b>not</b> applying for arbitration; ask 12333.
        [care] { "" }
            To talk to somebody: 12356, day and night.
       *[plain] { "" }
    }
    Signed: <b>{ $name }</b> · To: <b>{ $union }</b>{ $kept ->
        [yes] { "" }
            🔒 Nobody with a post in the union of your workplace, or below it, can read this, whatever other post they hold.
       *[no] { "" }
    }{ $further ->
        [none] { "" }
       *[other] { " " }Nobody else is staff there, so <b>{ $further }</b> handles it.
    }
submit-preview-anonymous =
    Please read it through: { $category }{ $files ->
        [0] { "" }
        [one] { " " }· { $files } attachment
       *[other] { " " }· { $files } attachments
    }
    <blockquote>{ $text }</blockquote>{ $hint ->
        [arbitration] { "" }
            Mind: telling us is <b>not</b> applying for arbitration; ask 12333.
        [care] { "" }
            To talk to somebody: 12356, day and night.
       *[plain] { "" }
    }
    Signed: <b>Anonymous worker</b> · To: <b>{ $union }</b>

    🔒 Staff, representatives and the chair can't see who you are.{ $kept ->
        [yes] { " " }Nobody with a post in the union of your workplace, or below it, can read this, whatever other post they hold.
       *[no] { "" }
    }{ $further ->
        [none] { "" }
       *[other] { " " }Nobody else is staff there, so <b>{ $further }</b> handles it.
    }
    🔑 To find out, two people in different posts must agree. They must have held them since before this case{ $held ->
        [0] { "" }
        [one] {" "}and for { $held } day
       *[other] {" "}and for { $held } days
    }. It takes a written reason, stays on record for good, and you are told.{ $at_once ->
        [yes] { " " }<b>You said that somebody is in danger: once they agree they read your name at once.</b>{ $objectors ->
            [0] { "" }
           *[other] { " " }Chairs, admins and the union above hear at once too.
        }
       *[no] { $objectors ->
            [0] { " " }Nobody else here could object{ $wait ->
                [0] .
                [one] ; the name opens { $wait } working day after they agree.
               *[other] ; the name opens { $wait } working days after they agree.
            }
           *[other] { " " }Chairs, admins and the union above hear of it, { $wait ->
                [0] and until it opens one objection ends it.
                [one] and the name opens { $wait } working day after they agree: until then one objection ends it.
               *[other] and the name opens { $wait } working days after they agree: until then one objection ends it.
            }
        }
    }{ $known ->
        [0] { "" }
       *[other] { " " }{ $known } days after it is closed nobody can find out any more.
    }
    ⚠️ { $small ->
        [yes] <b>Your workplace is small: too many details may give you away.</b>
       *[no] Too many details may give you away.
    } Your message passes through Telegram and our server.{ $telling ->
        [yes] { " " }<b>Voice, photos, locations and what is written in a file may also give you away; an original photo also says where it was taken.</b> We do not pass on the name of a file.
       *[no] { "" }
    }{ $staff ->
        [only] { " " }<b>You are the only staff member of this union now. It will wait for you like any other, but you can't decide on your own case; if nobody takes it up, others may guess that it is yours. You can pass it to a colleague further up, or give it to the union above.</b>
       *[no] { "" }
    }{ $chair ->
        [only] { " " }<b>You are the only chair of this union now. Where the chair has to decide, you can't decide on your own case; if nothing is decided, others may guess that it is yours.</b>
       *[no] { "" }
    }{ $asked ->
        [yes] { " " }You are a representative: if representatives vote on it, you are asked like all others. Your vote is taken and not counted; only the result is published, no numbers.
       *[no] { "" }
    }
submitted =
    ✅ Sent. Your number: <b>{ $number }</b>.
    You get an answer by <b>{ $promise }</b> at the latest. We tell you about every step.
submitted-urgent =
    ✅ Sent. Your number: <b>{ $number }</b>. Somebody takes it on today{ $chaired ->
        [yes] {","} and the chair has been told
       *[no] { "" }
    }.
    If there is danger, get away at once. Fire 119, ambulance 120, union hotline 12351.
refused-demands = You have handed in { $limit } today; more tomorrow. Urgent? Call the hotline 12351. In danger, call 119 or 120.
submit-tomorrow =
    You have handed in { $limit } today, so this one is not in yet. <b>Your words are kept</b>: tomorrow, tap “Continue” and hand it in.
    If it cannot wait, call the union’s hotline 12351.
    Danger is never held back: get away first, call 119 or 120, then tap “Yes, in danger”.
submit-cancelled = Cancelled. Nothing was sent. Write again whenever you like.

loose-offer =
    Shall this go to the union, under your name or without it? You see it once more before it goes.{ $words ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote>{ $words }</blockquote>
    }
loose-add-or-new =
    Does this belong to an earlier case, or is it something new?{ $words ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote>{ $words }</blockquote>
    }
loose-which =
    Which case is this a reply to?{ $words ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote>{ $words }</blockquote>
    }
loose-dropped = All right, nobody was given it. Write any time.

flow-unfinished = You had not finished last time. Go on with it, or begin anew?
flow-laid-aside = What you had begun is kept here. Go on whenever you like.
question-over = This question is over, and nothing was changed.{ $waits ->
    [yes] { " " }What you wrote is still there: go on below.
   *[no] { "" }
}
flow-left = { $number ->
    [none] You left that before it was done; nothing was sent.
   *[other] You left <b>{ $number }</b> before it was done; nothing was sent.
}

quoted-cut = { $words } ({ $left } more characters)

button-category = { $name }
button-category-chosen = ✔ { $name }
button-another-category = Another category

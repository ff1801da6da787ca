# Being forgotten: the union does not know any more who somebody was; their cases go on

forgotten = somebody who has left
command-forget = Forget me
button-forget = Forget me

forget =
    🧹 <b>Forgetting you</b>
    What we keep of you: name and account{ $under_way ->
        [0] { "" }
        [one] , { $under_way } case under way
       *[other] , { $under_way } cases under way
    }{ $ended ->
        [0] { "" }
        [one] , { $ended } closed case
       *[other] , { $ended } closed cases
    }{ $signups ->
        [0] { "" }
        [one] , { $signups } sign-up
       *[other] , { $signups } sign-ups
    }{ $follows ->
        [0] { "" }
        [one] , { $follows } followed case
       *[other] , { $follows } followed cases
    }{ $talks ->
        [0] { "" }
        [one] , { $talks } talk
       *[other] , { $talks } talks
    }{ $posts ->
        [0] { "" }
        [one] , { $posts } post
       *[other] , { $posts } posts
    }.
    { $under_way ->
        [0] The next step says what is deleted and what stays. Nothing changes yet.
       *[other] <b>Once you are forgotten we cannot tell you how your cases end.</b> It may be better to wait.
    }
forget-sure =
    Please look once more. “Forget me for good” takes effect at once and <b>cannot be undone</b>.
    ① Deleted: your name, Telegram account, union, settings, what you follow, what you signed up for and said about children, talks under your name, drafts.{ $posts ->
        [0] { "" }
       *[other] { "" } Your posts end, and what you were handling goes to colleagues.
    }
    ② Kept: { $under_way ->
        [0] what you handed in, but without your name.
       *[other] your cases go on as before, but without your name, and we cannot tell you how they end.
    } Nobody can ever find out who wrote the anonymous ones and the talks without a name, nor see that you are gone.
    ③ So that nobody presses “I need that too” twice or sheds a ban, a mark that names nobody stays for each of those cases and bans until it is over.
    ④ The nightly backups hold it until newer ones have taken their place.
    If you come back, you are somebody new.
forget-stayed = All right, nothing was deleted.
forgotten-now =
    ✅ Done. You are forgotten: we don't know who you are any more.
    { $under_way ->
        [0] Thank you for speaking up for everybody.
       *[other] What is under way goes on. Thank you for speaking up for everybody.
    }
    Should you want to come back, just write.
button-forget-stay = Not now
button-forget-go-on = Go on
button-forget-now = Forget me for good
refused-last-admin = That cannot be done yet: nobody else is admin of { $union }. Please make a colleague admin with /roster first, and come back once they have joined.

words-deleted = (deleted, as the rules say)

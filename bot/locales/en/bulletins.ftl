# Bulletins and signing up

command-bulletin = Publish a bulletin
command-bulletins = What is on, sign up

bulletin-moment = { $day }, { $time }
bulletin-kind-class = Class
bulletin-kind-talk = Talk
bulletin-kind-fair = Job fair
bulletin-kind-care = Summer care
bulletin-kind-other = Notice

bulletin-head-class = 📚 <b>Class</b> · { $union }
bulletin-head-talk = 🎤 <b>Talk</b> · { $union }
bulletin-head-fair = 🤝 <b>Job fair</b> · { $union }
bulletin-head-care = ☀️ <b>Summer care</b> · { $union }
bulletin-head-other = 📣 <b>Notice</b> · { $union }
bulletin-text = { $text }
bulletin-when = 🕘 <b>{ $when }</b>
bulletin-where = 📍 { $where }
bulletin-left = 🎫 { $left ->
    [0] All { $places } places are taken; you can wait for one
   *[other] Places: { $places }, still free: { $left }
}
bulletin-unlimited = 🎫 As many as like can come
bulletin-own-place = ✅ You are signed up
bulletin-own-wait = ⏳ You are waiting, { $ahead } before you
bulletin-own-help = 🙋 You are a volunteer
bulletin-is-off = ❌ Called off
bulletin-is-closed = 🔒 Sign-up is closed

button-sign-up = Sign up
button-sign-wait = Full: wait for a place
button-sign-queue = Wait for a place
button-sign-leave = I cannot come
button-sign-unwait = Stop waiting
button-sign-help = I will volunteer
button-sign-unhelp = I cannot volunteer
button-seen = Got it
button-bulletin-open = Show the bulletin
button-bulletin-row = { $state ->
    [own] ✅
   *[other] { "" }
}{ $name }{ $when ->
    [none] { "" }
   *[other] { "" } · { $when }
}{ $state ->
    [left] { "" } · { $left } free
    [full] { "" } · full
    [unlimited] { "" } · open
   *[other] { "" }
}
bulletins = 📣 This is on. Tap one to read it or to sign up.
bulletins-none = There is nothing to sign up for just now. What is new will come here.
bulletin-seen = Thank you, noted

signed-up =
    ✅ You are signed up: <b>{ $name }</b>
    { $when ->
        [none] You will hear of any change.
       *[other] 🕘 { $when }{ $where ->
            [none] { "" }
           *[other] { "" } · 📍 { $where }
        }
    }
    If you cannot come, please cancel early: somebody else may want the place.
signed-up-waiting =
    ⏳ You are on the waiting list: <b>{ $name }</b>
    Before you: { $ahead }. You will hear at once when there is a place for you.
signed-up-help =
    🙋 Thank you for volunteering: <b>{ $name }</b>
    The organisers see your name.
signed-off = Cancelled: <b>{ $name }</b>. You can sign up again.
sign-no-queue = All right, you are not waiting.

sign-count =
    <b>{ $name }</b>
    How many children do you sign up?
sign-age = How old is child { $place } of { $count }?
sign-fetcher = Who will fetch them? Please write who it is and a phone number, such as: grandma 138 0000 0000. At most { $limit } characters.
sign-consent =
    Please look once more: <b>{ $name }</b>
    Ages: { $ages }
    Fetched by: { $fetcher }

    Only these two things are kept, and only the organiser of this sees them. They are deleted after <b>{ $day }</b>; if you cancel, at once.
    By tapping “Agree and sign up” you consent as their guardian.
sign-dropped = All right, nobody is signed up. What you wrote is deleted.
button-children = { $count }
button-age = { $age }
button-consent-care = Agree and sign up

bulletin-news-moved-up =
    🎉 Your turn! There is a place at <b>{ $name }</b>, and it is yours.{ $when ->
        [none] { "" }
       *[other]
            { "" }
            🕘 { $when }
    }
    If you cannot come, one tap gives it to the next.
bulletin-news-reminder =
    ⏰ { $ahead ->
        [today] Today
        [tomorrow] Tomorrow
       *[other] Soon
    }: <b>{ $name }</b>
    🕘 { $when }{ $where ->
        [none] { "" }
       *[other] { "" } · 📍 { $where }
    }
    If you cannot come, one tap gives the place to somebody else.
bulletin-news-cancelled = ❌ <b>{ $name }</b> has been called off; please do not come. We are sorry.

bulletin-ask-kind = 📣 What is it?
bulletin-ask-text = { $picture ->
    [yes] Please write it, at most { $limit } characters; the first line is its title. There is a picture with it; another one replaces it.
   *[no] Please write it, at most { $limit } characters; the first line is its title. One picture may go with it.
}
bulletin-picture-kept = Got the picture. Now please write the text.
bulletin-ask-seat = In whose name is it?
bulletin-ask-union = { $below ->
    [yes] Where to? To <b>{ $union }</b> and all below it, or tap one of these.
   *[no] To <b>{ $union }</b>?
}
bulletin-ask-who = To whom in <b>{ $union }</b>?
bulletin-nobody = Nobody has joined <b>{ $union }</b> yet, so nobody would get it. Please choose another union.
bulletin-who-members = Everybody, { $count }
bulletin-who-representatives = Representatives, { $count }
bulletin-who-group = { $group }, { $count }
bulletin-ask-when = When? Please write the day and the time, such as: { $example }
bulletin-no-date = No date yet
bulletin-ask-where = Where? At most { $limit } characters.
bulletin-no-where = No place given
bulletin-ask-places = { $care ->
    [yes] For how many children is there room? Tap one, or write a number.
   *[no] How many can sign up? Tap one, or write a number.
}
bulletin-preview =
    Please look once more [{ $kind }]
    <blockquote>{ $text }</blockquote>{ $picture ->
        [yes] { "" }
            🖼 with a picture
       *[no] { "" }
    }
    👥 { $union } · { $who }
    🕘 { $when }
    📍 { $where }
    🎫 { $places ->
        [none] no sign-up
        [any] as many as like
       *[other] places: { $places }
    }{ $volunteers ->
        [yes] { "" } · 🙋 volunteers wanted
       *[no] { "" }
    }
    What is sent cannot be taken back; it can only be called off.
button-bulletin-here = { $name } and below
button-bulletin-up = ↑ One up
button-bulletin-places = { $places }
button-bulletin-no-limit = No limit
button-bulletin-no-signup = No sign-up
button-bulletin-no-picture = Without the picture
button-bulletin-change-kind = Kind
button-bulletin-change-text = Text
button-bulletin-change-union = To whom
button-bulletin-change-when = Date
button-bulletin-change-where = Where
button-bulletin-change-places = Places
button-bulletin-volunteers = 🙋 Volunteers wanted
button-bulletin-no-volunteers = No volunteers
button-bulletin-send = Send

bulletin-figures-head = 📣 <b>{ $name }</b>
bulletin-going-out =
    Going out: <b>{ $arrived } / { $reach }</b>
    Those who rest get it when their quiet hours are over.
bulletin-figures = Received { $arrived } · not reached { $missed } · read { $read }
bulletin-figures-places = { $places ->
    [none] Signed up { $taken }
   *[other] Signed up { $taken } / { $places } · waiting { $waiting }
}
bulletin-figures-volunteers = Volunteers { $volunteers }
button-bulletin-figures = Progress and list
button-bulletin-refresh = Refresh
button-bulletin-list = Who comes
button-bulletin-close = Close sign-up
button-bulletin-stop = Call it off
button-bulletin-stop-yes = Yes, call it off
bulletin-closed = Sign-up is closed; who waits still moves up
bulletin-stop-sure = Call off <b>{ $name }</b>? Everybody who signed up is told, and what was said about children is deleted at once.
bulletin-not-stopped = All right, it takes place.
bulletin-list = 📋 <b>{ $name }</b>:
bulletin-list-empty = 📋 <b>{ $name }</b>: nobody has signed up yet.
bulletin-entry = { $number }. { $name }{ $state ->
    [waiting] { "" } (waiting)
    [volunteer] { "" } (volunteer)
   *[place] { "" }
}{ $deaf ->
    [waiting] { "" } · not reached: a free place goes to the next
    [yes] { "" } · not reached: please telephone
   *[no] { "" }
}
bulletin-entry-children = { "    " }children: { $count }, aged { $ages } · fetched by: { $fetcher }

refused-bulletin-unknown = There is no such bulletin. For what is on, send /bulletins.
refused-not-publisher = Staff and chairs publish, for their own union and those below it.
refused-not-organiser = Only whoever published it sees the list and the figures. Please ask them.
refused-picture-only = One picture can go with a bulletin. Please write everything else as text, or send it as a picture.
refused-nobody-to-reach = Nobody there has joined yet, so nobody would get it. Please choose others.
refused-moment-unclear = Which day, and what time? Please write it like this: 7/6 9:00
refused-moment = It must be after now and within ten months, and summer care needs a date. Please write it again.
refused-places = Please write a number of places from 1 to { $limit }.
refused-bulletin-cancelled = This has been called off. For what is on, send /bulletins.
refused-signup-over = It has begun or is over; nothing can be changed any more. For what is on, send /bulletins.
refused-signup-closed = Sign-up is closed. If you would like to come, please ask the organisers.
refused-no-signup = No need to sign up, please just come.
refused-signed-up = You are signed up already. If you cannot come, you can cancel.
refused-not-signed-up = You are not signed up, so there is nothing to cancel. To come, please sign up.
refused-full = All { $places } places are taken. Would you like to wait? You will hear as soon as there is one for you.
refused-children = One can sign up 1 to { $limit } children. Please choose again.
refused-age = It is for children from { $least } to { $most }. Please write the age again.
refused-fetcher = Please write who fetches them.
refused-consent = We can sign them up only with your consent. Please give it first.

figure-bulletin-children = { $value } children at once
figure-bulletin-youngest = Children from { $value }
figure-bulletin-oldest = Children up to { $value }
figure-bulletin-keep-days = Kept for { $value } days

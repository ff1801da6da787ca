# The week's news: how much was asked, answered and settled

weekly =
    📮 <b>The week</b> · { $union } · { $since } – { $until }
    <b>{ $asked }</b> handed in{ $answered ->
        [0] { "" }
       *[other] , <b>{ $answered }</b> answered
    }{ $settled ->
        [0] { "" }
       *[other] , <b>{ $settled }</b> settled
    }.
    { $titles ->
        [0] If you have a trouble or an idea, write to the union at any time.
       *[other] New on the board; open it if you need it too:
    }
weekly-off = All right, no more weekly news. You still hear of your own matters. To have it again, tap below, or see the settings.
weekly-on = All right, you get the news each Monday morning; nothing where there is none.
button-weekly-board = See the board
button-weekly-off = No more weekly news
button-weekly-on = Weekly news, please
button-week-asked = Handed in { $count }
button-week-answered = Answered { $count }
button-week-settled = Settled { $count }
week-asked = Handed in that week
week-answered = Answered that week
week-settled = Settled that week
week-list =
    <b>{ $what }</b>{ $shown ->
        [no] { "" }
       *[yes] : those on the board are below, tap one to open it
    }{ $hidden ->
        [0] { "" }
       [one] . One more is not public
      *[other] . { $hidden } more are not public
    }.

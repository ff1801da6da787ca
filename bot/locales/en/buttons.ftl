# The words on buttons

button-accept = Accept
button-ask = Ask for more
button-decline = Decline
button-transfer = Pass on
button-resolve = Resolve
button-satisfied = Satisfied
button-mostly = Mostly satisfied
button-redo = Not satisfied
button-appeal = Not satisfied
button-review = Ask for a review
button-consent = Agree
button-uphold = Keep it, and say why
button-return = Send it back
button-extend = Ask for more time
button-grant = Allow it
button-deny = Don't allow it
button-urge = Urge
button-days =
    { $days ->
        [one] 1 working day
       *[other] { $days } working days
    }
button-day = { $day }
button-complete = Add details
button-add = Add details
button-withdraw = Withdraw
button-withdraw-yes = Yes, withdraw
button-withdraw-no = No, keep it
button-unsend = Take it back
button-files = Files
button-add-to = Add to { $number }
button-not-over = Not settled, write again
button-stay = Stay here
button-view = History
button-why = Why this date
button-open = Open { $number }
button-mine = My cases
button-todo = To do
button-overview = ← Overview
button-over-waiting = Waiting { $count }
button-over-handling = In progress { $count }
button-over-yellow = 🟡 { $count }
button-over-red = 🔴 { $count }
button-over-closed = Closed { $count }
button-write = Tell the union
button-write-again = Start again
button-again = Edit and send again
button-number = Copy { $number }
button-mine-row = { $sealed ->
    [yes] 🔒
   *[no] { "" }
}{ $number } { $words } · { $standing }
button-todo-row = { $number } { $category } · { $due }
button-todo-late = ⏰ { $number } { $category } · { $due }
button-todo-urgent = 🆘 { $number } { $category } · { $due }
button-previous = ← Previous
button-next = Next →
button-back = ← Back
button-cancel = Cancel
button-continue = Continue
button-anew = Start over
button-join-draft = Add it to that one
button-new-draft = New one, drop that
button-clear = Clear
button-named = Sign with my name
button-anonymous = Stay anonymous
button-confirm = Yes, send it
button-edit = Edit
button-receiver-own = To { $name } (my workplace)
button-receiver-own-chosen = ✔ To { $name } (my workplace)
button-receiver-above = To { $name } (workplace can't see)
button-receiver-above-chosen = ✔ To { $name } (workplace can't see)
button-danger = Yes, in danger
button-no-danger = No
button-yes-me = Yes, I accept
button-not-me = No, not me
button-union = { $name }
button-no-union = No employer/not found
button-join-here = Yes
button-search = No, search again
button-give-to-union = Give it to the union
button-own-demand = This is my own demand
button-no-thanks = No, thanks
button-answer = { $number } { $category }
button-colleague = { $name }
button-grade-A = A Solved
button-grade-B = B Being solved
button-grade-C = C Not possible now
button-grade-D = D Kept for reference
button-language-zh = 中文
button-rest = Quiet { $start }–{ $until }
button-rest-none = No quiet hours
button-away = I am away
button-until = Until { $day }
button-back-again = I am back
button-language-en = English

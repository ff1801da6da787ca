# Limits and holidays: for admins

policy =
    ⚙️ Limits of <b>{ $union }</b> and all below it
    Tap one to change it; days are working days. It counts for what begins from now on; dates already promised stay.
figure =
    ⚙️ { $union }: <b>{ $what }</b>{ $own ->
        [yes] { " " }(its own)
       *[no] { " " }(as above)
    }
    { $switch ->
        [yes] Tap to change it.
       *[no] What should it be?
    } It counts for what begins from now on.
figure-changed = Changed, for what begins from now on
off-proposals =
    ⚙️ Proposals are off for <b>{ $union }</b> and all below it: no new ones begin. { $count ->
        [0] None is under way.
        [one] The one under way goes on to its end.
       *[other] The { $count } under way go on to their end.
    }
    You can switch them on again at any time.
figure-modules-proposals = Proposals: { $value ->
        [0] off
       *[1] on
    }
figure-promise-demand = Answer: { $value } days
figure-limits-acceptance = Accept: { $value } days
figure-limits-urgent-acceptance = Danger: { $value } days
figure-limits-completion = Completion: { $value } days
figure-limits-handover = Take over: { $value } days
figure-limits-consent = Consent: { $value } days
figure-limits-review = Review: { $value } days
figure-limits-rating = Rating: { $value } days
figure-demand-daily = A day and person: { $value } demands
figure-redo-least = Redo, least: { $value } days
figure-redo-most = Redo, most: { $value } days
figure-redo-rounds = To the chair after { $value } redos
figure-promised-times = A day can be promised { $value } ×
figure-promised-days = Promised ahead: { $value } calendar days

rulings =
    <b>{ $union }</b>: who changed what, newest first:

    { $lines }
rulings-none = Nobody has changed anything for <b>{ $union }</b>; all is as above.
ruling = { $day } { $time } { $who } ({ $union }): { $what }
ruling-notice = { $year }: { $off } days off, { $worked } make-up workdays
ruling-as-above = { $what } (as above again)
nobody-in-the-chat = maintenance

calendar =
    📅 Holidays of <b>{ $union }</b>
    Up to { $year } they are official; later dates are marked “provisional”.
    <b>Send the notice here</b> as it was published and dates are counted anew. Days of your own too: 2027-03-03 off.
calendar-preview =
    📅 <b>{ $union }</b> · { $year }, { $whole ->
        [yes] the whole year
       *[no] additional days
    }
    { $off ->
        [0] No days off.
        [one] { $off } day off: { $off_days }
       *[other] { $off } days off: { $off_days }
    }
    { $worked ->
        [0] No make-up workdays.
        [one] { $worked } make-up workday: { $worked_days }
       *[other] { $worked } make-up workdays: { $worked_days }
    }
    Right? Dates that this changes are counted anew, and workers are told.
calendar-done = Noted. { $count ->
    [0] No case has another date.
    [one] One case has a new date, and its worker was told.
   *[other] { $count } cases have new dates, and their workers were told.
}
figure-promise-question = Question: { $value } days
button-to-roster = Roster
button-to-policy = Limits
button-to-calendar = Holidays

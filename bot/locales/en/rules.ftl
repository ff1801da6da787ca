# Limits and holidays: for admins

policy =
    ⚙️ Limits of <b>{ $union }</b> and all below it
    Tap one to change it. It counts for what begins from now on; dates already promised stay.
figure =
    ⚙️ { $union }: <b>{ $what }</b>{ $own ->
        [yes] { " " }(its own)
       *[no] { " " }(as above)
    }
    What should it be? It counts for what begins from now on.
figure-changed = Changed, for what begins from now on
figure-promise-demand = Answer: { $value } working days
figure-limits-acceptance = Accept: { $value } working days
figure-limits-urgent-acceptance = Danger: { $value } working days
figure-limits-completion = Completion: { $value } working days
figure-limits-handover = Take over: { $value } working days
figure-limits-consent = Consent: { $value } working days
figure-limits-review = Review: { $value } working days
figure-limits-rating = Rating: { $value } working days
figure-redo-least = Redo, least: { $value } working days
figure-redo-most = Redo, most: { $value } working days
figure-redo-rounds = To the chair after { $value } redos
figure-promised-times = A day can be promised { $value } ×
figure-promised-days = Promised { $value } days ahead at most

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
    { $off } days off: { $off_days }
    { $worked } make-up workdays: { $worked_days }
    Right? Dates that this changes are counted anew, and workers are told.
calendar-done = Noted. { $count } cases have new dates, and their workers were told.
figure-promise-question = Question: { $value } working days

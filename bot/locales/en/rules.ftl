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

switches =
    🎚 <b>Modules</b> · { $union }
    Tap one to switch it. Off: nothing new begins, and what runs is brought to its end.
button-switches = 🎚 Modules
figure-modules-board = Board: { $value ->
        [0] off
       *[1] on
    }
figure-modules-contact = Representatives: { $value ->
        [0] off
       *[1] on
    }
figure-modules-bulletins = Bulletins: { $value ->
        [0] off
       *[1] on
    }
off-board =
    ⚙️ The board of <b>{ $union }</b> and below is off: nothing more is put there. { $count ->
        [0] Nothing open stands there now.
        [one] The open case that stands there is brought to its end and can be read.
       *[other] The { $count } open cases that stand there are brought to their end and can be read.
    }
    Come back and tap to switch it on again.
off-contact =
    ⚙️ Talks with representatives are off in <b>{ $union }</b> and below: no new one begins. { $count ->
        [0] Nobody waits for an answer now.
        [one] One talk waits for an answer, and goes on.
       *[other] { $count } talks wait for an answer, and go on.
    }
    Come back and tap to switch them on again.
off-bulletins =
    ⚙️ Bulletins are off in <b>{ $union }</b> and below: no new one is sent. { $count ->
        [0] None is under way now.
        [one] One is under way, and goes on.
       *[other] { $count } are under way, and go on.
    }
    Come back and tap to switch them on again.
refused-board-off = Your union has no board at present; what stands there is brought to its end. Tap “Tell the union”, and the union will answer.
refused-contact-off = Your union has no talks with representatives at present; those begun go on. Tap “Tell the union”, and the union will answer.
refused-bulletins-off = Your union sends no bulletins at present; those sent go on. To switch them on, ask your union's admin.

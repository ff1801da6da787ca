# Roster, invitations, QR codes, changes of roles: for admins

command-roster = Roster and invitations

roster =
    👥 <b>{ $union }</b> and all below it
    Joined: <b>{ $joined }/{ $listed }</b>
    When something changes, just send the roster again: nobody appears twice, and who is not in it stays.
roster-none =
    👥 <b>{ $union }</b> has no roster yet.
    Ask for a template, fill it in and send it here; everybody will have an invitation of their own.
roster-ask =
    Please send the roster of <b>{ $union }</b> here: an .xlsx, .xls or .csv file. Every sheet is read; ten thousand rows at most.
    You see first what it would change; nothing changes before you tap “Import”.
roster-received = Got it, reading the roster. You will hear in a moment.
roster-not-fetched =
    Telegram does not hand the file over just now; the roster was not read, and nothing was changed.
    The file itself is fine as it is. Please send it again in a few minutes.
roster-preview =
    👥 <b>{ $union }</b>: { $rows } rows
    <b>{ $added } new, { $changed } changed, { $left } left</b>
    { $new ->
        [yes] New unions: { $unions }
       *[no] No new unions.
    }
    { $unused ->
        [yes] Columns and sheets not used: { $ignored }
       *[no] Who is not in it stays.
    }
    { $many ->
        [yes] ⚠️ <b>{ $strangers } are not on the roster, more than half</b>. Often names or numbers are only written in another way, and everybody would be there twice. Are they all new? Import it?
       *[no] Import it?
    }
roster-zeros =
    👥 <b>{ $union }</b>: { $count } staff numbers differ from the roster only in zeros at the beginning, which spreadsheet programs leave out.

    { $named }

    Are they the same people? Nothing has been changed yet.
roster-renamed =
    👥 <b>{ $union }</b>: { $count } people look like some on the roster, with the name written in another way.

    { $named }

    Are they the same people? If all are, the new way is taken; if some are not, cancel and send those apart. Nothing has been changed yet.
roster-doubtful = { $before } → { $now }
roster-more = … and { $count } more
roster-same = 👥 <b>{ $union }</b>: { $rows } rows, the same as the roster there is. Nothing to change.
roster-mistakes =
    Mistakes in the roster: { $count }. Nothing was imported.

    { $lines }

    Please correct them and send the whole file again.
roster-importing = Importing { $done }/{ $rows } …
roster-imported =
    ✅ The roster of <b>{ $union }</b> is in
    { $added } new, { $changed } changed, { $left } left.{ $added ->
        [0] { "" }
       *[other]
            { "" }
            Next: give invitations to those who have not joined.
    }
roster-missing =
    Not joined yet in <b>{ $union }</b>: { $count }
    Tap somebody for a new invitation (the old one ends), or print all of them.
roster-all-in = Everybody in <b>{ $union }</b> has joined.
roster-invited = Here is a new invitation; the old one has ended
roster-invitation =
    Invitation for <b>{ $name }</b> ({ $union })
    Scan it, or open { $link }
    Or send me this code: <b>{ $code }</b>
    It works once. Please give it to nobody else.
roster-code =
    QR code of <b>{ $union }</b>, valid until { $day }
    Whoever scans it is a verified member. Earlier ones have ended.
    Or send me this code: <b>{ $code }</b>
roster-sheet =
    🖨 Invitations of <b>{ $union }</b>: { $count }. Open it in a browser, print it, cut it up.
    Each code works once; please keep them safe.{ $more ->
        [yes] { " " }There are more: when these have joined, print again.
       *[no] { "" }
    }
roster-template = An empty roster. Fill it in as its second page says, and send it back to me.

appointments =
    Changes of roles in <b>{ $union }</b>, newest first:

    { $lines }
appointments-none = No changes of roles in <b>{ $union }</b> yet.
appointment-given = { $day } { $time } { $who } ({ $union }) became { $role }, by { $by }
appointment-ended = { $day } { $time } { $who } ({ $union }) is no longer { $role }, by { $by }
appointment-refused = { $day } { $time } { $who } ({ $union }) did not become { $role }: { $by } said no
post-given = You are now <b>{ $role }</b> of <b>{ $union }</b>. How it works: /help
post-ended = You are no longer <b>{ $role }</b> of <b>{ $union }</b>. Thank you for all you did! Colleagues go on with what was open.
post-over =
    Your post as <b>{ $role }</b> of <b>{ $union }</b> has ended. Thank you!
    Colleagues take over your cases; what you were asked to vote on, sign or check you still finish.

chairs-new-head =
    📣 { $count ->
        [1] There is a new chair:
       *[other] There are { $count } new chairs:
    }
chairs-new-tail =
    Appointed by: { $by }. A chair may later take part in opening an anonymous name, so you hear of each one.
    If you don't know them, or it should not be: please ask them and the union above at once.
chairs-new-line = · <b>{ $union }</b>: { $who }
chairs-new-more = · { $count } more

invited-by-code = This is the QR code of <b>{ $union }</b>. Do you work there?
joined-verified = Done. You are a verified member of <b>{ $union }</b>.
roles-between = { ", " }

refused-listed-already = You have joined this union as { $name }. This invitation is somebody else’s; please give it to them.
refused-not-listed = They have joined already, or are not on the roster any more. Open /roster for the newest list.
refused-table-needed = Please send an .xlsx, .xls or .csv file; photos and words cannot be read. For an empty one, tap “Template”.
refused-table-unreadable = This file cannot be opened. Please save it as .xlsx, without a password, and send it again.
refused-table-too-large = Too large: at most { $limit } rows a file. Please send several, in any order.

mistake-rows = { $count ->
        [1] Row
       *[other] Rows
    } { $rows }{ $more ->
        [0] { "" }
       *[other] { "" }, { $count } in all
    }
mistake-where = { $at }{ $letter ->
        [none] { "" } (there is no column “{ $column }”)
       *[other] , column { $letter } “{ $column }”
    }
mistake-pair = { $said } (row { $other })
mistake-no-column = { $at }: there is no column “{ $column }”; please name it as in the template
mistake-column-twice = { $at }, column { $letter }: “{ $column }” stands twice; please keep one
mistake-nobody = From row { $rows } on: nobody is there; please write one row a person
mistake-needed = { $where }: empty; please fill it in
mistake-too-long = { $where }: too long, at most { $other } characters
mistake-formula = { $where }: may not begin with “=”, “+” or “@”; plain words please
mistake-footer = { $at }, column { $letter }: nobody: { $said }. Please delete
mistake-broken = { $where }: a formula gone wrong: { $said }. Please write plain text
mistake-day = { $where }: a date: { $said }. Please format the column as text and fill it in again
mistake-rounded = { $where }: a long number cut by a spreadsheet program: { $said }. Its end is lost; please format the column as text and fill it in again
mistake-role = { $where }: not known: { $said }. Possible: worker, representative, staff, chair, admin
mistake-left = { $where }: not known: { $said }. Possible: yes, no, or empty
mistake-twice = { $where }: the same person as in a row before, { $said }; if they are two, give them different staff numbers
mistake-number-needed = { $where }: of the same name as { $said }; please give each a staff number
mistake-namesake = { $where }: on the roster already: { $said }; it is unclear whether they are the same. If so, write the staff number as before; if not, first send a file that gives the earlier one a number
mistake-union-unknown = { $where }: not within your reach: { $said }. Name a union that is there; for a new one, say under which
mistake-union-several = { $where }: several unions are called so: { $said }; please say under which
mistake-under-unknown = { $where }: not within your reach: { $said }; name a union that is there
mistake-other-union = { $where }: a new term is that of one union, and not of { $other }: { $said }; please send another file
mistake-own-post = { $where }: you cannot take your own post as admin away; please ask another admin

template-roster = Roster
template-help = How to fill it in
column-union = The name of a union that is there; leave the whole column empty and it is your own
column-under = For a new union only: the one it belongs to
column-name = Needed
column-number = Needed where two have the same name; people are known by union, name and staff number
column-roles = worker, representative, staff, chair, admin; several with commas; empty means worker
column-group = The group that a representative keeps contact with; may be empty
column-left = yes for who has left, otherwise empty
sheet-title = Invitations
sheet-how = Scan it with Telegram, or send the code below to @{ $bot }. It works once.

button-roster = ← Roster
button-roster-file = Send the roster
button-roster-template = Template
button-roster-missing = Not joined yet
button-roster-code = QR code of the union
button-roster-trail = Changes of roles
button-roster-sheet = 🖨 Print all
button-roster-person = { $name }
button-roster-import = Import
button-roster-import-new = All new, import
button-roster-same = The same people
button-roster-others = No, they are new
button-copy-link = Copy link
button-copy-code = Copy code

# The unions below: renamed, moved, taken over; for admins

places = The unions below <b>{ $union }</b>; tap one to look at it.
places-none = There is no union below <b>{ $union }</b>.
places-no-term = nobody holds a post yet
place =
    🏛 <b>{ $union }</b>{ $top ->
        [yes] { "" }
       *[no] { "" }, below { $above }
    }
    Members: { $members }, posts held: { $posts }, unions below: { $below }
    Open cases, with those below: { $cases }
    This term of office began: { $since }
place-trail =
    What became of <b>{ $union }</b> and those below it, the newest first:

    { $lines }
place-trail-none = <b>{ $union }</b> and those below it were never renamed, moved or merged.
place-trail-renamed = { $day } { $before } is now { $after }, by { $by }
place-trail-moved = { $day } { $union } went from { $before } to { $after }, by { $by }
place-trail-merged = { $day } { $before } is part of { $after }, by { $by }

unions-ask-renamed = What is the new name of <b>{ $union }</b>? Just write it. You see it first, and confirm.
unions-ask-moved = Below which union shall <b>{ $union }</b> be? Write a part of that union's name.
unions-ask-merged = Which union takes <b>{ $union }</b> over? Write a part of that union's name.
unions-which = Which one? You see first what it comes to, and confirm.
unions-nothing = Nothing found where you are admin. Please try other words.
unions-sure-renamed =
    <b>{ $union }</b> will be called <b>{ $target }</b>.
    Numbers, QR codes, links and buttons go on working, and so do open cases.
    Rename it?
unions-sure-moved =
    <b>{ $union }</b> will be below <b>{ $target }</b>, with the unions below it ({ $below }).
    Members: { $members }, open cases: { $cases }; all go along, numbers and links stay. The unions above it there see and rule it from then on.
    What was kept from somebody stays kept from them. Move it?
unions-sure-merged =
    <b>{ $union }</b> becomes part of <b>{ $target }</b>; that cannot be undone.
    Members: { $members }, unions below: { $below }, open cases: { $cases }; all go to { $target }. The posts held in it ({ $posts }) end, and colleagues there go on.{ $doubles ->
        [0] { "" }
       *[other] { "" } On both rosters: { $doubles }; the roster of { $target } counts.
    }
    Numbers and links stay; what was kept from somebody stays kept, from those who take over too. Merge?
unions-done-renamed = Renamed
unions-done-moved = Moved
unions-done-merged = Merged

refused-not-above = Only an admin of a union above renames, moves or merges one. Please ask them.
refused-union-name = There is a union called { $name } there already. Take another name, or rename one of the two first.
refused-union-name-wrong = A name is one line of at most { $limit } letters.
refused-union-place = It cannot be put below itself, below one of its own, or where it is. Please choose another.

button-places = Unions below
button-place = ← Back
button-place-up = ← Up
button-place-trail = What changed
button-place-rename = Rename
button-place-move = Move
button-place-merge = Merge into
button-unions-renamed = Rename
button-unions-moved = Move it
button-unions-merged = Merge it

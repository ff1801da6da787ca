# Following a case, or hearing no more of it

button-follow = 🔔 Follow
button-mute = 🔕 Mute
button-unmute = 🔔 Unmute
wished-follow = You follow { $number }. You hear of every next step, and of the result
wished-mute = All right, no more news of { $number }. What you have to do still reaches you, and the card stays up to date
wished-unmute = All right, you hear news of { $number } again

push-moved-follower = 🔔 <b>{ $number }</b> ({ $title }), which you follow: <b>{ $standing }</b>
history-moved = { $day } { $time } { $standing }
followed-submission = waiting for the union
followed-cosigning = waiting for co-signers
followed-asked = waiting for details
followed-deliberation = representatives deliberate
followed-casting = the chair decides
followed-signing = carried, waiting for the union
followed-handling = the union is working on it
followed-promised = the union is solving it
followed-handover = a colleague takes over
followed-consent = the union is working on it, the chair is looking at it
followed-supervision = done, representatives look whether it is
followed-confirmation = done, the chair looks whether it is
followed-review = the chair is reviewing it
followed-feedback = there is a result, waiting for the rating
followed-closed = closed
followed-rated = closed
followed-unrated = closed
followed-declined = the union declined it
followed-rejected = not carried
followed-withdrawn = withdrawn

card-followed-demand = 📋 <b>{ $number }</b> · { $category }
card-followed-proposal =
    📜 <b>{ $number }</b> proposal · { $category }
    <b>{ $title }</b>
card-follower-submission =
    ⏳ <b>Waiting for the union</b> → Working on it → Result → Closed
    An answer by <b>{ $promise }</b> at the latest
card-follower-asked =
    ✋ <b>Waiting for details</b> → Working on it → Result → Closed
    Until <b>{ $due }</b>
card-follower-handling =
    ✅ Accepted → ⏳ <b>Working on it</b> → Result → Closed
    An answer by <b>{ $promise }</b> at the latest
card-follower-promised =
    ✅ Accepted → ⏳ <b>Being solved</b> → Result → Closed
    Promised by <b>{ $promise }</b>
card-follower-handover =
    ✅ Accepted → ⏳ <b>Working on it</b> (a colleague takes over) → Result → Closed
    An answer by <b>{ $promise }</b> at the latest
card-follower-consent =
    ✅ Accepted → ⏳ <b>Working on it</b> → Result → Closed
    The chair is looking at it. An answer by <b>{ $promise }</b> at the latest
card-follower-review =
    ⏳ <b>The chair is reviewing it</b>
    The outcome by <b>{ $due }</b> at the latest
card-follower-feedback = ✅ Accepted → ✅ <b>Result</b> → ⏳ Waiting for the rating
card-follower-rated = ✅ Closed
card-follower-unrated = ✅ Closed
card-follower-declined = ⛔ The union declined it
card-follower-withdrawn = ↩️ Withdrawn
followed-merged = goes along with another case
followed-archive = done, being archived
card-follower-merged = 🔗 Goes along with <b>{ $other }</b>

# What colleagues say about what is on the board

button-discuss = What others say
button-discuss-count = What others say · { $count }
button-discuss-say = Say something
button-discuss-place = { $place }
button-discuss-pages = ← What others say
button-discuss-back = ← { $number }
button-discuss-reply = Reply
button-discuss-report = Report
button-discuss-take-back = Take it back
button-discuss-take-back-yes = Take it back
button-discuss-keep = Leave it
button-discuss-look = Look at it
button-discuss-hide = Hide it, with a reason
button-discuss-leave = Leave it, nothing wrong
button-discuss-silence = Silence for { $days } days
button-discuss-restore = Show it again
button-discuss-uphold = It stays hidden
button-discuss-appeal = Ask the chair to look

speaker-worker = Colleague { $number }
speaker-representative = Representative { $number }
speaker-staff = Union staff { $number }

discuss-page =
    💬 <b>{ $number }</b> { $title } · comments: { $count }

    { $lines }

    Tap a number to reply or to report.
discuss-empty =
    💬 <b>{ $number }</b> { $title }
    { $count ->
        [0] Nobody has said anything yet. What do you think? You are shown as “Colleague”, without your name.
       *[other] There is nothing more on this page.
    }
discuss-line =
    { $place } { $who }{ $own ->
        [yes] { " " }(you)
       *[no] { "" }
    } · { $day } { $time }
    { $text }
discuss-line-reply =
    { $place } ↳ { $who }{ $own ->
        [yes] { " " }(you)
       *[no] { "" }
    } to { $whom } · { $day } { $time }
    { $text }
discuss-hidden = (hidden)
discuss-taken-back = (taken back)
discuss-ask-take-back =
    Take back what you said on <b>{ $number }</b>? Nobody can read it here then, and it cannot be brought back. What others answered stays, and so does what they were sent of it.
    <blockquote>{ $text }</blockquote>
discuss-took-back = Taken back; nobody can read it here now
discuss-comment =
    💬 <b>{ $number }</b> { $who } · { $day } { $time }
    <blockquote>{ $text }</blockquote>

discuss-ask =
    ✏️ <b>{ $number }</b> { $title }
    { $whom ->
        [none] What would you like to say?
       *[other] What would you like to say to { $whom }?
    }
    At most { $limit } characters, words only. Colleagues do not see your name; <b>write no names, no telephone numbers, nothing that gives somebody away</b>.
discuss-said =
    ✅ Said. In this matter you are “{ $who }”, without your name:
    <blockquote>{ $text }</blockquote>
discuss-answered =
    💬 What you said about <b>{ $number }</b> { $title } has new replies: { $count }.{ $count ->
        [1] { "" }
       *[other] { " " }The latest:
    }
    { $who }: <blockquote>{ $text }</blockquote>
discuss-wished-mute = All right, you hear no more of replies and news in this matter
discuss-wished-unmute = All right, you hear of replies and news in this matter again

discuss-reported = Thank you, your union has been asked to look and will tell you. Until then it stays
discuss-looked-at = Thank you. This was looked at; there is nothing wrong with it, and it stays
reported-left =
    👀 What you reported on <b>{ $number }</b> was looked at; there is nothing wrong with it, and it stays:
    <blockquote>{ $text }</blockquote>
    If you would rather not read on there, leave the case unfollowed.
reported-hidden =
    🙈 What you reported on <b>{ $number }</b> has been hidden. Thank you for saying so:
    <blockquote>{ $text }</blockquote>
reported-restored =
    ⚖️ The chair has looked once more at what you reported on <b>{ $number }</b>, and it is back:
    <blockquote>{ $text }</blockquote>
reported-taken-back = 💬 What you reported on <b>{ $number }</b> was taken back by whoever said it. Thank you for saying so.
discuss-done-leave = All right, it stays
discuss-done-silence = All right; they were told, and when they may speak again
discuss-done-restore = All right, it is shown again, and they were told
discuss-done-uphold = All right, it stays hidden, and they were told
discuss-why = 🙈 Why is this comment of { $who } about <b>{ $number }</b> hidden? One sentence; they read it, and may ask the chair to look once more.
discuss-hid = 🙈 It is hidden, and they were told why. Replies of others are still there.
discuss-appealed = All right, the chair was asked to look at this comment about <b>{ $number }</b>. You hear what is decided.

moderation-reported =
    🚩 <b>{ $number }</b> { $title }: your union is asked to look at this comment{ $count ->
        [0] { "" }
       *[other] , by { $count } or more
    }.
    { $who }: <blockquote>{ $text }</blockquote>
    If it is not right, hide it with a reason; if nothing is wrong, leave it.
moderation-left =
    ✅ <b>{ $number }</b> { $title }: this comment was looked at and stays.
    { $who }: <blockquote>{ $text }</blockquote>
moderation-taken-back = 💬 <b>{ $number }</b> { $title }: { $who } has taken this back; there is nothing to look at any more.
moderation-hidden =
    🙈 <b>{ $number }</b> { $title }: this comment is hidden{ $silenced ->
        [yes] , its author is silenced
       *[no] { "" }
    }.
    { $who }: <blockquote>{ $text }</blockquote>
    Reason: { $reason }
moderation-appealed =
    ⚖️ <b>{ $number }</b> { $title }: this comment was hidden, and its author asks the chair to look{ $silenced ->
        [yes] . They are silenced
       *[no] { "" }
    }.
    { $who }: <blockquote>{ $text }</blockquote>
    Why it was hidden: { $reason }
moderation-upheld =
    ⚖️ <b>{ $number }</b> { $title }: the chair has looked, it stays hidden{ $silenced ->
        [yes] , its author is silenced
       *[no] { "" }
    }.
    { $who }: <blockquote>{ $text }</blockquote>
    Reason: { $reason }
moderation-restored =
    ⚖️ <b>{ $number }</b> { $title }: the chair has looked, it is shown again.
    { $who }: <blockquote>{ $text }</blockquote>
    Why it was hidden: { $reason }

comment-hidden =
    🙈 Your union has hidden what you said about <b>{ $number }</b>:
    <blockquote>{ $text }</blockquote>
    Reason: { $reason }
    If you think that is wrong, you can ask the chair to look, once.
comment-silenced =
    🤐 Because of what you said about <b>{ $number }</b>, your union asks you not to speak in this discussion until <b>{ $day }</b>:
    <blockquote>{ $text }</blockquote>
    Nothing else changes. You can always write to your union directly.
comment-restored =
    ✅ The chair has looked: what you said about <b>{ $number }</b> is shown again, and you may go on:
    <blockquote>{ $text }</blockquote>
comment-upheld =
    The chair has looked: what you said about <b>{ $number }</b> stays hidden:
    <blockquote>{ $text }</blockquote>
    You can still write to your union directly.

refused-words-only = Words only here. Please write some, or tap “Cancel”.
refused-comment-long = That is too long: at most { $limit } characters (an emoji counts as two). Please shorten it.
refused-comments = You have written { $limit } comments today; tomorrow you can write more. If it is urgent, tap “Tell the union”.
refused-reports = You have reported { $limit } comments today; tomorrow you can report more. If it is urgent, tap “Tell the union”.
refused-silenced = You may speak in this discussion again from { $day }. Until then please write to your union directly.
refused-own-comment = You said that yourself; there is no need to report it. To correct it, say something more.
refused-moderating = You have a part in this; please let a colleague look.

figure-discussion-characters = Comment: { $value } characters
figure-discussion-comments = Comments a day: { $value }
figure-discussion-reports = Reports a day: { $value }
figure-discussion-silence-days = Silence: { $value } days
figure-discussion-look-days = Reports and appeals looked at within { $value } working days

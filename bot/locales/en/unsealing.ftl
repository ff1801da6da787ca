# Unsealing: two people in different posts, a written reason, the submitter is told, on record for good

unseal-which = 🔒 Which anonymous case is it? Please write its number, such as 0012.
unseal-reason =
    🔒 <b>{ $number }</b> is anonymous. To find out who it is, two people in different posts must both agree.
    Why must you know? Please write the reason, { $least } to { $most } characters. The person will read it, and it stays on record for good.
    Please don't write a name that you guess.
unseal-look =
    🔒 Finding out who wrote <b>{ $number }</b>: please look once more. The reason:
    <blockquote>{ $reason }</blockquote>
    ① It goes to the { $post } ({ $count } in that post). Nothing happens unless one of them agrees; you cannot do it alone.
    ② { $objectors ->
        [0] There is no other chair, admin or union above here who could object.
       *[other] Chairs, admins and the union above ({ $objectors }) hear of it at once; one objection ends it.
    } { $at_once ->
        [yes] The person said that somebody is in danger: once somebody agrees, the name is open at once.
       *[no] { $wait ->
            [0] Once somebody agrees, the name is open at once.
            [one] The name opens { $wait } working day after somebody has agreed.
           *[other] The name opens { $wait } working days after somebody has agreed.
        }
    }
    ③ Only you and that one can read the name, once each, for 10 minutes.
    ④ When it opens, the person is told at once: who the two of you are, why, and when.
    ⑤ Who asked, agreed or objected, and the reason, stay on record for good; admins can read them.
unseal-asked =
    Done. The { $post } has been asked about <b>{ $number }</b> and reads your reason.
    You hear by <b>{ $until }</b>. If nobody has agreed by then, it is dropped.
unsealing-offer =
    🔒 { $who } ({ $role }) asks to find out who wrote the anonymous case <b>{ $number }</b>. The reason:
    <blockquote>{ $reason }</blockquote>
    If you agree, { $at_once ->
        [yes] the two of you read the name at once, since the person said that somebody is in danger;
       *[no] { $wait ->
            [0] the two of you read the name at once;
            [one] the two of you read the name { $wait } working day later, unless somebody objects;
           *[other] the two of you read the name { $wait } working days later, unless somebody objects;
        }
    } the person learns that it was you two, and it stays on record for good.
    If you don't, it stays anonymous. Please decide by <b>{ $until }</b>, and agree only if there is no other way.
unseal-agreed = { $now ->
    [yes] You agreed for <b>{ $number }</b>. Please see the next message; it disappears in 10 minutes. The person is being told.
   *[no] You agreed for <b>{ $number }</b>. It opens when <b>{ $opens }</b> is over; until then one objection ends it. You hear as soon as it is open.
}
unseal-declined = You did not agree. <b>{ $number }</b> stays anonymous and goes on as before.
unsealing-waiting =
    🔒 <b>{ $number }</b>: { $other } ({ $post }) agreed.
    It opens when <b>{ $opens }</b> is over; until then one objection ends it. You hear as soon as it is open.
unsealing-granted =
    🔓 <b>{ $number }</b> is open: { $who } ({ $role }) asked, { $other } ({ $post }) agreed.
    You can read it once, for 10 minutes. Tap when you have a moment.
unsealing-heard =
    🔒 { $who } ({ $role }) asks to find out who wrote the anonymous case <b>{ $number }</b>. The reason:
    <blockquote>{ $reason }</blockquote>
    { $state ->
        [open] Once somebody in the other post ({ $post }) agrees, it opens { $at_once ->
            [yes] at once: the person said that somebody is in danger.
           *[no] { $wait ->
                [0] at once.
                [one] { $wait } working day later, and you are told again.
               *[other] { $wait } working days later, and you are told again.
            }
        }
            If it should not be, you can object now: one objection ends it.
        [waiting] { $other } ({ $post }) has agreed. It opens when <b>{ $opens }</b> is over.
            If it should not be, please object before that: one objection ends it.
        [agreed] { $other } ({ $post }) agreed, it is open, and the person is told. If it should not be, please turn to the union above.
       *[other] It is over by now.
    }
unseal-object-sure =
    Do you object for <b>{ $number }</b>? Then it is over, and stays anonymous; only a chair of the union above can ask again.
    Whoever asked, agreed or was told of it reads that it was you. It stays on record for good.
unseal-objected = Done. <b>{ $number }</b> stays anonymous. They have all been told.
unseal-not-objected = All right, no objection. You can still object until it is open.
unsealing-objected =
    🔒 <b>{ $number }</b> stays anonymous: { $objector } objected, and it is over. Please go on with the case as it is.
    For this one, only a chair of the union above can ask again.
unsealing-lapsed =
    🔒 <b>{ $number }</b> stays anonymous: whoever asked or whoever agreed no longer holds that post, so it is over.
unsealing-nameless =
    🔓 <b>{ $number }</b>: there is no name left that could be read. Please go on with it as an anonymous case.
unseal-looked = Please see the next message; it disappears in 10 minutes.
unsealing-refused =
    🔒 <b>{ $number }</b> stays anonymous: your request was not agreed to. Please go on with the case as it is.
    You can ask again after { $until }.
unsealing-name =
    🔓 <b>{ $number }</b> was handed in by <b>{ $name }</b>.
    This message disappears in 10 minutes. Please tell nobody: on cards, in lists and in exports it stays anonymous.
unsealing-told =
    🔓 <b>Somebody has learnt who you are</b> (<b>{ $number }</b>)
    { $day } { $time }: { $who } ({ $role }) asked, { $other } ({ $post }) agreed. The reason:
    <blockquote>{ $reason }</blockquote>
    Only these two read your name. Everywhere else you stay anonymous, and your case goes on.
    If this was wrong, or anybody makes trouble for you: tell the union above, or call the union hotline 12351.

unsealings =
    🔒 <b>{ $union }</b>: who asked to learn a name, newest first:

    { $lines }
unsealings-none = 🔒 <b>{ $union }</b>: nobody has asked to learn a name.
unsealed-open =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → waits for the { $post }, until { $until }
unsealed-waiting =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $other } ({ $post }) agreed; opens after { $until } { $clock }
unsealed-agreed =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $other } ({ $post }) agreed; opened { $until } { $clock }
unsealed-nameless =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $other } ({ $post }) agreed; opened { $until } { $clock }, and there was no name left
unsealed-objected =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $until } { $clock } { $objector } objected
unsealed-lapsed =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $until } { $clock } over: one of the two no longer held that post
unsealed-refused =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $until } { $clock } { $other } ({ $post }) did not agree
unsealed-over =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $until } nobody had agreed

refused-not-anonymous = This case is not anonymous: please look at its card, the name is there.
refused-unsealing-asked = Somebody has asked about this case already. You can ask again after { $day }.
refused-nobody-to-agree = Nobody else holds the other post since before this case and for long enough, and one person alone cannot do this. Please go on with the case as it is.
refused-post-young = { $days ->
    [0] Only posts that are older than this case count.
    [one] Only posts that are older than this case, and { $days } day old, count.
   *[other] Only posts that are older than this case, and { $days } days old, count.
} Please go on with the case as it is.
refused-only-from-above = Somebody has objected here: only a chair of the union above can ask again. Please go on with the case as it is.
refused-reason-short = That is too short. Please write at least { $limit } characters on why you must know.

figure-limits-unsealing = Agree to unseal: { $value } d
figure-unsealing-post-days = Posts that may unseal: held { $value } d
figure-unsealing-delay-days = To object to unsealing: { $value } d
button-unseal-ask = Ask for the second yes
button-unseal-yes = Agree
button-unseal-no = Don't agree
button-unseal-object = Object
button-unseal-object-yes = Yes, I object
button-unseal-look = Read the name (once)
button-unsealings = 🔒 Names learnt

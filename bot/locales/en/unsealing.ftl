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
    ② If so, only you and that one can read the name, once, for 10 minutes.
    ③ The person is told at once: who the two of you are, why, and when.
    ④ Who asked, who agreed and the reason stay on record for good; admins can read them.
unseal-asked =
    Done. The { $post } has been asked about <b>{ $number }</b> and reads your reason.
    You hear by <b>{ $until }</b>. If nobody has agreed by then, it is dropped.
unsealing-offer =
    🔒 { $who } ({ $role }) asks to find out who wrote the anonymous case <b>{ $number }</b>. The reason:
    <blockquote>{ $reason }</blockquote>
    If you agree, the two of you read the name, the person learns that it was you two, and it stays on record for good.
    If you don't, it stays anonymous. Please decide by <b>{ $until }</b>, and agree only if there is no other way.
unseal-agreed = You agreed for <b>{ $number }</b>. The name is in the next message, for 10 minutes. The person is being told.
unseal-declined = You did not agree. <b>{ $number }</b> stays anonymous and goes on as before.
unsealing-granted =
    🔓 <b>{ $number }</b>: { $other } ({ $post }) agreed. The person is being told.
    You can read the name once, for 10 minutes. Tap when you have a moment.
unseal-looked = The name is in the next message, for 10 minutes.
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
unsealed-agreed =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $until } { $clock } { $other } ({ $post }) agreed
unsealed-refused =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $until } { $clock } { $other } ({ $post }) did not agree
unsealed-over =
    { $number } · { $day } { $time } { $who } ({ $role }) asked: { $reason }
    → { $until } nobody had agreed

refused-not-anonymous = This case is not anonymous: please look at its card, the name is there.
refused-unsealing-asked = Somebody has asked about this case already. You can ask again after { $day }.
refused-nobody-to-agree = Nobody else holds the other post, and one person alone cannot do this. Please go on with the case as it is.
refused-reason-short = That is too short. Please write at least { $limit } characters on why you must know.

figure-limits-unsealing = Agree to unseal: { $value } d
button-unseal-ask = Ask for the second yes
button-unseal-yes = Agree
button-unseal-no = Don't agree
button-unseal-look = Read the name (once)
button-unsealings = 🔒 Names learnt

# Somebody is in danger: what saves them first, then whoever has to know

danger-where = Good, they know where it is now.
distress-place =
    🆘 <b>A worker says that there is danger now</b> ({ $union })
    <blockquote>{ $words }</blockquote>
    { $place ->
        [none] Where: not said yet
       *[other] Where: { $place }
    }
    Please look into it at once, and call 119 or 120 if need be. Press below when you are in touch; after some ten minutes the next are told.
distress-person =
    🤝 <b>A worker says that somebody may contact them</b> ({ $union })
    <blockquote>{ $words }</blockquote>
    Press “I get in touch”, then write. Neither of you sees the other's account.
    Only you know of this: please tell nobody else.
distress-no-union = union not said yet
distress-yours = Good, it is yours. Write to them: ask first whether they are safe, and where they are.
distress-taken = { $name } is in touch already; you need not be.
distress-coming =
    🙋 <b>{ $name }</b> gets in touch with you.
    You can write to them; they do not see your account.
distress-write = Write a line, and I pass it on at once. They do not see your account.
distress-passed = ✉️ Passed on.
distress-said = { $side ->
        [caller] They say:
       *[helper] Whoever is in touch with you says:
    }
    <blockquote>{ $text }</blockquote>
distress-nobody-place =
    Nobody has answered yet. <b>Please call 119 or 120 at once.</b>
    The union's line 12351 is there day and night.
distress-nobody-person =
    No trained colleague has answered yet; we are sorry that you wait.
    12356 listens day and night; ambulance 120.
distress-wanted =
    Good. One colleague who is trained knows now, <b>and nobody else</b>: nobody of your workplace, no chair, no admin.
    If they do not answer in some ten minutes, the next one is told. If you cannot wait, call 12356.
carers =
    <b>Trained to help</b>: colleagues who may contact workers in despair.
    Press a name to mark it, and once more to take that back. Chairs and admins cannot be marked.
button-carers = Trained to help
button-carer = { $marked ->
    [yes] ✔ { $name } · { $union }
   *[no] { $name } · { $union }
}
button-distress-contact = You may contact me
refused-distress-staff = Only staff of a township or city can be marked, and no chair or admin. Please choose somebody else.
refused-distress = This cannot be opened; it may be over. If there still is danger, call 119 or 120.
refused-distress-taken = A colleague is in touch already, thank you.

figure-distress-minutes = Danger unanswered: next told after { $value } min

button-distress-take = I get in touch
button-distress-write = Write to them

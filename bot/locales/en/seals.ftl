# What is kept apart: on no card, in no list or export; every look is written down

button-seal-look = 🔐 Show { $field }
sealed-shown =
    🔐 <b>{ $number }</b> · { $field }: <b>{ $value }</b>
    This goes in 10 minutes. Every look is on the record; please do not pass it on.
sealed-erased = The { $field } of <b>{ $number }</b> was deleted when its time was over; nobody can see it any more.
proof-shown =
    🔐 <b>{ $number }</b> · { $field }
    This goes in 10 minutes. Every look is on the record; please do not pass it on.
proof-waits = The { $field } of <b>{ $number }</b> is still being kept safe. Please look again in a few minutes.
proof-lost =
    The { $field } of <b>{ $number }</b> did not arrive: the file cannot be opened any more.
    Please reply to this message and send it again; whoever handles it will get it.
history-look = { $day } { $time } { $who } looked at: { $field }

field-numbers = identity or card number
caution-numbers =
    What you wrote has an identity or bank card number in it. Please take care.
    Others see ••••••; only who handles a demand with your name can look, and each look is written down. If it need not be there, edit that message.
submit-take-out =
    What you wrote has an identity or bank card number in it: with it you would not be anonymous.
    Please take it out before you submit: press the button below, or edit that message.
button-take-out = Take it out for me
refused-numbers-inside = What you wrote has an identity or bank card number in it: with it you would not be anonymous. Please take it out first.

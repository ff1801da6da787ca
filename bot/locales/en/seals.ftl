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

# Who is on duty when

rota =
    On duty for <b>{ $union }</b> in the next two weeks:
    { $lines }{ $gaps ->
        [none] { "" }
       *[other] { "" }
    <b>Nobody is on duty:</b>
    { $gaps }
    }
rota-line = · { $day } { $start }–{ $same ->
        [yes] { $until }
       *[no] { $last } { $until }
    } { $name }
rota-hours = · { $day } { $start }–{ $same ->
        [yes] { $until }
       *[no] { $last } { $until }
    }
rota-more = and { $count } more
rota-nobody = Nobody is written in yet
rota-write =
    One shift a line, all of them at once if you like, such as:
    3 December 18:00-8:00 Wang Fang
    2026-12-05 - 2026-12-07 8:00-18:00 Li Qiang
    Only staff, chair and admins of { $union } itself can be written in.
rota-written = { $count ->
        [0] Nothing was written in.
       *[one] ✅ One shift is written in.
        [other] ✅ { $count } shifts are written in.
    }{ $wrong ->
        [none] { "" }
       *[other] { " " }These lines were not understood; please send them again:
    { $wrong }
    }
rota-wrong-who = · { $line }: nobody of that name
rota-wrong-when = · { $line }: which day, which hours?
rota-wrong-far = · { $line }: too far away; three months at most
rota-less = On duty for <b>{ $union }</b>: press a shift to take it off.
rota-yours =
    You are on duty for <b>{ $union }</b>:
    { $lines }
    In danger you are called at once then, at night too. If you cannot, please tell the chair.
rota-gaps =
    <b>{ $union }</b>: in the next two weeks nobody is on duty at these times:
    { $lines }
    Please write somebody in, so that somebody goes at once when there is danger.
refused-rota = The chair and the admins of the union write who is on duty. Please ask them.

button-rota = On duty
button-rota-write = Write in
button-rota-less = Take off
button-rota-of = { $union }
button-rota-drop = ✕ { $day } { $start }–{ $until } { $name }

# 值班:谁哪天哪几个钟头

rota =
    <b>{ $union }</b> 值班,今后两周:
    { $lines }{ $gaps ->
        [none] { "" }
       *[other] { "" }
    <b>没有人值班:</b>
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
rota-more = 还有 { $count } 段
rota-nobody = 还没有排班
rota-write =
    一行一段,可以一起贴过来,例如:
    12月3日 18:00-8:00 王芳
    周一至周五 8:00-18:00 李强
    只能排 { $union } 自己的工作人员、主席和管理员。
rota-written = { $count ->
        [0] 没有排上。
       *[other] ✅ 排上了 { $count } 段。
    }{ $wrong ->
        [none] { "" }
       *[other] 这几行没看懂,改好再发:
    { $wrong }
    }
rota-wrong-who = · { $line }:没找到这个人
rota-wrong-when = · { $line }:没看懂哪天几点
rota-wrong-far = · { $line }:太远了,最多排到三个月后
rota-less = <b>{ $union }</b> 值班:点一段就去掉。
rota-yours =
    给您排了 <b>{ $union }</b> 的值班:
    { $lines }
    这段时间有险情会马上叫您,夜里也叫。去不了,请告诉主席换人。
rota-gaps =
    <b>{ $union }</b> 今后两周,这些时候没有人值班:
    { $lines }
    请排上人:险情来了才有人马上去。
refused-rota = 值班由本会的主席、管理员来排。请找他们。

button-rota = 值班
button-rota-write = 排班
button-rota-less = 去掉几段
button-rota-of = { $union }
button-rota-drop = ✕ { $day } { $start }–{ $until } { $name }

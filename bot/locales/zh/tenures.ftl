# 换届:谁到期,谁接着任,谁新任;管理员用

tenure-pick =
    🔁 <b>{ $union }</b> 换届:点名字,定谁到期。
    接着任 { $stays } 个,到期 { $ends } 个。
    新来的先在名单里请;也可以发来新一届的整份名单。
tenure-preview =
    🔁 <b>{ $union }</b> 换届,确认以后马上算数
    到期 { $ends } 个:{ $ends_named }
    接着任 { $stays } 个:{ $stays_named }
    新任 { $begins } 个:{ $begins_named }{ $awaited ->
        [0] { "" }
       *[other] ;加入以后就任 { $awaited } 个:{ $awaited_named }
    }
    没办完的事都在:已经请的照常表决、核实,领衔和承办交给新一届。要换届吗?
tenure-done =
    ✅ <b>{ $union }</b> 换届了:到期 { $ends } 个,接着任 { $stays } 个,新任 { $begins } 个。
    { $awaited ->
        [0] 到期的和新任的都告诉了。
       *[other] 还有 { $awaited } 个等本人加入,请把邀请发给他们。
    }
tenure-seat = { $who }({ $role })
tenure-more = 还有 { $count } 个
tenure-changed-meanwhile = 刚才有人的职务变了,请再看一遍

button-tenure = 换届
button-tenure-stays = ✅ { $who } { $role }
button-tenure-ends = ✖️ { $who } { $role }
button-tenure-all = 全部到期
button-tenure-none = 全部接着任
button-tenure-look = 看看会怎样
button-tenure-begin = 确认换届
button-tenure-back = ← 再改改

posts-on-ask = 看 <b>{ $union }</b> 哪一天谁在任?请写日期,比如 3月5日,或者 2026-03-05。
posts-on-again = 没有看懂,或者还没到那一天。请写今天({ $day })以前的日期,比如 2026-03-05。
posts-on =
    <b>{ $union }</b> { $day } 在任的:

    { $lines }
posts-on-none = <b>{ $union }</b> { $day } 没有人任职。
posts-on-since = { $role } { $who },{ $since } 起
posts-on-until = { $role } { $who },{ $since } 到 { $until }
button-posts-on = 那天谁在任

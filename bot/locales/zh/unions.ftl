# 下级工会:改名、移到别处、并入;管理员用

places = <b>{ $union }</b> 的下级工会,点一个看看。
places-none = <b>{ $union }</b> 没有下级工会。
places-no-term = 还没有人任职
place =
    🏛 <b>{ $union }</b>{ $top ->
        [yes] { "" }
       *[no] { "" },上级是 { $above }
    }
    会员 { $members } 人,任职 { $posts } 个,下级 { $below } 个
    没办完的事项 { $cases } 件(连下级)
    本届开始:{ $since }
place-trail =
    <b>{ $union }</b> 和下级的变动,新的在上面:

    { $lines }
place-trail-none = <b>{ $union }</b> 和下级没有改过名,也没有移过、并过。
place-trail-renamed = { $day } { $before } 改名为 { $after },由 { $by }
place-trail-moved = { $day } { $union } 从 { $before } 移到 { $after } 下面,由 { $by }
place-trail-merged = { $day } { $before } 并入 { $after },由 { $by }

unions-ask-renamed = <b>{ $union }</b> 新的名字叫什么?请直接写。先给您看一遍,确认了才改。
unions-ask-moved = <b>{ $union }</b> 移到哪个工会下面?请写那个工会的名字,几个字就行。
unions-ask-merged = <b>{ $union }</b> 并入哪个工会?请写那个工会的名字,几个字就行。
unions-which = 是哪一个?先给您看会怎样,确认了才动。
unions-nothing = 您管的范围里没有找到。请换几个字再写。
unions-sure-renamed =
    把 <b>{ $union }</b> 改名为 <b>{ $target }</b>。
    编号、二维码、链接和按钮照样能用,没办完的事接着办。
    要改吗?
unions-sure-moved =
    把 <b>{ $union }</b> 移到 <b>{ $target }</b> 下面,连同 { $below } 个下级。
    会员 { $members } 人、没办完的 { $cases } 件一起过去,编号和链接不变;新的上级从此看得到、管得到。
    对谁保密的,照样对谁保密。要移吗?
unions-sure-merged =
    把 <b>{ $union }</b> 并入 <b>{ $target }</b>,不能撤回。
    会员 { $members } 人、下级 { $below } 个、没办完的 { $cases } 件都归 { $target };原来的 { $posts } 个职务到此为止,手上的事交给那边的同事。{ $doubles ->
        [0] { "" }
       *[other] { "" }两边名单都有的 { $doubles } 人,以 { $target } 的名单为准。
    }
    编号、链接照旧;对谁保密的照样保密,接过来的人也一样。要并吗?
unions-done-renamed = 改好了
unions-done-moved = 移好了
unions-done-merged = 并好了

refused-not-above = 改名、移动、合并,要由上级工会的管理员来做。请联系上级。
refused-union-name = 那里已经有一个叫 { $name } 的工会。请换个名字,或者先给其中一个改名。
refused-union-name-wrong = 名字要写一行,最多 { $limit } 个字。
refused-union-place = 不能放到自己、自己的下级或者原来的地方。请另选一个。

button-places = 下级工会
button-place = ← 返回
button-place-up = ← 上一级
button-place-trail = 改过什么
button-place-rename = 改名
button-place-move = 移到别处
button-place-merge = 并入
button-unions-renamed = 改名
button-unions-moved = 移过去
button-unions-merged = 并过去

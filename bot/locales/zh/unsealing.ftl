# 查看匿名身份:两位不同岗位的人、写明理由、告诉本人、永久留痕

unseal-which = 🔒 要查看哪一件的匿名身份?请写编号,比如 0012。
unseal-reason =
    🔒 <b>{ $number }</b> 是匿名的。查看匿名身份,要两位不同岗位的人都同意。
    为什么必须知道是谁?请写理由,{ $least } 到 { $most } 个字。本人会看到这段话,也永久留痕。
    请不要写您猜的姓名。
unseal-look =
    🔒 查看匿名身份 <b>{ $number }</b>,请再看一遍。理由:
    <blockquote>{ $reason }</blockquote>
    ① 会请{ $post }({ $count } 位)看,有一位同意才查看匿名身份。您一个人不能查看匿名身份。
    ② { $objectors ->
        [0] 这里没有别的主席、管理员或上级可以反对。
       *[other] 主席、管理员和上级工会({ $objectors } 位)马上知道,一人反对就作罢。
    }{ $at_once ->
        [yes] 本人说有危险:有人同意,马上就能看。
       *[no] { $wait ->
            [0] 有人同意,马上就能看。
           *[other] 有人同意后再过 { $wait } 个工作日,才能看。
        }
    }
    ③ 只有您和那一位能看姓名,各看一次,10 分钟后消失。
    ④ 打开时马上告诉本人:是您二位、为什么、什么时候。
    ⑤ 谁提出、谁同意、谁反对、理由,永久留痕,管理员能看。
unseal-asked =
    好,<b>{ $number }</b> 已经请{ $post }看您的理由。
    最晚 <b>{ $until }</b> 有人同意或不同意,到时没有人同意就作罢。
unsealing-offer =
    🔒 { $role }{ $who } 要求查看匿名身份:<b>{ $number }</b>。理由:
    <blockquote>{ $reason }</blockquote>
    同意:{ $at_once ->
        [yes] 本人说有危险,您二位马上会看到姓名,
       *[no] { $wait ->
            [0] 您二位马上会看到姓名,
           *[other] 再过 { $wait } 个工作日、没有人反对,您二位会看到姓名,
        }
    }本人会知道是您二位,永久留痕。
    不同意:仍然匿名。请在 <b>{ $until }</b> 前决定,没有必要就不要同意。
unseal-agreed = { $now ->
    [yes] 您同意了查看匿名身份 <b>{ $number }</b>。请看下一条,10 分钟后消失。本人会收到通知。
   *[no] 您同意了查看匿名身份 <b>{ $number }</b>。<b>{ $opens }</b> 过完才打开,在那以前一人反对就作罢。打开了马上告诉您。
}
unseal-declined = 您没有同意。<b>{ $number }</b> 仍然匿名,照常办。
unsealing-waiting =
    🔒 <b>{ $number }</b>:{ $post }{ $other } 同意查看匿名身份。
    <b>{ $opens }</b> 过完才打开,在那以前一人反对就作罢。打开了马上告诉您。
unsealing-granted =
    🔓 <b>{ $number }</b> 可以看了:{ $role }{ $who } 提出,{ $post }{ $other } 同意。
    只能看一次,10 分钟后消失。方便的时候再点。
unsealing-heard =
    🔒 { $role }{ $who } 要求查看匿名身份:<b>{ $number }</b>。理由:
    <blockquote>{ $reason }</blockquote>
    { $state ->
        [open] 只要有{ $post }同意,{ $at_once ->
            [yes] 马上就打开:本人说有危险。
           *[no] { $wait ->
                [0] 马上就打开。
               *[other] 再过 { $wait } 个工作日就打开,会再告诉您。
            }
        }
            觉得不应该,现在就可以反对:一人反对就作罢。
        [waiting] { $post }{ $other } 已经同意,<b>{ $opens }</b> 过完就打开。
            觉得不应该,请在那以前反对:一人反对就作罢。
        [agreed] { $post }{ $other } 同意,已经打开,本人会知道。觉得不应该,请找上级工会。
       *[other] 现在已经作罢。
    }
unseal-object-sure =
    反对查看匿名身份 <b>{ $number }</b>?反对了就作罢,仍然匿名;以后只有上级工会的主席能再提。
    提出的、同意的和知道这件事的人会看到是您反对,永久留痕。
unseal-objected = 好,<b>{ $number }</b> 的查看匿名身份作罢了,仍然匿名。都告诉他们了。
unseal-not-objected = 好,没有反对。想好了,打开以前都可以反对。
unsealing-objected =
    🔒 <b>{ $number }</b> 仍然匿名:{ $objector } 反对查看匿名身份,作罢了。请照常办。
    这一件,以后只有上级工会的主席能再提。
unsealing-lapsed =
    🔒 <b>{ $number }</b> 仍然匿名:提出的和同意的,有一位已经不在原来的岗位上,查看匿名身份作罢了。
unsealing-nameless =
    🔓 <b>{ $number }</b>:这件的姓名已经无法查看。请按匿名照常办。
unseal-looked = 请看下一条,10 分钟后消失。
unsealing-refused =
    🔒 <b>{ $number }</b> 没有同意查看匿名身份,仍然匿名,请照常办。
    { $until } 以后才能再提。
unsealing-name =
    🔓 <b>{ $number }</b> 是 <b>{ $name }</b> 提交的。
    这条 10 分钟后消失。请不要告诉别人:卡片上、名单里、导出里仍是匿名。
unsealing-told =
    🔓 <b>您的匿名身份已被查看</b>(<b>{ $number }</b>)
    { $day } { $time },{ $role }{ $who } 提出,{ $post }{ $other } 同意。理由:
    <blockquote>{ $reason }</blockquote>
    只有他们两位看到您的姓名,别处仍是匿名,事情照常办。
    觉得不应该,或者有人为难您:可以向上级工会反映,也可以打工会热线 12351。

unsealings =
    🔒 <b>{ $union }</b> 的匿名查看记录,新的在上面:

    { $lines }
unsealings-none = 🔒 <b>{ $union }</b> 没有人要求过查看匿名身份。
unsealed-open =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → 等{ $post }决定,到 { $until } 为止
unsealed-waiting =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $post }{ $other } 同意,{ $until } { $clock } 以后打开
unsealed-agreed =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $post }{ $other } 同意,{ $until } { $clock } 打开
unsealed-nameless =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $post }{ $other } 同意,{ $until } { $clock } 打开,姓名已经无法查看
unsealed-objected =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $until } { $clock } { $objector } 反对,作罢
unsealed-lapsed =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $until } { $clock } 有一位不在原来的岗位上,作罢
unsealed-refused =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $until } { $clock } { $post }{ $other } 不同意
unsealed-over =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $until } 到期,没有人同意

refused-not-anonymous = 这件事不是匿名的,不用查看匿名身份:请看卡片,上面就有姓名。
refused-unsealing-asked = 这件事已经有人要求过查看,{ $day } 以后才能再提。
refused-nobody-to-agree = 另一个岗位上没有别人可以同意:岗位要早于这件事,还要满规定的天数。一个人不能查看匿名身份,请按匿名照常办。
refused-post-young = 您的岗位要早于这件事{ $days ->
    [0] { "" }
   *[other] 、满 { $days } 天
},才能参与查看匿名身份。请按匿名照常办。
refused-only-from-above = 这件有人反对过查看匿名身份,只有上级工会的主席能再提。请按匿名照常办。
refused-reason-short = 理由太短,请至少写 { $limit } 个字,说清为什么必须知道是谁。

figure-limits-unsealing = 查看匿名身份等同意 { $value } 天
figure-unsealing-post-days = 岗位满 { $value } 日历天才能查看匿名身份
figure-unsealing-delay-days = 同意后 { $value } 天内可反对查看匿名身份
button-unseal-ask = 请另一位同意
button-unseal-yes = 同意查看匿名身份
button-unseal-no = 不同意
button-unseal-object = 反对
button-unseal-object-yes = 确认反对
button-unseal-look = 看姓名(只能一次)
button-unsealings = 🔒 匿名查看记录

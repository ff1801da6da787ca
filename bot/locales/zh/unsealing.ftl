# 解封匿名:两位不同岗位的人、写明理由、告诉本人、永久留痕

unseal-which = 🔒 要解封哪一件匿名的事?请写编号,比如 0012。
unseal-reason =
    🔒 <b>{ $number }</b> 是匿名的。解封,要两位不同岗位的人都同意。
    为什么必须知道是谁?请写理由,{ $least } 到 { $most } 个字。本人会看到这段话,也永久留痕。
    请不要写您猜的姓名。
unseal-look =
    🔒 解封 <b>{ $number }</b>,请再看一遍。理由:
    <blockquote>{ $reason }</blockquote>
    ① 会请{ $post }({ $count } 位)看,有一位同意才解封。您一个人不能解封。
    ② 同意了,只有您和那一位能看姓名,看一次,10 分钟后消失。
    ③ 马上告诉本人:是您二位、为什么、什么时候。
    ④ 谁提出、谁同意、理由,永久留痕,管理员能看。
unseal-asked =
    好,<b>{ $number }</b> 已经请{ $post }看您的理由。
    最晚 <b>{ $until }</b> 有结果,到时没有人同意就作罢。
unsealing-offer =
    🔒 { $role }{ $who } 要求解封匿名的 <b>{ $number }</b>。理由:
    <blockquote>{ $reason }</blockquote>
    同意:您二位会看到姓名,本人会知道是您二位,永久留痕。
    不同意:仍然匿名。请在 <b>{ $until }</b> 前决定,没有必要就不要同意。
unseal-agreed = 您同意了解封 <b>{ $number }</b>。姓名在下一条,10 分钟后消失。本人会收到通知。
unseal-declined = 您没有同意。<b>{ $number }</b> 仍然匿名,照常办。
unsealing-granted =
    🔓 <b>{ $number }</b>:{ $post }{ $other } 同意解封,本人会收到通知。
    姓名只能看一次,10 分钟后消失。方便的时候再点。
unseal-looked = 姓名在下一条,10 分钟后消失。
unsealing-refused =
    🔒 <b>{ $number }</b> 没有同意解封,仍然匿名,请照常办。
    { $until } 以后才能再提。
unsealing-name =
    🔓 <b>{ $number }</b> 是 <b>{ $name }</b> 提交的。
    这条 10 分钟后消失。请不要告诉别人:卡片上、名单里、导出里仍是匿名。
unsealing-told =
    🔓 <b>您的匿名已被解封</b>(<b>{ $number }</b>)
    { $day } { $time },{ $role }{ $who } 提出,{ $post }{ $other } 同意。理由:
    <blockquote>{ $reason }</blockquote>
    只有他们两位看到您的姓名,别处仍是匿名,事情照常办。
    觉得不应该,或者有人为难您:可以向上级工会反映,也可以打工会热线 12351。

unsealings =
    🔒 <b>{ $union }</b> 的解封记录,新的在上面:

    { $lines }
unsealings-none = 🔒 <b>{ $union }</b> 没有人要求过解封。
unsealed-open =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → 等{ $post }决定,到 { $until } 为止
unsealed-agreed =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $until } { $clock } { $post }{ $other } 同意,已解封
unsealed-refused =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $until } { $clock } { $post }{ $other } 不同意
unsealed-over =
    { $number } · { $day } { $time } { $role }{ $who } 提出:{ $reason }
    → { $until } 到期,没有人同意

refused-not-anonymous = 这件事不是匿名的,不用解封:请看卡片,上面就有姓名。
refused-unsealing-asked = 这件事已经有人要求过解封,{ $day } 以后才能再提。
refused-nobody-to-agree = 另一个岗位上没有别人可以同意。一个人不能解封,请按匿名照常办。
refused-reason-short = 理由太短,请至少写 { $limit } 个字,说清为什么必须知道是谁。

figure-limits-unsealing = 解封等同意 { $value } 天
button-unseal-ask = 请另一位同意
button-unseal-yes = 同意解封
button-unseal-no = 不同意
button-unseal-look = 看姓名(只能一次)
button-unsealings = 🔒 解封记录

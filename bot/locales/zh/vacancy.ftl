vacancy =
    ⚠️ <b>{ $union }</b> 现在没有能办事的{ $role },{ $count } 件事在等:{ $numbers }{ $count ->
        [1] { "" }
        [2] { "" }
        [3] { "" }
        [4] { "" }
        [5] { "" }
       *[other] …
    }
    { $appoints ->
        [yes] 请任命一位。任命以后,等着的事马上会给他看。
       *[no] 请联系管理员任命一位。任命以后,等着的事马上会给他看。
    }
waits-for-you = 📥 有 { $count } 件事在等您。最急的先发给您了,其余的在“待我处理”里。
button-appoint = 去任命
given-on = 🔄 <b>{ $number }</b> 已转给 { $name } 办理,您不用再办了。
comment-waits =
    ⚠️ <b>{ $union }</b>:{ $number } 的讨论里有一条留言等{ $role }看,还没有人看。
    请提醒或任命一位。看过以后,提出的人马上会知道。
helper-unheard =
    ⚠️ <b>{ $number }</b> 请 { $name } 协办的事没有送到:对方现在收不到消息。
    可以打电话说一声,也可以现在改请别的同事。不等了,就在“更多”里点“不用协办了”。

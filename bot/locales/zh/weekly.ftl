# 周报: 一周里问了多少、答了多少、办成了多少

weekly =
    📮 <b>一周回顾</b> · { $union } · { $since } – { $until }
    大家反映了 <b>{ $asked }</b> 件{ $answered ->
        [0] { "" }
       *[other] ,工会答复了 <b>{ $answered }</b> 件
    }{ $settled ->
        [0] { "" }
       *[other] ,办完了 <b>{ $settled }</b> 件
    }。
    { $titles ->
        [0] 您有困难、有建议,随时写给工会。
       *[other] 新放到大家议的,您也需要就点开看看:
    }
weekly-off = 好的,不再给您发周报。您自己的事照样告诉您;想再收,点一下就行,设置里也有。
weekly-on = 好的,每周一早上给您发一份周报;没有新鲜事就不发。
button-weekly-board = 看大家议
button-weekly-off = 不再收周报
button-weekly-on = 每周给我发周报
button-week-asked = 反映 { $count }
button-week-answered = 答复 { $count }
button-week-settled = 办结 { $count }
week-asked = 这一周反映的事
week-answered = 这一周答复过的事
week-settled = 这一周办完的事
week-list =
    <b>{ $what }</b>{ $shown ->
        [no] { "" }
       *[yes] ,放到大家议的在下面,点一件打开
    }{ $hidden ->
        [0] { "" }
       *[other] 。另有 { $hidden } 件不公开
    }。

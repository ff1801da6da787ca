# 注销:工会不再知道这个人是谁;事情照常办

forgotten = 已注销的职工
command-forget = 注销我的信息
button-forget = 注销我的信息

forget =
    🧹 我们记着您的名字和账号{ $under_way ->
        [0] { "" }
       *[other] 、在办的事 { $under_way } 件
    }{ $ended ->
        [0] { "" }
       *[other] 、办完的事 { $ended } 件
    }{ $signups ->
        [0] { "" }
       *[other] 、报名 { $signups } 个
    }{ $follows ->
        [0] { "" }
       *[other] 、关注的事 { $follows } 件
    }{ $talks ->
        [0] { "" }
       *[other] 、对话 { $talks } 个
    }{ $posts ->
        [0] { "" }
       *[other] 、职务 { $posts } 个
    }。
    { $under_way ->
        [0] 现在什么也不会变,下一步先说清楚删什么、留什么。
       *[other] <b>在办的事有了结果,注销以后没法告诉您。</b>建议等办完再注销。
    }
forget-sure =
    请再看一遍。点“确定注销”马上生效,<b>不能恢复</b>。
    ① 删掉:名字、Telegram 账号、单位、设置、关注、报名和孩子的情况、留名的对话、草稿。{ $posts ->
        [0] { "" }
       *[other] 职务同时结束,手上的事转给同事。
    }
    ② 留下:{ $under_way ->
        [0] 您反映过的事,但不再显示您的名字。
       *[other] 您反映的事照常办,但不再显示您的名字,也没法再告诉您结果。
    }匿名的事和不留名的对话,谁也查不到是您,也看不出您注销了。
    ③ 为了不让同一个人点两次“我也需要”、不让禁言作废,没办完的事、没到期的禁言各留一个认不出人的记号,到时就删。
    ④ 夜里的备份换新以后,那里面也没有了。
    以后再来,您就是一位新职工。
forget-stayed = 好的,什么也没有删。
forgotten-now =
    ✅ 办好了。您的信息已经注销,我们不再知道您是谁。
    { $under_way ->
        [0] 谢谢您为大家操心。
       *[other] 还在办的事照常办。谢谢您为大家操心。
    }
    以后想来,直接写字就行。
button-forget-stay = 先不注销
button-forget-go-on = 继续注销
button-forget-now = 确定注销
refused-last-admin = 还不能这样:{ $union } 只有您一位管理员。请先用 /roster 请一位同事当管理员,等他加入了再来。

words-deleted = (已按规定删除)

# 通知和报名

command-bulletin = 发通知
command-bulletins = 通知和报名

bulletin-moment = { $day } { $time }
bulletin-kind-class = 培训课程
bulletin-kind-talk = 讲座
bulletin-kind-fair = 招聘会
bulletin-kind-care = 暑托班
bulletin-kind-other = 通知

bulletin-head-class = 📚 <b>培训课程</b> · { $union }
bulletin-head-talk = 🎤 <b>讲座</b> · { $union }
bulletin-head-fair = 🤝 <b>招聘会</b> · { $union }
bulletin-head-care = ☀️ <b>暑托班</b> · { $union }
bulletin-head-other = 📣 <b>通知</b> · { $union }
bulletin-text = { $text }
bulletin-when = 🕘 <b>{ $when }</b>
bulletin-where = 📍 { $where }
bulletin-left = 🎫 { $left ->
    [0] 名额 { $places } 个,已经满了,可以排队
   *[other] 名额 { $places } 个,还有 { $left } 个
}
bulletin-unlimited = 🎫 名额不限
bulletin-own-place = ✅ 您已报名
bulletin-own-wait = ⏳ 您在排队,前面还有 { $ahead } 位
bulletin-own-help = 🙋 您是志愿者
bulletin-is-off = ❌ 已经取消
bulletin-is-closed = 🔒 报名已截止

button-sign-up = 报名
button-sign-wait = 满了,排队等名额
button-sign-queue = 排队等名额
button-sign-leave = 来不了,取消报名
button-sign-unwait = 不排队了
button-sign-help = 我来当志愿者
button-sign-unhelp = 当不了志愿者了
button-seen = 知道了
button-bulletin-open = 看通知
button-bulletin-row = { $state ->
    [own] ✅
   *[other] { "" }
}{ $name }{ $when ->
    [none] { "" }
   *[other] { "" } · { $when }
}{ $state ->
    [left] { "" } · 还有 { $left } 个
    [full] { "" } · 满了
    [unlimited] { "" } · 可报名
   *[other] { "" }
}
bulletins = 📣 这些正在进行,点一条就能看,也能报名。
bulletins-none = 现在没有可以参加的活动。有了新的,会发到这里。
bulletin-seen = 谢谢,记下您看过了

signed-up =
    ✅ 报上了:<b>{ $name }</b>
    { $when ->
        [none] 有变动会告诉您。
       *[other] 🕘 { $when }{ $where ->
            [none] { "" }
           *[other] { "" } · 📍 { $where }
        }
    }
    来不了请早点取消,名额让给别人。
signed-up-waiting =
    ⏳ 排上队了:<b>{ $name }</b>
    前面还有 { $ahead } 位。有人来不了,轮到您就马上告诉您。
signed-up-help =
    🙋 谢谢您来当志愿者:<b>{ $name }</b>
    组织的人会看到您的名字。
signed-off = 已经取消:<b>{ $name }</b>。想来了,可以再报。
sign-no-queue = 好的,没有排队。

sign-count =
    <b>{ $name }</b>
    给几个孩子报名?
sign-age = 第 { $place } 个孩子几岁?(一共 { $count } 个)
sign-fetcher = 放学谁来接?请写称呼和电话,比如:奶奶 138 0000 0000。最多 { $limit } 个字。
sign-consent =
    请看一遍:<b>{ $name }</b>
    孩子年龄:{ $ages } 岁
    来接的人:{ $fetcher }

    只记下这两项,只给组织这次活动的人看。<b>{ $day }</b> 过后自动删除;您取消报名,马上删除。
    点“同意并报名”,就是您作为监护人同意。
sign-dropped = 好的,没有报名。写过的已经删掉。
button-children = { $count } 个
button-age = { $age } 岁
button-consent-care = 同意并报名

bulletin-news-moved-up =
    🎉 轮到您了!<b>{ $name }</b> 有名额了,已经给您报上。{ $when ->
        [none] { "" }
       *[other]
            { "" }
            🕘 { $when }
    }
    来不了,请点一下,让给下一位。
bulletin-news-reminder =
    ⏰ { $ahead ->
        [today] 就在今天
        [tomorrow] 就在明天
       *[other] 快到了
    }:<b>{ $name }</b>
    🕘 { $when }{ $where ->
        [none] { "" }
       *[other] { "" } · 📍 { $where }
    }
    来不了请点一下,名额让给别人。
bulletin-news-cancelled = ❌ <b>{ $name }</b> 取消了,请不要过来。给您添麻烦了。

bulletin-ask-kind = 📣 要发哪一种?
bulletin-ask-text = { $picture ->
    [yes] 请写通知的内容,最多 { $limit } 个字。第一行当标题。现在带着一张照片,再发一张就换掉。
   *[no] 请写通知的内容,最多 { $limit } 个字。第一行当标题。可以配一张照片。
}
bulletin-picture-kept = 照片收到了。请接着写内容。
bulletin-ask-seat = 用哪个工会的名义发?
bulletin-ask-union = { $below ->
    [yes] 发到哪里?发给 <b>{ $union }</b> 和下面全部,或者点下面的一个。
   *[no] 发给 <b>{ $union }</b>,对吗?
}
bulletin-ask-who = 发给 <b>{ $union }</b> 的哪些人?
bulletin-nobody = <b>{ $union }</b> 还没有人加入,发了没有人收到。请换一个工会。
bulletin-who-members = 全体 { $count } 人
bulletin-who-representatives = 会员代表 { $count } 人
bulletin-who-group = { $group } { $count } 人
bulletin-ask-when = 什么时候?请写日子和几点,比如:{ $example }
bulletin-no-date = 时间没有定
bulletin-ask-where = 在哪里?请写地点,最多 { $limit } 个字。
bulletin-no-where = 不写地点
bulletin-ask-places = { $care ->
    [yes] 能收多少个孩子?点一个,或者直接写数字。
   *[no] 要多少人报名?点一个,或者直接写数字。
}
bulletin-preview =
    请看一遍【{ $kind }】
    <blockquote>{ $text }</blockquote>{ $picture ->
        [yes] { "" }
            🖼 带一张照片
       *[no] { "" }
    }
    👥 { $union } · { $who }
    🕘 { $when }
    📍 { $where }
    🎫 { $places ->
        [none] 不用报名
        [any] 报名不限人数
       *[other] 名额 { $places } 个
    }{ $volunteers ->
        [yes] { "" } · 🙋 要志愿者
       *[no] { "" }
    }
    发出去就收不回来了,只能取消活动。
button-bulletin-here = 发给 { $name } 和下级
button-bulletin-up = ↑ 上一级
button-bulletin-places = { $places }
button-bulletin-no-limit = 不限人数
button-bulletin-no-signup = 不用报名
button-bulletin-no-picture = 不要照片了
button-bulletin-change-kind = 改种类
button-bulletin-change-text = 改内容
button-bulletin-change-union = 改对象
button-bulletin-change-when = 改时间
button-bulletin-change-where = 改地点
button-bulletin-change-places = 改名额
button-bulletin-volunteers = 🙋 要志愿者
button-bulletin-no-volunteers = 不要志愿者
button-bulletin-send = 发出

bulletin-figures-head = 📣 <b>{ $name }</b>
bulletin-going-out =
    正在发:已发 <b>{ $arrived } / { $reach }</b>
    在休息的,等休息时间过了再发。
bulletin-figures = 收到 { $arrived } · 没送到 { $missed } · 看过 { $read }
bulletin-figures-places = { $places ->
    [none] 报名 { $taken }
   *[other] 报名 { $taken } / { $places } · 排队 { $waiting }
}
bulletin-figures-volunteers = 志愿者 { $volunteers }
button-bulletin-figures = 进展和名单
button-bulletin-refresh = 刷新
button-bulletin-list = 看名单
button-bulletin-close = 截止报名
button-bulletin-stop = 取消活动
button-bulletin-stop-yes = 确定取消
bulletin-closed = 报名截止了;排队的照样可以补上
bulletin-stop-sure = 确定取消 <b>{ $name }</b> 吗?报了名的都会收到,孩子的信息马上删除。
bulletin-not-stopped = 好的,活动照常。
bulletin-list = 📋 <b>{ $name }</b> 的名单:
bulletin-list-empty = 📋 <b>{ $name }</b> 还没有人报名。
bulletin-entry = { $number }. { $name }{ $state ->
    [waiting] (排队)
    [volunteer] (志愿者)
   *[place] { "" }
}{ $deaf ->
    [waiting] { "" } · 收不到消息,有空位先给后面的人
    [yes] { "" } · 收不到消息,请打电话告诉
   *[no] { "" }
}
bulletin-entry-children = 　　孩子 { $count } 个:{ $ages } 岁 · 接:{ $fetcher }

refused-bulletin-unknown = 没有找到这条通知。看正在进行的,请发 /bulletins。
refused-not-publisher = 通知由工会的工作人员和主席来发,发给自己的工会和下级。
refused-not-organiser = 名单和进展只给发通知的人看。有事请直接问他们。
refused-picture-only = 通知里只能放一张照片。别的文件请写成文字,或者拍成照片。
refused-nobody-to-reach = 这些人里还没有人加入,发了没有人收到。请换一换对象。
refused-moment-unclear = 没看懂是哪天几点。请这样写:7月6日 9:00
refused-moment = 时间要在现在以后、十个月以内;暑托班一定要有时间。请再写一次。
refused-places = 名额请写 1 到 { $limit } 之间的数字。
refused-bulletin-cancelled = 这个活动已经取消了。看别的活动,请发 /bulletins。
refused-signup-over = 已经开始或者结束了,不能再改。看别的活动,请发 /bulletins。
refused-signup-closed = 报名已经截止了。想参加,请问问组织的人。
refused-no-signup = 这个不用报名,到时候请直接来。
refused-signed-up = 您已经报过名了。来不了,可以取消。
refused-not-signed-up = 您没有报名,不用取消。想参加,请点“报名”。
refused-full = 名额 { $places } 个,已经满了。要排队吗?有人来不了,轮到您就告诉您。
refused-children = 一次可以给 1 到 { $limit } 个孩子报名,请再选一次。
refused-age = 只收 { $least } 到 { $most } 岁的孩子,请再写一次岁数。
refused-fetcher = 请写放学谁来接。
refused-consent = 要您同意以后,才能报名。请先点“同意”。

figure-bulletin-children = 一次报 { $value } 个孩子
figure-bulletin-youngest = 孩子最小 { $value } 岁
figure-bulletin-oldest = 孩子最大 { $value } 岁
figure-bulletin-keep-days = 孩子信息留 { $value } 天

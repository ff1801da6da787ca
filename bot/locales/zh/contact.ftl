# 找代表:谁代表我,写给代表,两边转达

keyboard-representatives = 找代表
command-rep = 找代表
representatives =
    👥 <b>{ $union }</b> 的会员代表,他们代表您:
    { $lines }
    写给谁?对方看不到您的账号,您也可以不留名。
representative-line = · { $name }{ $near ->
        [yes] (您的联系小组)
       *[no] { "" }
    }{ $away ->
        [yes] (这几天不在)
       *[no] { "" }
    }{ $achieved ->
        [none] { "" }
       *[other] :{ $achieved }
    }
achieved-adopted = 牵头的提案通过 { $count } 件
achieved-archived = 办成 { $count } 件
achieved-taken = 接过职工诉求 { $count } 件
representatives-none = 您的工会和上级工会还没有登记会员代表。有事可以直接写给工会:
button-talk-to = 写给 { $name }
button-talk-named = 留名
button-talk-hidden = 不留名
button-other-representative = 找别的代表
talk-how =
    写给 <b>{ $name }</b>。让他知道您是谁吗?
    不管选哪一个,他都看不到您的账号和号码。选“不留名”,他只看到“匿名职工”。
talk-words = 请写给 <b>{ $name }</b>,署您的名字。文字、照片、语音都可以。
talk-words-anonymous =
    🔒 请写给 <b>{ $name }</b>,不留名。他只看到“匿名职工”。
    写的事情、照片和声音本身可能让人猜到您。
talk-cancelled = 好的,什么也没有发出去。
talk-sent = ✅ 已经转给 <b>{ $name }</b>。一般 { $days } 个工作日内答复,到时没有答复我们会催。再有话说,回复这条就行。
talk-sent-later = ✅ 记下了,{ $day } { $time } 转给 <b>{ $name }</b>。一般 { $days } 个工作日内答复,到时没有答复我们会催。
talk-passing = ✉️ 正在转,转到了会告诉您。
talk-not-delivered =
    ⚠️ 这条没有送到{ $side ->
        [worker] { " " }<b>{ $name }</b>
       *[representative] { " " }{ $worker }
    }:{ $why ->
        [unreachable] 对方现在收不到消息
        [kind] 对方那里收不到这种附件。请把要紧的话写成文字再发
       *[refused] Telegram 没有收下。请换个说法再发一次
    }。{ $side ->
        [worker] 也可以找别的代表,或者直接交给工会。
       *[representative] { "" }
    }
talk-answered = ✅ 已经转给 { $worker }。再有话说,回复对方的消息就行。
talk-answered-anonymous = ✅ 已收下,会转给本人。
talk-answered-later = ✅ 记下了,现在是休息时间,{ $day } { $time } 转给 { $worker }。

relay-representative =
    💬 <b>{ $worker }</b> 写给您:
    <blockquote>{ $text }</blockquote>
    直接回复这条消息,对方就能收到,看不到您的账号。
relay-representative-file = 💬 <b>{ $worker }</b> 发给您的。直接回复这条消息,对方就能收到。
relay-worker =
    💬 会员代表 <b>{ $name }</b> 写给您:
    <blockquote>{ $text }</blockquote>
    直接回复这条消息,他就能收到。
relay-worker-file = 💬 会员代表 <b>{ $name }</b> 发给您的。直接回复这条消息,他就能收到。
relay-ask =
    会员代表 <b>{ $name }</b> 觉得您说的这件事可以交给工会,由您自己提交:
    <blockquote>{ $text }</blockquote>
    要交吗?不点就不交。
relay-ask-file = 会员代表 <b>{ $name }</b> 觉得您发的这个可以交给工会,由您自己提交。要交吗?不点就不交。
button-relay-demand = 变成诉求
button-relay-own-demand = 变成诉求
button-relay-mute = 不再接收这段对话
button-relay-unmute = 重新接收
button-relay-yes = 好,我来写
button-relay-no = 不用
talk-asked = 已经问了对方。对方自己同意,才会变成诉求;没有回音就是不同意。
talk-demand-no = 好的,不交。这段对话照常。
talk-muted = 好的,这段对话里不再接收对方的消息。
talk-unmuted = 好的,又可以收到对方的消息了。
talk-muted-for-worker = 会员代表 <b>{ $name }</b> 不再接收这段对话的消息。您的事可以找别的代表,或者直接交给工会。
talk-muted-for-representative = { $worker } 不再接收这段对话的消息。谢谢您的关心,不用再回复了。
talk-left = 会员代表 <b>{ $name }</b> 已经离任,没有来得及答复您。您的事可以找别的代表,或者直接交给工会。
talk-reminder = ⏰ { $worker } 写给您的话等了 { $days } 个工作日,还没有答复(对话 { $number })。直接回复这条消息就行。
talk-reminder-chair = ⏰ { $worker } 写给您的话等了 { $days } 个工作日(对话 { $number }),主席也知道了。直接回复这条消息就行。
talk-silence = ⏰ 会员代表 <b>{ $name }</b> 有一位职工的话等了 { $days } 个工作日没有答复(对话 { $number })。内容只有他们两人知道,请提醒代表答复。

loose-whom =
    这条要发给谁?{ $words ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote>{ $words }</blockquote>
    }
button-to-talk = 发给 { $name }
button-to-talk-anonymous = 发给匿名职工(对话 { $number })

refused-representative = 只能写给代表您的会员代表。点“找代表”看是哪几位。
refused-talk = 没有找到这段对话。点“找代表”重新写。
refused-messages = 今天已经发了 { $limit } 条,明天可以再发。急事请点“我要反映”。
refused-representative-gone = 这条没有送出:{ $name ->
        [none] 这位代表
       *[other] { $name }
    } 已经离任,或者联系不上。可以找别的代表,或者直接交给工会。
refused-post-ended = 这条没有送出:您现在不是那里的会员代表了。职工可以另找代表。
refused-muted-worker = 这条没有送出:{ $name } 不再接收这段对话的消息。可以找别的代表,或者直接交给工会。
refused-muted-representative = 这条没有送出:对方不再接收这段对话的消息。
refused-muted-yourself = 这条没有送出:您选了不再接收对方的消息。先点“重新接收”,才能再写。
refused-words-gone = 太久了,原来的话取不回来了。请点“我要反映”重新写。

figure-limits-talk = 代表答复职工 { $value } 天
figure-limits-talk-chair = 代表不答复 { $value } 天后告诉主席
figure-contact-messages = 对话每天每方 { $value } 条
figure-contact-days = { $value } 日历天没联系就提醒代表

# 走访、接待、电话:代表记一笔

command-visit = 记走访接待
meeting-visit = 走访
meeting-reception = 接待
meeting-phone = 电话
button-meeting = { $kind }
visit-when = 📝 记一次走访或接待。哪一天?点一下,或者直接写,比如“11月3日”。
visit-day-again = 没看懂,或者这一天还没到。请写到 { $day } 为止的一天,比如“11月3日”。
visit-how = { $day },是哪一种?
visit-where = 在哪里?写几个字,比如“二号车间”。
visit-whom = 见了谁?写名字;不方便写就跳过。
visit-raised = 反映了什么?可以分几条写,也可以发照片。没有就直接保存。
visit-collected = 记下了:{ $characters } 个字{ $files ->
    [0] { "" }
   *[other] ,{ $files } 个附件
}。还可以接着写,写好了点保存。
visit-saved =
    ✅ 记好了:{ $day } · { $kind } · { $place }{ $whom ->
        [none] { "" }
       *[other] { "" } · { $whom }
    }
    <blockquote>{ $text }</blockquote>
    附件 { $files } 个。反映的事可以代为交给工会。
visit-shown =
    📝 { $day } · { $kind } · { $place }{ $whom ->
        [none] { "" }
       *[other] { "" } · { $whom }
    }
    <blockquote>{ $text }</blockquote>
    附件 { $files } 个。
visit-cancelled = 好的,没有记。
visits = 您记的走访、接待和电话:
visits-none = 还没有记过。记一次不到一分钟:
visit-asked = 已经请 { $name } 自己确认。本人同意,才会交给工会;没有回音就是不同意。
visit-ask =
    会员代表 <b>{ $name }</b> 在 { $day } 记下了您说的事,可以由您自己交给工会:
    <blockquote>{ $text }</blockquote>
    要交吗?不点就不交。
visit-demand-no = 好的,不交。
visit-note = (会员代表 { $day }{ $kind }时,职工反映)
button-visit = 记一次
button-visits = 看记录
button-visit-row = { $day } { $kind } · { $place }
button-visit-today = 今天
button-visit-yesterday = 昨天
button-skip = 跳过
button-visit-nothing = 没有,直接保存
button-visit-save = 保存
button-visit-demand = 代为反映
contact-reminder = 🤝 您已经 { $days } 天没有联系职工的记录了。走访、接待、打个电话都算,不到一分钟就能记好。
refused-not-visiting = 走访记录由会员代表来写。有事请点“我要反映”。
refused-visit = 没有找到这条记录。发 /visit 看您的记录。

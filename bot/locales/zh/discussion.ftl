# 大家议里,同事们说的话

button-discuss = 看大家说的
button-discuss-count = 看大家说的 · { $count }
button-discuss-say = 说两句
button-discuss-place = { $place }
button-discuss-pages = ← 大家说的
button-discuss-back = ← { $number }
button-discuss-reply = 回复
button-discuss-report = 举报
button-discuss-take-back = 收回这一条
button-discuss-take-back-yes = 收回
button-discuss-keep = 不收回
button-discuss-look = 看这一条
button-discuss-hide = 隐藏,写明理由
button-discuss-leave = 留着,没有问题
button-discuss-silence = 禁言 { $days } 天
button-discuss-restore = 恢复这一条
button-discuss-uphold = 维持隐藏
button-discuss-appeal = 请主席看看

speaker-worker = 同事 { $number }
speaker-representative = 代表 { $number }
speaker-staff = 工会工作人员 { $number }

discuss-page =
    💬 <b>{ $number }</b> { $title } · 大家说的 { $count } 条

    { $lines }

    点数字,可以回复,也可以举报。
discuss-empty =
    💬 <b>{ $number }</b> { $title }
    { $count ->
        [0] 还没有人说。您怎么看?说两句,只写“同事”,不写您的名字。
       *[other] 这一页没有了。
    }
discuss-line =
    { $place } { $who }{ $own ->
        [yes] (您)
       *[no] { "" }
    } · { $day } { $time }
    { $text }
discuss-line-reply =
    { $place } ↳ { $who }{ $own ->
        [yes] (您)
       *[no] { "" }
    } 回复 { $whom } · { $day } { $time }
    { $text }
discuss-hidden = (已隐藏)
discuss-taken-back = (本人已收回)
discuss-ask-take-back =
    收回您在 <b>{ $number }</b> 说的这条?收回以后大家在这里看不到,也找不回来。别人的回复还在,已经发到别人手机上的提醒收不回。
    <blockquote>{ $text }</blockquote>
discuss-took-back = 收回了,大家在这里看不到了
discuss-comment =
    💬 <b>{ $number }</b> { $who } · { $day } { $time }
    <blockquote>{ $text }</blockquote>

discuss-ask =
    ✏️ <b>{ $number }</b> { $title }
    { $whom ->
        [none] 您想说什么?
       *[other] 您想对 { $whom } 说什么?
    }
    最多 { $limit } 个字,只收文字。同事看不到您的名字;<b>别写姓名、电话、看得出是谁的话</b>。
discuss-said =
    ✅ 说好了。在这件事里您叫“{ $who }”,没有您的名字:
    <blockquote>{ $text }</blockquote>
discuss-answered =
    💬 您在 <b>{ $number }</b> { $title } 里说的话,有 { $count } 条新回复。{ $count ->
        [1] { "" }
       *[other] 最新一条:
    }
    { $who }:<blockquote>{ $text }</blockquote>
discuss-wished-mute = 好的,这件事有了回复和进展,都不再提醒您
discuss-wished-unmute = 好的,这件事有了回复和进展,又会告诉您

discuss-reported = 谢谢,已经请工会看,看过了告诉您。在那以前这条先留着
discuss-looked-at = 谢谢。这条工会已经看过,没有问题,留着
reported-left =
    👀 您在 <b>{ $number }</b> 举报的这条,工会看过了,没有问题,留着:
    <blockquote>{ $text }</blockquote>
    不想看这些讨论,可以不关注这件事。
reported-hidden =
    🙈 您在 <b>{ $number }</b> 举报的这条,工会已经隐藏。谢谢您提醒:
    <blockquote>{ $text }</blockquote>
reported-restored =
    ⚖️ 您在 <b>{ $number }</b> 举报的这条,主席又看了一遍,恢复了:
    <blockquote>{ $text }</blockquote>
reported-taken-back = 💬 您在 <b>{ $number }</b> 举报的这条,说的人自己收回了。谢谢您提醒。
discuss-done-leave = 好的,这条留着
discuss-done-silence = 好的,已告诉对方,也说明了什么时候可以再说
discuss-done-restore = 好的,已恢复,也告诉了对方
discuss-done-uphold = 好的,维持隐藏,已告诉对方
discuss-why = 🙈 为什么隐藏 { $who } 在 <b>{ $number }</b> 说的这条?请写一句,对方会看到,也可以请主席再看一次。
discuss-hid = 🙈 已隐藏,理由已告诉对方。别人的回复都还在。
discuss-appealed = 好的,<b>{ $number }</b> 这一条已请主席看。有了决定马上告诉您。

moderation-reported =
    🚩 <b>{ $number }</b> { $title }:有{ $count ->
        [0] { "" }
       *[other] { $count } 位以上
    }同事请工会看看这条。
    { $who }:<blockquote>{ $text }</blockquote>
    不合适就隐藏,写明理由;没有问题就留着。
moderation-left =
    ✅ <b>{ $number }</b> { $title }:这条看过了,留着。
    { $who }:<blockquote>{ $text }</blockquote>
moderation-taken-back = 💬 <b>{ $number }</b> { $title }:{ $who } 把这条收回了,不用再看。
moderation-hidden =
    🙈 <b>{ $number }</b> { $title }:这条已隐藏{ $silenced ->
        [yes] ,对方已禁言
       *[no] { "" }
    }。
    { $who }:<blockquote>{ $text }</blockquote>
    理由:{ $reason }
moderation-appealed =
    ⚖️ <b>{ $number }</b> { $title }:这条被隐藏,说话的人请主席看看{ $silenced ->
        [yes] 。对方已禁言
       *[no] { "" }
    }。
    { $who }:<blockquote>{ $text }</blockquote>
    隐藏的理由:{ $reason }
moderation-upheld =
    ⚖️ <b>{ $number }</b> { $title }:主席看过了,维持隐藏{ $silenced ->
        [yes] ,对方已禁言
       *[no] { "" }
    }。
    { $who }:<blockquote>{ $text }</blockquote>
    理由:{ $reason }
moderation-restored =
    ⚖️ <b>{ $number }</b> { $title }:主席看过了,已恢复。
    { $who }:<blockquote>{ $text }</blockquote>
    当时隐藏的理由:{ $reason }

comment-hidden =
    🙈 您在 <b>{ $number }</b> 说的这条,工会隐藏了:
    <blockquote>{ $text }</blockquote>
    理由:{ $reason }
    觉得不对,可以请主席看一次。
comment-silenced =
    🤐 因为您在 <b>{ $number }</b> 说的这条,工会请您先不在这件事的讨论里说话,<b>{ $day }</b> 起可以再说:
    <blockquote>{ $text }</blockquote>
    别的都不受影响。有话随时可以单独写给工会。
comment-restored =
    ✅ 主席看过了,您在 <b>{ $number }</b> 说的这条已恢复,您可以接着说:
    <blockquote>{ $text }</blockquote>
comment-upheld =
    主席看过了,您在 <b>{ $number }</b> 说的这条仍然隐藏:
    <blockquote>{ $text }</blockquote>
    有话还可以单独写给工会。

refused-words-only = 这里只收文字。请写几个字再发,也可以点“取消”。
refused-comment-long = 太长了,最多 { $limit } 个字(一个表情算两个)。请缩短再发。
refused-comments = 您今天已经说了 { $limit } 条,明天可以再说。急的事请点“我要反映”。
refused-reports = 您今天已经举报了 { $limit } 条,明天可以再举报。急的事请点“我要反映”。
refused-silenced = 您 { $day } 起可以再在这件事的讨论里说话。这之前有话请点“我要反映”,单独写给工会。
refused-own-comment = 这是您自己说的,不用举报。要更正,请再说一句。
refused-moderating = 这件事和您有关,请别的同事来看。

figure-discussion-characters = 讨论一条最多 { $value } 字
figure-discussion-comments = 讨论每人每天 { $value } 条
figure-discussion-reports = 每人每天举报 { $value } 条
figure-discussion-silence-days = 禁言 { $value } 日历天
figure-discussion-look-days = 举报和复核 { $value } 工作日内看

# 事项:卡片、清单、经过

anonymous = 匿名职工
anonymous-case = 匿名事项
nobody = 工会
card-no-words = (没有文字,见附件)

card-submitter-head = 📋 <b>{ $number }</b> · { $category }
card-office-head =
    📋 <b>{ $number }</b> · { $category }{ $urgent ->
        [yes] { " " }· 🆘 <b>有人身危险</b>
       *[no] { "" }
    }
    { $who } · { $union }
card-body = <blockquote expandable>{ $text }</blockquote>
card-files = 📎 { $files } 个附件

card-submitter-submission =
    ⏳<b>已提交</b> → 正在办 → 有结果 → 结束
    最晚 <b>{ $promise }</b> 给您答复
card-submitter-asked =
    ✋<b>请您补充</b> → 正在办 → 有结果 → 结束
    请在 <b>{ $due }</b> 前补充;过了这天,工会根据已有的内容决定
card-submitter-handling =
    ✅已接手 → ⏳<b>正在办</b> → 有结果 → 结束
    承办:{ $assignee } · 最晚 <b>{ $promise }</b> 给您答复
card-submitter-feedback =
    ✅已接手 → ✅有结果了 → ⏳<b>请您评价</b>
    { $due } 前都可以评价
card-submitter-rated = ✅ 已结束 · 您的评价:<b>{ $rating }</b>
card-submitter-unrated = ✅ 已结束(没有评价)
card-submitter-declined = ⛔ 工会没有受理,理由在下面。可以改一改再交。
card-submitter-withdrawn = ↩️ 您已撤回

card-office-submission = ⏳ <b>等待接手</b> · 请在 <b>{ $due }</b> 前受理
card-office-asked = ✋ 等职工补充(到 { $due })
card-office-handling = 🔧 <b>正在办</b> · 承办:{ $assignee } · 最晚 <b>{ $due }</b> 答复职工
card-office-feedback = 📨 已办结,等职工评价(到 { $due })· 承办:{ $assignee }
card-office-rated = ✅ 已结束 · 职工评价:<b>{ $rating }</b> · 承办:{ $assignee }
card-office-unrated = ✅ 已结束 · 未评 · 承办:{ $assignee }
card-office-declined = ⛔ 不予受理
card-office-withdrawn = ↩️ 职工已撤回

card-resolution =
    <b>答复</b> { $grade }
    <blockquote expandable>{ $resolution }</blockquote>
card-yellow = 🟡 <b>黄牌:已超期 { $late } 个工作日</b>
card-red = 🔴 <b>红牌:已超期 { $late } 个工作日</b>
card-office-hint = 💬 直接回复这条消息,职工就能收到

grade-A = · 已解决
grade-B = · 正在解决
grade-C = · 暂时办不到
grade-D = · 留作参考
rating-satisfied = 满意
rating-mostly = 基本满意
rating-dissatisfied = 不满意
rating-none = 未评

standing-submission = 已提交
standing-asked = 等补充
standing-handling = 正在办
standing-feedback = 请评价
standing-rated = 已结束
standing-unrated = 已结束
standing-declined = 未受理
standing-withdrawn = 已撤回

mine = <b>我的事项</b>,点一件看经过:
mine-empty = 您还没有反映过事情。有困难、有建议,都可以写给工会。
todo = <b>待我处理</b>,最急的在最上面。点一件打开:
todo-empty = 都处理好了,没有等您的事项。
history =
    📋 <b>{ $number }</b> · { $category } 的经过

    { $lines }

history-submit = { $day } { $time } 提交({ $who })
history-accept = { $day } { $time } 受理({ $who })
history-ask = { $day } { $time } { $who } 请职工补充:{ $text }
history-complete = { $day } { $time } 职工补充:{ $text }
history-decline = { $day } { $time } { $who } 不予受理:{ $text }
history-transfer = { $day } { $time } { $who } 转给同事
history-reply = { $day } { $time } { $who } 回复:{ $text }
history-add = { $day } { $time } 职工补充:{ $text }
history-resolve = { $day } { $time } { $who } 答复:{ $text }
history-rate = { $day } { $time } 职工评价
history-redo = { $day } { $time } 职工不满意,退回再办:{ $text }
history-withdraw = { $day } { $time } 职工撤回
history-lapse = { $day } { $time } 到期没有回音

ask-ask = 请写下要职工补充什么,会发给职工({ $number })。
ask-decline = 请写下 { $number } 不予受理的理由,职工会看到。
ask-grade = { $number } 办到哪一步了?
ask-resolve = 请写下 { $number } 的答复,会发给职工,请职工评价。
ask-complete = 请写下要补充的内容,也可以发照片或语音({ $number })。
ask-add = 请写下要补充的内容,也可以发照片或语音({ $number })。
ask-redo = 哪里不满意?请写一句,我们请承办人再办({ $number })。
ask-withdraw = 确定撤回 { $number } 吗?撤回以后工会就不办了。
ask-transfer = { $number } 转给哪位同事?期限不变,职工会知道换了承办人。
no-colleague = 没有别的同事可以接 { $number }。请管理员再邀请一位工作人员。
words-cancelled = 好的,没有改动。

done-accept = 已受理 { $number }
done-ask = 已请职工补充({ $number }),补充好了会通知您。
done-decline = { $number } 已答复职工:不予受理。
done-resolve = { $number } 已办结,职工评价后会告诉您。
done-complete = 补充好了({ $number }),工会已经收到。最晚 <b>{ $promise }</b> 给您答复。
done-add = 补充好了({ $number }),工会已经收到。最晚 <b>{ $promise }</b> 给您答复。
done-redo = 已退回再办({ $number }),最晚 <b>{ $promise }</b> 给您新的答复。
done-satisfied = 谢谢您的评价!
done-mostly = 谢谢您的评价!
done-withdraw-yes = { $number } 已撤回。需要时随时再写。
done-transfer = { $number } 已转给 { $name }。
answered = 已发给职工({ $number })。{ $minutes } 分钟内可以撤回;送到了,您的消息上会出现 👌
answered-later = 现在是休息时间,{ $day } { $time } 送到({ $number })。{ $minutes } 分钟内可以撤回。
unsent = 撤回了({ $number }),职工看不到了。可以重新回复。

push-accept-submitter = 👋 <b>{ $number }</b> 工会已接手,承办人 { $name }。最晚 <b>{ $promise }</b> 给您答复。
push-transfer-submitter = 👋 <b>{ $number }</b> 现在由 { $assignee } 承办。最晚 <b>{ $promise }</b> 给您答复。
push-ask-submitter =
    ✋ <b>{ $number }</b> 需要您补充:
    <blockquote>{ $text }</blockquote>
    回复这条消息就行,请在 <b>{ $due }</b> 前。
push-decline-submitter =
    <b>{ $number }</b> 这件事工会没能受理,理由是:
    <blockquote>{ $text }</blockquote>
    可以改一改再交;不是工会管的事,可以拨 12351 问一问。
push-reply-submitter =
    💬 <b>{ $number }</b> 工会回复您({ $name }):
    <blockquote>{ $text }</blockquote>
    要说什么,回复这条消息就行。
push-resolve-submitter =
    📨 <b>{ $number }</b> 有结果了 { $grade }
    <blockquote>{ $text }</blockquote>
    您满意吗?请在 <b>{ $due }</b> 前点一下。不满意会退回再办;到期没点,这件事就结束。
push-lapse-submitter = <b>{ $number }</b> 到期没有收到您的评价,这件事先结束了。还有问题,随时再写。
push-complete-staff =
    ✍️ <b>{ $number }</b> 职工补充了:
    <blockquote>{ $text }</blockquote>
    请在 <b>{ $due }</b> 前受理。
push-add-staff =
    ✍️ <b>{ $number }</b> 职工补充了:
    <blockquote>{ $text }</blockquote>
push-add-assignee =
    ✍️ <b>{ $number }</b> 职工补充了:
    <blockquote>{ $text }</blockquote>
    回复这条消息,职工就能收到。
push-withdraw-staff = ↩️ <b>{ $number }</b> 职工撤回了,不用办了。
push-withdraw-assignee = ↩️ <b>{ $number }</b> 职工撤回了,不用办了。
push-lapse-staff = <b>{ $number }</b> 职工没有补充,请根据已有的内容决定,<b>{ $due }</b> 前。
push-rate-assignee = ⭐ <b>{ $number }</b> 职工评价:<b>{ $rating }</b>
push-redo-assignee =
    🔁 <b>{ $number }</b> 职工不满意,请再办:
    <blockquote>{ $text }</blockquote>
    最晚 <b>{ $due }</b> 答复职工。
push-redo-chair =
    🔁 <b>{ $number }</b> 职工不满意,已退回承办人再办:
    <blockquote>{ $text }</blockquote>

digest-head = 🔔 <b>{ $count } 件事要留意</b>
digest-reminder = <b>{ $number }</b> { $category }:请在 { $due } 前办
digest-due = <b>{ $number }</b> { $category }:<b>今天到期</b>
digest-yellow = 🟡 <b>{ $number }</b> { $category }:黄牌。该在 { $due } 前办,已晚 { $late } 个工作日
digest-red = 🔴 <b>{ $number }</b> { $category }:红牌。该在 { $due } 前办,已晚 { $late } 个工作日
digest-foot = 点下面的按钮打开,看轮到谁办:

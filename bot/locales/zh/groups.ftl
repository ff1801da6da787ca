# 工作人员的工作群

group-none =
    <b>{ $union }</b>还没有工作群。
    连上以后,新事项会发到群里,同事都看得到谁在办。职工的姓名不会出现。
group-is = <b>{ $union }</b>的工作群:{ $name }。新事项会发到那里。
group-code =
    连接<b>{ $union }</b>工作群的代码:{ $code }
    点“选一个群”,或者点“复制命令”发到群里。24 小时内有效,只能用一次。
    群里的人都看得到事项,请用工会自己人的群。
group-ask-unlink = 要断开<b>{ $union }</b>和群“{ $name }”吗?断开后,新事项不再发到群里,大家在私聊里照常收到。
group-linked-told = ✅ 群“{ $name }”已经连到{ $union }。如果不是您连的,请发 /group 断开。
group-lost = ⚠️ 我被移出了工作群“{ $name }”,新事项不再发到群里,大家在私聊里照常收到。要再连,请发 /group。
group-muted = ⚠️ 我在工作群“{ $name }”里发不了消息。请让群主允许我发言;事项大家在私聊里照常收到。

group-not-linked =
    您好!这个群还没有连到工会,我先不说话。
    请管理员私聊我发 /group 拿代码,再在这里发:/link 代码。{ $minutes } 分钟内没有连上,我就退出。
group-linked =
    ✅ 这里现在是<b>{ $union }</b>的工作群。
    新事项会发到这里,点卡片上的按钮就能办。回复卡片可以商量,点“发给职工”才发出去。
    匿名的和有危险的事只有编号,请在私聊里打开。
group-works = 点卡片上的按钮办事。回复卡片是商量,职工看不到,除非您点“发给职工”。别的事请私聊我。
group-goodbye = 管理员已经断开了这个群。我退出了,再见!事项请在私聊里看。

group-topic = { $number } { $category }
group-card-head =
    📋 <b>{ $number }</b> · { $category }{ $urgent ->
        [yes] { " " }· 🆘 <b>紧急</b>
       *[no] { "" }
    }
    { $union }
group-card-hint = 💬 回复这条消息可以商量,职工看不到,除非您点“发给职工”
group-card-sealed = 🔒 <b>{ $number }</b> · 请在私聊里打开
group-card-danger = 🆘 <b>{ $number }</b> · 有人身危险,请马上在私聊里打开
group-card-over = ✅ <b>{ $number }</b> · 已结束
group-ask-foot = 请直接回复这条消息。不写了,就发 /cancel

group-whom-for = 这句话给谁看?({ $number })不点的话,职工看不到。
group-noted = 📝 记下了({ $number }),只有工会的同事在“看经过”里看得到。
group-in-private = 🔒 这件事不在群里说,请点卡片上的“私聊里打开”。

history-note = { $day } { $time } 📝 内部记录({ $who }):{ $text }
note-in-the-group = (图片或文件,在工作群里)

refused-not-here = 这个按钮给负责这件事的工会工作人员用。
refused-in-private = 这件事不在群里办,请点“私聊里打开”。
refused-group-code = 这个代码用过、过期了,或者写错了。请管理员在私聊里发 /group 再拿一个。
refused-group-taken = { $union }已经有工作群了,或者这个群已经连了别的工会。要换,请管理员在私聊里发 /group,先断开。
refused-words-decided = 这句话已经处理过了,或者放得太久了。要发给职工,请再写一次。

button-group = 工作群
button-group-code = 拿连接代码
button-group-choose = 选一个群
button-copy-order = 复制命令
button-group-unlink = 断开这个群
button-group-unlink-yes = 断开
button-group-open = 私聊里打开
button-group-send = 发给职工
button-group-note = 仅内部记录
command-group = 工作群

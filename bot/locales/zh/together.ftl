# 并案、质询、协办、各自评价、归档

button-merge = 并案
button-merge-yes = 确定并案
button-split = 这不是一回事
button-handback = 不归我办,退回
button-assist = 请同事协办
button-report = 我这部分办好了
button-recall = 不用协办了
button-inquire = 质询
button-join = 一起质询
button-answer-inquiry = 回答质询
button-respond = 答复不满意的人
button-dissent = 不满意
button-archive = 归档
button-archive-note = 补一句再归档
button-told = 已电话告知

card-companion = 🔗 您反映的 { $number } 合在这件里一起办
card-companions = 🔗 还有 { $count } 位反映同样的事{ $numbers ->
        [none] { "" }
       *[other] ({ $numbers })
    }
card-own-rating = 您评了:<b>{ $rating }</b>,到期前都可以改
card-asked-rater = ⭐ { $over ->
        [yes] 满意 { $yes } · 基本满意 { $abstain } · 不满意 { $no } / 评价 { $said } / 应评 { $asked }
       *[no] 应评 { $asked }{ $said ->
            [0] { "" }
           *[other] ,已有 { $said } 位以上评价
        }。评完公布
    }
card-errand-joining = ❓ 有代表提出质询:{ $yes } 位赞成,要 { $needed } 位。到 <b>{ $due }</b>
card-errand-inquiry = ❓ <b>质询等答复</b>,请承办人在 <b>{ $due }</b> 前回答
card-errand-extension =
    ⏰ 承办人申请延期 { $days } 个工作日,请{ $party ->
        [lead] 领衔人
       *[chair] 主席
    }在 <b>{ $due }</b> 前决定:{ $reason }
card-errand-assist = 🤝 { $name } 在协办,到 <b>{ $due }</b>
card-errand-response = 💬 有一位评了不满意,请在 <b>{ $due }</b> 前答复
card-errand-leading = 📜 <b>谁来领衔?</b>领衔人离任了,请主席在 <b>{ $due }</b> 前定一位
card-errand-telling = ☎️ <b>{ $name }</b> 收不到消息。请在 <b>{ $due }</b> 前打电话告诉一声
card-submitter-merged = 🔗 和 <b>{ $other }</b> 合在一起办,点下面的编号看走到哪一步
card-office-merged = 🔗 已并入 <b>{ $other }</b>
card-proposal-merged = 🔗 已并入 <b>{ $other }</b>
card-proposal-archive =
    ✅提交 → ✅审议 → ✅办理 → ✅核实 → ⏳<b>写总结、归档</b>
    到 <b>{ $due }</b>
standing-merged = 已合并
standing-archive = 归档中

ask-merge = { $number } 并到哪一件?请写那一件的编号。
ask-merge-alike = { $number } 并到哪一件?这几件像是同一回事,点一件看看;也可以写编号。
button-merge-into = { $number } { $words }
ask-merge-again = 请写编号,比如:0007
merge-look =
    把 <b>{ $number }</b> 并到 <b>{ $other }</b>({ $standing })?
    <blockquote>{ $number }:{ $text }</blockquote>
    <blockquote>{ $other }:{ $words }</blockquote>
    并案以后,{ $number } 的提交人照样看到每一步、最后评价;三天内可以说“这不是一回事”。
ask-assist = { $number } 请哪位同事协办?
ask-assist-part = 请 { $name } 办哪一部分?请写一句({ $number })。
ask-report = 办得怎么样?请写一句,承办人会看到({ $number })。
ask-handback = 为什么不归您办?请写一句,同事会看到({ $number })。
ask-inquire = 要质询什么?请写清楚。有几位代表一起质询,承办人就必须在期限内回答({ $number })。
ask-answer-inquiry = 请写下对质询的回答,质询的代表和提出人都会看到({ $number })。
ask-dissent =
    哪里不满意?请写一句,工会会单独答复您,不会说出您是谁({ $number })。{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-respond = 请写下答复。只有不满意的那一位会收到({ $number })。
ask-archive-note = 总结由系统写好了。您要补充什么?参加的人都会看到({ $number })。

done-merge = { $number } 已并案,提交人会收到通知。
done-split = 好的,{ $number } 单独办,工会会看到
done-assist = 已请同事协办({ $number }),办好了会告诉您。
done-report = 已告诉承办人({ $number })。
done-recall = 好的,{ $number } 不用协办了,同事会知道
done-handback = 已退回({ $number }),同事会来接手。
done-inquire = 质询已发给别的代表({ $number })。凑够人数,承办人就要回答;凑不够,也会告诉您。
done-join = 您已一起质询 { $number }
done-answer = 已回答质询({ $number }),代表们会看到。
done-dissent = 已告诉工会({ $number }),会单独答复您。
done-respond = 已答复({ $number })。
done-archive = { $number } 已归档,总结发给参加的人了
history-told = { $day } { $time } { $who } 打电话告诉了本人
done-told = 好的,{ $number } 已记下:电话告知

push-merge-submitter =
    🔗 <b>{ $number }</b> 和 <b>{ $other }</b> 说的是同一件事,工会合在一起办。
    您照样看到每一步,最后由您自己评价。不是一回事的话,三天内点一下。
push-merge-cosigner = 🔗 <b>{ $number }</b> 和 <b>{ $other }</b> 是同一件事,合在一起办。您照样看到每一步。
push-absorb-submitter = 🔗 <b>{ $number }</b> 又有一位反映同样的事,合在一起办。
push-absorb-assignee = 🔗 <b>{ $number }</b> 并入了一件:又有一位反映同样的事。办结时大家都会收到答复。
push-split-staff = 🔗 <b>{ $number }</b> 提交人说不是一回事,请在 <b>{ $due }</b> 前单独{ taking-up }。
push-release-submitter = 🔗 <b>{ $number }</b> 合并的那一件撤回了,您的事接着单独办。
push-release-staff = 🔗 <b>{ $number }</b> 合并的那一件撤回了,请在 <b>{ $due }</b> 前单独{ taking-up }。
push-decline-cosigner =
    <b>{ $number }</b> “{ $title }”没有立案,理由是:
    <blockquote>{ $text }</blockquote>
push-handback-submitter = 🔄 <b>{ $number }</b> 正在换一位同事来办。答复的日期不变,最晚 <b>{ $promise }</b>。
push-handback-staff =
    🔄 <b>{ $number }</b> { $name } 退回,请一位同事在 <b>{ $due }</b> 前接手:
    <blockquote>{ $text }</blockquote>
push-assist-helper =
    🤝 <b>{ $number }</b> { $name } 请您协办:
    <blockquote>{ $text }</blockquote>
    请在 <b>{ $due }</b> 前办好,点下面的按钮写一句。
push-report-assignee =
    🤝 <b>{ $number }</b> { $name } 协办好了:
    <blockquote>{ $text }</blockquote>
push-recall-helper = 🤝 <b>{ $number }</b> { $name } 说这一部分不用您协办了,谢谢。
push-excuse-assignee = 🤝 <b>{ $number }</b> 协办的同事离任了,这一部分请另作安排。
push-extend-lead =
    ⏰ <b>{ $number }</b> { $name } 申请延期 <b>{ $days } 个工作日</b>,您是领衔人,请您决定:
    <blockquote>{ $text }</blockquote>
    请在 <b>{ $due }</b> 前答复;过了这天由主席决定。没有同意以前,期限不变。
push-silent-chair = ⏰ <b>{ $number }</b> 申请延期 <b>{ $days } 个工作日</b>,领衔人没有答复,请您在 <b>{ $due }</b> 前决定。原因:{ $reason }
push-inquire-inquirer =
    ❓ <b>{ $number }</b> { $name } 提出质询:
    <blockquote>{ $text }</blockquote>
    您也要问的话,请在 <b>{ $due }</b> 前点一下“一起质询”。人数够了,承办人必须回答。
push-drop-concerned = ❓ <b>{ $number }</b> 质询没有凑够人数。有话可以直接回复卡片,过几天也可以再提。
push-summon-submitter = ❓ <b>{ $number }</b> 代表们提出了质询,工会要在 <b>{ $due }</b> 前回答。
push-summon-inquirer = ❓ <b>{ $number }</b> 质询成立,承办人要在 <b>{ $due }</b> 前回答。
push-summon-assignee =
    ❓ <b>{ $number }</b> 代表们质询:
    <blockquote>{ $question }</blockquote>
    请在 <b>{ $due }</b> 前点“回答质询”答复;到期没有回答会亮黄牌。
push-answer-submitter =
    ❓ <b>{ $number }</b> { $name } 回答了质询:
    <blockquote>{ $text }</blockquote>
push-answer-inquirer =
    ❓ <b>{ $number }</b> { $name } 回答了质询:
    <blockquote>{ $text }</blockquote>
push-dissent-assignee =
    💬 <b>{ $number }</b> 有一位评了不满意:
    <blockquote>{ $text }</blockquote>
    请在 <b>{ $due }</b> 前单独答复这一位,点下面的按钮。是谁不会告诉您。
push-respond-concerned =
    💬 <b>{ $number }</b> 您说不满意,工会答复您:
    <blockquote>{ $text }</blockquote>
push-redo-submitter = 🔁 <b>{ $number }</b> 有人不满意,已退回再办,最晚 <b>{ $promise }</b>。办好了再请您评价。
push-redo-cosigner = 🔁 <b>{ $number }</b> “{ $title }”有人不满意,已退回再办,最晚 <b>{ $promise }</b>。
ratings-counted = { $over ->
        [yes] 满意 { $satisfied } / 评价 { $rated } / 应评 { $asked }
       *[no] 应评 { $asked },评完公布
    }
push-conclude-assignee =
    ⭐ <b>{ $number }</b> { $asked ->
        [1] 职工评价:<b>{ $rating }</b>
       *[other] { ratings-counted }
    }{ $archiving ->
        [yes]
            { "" }
            总结已经写好,请在 <b>{ $due }</b> 前看一遍、归档:
            <blockquote expandable>{ $course }</blockquote>
       *[no] { "" }
    }
push-lapse-assignee =
    ⭐ <b>{ $number }</b> 没有人评价。总结已经写好,请在 <b>{ $due }</b> 前看一遍、归档:
    <blockquote expandable>{ $course }</blockquote>
push-archive =
    🗂 <b>{ $number }</b> “{ $title }”已归档。全过程:
    <blockquote expandable>{ $course }</blockquote>
    谢谢您参加。
push-succeed-lead = 📜 <b>{ $number }</b> “{ $title }”的领衔人离任了,您第一个联名,现在由您领衔。
push-succeed-submitter = 📜 <b>{ $number }</b> 带头提的代表换了,事情照常办。您照样看到每一步,最后由您评价。
push-vacate-submitter = 📜 <b>{ $number }</b> 带头提的代表离任了,由主席定谁来接。事情照常办,您照样看到每一步。
push-install-lead = 📜 <b>{ $number }</b> “{ $title }”的领衔人离任了,主席请您接着领衔。
push-install-submitter = 📜 <b>{ $number }</b> 有代表接着带头提了,事情照常办。您照样看到每一步,最后由您评价。
push-orphan-submitter = 🔁 <b>{ $number }</b> 帮您提的代表离任了,没有人接。工会接着办,最晚 <b>{ $promise }</b> 给您答复。
push-orphan-cosigner = <b>{ $number }</b> “{ $title }”的领衔人离任了,没有人接;工会接着办。
push-orphan-representative = <b>{ $number }</b> 的领衔人离任了,不用再表决;工会接着办。谢谢您。
push-orphan-staff = 🔁 <b>{ $number }</b> 的领衔人离任了,没有人接。请在 <b>{ $due }</b> 前接手,按诉求接着办。
push-miss-assignee =
    ☎️ <b>{ $number }</b> { $whom } 收不到消息。请在 <b>{ $due }</b> 前打电话告诉一声{ $telephone ->
        [none] { "" }
       *[other] :<b>{ $telephone }</b>
    }。再点“已电话告知”。{ $words ->
        [none] { "" }
       *[other] <blockquote>{ $words }</blockquote>
    }

course-submitted = { $day } 提交,{ $lead } 带头,{ $names } 一起提
course-championed = { $day } { $who } 带头提出
course-accepted = { $day } { $stage ->
        [deliberation] 工会收下
       *[other] { $who } 接手
    }
course-adopted = { $day } 审议通过:{ votes-counted }
course-given = { $day } 换人来办
course-extended = { $day } 同意延期
course-inquired = { $day } 代表质询
course-resolved = { $day } { $who } 答复:{ $text }
course-verified = { $day } 核实通过
course-reopened = { $day } 核实退回
course-redone = { $day } 不满意,退回再办
course-rated = { $day } 评价:{ $rating }({ ratings-counted })
course-unrated = { $day } 没有人评价(应评 { $asked })
course-archived = { $day } { $who } 归档:{ $text }

history-merge = { $day } { $time } { $who } 并案
history-absorb = { $day } { $time } 并入 { $text }
history-split = { $day } { $time } 提交人说不是一回事
history-part = { $day } { $time } { $text } 分开单独办
history-release = { $day } { $time } 合并的那一件撤回了,单独办
history-handback = { $day } { $time } { $who } 退回:{ $text }
history-assist = { $day } { $time } { $who } 请同事协办:{ $text }
history-report = { $day } { $time } { $who } 协办好了:{ $text }
history-recall = { $day } { $time } { $who } 不用协办了
history-excuse = { $day } { $time } 有一位离任了
history-inquire = { $day } { $time } { $who } 提出质询:{ $text }
history-join = { $day } { $time } { $who } 一起质询
history-drop = { $day } { $time } 质询没有凑够人数
history-summon = { $day } { $time } 质询成立
history-answer = { $day } { $time } { $who } 回答质询:{ $text }
history-dissent = { $day } { $time } 有一位不满意:{ $text }
history-respond = { $day } { $time } { $who } 单独答复了
history-conclude = { $day } { $time } 评价结束
history-archive = { $day } { $time } { $who } 归档{ $worded ->
    [yes] :{ $text }
   *[no] { "" }
}
history-succeed = { $day } { $time } 带头提的代表离任,换人来接

history-vacate = { $day } { $time } 带头提的代表离任,请主席定谁来接
history-install = { $day } { $time } { $who } 定了谁接着带头
history-orphan = { $day } { $time } 带头提的代表离任,没有人接,回到办理

ask-install = <b>{ $number }</b> “{ $title }”谁来领衔?点一位,马上告诉他。
no-candidate = <b>{ $number }</b> 现在还没有能领衔的代表。有人就任以后,再点“谁来领衔”。
done-install = <b>{ $number }</b> 由 { $name } 领衔了,已经告诉他。
button-install = 谁来领衔
refused-lead = 这位现在不能领衔:要有会员代表职务,而且不是承办人。请另选一位。
refused-handed-back-before = 只有别人转给您的可以退回,而且只能退一次。可以转给别的同事。
refused-handback-late = 转给您超过两个工作日了,不能退回。可以转给别的同事。
refused-inquiry-open = 这件事已经有一次质询在进行,等它有了结果再提。
refused-inquiry-alone = 质询要两位以上的代表。可以直接回复卡片说您的意见。
refused-parted-before = 这件不能并:提交人说过不是一回事,或者已经有别的并进来了。
refused-split-late = 超过三天了。还有话要说,回复卡片补充,或者另写一件。
refused-cannot-merge = 不能并到那一件:它已经结束、办得太远、不是同一类,或者不归这里办。请另写一个编号。
refused-no-chair = 这里还没有主席可以复核。可以拨 12351 问一问。

figure-limits-extension = 决定延期 { $value } 天
figure-limits-handback = 退回承办 { $value } 天内
figure-limits-assist = 协办 { $value } 天
figure-limits-joining = 质询凑人 { $value } 天
figure-limits-inquiry = 回答质询 { $value } 天
figure-limits-response = 答复不满意 { $value } 天
figure-limits-leading = 定谁来领衔 { $value } 天
figure-limits-archive = 归档 { $value } 天
figure-limits-parting = 说不是一回事 { $value } 天内
figure-limits-telling = 电话告知 { $value } 天
figure-proposal-inquirers = 质询 { $value } 位
figure-redo-raters = { $value } 位不满意就再办
history-replace = { $day } { $time } 没有去核实的代表换了人
history-votes = 🗳 赞成:{ $yes };反对:{ $no };弃权:{ $abstain }
a-representative = 一位代表
figure-proposal-named-votes = 实名表决:{ $value ->
        [0] 关
       *[1] 开
    }

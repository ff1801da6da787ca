# 提案:联名、审议、办理、督查

button-cosign = 同意联名
button-refuse = 不联名
button-vote-yes = 赞成
button-vote-no = 反对
button-vote-abstain = 弃权
button-carried-out = 已落实
button-fault = 没落实,退回
button-carry = 通过,写明理由
button-certify = 确认已落实
button-overrule = 不通过,写明理由
button-help = 请代表帮我提
button-champion = 我来提
button-file = 立案
button-take-over = 接手办理
button-not-file = 不予立案
button-ask-lead = 请领衔人补充
button-withdraw-proposal = 撤回提案
button-cosigner = { $name }
button-cosigner-chosen = ✔ { $name }
button-to-preview = 选好了,看一遍
button-propose = 确认提交

button-rewrite-title = 改标题
button-rewrite-reason = 改理由
button-rewrite-suggestion = 改建议
button-rewrite-cosigners = 改联名

propose-title = 提案叫什么?请写一句话的标题,最多 { $limit } 个字。
propose-reason = 为什么要提?请写理由:是什么情况,影响哪些职工。最多 { $limit } 个字。
propose-suggestion = 建议怎么办?请写清楚希望谁来做、做到什么样。最多 { $limit } 个字。
propose-file = 附件收到了,会和提案一起交。请接着写。
propose-category = 是哪方面的事?
propose-cosigners = 请哪几位代表联名?点名字选上,再点一下就不选。至少 { $needed } 位。
propose-preview =
    请看一遍【{ $category }】
    <b>{ $title }</b>
    <blockquote>理由:{ $reason }

    建议:{ $suggestion }</blockquote>
    请这几位联名:{ $names }
proposed = 提案 <b>{ $number }</b> 已提交。联名的代表会收到;够数了就交给工会立案,每走一步都告诉您。

card-proposal-head =
    📜 <b>{ $number }</b> 提案 · { $category }
    <b>{ $title }</b>
    带头提:{ $lead } · { $union }
card-body-proposal =
    <blockquote>{ $reason ->
        [none] { $text }
       *[other] 理由:{ $reason }
    }{ $reason ->
        [none] { "" }
       *[other]
            { "" }
            建议:{ $text }
    }</blockquote>
card-proposal-cosigning =
    ⏳<b>等代表一起提</b> → 审议 → 办理 → 核实 → 反馈
    到 <b>{ $due }</b>
card-proposal-submission =
    ⏳<b>等工会收下</b> → 审议 → 办理 → 核实 → 反馈
    到 <b>{ $due }</b>
card-proposal-asked =
    ✋<b>等补充材料</b> → 审议 → 办理 → 核实 → 反馈
    到 <b>{ $due }</b>
card-proposal-deliberation =
    ✅提交 → ⏳<b>代表在商议</b> → 办理 → 核实 → 反馈
    到 <b>{ $due }</b>
card-proposal-casting =
    ✅提交 → ✋<b>请主席决定</b> → 办理 → 核实 → 反馈
    到 <b>{ $due }</b>
card-proposal-signing =
    ✅提交 → ✅审议 → ⏳<b>等工会接手</b> → 核实 → 反馈
    到 <b>{ $due }</b>
card-proposal-handling =
    ✅提交 → ✅审议 → ⏳<b>正在办</b> → 核实 → 反馈
    { $assignee } 在办 · 最晚 <b>{ $promise }</b> 办好
card-proposal-promised =
    ✅提交 → ✅审议 → ⏳<b>正在解决</b> → 核实 → 反馈
    { $assignee } 在办 · 答应 <b>{ $promise }</b> 前解决
card-proposal-handover =
    ✅提交 → ✅审议 → ⏳<b>换人接手</b> → 核实 → 反馈
    到 <b>{ $due }</b>
card-proposal-consent =
    ✅提交 → ✅审议 → ✋<b>主席在把关</b> → 核实 → 反馈
    到 <b>{ $due }</b>
card-proposal-supervision =
    ✅提交 → ✅审议 → ✅办理 → ⏳<b>代表在核实</b> → 反馈
    到 <b>{ $due }</b>
card-proposal-confirmation =
    ✅提交 → ✅审议 → ✅办理 → ✋<b>请主席核实</b> → 反馈
    到 <b>{ $due }</b>
card-proposal-review =
    ✋<b>主席在复核</b>
    到 <b>{ $due }</b>
card-proposal-feedback =
    ✅提交 → ✅审议 → ✅办理 → ✅核实 → ⏳<b>请评价</b>
    到 <b>{ $due }</b>
card-proposal-rated = ✅ 已办完 · 评价:<b>{ $rating }</b>
card-proposal-unrated = ✅ 已办完(没有评价)
card-proposal-rejected = ⛔ 审议没有通过
card-proposal-declined = ⛔ 工会没有收下,理由在下面
card-proposal-withdrawn = ↩️ 提案人已撤回
card-asked-cosigner = ✍️ 一起提:{ $yes ->
        [0] 还没有人签
       *[other] { $names }
    }{ $silent ->
        [0] { "" }
       *[other] (还有 { $silent } 位没答复)
    }
card-asked-representative = 🗳 { $sealed ->
        [yes] 请了 { $asked } 位代表表决。匿名诉求只公布结果,不公布票数
       *[no] 赞成 { $yes } · 反对 { $no } · 弃权 { $abstain } · 未表决 { $silent }
    }
card-asked-supervisor = 🔎 已落实 { $yes } · 没落实 { $no } · 未核实 { $silent }

standing-cosigning = 等代表一起提
standing-deliberation = 审议中
standing-casting = 审议中
standing-signing = 正在办
standing-supervision = 核实中
standing-confirmation = 核实中
standing-rejected = 未通过

history-cosign = { $day } { $time } { $who } 一起提
history-refuse = { $day } { $time } { $who } 没有一起提
history-forward = { $day } { $time } 问过代表们,交给工会
history-vote = { $day } { $time } { $who } 表决{ $worded ->
    [yes] :{ $text }
   *[no] { "" }
}
history-adopt = { $day } { $time } 审议通过
history-reject = { $day } { $time } 审议没有通过
history-tie = { $day } { $time } 票数相同或人数不够,请主席决定
history-confirm = { $day } { $time } { $who } 核实:已落实{ $worded ->
    [yes] 。{ $text }
   *[no] { "" }
}
history-fault = { $day } { $time } { $who } 核实:没落实。{ $text }
history-verify = { $day } { $time } 核实通过
history-reopen = { $day } { $time } 核实没有通过,退回再办
history-silent = { $day } { $time } 代表没有核实完,请主席核实
history-help = { $day } { $time } 职工请代表帮忙提
history-champion = { $day } { $time } { $who } 带头提,成为提案

ask-carry = 请写下通过的理由,会发给各位代表({ $number })。
ask-overrule = 请写下不通过的理由,会发给各位代表({ $number })。
ask-certify = 请写下您核实到的情况,会发给领衔人({ $number })。
ask-fault = 哪里没落实?请写一句,也可以发照片({ $number })。
done-cosign = 谢谢,您已联名 { $number }
done-refuse = 好的,您没有联名 { $number }
done-vote-yes = 已记下:赞成。结束前都可以改({ $number })
done-vote-no = 已记下:反对。结束前都可以改({ $number })
done-vote-abstain = 已记下:弃权。结束前都可以改({ $number })
done-vote = 您的发言已记下({ $number })。
done-carried-out = 已记下:已落实({ $number })
done-fault = 已告诉承办人({ $number })。几位代表都核实了,就有结果。
done-help = 已请代表帮忙({ $number })。有代表愿意提,马上告诉您
done-champion = 您来领衔 { $number },工会会立案

push-cosign-submitter = ✍️ <b>{ $number }</b> { $name } 同意一起提。
push-refuse-submitter = ✍️ <b>{ $number }</b> { $name } 这次不一起提。
push-forward-submitter = 📜 <b>{ $number }</b> 问过代表们了,已交给工会,最晚 <b>{ $due }</b> 有答复。
push-accept-cosigner = 📜 <b>{ $number }</b> “{ $title }”立案了,代表们开始审议,到 <b>{ $due }</b>。
votes-counted = { $sealed ->
        [yes] 请了 { $voters } 位代表表决
       *[no] 赞成 { $yes },反对 { $no },弃权 { $abstain }
    }
push-adopt-submitter = 🎉 <b>{ $number }</b> 审议通过了({ votes-counted })。工会接着办理,最晚 <b>{ $promise }</b> 办好。
push-adopt-cosigner = 🎉 <b>{ $number }</b> “{ $title }”审议通过了({ votes-counted })。
push-adopt-representative = 🗳 <b>{ $number }</b> 审议通过了({ votes-counted })。谢谢您表决。
push-adopt-staff = 📜 <b>{ $number }</b> “{ $title }”审议通过了,请在 <b>{ $due }</b> 前接手办理。
push-reject-submitter = <b>{ $number }</b> 审议没有通过({ votes-counted })。{ $reviewable ->
        [yes] 可以申请主席复核。
       *[no] 情况有了变化,可以另写一件。
    }
push-reject-cosigner = <b>{ $number }</b> “{ $title }”审议没有通过({ votes-counted })。
push-reject-representative = 🗳 <b>{ $number }</b> 审议没有通过({ votes-counted })。谢谢您表决。
push-agree-cosigner =
    🎉 <b>{ $number }</b> 主席决定通过:
    <blockquote>{ $text }</blockquote>
push-agree-representative =
    🗳 <b>{ $number }</b> 主席决定通过:
    <blockquote>{ $text }</blockquote>
push-agree-staff =
    📜 <b>{ $number }</b> “{ $title }”主席决定通过,请在 <b>{ $due }</b> 前接手办理:
    <blockquote>{ $text }</blockquote>
push-return-cosigner =
    <b>{ $number }</b> 主席决定不通过:
    <blockquote>{ $text }</blockquote>
push-return-representative =
    🗳 <b>{ $number }</b> 主席决定不通过:
    <blockquote>{ $text }</blockquote>
push-add-representative =
    ✍️ <b>{ $number }</b> 领衔人补充了:
    <blockquote>{ $text }</blockquote>
push-withdraw-cosigner = ↩️ <b>{ $number }</b> 领衔人撤回了提案,不用办了。
push-withdraw-representative = ↩️ <b>{ $number }</b> 领衔人撤回了提案,不用表决了。
push-fault-assignee =
    🔎 <b>{ $number }</b> { $name } 核实后认为没落实:
    <blockquote>{ $text }</blockquote>
push-verify-submitter =
    🔎 <b>{ $number }</b> 代表核实过了,已经落实。
    您满意吗?请在 <b>{ $due }</b> 前点一下。
push-verify-assignee = 🔎 <b>{ $number }</b> 代表核实通过了,等评价。
push-reopen-submitter = 🔎 <b>{ $number }</b> 代表核实后认为没落实,已退回再办,最晚 <b>{ $promise }</b>。
push-reopen-assignee = 🔎 <b>{ $number }</b> 代表核实后退回,请再办,最晚 <b>{ $due }</b>。
push-reopen-chair = 🔎 <b>{ $number }</b> 代表核实后认为没落实,已退回承办人再办。
push-champion-submitter =
    🙌 <b>{ $number }</b> { $name } 愿意为您提出来,现在是一件提案了。您照样能看到每一步,最后由您评价。{ $objection ->
        [none] { "" }
       *[other] { " " }不同意提成提案,请在 <b>{ $objection }</b> 前点一下,就回到工会照常办。
    }
push-champion-staff = 📜 <b>{ $number }</b> { $name } 把职工的诉求提成了提案,请在 <b>{ $due }</b> 前立案。

refused-not-representative = 提理由会员代表来提。您的事请点“我要反映”。
refused-module-off = 工会现在不接受新的提案,已经在办的照常办完。有事要说,请点“我要反映”,工会照样办、照样答复。
refused-nobody-to-ask = 您的镇还没有会员代表。可以申请主席复核,也可以拨 12351 问一问。
refused-cosigner = 只能请同一个镇的会员代表联名,而且要选够人数。请重新选。
refused-words-with-vote = 匿名诉求的表决只公布结果,不收理由。要改意见,请点卡片上的按钮。
refused-vote-first = 请先在卡片上点一下您的意见,再回复说明理由。

command-propose = 写提案
how-it-works-representative =
    📜 /propose 写提案,请别的代表联名。
    要您联名、审议、核实的,会发到这里,点一下按钮就行。回复卡片,可以写明理由。
    点“待我处理”看还有哪些。

figure-promise-proposal = 提案办结 { $value } 天
figure-limits-cosigning = 联名 { $value } 天
figure-limits-deliberation = 审议 { $value } 天
figure-limits-casting = 主席决定 { $value } 天
figure-limits-signing = 接手提案 { $value } 天
figure-limits-supervision = 代表核实 { $value } 天
figure-limits-confirmation = 主席核实 { $value } 天
figure-proposal-cosigners = 联名 { $value } 位
figure-proposal-representatives = 审议至少 { $value } 位
figure-proposal-supervisors = 抽 { $value } 位核实
figure-proposal-grace-minutes = 都表决后等 { $value } 分钟

why-adopted = { $since }起按提案办理,到 { $due }
card-help = 🙋 这件事工会没能受理,职工请代表帮忙提。点“我来提”,您就领衔,变成一件提案。
helped = 已请代表们帮忙看 <b>{ $number }</b>。有代表愿意提,马上告诉您。您也可以改一改再交。
done-resolve-proposal = { $number } 已交代表核实,核实后请领衔人评价,结果会告诉您。{ $minutes } 分钟内可以撤回。

# 事项:卡片、清单、经过

# 提交的人,在对工会说话的句子里;they 用在句首,中文里一样
them = { $kind ->
    [proposal] 领衔人
   *[demand] 职工
}

they = { them }
# 同一个人,在大家都看的经过里
author = { $kind ->
    [proposal] 提案人
   *[demand] 职工
}
who-decides = { $by ->
    [lead] 领衔人
   *[chair] 主席
}
anonymous = 匿名职工
anonymous-case = 匿名事项
nobody = 工会
self-styled = “{ $name }”(自称)
card-no-words = (没有文字,见附件)

card-submitter-head = 📋 <b>{ $number }</b> · { $category }
card-office-head =
    📋 <b>{ $number }</b> · { $category }{ $urgent ->
        [danger] { " " }· 🆘 <b>有人身危险</b>
        [yes] { " " }· 🆘 <b>紧急</b>
       *[no] { "" }
    }
    { $who } · { $union }
card-body-demand = { $side ->
    [submitter] <blockquote>{ $text }</blockquote>
   *[office] <blockquote expandable>{ $text }</blockquote>
}
card-files = 📎 { $files } 个附件

card-submitter-submission =
    ⏳<b>已提交</b> → 正在办 → 有结果 → 结束
    最晚 <b>{ $promise }</b> 给您答复
card-submitter-asked =
    ✋<b>请您补充</b> → 正在办 → 有结果 → 结束
    请在 <b>{ $due }</b> 前补充;过了这天,工会根据已有的内容决定
card-submitter-handling =
    ✅已接手 → ⏳<b>正在办</b> → 有结果 → 结束
    { $assignee } 在办 · 最晚 <b>{ $promise }</b> 给您答复
card-submitter-promised =
    ✅已接手 → ⏳<b>正在解决</b> → 有结果 → 结束
    { $assignee } 在办 · 答应 <b>{ $promise }</b> 前解决
card-submitter-handover =
    ✅已接手 → ⏳<b>正在办</b>(换人接手)→ 有结果 → 结束
    最晚 <b>{ $promise }</b> 给您答复
card-submitter-consent =
    ✅已接手 → ⏳<b>正在办</b> → 有结果 → 结束
    { $assignee } 在办 · 主席正在把关,最晚 <b>{ $promise }</b> 给您答复
card-submitter-review =
    ⏳<b>主席在复核</b> → 告诉您结果
    { $due } 前给您答复
card-submitter-feedback =
    ✅已接手 → ✅有结果了 → ⏳<b>请您评价</b>
    { $due } 前都可以评价
card-submitter-rated = ✅ 已结束 · 您的评价:<b>{ $rating }</b>
card-submitter-unrated = ✅ 已结束(没有评价)
card-submitter-declined = ⛔ 工会没有收下,理由在下面。可以改一改再交。
card-submitter-withdrawn = ↩️ 您已撤回

card-office-submission = ⏳ <b>等待接手</b> · 请在 <b>{ $due }</b> 前受理
card-office-asked = ✋ 等职工补充(到 { $due })
card-office-handling = 🔧 <b>正在办</b> · 承办:{ $assignee } · 最晚 <b>{ $due }</b> 答复职工
card-office-promised = 🔧 <b>正在解决</b> · 承办:{ $assignee } · 答应职工 <b>{ $due }</b> 前解决
card-office-handover = 🔄 <b>等同事接手</b> · 请在 <b>{ $due }</b> 前受理 · 最晚 { $promise } 答复职工
card-office-consent = { $class ->
    [D] ✋ 承办人 { $assignee } 建议留作参考,<b>请主席决定</b>(到 { $due })。同意了才发给职工。
   *[C] ✋ 承办人 { $assignee } 认为办不到,<b>请主席决定</b>(到 { $due })。同意了才发给职工。
}
card-office-review = ✋ 职工不服,<b>请主席复核</b>(到 { $due })。职工说的理由,请点“看经过”。
card-office-feedback = 📨 已办结,等职工评价(到 { $due })· 承办:{ $assignee }
card-office-rated = ✅ 已结束 · 职工评价:<b>{ $rating }</b> · 承办:{ $assignee }
card-office-unrated = ✅ 已结束 · 未评 · 承办:{ $assignee }
card-office-declined = ⛔ 不予受理
card-office-withdrawn = ↩️ 职工已撤回

card-resolution =
    <b>{ $again ->
        [yes] 上次的答复
       *[no] 答复
    }</b>{ $grade ->
        [none] { "" }
       *[other] { "" } { $grade }
    }
    <blockquote>{ $resolution }</blockquote>
card-errand-changing = ✏️ 想改评价,{ $due }前点一下
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
standing-promised = 正在解决
standing-handover = 正在办
standing-consent = 正在办
standing-review = 复核中
standing-feedback = 请评价
standing-rated = 已结束
standing-unrated = 已结束
standing-declined = 没有收下
standing-withdrawn = 已撤回

mine = <b>我的事项</b>,点一件看经过:
mine-empty = 您还没有反映过事情。有困难、有建议,都可以写给工会。
todo = <b>待我处理</b>,最急的在最上面。点一件打开:
todo-empty = 都处理好了,没有等您的事项。
overview =
    📊 <b>一屏</b>
    待接手 { $waiting } · 等补充或联名 { $gathering } · 审议 { $deliberation } · 在办 { $handling } · 督查 { $supervision } · 待评价 { $feedback }{ $elsewhere ->
        [0] { "" }
       *[other] { " " }· 其他 { $elsewhere }
    } · 🟡 { $yellow } · 🔴 { $red }
    { $since } – { $until }:收到 { $received }(提案 { $proposals }、诉求 { $demands }、咨询 { $questions })· 办结 { $closed }
    满意 { $satisfied }(含基本满意 { $content })/评价 { $rated }/应评 { $asked } 人
over-waiting = <b>待接手</b>,最急的在最上面。点一件打开:
over-handling = <b>在办</b>,最急的在最上面。点一件打开:
over-yellow = 🟡 <b>黄牌</b>。点一件打开,可以催办:
over-red = 🔴 <b>红牌</b>。点一件打开,可以催办:
over-gathering = <b>等补充或联名</b>。点一件打开:
over-deliberation = <b>审议</b>。点一件打开:
over-supervision = <b>督查</b>。点一件打开:
over-feedback = <b>待评价</b>。点一件打开:
over-elsewhere = <b>其他</b>。点一件打开:
over-proposals = <b>提案</b>。点一件打开:
over-demands = <b>诉求</b>。点一件打开:
over-questions = <b>咨询</b>。点一件打开:
over-closed = <b>办结</b>。点一件打开:
history =
    📋 <b>{ $number }</b> · { $category } 的经过

    { $lines }

whole =
    📄 <b>{ $number }</b> 全文({ $page }/{ $pages })
    { $text }
history-submit = { $day } { $time } 提交({ $who })
history-accept = { $stage ->
    [deliberation] { $day } { $time } 收下提案({ $who })
   *[handling] { $day } { $time } 接手({ $who })
}
history-ask = { $day } { $time } { $who } 请补充:{ $text }
history-complete = { $day } { $time } { author }补充:{ $text }
history-decline = { $day } { $time } { $who } 没有收下:{ $text }
history-transfer = { $day } { $time } { $who } 转给同事
history-reply = { $day } { $time } { $who } 回复:{ $text }
history-add = { $day } { $time } { author }补充:{ $text }
history-correct = { $day } { $time } { $who } 更正:{ $text }
history-resolve = { $day } { $time } { $who } 答复:{ $text }
history-rate = { $stage ->
    [closed] { $day } { $time } { author }改了评价
   *[feedback] { $day } { $time } 有一位评价了
}
history-appeal = { $day } { $time } { author }改为不满意,请主席复核:{ $text }
history-redo = { $day } { $time } 不满意,退回再办:{ $text }
history-promise = { $day } { $time } { $who } 答应了日期:{ $text }
history-propose = { $day } { $time } { $who } 请主席把关
history-review = { $day } { $time } { author }申请复核:{ $text }
history-agree = { $day } { $time } { $stage ->
    [closed] 主席复核,维持原来的决定
    [handling] 主席决定通过
   *[feedback] 主席维持、同意
}({ $who }){ $worded ->
    [yes] :{ $text }
   *[no] { "" }
}
history-waive = { $day } { $time } 主席空缺,结果直接发出
history-return = { $day } { $time } { $stage ->
    [closed] 主席决定不通过
    [submission] 主席请重新考虑
   *[handling] 主席退回再办
}({ $who }):{ $text }
history-extend = { $day } { $time } { $who } 申请延期:{ $text }
history-grant = { $day } { $time } { $who } 同意延期
history-deny = { $day } { $time } { $who } 不同意延期
history-urge = { $day } { $time } 主席催办({ $who }){ $worded ->
    [yes] :{ $text }
   *[no] { "" }
}
history-untaken = { $day } { $time } 没有接手,回到待接手
history-pass = { $day } { $time } 在办的同事不在,转给别的同事
history-withdraw = { $day } { $time } { author }撤回
history-lapse = { $day } { $time } { $stage ->
    [submission] 到期没有补充
   *[feedback] 到期没有评价
}

why =
    📅 <b>{ $number }</b> 的日期是这样算的(工作日):

    { $lines }
why-counted =
    { $since }提交,第 { $days } 个工作日是 { $due }{ $weekends ->
        [0] { "" }
       *[other] ,周末 { $weekends } 天不算
    }{ $holidays ->
        [0] { "" }
       *[other] ,节假日 { $holidays } 天不算
    }{ $worked ->
        [0] { "" }
       *[other] ,调休上班 { $worked } 天算在内
    }
why-paused = 等补充的 { $days } 个工作日补上,到 { $due }
why-named = { $since }答应 { $due } 前解决
why-redone =
    { $since }退回再办,第 { $days } 个工作日是 { $due }{ $weekends ->
        [0] { "" }
       *[other] ,周末 { $weekends } 天不算
    }{ $holidays ->
        [0] { "" }
       *[other] ,节假日 { $holidays } 天不算
    }{ $worked ->
        [0] { "" }
       *[other] ,调休上班 { $worked } 天算在内
    }
why-extended = 同意延期 { $days } 个工作日,到 { $due }
why-turn =
    这一步从 { $since } 起,到 { $due },{ $days } 个工作日{ $weekends ->
        [0] { "" }
       *[other] ,周末 { $weekends } 天不算
    }{ $holidays ->
        [0] { "" }
       *[other] ,节假日 { $holidays } 天不算
    }{ $worked ->
        [0] { "" }
       *[other] ,调休上班 { $worked } 天算在内
    }

ask-ask = 请写下要{ them }补充什么,会发给{ them }({ $number })。
ask-decline = 请写下 { $number } 不予受理的理由,{ them }会看到。
ask-grade = { $number } 办到哪一步了?
ask-grade-kept = 记下了,等您选好就发给{ them }。{ $number } 办到哪一步了?
ask-correct = 请写下更正后的完整内容,马上发给{ them }({ $number })。原来的话留在经过里。
ask-resolve = 请写下 { $number } 的答复,会发给{ them },请{ them }评价。
ask-complete =
    请写下要补充的内容,也可以发照片或语音({ $number })。{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-add =
    请写下要补充的内容,也可以发照片或语音({ $number })。{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-redo =
    哪里不满意?请写一句,我们请工会再办({ $number })。{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-appeal =
    哪里不满意?请写一句,我们请主席复核({ $number })。{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-change-appeal = { ask-appeal }
ask-review =
    为什么应该办?请写一句,我们请主席复核 { $number }。只能申请一次。{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
ask-uphold = 请写下维持原来决定的理由,会发给{ them }({ $number })。
ask-return = 请写下为什么退回、要怎么办,承办人会看到({ $number })。
ask-days = { $number } 还要多久?每件可以申请一次,由{ who-decides }决定。
ask-extend = { $number } 再要 { $days } 个工作日。请写下原因,{ $by ->
    [lead] { them }会看到
   *[chair] 主席和{ them }都会看到
}。
ask-day = { $number } 哪天能解决?点一天,或者直接写日期,比如 12月20日。{ them }会看到,到那天我们会问您。
ask-day-again = 没看懂是哪一天。请这样写:{ $day }
ask-promise = 好,{ $day }。请写下打算怎么办,会发给{ them }({ $number })。
ask-propose = { $grade ->
    [D] 请写下 { $number } 为什么留作参考、以后会怎么用。主席同意后才发给{ them }。
   *[C] 请写下 { $number } 为什么办不到、能做什么。主席同意后才发给{ them }。
}
ask-withdraw = 确定撤回 { $number } 吗?撤回以后工会就不办了。{ $published ->
    [yes] 它也会从大家议撤下{ $count ->
        [0] { "" }
       *[other] ,那里有 { $count } 人也需要
    }。
   *[no] { "" }
}
ask-transfer = { $number } 转给哪位同事?期限不变,{ them }会知道换了承办人。
no-colleague = 没有别的同事可以接 { $number }。请管理员再邀请一位工作人员。
words-cancelled = 好的,没有改动。

done-accept = { $stage ->
    [deliberation] { $number } 已立案,代表们开始审议
   *[handling] 已受理 { $number }
}
done-ask = 已请{ them }补充({ $number }),补充好了会通知您。{ $minutes } 分钟内可以撤回。
done-decline = { $number } 已答复{ them }:不予受理。{ $minutes } 分钟内可以撤回。
done-resolve-by-hand = { $number } 已办结。{ they }收不到消息,请打电话告诉一声,再点“已电话告知”。{ $minutes } 分钟内可以撤回。
done-resolve = { $number } 已办结,{ them }评价后会告诉您。{ $minutes } 分钟内可以撤回。
done-correct = { $number } 的更正已发给{ them },经过里也看得到。
done-complete = 补充好了({ $number }),工会已经收到。最晚 <b>{ $promise }</b> 给您答复。
done-add = 补充好了({ $number }),工会已经收到。最晚 <b>{ $promise }</b> 给您答复。
done-redo = 已退回再办({ $number }),最晚 <b>{ $promise }</b> 给您新的答复。
done-promise = 已告诉{ them } { $number } <b>{ $promise }</b> 前解决。到那天我们会问您。{ $minutes } 分钟内可以撤回。
done-propose = 已请主席决定({ $number })。同意了就发给{ them },{ them }评价后会告诉您。{ $minutes } 分钟内可以撤回。
done-appeal = { done-review }
done-review = 已请主席复核({ $number }),有了结果马上告诉您。
done-agree = { $number } 已决定,您写的话已发给大家。
done-consent = 已同意,{ $number } 的答复发给{ them }了
done-return = { $number } 已退回,承办人会收到您写的话。
done-extend = { $asked ->
    [lead] 已请领衔人决定 { $number } 的延期。没有同意以前,期限不变。
   *[chair] 已请主席决定 { $number } 的延期。没有同意以前,期限不变。
}
done-grant = { $number } 已同意延期,{ them }会知道原因
done-deny = { $number } 没有同意延期,期限不变
done-urge = 已催办 { $number }。要附一句话,回复卡片就行
done-satisfied =
    谢谢您的评价!{ $until ->
        [none] { "" }
       *[other] { $until }前都可以改。
    }
done-mostly = { done-satisfied }
done-withdraw-yes = { $number } 已撤回。需要时随时再写。
done-transfer = { $number } 已转给 { $name }。
answered =
    正在发给{ them }({ $number })。{ $minutes } 分钟内可以撤回;送到了,您的消息上会出现 👌。{ $taken ->
        [yes] { -now-yours }
       *[no] { "" }
    }
answered-later =
    现在是休息时间,{ $day } { $time } 送到({ $number })。{ $minutes } 分钟内可以撤回。{ $taken ->
        [yes] { -now-yours }
       *[no] { "" }
    }
-nameless = { " " }🔒 这件事您没有留名:写得太细,可能让人猜到您。
files-held =
    ⚠️ 您没有留名。<b>声音、照片、位置和文件里写的东西,都可能让人认出您</b>;原图里还有拍摄的地方。文件名我们不转。
    { $count ->
        [1] 这一条
       *[other] 这 { $count } 条
    }还没有发出去,等您点一下。要发吗?
files-go = 好的,这就发。
files-dropped = 好的,没有发出去。
button-files-send = 知道了,发送
button-files-drop = 不发了
file-name = 附件{ $place }
file-not-to-be-had = 📎 这里有一个文件,Telegram 取不出来,没有转过来。
place-in-words = 📍 位置:北纬 { $latitude },东经 { $longitude }
not-delivered =
    ⚠️ 您给{ them }的答复没有全部送到({ $number }):{ $why ->
        [kind] 语音、照片或文件那边收不到。请把要紧的话写成文字,回复这条就发过去
       *[other] Telegram 没有收下。请换个说法,回复这条再发一次
    }。
answered-anonymous =
    已收下,会转给本人({ $number })。{ $minutes } 分钟内可以撤回。{ $taken ->
        [yes] { -now-yours }
       *[no] { "" }
    }
answered-by-hand =
    记下了({ $number })。{ they }收不到消息,请打电话照着念一遍,再点“已电话告知”。{ $taken ->
        [yes] { -now-yours }
       *[no] { "" }
    }
-now-yours = 这件事从现在起由您承办。
taking-up = { $step ->
    [file] 立案
    [take-over] 接手办理
    [archive] 归档
   *[accept] 受理
}
unsent-decision = 撤回了({ $number }),事情还和刚才一样,请接着办。
correct-instead = { $number } 过了 { $minutes } 分钟,撤不回来了。可以更正,{ them }马上看到新的。
correct-instead-acted = { $number } 已经有人接着做了,撤不回来了。可以更正,{ them }马上看到新的。
erased = ↩️ 这一条撤回了。
taken-back =
    ↩️ <b>{ $number }</b> { $whose ->
        [own] 工会刚才发给您的{ $what ->
            [reply] 回复
            [ask] “请补充”
            [decline] “不予受理”
            [revert] “不予立案”
           *[other] 结果
        }撤回了,您不用管它。{ $what ->
            [reply] { "" }
           *[other] 这件事照原来的办,最晚 <b>{ $promise }</b> 给您答复。
        }
       *[other] 刚才的那一条撤回了,这件事照原来的接着办。
    }
unsent = 撤回了({ $number }),{ them }看不到了。可以重新回复。

push-accept-submitter =
    { $how ->
        [deliberation] 📜 <b>{ $number }</b> 工会收下了,代表们开始审议,到 <b>{ $due }</b>。结果马上告诉您。
       *[handling] 👋 <b>{ $number }</b> 工会已接手,由 { $name } 来办。最晚 <b>{ $promise }</b> 给您答复。
    }
push-transfer-submitter = 👋 <b>{ $number }</b> 现在由 { $assignee } 来办。最晚 <b>{ $promise }</b> 给您答复。
push-ask-submitter =
    ✋ <b>{ $number }</b> 需要您补充:
    <blockquote>{ $text }</blockquote>
    { $pauses ->
        [yes] 回复这条消息就行,请在 <b>{ $due }</b> 前。
       *[no] 回复这条消息就行,越快越好。工会不停下来等,接着在办。
    }{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
push-decline-submitter =
    <b>{ $number }</b> 这件事工会没能收下,理由是:
    <blockquote>{ $text }</blockquote>
    可以改一改再交;不是工会管的事,可以拨 12351 问一问。
push-correct =
    ✏️ <b>{ $number }</b> 工会更正了前面说的({ $name }),请以这条为准:
    <blockquote>{ $text }</blockquote>
    原来的话,“看经过”里还在。
push-reply-submitter =
    💬 <b>{ $number }</b> 工会回复您({ $name }):
    <blockquote>{ $text }</blockquote>
    要说什么,回复这条消息就行。{ $nameless ->
        [yes] { -nameless }
       *[no] { "" }
    }
push-resolve-submitter =
    📨 <b>{ $number }</b> 有结果了{ $grade ->
        [none] { "" }
       *[other] { "" } { $grade }
    }
    <blockquote>{ $text }</blockquote>
    { $how ->
        [supervision] 先请代表去核实,到 <b>{ $due }</b>。核实了再请您评价。
       *[feedback] 您满意吗?请在 <b>{ $due }</b> 前点一下。不满意会退回再办;到期没点,这件事就结束。
    }
push-lapse-submitter = <b>{ $number }</b> 到期没有收到您的评价,这件事先结束了。还有问题,随时再写。
push-promise-submitter =
    🔧 <b>{ $number }</b> 正在解决,答应 <b>{ $promise }</b> 前办好:
    <blockquote>{ $text }</blockquote>
    到那天我们会去催。要说什么,回复这条消息就行。
push-agree-submitter =
    { $how ->
        [declined] <b>{ $number }</b> 主席复核过了,还是没能收下,理由是:
        [rated] <b>{ $number }</b> 主席复核过了,结果不变,这件事到这里结束。主席说:
        [handling] 🎉 <b>{ $number }</b> 主席决定通过,工会接着办理,最晚 <b>{ $promise }</b> 办好。主席说:
       *[feedback] 📨 <b>{ $number }</b> 有结果了{ $grade ->
            [none] { "" }
           *[other] { "" } { $grade }
        }
    }
    <blockquote>{ $how ->
        [feedback] { $resolution }
       *[other] { $text }
    }</blockquote>
    { $how ->
        [handling] 每走一步都会告诉您。
        [feedback] 您满意吗?请在 <b>{ $due }</b> 前点一下。不满意可以请主席复核;到期没点,这件事就结束。
       *[other] 还可以拨 12351 问一问。
    }
push-agree-assignee =
    { $how ->
        [rated] ⚖️ <b>{ $number }</b> 主席复核过了,结果不变,这件事结束了。
       *[feedback] ⚖️ <b>{ $number }</b> 主席同意了,答复已发给{ them },等{ them }评价。
    }
push-waive-submitter =
    📨 <b>{ $number }</b> 有结果了{ $grade ->
        [none] { "" }
       *[other] { "" } { $grade }
    }
    <blockquote>{ $resolution }</blockquote>
    主席现在空缺,没有人可以复核,先把结果发给您。请您评价。
push-waive-assignee = ⚖️ <b>{ $number }</b> 主席现在空缺,答复已直接发给{ them },等{ them }评价。
push-return-submitter =
    { $how ->
        [declined] <b>{ $number }</b> 主席决定不通过,理由是:
       *[other] 🔁 <b>{ $number }</b> 主席请工会重新办:
    }
    <blockquote>{ $text }</blockquote>
    { $how ->
        [declined] 还有话要说,可以另写一件。
       *[other] 最晚 <b>{ $due }</b> 给您新的答复。
    }
push-return-staff =
    🔁 <b>{ $number }</b> 主席请你们重新考虑:
    <blockquote>{ $text }</blockquote>
    请在 <b>{ $due }</b> 前{ taking-up }或答复。
push-return-assignee =
    🔁 <b>{ $number }</b> 主席退回,请再办:
    <blockquote>{ $text }</blockquote>
    最晚 <b>{ $due }</b> 答复{ them }。
push-review-assignee =
    ⚖️ <b>{ $number }</b> { $by ->
        [system] 几位评价的人
       *[submitter] { them }
    }不满意,已请主席复核:
    <blockquote>{ $text }</blockquote>
push-appeal-assignee = { push-review-assignee }
push-rate-assignee = ⭐ <b>{ $number }</b> 职工改了评价,现在是:<b>{ $rating }</b>
push-extend-chair =
    ⏰ <b>{ $number }</b> { $name } 申请延期 <b>{ $days } 个工作日</b>(现在到 { $promise }):
    <blockquote>{ $text }</blockquote>
    请在 <b>{ $due }</b> 前决定。没有同意以前,期限不变。
push-grant-submitter =
    ⏰ <b>{ $number }</b> 还要多办几天,{ $by ->
        [lead] 带头提的代表
       *[chair] 主席
    }同意了。原因:
    <blockquote>{ $reason }</blockquote>
    最晚 <b>{ $promise }</b> 给您答复。
push-grant-assignee =
    ⏰ <b>{ $number }</b> { $by ->
        [lead] 领衔人
       *[chair] 主席
    }同意延期,现在到 <b>{ $due }</b>。原因已告诉{ them }。
push-deny-assignee =
    ⏰ <b>{ $number }</b> { $by ->
        [lead] 领衔人
       *[chair] 主席
    }没有同意延期,还是 <b>{ $due }</b> 前答复{ them }。
push-urge-staff = 📣 <b>{ $number }</b> { $name }(主席)催办,请在 <b>{ $due }</b> 前{ taking-up }。{ $note }
push-urge-assignee = 📣 <b>{ $number }</b> { $name }(主席)催办,请在 <b>{ $due }</b> 前{ $holder ->
        [staff] { taking-up }
       *[assignee] 答复{ them }
    }。{ $note }
push-untaken-submitter = 🔄 <b>{ $number }</b> 没有接手,回到待接手,正在请同事来办。答复的日期不变,最晚 <b>{ $promise }</b>。
push-untaken-staff = 🔄 <b>{ $number }</b> 转交后没有接手,回到待接手。请一位同事在 <b>{ $due }</b> 前{ taking-up };最晚 { $promise } 答复{ them }。
push-pass-submitter = 🔄 <b>{ $number }</b> 在办的同事不在,正在请同事接手。答复的日期不变,最晚 <b>{ $promise }</b>。
push-pass-staff = 🔄 <b>{ $number }</b> 承办人不在,请一位同事接手,在 <b>{ $due }</b> 前{ taking-up }{ $step ->
        [archive] 。
       *[other] ;最晚 { $promise } 答复{ them }。
    }
push-complete-staff =
    ✍️ <b>{ $number }</b> { them }补充了:
    <blockquote>{ $text }</blockquote>
    请在 <b>{ $due }</b> 前{ taking-up }。
push-add-staff =
    ✍️ <b>{ $number }</b> { them }补充了:
    <blockquote>{ $text }</blockquote>
push-add-assignee =
    ✍️ <b>{ $number }</b> { them }补充了:
    <blockquote>{ $text }</blockquote>
    回复这条消息,{ them }就能收到。
push-withdraw-staff = ↩️ <b>{ $number }</b> { them }撤回了,不用办了。
push-withdraw-assignee = ↩️ <b>{ $number }</b> { them }撤回了,不用办了。
push-lapse-staff = <b>{ $number }</b> { them }没有补充,请根据已有的内容决定,<b>{ $due }</b> 前。
push-redo-assignee =
    🔁 <b>{ $number }</b> { $by ->
        [system] 几位评价的人
       *[submitter] { them }
    }不满意,请再办:
    <blockquote>{ $text }</blockquote>
    最晚 <b>{ $due }</b> 答复{ them }。
push-redo-chair =
    🔁 <b>{ $number }</b> { $by ->
        [system] 几位评价的人
       *[submitter] { them }
    }不满意,已退回承办人再办:
    <blockquote>{ $text }</blockquote>

digest-head = 🔔 <b>{ $count } 件事要留意</b>
digest-halfway = <b>{ $number }</b> { $category }:时间过半,请先给职工回个话({ $due } 前答复)
digest-own-rating = <b>{ $number }</b> { $category }:请您评价,{ $due } 前都可以
digest-own-completion = <b>{ $number }</b> { $category }:等您补充,请在 { $due } 前
digest-reminder = <b>{ $number }</b> { $category }:请在 { $due } 前办
digest-promised = <b>{ $number }</b> { $category }:{ $since } 答应{ $whom }<b>{ $due }</b> 前解决{ $words ->
    [none] 。
   *[other] :“{ $words }”
}办好了请办结
digest-due = <b>{ $number }</b> { $category }:{ $today ->
    [yes] <b>今天到期</b>
   *[no] { $due } 到期
}
digest-yellow = 🟡 <b>{ $number }</b> { $category }:黄牌。该在 { $due } 前办,已晚 { $late } 个工作日
digest-red = 🔴 <b>{ $number }</b> { $category }:红牌。该在 { $due } 前办,已晚 { $late } 个工作日
digest-left = 还有 { $count } 件,在下面的列表里
digest-foot = 请点一下:
history-recount = { $day } { $time } 放假安排有变,日期重新算过
why-recounted = { $since }放假安排有变,剩下的 { $days } 个工作日重新算,到 { $due }
push-recount-submitter = 📅 <b>{ $number }</b> 放假安排有变,日期重新算过:现在到 <b>{ $until }</b>。别的都不变。
more = <b>{ $number }</b> 还可以这样处理:
done-question = { $number } 已标为咨询,请早一点答复
done-urgent = { $number } 已标为紧急{ $chaired ->
    [yes] ,主席也知道了
   *[no] { "" }
}
done-object = 好的,{ $number } 还按原来的期限办
history-question = { $day } { $time } { $who } 标为咨询
history-urgent = { $day } { $time } { $who } 标为紧急
history-object = { $day } { $time } 职工说不只是问一问
why-question = { $since }标为咨询,提前到 { $due }
why-objected = { $since }职工说不只是问一问,改回 { $due }
push-question-submitter =
    💡 <b>{ $number }</b> 工会看您是想问清楚一件事,会早一点答复:最晚 <b>{ $promise }</b>。
    不只是问一问的话,请点下面的按钮。
push-urgent-submitter = 🆘 <b>{ $number }</b> 工会把这件事当急事办{ $chaired ->
    [yes] ,主席也知道了
   *[no] { "" }
}。最晚 <b>{ $promise }</b> 给您答复。
push-object-staff = ✍️ <b>{ $number }</b> 职工说不只是问一问,改回最晚 <b>{ $promise }</b> 答复。
push-object-assignee = ✍️ <b>{ $number }</b> 职工说不只是问一问,改回最晚 <b>{ $promise }</b> 答复。
case-which = 要找哪一件?请在后面写上编号,比如:/case 0001

# What takes counting: until it is there, and where it could not be had.
counting = 🔢 正在数…
searching = 🔍 正在找…
counting-failed = 这次没有查出来,请再点一次。

# 这个程序不认识的词:政策里去掉的类别,别的版本留下的步骤
other-category = 其他({ $word })
other-standing = 其他({ $word })
other-history = { $day } { $time } 其他({ $word })
other-body = <blockquote expandable>{ $text }</blockquote>
other-followed = 📋 <b>{ $number }</b> · { $category }
other-stands = ⏳ 目前:其他({ $word })
other-digest = <b>{ $number }</b> { $category }:请在 { $due } 前看一看

# 数字怎么算
counted =
    📊 <b>怎么算的</b>
    { $lines }
counted-waiting = 待接手:等工会受理或立案的事
counted-gathering = 等补充或联名:已经提交,还等职工补充或代表联名的事
counted-deliberation = 审议:代表在商议的事
counted-handling = 在办:正在办理的事
counted-supervision = 督查:办好了、等核实的事
counted-feedback = 待评价:等当事人评价或归档的事
counted-elsewhere = 其他:不在这五步里的事
counted-yellow = 🟡:有一环已经黄牌、还没到红牌的事
counted-red = 🔴:有一环已经红牌的事
counted-proposals = 提案:这一周提交的提案,撤回的、并入别件的不算
counted-demands = 诉求:这一周提交的诉求和建议,撤回的、并入别件的、只是咨询的不算
counted-questions = 咨询:这一周提交、标为只是咨询的事
counted-answered = 答复:这一周得到过答复的事,收回的答复不算
counted-closed = 办结:这一周办完结束的事,不分类别;不予受理、撤回、并入别件的不算
counted-published = 上大家议:这一周公开到大家议的事
counted-asked = 应评:这一周办结的事请了多少人评价,一件事每人算一次
counted-rated = 评价:其中评了的人
counted-satisfied = 满意:其中评“满意”的人,不含基本满意
counted-content = 含基本满意:评“满意”和“基本满意”的人

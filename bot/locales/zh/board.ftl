# 职工事大家议

keyboard-board = 大家议
command-board = 大家议
button-board = ← 大家议
button-board-row = { $number } { $title } · { $count } 人
button-board-newest = 最新
button-board-wanted = 最多人需要
button-board-categories = 分类
button-need = 我也需要
button-not-needed = 不需要了
button-offer = 放到大家议
button-publish = 公开到大家议
button-republish = 改写公开内容
button-unpublish = 从大家议撤下
button-hide = 从大家议撤下,写明理由
button-interim = 给职工回个话
button-go-on = 都不是,接着交

board-newest = 📣 <b>大家议</b> · { $category }{ board-far } · 最新。点一件看看,您也需要就点一下:
board-wanted = 📣 <b>大家议</b> · { $category }{ board-far } · 最多人需要。点一件看看,您也需要就点一下:
board-found = 📣 找“{ $words }”找到这些。没有您要的,换几个字再找:
board-found-none = 📣 没有找到“{ $words }”。换几个字再找:/board 和要找的字;也可以写给工会,您同意的话,同事也能看到、一起要求。
board-empty = 📣 这里还没有。您有困难、有建议,写给工会;您同意的话,同事也能看到、一起要求。
board-all = 全部
board-which = 看哪方面的事?
board-item =
    📣 <b>{ $number }</b> · { $category }
    <b>{ $title }</b>{ $summary ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote expandable>{ $summary }</blockquote>
    }
    { $standing } · 👥 { $count } 人也需要
board-need = 记下了,现在有 { $count } 人需要。走到下一步会告诉您
board-not-needed = 好的,已取消,现在有 { $count } 人需要
submit-alike = 同事已经反映过相像的事。点开看看,您也需要就点一下,不用再写;都不是,就接着交:

ask-offer =
    { $number } 说好了您单位工会看不到。放到大家议的几句话由工会另写,<b>人人看得到,您单位工会也在内</b>;代表来提,也只看这几句。
    要放上去吗?
button-offer-yes = 放上去
button-offer-no = 不放
done-offer-yes = 好的。{ $number } 公开的内容由工会写,不写您的名字;先给您看,不合适随时撤下。
done-offer = 好的。工会写好公开的内容就放上去,不写您的名字;先给您看
done-unpublish = 好的,已从大家议撤下
done-publish = { $number } 已放到大家议,同事能看到、一起要求了。
done-hide = { $number } 已从大家议撤下,提交人会看到理由。
done-fell = { $number } 不作提案了,回到工会接着办,职工已经知道。{ $minutes ->
    [0] { "" }
   *[other] { $minutes } 分钟内可以撤回。
}
done-interim = 已告诉职工({ $number })。
ask-publish = 请写 { $number } 的公开内容:第一行写标题,下面写一两句。<b>不要写姓名、电话、看得出是谁的话</b>。
ask-hide = 为什么从大家议撤下?请写一句,提交人会看到({ $number })。
ask-interim = 请写一句给职工:现在到哪一步、接着怎么办({ $number })。

push-offer-assignee = 📣 <b>{ $number }</b> 职工同意放到大家议。请写好公开的内容(不写姓名),点“公开到大家议”。
push-publish-submitter =
    📣 <b>{ $number }</b> { $again ->
        [yes] 工会改写了公开的内容,同事现在看到的是这些
       *[no] 放到大家议了,同事看到的是这些
    },没有您的名字:
    <blockquote>{ $text }</blockquote>
    有人也需要、有代表愿意提,都会告诉您。不想公开了,点一下就撤下。
push-unpublish-assignee = 📣 <b>{ $number }</b> 职工从大家议撤下了。{ $closed ->
        [yes] 别的都不变。
       *[no] 事情照常办。
    }
push-hide-submitter =
    📣 <b>{ $number }</b> { $by ->
        [system] 先从大家议撤下了:交的时候说好您单位工会看不到,可大家议上的话,您单位工会的人也该和别人一样看得到。{ $anew ->
            [yes] 要不要再放上去,由您定;没放上去之前,谁也看不到。
           *[no] 同事现在看不到了。
        }
       *[other] 工会从大家议撤下了,理由是:
    }{ $by ->
        [system] { "" }
       *[other]
            { "" }
            <blockquote>{ $text }</blockquote>
    }
    { $closed ->
        [yes] 别的都不变。
       *[no] 您的事照常办。
    }
push-rise-submitter = 🙌 <b>{ $number }</b> 很多同事也需要,已请代表们来看。有代表愿意提,马上告诉您。
push-interim-submitter =
    💬 <b>{ $number }</b> 工会先回您个话:
    <blockquote>{ $text }</blockquote>
push-revert-submitter =
    🔁 <b>{ $number }</b> { fell }{ $by ->
        [system] ({ votes-counted })
       *[other] { "" }
    },回到工会接着办,最晚 <b>{ $promise }</b> 给您答复。{ $note }
push-revert-cosigner = <b>{ $number }</b> “{ $title }”{ fell },回到工会接着办。{ $note }
push-revert-representative = 🗳 <b>{ $number }</b> { fell },回到工会接着办。{ $by ->
        [system] 谢谢您表决。
       *[other] { $note }
    }
push-revert-staff = 🔁 <b>{ $number }</b> { fell },请在 <b>{ $due }</b> 前接手,按诉求接着办。{ $note }
fell = { $by ->
        [chair] 主席决定不通过
        [staff] 工会没有收下提案
        [lead] 带头提的代表撤回了提案
       *[other] 审议没有通过
    }

history-offer = { $day } { $time } 职工同意放到大家议
history-publish = { $day } { $time } { $who } 写了大家议的公开内容:{ $text }
history-unpublish = { $day } { $time } 职工从大家议撤下
history-hide = { $day } { $time } { $by ->
    [system] 从大家议撤下,等职工再决定
   *[other] { $who } 从大家议撤下:{ $text }
}
history-rise = { $day } { $time } 很多同事也需要,请代表来看
history-interim = { $day } { $time } { $who } 先回个话:{ $text }
history-revert = { $day } { $time } { fell },回到办理{ $worded ->
    [yes] :{ $text }
   *[no] { "" }
}

card-errand-interim = 💬 职工的事成了提案,请在 <b>{ $due }</b> 前先给职工回个话
card-seconds = 👥 { $count } 位同事也需要
card-public = <blockquote>{ $summary }</blockquote>

refused-not-offered = 职工还没有同意公开,请照常办。他同意了,会告诉您。
refused-not-verified = 这一项要核实过的会员才能点。请扫本单位工会的二维码加入,或者请工会把您写进名单。
refused-words-short = 请至少写两个字再找,比如:/board 停车

figure-limits-interim = 先回个话 { $value } 天
figure-board-seconds = 请代表来看 { $value } 人

button-leave = 留给同事
button-withdraw-all = 一起撤下
button-look-at-it = 看一看
ask-withdraw-instead =
    { $number } 在大家议有 { $count } 人也需要。您不想办了,可以留给同事:事情照常办,您不再收到消息,谁也不会知道退出的是谁,最后由也需要的同事评价。
    一起撤下的话,它就从大家议撤下,工会不办了。
done-leave = { $number } 留给也需要的同事了,您不会再收到它的消息。{ $pressed ->
    [yes] 您点过的“我也需要”还算数:最后也会请您评价;不需要了,在大家议里点一下就行。
   *[no] { "" }
}
card-let-go = 👋 { $number } 您已留给也需要的同事,这里不再更新。
card-left = 👋 提出人退出了,留给也需要的同事;最后由他们评价
left-to-you =
    👋 <b>{ $number }</b> “{ $title }”:提出的同事退出了,留给了您和其他也需要的同事。
    事情照常办。有了结果,请你们来评价。
history-leave = { $day } { $time } 提出人退出,留给也需要的同事
push-leave-assignee =
    👋 <b>{ $number }</b> 提出人退出了,留给大家议上也需要的同事。
    事情照常办,答复的日期不变,最晚 <b>{ $promise }</b>;最后由他们评价。

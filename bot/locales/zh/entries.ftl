# 代录、查询码、认领、换手机

command-enter = 代录
button-enter = ☎️ 代录
channel-phone = 电话
channel-window = 窗口
button-channel = { $channel }

enter-union =
    ☎️ 代录一件诉求。交给哪个工会办?
    点一下就行。要交给的单位不在这里,就打出它名字里的几个字,再发出来。
enter-nothing = 您能代录的工会里没有这个名字。换几个字再打一次。
enter-how =
    ☎️ 代录一件诉求。{ $kept ->
        [yes] 说的话记下了。
       *[no] { "" }
    }是怎么反映上来的?
enter-category = { $kept ->
    [yes] 记下了。反映的是哪方面的事?
   *[no] 反映的是哪方面的事?
}
enter-said =
    请记下:是什么事、希望怎么办。尽量用本人的原话。
    可以分几条写,也可以发照片、语音。
enter-danger = 他们现在有人身危险吗?
enter-said-danger =
    ⚠️ 先请对方<b>离开危险的地方</b>。火警 119,急救 120。
    再记下在哪里、出了什么事。要求今天接手,工会会马上知道。
enter-collected-danger =
    ⚠️ 先请对方<b>离开危险的地方</b>。火警 119,急救 120。
    记下了:{ $characters } 个字{ $files ->
        [0] { "" }
       *[other] ,{ $files } 个附件
    }。要求今天接手,工会会马上知道。还可以接着写,写好了点一下。
enter-collected =
    记下了:{ $characters } 个字{ $files ->
        [0] { "" }
       *[other] ,{ $files } 个附件
    }。还可以接着写,写好了点一下。
enter-who = 本人叫什么名字?不愿意说,就点“不留姓名”。
enter-match =
    名册里有一位 <b>{ $name }</b>,已经在用大家议。是同一个人吗?
    是的话,可以请本人在手机上认领,以后每一步直接告诉本人。本人没有点头以前,照样请您打电话。
enter-telephone = 有答复时打哪个电话告诉 <b>{ $name }</b>?不方便留就跳过。只有办这件事的工作人员看得到。
enter-nameless = 不留姓名
enter-no-number = 没有留电话
enter-preview =
    请念给本人听一遍【{ $category }】{ $files ->
        [0] { "" }
       *[other] · { $files } 个附件
    }
    <blockquote>{ $text }</blockquote>
    { $channel }代录 · { $name } · { $telephone } · 交给:<b>{ $union }</b>{ $asked ->
        [yes] { " " }· 会请本人认领
       *[no] { "" }
    }
enter-cancelled = 好的,没有交上去。
entered-slip =
    ✅ 交上去了。<b>请念给本人,或者写在纸上:</b>
    <blockquote>编号 { $number } · 最晚 { $promise } 答复
    查询码 <b>{ $code }</b></blockquote>
    有 Telegram 的,找到 <b>@{ $bot }</b>,把查询码发过来,就能自己看、自己评价。{ $day } 以前能用一次,别告诉别人。
    没有的,打电话报编号就行。
entered-slip-urgent =
    ✅ 交上去了,要求今天接手{ $chaired ->
        [yes] ,主席也知道了
       *[no] { "" }
    }。<b>请念给本人,或者写在纸上:</b>
    <blockquote>有危险马上离开;火警 119,急救 120,热线 12351
    编号 { $number } · 最晚 { $promise } 答复
    查询码 <b>{ $code }</b></blockquote>
    有 Telegram 的,找到 <b>@{ $bot }</b>,把查询码发过来,就能自己看进展。{ $day } 以前能用一次。
entered-ask =
    { $day },有一位和您同名的职工请工会记下了一件【{ $category }】的事(编号 <b>{ $number }</b>)。
    是您说的吗?是的话,以后每一步都直接告诉您。不是就点“不是我”,没有人会知道。
entered-not-mine = 好的,和您没有关系。谢谢您告诉我们。

button-enter-done = 写好了
button-enter-unnamed = 不留姓名
button-enter-ask = 是,请本人认领
button-enter-not = 不是,或者不用
button-enter-said = 补充内容
button-enter-who = 改姓名电话
button-entered-yes = 是我说的
button-entered-no = 不是我

card-entered = ☎️ { $channel }代录(登记人 { $by }){ $named ->
        [yes] { "" }
       *[no] { " " }· 没有留姓名,本人凭查询码看进展
    }
card-entered-hint = 💬 直接回复这条消息就会记下来,再请您打电话告诉本人
card-telephone = 📞 联系电话:<b>{ $telephone }</b>
history-entered = { $day } { $time } { $who } 代录({ $channel })

receipt-own =
    📱 这是您<b>换机码</b>,请抄在纸上收好:
    <b>{ $code }</b>
    换了手机,在新手机上找到 <b>@{ $bot }</b>,把这个码发过来,您的事项、单位和报名就都过去了。
    { $day } 以前能用一次,再要一个,旧的就作废。<b>别告诉任何人,工会也不会问您要。</b>
button-receipt = 📱 换手机
button-enter-code = 输入查询码或换机码
button-have-receipt = 我有查询码
button-copy-receipt = 复制查询码
claim-which = 请写查询码或换机码,十二个字母和数字,中间有没有横线都行。
claim-case =
    { $day } 由工会代录的事项 <b>{ $number }</b>【{ $category }】,是您反映的吗?
    认领以后,每一步都直接告诉您,您也可以自己评价。{ $named ->
        [yes] { "" }
       *[no] 工会照样看不到您是谁。
    }
button-claim = 是我的,认领
claimed = ✅ 好了,{ $number } 现在由您自己看、自己评价。有进展马上告诉您。
claim-move =
    📱 这是换机码。要把原来手机上的事项、单位、关注和报名都换到这台手机来吗?
    会员代表、工作人员等职务不会跟过来,要请管理员重新邀请。
button-move = 换到这台手机
claim-move-sure =
    再问一次:确定换到这台手机吗?
    原来的手机就看不到这些了。原来的手机会马上收到通知,{ $hours } 小时内可以说“不是我”,那样就全部退回去。
button-move-sure = 确定换
moved-here =
    ✅ 换好了。您的事项、单位、关注和报名都在这台手机上了。
    原来的手机 { $hours } 小时内可以退回。请点“我的事项”看一看。
moved-away =
    📱 有人用您的换机码,把您的事项换到了<b>另一台手机</b>{ $posts ->
        [yes] ,您的职务停了
       *[no] { "" }
    }。
    不是您换的,<b>请马上点下面</b>,{ $hours } 小时内都能退回。
button-not-me-moved = 不是我,退回来
moved-back = ✅ 全部退回来了,职务也恢复了,那个换机码作废。请想想谁看到过它;要换手机,请到设置里重新要一个。
moved-undone = 原来的手机说不是本人换的,刚才换过来的都退回去了。这台手机上原来有的还在。

refused-not-entering = 代录由工会工作人员和主席来做,只能交给自己的工会和下面的单位。
refused-telephone = 这个不像电话号码。请再写一次,比如:0573-85010000
refused-telephone-digits = 手机号是 11 位,这个有 { $count } 位。请再看一眼,重写一次。
refused-handled-it = 这件事是您登记或者经手的,不能由您认领。真是您自己的事,请先转给同事办。
refused-holds-one = 您自己反映的一件已经合在这件里了,进展照样告诉您,不用再认领。
refused-receipt = 没有这个码。请看清楚再写一次。
refused-receipt-used = 这个查询码已经用过了。要看进展,请点“我的事项”。
refused-receipt-expired = 这个查询码过期了。请打电话或到窗口报编号,也可以重新反映。
refused-receipt-own = 这个换机码就是您自己的,不用再领。换手机时请在新手机上用。
refused-receipt-tries = 今天已经写错 { $limit } 次,明天再试。急事请点“我要反映”。
refused-posts-here = 这个账号担任着工会职务,不能换成别的账号。请先请管理员停掉职务,再用查询码。
refused-moved-lately = 刚换过手机,{ $hours } 小时以后才能再要换机码,或者注销。
refused-undo-late = 超过时间了,这里不能再退回。请马上联系工会管理员。


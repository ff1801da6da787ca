# 开始、找工会、邀请、帮助

welcome =
    您好!这里是工会的“大家议”。有困难、有建议,写给工会,件件有回音。
    先找到您的工会:<b>直接打单位名字里的几个字</b>,或者点下面的按钮。
welcome-no-unions = 您好!这里还没有登记任何工会。请联系您的工会管理员,登记好以后再发 /start。
welcome-back =
    您好!您在:<b>{ $union }</b>。
    有事就直接写,或者点下面的按钮。
union-change =
    您现在在:<b>{ $union }</b>。要换到哪里?
    直接打单位名字里的几个字,或者点下面的按钮。
join-confirm = 您在 <b>{ $union }</b> 上班吗?
search-found = 找到这些,点您的单位。没有的话,换几个字再打一次。
search-nothing = 没有找到。换几个字再打一次,或者先点您上班的镇或街道。
search-kept =
    您写的先留着,不会丢。选好单位就可以交给工会。
    { $found ->
        [0] 请打单位名字里的几个字,或者点您上班的镇或街道:
       *[other] 您在这里上班吗?点一下:
    }
browse = <b>{ $union }</b> 下面的单位。点您的单位,也可以直接打名字。
browse-townships = 没关系。点您上班的镇或街道,由镇总工会接手。
joined = 好了,您在:<b>{ $union }</b>。
how-it-works =
    ① 点“我要反映”,或者直接写。工会 { $acceptance } 个工作日内接手,{ $promise } 个工作日内答复。
    ② 只有接手的工会和它的上级工会能看到;匿名提交,工会看不到您是谁。
    ③ 每走一步都会告诉您,最后由您评价。
joined-how-it-works =
    好了,您在:<b>{ $union }</b>。
    ① 点“我要反映”,或者直接写。工会 { $acceptance } 个工作日内接手,{ $promise } 个工作日内答复。
    ② 只有接手的工会和它的上级工会能看到;匿名提交,工会看不到您是谁。
    ③ 每走一步都会告诉您,最后由您评价。
draft-kept = 您刚才写的还在。接着写吗?

invited = 邀请您在 <b>{ $union }</b> 担任<b>{ $role }</b>。接受吗?
invited-by-name = 您是 <b>{ $name }</b> 吗?邀请您在 <b>{ $union }</b> 担任<b>{ $role }</b>。
appointed = 好了。您现在是 <b>{ $union }</b> 的<b>{ $role }</b>。
how-it-works-staff =
    新诉求会发到这里,像一张卡片。
    <b>直接回复卡片</b>,职工就能收到。
    点“待我处理”看还有哪些,最急的在最上面。
how-it-works-chair =
    谁拖了、拖了多久,会发到这里:🟡 黄牌,🔴 红牌。
    点编号就能看是哪一件、轮到谁办,也可以催办。有人身危险的事,会马上告诉您。
    办不到的、要延期的、职工不服的,会请您决定。
    非知道匿名的是谁不可:/unseal 加编号。要写理由,工作人员也同意、没有人反对才行,本人会知道。
not-me = 好的,什么也没有改。请告诉发邀请的人发错了;您自己的邀请,请他们另发。

role-worker = 职工
role-representative = 会员代表
role-staff = 工作人员
role-chair = 主席
role-admin = 管理员

help =
    ✍️ 有事直接写,或点“我要反映”。文字、照片、语音都可以。
    📋 点“我的事项”,看走到哪一步。
    💬 回复工会发来的消息,就是补充说明。
    ⚙️ 换单位、换手机、换语言、休息时间,都在“设置”里。
ask-language = 用哪种语言? · Which language?
language-set = 好的,以后用中文。想换回来,发 /language。
settings =
    ⚙️ <b>设置</b>
    { $quiet ->
        [yes] 休息时间 { $start }–{ $until }:这段时间不打扰您,急事和您自己点的除外。
       *[no] 没有休息时间:有消息随时告诉您。
    }
    上夜班的,可以换一个时间。语言也在这里换。
ask-away = 您哪天以前不在?这期间到期的事会转给同事,不在的时候不会误事。
away-already = 您 <b>{ $day }</b> 以前不在。回来了请点一下,也可以换一天。
away = 好的,<b>{ $day }</b> 以前(含当天)您不在。这期间到期的事会转给同事,大家都会知道。
away-over = 欢迎回来!看看有哪些事等您。


command-submit = 我要反映
command-mine = 我的事项
command-todo = 待我处理
command-overview = 一屏
command-settings = 设置
command-help = 怎么用

bot-description =
    工会“大家议”:有困难、有建议,写给工会,件件有回音。
    可以匿名。每走一步都告诉您,最后由您评价。点下面的“开始”。
bot-short-description = 职工事,大家议。写给工会,件件有回音。
how-it-works-admin =
    👥 /roster 名单:谁该加入、谁还没加入,邀请也在这里。
    ⚙️ /policy 看各项期限,点一项就能改。
    📅 /calendar 录入放假通知,日期会自动重新算。
    出了问题,这里会告诉您。
command-policy = 规则
command-calendar = 放假安排
duty-on = 好,您值班。夜里有急事会叫您,不叫别的同事。
duty-off = 好,您不值班了。
button-settings = ⚙️ 设置
button-union-change = 换单位

button-verify-me = 请工会核实我
verify-ask =
    请在一条里写<b>工号和姓名</b>,比如:1023 王小明
    和 <b>{ $union }</b> 的名单对上就算核实,别人不会知道。
    没有工号的,请扫本单位工会的二维码,或者请工会给您发邀请。
verified-by-number =
    对上了,您是 <b>{ $union }</b> 已核实的职工,本单位的“大家议”能看、能附议。
    投票和担任职务,要扫工会的二维码,或者用工会给您本人的邀请。
refused-not-on-list = 没有对上。请照工资条再写一次工号和姓名,今天还能试 { $left } 次。
refused-number-tries = 今天试了 { $limit } 次都没有对上。明天再试,或者请工会给您发邀请。
refused-verified-already = 工会已经核实过您了,不用再核实。
listed-by-another =
    🔔 有人用“{ $name }”的工号和姓名,核实成了 <b>{ $union }</b> 的职工。
    如果名单上的是您,请在 { $hours } 小时内点下面的按钮。不是您的工号,就不用管。
button-not-me-listed = 不是我核实的
listed-objected = 好,那次核实已经取消。您自己要核实,请找工会要给您本人的邀请。
listed-undone = 您用工号做的核实取消了:有人说名单上的是自己。真是您的话,请找工会要给您本人的邀请。
listed-taken-over = 您用工号做的核实取消了:有人拿着工会给名单上本人的邀请来了。真是您的话,请找工会。
listed-taken-here = 之前有人用您的工号核实过,已经取消,现在只认您。
button-verify-above = 没有工号,请上级工会核实
vouch-ask =
    🔎 <b>{ $name }</b> 说自己在 <b>{ $union }</b> 上班,请上级工会核实。
    请问一声再点。点了“是”,就能看本单位的“大家议”、能附议。
button-vouch-yes = 是,在那里上班
button-vouch-no = 核实不了
vouch-asked = 已经请 <b>{ $union }</b> 的上级工会核实,本单位的人不参与。有结果马上告诉您。
vouch-yes = 好,已经告诉本人。
vouch-no = 好,已经告诉本人,可以改用邀请或二维码。
vouched-yes =
    上级工会核实过了,您是 <b>{ $union }</b> 的职工,本单位的“大家议”能看、能附议。
    投票和担任职务,要扫工会的二维码,或者用工会给您本人的邀请。
vouched-no = 上级工会这次没能核实。请扫 <b>{ $union }</b> 工会的二维码,或者请工会给您发邀请。
refused-nobody-above = 上面暂时没有能核实的人。请扫本单位工会的二维码,或者请工会给您发邀请。
refused-asked-already = 已经请上级工会核实了,还在等。{ $day }以后可以再请一次。

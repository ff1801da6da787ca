# 名单、邀请、二维码、职务变动:管理员用

command-roster = 名单和邀请

roster =
    👥 <b>{ $union }</b> 和下级
    已加入 <b>{ $joined }/{ $listed }</b>
    名单变了,再发一份就行:同一个人不会重复,没写到的人也不会少。
roster-none =
    👥 <b>{ $union }</b> 还没有名单。
    先要一份模板,填好发到这里;每个人都会有自己的邀请。
roster-ask =
    请把 <b>{ $union }</b> 的名单发到这里:.xlsx、.xls 或 .csv 文件,每个工作表都读,一共最多一万行。
    先给您看会改什么,您点了“导入”才改。
roster-received = 收到名单,正在读。读完马上告诉您。
roster-not-fetched =
    Telegram 这会儿没有把文件交给我们,名单没有读到,什么也没有改。
    文件本身不用改。请过几分钟,再发一次。
roster-preview =
    👥 <b>{ $union }</b>:读了 { $rows } 行
    <b>新增 { $added } 人,改动 { $changed } 人,离任 { $left } 人</b>
    { $new ->
        [yes] 新建工会:{ $unions }
       *[no] 没有新建工会。
    }
    { $unused ->
        [yes] 没有用到的列和工作表:{ $ignored }
       *[no] 没写到的人不会少。
    }
    { $many ->
        [yes] ⚠️ <b>{ $strangers } 人名单里没有,超过一半</b>。常常是姓名或工号换了写法,导入就成了两份。都是新来的,要导入吗?
       *[no] 要导入吗?
    }
roster-zeros =
    👥 <b>{ $union }</b>:{ $count } 人的工号,只和名单上差前面的 0(表格软件常把它去掉)。

    { $named }

    是同样的人吗?现在什么也没有改。
roster-renamed =
    👥 <b>{ $union }</b>:{ $count } 人像是名单上的人,名字写得不一样。

    { $named }

    是同样的人吗?都是,就改成新的写法;有的不是,请先取消,另发一份。现在什么也没有改。
roster-doubtful = { $before } → { $now }
roster-more = … 还有 { $count } 人
roster-same = 👥 <b>{ $union }</b>:读了 { $rows } 行,和现在的名单一样,不用改。
roster-mistakes =
    名单里有 { $count } 处要改,现在什么也没有导入:

    { $lines }

    改好以后,整份再发一次。
roster-importing = 正在导入 { $done }/{ $rows } …
roster-imported =
    ✅ <b>{ $union }</b> 的名单导入好了
    新增 { $added } 人,改动 { $changed } 人,离任 { $left } 人。{ $added ->
        [0] { "" }
       *[other]
            { "" }
            下一步:把邀请发给还没加入的人。
    }
roster-missing =
    <b>{ $union }</b> 还有 { $count } 人没加入。
    点一位,给他一个新的邀请(旧的作废);也可以一次打印全部。
roster-all-in = <b>{ $union }</b> 的人都加入了。
roster-invited = 新的邀请来了,旧的作废
roster-invitation =
    给 <b>{ $name }</b>({ $union })的邀请
    扫码,或者点 { $link }
    也可以把这个码发给我:<b>{ $code }</b>
    只能用一次,请只交给本人。
roster-code =
    <b>{ $union }</b> 的二维码,{ $day } 前有效
    扫了就是本会已核实的职工。以前的已经作废。
    也可以把这个码发给我:<b>{ $code }</b>
roster-sheet =
    🖨 <b>{ $union }</b> { $count } 人的邀请。用浏览器打开,打印,剪开发给本人。
    每个码只能用一次,请收好。{ $more ->
        [yes] { "" }还有没印上的:等这些人加入以后,再打印一次。
       *[no] { "" }
    }
roster-template = 这是空的名单。照第二页的说明填好,发回给我。

appointments =
    <b>{ $union }</b> 的职务变动,新的在上面:

    { $lines }
appointments-none = <b>{ $union }</b> 还没有职务变动。
appointment-given = { $day } { $time } { $who }({ $union })担任{ $role },由 { $by }
appointment-ended = { $day } { $time } { $who }({ $union })不再担任{ $role },由 { $by }
appointment-refused = { $day } { $time } { $who }({ $union })没有接受{ $role },{ $by } 回的
post-given = 您现在是 <b>{ $union }</b> 的<b>{ $role }</b>。怎么用:/help
post-ended = 您不再是 <b>{ $union }</b> 的<b>{ $role }</b>了,感谢您的付出!没办完的事由同事接着办。
post-over =
    您在 <b>{ $union }</b> 的<b>{ $role }</b>职务到期了,感谢您的付出!
    手上的事由同事接着办;已经请您表决、联名、核实的,您照常做完。

chairs-new-head =
    📣 { $count ->
        [1] 有了一位新主席:
       *[other] 有了 { $count } 位新主席:
    }
chairs-new-tail =
    任命的是:{ $by }。主席将来能参与查看匿名身份,所以每一位都告诉您。
    不认识,或者不应该,请马上问他们和上级工会。
chairs-new-line = · <b>{ $union }</b>:{ $who }
chairs-new-more = · 还有 { $count } 位

invited-by-code = 这是 <b>{ $union }</b> 的二维码。您在这里上班吗?
joined-verified = 好了,您是 <b>{ $union }</b> 已核实的职工。
roles-between = 、

refused-listed-already = 您已经用 { $name } 的名字加入了这个工会。这个邀请是别人的,请交给本人。
refused-not-listed = 这位已经加入,或者不在名单上了。请打开 /roster 看最新的名单。
refused-table-needed = 请发 .xlsx、.xls 或 .csv 文件;照片和文字读不了。不会填,请点“要模板”。
refused-table-unreadable = 这个文件打不开。请在表格软件里另存为 .xlsx(不加密码),再发一次。
refused-table-too-large = 文件太大,一份最多 { $limit } 行。请分成几份发,先后不要紧。

mistake-rows = 第 { $rows }{ $more ->
        [0] { "" }
       *[other] { "" }等 { $count }
    } 行
mistake-where = { $at }{ $letter ->
        [none] (没有“{ $column }”列)
       *[other] { "" } { $letter } 列“{ $column }”
    }
mistake-pair = { $said } 和第 { $other } 行
mistake-no-column = { $at }:没有“{ $column }”这一列,请照模板写上列名
mistake-column-twice = { $at } { $letter } 列:“{ $column }”有两列,请只留一列
mistake-nobody = 第 { $rows } 行起:一个人也没有,请每人写一行
mistake-needed = { $where }:空着,请填上
mistake-too-long = { $where }:太长了,最多 { $other } 个字
mistake-formula = { $where }:不能以“=”“+”“@”开头,请只写文字
mistake-footer = { $at } { $letter } 列:“{ $said }”不是人,请删掉
mistake-broken = { $where }:{ $said } 是公式出错,请直接写文字
mistake-day = { $where }:{ $said } 是日期,请把这一列设成“文本”再填
mistake-rounded = { $where }:{ $said } 是表格软件改写过的数,后几位已经没有了,请把这一列设成“文本”再填
mistake-role = { $where }:{ $said } 不认得,可以写 职工、会员代表、工作人员、主席、管理员
mistake-left = { $where }:{ $said } 不认得,请写 是 或 否,也可以空着
mistake-twice = { $where }:{ $said }是同一个人;是两个人,请写不同的工号
mistake-number-needed = { $where }:{ $said }同名,请都写上工号
mistake-namesake = { $where }:名单里已有一位 { $said },分不清是不是他。同一个人请写和以前一样的工号;新来的同名,请先单独发一份,给原来那位补上工号
mistake-union-unknown = { $where }:您管的范围里没有 { $said }。请写现有的工会名;要新建,请写明上级工会
mistake-union-several = { $where }:有几个工会都叫 { $said },请写明上级工会
mistake-under-unknown = { $where }:您管的范围里没有 { $said },请写现有的工会名
mistake-other-union = { $where }:换届一次只换一个工会,{ $said } 不是 { $other } 的,请另发一份
mistake-own-post = { $where }:您不能去掉自己的管理员职务,请别的管理员来做

template-roster = 名单
template-help = 怎么填
column-union = 现有的工会名;整列空着,就是您自己的工会
column-under = 只在新建工会时写:它归哪个工会管
column-name = 必填
column-number = 同名的人必填;以后按 工会、姓名、工号 认人
column-roles = 职工、会员代表、工作人员、主席、管理员,可以写几个,用顿号隔开;空着就是职工
column-group = 由哪位代表联系的小组,可以空着
column-left = 离开了写 是,其他空着
sheet-title = 加入工会“大家议”的邀请
sheet-how = 用 Telegram 扫码,或者把下面的码发给 @{ $bot }。只能用一次。

button-roster = ← 名单
button-roster-file = 发名单
button-roster-template = 要模板
button-roster-missing = 还没加入的
button-roster-code = 本会二维码
button-roster-trail = 职务变动
button-roster-sheet = 🖨 打印全部
button-roster-person = { $name }
button-roster-import = 导入
button-roster-import-new = 都是新来的,导入
button-roster-same = 是同样的人
button-roster-others = 不是,是新来的
button-copy-link = 复制链接
button-copy-code = 复制码

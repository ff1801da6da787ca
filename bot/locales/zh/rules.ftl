# 期限、放假安排:管理员用

policy =
    ⚙️ <b>{ $union }</b> 和下级的期限
    点一项可以改,天数按工作日算。改了只管以后新开始的,已经答应的日期不变。
figure =
    ⚙️ { $union }:<b>{ $what }</b>{ $own ->
        [yes] (本会自己定的)
       *[no] (和上级一样)
    }
    { $switch ->
        [yes] 要改,点一下。
       *[no] 改成多少?
    }以后新开始的就按新的算。
figure-changed = 改好了,以后新开始的按新的算
off-proposals =
    ⚙️ <b>{ $union }</b> 和下级的提案关了:不再接受新的提案。{ $count ->
        [0] 现在没有正在办的。
       *[other] 正在办的 { $count } 件照常办完。
    }
    想再开,随时回来点一下。
figure-modules-proposals = 提案:{ $value ->
        [0] 关
       *[1] 开
    }
figure-promise-demand = 答复职工 { $value } 天
figure-limits-acceptance = 受理 { $value } 天
figure-limits-urgent-acceptance = 危急受理 { $value } 天
figure-limits-completion = 等职工补充 { $value } 天
figure-limits-handover = 换人接手 { $value } 天
figure-limits-consent = 主席把关 { $value } 天
figure-limits-review = 主席复核 { $value } 天
figure-limits-rating = 等职工评价 { $value } 天
figure-demand-daily = 每人一天最多反映 { $value } 件
figure-redo-least = 再办最少 { $value } 天
figure-redo-most = 再办最多 { $value } 天
figure-redo-rounds = 再办 { $value } 次后请主席
figure-promised-times = 可答应日期 { $value } 次
figure-promised-days = 最远答应 { $value } 日历天

rulings =
    <b>{ $union }</b> 谁改过什么,新的在上面:

    { $lines }
rulings-none = <b>{ $union }</b> 还没有人改过,都和上级一样。
ruling = { $day } { $time } { $who }({ $union }):{ $what }
ruling-notice = { $year }年放假 { $off } 天,调休上班 { $worked } 天
ruling-as-above = { $what }(恢复上级的)
nobody-in-the-chat = 维护人员

calendar =
    📅 <b>{ $union }</b> 的放假安排
    { $year }年和以前的,已按国务院通知;以后的还没有公布,日期先标“暂定”。
    通知出来了,<b>把全文发到这里</b>,日期会重新算。自己单位的也可以,比如:2027年3月3日放假。
calendar-preview =
    📅 <b>{ $union }</b> · { $year }年{ $whole ->
        [yes] 全年的放假安排
       *[no] 另加的日子
    }
    { $off ->
        [0] 没有放假的日子。
       *[other] 放假 { $off } 天:{ $off_days }
    }
    { $worked ->
        [0] 没有调休上班的日子。
       *[other] 调休上班 { $worked } 天:{ $worked_days }
    }
    对吗?点了以后,受影响的日期都会重新算,也会告诉职工。
calendar-done = 好,记下了。{ $count ->
    [0] 没有事项的日期要变。
   *[other] { $count } 件事的日期重新算过,已经告诉职工。
}
figure-promise-question = 咨询答复 { $value } 天

switches =
    🎚 <b>功能开关</b> · { $union }
    点一项就能开关。关了不再开始新的,已经在办的照常办完。
button-switches = 🎚 功能开关
figure-modules-board = 大家议:{ $value ->
        [0] 关
       *[1] 开
    }
figure-modules-contact = 找代表:{ $value ->
        [0] 关
       *[1] 开
    }
figure-modules-bulletins = 通知:{ $value ->
        [0] 关
       *[1] 开
    }
off-board =
    ⚙️ <b>{ $union }</b> 和下级的大家议关了:不再往上放新的。{ $count ->
        [0] 现在上面没有正在办的。
       *[other] 上面正在办的 { $count } 件照常办完,照样能看。
    }
    想再开,随时回来点一下。
off-contact =
    ⚙️ <b>{ $union }</b> 和下级的找代表关了:不再开始新的对话。{ $count ->
        [0] 现在没有等回话的。
       *[other] 等回话的 { $count } 段对话照常说完。
    }
    想再开,随时回来点一下。
off-bulletins =
    ⚙️ <b>{ $union }</b> 和下级的通知关了:不再发新的。{ $count ->
        [0] 现在没有正在进行的。
       *[other] 正在进行的 { $count } 条照常。
    }
    想再开,随时回来点一下。
refused-board-off = 您的工会现在没有开“大家议”,已经放上去的照常办完。有事请点“我要反映”,工会照样答复。
refused-contact-off = 您的工会现在没有开“找代表”,已经开始的对话照常。有事请点“我要反映”,工会照样答复。
refused-bulletins-off = 您的工会现在没有开“通知”,已经发出的照常。想再开,请找工会的管理员。

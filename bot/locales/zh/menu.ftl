# 键盘和“更多”

keyboard-submit = 我要反映
keyboard-mine = 我的事项
keyboard-todo = 待我处理
keyboard-propose = 写提案
keyboard-offer = 我要提
keyboard-own-submit = 我自己的事
keyboard-visit = 记走访
keyboard-find = 查找
keyboard-enter = 代录
keyboard-launch = 发起
keyboard-overview = 一屏
keyboard-administer = 管理
keyboard-more = 更多
keyboard-others = 其他职务
keyboard-own = 我自己的事
keyboard-bulletins = 通知报名
keyboard-settings = 设置
keyboard-help = 怎么用
keyboard-placeholder = 直接写字或按住说话
button-menu = ← 更多
button-to-roster = 名单
button-to-policy = 规则
button-to-calendar = 放假
button-to-rota = 值班
button-to-group = 工作群
button-to-switches = 功能开关
button-to-rulings = 记录

menu-more = <b>更多</b>,点一个:
menu-offer = 要提什么?点一个:
menu-others = <b>其他职务</b>,点一个:
menu-administer = <b>管理</b> · { $union }
menu-find = 请写编号,四位数字,比如 0012。

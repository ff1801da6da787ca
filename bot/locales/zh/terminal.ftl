# 终端里说的话:dajiayi check、backup、restore、启动

terminal-running = 大家议在运行:@{ $name }。按 Ctrl+C 停,什么也不会丢。
terminal-sandbox = 大家议 · 演示数据:请在浏览器里打开 { $address }/ 。按 Ctrl+C 停。
terminal-part-stopped = 机器人有一部分停了,原因在日志里。什么也没有丢,请再启动一次。
terminal-token-rest =
    Telegram 不认识 DAJIAYI_TELEGRAM_TOKEN 里的令牌。请从 @BotFather 整串复制,写进 .env,再启动。
    { $minutes } 分钟以后才退出,免得每隔几秒白问一次;要马上停,按 Ctrl+C。

terminal-settings = 语言 { $spoken },时区 { $zone }
terminal-unheard = { $name } 没有人读{ $close ->
    [none] { "" }
   *[other] ;是不是 { $close }?
}
terminal-unreadable = 读不了({ $why })。请用文件主人的身份运行,或者以 root 运行 dajiayi setup --for-service 用户名
terminal-unwritable = 写不了({ $why })
terminal-in-environment = 环境变量里已经设了,比 .env 优先;请在那里改
terminal-policy = { $file },{ $count } 个类别
terminal-cannot-open = 打不开 { $error }
terminal-too-new = 数据库是新版 dajiayi 写的{ $newer ->
    [none] { "" }
   *[other] (里面有 { $newer })
};请先升级这一份
terminal-not-in-place = 机器人在运行,可数据库文件被删掉、换掉或者盖掉了:请停下机器人,把现在的文件挪开,用 dajiayi restore 恢复备份,再启动
terminal-database = { $url },{ $count } 个工会{ $count ->
    [0] (先加第一个:dajiayi union add 名称)
   *[other] { "" }
}
terminal-cases = { $count } 件事都读得懂
terminal-strange-category = 类别不认识:{ $numbers }{ $more ->
    [0] { "" }
   *[other] ,另有 { $more } 件
}
terminal-strange-kind = 种类不认识:{ $numbers }{ $more ->
    [0] { "" }
   *[other] ,另有 { $more } 件
}
terminal-strange-stage = 阶段不认识:{ $numbers }{ $more ->
    [0] { "" }
   *[other] ,另有 { $more } 件
}
terminal-strange-history = 经过坏了:{ $numbers }{ $more ->
    [0] { "" }
   *[other] ,另有 { $more } 件
}
terminal-journal-server = 由数据库服务器保存,多久看它的设置
terminal-journal-done = { $at } UTC 清空过
terminal-journal-never = 还没有清空过
terminal-journal-late = 机器人在运行吗?有没有别的程序一直开着数据库?
terminal-token-missing = 没有设。找 @BotFather 要一个;没有它只能运行演示
terminal-token-unknown = Telegram 不认识这个令牌,请从 @BotFather 整串复制
terminal-api-strange = { $url } 回答 { $status },不像 Telegram
terminal-api-away = { $url } 连不上({ $why })
terminal-not-asked = 没有问:没有令牌
terminal-receiving-strange = 问 getWebhookInfo,Telegram 回答 { $status }
terminal-webhook-elsewhere = webhook 指到 { $host },不是这里;机器人运行时会改过来,它在运行吗?
terminal-polling = 自己去取,等着 { $count } 条
terminal-webhook-later = 用 webhook,机器人运行时会设好;等着 { $count } 条
terminal-webhook-stuck = 等着 { $count } 条,Telegram 送不过来:{ $why }
terminal-webhook = 用 webhook,等着 { $count } 条
terminal-clock-moved = 按 { $file } 拨快了(演示用的钟)
terminal-clock-alone = { $now } UTC(没有对:没有令牌)
terminal-clock-unsaid = Telegram 没有说现在几点
terminal-clock = 和 Telegram 差 { $seconds } 秒
terminal-clock-off = 和 Telegram 差 { $seconds } 秒;请校准这台机器的时间
terminal-port-ours = { $port },机器人正在用
terminal-port-free = { $port } 空着
terminal-port-taken = { $where } 用不了:{ $why }
terminal-no-address = 没有这个地址
terminal-backups-off = 夜里不备份:没有设 DAJIAYI_BACKUP_DIR
terminal-backups-none = { $folder } 里还没有,夜里做第一份
terminal-backups-old = { $folder } 里最近一份是 { $day } 的;夜里机器人在运行吗?
terminal-backups = { $folder } 里最近一份是 { $day } 的
terminal-backups-unwritable = { $folder } 写不进去:{ $why }

terminal-check-settings = 设置
terminal-check-policy = 规则
terminal-check-database = 数据库
terminal-check-cases = 事项
terminal-check-journal = 已删内容
terminal-check-backups = 备份
terminal-check-port = 端口
terminal-check-token = 令牌
terminal-check-receiving = 收消息
terminal-check-clock = 时间

terminal-backed-up = { $url } 的 { $rows } 行写进了 { $file }
terminal-restored = { $rows } 行恢复到 { $url }
terminal-at-work = 机器人正在用这个数据库;请先停下它
terminal-copy-nothing = 没有可以备份的数据库
terminal-copy-nowhere = 没有可以备份的数据库:{ $file };请看 DAJIAYI_DATA_DIR
terminal-copy-there = { $file } 已经有了;备份不盖掉任何文件
terminal-copy-empty = 这不是备份:里面没有我们的东西
terminal-copy-unreadable = { $file } 读不了:{ $why }
terminal-copy-none = 这不是备份,或者写不进去:{ $why }
terminal-copy-damaged = 这个文件坏了
terminal-copy-full = 数据库里已经有东西;备份只能恢复到空的数据库

terminal-no-user = 没有用户 { $user };先建一个:useradd --system { $user }
terminal-as-root = { $file }:{ $why };请以 root 运行

# 上线:dajiayi setup 一步一步问的话,墙上贴的二维码

poster-call = 职工事,大家议 · 有困难、有建议,写给工会
poster-scan = ① 打开 Telegram 扫码,点“开始”
poster-code = ② 扫不了?在 Telegram 里搜 @{ $bot },发这个码:
poster-then = ③ 点“我要反映”,写一句话就行,可以匿名
poster-self-declared = 扫这张纸加入的,先记作“自己报的单位”,马上就能写。
poster-verified = 要核实为本单位职工,请工会在手机上出示会员二维码给您扫。

setup-hello =
    大家议上线,一共五步,一步问一件事。
    随时可以停(Ctrl+C)。再运行一次就接着来,做好的不会重做。
setup-token = 机器人
setup-token-ask =
    在 Telegram 里找 @BotFather,发 /newbot,照它说的做,它会给您一串令牌,像 123456:ABC…
    把令牌粘贴到这里,按回车。屏幕上不显示,也不会告诉任何人:
setup-token-wrong = Telegram 不认识这个令牌。请从 @BotFather 那里整串复制,再粘贴一次。
setup-token-done = ✓ 机器人是 @{ $bot }。令牌存在 .env 里,只有您能读。
setup-profile = 名称、介绍、命令
setup-name-ask =
    大家在聊天上方看到的名称。现在是“{ $now }”。
    按回车不改;要改,写一个新的,比如 平湖职工大家议:
setup-name-long = 名称最多 64 个字,请写短一点:
setup-profile-done = ✓ 名称、介绍、命令都设好了,中文和英文。
setup-profile-later =
    Telegram 说改得太勤,{ $hours } 小时以后才让改({ $what })。
    不用等:机器人每次启动都会再试,别的照常。
setup-profile-refused = Telegram 没有接受({ $what }):{ $why }。别的照常。
setup-unions = 工会
setup-unions-ask =
    把工会写下来,一行一个,下级往里空两格;也可以写 上级 > 下级。写完,按一次空行。比如:

    平湖市总工会
      林埭镇总工会
        晨星精密电子工会

    已经写在文件里的,只写文件名就行:.txt,或者名单 .xlsx、.xls、.csv。
setup-unions-line = 第 { $line } 行看不懂:缺名字,或者超过 60 个字。请重新写。
setup-unions-right = 这样对吗?对,按回车;不对,写 n,重新来。
setup-unions-done = ✓ 工会 { $count } 个,这次新加 { $added } 个。
setup-roster-done =
    ✓ 名单 { $rows } 行,都进来了。{ $unused ->
        [yes] 没有用到的列和工作表:{ $ignored }
       *[no] { "" }
    }
setup-admin = 第一位管理员
setup-admin-done = ✓ { $union } 已经有管理员了。
setup-admin-awaited = ✓ { $union } 的管理员邀请已经做好,等他加入。
setup-admin-again = 邀请找不到了?写 y,做一个新的,旧的作废;不用,按回车。
setup-admin-ask =
    { $union } 的管理员叫什么?他管名单、期限和邀请,机器人出了问题先告诉他。
    写姓名;先不写,按回车:
setup-admin-invited =
    ✓ 请他用手机扫上面的码,或者打开:
    { $link }
    也可以把这个码发给 @{ $bot }:{ $code }
    只能用一次,这里不再显示,请现在就交给他。
setup-sheets = 入会二维码
setup-sheets-done =
    ✓ { $count } 张,在 { $folder } 里:每个工会一张 .svg;打印用 { $file }。
    贴到墙上,谁都可以扫:扫了算“自己报的单位”。核实会员的二维码,管理员在聊天里发 /roster 就有。
setup-done =
    好了。现在启动:dajiayi
    然后请管理员接受邀请,在聊天里发 /roster,把名单发来。
setup-stopped = 停下了。做好的都在;再运行一次 dajiayi setup,接着来。
setup-nobody-answers = 这里要一个回答,可是没有人可问。请加上 { $option },或者在终端里运行 dajiayi setup。做好的都在。
setup-away =
    连不上 Telegram({ $url })。做好的都在。
    请看看网络,过一会儿再运行 dajiayi setup;要走别的地址,在 .env 里写 DAJIAYI_TELEGRAM_API_URL。

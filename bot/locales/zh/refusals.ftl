# 做不到的时候:说清楚,并且有路可走

refused-not-found = 没有找到这件事。点“我的事项”看您的事项。
refused-moved-on = 这个按钮已经过时了,请看最新的一条消息。
refused-moved-on-by = 这一步已经过时了:{ $line }。请看最新的卡片。
refused-closed = 这件事已经结束了。还有问题,请点“我要反映”另写一条。
refused-decide-by-button = 这件事在等您决定。请点卡片上的按钮,接着会请您写理由。
refused-no-words-now = { $number } 这一步不收补充,这句话没有发出去。往下走到哪一步,都会告诉您。
refused-pass-it-on = 这件请转给同事。
refused-own-case = 这是您自己提交的,请让别的同事来办。
refused-not-yours = { $who ->
    [assignee] 这一步由办这件事的同事来做。您可以看经过,有话请直接对他说。
    [chair] 这一步由主席来做。您可以看经过,有话请直接对主席说。
    [lead] 这一步由带头提的代表来做。您可以看经过,有话请直接对他说。
    [submitter] 这一步由反映的人自己来做。您可以看经过。
    [representative] 这一步由会员代表来做。您可以看经过,有话请直接对他们说。
    [others] 这一步由请到的人来做。您可以看经过。
   *[staff] 这一步由工会工作人员来做。您可以看经过,有话请直接对他们说。
}
refused-not-admin = 这里由管理员来改。要改,请找工会的管理员。
refused-text-needed = 请写几个字再发。
refused-text-too-long = 太长了,最多 { $limit } 个字。前面写的都还在,这一条请分开或缩短再发。
refused-asked-before = 已经请补充过一次了,请根据已有的内容决定。
refused-promised-before = 已经答应过两次日期了。请办结,或者请主席决定。
refused-extended-before = 延期只能申请一次。办不完,请先回个话。
refused-extension-late = 已经过了期限,不能再申请延期。请先回个话。
refused-urged-today = 今天已经催过了。要再说一句,回复卡片就行。
refused-day = 这一天不行,请选明天到 { $latest } 之间的一天。
refused-cannot-take-over = 这位同事不能接这件事,请另选一位。
refused-invitation = 这个邀请已经用过、过期了,或者写错了。请让发给您的人再发一个。
refused-unsend = 已经撤不回来了。可以再回复一条,说明一下。
refused-acted = 已经有人接着做了,撤不回来了。可以再回复一条,说明一下。
refused-unsent-before = 这一条已经撤回了,不用再撤。
refused-unsend-of-another = 这条回复是别的同事写的,只有本人能撤回。您可以再回复一条,说明一下。
refused-correct-of-another = 这个决定是别的同事或主席作的,由本人、承办人或主席来更正。有话可以再回复一条。
refused-union-change = 换单位每 30 天一次,{ $day } 起可以再换。原来的事项照常办。
refused-draft-full = 一份最多 { $limit } 条,这条没有记下。请先交上去,交了以后还可以补充。
refused-draft-empty = 还没有写内容。请写几个字,或者发照片、语音。
refused-kind = 这种消息交不了。请用文字、照片、语音、文件或位置。
refused-file-too-large = 文件太大,最大 { $limit } MB。请换小一点的,或者拍照发。
refused-union-needed = 请先发 /start 选您的单位,再来写。

slow-down = 您发得太快了,请稍等。我们一条一条看,看完的都会记下。
set-aside = 这条出了点问题,我们已经存好,管理员会看。请换个说法再发一次,或者过一会儿再试。
admin-set-aside = ⚠️ 有一条消息三次都没有处理成功(序号 { $seq },{ $error })。请把这两项告诉维护人员。
answer-failed = 😥 这里本来有一条内容,没能发出来。请再点一次;还是不行,过一会儿再试。
admin-undelivered = ⚠️ { $number } 有一条消息没有送到 { $name }:{ $why ->
        [kind] 那边收不到这种附件
       *[other] Telegram 没有收下
    }。请换个办法告诉本人;经常这样,请找维护人员。
admin-undelivered-count = ⚠️ 昨天有 { $count } 条消息没有送到,还会再试。经常这样,请找维护人员。
admin-backup-failed = ⚠️ 今晚的数据备份没有做成({ $error })。半小时后会再试;请告诉维护人员。
admin-week =
    🩺 机器人这一周:{ $age ->
        [-1] <b>没有备份</b>,请找维护人员。
        [0] 备份做到今天。
        [1] 备份做到昨天。
       *[other] <b>备份停在 { $backup }</b>,已经 { $age } 天,请找维护人员。
    }
    没有送到的消息 { $undelivered } 条;收不到消息的人{ $unreachable ->
        [0] 不到 5 位
       *[other] 至少 { $unreachable } 位
    }。
edit-too-late = 这条已经发出去了,那边看到的还是原来的内容。要补充或更正,请另写一条。
nothing-to-cancel = 现在没有在写的内容。要做什么?
unknown-command = 没有这个命令。点下面的按钮,或者直接写。
heard-again = 欢迎回来!这段时间的进展都在“我的事项”里。
not-in-groups = 您好!我只在私聊里说话,免得把职工的事说给不该听的人。请点我的头像,私聊我。
refused-figure = 不行,这一项只能在 { $least } 到 { $most } 之间,而且要和别的期限对得上。请换一个数。
refused-notice = 没看懂。请写明年份和日子,比如:2027年3月3日放假;3月6日上班。也可以把通知全文粘贴过来。
refused-weekday = { $day } 和通知里写的星期对不上。是不是别的年份的通知?请查一查再发。

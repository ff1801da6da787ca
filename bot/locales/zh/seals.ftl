# 单独保存的内容:卡片、名单、导出里都没有,谁看过都有记录

button-seal-look = 🔐 看{ $field }
sealed-shown =
    🔐 <b>{ $number }</b> · { $field }:<b>{ $value }</b>
    这条 10 分钟后消失。谁看过都有记录,请不要告诉别人。
sealed-erased = <b>{ $number }</b> 的{ $field }已经按规定删除,看不到了。
proof-shown =
    🔐 <b>{ $number }</b> · { $field }
    这份 10 分钟后消失。谁看过都有记录,请不要转给别人。
proof-waits = <b>{ $number }</b> 的{ $field }还在保存,请过几分钟再看一次。
proof-lost =
    <b>{ $number }</b> 的{ $field }没有收好:文件打不开了。
    请直接回复这条消息,再发一次,会交给办这件事的人。
history-look = { $day } { $time } { $who } 看了{ $field }

field-numbers = 身份证号、银行卡号
caution-numbers =
    您写的里有身份证号或银行卡号,请当心。
    别人看到的都是 ••••••;只有实名诉求的承办人能看,看了会留下记录。不必写的话,把那条消息改掉就行。
submit-take-out =
    您写的里有身份证号或银行卡号,写着它就不算匿名了。
    请先拿掉再交:点下面的按钮,或者改那条消息。
button-take-out = 替我拿掉
refused-numbers-inside = 您写的里有身份证号或银行卡号,写着它就不算匿名了。请先拿掉再交。

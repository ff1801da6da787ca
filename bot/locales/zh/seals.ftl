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

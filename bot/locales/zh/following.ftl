# 关注一件事,或者不再提醒

button-follow = 🔔 关注
button-mute = 🔕 不再提醒
button-unmute = 🔔 恢复提醒
wished-follow = 已关注 { $number }。走到下一步、有了结果,都会告诉您
wished-mute = 好的,{ $number } 有了进展不再提醒您。要您办的还会告诉您,卡片照样更新
wished-unmute = 好的,{ $number } 有了进展又会告诉您

push-moved-follower = 🔔 您关注的 <b>{ $number }</b>({ $title }):<b>{ $standing }</b>
history-moved = { $day } { $time } { $standing }
followed-submission = 等工会接手
followed-cosigning = 等代表一起提
followed-asked = 等补充材料
followed-deliberation = 代表在商议
followed-casting = 请主席决定
followed-signing = 审议通过,等工会接手
followed-handling = 工会在办
followed-promised = 工会正在解决
followed-handover = 工会在办,正换人接手
followed-consent = 工会在办,主席在把关
followed-supervision = 办好了,代表在核实
followed-confirmation = 办好了,主席在核实
followed-review = 主席在复核
followed-feedback = 有结果了,等评价
followed-closed = 结束了
followed-rated = 办完了
followed-unrated = 办完了
followed-declined = 工会没有收下
followed-rejected = 审议没有通过
followed-withdrawn = 撤回了

card-followed-demand = 📋 <b>{ $number }</b> · { $category }
card-followed-proposal =
    📜 <b>{ $number }</b> 提案 · { $category }
    <b>{ $title }</b>
card-follower-submission =
    ⏳<b>等工会接手</b> → 正在办 → 有结果 → 结束
    最晚 <b>{ $promise }</b> 有答复
card-follower-asked =
    ✋<b>等补充材料</b> → 正在办 → 有结果 → 结束
    到 <b>{ $due }</b>
card-follower-handling =
    ✅已接手 → ⏳<b>正在办</b> → 有结果 → 结束
    最晚 <b>{ $promise }</b> 有答复
card-follower-promised =
    ✅已接手 → ⏳<b>正在解决</b> → 有结果 → 结束
    答应 <b>{ $promise }</b> 前解决
card-follower-handover =
    ✅已接手 → ⏳<b>正在办</b>(换人接手)→ 有结果 → 结束
    最晚 <b>{ $promise }</b> 有答复
card-follower-consent =
    ✅已接手 → ⏳<b>正在办</b> → 有结果 → 结束
    主席正在把关,最晚 <b>{ $promise }</b> 有答复
card-follower-review =
    ⏳<b>主席在复核</b>
    最晚 <b>{ $due }</b> 有结果
card-follower-feedback = ✅已接手 → ✅<b>有结果了</b> → ⏳等评价
card-follower-rated = ✅ 已结束
card-follower-unrated = ✅ 已结束
card-follower-declined = ⛔ 工会没有收下
card-follower-withdrawn = ↩️ 已撤回
followed-merged = 和别的事合在一起办
followed-archive = 办好了,正在归档
card-follower-merged = 🔗 和 <b>{ $other }</b> 合在一起办

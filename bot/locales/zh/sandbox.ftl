### 沙盒页面上的流程条,和第一分钟的五步。

strip-submission = 提交
strip-deliberation = 审议
strip-handling = 办理
strip-supervision = 督查
strip-feedback = 反馈
strip-title-demand = { $number } · { $category }
strip-title-proposal = { $number } · 提案 · { $category }
strip-turn = 轮到{ $party }
strip-turn-named = 轮到{ $party }{ $name }
strip-due = 最晚 { $day }
strip-over = 已结束
strip-party-submitter = 提交人
strip-party-staff = 工作人员
strip-party-assignee = 承办人
strip-party-chair = 主席
strip-party-cosigner = 联名代表
strip-party-representative = 会员代表
strip-party-supervisor = 督查代表
strip-party-rater = 评价的人

guide-submit = { $worker }:点“我要反映”,写一句话,交上去
guide-accept = { $staff }:在新卡片下面点“受理”
guide-reply = { $staff }:点一下卡片选“回复”,写句话,{ $worker }就收到
guide-rate = { $staff }点“办结”写上结果,{ $worker }点“满意”
guide-clock = 点“＋1个工作日”,看谁收到了提醒

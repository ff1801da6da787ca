# 请代表提成提案: 职工说好才提, 提了也可以说不

button-suggest = 问职工:由代表提成提案?
button-entrust = 好,请代表提
button-keep = 不用,照常办
button-reclaim = 不同意提成提案
button-reclaim-yes = 不同意,接着办
button-reclaim-no = 就这样,请代表提

done-suggest = 已经问职工了({ $number })。点了“好”,代表才看得到;三天没有回答,就是不同意,事情照常办。
ask-public-words =
    代表们不看您原来写的。请用一两句话写给代表:<b>您单位的代表也会看到,别写姓名、工位这些看得出是谁的话</b>({ $number })。
    第一行写标题,下面写希望怎么办。
card-no-public-words = (还没有可以给代表看的话)
a-member = 一位职工
done-entrust = 好的,已请代表来看 { $number }。有代表愿意提,马上告诉您
done-keep = 好的,{ $number } 照常办,不提成提案
done-reclaim-yes = 好的,{ $number } 不提成提案了,回到工会接着办。办好了照样由您评价。
ask-reclaim = 不同意把 { $number } 提成提案吗?代表就不再管这件事,工会照常接着办。以后不会再有代表来提。

push-suggest-submitter =
    🙋 <b>{ $number }</b> 代表愿意帮您提成提案,同意吗?
    提成提案,代表们会一起商议、盯着落实,{ $kept ->
        [yes] 只看您同意后另写的几句话,您原来写的照样不给看。您单位的代表也会看到这几句。
       *[no] 但会看到您写的内容(匿名的照样不知道是谁)。
    }请在 <b>{ $due }</b> 前点一下;不点就是不同意,事情照常办。
push-entrust-assignee = 🙋 <b>{ $number }</b> 职工同意由代表提成提案,已请代表们来看。事情先照常办。
push-keep-submitter = 🙂 <b>{ $number }</b> 您没有回答,就不提成提案了。工会照常办,最晚 <b>{ $promise }</b> 给您答复。
push-keep-assignee = <b>{ $number }</b> 职工没有同意提成提案,请照常办。
push-reclaim-staff = 🔁 <b>{ $number }</b> 职工不同意提成提案,请在 <b>{ $due }</b> 前接手,按诉求接着办。
reclaimed = 🙂 <b>{ $number }</b> 职工不愿意提成提案,已回到工会接着办,不用您再做什么。谢谢您愿意帮忙。

card-entrusted = 🙋 职工同意由代表提成提案。点“我来提”,您就领衔,变成一件提案。
card-errand-adoption =
    { $side ->
        [submitter] 🙋 代表愿意帮您提成提案,同意吗?请在 <b>{ $due }</b> 前点一下;不点就是不同意,事情照常办
       *[office] 🙋 问了职工是不是由代表提成提案,等职工在 <b>{ $due }</b> 前回答;不回答就是不同意
    }

history-suggest = { $day } { $time } { $who } 问职工是不是由代表提成提案
history-entrust = { $day } { $time } 职工同意由代表提成提案
history-keep = { $day } { $time } 职工没有同意提成提案,照常办
history-reclaim = { $day } { $time } 职工不同意提成提案,回到办理

digest-own-adoption = <b>{ $number }</b> { $category }:代表愿意帮您提成提案,同意请在 { $due } 前点一下

refused-suggested-before = 已经问过职工了,或者这件事已经公开,不用再问。
refused-reclaim-late = 超过三天了,代表已经在办。您有话要说,回复卡片补充,代表和工会都看得到。

figure-limits-adoption = 职工同意提案 { $value } 天内
figure-limits-objection = 不同意提案 { $value } 天内

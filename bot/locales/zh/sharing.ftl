# 在任何聊天里找大家议的事,请同事一起来

button-board-nearest = 离我最近
button-board-progress = 进展
button-progress-open = 在办
button-progress-answered = 有结果
button-progress-over = 已结束
button-shared = 打开看看
button-bring = 邀请同事一起
button-share = 发给同事

board-far = { $progress ->
    [open] { " · 在办" }
    [answered] { " · 有结果" }
    [over] { " · 已结束" }
   *[any] { "" }
}
board-nearest = 📣 <b>大家议</b> · { $category }{ board-far } · 离您最近的在前。点一件看看,您也需要就点一下:
board-how-far = 看走到哪一步的事?

shared-card =
    📣 <b>{ $number } { $title }</b>{ $summary ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote expandable>{ $summary }</blockquote>
    }
    { $category } · { $standing } · 👥 { $count } 人也需要
    您也需要?点下面,再点“我也需要”。
shared-line = { $category } · { $standing } · 👥 { $count } 人

inline-join = 先找到您的工会,再来找
inline-short = 再写一个字就能找。先看看大家议
inline-nothing = 没有找到。看看大家议,或者写给工会

welcome-aimed =
    您好!这里是工会的“大家议”。先找到您的工会,马上就带您去看。
    <b>直接打单位名字里的几个字</b>,或者点下面的按钮。
aim-nothing = 这个链接里的事,您现在看不到:可能撤下了,也可能是别的单位的。同一个单位的,请扫本单位工会的二维码加入,再点一次链接。

bring =
    👥 <b>{ $number }</b> { $title }
    把它发给同事:他们一点就能看到,再点“我也需要”,就和您一起要求。现在有 { $count } 人也需要。
    { $sealed ->
        [yes] ⚠️ 您是匿名提交的。您亲手发出去,同事可能会猜到是您。
       *[no] 没有加入我们工会的人,点开看不到。
    }
bring-words = “{ $title }”,您也需要吗?点开看看,点“我也需要”,大家一起向工会要求。
bring-first = { $state ->
    [open] 同事现在还看不到 { $number }。先点“放到大家议”:工会另写公开的内容,不写您的名字。放上去了会告诉您,那时就能请同事一起来。
    [offered] { $number } 您已经同意公开。工会写好公开的内容,放到大家议了就告诉您,那时就能请同事一起来。
    [over] { $number } 已经结束了,不用再请同事。还有同样的困难,可以再反映一次。
   *[later] 同事现在还看不到 { $number }。工会接手、您手上的这一步做完以后,就能放到大家议。
}

# 我要反映

submit-category = { $kept ->
    [yes] 记下了。这是哪方面的事?
   *[no] 您要反映哪方面的事?
}
submit-danger =
    现在有人身危险吗?
    选“有,有危险”:要求今天接手,工会马上知道。<b>就算匿名,两位负责人同意了,也可以马上看您的姓名</b>,好赶去找人。
submit-text-plain =
    【{ $category }】请写下是什么事、您希望怎么办。
    可以分几条写,也可以发照片、语音、文件或位置。写好了再选怎么署名。
submit-text-danger =
    ⚠️ <b>先离开危险的地方。</b>火警 119,急救 120,工会热线 12351。
    人安全了,再写下在哪里、出了什么事。我们要求今天接手,工会会马上知道。
submit-text-arbitration =
    【{ $category }】请写下是什么事、您希望怎么办。可以分几条写,也可以发照片和文件。
    提醒:告诉我们<b>不等于</b>申请劳动仲裁。仲裁一般要在一年内申请,咨询电话 12333。
submit-text-care =
    【{ $category }】请写下是什么事、您希望怎么办。可以分几条写。
    现在就想找人说说话:心理热线 12356,白天黑夜都有人。急救 120,报警 110。
submit-collected-care =
    【{ $category }】您写的都记下了({ $characters } 个字)。心理热线 12356,急救 120。
    写好了就选怎么署名:
submit-collected-plain =
    【{ $category }】记下了:{ $characters } 个字{ $files ->
        [0] { "" }
       *[other] ,{ $files } 个附件
    }。还可以接着写。
    写好了就选怎么署名:
submit-collected-danger =
    ⚠️ <b>先离开危险的地方。</b>火警 119,急救 120,工会热线 12351。
    您写的都记下了({ $characters } 个字)。今天要求有人接手,工会会马上知道。
    写好了就选怎么署名:
submit-collected-arbitration =
    【{ $category }】您写的都记下了({ $characters } 个字)。写好了就选怎么署名。
    提醒:告诉我们<b>不等于</b>申请劳动仲裁。仲裁一般要在一年内申请,咨询电话 12333。
draft-older =
    您还有一份没写完的:“{ $text }”
    刚才这条,要加到那一份里吗?
submit-resume =
    您有一份没写完的:“{ $text }”
    接着写,还是重新写?
submit-preview-named =
    请看一遍【{ $category }】{ $files ->
        [0] { "" }
       *[other] · { $files } 个附件
    }
    <blockquote>{ $text }</blockquote>{ $hint ->
        [arbitration] { "" }
            提醒:告诉我们<b>不等于</b>申请劳动仲裁,咨询电话 12333。
        [care] { "" }
            想找人说说话:心理热线 12356,白天黑夜都有人。
       *[plain] { "" }
    }
    署名:<b>{ $name }</b> · 交给:<b>{ $union }</b>{ $kept ->
        [yes] { "" }
            🔒 在您单位工会(和它下面)有职务的人,看不到这件事,兼了别处的职也看不到。
       *[no] { "" }
    }{ $further ->
        [none] { "" }
       *[other] 那里没有别的工作人员,由 <b>{ $further }</b> 来办。
    }
submit-preview-anonymous =
    请看一遍【{ $category }】{ $files ->
        [0] { "" }
       *[other] · { $files } 个附件
    }
    <blockquote>{ $text }</blockquote>{ $hint ->
        [arbitration] { "" }
            提醒:告诉我们<b>不等于</b>申请劳动仲裁,咨询电话 12333。
        [care] { "" }
            想找人说说话:心理热线 12356,白天黑夜都有人。
       *[plain] { "" }
    }
    署名:<b>匿名职工</b> · 交给:<b>{ $union }</b>

    🔒 工作人员、代表和主席都看不到您是谁。{ $kept ->
        [yes] 在您单位工会(和它下面)有职务的人,看不到这件事,兼了别处的职也看不到。
       *[no] { "" }
    }{ $further ->
        [none] { "" }
       *[other] 那里没有别的工作人员,由 <b>{ $further }</b> 来办。
    }
    🔑 要查您是谁,得两位不同岗位的人都同意。他们的岗位要早于这件事{ $held ->
        [0] { "" }
       *[other] 、满 { $held } 天
    },要写明理由,永久留痕,还一定会告诉您。{ $at_once ->
        [yes] <b>您选了“有危险”:他们同意了,马上就能看您的姓名</b>{ $objectors ->
            [0] 。
           *[other] ,主席、管理员、上级工会也马上知道。
        }
       *[no] { $objectors ->
            [0] 这里没有别人可以反对{ $wait ->
                [0] 。
               *[other] ;同意后再过 { $wait } 个工作日才能看。
            }
           *[other] 主席、管理员、上级工会马上知道,{ $wait ->
                [0] 打开以前一人反对就作罢。
               *[other] 同意后再过 { $wait } 个工作日才能看,这期间一人反对就作罢。
            }
        }
    }{ $known ->
        [0] { "" }
       *[other] 办完 { $known } 天后,谁也查不到是您。
    }
    ⚠️ { $small ->
        [yes] <b>您单位人少,写得太细可能被认出来。</b>
       *[no] 写得太细,也可能让人猜到您。
    }内容会经过 Telegram 和我们的服务器。{ $telling ->
        [yes] <b>声音、照片、位置和文件里写的东西,也可能让人认出您;原图里还有拍摄的地方。</b>文件名我们不转。
       *[no] { "" }
    }{ $staff ->
        [only] <b>这家工会现在只有您一位工作人员。这件事会照常列在您的待办里,可您不能自己办;一直没人接手,别人可能猜到是您。可以转给上级同事,或者交给上级工会。</b>
       *[no] { "" }
    }{ $chair ->
        [only] <b>这家工会现在只有您一位主席。要主席决定的时候,您不能决定自己的事;一直没有决定,别人可能猜到是您。</b>
       *[no] { "" }
    }{ $asked ->
        [yes] 您是代表:这件事如果请代表表决,也会请您。您的一票照收,不计入结果;对外只说结果,不说票数。
       *[no] { "" }
    }
submitted =
    ✅ 交上去了。编号 <b>{ $number }</b>。
    最晚 <b>{ $promise }</b> 给您答复。每走一步都会告诉您。
submitted-urgent =
    ✅ 交上去了。编号 <b>{ $number }</b>,要求今天接手{ $chaired ->
        [yes] ,主席也知道了
       *[no] { "" }
    }。
    有危险马上离开;火警 119,急救 120,工会热线 12351。
refused-demands = 您今天已经交了 { $limit } 件,明天可以再交。急事请打工会热线 12351;有人身危险打 119 或 120。
submit-tomorrow =
    今天已经交了 { $limit } 件,这件先替您<b>存好了</b>。
    明天点“接着写”再交;急事打热线 12351。
    有人身危险不受限制:先离开,打 119 或 120,再点“有,有危险”。
submit-cancelled = 取消了,没有交上去。想好了随时再写。

loose-offer =
    要把这条交给工会吗?用真名,还是匿名?交之前再给您看一遍。{ $words ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote>{ $words }</blockquote>
    }
loose-add-or-new =
    这是补充原来的事,还是另一件事?{ $words ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote>{ $words }</blockquote>
    }
loose-which =
    这是回复给哪一件的?{ $words ->
        [none] { "" }
       *[other]
            { "" }
            <blockquote>{ $words }</blockquote>
    }
loose-dropped = 好的,没有交给任何人。有事随时写。

flow-unfinished = 您上次还没写完。接着写,还是重新写?
flow-laid-aside = 刚才没写完的,先放在这里,随时可以接着写。
question-over = 这个问题已经过去了,没有改动什么。{ $waits ->
    [yes] 您写的还在,点下面接着写。
   *[no] { "" }
}
flow-left = { $number ->
    [none] 刚才那一步没有做完,什么也没发出去。
   *[other] 刚才 <b>{ $number }</b> 那一步没有做完,什么也没发出去。
}

quoted-cut = { $words }(还有 { $left } 个字)

button-category = { $name }
button-category-chosen = ✔ { $name }
button-another-category = 别的类别

# 有人身危险:先救人,马上告诉该知道的人

danger-where = 好,在哪里已经告诉他们了。
distress-place =
    🆘 <b>有职工说现在有危险</b>({ $union })
    <blockquote>{ $words }</blockquote>
    { $place ->
        [none] 在哪里:还没有说
       *[other] 在哪里:{ $place }
    }
    请马上核实,能打 119、120 就先打。联系了点下面,十来分钟没人点就告诉上级。
distress-person =
    🤝 <b>有一位职工说,可以有人联系</b>({ $union })
    <blockquote>{ $words }</blockquote>
    请点“我来联系”,再写给对方。对方看不到您的账号,您也看不到。
    只有您知道这件事,请不要告诉别人。
distress-no-union = 还没说哪个单位
distress-yours = 好,您来联系。写给对方:先问人安全不安全、在哪里。
distress-taken = { $name } 已经去联系了,您这边不用再联系。
distress-coming =
    🙋 <b>{ $name }</b> 来联系您了。
    有话可以直接写给对方,对方看不到您的账号。
distress-write = 请写一句,我马上带到。对方看不到您的账号。
distress-passed = ✉️ 已带到。
distress-said = { $side ->
        [caller] 对方说:
       *[helper] 来联系您的同志说:
    }
    <blockquote>{ $text }</blockquote>
distress-nobody-place =
    还没有人回应。<b>请马上打 119、120。</b>
    工会热线 12351,白天黑夜都可以打。
distress-nobody-person =
    受过训练的同志还没有回应,让您久等了。
    12356 白天黑夜都有人听您说,急救 120。
distress-wanted =
    好。已经告诉一位受过训练的同志,<b>只告诉这一位</b>,您单位的人、主席、管理员都不知道。
    十来分钟没回音,再告诉下一位。等不及就打 12356。
carers =
    <b>心理援助</b>:受过训练、可以联系有难处的职工的同志。
    点名字标上,再点一次取消。主席、管理员不能标。
button-carers = 心理援助
button-carer = { $marked ->
    [yes] ✔ { $name } · { $union }
   *[no] { $name } · { $union }
}
button-distress-contact = 可以联系我
refused-distress-staff = 只能标镇、市工会的工作人员,主席和管理员不能标。请换一位。
refused-distress = 这条打不开,可能已经结束。还有危险请打 119、120。
refused-distress-taken = 已经有同事去联系了,请您放心。

figure-distress-minutes = 险情没人应答 { $value } 分钟就告诉下一级

button-distress-take = 我来联系
button-distress-write = 写给对方

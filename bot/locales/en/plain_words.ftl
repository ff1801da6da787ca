# Whatever people simply write: a sentence, and a button

plain-greet =
    Hello, I am here. Whatever it is, just write it to me.
    I hand it to the union, and you hear of every step.
plain-submit =
    I am listening. Write it here just as it comes to you.
    You read it once more before it is handed in, and you need not give your name.
plain-privacy =
    You can hand it in without your name: others see a code name only.
    You can also send it to the union above, where your own workplace does not see it.
    Leave out what only you can know, if you fear to be recognised.
plain-urge = You have waited long. How far it is, and when you will hear, stands here:
plain-withdraw =
    To withdraw it, open it first.
    Nothing is withdrawn until you press “Yes, withdraw”.
plain-more = Take your time. Write it when you are ready, pictures too; or open it and press “Add”:
plain-rate = Do you mean how this was handled? Open it, and press what you think of it:
plain-settings = Hours of rest, language, workplace: all of it is here:
plain-rest = You need not be disturbed while you rest. Press “Settings” and choose the hours:
plain-union =
    A new workplace? Choose it here.
    What you reported before goes on as it was.
plain-phone =
    With the same Telegram account everything is still there on a new phone.
    With a new account: get the receipt code in the old one, and enter it in the new one.
plain-forget =
    To have your data deleted, press below.
    You are told first what goes and what stays, and asked once more.
plain-human =
    People of the union read what you write, and people answer.
    To telephone: the union's line, 12351.
    Just write what it is about, and I pass it on at once.
plain-thanks = You are welcome! Write to me whenever you need.
plain-board = What colleagues have reported is here:
plain-representative = Who the representatives are, and how to reach them:
plain-classes = Classes, events and notices are here, and you can sign up at once:
plain-abuse =
    I am sorry that you are upset.
    Write to me what went wrong, and I hand it to the union.
plain-spam =
    This looks like an advertisement and went to nobody.
    If there is something to report, press below.
plain-ask =
    I did not quite understand, and this went to nobody.
    Just write what it is about; to see how far it is, press “My cases”.
plain-leave = Away for some days? Choose until when, and your work is passed on:
plain-duty = The visits that you noted down are here:

danger-place =
    ⚠️ <b>Leave the dangerous place first, and call 119 (fire) or 120 (ambulance).</b>
    If somebody threatens you: 110. We have not called them for you.
    { $told ->
        [yes] Those on duty and the chair of the union know by now.
       *[no] Nobody is on duty here just now: please do call.
    }
    { $lacks ->
        [union] <b>Where do you work, and where is it?</b> Just write it to me.
       *[place] <b>Where is it?</b> Just write it to me, such as “workshop 3, second floor”.
    }
danger-person =
    <b>You are not alone. Somebody can talk with you right now:</b>
    help line 12356 (day and night), ambulance 120.
    If somebody hurts or threatens you: 110. The union's line: 12351.
    We have not called them for you.{ $care ->
        [yes] { " " }If you want, press below and somebody who is trained contacts you; <b>otherwise nobody knows.</b>
        [no] { " " }Nobody who is trained can contact you here just now: please do call.
       *[none] { "" }
    }

button-bulletins = Notices & sign-up
button-urgent-matter = Hand it in as urgent

# Start, finding one's union, invitations, help

welcome =
    Hello! This is Dajiayi (大家议), from the union. A problem or an idea? Write to the union, and every message gets an answer.
    First find your union: <b>type a few characters of your workplace's name</b>, or tap a button below.
welcome-no-unions = Hello! No union is registered here yet. Please ask your union's admin, and send /start once it is.
welcome-back =
    Hello! Your union: <b>{ $union }</b>.
    Anything to tell us? Just write, or tap a button below.
union-change =
    You are at <b>{ $union }</b>. Where to?
    Type a few characters of the workplace's name, or tap a button below.
join-confirm = Do you work at <b>{ $union }</b>?
search-found = Here is what we found. Tap your workplace. Not there? Type other characters of its name.
search-nothing = Nothing found. Type other characters of the name, or tap the township where you work.
search-kept =
    What you wrote is kept. Once you have chosen your workplace, it can go to the union.
    { $found ->
        [0] Please type a few characters of your workplace's name, or tap the township where you work:
       *[other] Do you work here? Tap it:
    }
browse = Workplaces in <b>{ $union }</b>. Tap yours, or type its name.
browse-townships = No problem. Tap the town or street you work in, and its union will look after you.
joined = Done. Your union: <b>{ $union }</b>.
how-it-works =
    ① Tap “Tell the union”, or just write. The union accepts within { $acceptance ->
        [one] { $acceptance } working day
       *[other] { $acceptance } working days
    } and answers within { $promise ->
        [one] { $promise } working day
       *[other] { $promise } working days
    }.
    ② Only the union that takes it on, and the unions above it, can see it. Stay anonymous, and none of them sees who you are.
    ③ We tell you about every step, and at the end you rate it.
joined-how-it-works =
    Done, you are at <b>{ $union }</b>.
    ① Tap “Tell the union”, or just write. The union accepts within { $acceptance ->
        [one] { $acceptance } working day
       *[other] { $acceptance } working days
    } and answers within { $promise ->
        [one] { $promise } working day
       *[other] { $promise } working days
    }.
    ② Only the union that takes it on, and the unions above it, can see it. Stay anonymous, and none of them sees who you are.
    ③ We tell you about every step, and at the end you rate it.
draft-kept = What you wrote is still here. Do you want to go on?

invited = You are invited to serve at <b>{ $union }</b>. Your role: <b>{ $role }</b>. Do you accept?
invited-by-name = Are you <b>{ $name }</b>? You are invited to serve at <b>{ $union }</b>. Your role: <b>{ $role }</b>.
appointed = Done. At <b>{ $union }</b> your role is now: <b>{ $role }</b>.
how-it-works-staff =
    New demands arrive here, each as a card.
    <b>Just reply to the card</b>, and it goes straight to the worker.
    Tap “To do” to see what is left, the most urgent on top.
how-it-works-chair =
    What is late, and how late, arrives here: 🟡 yellow warning, 🔴 red warning.
    Tap the number to see which case it is and whose turn it is, and to urge it. If anybody is in danger, you hear at once.
    What can't be done, takes longer, or is disputed is yours to decide.
    If you must know who an anonymous person is: /unseal and the number. It takes a reason, the yes of somebody on the staff, and nobody who objects; the person is told.
not-me = All right, nothing was changed. Please tell whoever sent you the invitation, and ask them for one of your own.

role-worker = worker
role-representative = representative
role-staff = staff
role-chair = chair
role-admin = admin

help =
    ✍️ Something to tell us? Just write, or tap “Tell the union”. Text, photos and voice all work.
    📋 Tap “My cases” to see how far things are.
    💬 Reply to a message from the union to add to your case.
    ⚙️ Your union, phone, language and quiet hours are under “Settings”.
ask-language = 用哪种语言? · Which language?
language-set = All right, it's English from now on. To change back, send /language.
settings =
    ⚙️ <b>Settings</b>
    { $quiet ->
        [yes] Quiet hours { $start }–{ $until }: we don't disturb you then, except for what is urgent or what you asked for.
       *[no] No quiet hours: we tell you whenever there is news.
    }
    If you work at night, choose other hours. The language can be changed here too.
ask-away = Until which day are you away? What is due by then goes to colleagues, so nothing waits.
away-already = You are away until <b>{ $day }</b>. Tap when you are back, or choose another day.
away = All right, you are away up to and including <b>{ $day }</b>. What is due by then goes to colleagues, and everybody is told.
away-over = Welcome back! Have a look at what waits for you.


command-submit = Tell the union
command-mine = My cases
command-todo = To do
command-overview = Overview
command-settings = Settings
command-help = How it works

bot-description =
    Dajiayi (大家议), from the union. A problem or an idea? Write to the union, and every message gets an answer.
    You can stay anonymous. We tell you about every step, and at the end you rate it. Tap “Start” below.
bot-short-description = Workers' matters, talked over together. Write to the union, and every message gets an answer.
how-it-works-admin =
    👥 /roster is who belongs here, who has not joined yet, and their invitations.
    ⚙️ /policy shows every limit; tap one to change it.
    📅 /calendar takes a notice of holidays and counts the dates anew.
    When something goes wrong, you are told here.
command-policy = Rules
command-calendar = Holidays
duty-on = You are on duty. In an emergency at night you are woken, and your colleagues are not.
duty-off = You are off duty.
button-settings = ⚙️ Settings
button-union-change = Change union

button-verify-me = Ask the union to verify me
verify-ask =
    Please write your <b>staff number and name</b> in one message, such as: 1023 Wang Xiaoming
    If they are on the list of <b>{ $union }</b>, you are verified. Nobody else learns of it.
    No number? Scan your union's QR code, or ask your union for an invitation.
verified-by-number =
    Found: you are a verified member of <b>{ $union }</b> and can read and second what is on its board.
    To vote or to hold a post, scan the union's QR code or use an invitation of your own.
refused-not-on-list = Not found. Please write number and name as on your payslip; you can try { $left } more times today.
refused-number-tries = { $limit } tries today and none was found. Try again tomorrow, or ask your union for an invitation.
refused-verified-already = The union has verified you already.
listed-by-another =
    🔔 With the staff number and name of “{ $name }” somebody was verified as a member of <b>{ $union }</b>.
    If it is you on the list, press the button below within { $hours } hours. If the number is not yours, do nothing.
button-not-me-listed = That was not me
listed-objected = Done, they are not verified any more. To be verified yourself, ask the union for an invitation of your own.
listed-undone = You are not verified by your number any more: somebody says that it is they who stand on the list. If it is you, ask the union for an invitation of your own.
listed-taken-over = You are not verified by your number any more: somebody came with the invitation for the one on the list. If it is you, please talk to your union.
listed-taken-here = Somebody had been verified by your number. That is undone, and it is you from now on.
button-verify-above = No number: ask the union above
vouch-ask =
    🔎 <b>{ $name }</b> says that they work at <b>{ $union }</b>, and asks the union above to verify it.
    Please ask before you press. With “yes” they can read and second what is on its board.
button-vouch-yes = Yes, they work there
button-vouch-no = Cannot tell
vouch-asked = The union above <b>{ $union }</b> is asked; nobody of your own workplace is. You will hear as soon as there is an answer.
vouch-yes = Done, they have been told.
vouch-no = Done, they have been told that an invitation or a QR code is another way.
vouched-yes =
    The union above has verified that you work at <b>{ $union }</b>: you can read and second what is on its board.
    To vote or to hold a post, scan the union's QR code or use an invitation of your own.
vouched-no = The union above could not verify it this time. Please scan the QR code of <b>{ $union }</b>, or ask the union for an invitation.
refused-nobody-above = Nobody above can verify it at present. Please scan your union's QR code, or ask the union for an invitation.
refused-asked-already = The union above has been asked and has not answered yet. You can ask again after { $day }.

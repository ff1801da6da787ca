# Going live: what dajiayi setup asks step by step, and the sheet for the wall

poster-call = Dajiayi · A problem or an idea? Write to your union
poster-scan = ① Scan with Telegram and tap “Start”
poster-code = ② Cannot scan? Find @{ $bot } in Telegram and send it:
poster-then = ③ Tap “Tell the union” and write. You can stay anonymous
poster-self-declared = Who comes in by this sheet has named their workplace themselves, and can write at once.
poster-verified = To be confirmed as a member, ask the union to show you its members' QR code on a phone.

setup-hello =
    Going live takes five steps, one question at a time.
    Stop whenever you like (Ctrl+C). Run it again and it goes on; what is done is not done twice.
setup-token = The bot
setup-token-ask =
    In Telegram, find @BotFather, send /newbot and do what it says. It gives you a token such as 123456:ABC…
    Paste the token here and press Enter. It is not shown, and nobody is told:
setup-token-wrong = Telegram does not know this token. Please copy all of it from @BotFather and paste it again.
setup-token-done = ✓ The bot is @{ $bot }. The token is kept in .env, which only you can read.
setup-profile = Name, description, commands
setup-name-ask =
    The name that people see above the chat. It is “{ $now }” now.
    Enter keeps it; or write another, such as Dajiayi of Pinghu:
setup-name-long = At most 64 characters, please:
setup-profile-done = ✓ Name, description and commands are set, in Chinese and in English.
setup-profile-later =
    Telegram says this was changed too often, and wants us to wait { $hours } h ({ $what }).
    No need to wait here: the bot tries again at each start, and all else works.
setup-profile-refused = Telegram did not take this ({ $what }): { $why }. All else works.
setup-unions = Unions
setup-unions-ask =
    Write down the unions, one a line, those below two blanks further in; or as upper > lower. An empty line ends it:

    Pinghu city union
      Lindai town union
        Morning Star works union

    If they are in a file already, write just its name: .txt, or a roster as .xlsx, .xls or .csv.
setup-unions-line = Line { $line } cannot be read: a name is missing, or longer than 60 characters. Please write them again.
setup-unions-right = Is this right? Enter if it is; n to write it again.
setup-unions-done = ✓ { $count } unions, { $added } of them new.
setup-roster-done =
    ✓ { $rows } rows of the roster are in.{ $unused ->
        [yes] { "" } Columns and sheets not used: { $ignored }
       *[no] { "" }
    }
setup-admin = The first admin
setup-admin-done = ✓ { $union } has an admin.
setup-admin-awaited = ✓ The admin of { $union } is invited and has not come in yet.
setup-admin-again = Is the invitation lost? y makes a new one and ends the old; Enter leaves it.
setup-admin-ask =
    Who is the admin of { $union }? They keep rosters, limits and invitations, and hear first when something goes wrong.
    Their name; Enter to leave it open:
setup-admin-invited =
    ✓ Let them scan the code above with their phone, or open:
    { $link }
    Or they send this to @{ $bot }: { $code }
    It works once and is not shown again, so hand it over now.
setup-sheets = QR codes for the wall
setup-sheets-done =
    ✓ { $count } sheets are in { $folder }, an .svg for each union; to print them all: { $file }.
    Anybody may scan them: who does has named their workplace themselves. The code that verifies members is in the chat, /roster.
setup-done =
    All set. Start it now: dajiayi
    Then let the admin accept the invitation, send /roster in the chat and hand in the roster.
setup-stopped = Stopped. What is done stays done; run dajiayi setup again to go on.
setup-nobody-answers = An answer is needed here, and there is nobody to ask. Add { $option }, or run dajiayi setup in a terminal. What is done stays done.
setup-away =
    Telegram cannot be reached ({ $url }). What is done stays done.
    Please look at the network and run dajiayi setup again later; for another way there set DAJIAYI_TELEGRAM_API_URL in .env.

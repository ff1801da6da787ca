# The keyboard and “More”

keyboard-submit = Tell the union
keyboard-mine = My cases
keyboard-todo = To do
keyboard-propose = Propose
keyboard-offer = Bring up
keyboard-own-submit = My own trouble
keyboard-visit = Log a visit
keyboard-find = Find
keyboard-enter = Enter
keyboard-launch = Announce
keyboard-overview = Overview
keyboard-administer = Administer
keyboard-more = More
keyboard-others = Other posts
keyboard-own = My own matters
keyboard-bulletins = News
keyboard-settings = Settings
keyboard-help = How it works
keyboard-placeholder = Write, or hold to speak
button-menu = ← More
button-to-roster = Roster
button-to-policy = Rules
button-to-calendar = Holidays
button-to-rota = On duty
button-to-group = Work group
button-to-switches = Modules
button-to-rulings = Record

menu-more = <b>More</b>. Tap one:
menu-offer = What would you like to bring up?
menu-others = <b>Other posts</b>. Tap one:
menu-administer = <b>Administer</b> · { $union }
menu-find = Please write the number, four digits, such as 0012.

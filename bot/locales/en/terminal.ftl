# What is said at the terminal: dajiayi check, backup, restore, the start

terminal-running = 大家议 is running as @{ $name }. Ctrl+C stops it; nothing is lost.
terminal-sandbox = 大家议 sandbox: open { $address }/ in a browser. Ctrl+C stops it.
terminal-part-stopped = a part of the bot has stopped; the log says which. Nothing is lost, please start it again
terminal-token-rest =
    Telegram does not know the token in DAJIAYI_TELEGRAM_TOKEN. Please copy all of it from @BotFather into .env and start again.
    This ends in { $minutes } minutes, so that nobody asks in vain every few seconds; Ctrl+C ends it now.

terminal-settings = language { $spoken }, zone { $zone }
terminal-unheard = { $name }: nobody reads it{ $close ->
    [none] { "" }
   *[other] ; is { $close } meant?
}
terminal-unreadable = cannot be read: { $why }; run this as its owner, or `dajiayi setup --for-service USER` as root
terminal-unwritable = cannot be written: { $why }
terminal-in-environment = it is set in the environment, which comes before .env; change it there
terminal-policy = { $file }, { $count } categories
terminal-cannot-open = cannot open { $error }
terminal-too-new = written by a newer dajiayi{ $newer ->
    [none] { "" }
   *[other] { " " }(it knows { $newer })
}; please update this one
terminal-not-in-place = under the bot at work, deleted, replaced or overwritten: stop, put the file aside, `dajiayi restore` a backup, start
terminal-database = { $url }, { $count ->
    [0] no unions (add the first with: dajiayi union add NAME)
    [one] { $count } union
   *[other] { $count } unions
}
terminal-cases = { $count ->
    [one] { $count } case is
   *[other] { $count } cases are
} read whole
terminal-strange-category = an unknown category: { $numbers }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
terminal-strange-kind = an unknown kind: { $numbers }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
terminal-strange-stage = an unknown stage: { $numbers }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
terminal-strange-history = a damaged history: { $numbers }{ $more ->
    [0] { "" }
   *[other] { " " }and { $more } more
}
terminal-journal-server = kept by the server for as long as it was told to (docs/deployment: What was deleted)
terminal-journal-done = emptied { $at } UTC
terminal-journal-never = not emptied yet
terminal-journal-late = is the bot at work, and does nobody else keep the database open for hours?
terminal-token-missing = not set; BotFather gives you one (without it only the sandbox runs)
terminal-token-unknown = Telegram does not know this token
terminal-api-strange = { $url } answers { $status }, not as Telegram does
terminal-api-away = { $url } cannot be reached ({ $why })
terminal-not-asked = not asked: no token
terminal-receiving-strange = Telegram answers { $status } to getWebhookInfo
terminal-webhook-elsewhere = a webhook leads to { $host }, not here; a bot at work sets its own: is one?
terminal-polling = asked for, { $count } updates wait
terminal-webhook-later = a webhook, which the bot sets when it is at work; { $count } updates wait
terminal-webhook-stuck = { $count } updates wait, since Telegram cannot bring them: { $why }
terminal-webhook = by the webhook, { $count } updates wait
terminal-clock-moved = moved ahead by { $file } (a sandbox's clock)
terminal-clock-alone = { $now } UTC (not compared: no token)
terminal-clock-unsaid = Telegram did not say what time it is
terminal-clock = { $seconds } seconds off Telegram's
terminal-clock-off = { $seconds } seconds off Telegram's; please set this machine's time
terminal-port-ours = { $port }, where a bot answers
terminal-port-free = { $port } is free
terminal-port-taken = cannot listen at { $where }: { $why }
terminal-no-address = no such address
terminal-backups-off = none is made at night: DAJIAYI_BACKUP_DIR is not set
terminal-backups-none = none in { $folder } yet; the first is made at night
terminal-backups-old = the latest in { $folder } is of { $day }; is the bot at work at night?
terminal-backups = the latest in { $folder } is of { $day }
terminal-backups-unwritable = nothing can be written into { $folder }: { $why }

terminal-check-settings = settings
terminal-check-policy = policy
terminal-check-database = database
terminal-check-cases = cases
terminal-check-journal = journal
terminal-check-backups = backups
terminal-check-port = port
terminal-check-token = token
terminal-check-receiving = receiving
terminal-check-clock = clock

terminal-backed-up = { $rows } rows of { $url } written to { $file }
terminal-restored = { $rows } rows restored into { $url }
terminal-at-work = a bot is at work on this database; stop it first
terminal-copy-nothing = there is no database to be backed up
terminal-copy-nowhere = there is no database to be backed up at { $file }; see DAJIAYI_DATA_DIR
terminal-copy-there = { $file } is there already; a backup replaces nothing
terminal-copy-empty = this is no backup: there is nothing of ours in it
terminal-copy-unreadable = { $file } cannot be read: { $why }
terminal-copy-none = this is no backup, or cannot be written: { $why }
terminal-copy-damaged = the file is damaged
terminal-copy-full = there is something in this database; a backup goes into an empty one only

terminal-no-user = there is no user { $user }; make one with: useradd --system { $user }
terminal-as-root = { $file }: { $why }; run it as root

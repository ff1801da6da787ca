# Going live: what dajiayi setup asks step by step, and the sheet for the wall

poster-call = Dajiayi · A problem or an idea? Write to your union
poster-scan = ① Scan with Telegram and tap “Start”
poster-code = ② Cannot scan? Find @{ $bot } in Telegram and send it:
poster-then = ③ Tap “Tell the union” and write. You can stay anonymous
poster-self-declared = Who comes in by this sheet has named their workplace themselves, and can write at once.
poster-verified = To be confirmed as a member, ask the union to show you its members' QR code on a phone.

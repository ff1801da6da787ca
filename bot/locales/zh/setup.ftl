# 上线:dajiayi setup 一步一步问的话,墙上贴的二维码

poster-call = 职工事,大家议 · 有困难、有建议,写给工会
poster-scan = ① 打开 Telegram 扫码,点“开始”
poster-code = ② 扫不了?在 Telegram 里搜 @{ $bot },发这个码:
poster-then = ③ 点“我要反映”,写一句话就行,可以匿名
poster-self-declared = 扫这张纸加入的,先记作“自己报的单位”,马上就能写。
poster-verified = 要核实为本单位职工,请工会在手机上出示会员二维码给您扫。

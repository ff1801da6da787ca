// The bot of the walk, written with Telegraf.
const { createReadStream } = require("node:fs");
const { createServer } = require("node:http");
const { Telegraf, Markup } = require("telegraf");
const { message } = require("telegraf/filters");

const [base, token, picture, port, secret] = process.argv.slice(2);
const bot = new Telegraf(token, { telegram: { apiRoot: base, webhookReply: Boolean(secret) } });

bot.start(async (ctx) => {
  const keys = Markup.inlineKeyboard([Markup.button.callback("好", "yes"), Markup.button.callback("不", "no")]);
  const me = await ctx.telegram.getMe();
  await ctx.replyWithHTML(`<b>您好</b> ${me.username}`, keys);
});
bot.on("callback_query", async (ctx) => {
  await ctx.answerCbQuery("知道了");
  await ctx.editMessageText(`选了 ${ctx.callbackQuery.data}`);
});
bot.hears("照片", (ctx) => ctx.replyWithPhoto({ source: picture }, { caption: "一张" }));
bot.hears("相册", (ctx) =>
  ctx.replyWithMediaGroup([1, 2].map(() => ({ type: "photo", media: { source: createReadStream(picture) } }))),
);
bot.hears("谁", async (ctx) => {
  const standing = await ctx.getChatMember(ctx.botInfo.id);
  const admins = await ctx.getChatAdministrators();
  await ctx.reply(`${(await ctx.getChat()).title} ${standing.status} ${admins.length}`);
});
bot.on(message("photo"), async (ctx) => {
  const link = await ctx.telegram.getFileLink(ctx.message.photo.at(-1).file_id);
  const content = await (await fetch(link)).arrayBuffer();
  await ctx.replyWithDocument({ source: Buffer.from(content), filename: "回来.png" });
});
bot.on(message("text"), (ctx) => {
  const text = `收到 ${ctx.message.text}`;
  if (!secret) return ctx.reply(text);
  // The library answers in the webhook's answer with few calls, of which sendMessage is none: it is written by hand.
  const answer = { method: "sendMessage", chat_id: ctx.chat.id, text };
  return ctx.telegram.response.setHeader("Content-Type", "application/json").end(JSON.stringify(answer));
});

async function main() {
  if (!secret) {
    await bot.launch({ dropPendingUpdates: false }, () => console.log("ready"));
    return;
  }
  bot.botInfo = await bot.telegram.getMe();
  const hook = bot.webhookCallback("/hook", { secretToken: secret });
  createServer(hook).listen(Number(port), "127.0.0.1", async () => {
    await bot.telegram.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: secret });
    console.log("ready");
  });
}

main();

// The bot of the walk, written with grammY.
const { createServer } = require("node:http");
const { Bot, InlineKeyboard, InputFile, InputMediaBuilder, webhookCallback } = require("grammy");

const [base, token, picture, port, secret] = process.argv.slice(2);
const bot = new Bot(token, {
  client: { apiRoot: base, canUseWebhookReply: (method) => Boolean(secret) && method === "sendMessage" },
});

bot.command("start", async (ctx) => {
  const keys = new InlineKeyboard().text("好", "yes").text("不", "no");
  const me = await ctx.api.getMe();
  await ctx.reply(`<b>您好</b> ${me.username}`, { parse_mode: "HTML", reply_markup: keys });
});
bot.on("callback_query:data", async (ctx) => {
  await ctx.answerCallbackQuery("知道了");
  await ctx.editMessageText(`选了 ${ctx.callbackQuery.data}`);
});
bot.hears("照片", (ctx) => ctx.replyWithPhoto(new InputFile(picture), { caption: "一张" }));
bot.hears("相册", (ctx) =>
  ctx.replyWithMediaGroup([1, 2].map(() => InputMediaBuilder.photo(new InputFile(picture)))),
);
bot.hears("谁", async (ctx) => {
  const standing = await ctx.getChatMember(ctx.me.id);
  const admins = await ctx.getChatAdministrators();
  await ctx.reply(`${(await ctx.getChat()).title} ${standing.status} ${admins.length}`);
});
bot.on("message:photo", async (ctx) => {
  const file = await ctx.getFile();
  const content = await (await fetch(`${base}/file/bot${token}/${file.file_path}`)).arrayBuffer();
  await ctx.replyWithDocument(new InputFile(Buffer.from(content), "回来.png"));
});
bot.on("message:text", (ctx) => ctx.reply(`收到 ${ctx.message.text}`));

async function main() {
  if (!secret) {
    await bot.start({ timeout: 2, onStart: () => console.log("ready") });
    return;
  }
  await bot.init();
  createServer(webhookCallback(bot, "http", { secretToken: secret })).listen(Number(port), "127.0.0.1", async () => {
    await bot.api.setWebhook(`http://127.0.0.1:${port}/hook`, { secret_token: secret });
    console.log("ready");
  });
}

main();

// The bot of the walk, written with node-telegram-bot-api.
const { createServer } = require("node:http");
const { Bot, InlineKeyboardBuilder, InputFile } = require("node-telegram-bot-api");
const { fromPath } = require("node-telegram-bot-api/node");

const [base, token, picture, port, secret] = process.argv.slice(2);
const bot = new Bot(token, { apiRoot: base });

bot.command("start", async (ctx) => {
  const me = await ctx.api.getMe();
  const keys = new InlineKeyboardBuilder().text("好", "yes").text("不", "no").build();
  await ctx.reply(`<b>您好</b> ${me.username}`, { parse_mode: "HTML", reply_markup: keys });
});
bot.on("callback_query", async (ctx) => {
  await ctx.answerCallbackQuery({ text: "知道了" });
  const { chat, message_id } = ctx.callbackQuery.message;
  await ctx.api.editMessageText({ chat_id: chat.id, message_id, text: `选了 ${ctx.callbackQuery.data}` });
});
bot.hears("照片", async (ctx) => {
  await ctx.api.sendPhoto({ chat_id: ctx.chat.id, photo: await fromPath(picture), caption: "一张" });
});
bot.hears("相册", async (ctx) => {
  const media = await Promise.all([1, 2].map(async () => ({ type: "photo", media: await fromPath(picture) })));
  await ctx.api.sendMediaGroup({ chat_id: ctx.chat.id, media });
});
bot.hears("谁", async (ctx) => {
  const chat_id = ctx.chat.id;
  const me = await ctx.api.getMe();
  const standing = await ctx.api.getChatMember({ chat_id, user_id: me.id });
  const admins = await ctx.api.getChatAdministrators({ chat_id });
  await ctx.reply(`${(await ctx.api.getChat({ chat_id })).title} ${standing.status} ${admins.length}`);
});
bot.on("message", async (ctx) => {
  if (!ctx.message.photo) return ctx.reply(`收到 ${ctx.message.text}`);
  const file = await ctx.api.getFile({ file_id: ctx.message.photo.at(-1).file_id });
  const content = await (await fetch(`${base}/file/bot${token}/${file.file_path}`)).arrayBuffer();
  const document = new InputFile(new Uint8Array(content), { filename: "回来.png" });
  return ctx.api.sendDocument({ chat_id: ctx.chat.id, document });
});

// The library answers nothing in the webhook's answer: what it reads of the update is answered by hand.
function hook(request, response) {
  let body = "";
  request.on("data", (part) => (body += part));
  request.on("end", () => {
    const { message } = JSON.parse(body);
    const known = request.headers["x-telegram-bot-api-secret-token"] === secret;
    response.writeHead(known ? 200 : 403, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ method: "sendMessage", chat_id: message.chat.id, text: `收到 ${message.text}` }));
  });
}

async function main() {
  if (!secret) {
    await bot.api.deleteWebhook();
    console.log("ready");
    await bot.startPolling(undefined, { timeout: 2 });
    return;
  }
  createServer(hook).listen(Number(port), "127.0.0.1", async () => {
    await bot.api.setWebhook({ url: `http://127.0.0.1:${port}/hook`, secret_token: secret });
    console.log("ready");
  });
}

main();

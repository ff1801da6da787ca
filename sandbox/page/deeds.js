/** What a person does with a phone; each deed is a POST, and what the sandbox refuses is said on the phone. */
import { toast } from "./notices.js";
import { post, postFiles } from "./server.js";
import { store } from "./store.js";
import { say } from "./words.js";

/**
 * The deeds of whoever `who()` names in the chat and topic of `where()`; `phone` is over which words may float.
 * `toBot()` brings their own chat with the bot into view.
 */
export function createDeeds(who, where, phone, toBot) {
  const path = (message, chatId = where().chatId) =>
    `chats/${chatId}/messages${message ? `/${message.message_id}` : ""}`;
  const by = (body = {}) => ({ from: who(), ...body });
  const attempt = async (asking) => {
    try {
      return await asking;
    } catch (error) {
      toast(phone, say("failed", { why: error.message }));
      return null;
    }
  };
  const placed = (body) => by({ thread: where().thread, ...body });
  const send = (body) => attempt(post(path(), placed(body)));
  const press = (message, button) => {
    const which = button.callback_data === undefined ? { button: button.text } : { data: button.callback_data };
    return attempt(post(`${path(message)}/press`, by(which)));
  };
  const tell = (chatId, text) => attempt(post(path(null, chatId), by({ text })));
  const begin = async (payload) => {
    toBot();
    return tell(who(), `/start ${payload}`.trim());
  };
  const inline = () => `chats/${where().chatId}/inline`;
  return {
    send,
    press,
    sendFiles: (body, files) => attempt(postFiles(path(), placed(body), files)),
    edit: (message, text) => attempt(post(`${path(message)}/edit`, by({ text }))),
    react: (message, emoji) => attempt(post(`${path(message)}/react`, by({ emoji }))),
    remove: (message) => attempt(post(`${path(message)}/delete`, by())),
    forward: (message, chatId) => attempt(post(path(null, chatId), by({ forward_from: placeOf(message) }))),
    block: () => attempt(post(`people/${who()}/block`)),
    unblock: () => attempt(post(`people/${who()}/unblock`)),
    manage: (what, body) => attempt(post(`groups/${where().chatId}/${what}`, by(body))),
    copy: (text) => copy(phone, text),
    tell,
    begin,
    ask: (query, offset) => attempt(post(inline(), by({ query, offset }))),
    choose: (queryId, id) => attempt(post(`${inline()}/choose`, placed({ inline_query_id: queryId, id }))),
    follow: (kind, value) => follow(send, begin, kind, value),
  };
}

const placeOf = (message) => ({ chat_id: message.chat.id, message_id: message.message_id });

async function copy(phone, text) {
  // Without permission there is no clipboard; the words shown can still be read off.
  await navigator.clipboard?.writeText(text).catch(() => null);
  toast(phone, say("copied", { text }));
}

/** A command is sent, a link that starts this bot starts it in one's own chat with it, any other link opens a tab. */
function follow(send, begin, kind, value) {
  if (kind === "command") return send({ text: value });
  const payload = startPayload(value);
  if (payload !== null) return begin(payload);
  return window.open(value, "_blank", "noopener");
}

/** What t.me/share/url?url=…&text=… asks one to send on, or null for any other link. */
export function sharedBy(address) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.hostname !== "t.me" || url.pathname !== "/share/url") return null;
  return [url.searchParams.get("url"), url.searchParams.get("text")].filter(Boolean).join("\n");
}

/** The payload of t.me/<bot>?start=…, or null for any other link. */
function startPayload(address) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const ours = url.hostname === "t.me" && url.pathname.slice(1).toLowerCase() === store.bot.username.toLowerCase();
  return ours ? (url.searchParams.get("start") ?? "") : null;
}

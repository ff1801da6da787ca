/** What a person does with a phone; each deed is a POST, and what the sandbox refuses is said on the phone. */
import { toast } from "./notices.js";
import { post, postFiles } from "./server.js";
import { store } from "./store.js";
import { say } from "./words.js";

/** The deeds of `personId` in the chat that `chatId()` names; `screen` is where words may float. */
export function createDeeds(personId, chatId, screen) {
  const from = personId;
  const path = (message) => `chats/${chatId()}/messages${message ? `/${message.message_id}` : ""}`;
  const attempt = async (asking) => {
    try {
      return await asking;
    } catch (error) {
      toast(screen, say("failed", { why: error.message }));
      return null;
    }
  };
  const send = (body) => attempt(post(path(), { from, ...body }));
  const press = (message, button) => {
    const which = button.callback_data === undefined ? { button: button.text } : { data: button.callback_data };
    return attempt(post(`${path(message)}/press`, { from, ...which }));
  };
  return {
    send,
    press,
    sendFiles: (body, files) => attempt(postFiles(path(), { from, ...body }, files)),
    edit: (message, text) => attempt(post(`${path(message)}/edit`, { from, text })),
    react: (message, emoji) => attempt(post(`${path(message)}/react`, { from, emoji })),
    remove: (message) => attempt(post(`${path(message)}/delete`, { from })),
    block: () => attempt(post(`people/${personId}/block`)),
    unblock: () => attempt(post(`people/${personId}/unblock`)),
    copy: (text) => copy(screen, text),
    follow: (kind, value) => follow(send, kind, value),
  };
}

async function copy(screen, text) {
  // Without permission there is no clipboard; the words shown can still be read off.
  await navigator.clipboard?.writeText(text).catch(() => null);
  toast(screen, say("copied", { text }));
}

/** A command is sent, a link that starts this bot starts it here, any other link opens a tab. */
function follow(send, kind, value) {
  if (kind === "command") return send({ text: value });
  const payload = startPayload(value);
  if (payload !== null) return send({ text: `/start ${payload}`.trim() });
  return window.open(value, "_blank", "noopener");
}

/** The payload of t.me/<bot>?start=…, or null for any other link. */
function startPayload(address) {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const ours = url.hostname === "t.me" && url.pathname.slice(1).toLowerCase() === store.bot.username.toLowerCase();
  return ours ? (url.searchParams.get("start") ?? "") : null;
}

/** What can be done with a message: react, reply, copy, edit, delete. */
import { make } from "./dom.js";
import { openMenu } from "./menu.js";
import { chatsOf, store } from "./store.js";
import { say } from "./words.js";

const REACTIONS = ["👍", "❤", "👌", "🙏", "🎉", "👎"];

/** Open the menu of a message beside `anchor`. */
export function openMessageMenu(host, anchor, message, personId, deeds, composer) {
  const own = message.author === personId;
  const written = message.text ?? message.caption;
  const copyable = written && !message.has_protected_content;
  openMenu(host, anchor, [
    faces(message, personId, deeds),
    { label: say("reply"), run: () => composer.reply(message) },
    copyable ? { label: say("copy"), run: () => deeds.copy(written) } : null,
    message.has_protected_content
      ? null
      : {
          label: say("forward"),
          run: () => openReceivers(host, anchor, personId, (chatId) => deeds.forward(message, chatId)),
        },
    own && written ? { label: say("edit"), run: () => composer.edit(message) } : null,
    { label: say("remove"), danger: true, run: () => deeds.remove(message) },
  ]);
}

/** Ask into which of a person's chats something goes; `send(chatId)` sends it. */
export function openReceivers(host, anchor, personId, send) {
  const to = ({ chat }) => ({ label: chat.title ?? store.bot.first_name, run: () => send(chat.id) });
  openMenu(host, anchor, [make("p", {}, say("forward_to")), ...chatsOf(personId).map(to)]);
}

function faces(message, personId, deeds) {
  const mine = message.reactions.find(({ by }) => by.includes(personId))?.emoji;
  const face = (emoji) => {
    const onclick = () => deeds.react(message, emoji === mine ? "" : emoji);
    return make("button", { type: "button", class: "face", "aria-pressed": String(emoji === mine), onclick }, emoji);
  };
  return make("div", { class: "faces", role: "group", "aria-label": say("react") }, REACTIONS.map(face));
}

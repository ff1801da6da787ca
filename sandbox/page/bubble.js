/** One message, or one album, as a bubble with its buttons, chips and time. */
import { icon, make } from "./dom.js";
import { inShort, albumOf, medium } from "./media.js";
import { richText } from "./richtext.js";
import { nameOf, serviceWords } from "./service.js";
import { clockTime } from "./times.js";
import { say } from "./words.js";

/**
 * The row for messages of one album (mostly a single one).
 * `phone` is {owner: person id, group: is it a group, follow, press(message, button, element), menu(message, element)}.
 */
export function row(messages, phone) {
  const message = messages[0];
  const noted = serviceWords(message);
  if (noted !== null) return make("div", { class: "day" }, make("span", {}, noted));
  const worded = messages.find((each) => each.text ?? each.caption) ?? message;
  const own = message.author === phone.owner;
  const more = make(
    "button",
    { type: "button", class: "more", "aria-label": say("actions"), onclick: () => phone.menu(message, more) },
    icon("dots"),
  );
  const bare = message.sticker !== undefined && !message.reply_markup;
  const bubble = make(
    "div",
    { class: `bubble${bare ? " bare" : ""}${message.photo || message.video ? " pictured" : ""}` },
    phone.group && !own ? make("div", { class: "sender" }, nameOf(message)) : null,
    origin(message.forward_origin),
    message.via_bot ? make("div", { class: "forwarded" }, say("via", { name: message.via_bot.username })) : null,
    quote(message),
    messages.length > 1 ? albumOf(messages) : medium(message),
    words(worded, phone.follow),
    foot(message),
    more,
  );
  bubble.addEventListener("click", (event) => {
    if (!event.target.closest("a, button, audio, video") && getSelection().isCollapsed) phone.menu(message, bubble);
  });
  return make(
    "div",
    { class: `row ${own ? "out" : "in"}` },
    make("div", { class: "column" }, bubble, chips(messages), buttons(message, phone)),
  );
}

function words(message, follow) {
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  return text ? make("div", { class: "words" }, richText(text, entities, follow)) : null;
}

function origin(from) {
  if (!from) return null;
  const name = from.sender_user?.first_name ?? from.sender_chat?.title ?? from.sender_user_name ?? "";
  return make("div", { class: "forwarded" }, say("forwarded", { name }));
}

function quote(message) {
  const replied = message.reply_to_message;
  if (!replied || replied.forum_topic_created) return null; // in a topic everything replies to its beginning
  return make(
    "div",
    { class: "quote" },
    make("strong", {}, nameOf(replied)),
    make("span", {}, message.quote?.text ?? inShort(replied)),
  );
}

function foot(message) {
  const lock = message.has_protected_content
    ? make(
        "span",
        { class: "lock", title: say("protected"), role: "img", "aria-label": say("protected") },
        icon("lock"),
      )
    : null;
  const edited = message.edited_at ? `${say("edited")} ` : "";
  return make("div", { class: "foot" }, lock, make("span", {}, `${edited}${clockTime(message.date * 1000)}`));
}

function chips(messages) {
  const reactions = messages.flatMap((message) => message.reactions ?? []);
  if (reactions.length === 0) return null;
  return make(
    "div",
    { class: "chips" },
    reactions.map(({ emoji, by }) => make("span", { class: "chip" }, emoji, by.length > 1 ? ` ${by.length}` : "")),
  );
}

function buttons(message, phone) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return make(
    "div",
    { class: "inline" },
    rows.map((row) =>
      make(
        "div",
        { class: "inline-row" },
        row.map((button) => inlineButton(message, button, phone)),
      ),
    ),
  );
}

function inlineButton(message, button, phone) {
  const sign = button.url ? "outward" : button.copy_text ? "copy" : null;
  const element = make(
    "button",
    {
      type: "button",
      class: `inline-button ${button.style ?? ""}`,
      onclick: () => phone.press(message, button, element),
    },
    make("span", {}, button.text),
    sign ? icon(sign) : null,
  );
  return element;
}

/** The title bar of a phone or a group, and the menu of what can be done with it. */
import { avatar } from "./avatar.js";
import { icon, iconButton, make } from "./dom.js";
import { openMenu } from "./menu.js";
import { store } from "./store.js";
import { say } from "./words.js";

const TYPING = 5_000; // milliseconds "typing…" stands, as at Telegram

/** {element, show(), typing(), rest(), mayGo(yes)}; `rest` ends the typing. */
export function createPersonHead(phone) {
  const { person, deeds } = phone;
  const choices = () => [
    person().blocked
      ? { label: say("unblock"), run: deeds.unblock }
      : { label: say("block"), danger: true, run: deeds.block },
  ];
  return createHead(person(), phone, choices, () => (person().blocked ? say("blocked") : person().caption));
}

/** As the head of a person's phone, for a group: the bot's standing, topics, and who speaks as the group. */
export function createGroupHead(id, phone) {
  const chat = () => store.chats.get(id);
  const caption = () =>
    [say("people_count", { n: chat().chat.members.length }), say(`bot_${chat().bot_status}`)].join(" · ");
  const choices = () => [...botChoices(chat(), phone.deeds), ...topicChoices(chat(), phone), speakerChoice(phone)];
  return createHead({ id, first_name: chat().chat.title }, phone, choices, caption);
}

function createHead(named, { host, frame }, choices, caption) {
  const status = make("span", { class: "caption" });
  const title = make("div", { class: "title" }, make("strong", {}, named.first_name), status);
  const more = iconButton("dots", say("more"), () => openMenu(host, more, choices()));
  const away = iconButton("close", say("put_away"), frame.putAway, { hidden: true });
  const element = make("header", { class: "head" }, avatar(named), title, elsewhere(named.id, frame.alone), more, away);
  let timer = null;
  const show = () => {
    if (timer === null) status.textContent = caption();
  };
  const rest = () => {
    clearTimeout(timer);
    timer = null;
    show();
  };
  const typing = () => {
    clearTimeout(timer);
    status.textContent = say("typing");
    timer = setTimeout(rest, TYPING);
  };
  const mayGo = (yes) => {
    away.hidden = !yes;
  };
  return { element, show, typing, rest, mayGo };
}

/** The link that opens a phone alone, or from there back to all of them. */
function elsewhere(id, alone) {
  const label = say(alone ? "back" : "alone");
  const leads = alone ? { href: `/${location.search}` } : { href: `/phone/${id}${location.search}`, target: "_blank" };
  return make("a", { class: "round", "aria-label": label, title: label, ...leads }, icon(alone ? "grid" : "outward"));
}

function botChoices({ bot_status: status }, deeds) {
  const to = (next) => (status === next ? null : { label: say(`make_${next}`), run: () => setBot(deeds, next) });
  return [to("administrator"), to("member"), status === "left" ? null : to("kicked")];
}

const setBot = (deeds, status) =>
  deeds.manage("bot", { status, rights: status === "administrator" ? ["can_manage_topics", "can_delete_messages"] : [] });

function topicChoices({ chat, topics }, { deeds, thread }) {
  if (chat.type === "group") return [{ label: say("upgrade"), run: () => deeds.manage("upgrade") }];
  if (!chat.is_forum) return [{ label: say("forum_on"), run: () => deeds.manage("forum", { on: true }) }];
  const name = say("topic_name", { n: topics.length + 1 });
  const open = topics.find((topic) => topic.message_thread_id === thread());
  const shut = () => deeds.manage(`topics/${open.message_thread_id}`, { closed: !open.closed });
  return [
    { label: say("new_topic"), run: () => deeds.manage("topics", { name }) },
    open ? { label: say(open.closed ? "reopen_topic" : "close_topic"), run: shut } : null,
  ];
}

function speakerChoice({ chat, person, speaker, deeds }) {
  const anonymous = chat().chat.admins[speaker()] ?? false;
  const label = say(anonymous ? "show_speaker" : "hide_speaker", { name: person().first_name });
  return { label, run: () => deeds.manage("admins", { person: speaker(), admin: true, anonymous: !anonymous }) };
}

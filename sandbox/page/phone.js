/** One phone: title bar, messages, composer, and what the bot makes appear on it. */
import { avatar } from "./avatar.js";
import { createComposer } from "./composer.js";
import { createDeeds } from "./deeds.js";
import { iconButton, make } from "./dom.js";
import { openMenu } from "./menu.js";
import { createMessageList } from "./messagelist.js";
import { openMessageMenu } from "./messagemenu.js";
import { alertBox, toast } from "./notices.js";
import { createPresses } from "./presses.js";
import { chatsOf, store } from "./store.js";
import { say } from "./words.js";

const TYPING = 5_000; // milliseconds "typing…" stands, as at Telegram

/** {element, refresh(), heard(event)}; `refresh` draws whatever changed in the store. */
export function createPhone(personId) {
  const person = () => store.people.get(personId);
  let chatId = personId;
  const chat = () => store.chats.get(chatId) ?? store.chats.get(personId);

  const element = make("section", { class: "phone", "aria-label": say("phone_of", { name: person().first_name }) });
  const list = createMessageList();
  const deeds = createDeeds(personId, () => chatId, list.element);
  const presses = createPresses();
  const composer = createComposer({ host: element, person, chat, deeds, sent: list.toEnd });
  const head = createHead(element, person, deeds);
  const tabs = make("div", { class: "chats", role: "tablist", "aria-label": say("chats") });
  const idle = createIdle(person, deeds);
  element.append(head.element, tabs, list.element, idle.hello, composer.element, idle.action);

  const press = async (message, button, pressed) => {
    const result = await presses.wait(pressed, deeds.press(message, button));
    if (result?.copied !== undefined) deeds.copy(result.copied);
    if (result?.url !== undefined) deeds.follow("url", result.url);
  };
  const menu = (message, anchor) => openMessageMenu(element, anchor, message, personId, deeds, composer);
  const choose = (id) => {
    chatId = id;
    refresh();
  };

  const refresh = () => {
    const { blocked, started } = person();
    const private_ = chat().chat.type === "private";
    const resting = private_ && (blocked || !started);
    head.show();
    drawTabs(tabs, chatsOf(personId), chat().chat.id, choose);
    list.show([...chat().messages.values()], { owner: personId, group: !private_, follow: deeds.follow, press, menu });
    composer.element.hidden = resting;
    idle.show(resting, chat().messages.size);
    composer.refresh();
  };
  const heard = (event) => {
    if (event.chat_id !== chatId) return;
    if (event.type === "action") head.typing();
    if (event.type === "message" && event.message.from.is_bot) head.rest();
    if (event.user_id !== personId) return;
    if (event.type === "answered") presses.answered(event.callback_query_id);
    if (event.type !== "toast") return;
    if (event.show_alert) alertBox(element, store.bot.first_name, event.text);
    else toast(list.element, event.text);
  };
  return { element, refresh, heard };
}

/** The title bar: {element, show(), typing(), rest()}; `rest` ends the typing. */
function createHead(host, person, deeds) {
  const status = make("span", { class: "caption" });
  const title = make("div", { class: "title" }, make("strong", {}, person().first_name), status);
  const more = iconButton("dots", say("more"), () => openMenu(host, more, choices()));
  const alone = () => window.open(`/phone/${person().id}${location.search}`, "_blank", "noopener");
  const choices = () => [
    { label: say("alone"), run: alone },
    person().blocked
      ? { label: say("unblock"), run: deeds.unblock }
      : { label: say("block"), danger: true, run: deeds.block },
  ];
  let timer = null;
  const show = () => {
    if (timer === null) status.textContent = person().blocked ? say("blocked") : person().caption;
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
  return { element: make("header", { class: "head" }, avatar(person()), title, more), show, typing, rest };
}

/** What stands instead of the composer before the start and while blocked: {hello, action, show(resting, messages)}. */
function createIdle(person, deeds) {
  const run = () => (person().blocked ? deeds.unblock() : deeds.send({ text: "/start" }));
  const hello = make("p", { class: "hello" }, say("hello", { name: person().first_name }));
  const action = make("button", { type: "button", class: "big-action", onclick: run });
  const show = (resting, messages) => {
    hello.hidden = !resting || messages > 0 || person().blocked;
    action.hidden = !resting;
    action.textContent = person().blocked ? say("unblock") : say("start");
  };
  return { hello, action, show };
}

function drawTabs(tabs, chats, current, choose) {
  const tab = ({ chat }) => {
    const state = { role: "tab", "aria-selected": String(chat.id === current), onclick: () => choose(chat.id) };
    return make("button", { type: "button", ...state }, chat.title ?? store.bot.first_name);
  };
  tabs.hidden = chats.length < 2;
  tabs.replaceChildren(...chats.map(tab));
}

/** One phone, or one group as a phone in which one chooses who speaks. */
import { createComposer } from "./composer.js";
import { createDeeds, sharedBy } from "./deeds.js";
import { make } from "./dom.js";
import { createGroupHead, createPersonHead } from "./head.js";
import { createMessageList } from "./messagelist.js";
import { openMessageMenu, openReceivers } from "./messagemenu.js";
import { alertBox, toast } from "./notices.js";
import { createPresses } from "./presses.js";
import { createSpeaker } from "./speaker.js";
import { chatsOf, store } from "./store.js";
import { drawTabs, topicsOf } from "./tabs.js";
import { say } from "./words.js";

/**
 * The phone of a person (`id` above 0), or of a group. `frame` is {putAway(), choose(id), alone}.
 * {element, refresh(), heard(event), comeForward(), mayGo(yes)}; `refresh` draws whatever changed in the store.
 */
export function createPhone(id, frame) {
  const speaker = createSpeaker(id, () => refresh());
  const person = () => store.people.get(speaker.id());
  let [chatId, thread] = [id, null]; // the topic that is open; null in its general one, and where there is none
  const chat = () => store.chats.get(chatId) ?? store.chats.get(id);

  const list = createMessageList();
  const toBot = () => (id > 0 ? open(id, null) : frame.choose(speaker.id()));
  const presses = createPresses();
  const name = id > 0 ? say("phone_of", { name: person().first_name }) : chat().chat.title;
  const element = make("section", { class: "phone", "aria-label": name, tabindex: "-1" });
  const deeds = createDeeds(speaker.id, () => ({ chatId: chat().chat.id, thread }), element, toBot);
  const composer = createComposer({ host: element, person, chat, deeds, sent: list.toEnd });
  const context = { host: element, person, chat, deeds, frame, thread: () => thread, speaker: speaker.id };
  const head = id > 0 ? createPersonHead(context) : createGroupHead(id, context);
  const tabs = make("div", { class: "chats", role: "tablist", "aria-label": say("chats") });
  const topics = make("div", { class: "chats topics", role: "tablist", "aria-label": say("topics") });
  const idle = createIdle(person, deeds);
  element.append(head.element, tabs, topics, list.element, idle.hello, speaker.element, composer.element, idle.action);

  const press = async (message, button, pressed) => {
    const result = await presses.wait(pressed, deeds.press(message, button));
    if (result?.copied !== undefined) deeds.copy(result.copied);
    if (result?.url === undefined) return;
    const shared = sharedBy(result.url);
    if (shared === null) deeds.follow("url", result.url);
    else openReceivers(element, pressed, speaker.id(), (chatId) => deeds.tell(chatId, shared));
  };
  const menu = (message, anchor) => openMessageMenu(element, anchor, message, speaker.id(), deeds, composer);
  const open = (nextChat, nextThread) => {
    [chatId, thread] = [nextChat, nextThread];
    refresh();
    list.toEnd();
  };
  const drawAllTabs = () => {
    const mine = id > 0 ? chatsOf(id) : [chat()];
    const chats = mine.map((each) => ({ key: each.chat.id, label: each.chat.title ?? store.bot.first_name }));
    drawTabs(tabs, chats, chat().chat.id, (key) => open(key, null));
    drawTabs(topics, topicsOf(chat()), thread, (key) => open(chat().chat.id, key));
  };

  const refresh = () => {
    const { blocked, started } = person();
    const private_ = chat().chat.type === "private";
    const resting = private_ && (blocked || !started);
    if (!chat().topics.some((topic) => topic.message_thread_id === thread)) thread = null;
    head.show();
    speaker.show();
    drawAllTabs();
    const messages = [...chat().messages.values()].filter((each) => (each.message_thread_id ?? null) === thread);
    list.show(messages, { owner: speaker.id(), group: !private_, follow: deeds.follow, press, menu });
    composer.element.hidden = resting;
    idle.show(resting, chat().messages.size);
    composer.refresh();
  };
  const heard = (event) => {
    if (event.chat_id !== chat().chat.id) return;
    if (event.type === "action") head.typing();
    if (event.type === "message" && event.message.from.is_bot) head.rest();
    if (event.user_id !== speaker.id()) return;
    if (event.type === "answered") presses.answered(event.callback_query_id);
    if (event.type !== "toast") return;
    if (event.show_alert) alertBox(element, store.bot.first_name, event.text);
    else toast(element, event.text);
  };
  const comeForward = () => {
    const behavior = matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth";
    element.scrollIntoView({ inline: "nearest", block: "nearest", behavior });
    element.focus({ preventScroll: true });
    element.classList.remove("called");
    requestAnimationFrame(() => element.classList.add("called"));
  };
  return { element, refresh, heard, comeForward, mayGo: head.mayGo };
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

/** Which phones and groups are in view: as many as fit at first, then whoever is chosen joins them. */
import { openAdding } from "./adding.js";
import { avatar } from "./avatar.js";
import { iconButton, make } from "./dom.js";
import { createPhone } from "./phone.js";
import { store } from "./store.js";
import { say } from "./words.js";

const COMFORTABLE = 330; // pixels a phone takes at first, its gap included; more of them share what there is
const ONE_AT_A_TIME = 700;

/** {refresh(), heard(event), choose(id)}. `only` is the one person or group to show, or null. */
export function createStage(stage, people, only) {
  const phones = new Map(); // person or group id -> phone
  const unread = new Map(); // the same id -> number
  let chosen = null; // ids, once somebody has chosen; until then as many as fit
  let front = null; // the one in view where only one fits
  let awaited = null; // one to choose as soon as it is there

  const narrow = () => stage.clientWidth < ONE_AT_A_TIME;
  const everybody = () => [...store.people.keys(), ...groups()].filter((id) => only === null || id === only);
  const groups = () => [...store.chats.values()].filter(({ chat }) => chat.id < 0).map(({ chat }) => chat.id);
  const inView = () => {
    if (narrow()) return [everybody().includes(front) ? front : everybody()[0]];
    const room = Math.max(1, Math.floor((stage.clientWidth - 16) / COMFORTABLE));
    return chosen ? everybody().filter((id) => chosen.has(id)) : everybody().slice(0, room);
  };
  const choose = (id) => {
    awaited = everybody().includes(id) ? null : id; // the news of somebody new is on its way
    if (awaited !== null) return;
    front = id;
    chosen = narrow() ? chosen : new Set([...inView(), id]);
    refresh();
    people.querySelector(`[data-id="${id}"]`)?.scrollIntoView({ inline: "nearest", block: "nearest" });
    phones.get(id).comeForward();
  };
  const putAway = (id) => {
    chosen = new Set(inView().filter((other) => other !== id));
    refresh();
    people.querySelector(`[data-id="${id}"]`)?.focus();
  };
  const phoneOf = (id) => {
    if (!phones.has(id)) phones.set(id, createPhone(id, { putAway: () => putAway(id), choose, alone: only !== null }));
    return phones.get(id);
  };
  const refresh = () => {
    if (everybody().includes(awaited)) return choose(awaited);
    const shown = inView();
    place(stage, everybody().filter((id) => shown.includes(id) || phones.has(id)).map(phoneOf));
    phones.forEach((phone, id) => {
      phone.element.hidden = !shown.includes(id);
      phone.mayGo(!narrow() && shown.length > 1);
    });
    shown.forEach((id) => {
      unread.delete(id);
      phoneOf(id).refresh();
    });
    drawTabs(people, everybody(), shown, unread, choose);
    people.hidden = only !== null;
    return undefined;
  };
  const heard = (event) => {
    const fromOther = event.type === "message" && event.message.from.id !== event.chat_id;
    if (fromOther && !inView().includes(event.chat_id))
      unread.set(event.chat_id, (unread.get(event.chat_id) ?? 0) + 1);
    phones.forEach((phone) => phone.heard(event));
  };
  people.setAttribute("aria-label", say("people"));
  new ResizeObserver(() => refresh()).observe(stage);
  return { refresh, heard, choose };
}

/** Bring the phones in their order without moving one that is in place: moving forgets how far it was scrolled. */
function place(stage, phones) {
  const wanted = new Set(phones.map(({ element }) => element));
  [...stage.children].filter((element) => !wanted.has(element)).forEach((element) => element.remove());
  phones.forEach(({ element }, index) => {
    if (stage.children[index] !== element) stage.insertBefore(element, stage.children[index] ?? null);
  });
}

function drawTabs(people, everybody, shown, unread, choose) {
  const focused = people.contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
  const tabs = everybody.map((id) => personTab(id, shown.includes(id), unread.get(id) ?? 0, choose));
  const add = iconButton("plus", say("add"), () => openAdding(people.parentElement, add, choose), { "data-id": "add" });
  people.replaceChildren(...tabs, add);
  if (focused !== undefined) people.querySelector(`[data-id="${focused}"]`)?.focus({ preventScroll: true });
}

function personTab(id, shown, count, choose) {
  const named = store.people.get(id) ?? { id, first_name: store.chats.get(id).chat.title };
  const badge =
    count > 0 ? make("span", { class: "badge", "aria-label": say("unread", { n: count }) }, String(count)) : null;
  return make(
    "button",
    { type: "button", class: "person", "data-id": id, "aria-pressed": String(shown), onclick: () => choose(id) },
    avatar(named),
    make("span", {}, named.first_name),
    badge,
  );
}

/** Which phones and groups are in view: as many as fit at first, then whoever is chosen joins them. */
import { createPeople } from "./people.js";
import { createPhone } from "./phone.js";
import { store } from "./store.js";

const COMFORTABLE = 330; // pixels a phone takes at first, its gap included; more of them share what there is
const ONE_AT_A_TIME = 700;

/** {refresh(), heard(event), choose(id)}. `only` is the one person or group to show, or null. */
export function createStage(stage, row, only) {
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
    people.reveal(id);
    phones.get(id).comeForward();
  };
  const putAway = (id) => {
    chosen = new Set(inView().filter((other) => other !== id));
    refresh();
    people.focus(id);
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
    people.draw(everybody(), shown, unread);
    return undefined;
  };
  const heard = (event) => {
    const fromOther = event.type === "message" && event.message.from.id !== event.chat_id;
    if (fromOther && !inView().includes(event.chat_id))
      unread.set(event.chat_id, (unread.get(event.chat_id) ?? 0) + 1);
    phones.forEach((phone) => phone.heard(event));
  };
  const people = createPeople(row, choose);
  row.hidden = only !== null;
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

/** One line that says what moving the clock set off: how many messages went to whom. */
import { make } from "./dom.js";
import { store } from "./store.js";
import { say } from "./words.js";

const PATIENCE = 2500; // milliseconds until nothing counts as nothing

/** {element, heard(event)}; `choose(id)` brings a phone into view. */
export function createSetOff(choose) {
  const element = make("p", { class: "set-off", role: "status", hidden: true });
  let counts = null; // chat id -> messages, while what happens is the clock's doing
  let timer = null;

  const show = (key) => {
    const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
    element.hidden = false;
    element.replaceChildren(make("span", {}, say(key, { n: total })), ...[...counts].map(receiver));
  };
  const receiver = ([id, count]) =>
    make("button", { type: "button", onclick: () => choose(id) }, `${nameOf(id)} ${count}`);
  const begin = () => {
    counts = new Map();
    clearTimeout(timer);
    show("set_off_waiting");
    timer = setTimeout(() => {
      if (counts?.size === 0) show("set_off_nothing");
    }, PATIENCE);
  };
  const heard = (event) => {
    if (event.type === "clock") begin();
    const said = event.type === "message" ? event.message : null;
    if (isDeed(event)) {
      counts = null;
      element.hidden = true;
    }
    if (counts === null || said === null) return;
    counts.set(event.chat_id, (counts.get(event.chat_id) ?? 0) + 1);
    show("set_off");
  };
  return { element, heard };
}

const nameOf = (id) => store.people.get(id)?.first_name ?? store.chats.get(id)?.chat.title ?? "";

/** What follows on this is somebody's doing, not the clock's. */
function isDeed(event) {
  if (event.type === "message") return event.message.author !== store.bot.id;
  return ["pressed", "person"].includes(event.type) || (event.type === "chat" && !store.chats.has(event.chat_id));
}

/** Which phones are in view: as many as fit, the others one press away. */
import { make } from "./dom.js";
import { avatar } from "./avatar.js";
import { createPhone } from "./phone.js";
import { store } from "./store.js";
import { say } from "./words.js";

const NARROWEST = 330; // pixels a phone needs, its gap included

/** {refresh(), heard(event)}. `only` is the one person to show, or null. */
export function createStage(stage, people, only) {
  const phones = new Map(); // person id -> phone
  const unread = new Map(); // person id -> number
  let recent = []; // ids, the most lately chosen last

  const room = () => Math.max(1, Math.floor(stage.clientWidth / NARROWEST));
  const everybody = () => [...store.people.keys()].filter((id) => only === null || id === only);
  const inView = () => {
    const chosen = new Set(
      [
        ...everybody()
          .filter((id) => !recent.includes(id))
          .reverse(),
        ...recent,
      ].slice(-room()),
    );
    return everybody().filter((id) => chosen.has(id));
  };
  const choose = (id) => {
    recent = [...recent.filter((other) => other !== id), id];
    refresh();
  };
  const phoneOf = (id) => {
    if (!phones.has(id)) phones.set(id, createPhone(id));
    return phones.get(id);
  };
  const refresh = () => {
    const shown = inView();
    const elements = shown.map((id) => phoneOf(id).element);
    // Moving an element forgets its scrolling, so nothing moves unless the choice has changed.
    if (
      elements.length !== stage.children.length ||
      elements.some((element, index) => element !== stage.children[index])
    )
      stage.replaceChildren(...elements);
    shown.forEach((id) => {
      unread.delete(id);
      phoneOf(id).refresh();
    });
    people.hidden = everybody().length <= shown.length;
    people.replaceChildren(
      ...everybody().map((id) => personTab(store.people.get(id), shown.includes(id), unread.get(id) ?? 0, choose)),
    );
  };
  const heard = (event) => {
    const fromOther = event.type === "message" && event.message.from.id !== event.chat_id;
    if (fromOther && store.people.has(event.chat_id) && !inView().includes(event.chat_id))
      unread.set(event.chat_id, (unread.get(event.chat_id) ?? 0) + 1);
    phones.forEach((phone) => phone.heard(event));
  };
  people.setAttribute("aria-label", say("people"));
  new ResizeObserver(() => refresh()).observe(stage);
  return { refresh, heard };
}

function personTab(person, shown, count, choose) {
  const badge =
    count > 0 ? make("span", { class: "badge", "aria-label": say("unread", { n: count }) }, String(count)) : null;
  return make(
    "button",
    { type: "button", class: "person", "aria-pressed": String(shown), onclick: () => choose(person.id) },
    avatar(person),
    make("span", {}, person.first_name),
    badge,
  );
}

/** Everybody in a row above the phones: who is in view, what is unread, and beside it, in reach, one more. */
import { openAdding } from "./adding.js";
import { avatar } from "./avatar.js";
import { iconButton, make } from "./dom.js";
import { store } from "./store.js";
import { say } from "./words.js";

/** {draw(ids, shown, unread), reveal(id), focus(id)}; `choose(id)` is called with whoever is pressed. */
export function createPeople(element, choose) {
  const row = make("div", { class: "people-row" });
  const add = iconButton("plus", say("add"), () => openAdding(element.parentElement, add, choose));
  element.setAttribute("aria-label", say("people"));
  element.replaceChildren(row, add);
  // A mouse has one wheel, and here is only one way to go.
  const roll = (event) => {
    row.scrollLeft += event.deltaY;
  };
  row.addEventListener("wheel", roll, { passive: true });

  const find = (id) => row.querySelector(`[data-id="${id}"]`);
  const focus = (id) => find(id)?.focus({ preventScroll: true });
  const draw = (ids, shown, unread) => {
    const focused = row.contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
    row.replaceChildren(...ids.map((id) => personButton(id, shown.includes(id), unread.get(id) ?? 0, choose)));
    if (focused !== undefined) focus(focused);
  };
  const reveal = (id) => find(id)?.scrollIntoView({ inline: "nearest", block: "nearest" });
  return { draw, reveal, focus };
}

function personButton(id, shown, count, choose) {
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

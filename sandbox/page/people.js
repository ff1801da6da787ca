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
  // Whoever is there stays there: a tap that begins before a message comes ends on the same button.
  const draw = (ids, shown, unread) => {
    const there = ids.map((id) => find(id) ?? personButton(id, choose));
    if (there.length !== row.children.length || there.some((each, place) => each !== row.children[place])) {
      row.replaceChildren(...there);
    }
    there.forEach((each, place) => mark(each, shown.includes(ids[place]), unread.get(ids[place]) ?? 0));
  };
  const reveal = (id) => find(id)?.scrollIntoView({ inline: "nearest", block: "nearest" });
  return { draw, reveal, focus };
}

function personButton(id, choose) {
  const named = store.people.get(id) ?? { id, first_name: store.chats.get(id).chat.title };
  return make(
    "button",
    { type: "button", class: "person", "data-id": id, onclick: () => choose(id) },
    avatar(named),
    make("span", {}, named.first_name),
  );
}

function mark(button, shown, count) {
  button.setAttribute("aria-pressed", String(shown));
  button.querySelector(".badge")?.remove();
  if (count > 0) {
    button.append(make("span", { class: "badge", "aria-label": say("unread", { n: count }) }, String(count)));
  }
}

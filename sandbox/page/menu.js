/** Small menus that float inside a phone: closed by Escape, by choosing, by pressing elsewhere. */
import { make } from "./dom.js";

/** Open a menu near `anchor`. Items are {label, run, danger} or nodes; null is left out. */
export function openMenu(host, anchor, items, properties = {}) {
  host.querySelector(".menu")?.remove();
  const before = document.activeElement;
  const close = () => {
    menu.remove();
    document.removeEventListener("pointerdown", outside, true);
    if (host.contains(before)) before.focus({ preventScroll: true });
  };
  const outside = (event) => {
    if (!menu.contains(event.target)) close();
  };
  const menu = make(
    "div",
    { class: "menu", role: "menu", ...properties },
    items.filter(Boolean).map((item) => asItem(item, close)),
  );
  menu.addEventListener("keydown", (event) => onKey(event, menu, close));
  host.append(menu);
  placeNear(menu, anchor, host);
  document.addEventListener("pointerdown", outside, true);
  menu.querySelector("button")?.focus({ preventScroll: true });
  return close;
}

function asItem(item, close) {
  if (item instanceof Node) {
    item.addEventListener("click", (event) => {
      if (event.target.closest("button")) close();
    });
    return item;
  }
  const run = () => {
    close();
    item.run();
  };
  const hint = item.hint ? make("small", {}, item.hint) : null;
  return make(
    "button",
    { type: "button", role: "menuitem", class: item.danger ? "danger" : null, onclick: run },
    make("span", {}, item.label),
    hint,
  );
}

function onKey(event, menu, close) {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (event.key === "Escape") close();
  if (!step) return;
  event.preventDefault();
  const choices = [...menu.querySelectorAll("button")];
  choices.at((choices.indexOf(document.activeElement) + step) % choices.length).focus();
}

function placeNear(menu, anchor, host) {
  const [outer, near] = [host.getBoundingClientRect(), anchor.getBoundingClientRect()];
  const [width, height] = [menu.offsetWidth, menu.offsetHeight];
  const left = Math.min(Math.max(8, near.left - outer.left), outer.width - width - 8);
  const below = near.bottom - outer.top + 4;
  const top = below + height < outer.height - 8 ? below : Math.max(8, near.top - outer.top - height - 4);
  menu.style.left = `${left}px`;
  menu.style.top = `${top}px`;
}

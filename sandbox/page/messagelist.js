/** The list of messages: only rows that changed are replaced, and it stays at the newest unless one reads back. */
import { iconButton, make } from "./dom.js";
import { row } from "./bubble.js";
import { dayKey, dayTitle } from "./times.js";
import { say } from "./words.js";

const NEAR = 80; // pixels from the end that still count as reading the newest

/** {element, show(messages, phone), toEnd()} */
export function createMessageList() {
  const inner = make("div", { class: "messages-inner" });
  const list = make(
    "div",
    { class: "messages", role: "log", "aria-live": "polite", "aria-label": say("messages"), tabindex: "0" },
    inner,
  );
  const newest = iconButton("down", say("newest"), () => toEnd(), { class: "round newest", hidden: true });
  const rows = new Map(); // key -> {signature, element}
  let pinned = true;
  let lastSize = "";
  const sized = () => `${list.scrollHeight} ${list.clientHeight}`;

  const toEnd = () => {
    pinned = true;
    list.scrollTop = list.scrollHeight;
  };
  list.addEventListener("scroll", () => {
    if (sized() !== lastSize) return; // the list grew, nobody has scrolled
    pinned = list.scrollHeight - list.scrollTop - list.clientHeight < NEAR;
    newest.hidden = pinned;
  });
  // Pictures arrive after their bubbles, keyboards take room: the end must stay the end.
  const stay = new ResizeObserver(() => {
    lastSize = sized();
    if (pinned) list.scrollTop = list.scrollHeight;
  });
  stay.observe(inner);
  stay.observe(list);

  const show = (messages, phone) => {
    const wanted = entries(messages, phone);
    for (const [key, { element }] of rows) {
      if (!wanted.some((entry) => entry.key === key)) {
        element.remove();
        rows.delete(key);
      }
    }
    let before = null;
    for (const entry of wanted) before = settle(inner, rows, entry, before);
  };
  return { element: make("div", { class: "screen" }, list, newest), show, toEnd };
}

/** Days and messages in order, each with what decides whether it must be drawn anew. */
function entries(messages, phone) {
  const result = [];
  let day = null;
  for (const album of albums(messages)) {
    const date = album[0].date * 1000;
    if (dayKey(date) !== day) {
      day = dayKey(date);
      const title = dayTitle(date);
      result.push({
        key: `day ${day}`,
        signature: title,
        draw: () => make("div", { class: "day" }, make("span", {}, title)),
      });
    }
    result.push({
      key: `message ${album[0].message_id}`,
      signature: JSON.stringify(album),
      draw: () => row(album, phone),
    });
  }
  return result;
}

function albums(messages) {
  const result = [];
  for (const message of messages) {
    const last = result.at(-1)?.[0];
    if (message.media_group_id && last?.media_group_id === message.media_group_id) result.at(-1).push(message);
    else result.push([message]);
  }
  return result;
}

/** Bring one row into place after `before`; answers its element. */
function settle(inner, rows, entry, before) {
  const known = rows.get(entry.key);
  let element = known?.element;
  if (known?.signature !== entry.signature) {
    const fresh = entry.draw();
    if (element) {
      const focused = [...element.querySelectorAll("button")].indexOf(document.activeElement);
      element.replaceWith(fresh);
      // Whoever pressed with the keyboard goes on where they were.
      if (focused >= 0) [...fresh.querySelectorAll("button")].at(focused)?.focus({ preventScroll: true });
    }
    element = fresh;
    rows.set(entry.key, { signature: entry.signature, element });
  }
  const place = before ? before.nextSibling : inner.firstChild;
  if (place !== element) inner.insertBefore(element, place);
  return element;
}

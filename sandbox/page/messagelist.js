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
  const count = make("span", { class: "badge", hidden: true });
  const newest = iconButton("down", say("newest"), () => toEnd(), { class: "round newest", hidden: true });
  newest.append(count);
  const rows = new Map(); // key -> {signature, element}
  let pinned = true;
  let missed = 0; // messages that came while one was reading back
  let offset = 0; // how far one had read back: a phone that is put away forgets it
  let lastSize = "";
  const sized = () => `${list.scrollHeight} ${list.clientHeight}`;

  const mark = () => {
    missed = pinned ? 0 : missed;
    newest.hidden = pinned;
    count.hidden = missed === 0;
    count.textContent = String(missed);
    newest.setAttribute("aria-label", missed > 0 ? say("fresh", { n: missed }) : say("newest"));
  };
  const toEnd = () => {
    pinned = true;
    list.scrollTop = list.scrollHeight;
    mark();
  };
  list.addEventListener("scroll", () => {
    if (sized() !== lastSize || list.clientHeight === 0) return; // the list grew or went away, nobody has scrolled
    offset = list.scrollTop;
    pinned = list.scrollHeight - offset - list.clientHeight < NEAR;
    mark();
  });
  // Pictures arrive after their bubbles, keyboards take room: the end must stay the end.
  const stay = new ResizeObserver(() => {
    const came = lastSize.endsWith(" 0");
    lastSize = sized();
    if (pinned) list.scrollTop = list.scrollHeight;
    else if (came) list.scrollTop = offset;
  });
  stay.observe(inner);
  stay.observe(list);

  const show = (messages, phone) => {
    const wanted = entries(messages, phone);
    const begun = wanted.some(({ key }) => rows.has(key)); // else another talk was opened, and nothing is news
    for (const [key, { element }] of rows) {
      if (!wanted.some((entry) => entry.key === key)) {
        element.remove();
        rows.delete(key);
      }
    }
    let before = null;
    for (const entry of wanted) {
      const fresh = begun && !rows.has(entry.key);
      before = settle(inner, rows, entry, before);
      before.classList.toggle("latest", entry === wanted.at(-1) && before.classList.contains("in"));
      if (fresh && before.classList.contains("in")) {
        before.classList.add("fresh");
        missed += 1;
      }
    }
    mark();
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
      signature: `${phone.owner === album[0].author} ${JSON.stringify(album)}`, // in a group its holder may change
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

/** A text with entities becomes nodes. JavaScript counts in UTF-16 units, exactly as the entities do. */
import { make } from "./dom.js";
import { say } from "./words.js";

const TAGS = {
  bold: "strong",
  italic: "em",
  underline: "u",
  strikethrough: "s",
  code: "code",
  pre: "pre",
  blockquote: "blockquote",
};

/** Nodes for a text. `follow(kind, value)` is called for links ("url") and commands ("command"). */
export function richText(text, entities = [], follow) {
  return nodes(
    text,
    0,
    text.length,
    [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length),
    follow,
  );
}

function nodes(text, from, to, entities, follow) {
  const result = [];
  let at = from;
  let index = 0;
  while (index < entities.length) {
    const entity = entities[index];
    const start = Math.max(entity.offset, at);
    const end = Math.min(entity.offset + entity.length, to);
    index += 1;
    if (start >= end) continue;
    if (start > at) result.push(text.slice(at, start));
    const inside = [];
    while (index < entities.length && entities[index].offset < end) inside.push(entities[index++]);
    result.push(wrapped(entity, text.slice(start, end), nodes(text, start, end, inside, follow), follow));
    // A quotation is a block of its own: the line break after it is its end, not an empty line.
    at = entity.type.endsWith("blockquote") && text[end] === "\n" ? end + 1 : end;
  }
  if (at < to) result.push(text.slice(at, to));
  return result;
}

function wrapped(entity, plain, children, follow) {
  if (entity.type === "spoiler") return spoiler(children);
  if (entity.type === "expandable_blockquote") return quotation(children);
  if (entity.type === "bot_command") return textButton(children, () => follow("command", plain));
  if (entity.type === "text_link" || entity.type === "url") {
    const address = entity.url ?? (plain.includes("://") ? plain : `https://${plain}`);
    return textButton(children, () => follow("url", address), address);
  }
  if (entity.type in TAGS) return make(TAGS[entity.type], { class: `entity-${entity.type}` }, children);
  return make("span", { class: `entity-${entity.type}` }, children);
}

function textButton(children, onclick, title) {
  return make("button", { type: "button", class: "link", title, onclick }, children);
}

/** A long quotation shows three whole lines, and a button for the rest where there is more. */
function quotation(children) {
  const words = make("div", { class: "folded" }, children);
  const more = make("button", { type: "button", class: "unfold", "aria-expanded": "false", hidden: true }, say("unfold"));
  more.addEventListener("click", () => {
    const folded = words.classList.toggle("folded");
    more.setAttribute("aria-expanded", String(!folded));
    more.textContent = say(folded ? "unfold" : "fold");
  });
  const look = new ResizeObserver(() => {
    if (words.classList.contains("folded")) more.hidden = words.scrollHeight <= words.clientHeight + 1;
  });
  look.observe(words);
  return make("blockquote", {}, words, more);
}

function spoiler(children) {
  const show = () => {
    hidden.classList.add("shown");
    hidden.removeAttribute("aria-label");
  };
  const hidden = make(
    "button",
    { type: "button", class: "spoiler", "aria-label": say("spoiler"), onclick: show },
    make("span", {}, children),
  );
  return hidden;
}

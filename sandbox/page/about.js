/** The bar above the text field: which message is being replied to or edited. */
import { iconButton, make } from "./dom.js";
import { inShort } from "./media.js";
import { nameOf } from "./service.js";
import { say } from "./words.js";

/** {element, reply(message), edit(message), clear(), edited(), repliedId()}; `changed(edited)` is told of every turn. */
export function createAbout(changed) {
  let message = null;
  let editing = false;
  const element = make("div", { class: "about", hidden: true });

  const turnTo = (next, toEdit) => {
    const wasEditing = editing;
    [message, editing] = [next, toEdit];
    element.hidden = message === null;
    element.replaceChildren(...(message ? contents(message, editing, clear) : []));
    changed(editing, wasEditing);
  };
  const clear = () => {
    if (message) turnTo(null, false);
  };
  return {
    element,
    clear,
    reply: (next) => turnTo(next, false),
    edit: (next) => turnTo(next, true),
    edited: () => (editing ? message : null),
    repliedId: () => (editing ? undefined : message?.message_id),
  };
}

function contents(message, editing, clear) {
  const title = editing ? say("editing") : say("replying", { name: nameOf(message) });
  const words = make("div", { class: "about-words" }, make("strong", {}, title), make("span", {}, inShort(message)));
  return [words, iconButton("close", say("cancel"), clear)];
}

/** The reply keyboard under the composer, and the button that folds it away. */
import { iconButton, make } from "./dom.js";
import { say } from "./words.js";

/** {element, fold, show(keyboard)}; `pressed(button)` is called with the Bot API's KeyboardButton. */
export function createKeyboard(pressed) {
  let shown = null; // the keyboard drawn now, as JSON: a fresh state must not unfold what somebody has folded
  const element = make("div", { class: "keyboard", hidden: true });
  const fold = iconButton("keyboard", say("keyboard"), () => unfold(element.hidden), { hidden: true });
  const unfold = (open) => {
    element.hidden = !open;
    fold.setAttribute("aria-expanded", String(open));
  };
  const show = (keyboard) => {
    const markup = keyboard?.markup.keyboard ? keyboard.markup : null;
    if (JSON.stringify(markup) === shown) return;
    shown = JSON.stringify(markup);
    const press = (button) => {
      if (markup.one_time_keyboard) unfold(false);
      pressed(button);
    };
    element.replaceChildren(...(markup?.keyboard ?? []).map((row) => keyRow(row, press)));
    fold.hidden = markup === null;
    unfold(markup !== null);
  };
  return { element, fold, show };
}

/** A chat's keyboard if it concerns this person: a selective one in a group does not concern everybody. */
export function keyboardFor(personId, keyboard) {
  return keyboard && (keyboard.for === null || keyboard.for.includes(personId)) ? keyboard : null;
}

function keyRow(row, press) {
  const key = (button) =>
    make("button", { type: "button", class: `key ${button.style ?? ""}`, onclick: () => press(button) }, button.text);
  return make("div", { class: "keyboard-row" }, row.map(key));
}

/** The bot's answers to a press: a toast that fades, an alert that waits for 好. */
import { make } from "./dom.js";
import { say } from "./words.js";

const SECONDS = 4;

/** Let words stand over a phone's head for a while, where they cover nothing written; they are read aloud too. */
export function toast(host, text) {
  host.querySelector(".toast")?.remove();
  const element = make("div", { class: "toast", role: "status" }, text);
  host.append(element);
  setTimeout(() => element.remove(), SECONDS * 1000);
}

/** Words that stay until they are acknowledged. */
export function alertBox(host, title, text) {
  const close = () => veil.remove();
  const button = make("button", { type: "button", class: "primary-action", onclick: close }, say("ok"));
  const box = make(
    "div",
    { class: "alert", role: "alertdialog", "aria-modal": "true", "aria-label": title },
    make("strong", {}, title),
    make("p", {}, text),
    button,
  );
  const veil = make(
    "div",
    {
      class: "veil",
      onkeydown: (event) => {
        if (event.key === "Escape") close();
      },
    },
    box,
  );
  host.append(veil);
  button.focus();
}

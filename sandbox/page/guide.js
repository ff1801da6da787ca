/** The first minute: a few steps to try, ticked off as they happen. */
import { icon, iconButton, make } from "./dom.js";
import { store } from "./store.js";
import { language, say } from "./words.js";

const HIDDEN = "guide-hidden";

/**
 * {element, summary, refresh(), open()}: `summary` says how far it is where there is no room for it.
 * A step of a person leads to their phone, one without to the clock.
 */
export function createGuide(choose, toClock) {
  const count = make("span", { class: "count" });
  const summary = make("span", { class: "summary" });
  const list = make("ol", {});
  const all = iconButton("down", say("guide_all"), () => unfold(!element.classList.contains("open")), {
    class: "round all",
    "aria-expanded": "false",
  });
  const close = iconButton("close", say("guide_hide"), () => remember(true), { class: "round" });
  const title = make("h2", {}, say("guide"), " ", count);
  const element = make("section", { class: "guide", "aria-label": say("guide"), hidden: true }, title, list, all, close);

  const unfold = (open) => {
    element.classList.toggle("open", open);
    all.setAttribute("aria-expanded", String(open));
  };
  const remember = (hide) => {
    localStorage.setItem(HIDDEN, hide ? "yes" : "");
    refresh();
  };
  const refresh = () => {
    element.hidden = store.guide === null || localStorage.getItem(HIDDEN) === "yes";
    summary.textContent = say("more");
    if (element.hidden) return;
    const { steps, done } = store.guide;
    const next = steps.findIndex((_, index) => !done.includes(index));
    count.textContent = `${done.length}/${steps.length}`;
    summary.textContent = `${say("guide")} ${count.textContent}`;
    const items = steps.map((step, index) => stepItem(step, done.includes(index), index === next, choose, toClock));
    const over = next < 0 ? make("li", { class: "next over" }, say("guide_done")) : null;
    replaceKeepingFocus(list, [...items, over].filter(Boolean));
  };
  const open = () => {
    remember(element.hidden ? false : true);
    if (!element.hidden) close.focus({ preventScroll: true });
  };
  return { element, summary, refresh, open };
}

function stepItem(step, done, next, choose, toClock) {
  const words = step.words[language] ?? Object.values(step.words)[0];
  const sign = make("span", { class: "tick" }, done ? icon("check") : null);
  const status = done ? make("span", { class: "unseen" }, ` ${say("ticked")}`) : null;
  const onclick = () => (step.person === null ? toClock() : choose(step.person));
  return make(
    "li",
    { class: `${done ? "done" : ""} ${next ? "next" : ""}`, "aria-current": next ? "step" : null },
    make("button", { type: "button", onclick }, sign, make("span", {}, words), status),
  );
}

/** Whoever walks through the steps by keyboard stays where they are when one is ticked. */
function replaceKeepingFocus(list, items) {
  const at = [...list.children].findIndex((item) => item.contains(document.activeElement));
  list.replaceChildren(...items);
  if (at >= 0) list.children[at]?.querySelector("button")?.focus({ preventScroll: true });
}

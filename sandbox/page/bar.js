/** The top bar: what this is, what time it is in there, and how to let time pass. */
import { make } from "./dom.js";
import { post } from "./server.js";
import { sandboxNow, store } from "./store.js";
import { clockTime, dayName } from "./times.js";
import { say } from "./words.js";

const STEPS = ["hour", "working_day", "morning"];

/** Fill the bar; answers a function that shows the time anew. */
export function createBar(element, complain) {
  const brand = make(
    "div",
    { class: "brand" },
    make("img", { src: "/static/icon.svg", alt: "", width: "30", height: "30" }),
    make("h1", {}, say("name")),
    make("span", { class: "demo" }, say("demo")),
  );
  const time = make("time", { class: "now" });
  const steps = make(
    "div",
    { class: "steps", role: "group", "aria-label": say("clock") },
    STEPS.map((step) => stepButton(step, complain)),
  );
  const clock = make("div", { class: "clock", hidden: true }, time, steps);
  const line = make("p", { class: "lost", role: "status", hidden: true }, say("lost"));
  element.replaceChildren(brand, clock, line);
  const show = () => {
    clock.hidden = store.now === null;
    const now = sandboxNow();
    time.textContent = `${dayName(now)} ${clockTime(now)}`;
  };
  setInterval(show, 5000);
  return {
    show,
    connected: (well) => {
      line.hidden = well;
    },
  };
}

function stepButton(step, complain) {
  const button = make(
    "button",
    {
      type: "button",
      onclick: async () => {
        button.disabled = true;
        await post("clock", { step }).catch(complain);
        button.disabled = false;
      },
    },
    say(step),
  );
  return button;
}

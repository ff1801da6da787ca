/** The top bar: what this is, what time it is in there, how to let time pass, and what that set off. */
import { iconButton, make } from "./dom.js";
import { openMenu } from "./menu.js";
import { post } from "./server.js";
import { createSetOff } from "./setoff.js";
import { sandboxNow, store } from "./store.js";
import { isDark, switchTheme } from "./theme.js";
import { clockTime, dayName } from "./times.js";
import { language, say } from "./words.js";

const STEPS = ["hour", "working_day", "morning"];

/** {refresh(), heard(event), connected(well)}. `page` is {complain(error), choose(id), guide()}. */
export function createBar(element, page) {
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
    STEPS.map((step) => stepButton(step, page.complain)),
  );
  const clock = make("div", { class: "clock", hidden: true }, time, steps);
  const line = make("p", { class: "lost", role: "status", hidden: true }, say("lost"));
  const setOff = createSetOff(page.choose);
  element.replaceChildren(brand, tools(element, page), clock, setOff.element, line);
  const refresh = () => {
    clock.hidden = store.now === null;
    const now = sandboxNow();
    time.replaceChildren(make("span", {}, dayName(now)), " ", make("span", {}, clockTime(now)));
  };
  setInterval(refresh, 5000);
  return {
    refresh,
    heard: setOff.heard,
    connected: (well) => {
      line.hidden = well;
    },
  };
}

function tools(host, page) {
  const guide = iconButton("help", say("guide_show"), page.guide, { class: "round to-guide" });
  guide.hidden = store.guide === null;
  const anew = iconButton("anew", say("start_over"), () =>
    openMenu(host, anew, [
      { label: say("start_over"), hint: say("start_over_sure"), danger: true, run: () => startOver(page.complain) },
    ]),
  );
  return make("div", { class: "tools" }, guide, themeButton(), languageLink(), anew);
}

function themeButton() {
  const button = iconButton("moon", say("dark"), () => {
    switchTheme();
    show();
  });
  const show = () => button.setAttribute("aria-pressed", String(isDark()));
  show();
  return button;
}

function languageLink() {
  const other = language === "zh" ? "en" : "zh";
  return make("a", { class: "language", href: `?lang=${other}`, lang: other }, say("other_language"));
}

async function startOver(complain) {
  const veil = make("div", { class: "veil whole", role: "status" }, say("starting_over"));
  document.body.append(veil);
  try {
    await post("start-over");
    location.reload();
  } catch (error) {
    veil.remove();
    complain(error);
  }
}

function stepButton(step, complain) {
  const button = make(
    "button",
    {
      type: "button",
      onclick: async () => {
        button.setAttribute("aria-busy", "true");
        await post("clock", { step }).catch(complain);
        button.removeAttribute("aria-busy");
      },
    },
    say(step),
  );
  return button;
}

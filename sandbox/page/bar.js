/** The top bar: what this is, what time it is in there, how to let time pass, and what that set off. */
import { icon, iconButton, make } from "./dom.js";
import { openMenu } from "./menu.js";
import { post } from "./server.js";
import { createSetOff } from "./setoff.js";
import { sandboxNow, store } from "./store.js";
import { isDark, switchTheme } from "./theme.js";
import { clockTime, dayName } from "./times.js";
import { language, say } from "./words.js";

const STEPS = ["hour", "working_day", "morning"];

/** {refresh(), heard(event), connected(well), fold()}. `page` is {complain(error), choose(id), guide(), summary}. */
export function createBar(element, page) {
  const brand = make(
    "div",
    { class: "brand" },
    make("img", { src: "/static/icon.svg", alt: "", width: "30", height: "30" }),
    make("h1", {}, say("name")),
    make("span", { class: "demo" }, say("demo")),
  );
  const time = make("time", { class: "now", hidden: true });
  const steps = make(
    "div",
    { class: "steps", role: "group", "aria-label": say("clock"), hidden: true },
    STEPS.map((step) => stepButton(step, page.complain)),
  );
  const folding = createFolding(page.summary);
  const line = make("p", { class: "lost", role: "status", hidden: true }, say("lost"));
  const setOff = createSetOff(page.choose);
  element.replaceChildren(brand, time, folding.element, steps, tools(page), setOff.element, line);
  const refresh = () => {
    time.hidden = steps.hidden = store.now === null;
    const now = sandboxNow();
    time.replaceChildren(make("span", {}, dayName(now)), " ", make("span", {}, clockTime(now)));
  };
  setInterval(refresh, 5000);
  return {
    refresh,
    heard: setOff.heard,
    fold: folding.fold,
    connected: (well) => {
      line.hidden = well;
    },
  };
}

/** On a small screen the phone comes first: the clock, the first minute and the loop wait behind one button. */
function createFolding(summary) {
  const unfold = (open) => {
    document.body.classList.toggle("unfolded", open);
    element.setAttribute("aria-expanded", String(open));
  };
  const onclick = () => unfold(!document.body.classList.contains("unfolded"));
  const element = make(
    "button",
    { type: "button", class: "folding", "aria-expanded": "false", onclick },
    summary,
    icon("down"),
  );
  return { element, fold: () => unfold(false) };
}

function tools(page) {
  const guide = iconButton("help", say("guide_show"), page.guide, { class: "round to-guide" });
  guide.hidden = store.guide === null;
  const anew = iconButton("anew", say("start_over"), () =>
    openMenu(document.body, anew, [
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

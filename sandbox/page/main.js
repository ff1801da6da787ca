/** The page begins here: load, draw, listen, and start over when events were missed. */
import { createBar } from "./bar.js";
import { toast } from "./notices.js";
import { fetchState, listen } from "./server.js";
import { createSide } from "./side.js";
import { createStage } from "./stage.js";
import { apply, load } from "./store.js";
import { wearTheme } from "./theme.js";
import { language, say } from "./words.js";

const find = (id) => document.getElementById(id);
const alone = /^\/phone\/(-?\d+)$/.exec(location.pathname);
const only = alone ? Number(alone[1]) : null;
const complain = (error) => toast(document.body, say("failed", { why: error.message }));
let parts = null; // {bar, side, stage}, once there is something to show
let source = null;
let drawing = false;
let beginnings = 0; // only the latest start may go on: several can be asked for while one waits

function build() {
  const stage = createStage(find("stage"), find("people"), only);
  const choose = (id) => {
    bar.fold();
    stage.choose(id);
  };
  const side = createSide(find("side"), choose, () => find("bar").querySelector(".steps button").focus());
  const bar = createBar(find("bar"), { complain, choose, guide: side.openGuide, summary: side.summary });
  return { bar, side, stage };
}

function draw() {
  drawing = false;
  Object.values(parts).forEach((part) => part.refresh());
}

/** Many events often come at once: one drawing serves them all. */
function drawSoon() {
  if (!drawing) setTimeout(draw, 0);
  drawing = true;
}

async function start() {
  const mine = ++beginnings;
  source?.close();
  try {
    const state = await fetchState();
    if (mine !== beginnings) return;
    load(state);
    parts ??= build();
    parts.side.ask();
    draw();
    source = listen(state.serial, heard, parts.bar.connected);
  } catch {
    parts?.bar.connected(false);
    setTimeout(start, 2000);
  }
}

function heard(event) {
  const known = apply(event);
  Object.values(parts).forEach((part) => part.heard(event));
  return known ? drawSoon() : start();
}

wearTheme();
document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
document.title = say("name");
document.body.classList.toggle("alone", only !== null);
start();

/** The page begins here: load, draw, listen, and start over when events were missed. */
import { createBar } from "./bar.js";
import { toast } from "./notices.js";
import { fetchState, listen } from "./server.js";
import { createStage } from "./stage.js";
import { apply, load } from "./store.js";
import { language, say } from "./words.js";

const find = (id) => document.getElementById(id);
const alone = /^\/phone\/(\d+)$/.exec(location.pathname);
const only = alone ? Number(alone[1]) : null;
const bar = createBar(find("bar"), (error) => toast(document.body, say("failed", { why: error.message })));
let stage = null;
let source = null;
let drawing = false;
let beginnings = 0; // only the latest start may go on: several can be asked for while one waits

function draw() {
  drawing = false;
  stage.refresh();
  bar.show();
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
    stage ??= createStage(find("stage"), find("people"), only);
    draw();
    source = listen(state.serial, heard, bar.connected);
  } catch {
    bar.connected(false);
    setTimeout(start, 2000);
  }
}

function heard(event) {
  if (!apply(event)) return start();
  stage.heard(event);
  return drawSoon();
}

document.documentElement.lang = language === "zh" ? "zh-Hans" : "en";
document.title = say("name");
document.body.classList.toggle("alone", only !== null);
start();

/** The loop as a strip: its steps, and the one lit at which the case stands that was touched last. */
import { icon, make } from "./dom.js";
import { fetchProcedure } from "./server.js";
import { say } from "./words.js";

const PAUSE = 120; // milliseconds: many messages at once are one question

/** {element, ask()}; `ask` is called whenever something has happened, and answers once it is shown. */
export function createStrip() {
  const element = make("section", { class: "strip", "aria-label": say("strip"), hidden: true });
  let asking = null;
  const ask = () => {
    asking ??= new Promise((resolve) => setTimeout(resolve, PAUSE)).then(async () => {
      asking = null; // what happens from now on is asked about again
      draw(element, await fetchProcedure().catch(() => null));
    });
    return asking;
  };
  return { element, ask };
}

function draw(element, procedure) {
  element.hidden = procedure === null;
  if (procedure === null) return;
  const { steps, case: standing } = procedure;
  const title = make("h2", {}, make("span", { class: "unseen" }, `${say("strip")}: `), standing?.title ?? say("strip_empty"));
  const list = make(
    "ol",
    {},
    steps.map((name, index) => stepItem(name, index, standing)),
  );
  const turn = make(
    "p",
    { class: standing?.late ? "turn late" : "turn" },
    make("span", {}, standing?.whose ?? ""),
    standing?.due ? make("span", {}, standing.due) : null,
  );
  element.replaceChildren(title, list, turn);
}

function stepItem(name, index, standing) {
  const state = stateOf(index, standing);
  const told = { here: say("strip_here"), passed: say("ticked"), skipped: say("strip_skipped") }[state];
  return make(
    "li",
    { class: state, "aria-current": state === "here" ? "step" : null },
    make("span", { class: "tick" }, state === "passed" ? icon("check") : null),
    make("span", {}, name),
    told ? make("span", { class: "unseen" }, ` ${told}`) : null,
  );
}

function stateOf(index, standing) {
  if (!standing) return "ahead";
  if (!standing.path.includes(index)) return "skipped";
  if (standing.step === null || index < standing.step) return "passed";
  return index === standing.step ? "here" : "ahead";
}

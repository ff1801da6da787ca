/** Typing `@bot words`: what the bot finds stands above the field; choosing one sends it into the chat. */
import { make } from "./dom.js";
import { store } from "./store.js";
import { say } from "./words.js";

const PAUSE = 250; // milliseconds without a letter before the bot is asked

/** {element, typed(text), close()}; `sent` is called once something was chosen and has gone out. */
export function createInline(deeds, sent) {
  const element = make("div", { class: "found", role: "region", "aria-label": say("found"), hidden: true });
  let words = null; // what was asked for last; null while nobody types the bot's name
  let timer = null;

  const close = () => {
    clearTimeout(timer);
    words = null;
    element.hidden = true;
    element.replaceChildren();
  };
  const choose = async (queryId, result) => {
    if (await deeds.choose(queryId, result.id)) sent();
  };
  const begin = (button) => {
    sent();
    deeds.begin(button.start_parameter);
  };
  /** Ask for the page at `offset`; `before`: what is shown already. An answer to what nobody asks any more is dropped. */
  const ask = async (offset, before) => {
    const mine = words;
    const found = await deeds.ask(mine, offset);
    if (mine !== words) return;
    const { answer, inline_query_id: queryId } = found ?? {};
    const shown = [...before, ...(answer?.results ?? []).map((result) => line(result, () => choose(queryId, result)))];
    const button = answer?.button ? lead(answer.button.text, () => begin(answer.button)) : null;
    const more = answer?.next_offset ? lead(say("found_more"), () => ask(answer.next_offset, shown)) : null;
    const parts = [button, ...shown, more].filter(Boolean);
    element.replaceChildren(...(parts.length > 0 ? parts : [make("p", {}, say("found_nothing"))]));
  };
  const typed = (text) => {
    const next = wordsIn(text);
    if (next === words) return;
    close();
    if (next === null) return;
    words = next;
    element.hidden = false;
    element.replaceChildren(make("p", {}, say("found_wait")));
    timer = setTimeout(() => ask("", []), PAUSE);
  };
  return { element, typed, close };
}

/** What stands after the bot's name, null where a text does not begin with it. */
function wordsIn(text) {
  const [, name, rest] = /^@(\S+)\s([^]*)$/.exec(text) ?? [];
  return name?.toLowerCase() === store.bot.username.toLowerCase() ? rest.trim() : null;
}

function lead(words, onclick) {
  return make("button", { type: "button", class: "lead", onclick }, words);
}

function line(result, onclick) {
  const hint = result.description ? make("small", {}, result.description) : null;
  return make("button", { type: "button", class: "result", onclick }, make("span", {}, result.title), hint);
}

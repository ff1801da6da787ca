/** Rows of tabs inside a phone: its chats, and the topics of a forum. */
import { make } from "./dom.js";
import { say } from "./words.js";

const MARGIN = 10; // pixels beside the chosen tab

/** Draw tabs of {key, label}; `single` where there is no choice. Arrow keys move along them. */
export function drawTabs(tabs, choices, current, choose) {
  const focused = tabs.contains(document.activeElement);
  const tab = ({ key, label }) => {
    const chosen = key === current;
    const state = { role: "tab", "aria-selected": String(chosen), tabindex: chosen ? "0" : "-1" };
    return make("button", { type: "button", ...state, onclick: () => choose(key) }, label);
  };
  tabs.classList.toggle("single", choices.length < 2);
  tabs.replaceChildren(...choices.map(tab));
  tabs.onkeydown = (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const at = choices.findIndex(({ key }) => key === current);
    if (step) choose(choices.at((at + step) % choices.length).key);
  };
  reveal(tabs, current);
  if (focused) tabs.querySelector('[aria-selected="true"]')?.focus({ preventScroll: true });
}

/** Bring the chosen one into view when it or the room has changed; otherwise whoever looks through them goes on. */
function reveal(tabs, current) {
  const place = `${current} ${tabs.clientWidth}`;
  if (tabs.dataset.place === place) return;
  tabs.dataset.place = place;
  const chosen = tabs.querySelector('[aria-selected="true"]');
  if (!chosen) return;
  const end = chosen.offsetLeft + chosen.offsetWidth;
  tabs.scrollLeft = Math.max(Math.min(tabs.scrollLeft, chosen.offsetLeft - MARGIN), end + MARGIN - tabs.clientWidth);
}

/** The topics of a forum as tabs, its general one first; none elsewhere. */
export function topicsOf({ chat, topics }) {
  if (!chat.is_forum) return [];
  const named = ({ message_thread_id, name, closed }) => ({
    key: message_thread_id,
    label: closed ? say("closed_topic", { name }) : name,
  });
  return [{ key: null, label: say("general") }, ...topics.map(named)];
}

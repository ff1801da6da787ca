/** What stands beside the phones: the first minute, and where in the loop the case is that was touched last. */
import { createGuide } from "./guide.js";
import { createStrip } from "./strip.js";

const TELLING = new Set(["message", "edited", "deleted", "clock"]); // after these a case may stand elsewhere

/** {summary, refresh(), heard(event), ask(), openGuide()}; `choose(id)` shows a phone, `toClock()` leads to the clock. */
export function createSide(element, choose, toClock) {
  const guide = createGuide(choose, toClock);
  const strip = createStrip();
  element.replaceChildren(guide.element, strip.element);
  const refresh = () => {
    guide.refresh();
    element.hidden = guide.element.hidden && strip.element.hidden;
  };
  const ask = async () => {
    await strip.ask();
    refresh();
  };
  const heard = (event) => {
    if (TELLING.has(event.type)) ask();
  };
  return { summary: guide.summary, refresh, heard, ask, openGuide: guide.open };
}

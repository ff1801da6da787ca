/** Pressed buttons show that they wait, until the bot answers or patience ends. */

const PATIENCE = 10_000; // milliseconds

/** {wait(element, asking), answered(queryId)}; `asking` is the promise of the press's result. */
export function createPresses() {
  const waiting = new Map(); // callback_query_id -> button
  const early = new Set(); // answers that were quicker than the number of their press

  const rest = (element) => element.removeAttribute("aria-busy");
  const answered = (queryId) => {
    if (waiting.has(queryId)) rest(waiting.get(queryId));
    else early.add(queryId);
    waiting.delete(queryId);
  };
  const wait = async (element, asking) => {
    element.setAttribute("aria-busy", "true");
    const result = await asking;
    const queryId = result?.callback_query_id;
    if (queryId === undefined || early.delete(queryId)) rest(element);
    else {
      waiting.set(queryId, element);
      setTimeout(() => rest(element), PATIENCE);
    }
    return result;
  };
  return { wait, answered };
}

/** Times as people read them, in the sandbox's own zone. */
import { localTime, sandboxNow } from "./store.js";
import { language, say } from "./words.js";

const two = (number) => String(number).padStart(2, "0");
const WEEKDAYS = { zh: "日一二三四五六", en: ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"] };

/** 09:05 */
export function clockTime(milliseconds) {
  const time = localTime(milliseconds);
  return `${two(time.getUTCHours())}:${two(time.getUTCMinutes())}`;
}

/** 11月22日 周日, or Sun 22/11 */
export function dayName(milliseconds) {
  const time = localTime(milliseconds);
  const [month, day, weekday] = [time.getUTCMonth() + 1, time.getUTCDate(), WEEKDAYS[language][time.getUTCDay()]];
  return language === "zh" ? `${month}月${day}日 周${weekday}` : `${weekday} ${day}/${month}`;
}

/** As dayName, but today is called today. */
export function dayTitle(milliseconds) {
  return dayKey(milliseconds) === dayKey(sandboxNow()) ? say("today") : dayName(milliseconds);
}

/** One string for each calendar day. */
export const dayKey = (milliseconds) => localTime(milliseconds).toISOString().slice(0, 10);

/** 0:07 */
export const duration = (seconds) => `${Math.floor(seconds / 60)}:${two(seconds % 60)}`;

/** 1.5 MB */
export function fileSize(bytes) {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

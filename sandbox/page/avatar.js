/** A person's or a group's face: the first letter of the name on one of seven colours. */
import { make } from "./dom.js";

export function avatar(person) {
  const [letter = "?"] = person.first_name;
  return make("span", { class: `avatar hue-${Math.abs(person.id % 7)}`, "aria-hidden": "true" }, letter);
}

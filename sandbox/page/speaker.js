/** Who holds the phone: its owner; in a group whoever was chosen to speak. */
import { make } from "./dom.js";
import { store } from "./store.js";
import { say } from "./words.js";

/** {element, id(), show()}; `changed` is told when somebody else is to speak. */
export function createSpeaker(id, changed) {
  const group = id < 0;
  const select = make("select", { onchange: () => changed() });
  const element = make("label", { class: "speaker", hidden: !group }, make("span", {}, say("speaker")), select);
  const members = () => store.chats.get(id).chat.members;

  const nameOf = (person) => {
    const name = store.people.get(person).first_name;
    return store.chats.get(id).chat.admins[person] ? say("anonymous", { name }) : name;
  };
  const current = () => {
    const chosen = Number(select.value);
    return members().includes(chosen) ? chosen : members()[0];
  };
  const show = () => {
    if (!group) return;
    const [chosen, options] = [current(), members().map((person) => [person, nameOf(person)])];
    if (JSON.stringify(options) === select.dataset.shown) return;
    select.dataset.shown = JSON.stringify(options);
    select.replaceChildren(...options.map(([person, name]) => make("option", { value: person }, name)));
    select.value = String(chosen);
  };
  return { element, id: () => (group ? current() : id), show };
}

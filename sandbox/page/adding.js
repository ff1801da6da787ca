/** One more phone, or a group of those who are there. */
import { openMenu } from "./menu.js";
import { post } from "./server.js";
import { store } from "./store.js";
import { say } from "./words.js";

const MOST = 6; // people in a new group: a staff group, not everybody

/** Open the menu beside `anchor`; what is made is brought into view by `choose(id)`. */
export function openAdding(host, anchor, choose) {
  openMenu(host, anchor, [
    { label: say("add_person"), run: () => person().then(choose) },
    { label: say("add_group"), run: () => group(false).then(choose) },
    { label: say("add_forum"), run: () => group(true).then(choose) },
  ]);
}

async function person() {
  const id = Math.max(...store.people.keys()) + 1;
  const name = say("new_person", { n: store.people.size + 1 });
  await post("people", { id, first_name: name, caption: say("newcomer") });
  return id;
}

async function group(forum) {
  const taken = [...store.chats.keys()].filter((id) => id < 0).length;
  const id = (forum ? -1_001_000_000_001 : -1_000_001) - taken;
  const members = [...store.people.keys()].slice(0, MOST);
  const bot = forum ? "administrator" : "member";
  const title = `${say("new_group")}${taken > 0 ? ` ${taken + 1}` : ""}`;
  await post("groups", { id, title, members, forum, bot, admins: members.slice(1, 2) });
  return id;
}

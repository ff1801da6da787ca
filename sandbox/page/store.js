/** What the page knows: a copy of the sandbox's state, kept true by its events. */

export const store = {
  bot: null,
  guide: null, // {steps: [{words, person}], done: [numbers]} or null
  people: new Map(), // id -> person
  chats: new Map(), // id -> {chat, topics, bot_status, messages: Map by id, keyboard, commands}
  now: null, // {at: ms since 1970 in the sandbox, seen: ms here, offset: minutes east} or null without a clock
};

/** Replace everything by a fresh state. */
export function load(state) {
  store.bot = state.bot;
  store.guide = state.guide;
  store.people = new Map(state.people.map((person) => [person.id, person]));
  store.chats = new Map(Object.values(state.chats).map((chat) => [chat.chat.id, withMessages(chat)]));
  setClock(state.now);
}

const CHANGES = {
  message: ({ message }, chat) => chat.messages.set(message.message_id, message),
  edited: ({ message }, chat) => chat.messages.set(message.message_id, message),
  reaction: ({ message }, chat) => chat.messages.set(message.message_id, message),
  deleted: ({ message_id }, chat) => chat.messages.delete(message_id),
  keyboard: ({ keyboard }, chat) => {
    chat.keyboard = keyboard;
  },
  guide: ({ done }) => {
    store.guide = { ...store.guide, done };
  },
  clock: ({ now }) => setClock(now),
  person: ({ person }) => store.people.set(person.id, person),
};

/** Take an event in. Answers false when only a fresh state will do. */
export function apply(event) {
  const chat = store.chats.get(event.chat_id);
  const known = chat !== undefined || event.chat_id === null;
  if (["reset", "commands", "chat"].includes(event.type) || !known) return false;
  CHANGES[event.type]?.(event, chat);
  return true;
}

/** The chats on a person's phone: the one with the bot first. */
export function chatsOf(personId) {
  return [...store.chats.values()]
    .filter(({ chat }) => chat.members.includes(personId))
    .sort((one, other) => other.chat.id - one.chat.id);
}

/** The sandbox's time now, in ms since 1970. */
export function sandboxNow() {
  return store.now ? store.now.at + (Date.now() - store.now.seen) : Date.now();
}

/** A Date whose UTC fields read as the sandbox's local time. */
export function localTime(milliseconds) {
  const offset = store.now ? store.now.offset : -new Date(milliseconds).getTimezoneOffset();
  return new Date(milliseconds + offset * 60_000);
}

function withMessages(chat) {
  return { ...chat, messages: new Map(chat.messages.map((message) => [message.message_id, message])) };
}

function setClock(iso) {
  store.now = iso === null ? null : { at: Date.parse(iso), seen: Date.now(), offset: offsetOf(iso) };
}

function offsetOf(iso) {
  const [, sign, hours, minutes] = /([+-])(\d\d):(\d\d)$/.exec(iso) ?? [null, "+", "0", "0"];
  return (sign === "-" ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
}

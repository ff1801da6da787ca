/** What a group says of itself: who came and went, which topic opened or closed. */
import { say } from "./words.js";

const TOLD = {
  new_chat_members: ({ new_chat_members: [user] }) => say("joined", { name: user.first_name }),
  left_chat_member: ({ left_chat_member: user }) => say("gone", { name: user.first_name }),
  forum_topic_created: (message) =>
    say("topic_created", { by: nameOf(message), name: message.forum_topic_created.name }),
  forum_topic_edited: (message) =>
    say("topic_edited", { by: nameOf(message), name: message.forum_topic_edited.name ?? "" }),
  forum_topic_closed: (message) => say("topic_closed", { by: nameOf(message) }),
  forum_topic_reopened: (message) => say("topic_reopened", { by: nameOf(message) }),
  migrate_to_chat_id: () => say("migrated"),
  migrate_from_chat_id: () => say("migrated"),
};

/** The words of a service message; null for what somebody wrote. */
export function serviceWords(message) {
  const kind = Object.keys(TOLD).find((name) => message[name] !== undefined);
  return kind ? TOLD[kind](message) : null;
}

/** Who speaks: a person, the bot, or a group in whose name an administrator does. */
export const nameOf = (message) => message.sender_chat?.title ?? message.from?.first_name ?? "";

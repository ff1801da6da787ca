/** Where a person writes: text, files, replies, edits, commands, and the reply keyboard below. */
import { createAbout } from "./about.js";
import { createAttachments } from "./attachments.js";
import { DEMO_PLACE, demoContact } from "./demofiles.js";
import { iconButton, make } from "./dom.js";
import { createKeyboard, keyboardFor } from "./keyboard.js";
import { openMenu } from "./menu.js";
import { say } from "./words.js";

const TALLEST = 140; // pixels the field grows to

/**
 * `phone` is {host, person(), chat(), deeds, sent()}; `sent` is told whenever something goes out.
 * Answers {element, refresh(), reply(message), edit(message)}.
 */
export function createComposer(phone) {
  let forced = null; // the message a forced reply was last shown for
  const field = make("textarea", { rows: "1", class: "field", "aria-label": say("write") });
  const sendButton = iconButton("send", say("send"), () => submit(), { class: "round send" });
  const about = createAbout((editing, wasEditing) => {
    if (wasEditing) write(field, "");
    sendButton.setAttribute("aria-label", editing ? say("save") : say("send"));
  });

  const send = async (body) => {
    phone.sent();
    const result = await phone.deeds.send({ ...body, reply_to: about.repliedId() });
    if (result) about.clear();
    return result;
  };
  const sendFiles = async (body, files) => {
    phone.sent();
    if (await phone.deeds.sendFiles({ ...body, reply_to: about.repliedId() }, files)) about.clear();
  };
  const submit = async () => {
    if (!field.value.trim()) return;
    const edited = about.edited();
    if (!(await (edited ? phone.deeds.edit(edited, field.value) : send({ text: field.value })))) return;
    write(field, "");
    about.clear();
  };
  const attachments = createAttachments(phone.person, send, sendFiles);
  const keyboard = createKeyboard((button) => send(whatKeySends(button, phone.person())));
  const slash = commandButton(() => openMenu(phone.host, slash, commandItems(phone.chat().commands, send)));
  const clip = iconButton("clip", say("attach"), () => attachments.open(phone.host, clip));
  listenToKeys(field, submit, about.clear);

  const refresh = () => {
    const mine = keyboardFor(phone.person().id, phone.chat().keyboard);
    field.placeholder = mine?.markup.input_field_placeholder ?? say("write");
    keyboard.show(mine);
    const asked = mine?.markup.force_reply ? phone.chat().messages.get(mine.message_id) : undefined;
    if (asked && asked.message_id !== forced) about.reply(asked);
    forced = asked?.message_id ?? null;
  };
  const line = make("div", { class: "line" }, slash, field, clip, keyboard.fold, sendButton);
  const element = make("div", { class: "composer" }, about.element, line, keyboard.element, attachments.picker);
  const reply = (message) => {
    about.reply(message);
    field.focus({ preventScroll: true });
  };
  const edit = (message) => {
    about.edit(message);
    write(field, message.text ?? message.caption ?? "");
    field.focus({ preventScroll: true });
  };
  return { element, refresh, reply, edit };
}

function whatKeySends(button, person) {
  if (button.request_contact) return { contact: demoContact(person) };
  if (button.request_location) return { location: DEMO_PLACE };
  return { text: button.text };
}

function commandButton(onclick) {
  const label = say("commands");
  return make("button", { type: "button", class: "round slash", "aria-label": label, title: label, onclick }, "/");
}

function commandItems(commands, send) {
  const item = ({ command, description }) => ({
    label: `/${command}`,
    hint: description,
    run: () => send({ text: `/${command}` }),
  });
  return commands.length > 0 ? commands.map(item) : [make("p", {}, say("no_commands"))];
}

function listenToKeys(field, submit, cancel) {
  field.addEventListener("input", () => grow(field));
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") cancel();
    // While a Chinese input method composes, Enter chooses a word and sends nothing.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
}

function write(field, text) {
  field.value = text;
  grow(field);
}

function grow(field) {
  field.style.height = "auto";
  field.style.height = `${Math.min(field.scrollHeight, TALLEST)}px`;
}

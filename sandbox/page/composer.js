/** Where a person writes: text, files, replies, edits, commands, and the reply keyboard below. */
import { createAbout } from "./about.js";
import { createAttachments } from "./attachments.js";
import { DEMO_PLACE, demoContact } from "./demofiles.js";
import { iconButton, make } from "./dom.js";
import { createInline } from "./inline.js";
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
  const sendButton = iconButton("send", say("send"), () => submit(), { class: "round send", hidden: true });
  const mic = iconButton("mic", say("speak"), () => attachments.openVoices(phone.host, mic), { class: "round mic" });
  /** An empty field offers to speak, a filled one to send, as on a real phone. */
  const fit = () => {
    field.style.height = "auto";
    field.style.height = `${Math.min(field.scrollHeight, TALLEST)}px`;
    sendButton.hidden = field.value === "";
    mic.hidden = !sendButton.hidden;
    inline.typed(field.value);
  };
  const write = (text) => {
    field.value = text;
    fit();
  };
  const inline = createInline(phone.deeds, () => {
    write("");
    phone.sent();
    field.focus({ preventScroll: true });
  });
  const about = createAbout((editing, wasEditing) => {
    if (wasEditing) write("");
    sendButton.setAttribute("aria-label", editing ? say("save") : say("send"));
  });

  /** The body with its reply, once: what is begun meanwhile belongs to the next message. */
  const addressed = (body) => {
    phone.sent();
    const reply = { ...body, reply_to: about.repliedId() };
    about.clear();
    return reply;
  };
  const send = (body) => phone.deeds.send(addressed(body));
  const sendFiles = (body, files) => phone.deeds.sendFiles(addressed(body), files);
  const submit = async () => {
    const [text, edited] = [field.value, about.edited()];
    if (!text.trim()) return;
    write("");
    const done = await (edited ? phone.deeds.edit(edited, text) : send({ text }));
    if (edited && done) about.clear();
    if (!done && field.value === "") write(text); // what was refused is not lost
  };
  const attachments = createAttachments(phone.person, send, sendFiles);
  const keyboard = createKeyboard((button) => send(whatKeySends(button, phone.person())));
  const slash = commandButton(() => openMenu(phone.host, slash, commandItems(phone.chat().commands, send)));
  const clip = iconButton("clip", say("attach"), () => attachments.open(phone.host, clip));
  listen(field, { fit, submit, cancel: about.clear, paste: (files) => sendFiles({ album: files.length > 1 }, files) });

  const refresh = () => {
    const mine = keyboardFor(phone.person().id, phone.chat().keyboard);
    field.placeholder = mine?.markup.input_field_placeholder ?? say("write");
    keyboard.show(mine);
    const asked = mine?.markup.force_reply ? phone.chat().messages.get(mine.message_id) : undefined;
    if (asked && asked.message_id !== forced) about.reply(asked);
    forced = asked?.message_id ?? null;
  };
  const line = make("div", { class: "line" }, slash, field, clip, keyboard.fold, mic, sendButton);
  const element = make("div", { class: "composer" }, about.element, inline.element, line, keyboard.element, attachments.picker);
  const reply = (message) => {
    about.reply(message);
    field.focus({ preventScroll: true });
  };
  const edit = (message) => {
    about.edit(message);
    write(message.text ?? message.caption ?? "");
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

function listen(field, { fit, submit, cancel, paste }) {
  field.addEventListener("input", fit);
  field.addEventListener("keydown", (event) => {
    if (event.key === "Escape") cancel();
    // While a Chinese input method composes, Enter chooses a word and sends nothing.
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  field.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    paste(files);
  });
}

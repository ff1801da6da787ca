/** What a message carries besides text: pictures, files, voices, places. */
import { icon, make } from "./dom.js";
import { fileAddress } from "./server.js";
import { duration, fileSize } from "./times.js";
import { say } from "./words.js";

const SHOWN = {
  photo: ([...sizes]) => picture(sizes.at(-1)),
  document: (file) => attachment(file.file_id, file.file_name, fileSize(file.file_size ?? 0)),
  audio: (file) => player("audio", file, file.title ?? file.file_name ?? ""),
  voice: (file) => player("audio", file, `🎤 ${duration(file.duration ?? 0)}`),
  video: (file) => player("video", file, ""),
  sticker: (sticker) => make("div", { class: "sticker" }, sticker.emoji ?? "▫️"),
  location: ({ latitude, longitude }) => place(`${latitude.toFixed(5)}, ${longitude.toFixed(5)}`),
  contact: (contact) =>
    make("div", { class: "contact" }, make("strong", {}, contact.first_name), make("span", {}, contact.phone_number)),
};

/** The element for a message's medium, or null. */
export function medium(message) {
  const kind = Object.keys(SHOWN).find((name) => message[name] !== undefined);
  return kind ? SHOWN[kind](message[kind]) : null;
}

/** Pictures and files of one album, in a grid of two. */
export function albumOf(messages) {
  const pictures = messages.every((message) => message.photo || message.video);
  return make("div", { class: pictures ? "album" : "stack" }, messages.map(medium));
}

/** A few words for a quote bar: what is written, or what kind of thing it is. */
export function inShort(message) {
  const kind = { photo: "photo", document: "file", voice: "voice", location: "location", contact: "contact" };
  const found = Object.keys(kind).find((name) => message[name] !== undefined);
  const written = message.text ?? message.caption ?? message.sticker?.emoji;
  return written ?? (found ? say(kind[found]) : say("deleted_message"));
}

function picture(size) {
  const address = fileAddress(size.file_id);
  const image = make("img", {
    src: address,
    width: size.width,
    height: size.height,
    alt: say("photo"),
    loading: "lazy",
  });
  return make("a", { class: "picture", href: address, target: "_blank", rel: "noopener" }, image);
}

function attachment(fileId, name, size) {
  const words = make(
    "span",
    { class: "attachment-words" },
    make("strong", {}, name ?? say("file")),
    make("small", {}, size),
  );
  return make(
    "a",
    { class: "attachment", href: fileAddress(fileId), download: name ?? "", target: "_blank" },
    make("span", { class: "attachment-sign" }, icon("file")),
    words,
  );
}

function player(kind, file, title) {
  return make(
    "div",
    { class: `player player-${kind}` },
    title ? make("span", {}, title) : null,
    make(kind, { src: fileAddress(file.file_id), controls: true, preload: "metadata" }),
  );
}

function place(where) {
  return make(
    "div",
    { class: "place", role: "img", "aria-label": say("map", { where }) },
    icon("pin"),
    make("small", {}, where),
  );
}

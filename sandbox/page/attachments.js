/** The menu behind the paper clip: files from this device, and things a demo phone only pretends to have. */
import { DEMO_PLACE, demoContact, demoVoice } from "./demofiles.js";
import { make } from "./dom.js";
import { openMenu } from "./menu.js";
import { say } from "./words.js";

/** {picker, open(host, anchor), openVoices(host, anchor)}; `send(body)` and `sendFiles(body, files)` do the sending. */
export function createAttachments(person, send, sendFiles) {
  const picker = make("input", { type: "file", hidden: true, tabindex: "-1", "aria-hidden": "true" });
  const file = (key, accept, body) => ({
    label: say(key),
    run: () => pick(picker, accept, (files) => sendFiles({ ...body, album: files.length > 1 }, files)),
  });
  const thing = (key, body) => ({ label: say(key), run: () => send(body()) });
  const voices = [
    { label: say("demo_voice"), run: () => sendFiles({ as: "voice", duration: 3 }, [demoVoice()]) },
    file("voice", "audio/*", { as: "voice" }),
  ];
  const items = [
    file("photo", "image/*", {}),
    file("file", "", { as: "document" }),
    ...voices,
    thing("location", () => ({ location: DEMO_PLACE })),
    thing("contact", () => ({ contact: demoContact(person()) })),
    thing("sticker", () => ({ sticker: "👍" })),
  ];
  return {
    picker,
    open: (host, anchor) => openMenu(host, anchor, items),
    openVoices: (host, anchor) => openMenu(host, anchor, voices),
  };
}

function pick(picker, accept, chosen) {
  picker.accept = accept;
  picker.multiple = accept === "image/*";
  picker.value = ""; // the same file may be chosen twice
  picker.onchange = () => chosen([...picker.files]);
  picker.click();
}

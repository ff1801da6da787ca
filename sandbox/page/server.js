/** Talking to the sandbox: deeds by POST, news by server-sent events. */
import { language } from "./words.js";

/** POST an object; answers the decoded answer, or throws Error with what the sandbox said. */
export async function post(path, body = {}) {
  return answer(
    await fetch(`/sandbox/${path}`, {
      method: "POST",
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
}

/** POST an object with files, each a File or a Blob with a name. */
export async function postFiles(path, body, files) {
  const form = new FormData();
  form.append("json", JSON.stringify(body));
  for (const file of files) form.append("file", file, file.name);
  return answer(await fetch(`/sandbox/${path}`, { method: "POST", body: form }));
}

export async function fetchState() {
  return answer(await fetch("/sandbox/state"));
}

/** {steps, case}: the procedure in the page's language, or null where there is none. */
export async function fetchProcedure() {
  return answer(await fetch(`/sandbox/procedure?language=${language}`));
}

/** Call `heard` with every event after `serial`, and `connected` with true or false as the line comes and goes. */
export function listen(serial, heard, connected) {
  const source = new EventSource(`/sandbox/events?after=${serial}`);
  source.onmessage = (event) => heard(JSON.parse(event.data));
  source.onopen = () => connected(true);
  source.onerror = () => {
    connected(false);
    // A browser gives up for good on some errors; we do not.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => heard({ type: "reset" }), 2000);
  };
  return source;
}

export const fileAddress = (fileId) => `/sandbox/files/${encodeURIComponent(fileId)}`;

async function answer(response) {
  const body = await response.json().catch(() => ({}));
  if (!response.ok) throw new Error(body.error ?? response.statusText);
  return body;
}

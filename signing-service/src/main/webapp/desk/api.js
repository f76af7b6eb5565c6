// The one place that speaks with the service. The cookie goes by itself; the header says that this page asks (CSRF), and
// whether a person did something or the page only looks for news.
import { currentLanguage, say } from "./dom.js";

const API = new URL("../api/v1/", import.meta.url);

/** What the service refused, in its own words. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? say(status === 503 ? "outage" : "failed"));
    this.status = status;
    this.code = String(body?.type ?? "").replace("urn:kyluu:problem:", "");
    this.body = body ?? {};
  }
}

let onSignedOut = () => {};
let lastUsed = Date.now();

export function whenSignedOut(act) {
  onSignedOut = act;
}

/** When somebody last did something that the service knows of. */
export const lastUse = () => lastUsed;

async function send(method, path, { body, watching, key, accept, patience } = {}) {
  const headers = {
    "Kyluu-Desk": watching ? "watching" : "used",
    "Accept-Language": currentLanguage()
  };
  if (accept) {
    headers.Accept = accept;
  }
  if (body !== undefined && !(body instanceof FormData)) {
    headers["Content-Type"] = "application/json";
  }
  if (method === "POST") {
    headers["Idempotency-Key"] = key ?? crypto.randomUUID();
  }
  let answer;
  try {
    answer = await fetch(new URL(path, API), {
      method, headers, credentials: "same-origin", cache: "no-store",
      signal: patience ? AbortSignal.timeout(patience) : undefined,
      body: body === undefined || body instanceof FormData ? body : JSON.stringify(body)
    });
  } catch (error) {
    throw new Problem(0, { detail: say("network"), type: "network", cause: String(error) });
  }
  if (!watching) {
    lastUsed = Date.now();
  }
  if (answer.status === 401) {
    onSignedOut();
  }
  if (!answer.ok) {
    throw new Problem(answer.status, await answer.json().catch(() => null));
  }
  return answer;
}

/** The answer's JSON, or null where there is none. */
export async function ask(method, path, options) {
  const answer = await send(method, path, options);
  const text = await answer.text();
  return text ? JSON.parse(text) : null;
}

export const read = (path, options) => ask("GET", path, options);

/** The answer's bytes and their type. */
export async function bytes(path, accept) {
  const answer = await send("GET", path, { accept });
  return { data: await answer.arrayBuffer(), type: answer.headers.get("Content-Type") ?? "" };
}

/** A path with its values made harmless: path`records/${number}` */
export const path = (parts, ...values) =>
  parts.reduce((text, part, i) => text + encodeURIComponent(values[i - 1]) + part);

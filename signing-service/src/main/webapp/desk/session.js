// Who is signed in, what that person may ask, and the warning before the session ends.
import { ask, lastUse, read } from "./api.js";
import { button, dialog, element, say } from "./dom.js";

const WARNING = 120_000;
const PING = 60_000;
const PAUSE = 15_000;
const PATIENCE = 6_000;

let me = null;
let skew = 0; // the service's clock minus ours
let timer = 0;
let warned = null;
let asked = 0;
let kept = null; // what the archive lets this person do; null while it has not said

export const person = () => me;

/** Whether the service would take this call from this person, as the service itself says. */
export const may = (act) => Boolean(me?.acts.includes(act));

const RELAY = "desk/archive/{path: .+}";

/** Whether the archive would take this call from this person, as the archive itself says. */
export const mayInArchive = (act) => may(`${act.split(" ")[0]} ${RELAY}`) && Boolean(kept?.includes(act));

/** Whether the archive should say so and does not. */
export const archiveIsSilent = () => may(`GET ${RELAY}`) && kept === null;

/** Asks the archive what this person may do there, until it has answered once; not at every turn of a page, unless `now`. */
export async function askArchive(atOnce = false) {
  if (!archiveIsSilent() || (!atOnce && Date.now() - asked < PAUSE)) {
    return;
  }
  asked = Date.now();
  try {
    kept = (await read("desk/archive/acts", { watching: true, patience: PATIENCE })).acts;
  } catch (problem) {
    if (problem.status !== 503 && problem.status !== 0) {
      throw problem;
    }
    // what needs the archive is told where it is asked for; signing goes on without it
  }
}

/** Now, by the service's clock. */
export const now = () => Date.now() + skew;

/** Finds out who is signed in; throws the problem if nobody is. */
export async function enter() {
  keep(await read("desk/session"));
  await askArchive();
  clearInterval(timer);
  timer = setInterval(watch, 5000);
  return me;
}

function keep(answer) {
  me = answer;
  skew = Date.parse(me.now) - Date.now();
}

export function leave() {
  clearInterval(timer);
  warned?.close();
  me = null;
  kept = null;
  asked = 0;
}

export async function signOut() {
  const { signOutUrl } = await ask("DELETE", "desk/session");
  leave();
  location.href = signOutUrl ?? location.pathname;
}

// reading and typing are use, too, even if the service is not asked anything
let active = false;
["keydown", "pointerdown"].forEach((name) => addEventListener(name, () => { active = true; }, { passive: true }));

const ends = () => Math.min(Date.parse(me.idleEndsAt), Date.parse(me.endsAt));

async function watch() {
  if (!me?.idleEndsAt) {
    return;
  }
  try {
    if (!warned && active && Date.now() - lastUse() > PING) {
      active = false;
      keep(await read("desk/session"));
    }
    if (ends() - now() > WARNING) {
      warned?.close();
      return;
    }
    if (!warned || ends() < now()) {
      // another window may have kept the session alive
      keep(await read("desk/session", { watching: true }));
    }
    if (me && ends() - now() <= WARNING) {
      warn();
    }
  } catch (problem) {
    if (problem.status !== 401 && problem.status !== 503 && problem.status !== 0) {
      throw problem;
    }
    // 401 is told by whoever listens for it; without an answer the next look will tell
  }
}

function warn() {
  const left = () => {
    const seconds = Math.max(0, Math.round((ends() - now()) / 1000));
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  };
  if (warned) {
    warned.querySelector(".left").textContent = left();
    return;
  }
  const goOn = async () => {
    keep(await read("desk/session"));
    shown.box.close();
  };
  const isLast = Date.parse(me.endsAt) <= Date.parse(me.idleEndsAt);
  const shown = dialog(say("sessionEnding"),
    element("p", {}, `${say(isLast ? "sessionLast" : "sessionIdle")} `, element("strong", { className: "left", text: left() })),
    element("p", { className: "actions" },
      isLast ? null : button("goOn", goOn, { className: "main" }), button("signOut", signOut)));
  shown.box.id = "session-warning";
  warned = shown.box;
  // else the heading has it, and Enter does nothing
  shown.box.querySelector("button").focus();
  shown.box.addEventListener("close", () => { warned = null; });
}

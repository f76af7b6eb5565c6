// Signs documents: with the signer's key on the server, by one consent with the PIN, then document by document, each told of;
// or with the token in the signer's own hand (tokensign.js).
import { ask, path, read } from "./api.js";
import { button, dialog, element, say } from "./dom.js";
import { progress, results, settle, summary } from "./results.js";
import { mayUseToken, signsByToken } from "./token.js";
import { signByToken } from "./tokensign.js";

const MOST = 200;

/** Asks for the PIN and signs; resolves with the ids of those that were signed. */
export async function sign(items) {
  const chosen = items.slice(0, MOST);
  const keys = (await read("signers/me/credentials").catch((problem) => {
    if (problem.code === "signer-unknown") {
      return [];
    }
    throw problem;
  }));
  const usable = keys.filter((key) => key.device === "HSM" && key.status?.state === "GOOD" && !key.locked);
  const signed = [];
  const shown = dialog(say("signHeading", chosen.length));
  shown.box.classList.add("signing");
  let work = null;
  const byToken = () => { work = signByToken(shown, chosen, keys, signed); };
  if (usable.length) {
    askPin(shown, chosen, usable, signed, mayUseToken(keys) ? byToken : null);
  } else if (mayUseToken(keys)) {
    shown.box.append(results(chosen));
    byToken();
  } else {
    shown.box.append(element("p", { className: "problem", role: "alert", text: noKey(keys) }),
      element("p", { className: "actions" }, button("close", () => shown.box.close())));
  }
  await shown.closed;
  await work;
  return signed;
}

/** Why nothing can be signed here, and what helps. */
function noKey(keys) {
  if (keys.some((key) => key.locked)) {
    return say("keyLocked");
  }
  if (keys.some((key) => key.device === "HSM" && key.status?.state === "UNKNOWN")) {
    return say("keyUnknown");
  }
  if (keys.some((key) => key.device === "HSM")) {
    return say("keyNotGood");
  }
  return signsByToken(keys) ? say("keyOnToken") : say("noKey");
}

function askPin(shown, items, keys, signed, byToken) {
  const pin = element("input", { type: "password", id: "pin", autocomplete: "off", inputmode: "numeric", maxlength: "64", required: true,
    "aria-describedby": "pin-problem" });
  const problem = element("p", { className: "problem", id: "pin-problem", role: "alert", hidden: true });
  const which = element("select", { id: "credential" }, ...keys.map((key) =>
    element("option", { value: key.credentialId, text: `${say(`kind-${key.kind}`)} – ${name(key)}` })));
  const go = element("button", { type: "submit", className: "main", id: "sign-go", text: say("signGo", items.length) });
  const form = element("form", { novalidate: true, onsubmit: async (event) => {
    event.preventDefault();
    if (!pin.value) {
      problem.textContent = say("fieldEmpty", say("pin"));
      problem.hidden = false;
      pin.focus();
      return;
    }
    go.disabled = true;
    problem.hidden = true;
    try {
      const consent = await ask("POST", "authorizations", {
        body: { credentialId: which.value, documentIds: items.map((item) => item.documentId), pin: pin.value }
      });
      pin.value = "";
      form.remove();
      await run(shown, consent, items, signed);
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      pin.value = "";
      problem.textContent = refused.message;
      problem.hidden = false;
      go.disabled = false;
      pin.focus();
    }
  } },
  keys.length > 1 ? element("p", {}, element("label", { for: "credential", text: say("signWith") }), which)
    : element("p", { className: "sub", text: say("signWithOne", name(keys[0])) }),
  element("p", {}, element("label", { for: "pin", text: say("pin") }), pin), problem,
  element("p", { className: "actions" }, go,
    byToken ? button("byToken", () => {
      form.remove();
      byToken();
    }, { id: "by-token" }) : null,
    button("cancel", () => shown.box.close())));
  shown.box.append(results(items), form);
  pin.focus();
}

/** The common name in the certificate's subject. */
const name = (key) => /(?:^|,)CN=((?:\\.|[^,])+)/.exec(key.certificate.subject)?.[1] ?? key.certificate.subject;

async function run(shown, consent, items, signed) {
  let stopped = false;
  let done = 0;
  const shows = progress(items.length, () => { stopped = true; });
  shown.box.append(...shows.nodes);
  shown.box.addEventListener("close", () => { stopped = true; });
  const refused = new Map((consent.refused ?? []).map((each) => [each.id, each.type]));
  for (const item of items) {
    if (stopped) {
      break;
    }
    shows.tell(say("signingNow", done + 1, items.length), done);
    const outcome = refused.has(item.documentId) ? await reason(item) : await one(consent.authorizationId, item);
    settle(item.documentId, outcome);
    if (!outcome) {
      signed.push(item.documentId);
    }
    done++;
  }
  shows.finish(summary(signed.length, items.length), done,
    button("close", () => shown.box.close(), { className: "main", id: "sign-close" }));
}

/** Nothing if it was signed, else the service's sentence. */
async function one(authorizationId, item) {
  try {
    await ask("POST", path`documents/${item.documentId}/signatures`, { body: { authorizationId } });
    return null;
  } catch (problem) {
    if (problem.status === undefined) {
      throw problem;
    }
    return `! ${problem.message}`;
  }
}

/** Documents that the consent left out: what stands in the way is in their own state. */
async function reason(item) {
  const document = await read(path`documents/${item.documentId}`);
  return say(document.state === "SIGNING" ? "notYourTurn" : "notOpenAnyMore");
}

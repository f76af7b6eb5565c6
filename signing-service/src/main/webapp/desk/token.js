// Signs documents with the token in the signer's own hand: prepare (POST documents/{id}/signing-sessions), the agent on this
// machine asks for the PIN and signs the digests, complete (PUT signing-sessions/{id}/signature-value).
import { ask, path, Problem, read } from "./api.js";
import { button, element, say } from "./dom.js";
import { TokenAgent, TokenError, signDocuments } from "./kyluu-token.js";
import { progress, settle, summary } from "./results.js";
import { person } from "./session.js";

/** Whether the hospital has token agents on its machines. */
export const isThere = () => Boolean(person().tokenAgent);

const service = {
  open: (id, chain) => ask("POST", path`documents/${id}/signing-sessions`, { body: { certificateChain: chain } }),
  complete: (id, signatureValue) => ask("PUT", path`signing-sessions/${id}/signature-value`, { body: { signatureValue } }),
  cancel: (id) => ask("DELETE", path`signing-sessions/${id}`)
};

/** The agent's sentence, or the service's. */
function words(error) {
  if (error instanceof TokenError) {
    return error.say();
  }
  if (error instanceof Problem) {
    return error.message;
  }
  throw error;
}

/** Leads from the agent to the last signature inside the dialog; ids of what was signed are added to `signed`. */
export async function signByToken(shown, items, keys, signed) {
  const agent = new TokenAgent({ url: person().tokenAgent });
  const stage = element("div", { className: "stage" });
  let work = null;
  const close = (more = {}) => button("close", () => shown.box.close(), { id: "sign-close", ...more });
  shown.box.append(stage);
  work = begin();
  await shown.closed;
  await work;

  /** Whatever stands in the way is told, and tried again once the person has seen to it. */
  async function begin() {
    stage.replaceChildren(element("p", { role: "status", text: say("tokenLooking") }));
    try {
      if (!(await agent.status()).paired) {
        await agent.pair((trouble) => askCode(stage, shown, trouble));
        stage.replaceChildren(element("p", { role: "status", text: say("tokenLooking") }));
      }
      ready(await fitting(agent, keys));
    } catch (error) {
      stuck(words(error));
    }
  }

  function stuck(sentence) {
    const again = button("tryAgain", () => { work = begin(); }, { className: "main", id: "token-again" });
    stage.replaceChildren(element("p", { className: "problem", role: "alert", id: "token-problem", text: sentence }),
      element("p", { className: "actions" }, again, close()));
    again.focus();
  }

  function ready(certificates) {
    const [first] = certificates;
    if (!first || first.state !== "VALID") {
      stuck(first ? say(`token-${first.state}`, first.lastDay) : say("tokenOfAnother"));
      return;
    }
    const which = element("select", { id: "certificate" }, ...certificates.map((each, place) =>
      element("option", { value: place, text: `${each.person} – ${each.issuer} – ${each.token.label}` })));
    const go = element("button", { type: "button", className: "main", id: "token-go", text: say("tokenGo", items.length),
      onclick: () => { work = run(certificates[Number(which.value)]); } });
    stage.replaceChildren(
      certificates.length > 1 ? element("p", {}, element("label", { for: "certificate", text: say("signWith") }), which)
        : element("p", { className: "sub", text: say("tokenWith", first.person, first.token.label) }),
      element("p", { text: say("tokenPinThere") }),
      element("p", { className: "actions" }, go, button("cancel", () => shown.box.close())));
    go.focus();
  }

  function run(certificate) {
    return follow((watch) => signDocuments({
      agent, service, certificate, ...watch,
      documentIds: items.map((item) => item.documentId),
      records: Object.fromEntries(items.map((item) => [item.documentId, item.recordNumber])),
      requester: [person().name, person().department].filter(Boolean).join(" · ")
    }));
  }

  async function follow(signing) {
    const stopping = new AbortController();
    const shows = progress(items.length, () => stopping.abort());
    stage.replaceChildren(...shows.nodes);
    shown.box.addEventListener("close", () => stopping.abort(), { once: true });
    const round = await signing({ signal: stopping.signal, onProgress: tellOf(shows) });
    signed.splice(0, signed.length, ...round.done.keys());
    if (round.trouble) {
      shows.nodes[0].before(element("p", { className: "problem", role: "alert", id: "token-problem", text: words(round.trouble) }));
    }
    const rest = items.length - signed.length;
    // what the service refused it would refuse again, each in its line; trouble passes
    const passes = round.trouble || [...round.failed.values()].some((error) => error.status === 0 || error.status >= 500);
    shows.finish(round.trouble ? say("signedSoFar", signed.length, rest) : summary(signed.length, items.length), signed.length,
      passes && rest ? element("button", { type: "button", className: "main", id: "token-resume", text: say("tokenResume", rest),
        onclick: () => { work = follow((watch) => round.resume(watch)); } }) : null,
      close(passes && rest ? {} : { className: "main" }));
  }
}

/** Tells document by document, as the signing goes on. */
function tellOf(shows) {
  return ({ phase, done, total, id, error }) => {
    if (phase === "PREPARE") {
      shows.tell(done < total ? say("tokenPreparing", done, total) : say("tokenWaiting"));
    } else if (phase === "SIGN") {
      shows.tell(say("signingNow", Math.min(done + 1, total), total), done);
    }
    if (error || phase === "SIGN") {
      settle(id, error ? `! ${words(error)}` : null);
    }
  };
}

/** Asks for the code that the agent shows; null if the person gives up. */
function askCode(stage, shown, trouble) {
  return new Promise((resolve) => {
    const code = element("input", { type: "text", id: "pairing-code", autocomplete: "off", inputmode: "numeric", maxlength: "7", required: true,
      "aria-describedby": "pairing-problem" });
    const form = element("form", { onsubmit: (event) => {
      event.preventDefault();
      resolve(code.value);
    } },
    element("p", { text: say("pairingLead") }),
    element("p", {}, element("label", { for: "pairing-code", text: say("pairingCode") }), code),
    element("p", { className: "problem", id: "pairing-problem", role: "alert", hidden: !trouble, text: trouble ? words(trouble) : "" }),
    element("p", { className: "actions" },
      element("button", { type: "submit", className: "main", text: say("pair") }),
      button("cancel", () => shown.box.close())));
    shown.box.addEventListener("close", () => resolve(null), { once: true });
    stage.replaceChildren(form);
    code.focus();
  });
}

/** Certificates on the tokens here that are this signer's: the ones the service knows first, else those that bear the signer's number. */
async function fitting(agent, keys) {
  const { identifier } = await read("signers/me");
  const known = new Set(keys.filter((key) => key.device === "TOKEN").map((key) => plain(key.certificate.serial)));
  const valid = (list) => list.filter((each) => each.state === "VALID");
  const ours = (await agent.certificates()).filter((each) => known.has(plain(each.serialNumber)));
  if (valid(ours).length) {
    return valid(ours);
  }
  // a token that is new here, or was renewed
  const bearing = await agent.certificates({ person: identifier?.split(":").at(-1) });
  return [valid(bearing), ours, bearing].find((list) => list.length) ?? [];
}

const plain = (serial) => serial.toLowerCase().replace(/^0+/, "");

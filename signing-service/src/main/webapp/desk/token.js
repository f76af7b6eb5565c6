// Reaches the token in the signer's own machine: the agent there, letting this page in, the certificates that are the signer's,
// the token's PIN. What is signed then is for others (tokensign.js, paper.js).
import { Problem, read } from "./api.js";
import { button, element, say } from "./dom.js";
import { TokenAgent, TokenError } from "./kyluu-token.js";
import { person } from "./session.js";

/** Whether the hospital has token agents on its machines. */
const isThere = () => Boolean(person().tokenAgent);

export const signsByToken = (keys) => keys.some((key) => key.device === "TOKEN");

/** A token that has signed here is among the signer's certificates; before its first signature the service knows of none. */
export const mayUseToken = (keys) => isThere() && (!keys.length || signsByToken(keys));

/** Who asks, as the agent shows it. */
export const requester = () => [person().name, person().department].filter(Boolean).join(" · ");

/** The agent's sentence, or the service's. */
export function words(error) {
  if (error instanceof TokenError) {
    return error.say();
  }
  if (error instanceof Problem) {
    return error.message;
  }
  throw error;
}

/**
 * Leads to the token inside the dialog, then runs `run(certificate, place)`; resolves when the dialog is closed and the work done.
 * `go` is what the button says. `place` has the agent, the stage to show things on, and what may be offered on it.
 */
export async function reachToken(shown, keys, { go, run }) {
  const agent = new TokenAgent({ url: person().tokenAgent });
  const stage = element("div", { className: "stage" });
  const place = { agent, stage, shown, begin: () => doing(begin), doing, close, stuck, unlock };
  let work = null;
  shown.box.append(stage);
  doing(begin);
  await shown.closed;
  await work;

  function doing(next) {
    work = next();
  }

  function close(more = {}) {
    return button("close", () => shown.box.close(), { id: "sign-close", ...more });
  }

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

  function stuck(sentence, ...more) {
    const again = button("tryAgain", () => doing(begin), { className: more.length ? null : "main", id: "token-again" });
    stage.replaceChildren(element("p", { className: "problem", role: "alert", id: "token-problem", text: sentence }),
      element("p", { className: "actions" }, ...more, again, close()));
    (more[0] ?? again).focus();
  }

  function ready(certificates) {
    const [first] = certificates;
    if (!first || first.state !== "VALID") {
      stuck(first ? say(`token-${first.state}`, first.lastDay) : say("tokenOfAnother"));
      return;
    }
    if (first.token.pin === "LOCKED") {
      stuck(say("tokenLocked"), unlock(first));
      return;
    }
    const which = element("select", { id: "certificate" }, ...certificates.map((each, at) =>
      element("option", { value: at, text: say("tokenCertificate", each.person, each.issuer, each.lastDay, each.serialNumber.slice(-6), each.token.label) })));
    const chosen = () => certificates[Number(which.value)];
    const start = element("button", { type: "button", className: "main", id: "token-go", text: go,
      onclick: () => doing(() => run(chosen(), place)) });
    stage.replaceChildren(
      certificates.length > 1 ? element("p", {}, element("label", { for: "certificate", text: say("signWith") }), which)
        : element("p", { className: "sub", text: say("tokenWith", first.person, first.token.label) }),
      element("p", { text: say("tokenPinThere") }),
      element("p", { className: "actions" }, start, button("cancel", () => shown.box.close()),
        button("tokenPin", () => setPin(chosen(), false, begin), { id: "token-pin" })));
    start.focus();
  }

  /** Offered where the PIN is locked; `goOn` comes after it, without one everything begins anew. */
  function unlock(certificate, goOn = begin) {
    return button("tokenUnlock", () => setPin(certificate, true, goOn), { className: "main", id: "token-unlock" });
  }

  /** Both PINs are typed at the agent. Closing the dialog does not wait for that: the agent's question goes on without it. */
  async function setPin(certificate, unblock, goOn) {
    stage.replaceChildren(element("p", { role: "status", id: "token-pin-status", text: say(unblock ? "tokenUnlocking" : "tokenPinChanging") }),
      element("p", { className: "actions" }, close()));
    let problem = null;
    try {
      await agent.setPin(certificate.token.serial, { unblock });
    } catch (error) {
      problem = words(error);
    }
    const next = problem
      ? button("tryAgain", () => setPin(certificate, unblock, goOn), { className: "main" })
      : button("tokenGoOn", () => doing(goOn), { className: "main", id: "token-go-on" });
    stage.replaceChildren(
      problem ? element("p", { className: "problem", role: "alert", id: "token-problem", text: problem })
        : element("p", { role: "status", id: "token-pin-status", text: say("tokenPinDone") }),
      element("p", { className: "actions" }, next, close()));
    next.focus();
  }
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

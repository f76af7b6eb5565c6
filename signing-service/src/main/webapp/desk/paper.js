// Papers by which a person does something of his own, a withdrawal or a delegation: signed with the key on the server and its
// PIN, or with the token in the signer's own hand, in two steps as a document is.
import { ask, read } from "./api.js";
import { element, say } from "./dom.js";
import { fill, Wrong } from "./form.js";
import { mayUseToken, reachToken, requester, words } from "./token.js";

/**
 * Asks for the fields and has the paper signed; resolves with what the service made, or null if the person gave up.
 *
 * paper: {lead, go, fields, title(values): how the agent names it, record, body(values), act: path of the act, sessions: path of its two
 * steps}; `body` may throw Wrong.
 */
export async function fillPaper(heading, { lead, go, fields, title, record, body, act, sessions }) {
  const keys = await read("signers/me/credentials").catch((problem) => {
    if (problem.code === "signer-unknown") {
      return [];
    }
    throw problem;
  });
  const key = keys.find((each) => each.device === "HSM" && each.kind !== "FACILITY_SEAL" && each.status?.state === "GOOD" && !each.locked);
  if (!key && mayUseToken(keys)) {
    return fill(heading, {
      lead: `${lead} ${say("paperByToken")}`, go: say("byToken"), fields,
      send: (values, shown) => byToken(shown, keys, { go, title: title(values), record, sessions, body: body(values) })
    });
  }
  return fill(heading, {
    lead: `${lead} ${say("paperByPin")}`, go, fields: [...fields, { name: "pin", label: say("pin"), kind: "pin" }],
    send: ({ pin, ...values }) => {
      if (!key) {
        throw new Wrong(say("noKey"));
      }
      return ask("POST", act, { body: { ...body(values), pin, credentialId: key.credentialId } });
    }
  });
}

/** Below the fields, which cannot be changed any more: what is signed is what stands there. */
async function byToken(shown, keys, { go, title, record, sessions, body }) {
  let made = false;
  const form = shown.box.querySelector("form");
  form.hidden = true;
  if (shown.box.querySelector("h2").textContent !== title) {
    shown.box.append(element("p", { text: title }));
  }
  await reachToken(shown, keys, { go, run: async (certificate, { agent, stage, stuck, unlock }) => {
    const stopping = new AbortController();
    shown.box.addEventListener("close", () => stopping.abort(), { once: true });
    stage.replaceChildren(element("p", { role: "status", text: say("tokenWaiting") }));
    try {
      const session = await ask("POST", sessions, { body: { ...body, certificateChain: certificate.chain } });
      const signatureValue = await agent.signOne({
        certificate: certificate.certificate, requester: requester(), signal: stopping.signal,
        document: { id: session.sessionId, digest: session.dataToBeSignedDigest, signatureAlgorithm: session.signatureAlgorithm, title, record }
      });
      made = await ask("PUT", `${sessions}/${encodeURIComponent(session.sessionId)}/signature-value`, { body: { signatureValue } });
      shown.box.close();
    } catch (error) {
      stuck(words(error), ...(error.code === "pin-locked" ? [unlock(certificate)] : []));
    }
  } });
  return made;
}

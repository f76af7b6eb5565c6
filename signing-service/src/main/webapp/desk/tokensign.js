// Signs documents with the token in the signer's own hand: prepare (POST documents/{id}/signing-sessions), the agent on this
// machine asks for the PIN and signs the digests, complete (PUT signing-sessions/{id}/signature-value).
import { ask, path } from "./api.js";
import { element, say } from "./dom.js";
import { signDocuments } from "./kyluu-token.js";
import { progress, settle, summary } from "./results.js";
import { reachToken, requester, words } from "./token.js";

const service = {
  open: (id, chain) => ask("POST", path`documents/${id}/signing-sessions`, { body: { certificateChain: chain } }),
  complete: (id, signatureValue) => ask("PUT", path`signing-sessions/${id}/signature-value`, { body: { signatureValue } }),
  cancel: (id) => ask("DELETE", path`signing-sessions/${id}`)
};

/** Leads from the agent to the last signature inside the dialog; ids of what was signed are added to `signed`. */
export const signByToken = (shown, items, keys, signed) => reachToken(shown, keys, {
  go: say("tokenGo", items.length),
  run: (certificate, place) => follow(place, items, signed, certificate, (watch) => signDocuments({
    agent: place.agent, service, certificate, ...watch,
    documentIds: items.map((item) => item.documentId),
    records: Object.fromEntries(items.map((item) => [item.documentId, item.recordNumber])),
    requester: requester()
  }))
});

async function follow(place, items, signed, certificate, signing) {
  const { shown, stage } = place;
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
  const resume = () => follow(place, items, signed, certificate, (watch) => round.resume(watch));
  shows.finish(round.trouble ? say("signedSoFar", signed.length, rest) : summary(signed.length, items.length), signed.length,
    round.trouble?.code === "pin-locked" ? place.unlock(certificate, resume) : null,
    passes && rest ? element("button", { type: "button", className: "main", id: "token-resume", text: say("tokenResume", rest),
      onclick: () => place.doing(resume) }) : null,
    place.close(passes && rest ? {} : { className: "main" }));
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

// What a signing dialog shows, however it is signed: the documents, what became of each, and how far it is.
import { button, element, say } from "./dom.js";

const readDocuments = new Set();

export const markRead = (id) => readDocuments.add(id);
export const wasRead = (id) => readDocuments.has(id);

/** The documents that are going to be signed, and whether the signer has opened them. */
export const results = (items) => element("ol", { className: "results", tabindex: "0", "aria-label": say("toSign") }, ...items.map((item) =>
  element("li", { id: `result-${item.documentId}` },
    element("span", { text: [item.title, item.patientName, item.recordNumber].filter(Boolean).join(" – ") }),
    element("span", { className: "sub", text: wasRead(item.documentId) ? "" : say("unread") }))));

/** Tells of one document: signed if there is no reason against it. */
export function settle(id, reason) {
  const line = document.getElementById(`result-${id}`);
  line?.lastElementChild?.remove();
  line?.classList.remove("good", "bad");
  line?.classList.add(reason ? "bad" : "good");
  line?.append(element("span", { className: "outcome", text: reason ?? say("signedOne") }));
}

/** A bar, a sentence and a button to stop; `finish` puts other buttons in its place and gives the first one the focus. */
export function progress(total, onStop) {
  const bar = element("progress", { max: total, value: 0, "aria-label": say("signProgress") });
  const status = element("p", { role: "status", id: "sign-status" });
  const actions = element("p", { className: "actions" }, button("stop", onStop));
  return {
    nodes: [bar, status, actions],
    tell: (sentence, done) => {
      status.textContent = sentence;
      bar.value = done ?? bar.value;
    },
    finish: (sentence, done, ...buttons) => {
      status.textContent = sentence;
      bar.value = done;
      actions.replaceChildren(...buttons.filter((each) => each));
      if (actions.closest("dialog")?.open) {
        actions.firstElementChild.focus();
      }
    }
  };
}

/** How it ended, in one sentence. */
export const summary = (signed, total) => (signed === total ? say("signAll", signed) : say("signSome", signed, total - signed));

// Putting a corrected document in the place of another, and taking a document back.
import { ask, path } from "./api.js";
import { say } from "./dom.js";
import { fill } from "./form.js";
import { fillPaper } from "./paper.js";
import { has, may } from "./session.js";

const isCurrent = (document) => ["SIGNING", "COMPLETE"].includes(document.state);

/** Who signs it first answers for it; heads may take back what their people handed in. */
const isAuthor = (document) => has(document.flow.steps[0]?.role);

const isOurs = (document) => document.form === "BIEN_BAN_DONG_HO_SO";

export const canCorrect = (document, record) => may("POST documents/{id}/corrections") && isCurrent(document) && !isOurs(document)
  && record.closure.state === "OPEN" && isAuthor(document);

export const canWithdraw = (document, record) => may("POST documents/{id}/withdrawal") && isCurrent(document) && !isOurs(document)
  && record.closure.state === "OPEN" && (isAuthor(document) || has("head"));

export const correct = (document) => fill(say("correctHeading", document.title), {
  lead: say("correctLead"), go: say("correctGo"),
  fields: [{ name: "reason", label: say("reason"), kind: "area" }, { name: "file", label: say("newFile"), kind: "file" }],
  send: ({ reason, file }) => {
    const form = new FormData();
    form.append("metadata", new Blob([JSON.stringify({ reason })], { type: "application/json" }));
    form.append("content", file, file.name);
    return ask("POST", path`documents/${document.id}/corrections`, { body: form });
  }
});

export const withdraw = (document) => fillPaper(say("withdrawHeading", document.title), {
  lead: say("withdrawLead"), go: say("withdrawGo"),
  fields: [{ name: "reason", label: say("reason"), kind: "area" }],
  title: () => say("withdrawHeading", document.title), record: document.recordNumber,
  body: ({ reason }) => ({ reason }),
  act: path`documents/${document.id}/withdrawal`, sessions: path`documents/${document.id}/withdrawal/signing-sessions`
});

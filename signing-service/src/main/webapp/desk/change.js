// Putting a corrected document in the place of another, and taking a document back.
import { ask, path } from "./api.js";
import { say } from "./dom.js";
import { fill } from "./form.js";
import { fillPaper } from "./paper.js";

export const canCorrect = (document) => document.acts?.includes("correct");

export const canWithdraw = (document) => document.acts?.includes("withdraw");

export const correct = (document) => fill(say("correctHeading", document.title), {
  lead: say("correctLead"), go: say("correctGo"),
  fields: [{ name: "reason", label: say("reason"), kind: "area" }, { name: "file", label: say("newFile"), kind: "file", codes: ["document", "type", "pdf", "xml"] }],
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

// One record: what is there, what is missing, whose turn it is.
import { path, read } from "./api.js";
import { canCorrect, canWithdraw, correct, withdraw } from "./change.js";
import { button, chip, day, deadline, element, moment, role, say, tell, time } from "./dom.js";
import { remindButton } from "./overdue.js";
import { openReader } from "./reader.js";
import { may, now } from "./session.js";
import { sign } from "./sign.js";

const MOST_PAGES = 5;

export async function show(page, [number]) {
  await draw(page, number);
}

async function draw(page, number) {
  const record = await read(path`records/${number}`);
  const mine = await turns(number);
  const current = record.documents.filter((each) => ["SIGNING", "COMPLETE"].includes(each.state));
  const past = record.documents.filter((each) => !current.includes(each));
  const again = () => draw(page, number);
  page.replaceChildren(
    element("h1", { text: say("recordHeading", record.recordNumber, record.patient.name), tabindex: "-1" }),
    head(record),
    element("h2", { text: say("missingHeading") }), missing(record, mine),
    element("h2", { text: say("documentsHeading", current.length) }),
    ...(current.length ? current.map((each) => card(each, record, mine.get(each.id), again)) : [element("p", { className: "empty", text: say("noDocuments") })]),
    past.length ? element("details", {}, element("summary", { text: say("pastDocuments", past.length) }),
      ...past.map((each) => card(each, record, undefined, again))) : "");
}

/** Which of the record's documents the service offers this person to sign now. */
async function turns(number) {
  const found = new Map();
  if (!may("POST authorizations")) {
    return found;
  }
  let after = "";
  for (let n = 0; n < MOST_PAGES; n++) {
    const answer = await read(`worklist?limit=200${after}`);
    answer.items.filter((item) => item.recordNumber === number).forEach((item) => found.set(item.documentId, item));
    if (!answer.next) {
      break;
    }
    after = `&after=${encodeURIComponent(answer.next)}`;
  }
  return found;
}

function head(record) {
  const { encounter, patient, closure } = record;
  const list = element("dl", { className: "facts" });
  const fact = (key, ...value) => list.append(element("dt", { text: say(key) }), element("dd", {}, ...value));
  fact("patient", `${patient.name} · ${day(patient.birthDate)} · ${say("patientNo", patient.id)}`);
  fact("department", record.department);
  fact("stay", encounter.dischargedAt
    ? say("fromTo", moment(encounter.admittedAt), moment(encounter.dischargedAt))
    : say("since", moment(encounter.admittedAt)));
  fact("closing", chip(say(`closure-${closure.state}`), tone(closure.state)),
    closure.failure ? ` ${closure.failure.detail}` : "",
    closure.receipt ? ` ${say("copies", closure.receipt.sites.length)}` : "");
  return list;
}

const tone = (state) => ({ ARCHIVED: "good", FAILED: "bad", OPEN: "plain" }[state] ?? "open");

function missing(record, mine) {
  const lines = [
    ...record.missingForms.map((form) => element("li", {}, chip(say("paperMissing"), "bad"), ` ${form.title}`,
      element("span", { className: "sub", text: ` (${form.legalBasis})` }))),
    ...[...new Set(record.missing.map((each) => each.documentId))].map((id) => waiting(record.missing.filter((each) => each.documentId === id), mine.has(id)))
  ];
  if (!lines.length) {
    return element("p", {}, chip(say(record.closure.state === "OPEN" ? "nothingMissing" : "nothingMissingClosed"), "good"));
  }
  return element("ul", { className: "rows missing" }, ...lines);
}

/** One document: whose turn it is, each with a reminder, and who comes later. */
function waiting(steps, isMine) {
  const later = steps.filter((each) => !each.turn).map((each) => role(each.role));
  const turns = steps.filter((each) => each.turn);
  return element("li", { className: "row" },
    element("div", { className: "what" }, element("span", { lang: "vi", text: steps[0].title }),
      element("p", { className: "sub", text: [
        turns.length ? say("turnOf", turns.map((each) => [role(each.role), each.assignee].filter(Boolean).join(" ")).join(", ")) : "",
        later.length ? say("laterTurnOf", later.join(", ")) : ""
      ].filter(Boolean).join(". ") })),
    element("div", { className: "due" }, ...turns.map((each) => {
      const due = deadline(each.dueAt, now());
      return chip(due.text, due.tone);
    })),
    ...turns.map((each) => (isMine ? null : remindButton(each.documentId, each.step, each.role, each.title))));
}

const SIGN_OF = { DONE: "✓", OPEN: "●", WAITING: "○", SKIPPED: "–" };

function card(document, record, turn, again) {
  const item = { documentId: document.id, title: document.title, recordNumber: document.recordNumber, patientName: record.patient.name };
  const signNow = async () => {
    const signed = await sign([item]);
    // also if nothing was signed: somebody else may have been faster
    await again();
    if (signed.length) {
      tell(say("signedCount", signed.length));
    }
  };
  return element("article", { className: `card ${document.state}`, "aria-label": document.title },
    element("h3", { lang: "vi", text: document.title }),
    element("p", {}, chip(say(`state-${document.state}`), { COMPLETE: "good", SIGNING: "open" }[document.state] ?? "plain"),
      turn?.onBehalfOf ? ` ${say("inPlaceOf", turn.onBehalfOf)}` : "",
      document.withdrawn ? ` ${document.withdrawn.reason}` : ""),
    element("ol", { className: "steps" }, ...document.flow.steps.map((step) => {
      const by = document.signatures.find((each) => each.id === step.signatureId);
      return element("li", { className: step.state },
        element("span", { className: "mark", "aria-hidden": "true", text: SIGN_OF[step.state] }),
        element("span", {}, element("span", { lang: "vi", text: step.title }), ": ", by
          ? element("span", {}, `${by.signer.name}, `, time(by.timestampTime ?? by.signingTime))
          : say(`step-${step.state}`),
        step.state === "OPEN" && step.dueAt ? ` (${deadline(step.dueAt, now()).text})` : "",
        step.late ? ` (${say("signedTooLate")})` : ""));
    })),
    element("p", { className: "actions" },
      button("readIt", async () => {
        if (await openReader(item, { toSign: Boolean(turn) })) {
          await signNow();
        }
      }, { "aria-label": say("readThis", document.title) }),
      turn ? button("signIt", signNow, { className: "main", "aria-label": say("signThisOne", document.title) }) : null,
      canCorrect(document) ? button("correct", async () => {
        if (await correct(document)) {
          await again();
          tell(say("corrected"));
        }
      }, { "aria-label": say("correctThis", document.title) }) : null,
      canWithdraw(document) ? button("withdraw", async () => {
        if (await withdraw(document)) {
          await again();
          tell(say("withdrawn"));
        }
      }, { "aria-label": say("withdrawThis", document.title) }) : null));
}

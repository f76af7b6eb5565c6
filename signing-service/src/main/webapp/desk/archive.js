// Looking up what the archive keeps, and how it keeps it. Asked with the person's own right there.
import { ask, path, read } from "./api.js";
import { button, chip, day, element, moment, say, tell } from "./dom.js";
import { fill } from "./form.js";
import { openReader } from "./reader.js";

export const ARCHIVE = "desk/archive/";
const PAGE = 50;

export const custody = (state) => chip(say(`custody-${state}`), state === "ARCHIVED" ? "good" : state === "DESTROYED" ? "plain" : "open");

export const kept = (until) => (until === "PERMANENT" ? say("forEver") : day(until));

export async function show(page, [id]) {
  await (id ? one(page, id) : search(page));
}

function search(page) {
  const found = element("div");
  const number = element("input", { id: "record-number", type: "text", autocomplete: "off", maxlength: "64" });
  const patient = element("input", { id: "patient-id", type: "text", autocomplete: "off", maxlength: "64" });
  let next = null;
  const rows = element("ul", { className: "rows" });
  const more = button("more", async () => {
    const before = rows.children.length;
    await load(false);
    rows.children[before]?.querySelector("a").focus();
  }, { hidden: true });
  page.append(element("h1", { text: say("archiveHeading"), tabindex: "-1" }),
    element("form", { className: "filters", role: "search", onsubmit: (event) => {
      event.preventDefault();
      return load(true);
    } },
    element("label", { for: "record-number", text: say("recordNumber") }), number,
    element("label", { for: "patient-id", text: say("patientId") }), patient,
    element("button", { type: "submit", className: "main", text: say("search") })), found, more);

  async function load(again) {
    const query = new URLSearchParams({ limit: PAGE });
    [["recordNumber", number], ["patientId", patient]].filter(([, node]) => node.value.trim())
      .forEach(([name, node]) => query.set(name, node.value.trim()));
    if (!again && next) {
      query.set("after", next);
    }
    const answer = await read(`${ARCHIVE}records?${query}`);
    next = answer.next ?? null;
    more.hidden = !next;
    if (again) {
      rows.replaceChildren();
    }
    rows.append(...answer.items.map((item) => element("li", { className: "row" },
      element("div", { className: "what" },
        element("a", { href: `#/archive/${item.archiveId}`, text: [item.recordNumber, item.patientName].filter(Boolean).join(" – ") }),
        element("p", { className: "sub", text: `${say("version", item.recordVersion)} · ${item.department} · ${say("closedAt", moment(item.closedAt))} · ${say("papers", item.documents)}` })),
      element("div", { className: "due" }, custody(item.state), element("span", { className: "sub", text: say("keptUntil", kept(item.retention.until)) })))));
    found.replaceChildren(rows.children.length ? rows : element("p", { className: "empty", role: "status", text: say("nothingFound") }));
  }
  return load(true);
}

async function one(page, id) {
  const record = await read(`${ARCHIVE}${path`records/${id}`}`);
  const { head } = record;
  const list = element("dl", { className: "facts" });
  const fact = (key, ...value) => list.append(element("dt", { text: say(key) }), element("dd", {}, ...value));
  // of a destroyed record nothing of the patient is left, and no copy
  const gone = record.custody.destruction;
  if (!gone) {
    fact("patient", `${head.patient.name} · ${day(head.patient.birthDate)} · ${say("patientNo", head.patient.id)}`);
  }
  fact("department", head.department);
  fact("received", moment(record.receivedAt));
  fact("code", record.code);
  if (!gone) {
    fact("retention", `${say("keptUntil", kept(record.retention.until))} · ${record.retention.legalBasis}`);
  }
  if (record.retention.holds?.length) {
    fact("holds", ...record.retention.holds.map((hold) => element("div", {}, chip(say("held"), "open"), ` ${hold.case} · ${hold.authority}`)));
  }
  fact("custody", custody(record.custody.state), ...(gone ? [] : record.custody.sites).map((site) => element("div", { className: "sub", text:
    `${site.site}: ${site.lastVerifiedAt ? say("readBack", moment(site.lastVerifiedAt)) : say("noCopy")}${site.lockedUntil ? ` · ${say("lockedUntil", moment(site.lockedUntil))}` : ""}` })));
  if (!gone) {
    fact("ifLost", say(`lost-${record.custody.state}`));
  }
  if (gone?.destroyedAt) {
    fact("destroyed", say("destroyedBy", moment(gone.destroyedAt), gone.minutes));
  }
  page.replaceChildren(element("p", {}, element("a", { href: "#/archive", text: say("backToSearch") })),
    element("h1", { text: say("archivedHeading", head.recordNumber, record.recordVersion), tabindex: "-1" }), list,
    record.acts.includes("hold") ? element("p", { className: "actions" }, button("placeHold", async () => {
      if (await hold(record)) {
        tell(say("holdPlaced"));
        await one(page, id);
      }
    })) : "",
    ...(gone ? [] : [element("h2", { text: say("documentsHeading", record.documents.length) }), documents(record)]));
}

const documents = (record) => element("ul", { className: "rows" }, ...record.documents.map((each) => element("li", { className: "row" },
  element("div", { className: "what" }, element("span", { text: each.title }),
    element("p", { className: "sub", text: each.signatures.map((by) => `${by.name} (${moment(by.at)})`).join(", ") })),
  record.acts.includes("read") ? button("readIt", () => openReader({ documentId: each.id, title: each.title },
    { from: `${ARCHIVE}${path`records/${record.archiveId}/documents/${each.n}/content`}` }),
  { "aria-label": say("readThis", each.title) }) : null)));

const hold = (record) => fill(say("holdHeading", record.head.recordNumber), {
  lead: say("holdLead"), go: say("placeHold"),
  fields: [
    { name: "case", label: say("holdCase"), kind: "text" },
    { name: "authority", label: say("holdAuthority"), kind: "text" },
    { name: "reason", label: say("reason"), kind: "area" }
  ],
  send: (values) => ask("POST", `${ARCHIVE}holds`, { body: { ...values, archiveIds: [record.archiveId] } })
});

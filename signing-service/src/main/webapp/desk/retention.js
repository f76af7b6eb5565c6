// How long records are kept, what holds them, and letting go of what may no longer be kept: one proposes, two others agree.
import { ARCHIVE, kept } from "./archive.js";
import { ask, bytes, path, read } from "./api.js";
import { arrowKeys, button, chip, confirmed, currentLanguage, day, element, moment, say, saveFile, tell } from "./dom.js";
import { fill } from "./form.js";
import { mayInArchive } from "./session.js";

export async function show(page) {
  const again = () => draw(page);
  async function draw() {
    const [register, holds, expired, disposals] = await Promise.all(
      ["retention-register", "holds?standing=true&limit=200", "expired-records?limit=200", "disposals?limit=50"].map((each) => read(ARCHIVE + each)));
    page.replaceChildren(element("h1", { text: say("retentionHeading"), tabindex: "-1" }),
      element("h2", { text: say("disposalsHeading") }), list(disposals.items.map((each) => disposal(each, again)), "noDisposals"),
      element("h2", { text: say("expiredHeading") }), ...due(expired.items, again),
      element("h2", { text: say("holdsHeading") }), list(holds.items.map((each) => hold(each, again)), "noHolds"),
      element("h2", { text: say("registerHeading") }), classes(register),
      element("p", { className: "actions" }, button("saveRegister", saveRegister, { id: "save-register" })));
  }
  await draw();
}

const list = (rows, empty) => (rows.length ? element("ul", { className: "rows" }, ...rows) : element("p", { className: "empty", text: say(empty) }));

function disposal(item, again) {
  const records = item.records.filter((each) => !each.excluded);
  return element("li", { className: "row" },
    element("div", { className: "what" },
      element("span", { text: say("disposalOf", records.length, moment(item.proposedAt)) }),
      element("p", { className: "sub", text: `${item.reason} · ${records.map((each) => each.recordNumber).join(", ")}` }),
      element("p", { className: "sub", text: [say("proposedBy", item.proposedBy), ...item.approvals.map((each) => say("approvedBy", each.staffCode, moment(each.at)))].join(" · ") }),
      item.trouble ? element("p", { className: "problem", text: item.trouble }) : null),
    element("div", { className: "due" }, chip(say(item.state === "PROPOSED" && item.approvals.length ? "oneMoreApproval" : `disposal-${item.state}`), { DONE: "good", WITHDRAWN: "plain" }[item.state] ?? "open")),
    item.acts.includes("approve") ? button("approve", async () => {
      if (await confirmed(say("approveHeading", records.length), say("approveSentence"), say("approve"))) {
        await ask("POST", `${ARCHIVE}${path`disposals/${item.id}/approvals`}`);
        await again();
        tell(say("approved"));
      }
    }, { className: "main" }) : null,
    item.acts.includes("withdraw") ? button("withdrawDisposal", async () => {
      if (await fill(say("withdrawDisposal"), { go: say("withdrawDisposal"), fields: [{ name: "reason", label: say("reason"), kind: "area" }],
        send: ({ reason }) => ask("DELETE", `${ARCHIVE}${path`disposals/${item.id}`}?${new URLSearchParams({ reason })}`) })) {
        await again();
      }
    }) : null,
    item.acts.includes("minutes") ? button("minutesPaper", async () => {
      const { openReader } = await import("./reader.js");
      await openReader({ documentId: item.id, title: say("minutesOf", moment(item.proposedAt)) }, { from: `${ARCHIVE}${path`disposals/${item.id}/minutes`}`, saveAs: `bien-ban-huy-${item.id}.pdf` });
    }) : null);
}

function due(items, again) {
  if (!items.length) {
    return [element("p", { className: "empty", text: say("nothingExpired") })];
  }
  const ticked = new Set();
  const proposes = mayInArchive("POST disposals");
  const propose = element("button", { type: "button", className: "main", disabled: true, text: say("propose", 0), onclick: async () => {
    const ids = [...ticked];
    if (await fill(say("proposeHeading", ids.length), { lead: say("proposeLead"), go: say("propose", ids.length),
      fields: [{ name: "reason", label: say("reason"), kind: "area" }],
      send: ({ reason }) => ask("POST", `${ARCHIVE}disposals`, { body: { archiveIds: ids, reason } }) })) {
      await again();
      tell(say("proposed", ids.length));
    }
  } });
  const rows = element("ul", { className: "rows" }, ...items.map((item) => {
    const name = `tick-${item.archiveId}`;
    const held = item.holds?.length;
    const may = item.acts.includes("propose");
    return element("li", { className: "row" },
      proposes ? element("input", { type: "checkbox", id: name, disabled: !may, onchange: (event) => {
        ticked[event.target.checked ? "add" : "delete"](item.archiveId);
        propose.disabled = !ticked.size;
        propose.textContent = say("propose", ticked.size);
      } }) : null,
      element("div", { className: "what" }, element(proposes ? "label" : "span", { for: proposes ? name : null, text: item.recordNumber }),
        element("p", { className: "sub", text: `${item.legalBasis} · ${say("keptUntil", kept(item.until))}` })),
      held ? chip(say("held"), "open") : !may && proposes ? chip(say("stillKept"), "open") : null);
  }));
  arrowKeys(rows, "input[type=checkbox]");
  return [rows, proposes ? element("p", { className: "actions" }, propose) : ""];
}

function hold(item, again) {
  const { order } = item;
  return element("li", { className: "row" },
    element("div", { className: "what" }, element("span", { text: `${order.case} · ${order.authority}` }),
      element("p", { className: "sub", text: `${order.reason} · ${say("placedBy", item.placedBy, moment(item.placedAt))}` })),
    element("div", { className: "due" }, ...item.sites.map((site) => element("span", { className: "sub", text: say("heldAt", site.held, site.copies, site.site) }))),
    item.acts.includes("lift") ? button("liftHold", async () => {
      if (await fill(say("liftHeading", order.case), { go: say("liftHold"), fields: [{ name: "reason", label: say("reason"), kind: "area" }],
        send: ({ reason }) => ask("DELETE", `${ARCHIVE}${path`holds/${item.id}`}?${new URLSearchParams({ reason })}`) })) {
        await again();
        tell(say("holdLifted"));
      }
    }, { "aria-label": say("liftThis", order.case) }) : null);
}

/** The table as a file for a spreadsheet. */
async function saveRegister() {
  const { data, type } = await bytes(`${ARCHIVE}retention-register`, "text/csv");
  saveFile(new Blob([data], { type }), "danh-muc-thoi-han.csv");
}

const span = (...days) => [...new Set(days.filter(Boolean).map(day))].join(" – ");

function classes(register) {
  return element("div", { className: "scroll", tabindex: "0", role: "region", "aria-label": say("registerHeading") }, element("table", {},
    element("thead", {}, element("tr", {}, ...["class", "period", "basis", "records", "due", "until"].map((key) => element("th", { scope: "col", text: say(`class-${key}`) })))),
    element("tbody", {}, ...register.classes.map((each) => element("tr", {},
      element("th", { scope: "row", text: each.title[currentLanguage()] ?? each.title.vi ?? each.code }),
      element("td", { text: each.period === "PERMANENT" ? say("forEver") : say("years", each.period) }),
      element("td", { text: each.legalBasis }),
      element("td", { className: "number", text: each.records }), element("td", { className: "number", text: each.due }),
      element("td", { text: span(each.earliestUntil, each.latestUntil) }))))));
}

// What is late, of all whom the person answers for, with a reminder in one click.
import { path, ask, read } from "./api.js";
import { button, chip, deadline, element, role as small, say, tell } from "./dom.js";
import { may, now } from "./session.js";

const PAGE = 50;

export async function show(page) {
  let next = null;
  const rows = element("ul", { className: "rows" });
  const more = button("more", async () => {
    const before = rows.children.length;
    await load();
    rows.children[before]?.querySelector("a").focus();
  }, { hidden: true });
  page.append(element("h1", { text: say("overdueHeading"), tabindex: "-1" }),
    element("p", { className: "lead", text: say("overdueLead") }), await figures(), rows, more);
  await load();
  if (!rows.children.length) {
    rows.replaceWith(element("p", { className: "empty", text: say("nothingOverdue") }));
  }

  async function load() {
    const answer = await read(`overdue?limit=${PAGE}${next ? `&after=${encodeURIComponent(next)}` : ""}`);
    next = answer.next ?? null;
    more.hidden = !next;
    rows.append(...answer.items.map(row));
  }
}

function row(item) {
  const due = deadline(item.dueAt, now());
  return element("li", { className: "row" },
    element("div", { className: "what" },
      element("a", { href: `#/record/${encodeURIComponent(item.recordNumber)}`, lang: "vi", text: `${item.title} – ${item.patientName}` }),
      element("p", { className: "sub", text: `${say("recordNo", item.recordNumber)} · ${item.stepTitle} · ${item.department}` })),
    element("div", { className: "due" }, chip(due.text, due.tone)),
    remindButton(item.documentId, item.step, item.role, item.title));
}

/** A button that reminds whose turn it is; once is enough. */
export function remindButton(documentId, step, role, title) {
  if (!may("POST documents/{id}/reminders")) {
    return null;
  }
  return element("button", { type: "button", text: say("remind", small(role)),
    "aria-label": say("remindFor", small(role), title), onclick: async (event) => {
      const pressed = event.currentTarget;
      await ask("POST", path`documents/${documentId}/reminders`, { body: { step } });
      pressed.disabled = true;
      pressed.textContent = say("reminded");
      tell(say("remindedNews", small(role), title));
    } });
}

async function figures() {
  const { items } = await read("overdue/report");
  const late = items.filter((each) => each.overdue);
  if (!late.length) {
    return null;
  }
  return element("details", {}, element("summary", { text: say("byDepartment") }),
    element("div", { className: "scroll", tabindex: "0", role: "region", "aria-label": say("byDepartment") }, element("table", {},
      element("thead", {}, element("tr", {}, ...["department", "role", "open", "overdue", "signedLate"].map((key) =>
        element("th", { scope: "col", text: say(`figure-${key}`) })))),
      element("tbody", {}, ...late.map((each) => element("tr", {},
        element("th", { scope: "row", text: each.department }), element("td", { text: say(`role-${each.role}`) }),
        ...["open", "overdue", "signedLate"].map((key) => element("td", { className: "number", text: each[key] }))))))));
}

// Who stands in for whom: giving, looking, ending early.
import { ask, path, read } from "./api.js";
import { button, chip, element, moment, say, tell } from "./dom.js";
import { fill, momentOf } from "./form.js";
import { fillPaper } from "./paper.js";
import { now, person } from "./session.js";

export async function show(page) {
  const rows = element("div");
  page.append(element("h1", { text: say("delegationsHeading"), tabindex: "-1" }), element("p", { className: "lead", text: say("delegationsLead") }),
    person().delegates.length ? element("p", {}, button("delegate", async () => {
      if (await give()) {
        await load();
        tell(say("delegated"));
      }
    }, { className: "main", id: "delegate" })) : "", rows);

  async function load() {
    const { items } = await read("delegations");
    rows.replaceChildren(items.length ? element("ul", { className: "rows" }, ...items.map((item) => row(item, load)))
      : element("p", { className: "empty", text: say("noDelegations") }));
  }
  await load();
}

const MORNING = 8;

function give() {
  const stamp = (ms) => moment(new Date(ms + 7 * 3600_000).toISOString());
  const tomorrow = Math.floor(now() / 86_400_000) * 86_400_000 + 86_400_000 + (MORNING - 7) * 3600_000;
  return fillPaper(say("delegateHeading"), {
    lead: say("delegateLead"), go: say("delegateGo"),
    fields: [
      { name: "delegate", label: say("delegateTo"), kind: "text", hint: say("delegateToHint") },
      { name: "role", label: say("asRole"), kind: "select", options: person().delegates.map((each) => [each, say(`role-${each}`)]) },
      { name: "capacity", label: say("capacity"), kind: "select", options: ["KT", "TUQ", "TL"].map((each) => [each, say(`capacity-${each}`)]) },
      { name: "from", label: say("from"), kind: "text", value: stamp(now()), hint: say("momentPattern") },
      { name: "until", label: say("until"), kind: "text", codes: ["dates"], value: stamp(tomorrow + 7 * 86_400_000), hint: say("momentPattern") },
      { name: "reason", label: say("reason"), kind: "area" }
    ],
    title: ({ delegate, from, until }) => say("delegatePaper", delegate, from, until), record: "",
    body: ({ from, until, ...rest }) => ({ ...rest, from: momentOf(from, "from"), until: momentOf(until, "until") }),
    act: "delegations", sessions: "delegation-sessions"
  });
}

function row(item, load) {
  const state = item.revoked ? "revoked" : item.inForce ? "inForce" : Date.parse(item.until) < now() ? "over" : "coming";
  return element("li", { className: "row" },
    element("div", { className: "what" },
      element("span", { text: say("standsIn", item.delegate.name, item.principal.name, say(`capacity-${item.capacity}`)) }),
      element("p", { className: "sub", text: `${say("fromTo", moment(item.from), moment(item.until))} · ${item.reason}${item.forms ? ` · ${item.forms.join(", ")}` : ""}` })),
    element("div", { className: "due" }, chip(say(`delegation-${state}`), { inForce: "good", coming: "open" }[state] ?? "plain")),
    item.acts.includes("revoke") ? button("revoke", async () => {
      const ended = await fill(say("revokeHeading"), { lead: say("revokeLead", item.delegate.name), go: say("revoke"),
        fields: [{ name: "reason", label: say("reason"), kind: "area" }],
        send: ({ reason }) => ask("DELETE", `${path`delegations/${item.id}`}?${new URLSearchParams({ reason })}`) });
      if (ended) {
        await load();
        tell(say("revoked"));
      }
    }, { "aria-label": say("revokeThis", item.delegate.name) }) : null);
}

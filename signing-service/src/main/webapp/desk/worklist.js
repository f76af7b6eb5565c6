// What waits for the signer, oldest deadline first; ticked documents are signed together.
import { read } from "./api.js";
import { arrowKeys, button, chip, deadline, element, say, tell } from "./dom.js";
import { openReader } from "./reader.js";
import { wasRead } from "./results.js";
import { now, person } from "./session.js";
import { sign } from "./sign.js";

const PAGE = 50;
const MOST = 200;

export async function show(page) {
  const state = { role: "", overdue: false, next: null, items: [], ticked: new Set() };
  const body = element("div", { className: "list" });
  const more = button("more", async () => {
    const before = state.items.length;
    await load(false);
    document.getElementById(`tick-${state.items[before]?.documentId}`)?.focus();
  }, { hidden: true });
  const bar = element("div", { className: "bar" });
  page.append(
    element("h1", { text: say("workHeading"), tabindex: "-1" }),
    element("p", { className: "lead", text: say("workLead") }),
    filters(state, person().signsAs, () => load(true)),
    body, more, bar);
  arrowKeys(body, "input[type=checkbox]");
  page.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey && state.ticked.size) {
      event.preventDefault();
      signTicked();
    }
  });

  async function load(again, limit = PAGE) {
    const query = new URLSearchParams({ limit, overdue: state.overdue });
    if (state.role) {
      query.set("role", state.role);
    }
    if (!again && state.next) {
      query.set("after", state.next);
    }
    const answer = await read(`worklist?${query}`);
    state.items = again ? answer.items : [...state.items, ...answer.items];
    state.next = answer.next ?? null;
    state.ticked = new Set(state.items.map(id).filter((each) => state.ticked.has(each)));
    draw();
  }

  /** What there is now, as far as the list was read; what is still there stays ticked, and the person stays where he was. */
  async function reread() {
    const focused = document.activeElement?.id;
    await load(true, Math.min(MOST, Math.max(PAGE, state.items.length)));
    document.getElementById(focused)?.focus({ preventScroll: true });
    if (document.activeElement === document.body) {
      page.querySelector("h1").focus({ preventScroll: true });
    }
  }

  function draw() {
    more.hidden = !state.next;
    body.replaceChildren(...(state.items.length ? groups(state, tick, look) : [element("p", { className: "empty", text:
      say(state.overdue ? "nothingOverdue" : "nothingWaits") })]));
    drawBar();
  }

  function drawBar() {
    const all = state.items.length && state.ticked.size === state.items.length;
    bar.hidden = !state.items.length;
    bar.replaceChildren(
      button(all ? "tickNone" : "tickAll", () => {
        state.ticked = new Set(all ? [] : state.items.map(id));
        draw();
        bar.querySelector("button").focus();
      }),
      element("span", { className: "count", role: "status", text: say("ticked", state.ticked.size) }),
      element("button", {
        type: "button", className: "main", id: "sign-ticked", disabled: !state.ticked.size,
        text: state.ticked.size ? say("signTicked", state.ticked.size) : say("signNone"), onclick: signTicked
      }));
  }

  function tick(item, on) {
    state.ticked[on ? "add" : "delete"](id(item));
    drawBar();
  }

  async function look(item) {
    if (await openReader(item, { toSign: true })) {
      await signThese([item]);
    } else {
      body.querySelectorAll("[data-unread]").forEach((mark) => { mark.hidden = wasRead(mark.dataset.unread); });
    }
  }

  async function signTicked() {
    await signThese(state.items.filter((item) => state.ticked.has(id(item))));
  }

  async function signThese(items) {
    const signed = await sign(items);
    if (signed.length) {
      tell(say("signedCount", signed.length));
    }
    // also if nothing was signed: then the list is probably not what it was
    await reread();
  }

  await load(true);
}

const id = (item) => item.documentId;

function filters(state, roles, load) {
  const box = element("div", { className: "filters" });
  if (roles.length > 1) {
    const select = element("select", { id: "role", onchange: (event) => {
      state.role = event.target.value;
      load();
    } }, element("option", { value: "", text: say("allRoles") }),
    ...roles.map((role) => element("option", { value: role, text: say(`role-${role}`) })));
    box.append(element("label", { for: "role", text: say("role") }), select);
  }
  box.append(element("label", { className: "tick" }, element("input", { type: "checkbox", id: "only-overdue", onchange: (event) => {
    state.overdue = event.target.checked;
    load();
  } }), say("onlyOverdue")));
  return box;
}

/** Overdue, today, later, without a term: each with its heading. */
function groups(state, tick, look) {
  const named = { overdue: [], soon: [], later: [], never: [] };
  state.items.forEach((item) => {
    const left = item.dueAt ? Date.parse(item.dueAt) - now() : Infinity;
    named[left === Infinity ? "never" : left < 0 ? "overdue" : left < 24 * 3600_000 ? "soon" : "later"].push(item);
  });
  return Object.entries(named).filter(([, items]) => items.length).map(([name, items]) =>
    element("section", { className: `group ${name}` },
      element("h2", { text: `${say(`group-${name}`)} (${items.length}${state.next && items.at(-1) === state.items.at(-1) ? "+" : ""})` }),
      element("ul", { className: "rows" }, ...items.map((item) => row(item, state, tick, look)))));
}

function row(item, state, tick, look) {
  const due = deadline(item.dueAt, now());
  const name = `tick-${item.documentId}`;
  return element("li", { className: "row" },
    element("input", { type: "checkbox", id: name, checked: state.ticked.has(id(item)), "aria-describedby": `due-${item.documentId}`,
      onchange: (event) => tick(item, event.target.checked) }),
    element("div", { className: "what" },
      element("label", { for: name, lang: "vi", text: `${item.title} – ${item.patientName}` }),
      element("p", { className: "sub" },
        element("a", { href: `#/record/${encodeURIComponent(item.recordNumber)}`, text: say("recordNo", item.recordNumber) }),
        ` · ${item.stepTitle} · ${item.department}`,
        item.onBehalfOf ? ` · ${say("inPlaceOf", item.onBehalfOf)}` : "")),
    element("div", { className: "due", id: `due-${item.documentId}` }, chip(due.text, due.tone),
      element("span", { className: "sub", "data-unread": item.documentId, hidden: wasRead(item.documentId), text: say("unread") })),
    element("button", { type: "button", text: say("readIt"), "aria-label": say("readThis", `${item.title} – ${item.patientName}`), onclick: () => look(item) }));
}

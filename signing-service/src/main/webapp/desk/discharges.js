// A day's discharges: what can be closed is closed together, and the list shows each record's way into the archive.
import { ask, read } from "./api.js";
import { arrowKeys, button, chip, confirmed, day, element, moment, role, say, tell } from "./dom.js";
import { may, now } from "./session.js";

const PAGE = 200;
const LOOK = 2000;

export async function show(page, [on]) {
  const date = /^\d{4}-\d{2}-\d{2}$/.test(on ?? "") ? on : today();
  const state = { items: [], ticked: new Set(), order: null };
  const summary = element("p", { className: "summary", role: "status" });
  const bar = element("progress", { max: 1, value: 0, "aria-label": say("archivedShare") });
  const body = element("div", { className: "list" });
  const actions = element("div", { className: "bar" });
  page.append(element("h1", { text: say("dischargesHeading", day(date)), tabindex: "-1" }),
    may("POST closings") ? element("p", { className: "lead", text: say("dischargesLead") }) : "", days(date), summary, bar, body, actions);
  arrowKeys(body, "input[type=checkbox]");
  page.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && event.ctrlKey && state.ticked.size) {
      event.preventDefault();
      close();
    }
  });
  const closes = may("POST closings");
  await load(false);
  let gone = false;
  let timer = setTimeout(look, LOOK);

  async function look() {
    if (!document.hidden && state.items.some((item) => moves(item, state.order))) {
      await load(true).catch((problem) => {
        if (problem.status === undefined) {
          throw problem;
        }
      });
    }
    if (!gone) {
      timer = setTimeout(look, LOOK);
    }
  }

  async function load(watching) {
    const items = [];
    let after = "";
    do {
      const answer = await read(`discharges?on=${date}&limit=${PAGE}${after}`, { watching });
      items.push(...answer.items);
      after = answer.next ? `&after=${encodeURIComponent(answer.next)}` : "";
    } while (after);
    if (state.order && watching) {
      state.order = await read(`closings/${state.order.closingId}`, { watching: true });
    }
    state.items = items;
    draw();
  }

  function draw() {
    // the person may be in the list while it changes
    const focused = document.activeElement?.id;
    const ready = state.items.filter((item) => item.ready);
    state.ticked = new Set([...state.ticked].filter((number) => ready.some((item) => item.recordNumber === number)));
    body.replaceChildren(state.items.length
      ? element("ul", { className: "rows" }, ...state.items.map((item) => row(item, state, closes, tick)))
      : element("p", { className: "empty", text: say("noDischarges") }));
    const count = (...states) => state.items.filter((item) => states.includes(item.state)).length;
    const parts = { ready: ready.length, incomplete: count("OPEN") - ready.length, signing: count("SIGNING"),
      delivering: count("DELIVERING"), archived: count("ARCHIVED"), failed: count("FAILED") };
    const text = state.items.length ? `${say("sum", state.items.length)} ${Object.entries(parts).filter(([, number]) => number)
      .map(([name, number]) => say(`sum-${name}`, number)).join(", ")}.` : "";
    if (summary.textContent !== text) {
      summary.textContent = text;
    }
    bar.hidden = !state.items.length;
    bar.max = Math.max(1, state.items.length);
    bar.value = count("ARCHIVED");
    drawBar(ready);
    if (focused && document.activeElement?.id !== focused) {
      document.getElementById(focused)?.focus({ preventScroll: true });
    }
  }

  function drawBar(ready = state.items.filter((item) => item.ready)) {
    actions.hidden = !closes || !ready.length;
    const all = state.ticked.size === ready.length;
    actions.replaceChildren(
      button(all ? "tickNone" : "tickReady", () => {
        state.ticked = new Set(all ? [] : ready.map((item) => item.recordNumber));
        draw();
      }, { id: "tick-ready" }),
      element("span", { className: "count", role: "status", text: say("tickedRecords", state.ticked.size) }),
      element("button", { type: "button", className: "main", id: "close-ticked", disabled: !state.ticked.size,
        text: state.ticked.size ? say("closeTicked", state.ticked.size) : say("closeNone"), onclick: close }));
  }

  function tick(item, on) {
    state.ticked[on ? "add" : "delete"](item.recordNumber);
    drawBar();
  }

  async function close() {
    const numbers = [...state.ticked];
    if (!await confirmed(say("closeHeading", numbers.length), say("closeSentence"), say("closeTicked", numbers.length))) {
      return;
    }
    state.order = await ask("POST", "closings", { body: { recordNumbers: numbers } });
    state.ticked.clear();
    tell(say("closeOrdered", numbers.length));
    await load(true);
    page.querySelector("h1").focus({ preventScroll: true });
  }

  return () => {
    gone = true;
    clearTimeout(timer);
  };
}

/** Whether a record is on its way, so that looking again makes sense. */
const moves = (item, order) => ["SIGNING", "DELIVERING"].includes(item.state)
  || order?.items.some((each) => each.recordNumber === item.recordNumber && each.state === "WAITING");

// the facility's calendar, wherever this computer thinks it is
const today = () => new Date(now() + 7 * 3600_000).toISOString().slice(0, 10);

const shifted = (date, days) => new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

function days(date) {
  const problem = element("span", { className: "problem", id: "day-problem", role: "alert" });
  const input = element("input", { id: "day", value: day(date), inputmode: "numeric", maxlength: "10", autocomplete: "off",
    placeholder: say("dayPattern"), "aria-describedby": "day-problem" });
  const go = (event) => {
    event.preventDefault();
    const [, d, m, y] = /^\s*(\d{1,2})\/(\d{1,2})\/(\d{4})\s*$/.exec(input.value) ?? [];
    const iso = y ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}` : "";
    if (!iso || new Date(`${iso}T00:00:00Z`).toISOString().slice(0, 10) !== iso) {
      problem.textContent = say("dayWrong");
      input.focus();
      return;
    }
    location.hash = `#/discharges/${iso}`;
  };
  return element("form", { className: "filters", onsubmit: go },
    element("a", { className: "button", href: `#/discharges/${shifted(date, -1)}`, text: say("dayBefore") }),
    element("label", { for: "day", text: say("dayLabel") }), input,
    element("button", { type: "submit", text: say("dayGo") }),
    element("a", { className: "button", href: `#/discharges/${shifted(date, 1)}`, text: say("dayAfter") }), problem);
}

function row(item, state, closes, tick) {
  const name = `tick-${item.recordNumber}`;
  const ordered = state.order?.items.find((each) => each.recordNumber === item.recordNumber);
  return element("li", { className: `row ${item.state}` },
    closes ? element("input", { type: "checkbox", id: name, disabled: !item.ready, checked: state.ticked.has(item.recordNumber),
      onchange: (event) => tick(item, event.target.checked), "aria-describedby": `state-${item.recordNumber}` }) : null,
    element("div", { className: "what" },
      element(closes ? "label" : "span", { for: closes ? name : null, text: `${item.recordNumber} · ${item.patientName}` }),
      element("p", { className: "sub" }, `${item.department} · ${say("leftAt", moment(item.dischargedAt))} · `,
        element("a", { href: `#/record/${encodeURIComponent(item.recordNumber)}`, text: say("openRecord"),
          "aria-label": say("openThisRecord", item.recordNumber) }))),
    element("div", { className: "due", id: `state-${item.recordNumber}` }, ...standing(item, ordered)));
}

/** Where a record stands, in words. */
function standing(item, ordered) {
  const sub = (text) => element("span", { className: "sub", text });
  switch (item.state) {
    case "OPEN":
      if (ordered?.state === "WAITING") {
        return [chip(say("beingClosed"), "open"), ordered.problem ? sub(say("waitsForMachine")) : ""];
      }
      if (item.ready) {
        return [chip(say("complete"), "good")];
      }
      return [chip(say("incomplete"), item.overdueSignatures ? "bad" : "open"), sub(lacks(item))];
    case "SIGNING":
      return [chip(say("manifestSigning"), "open"), sub(item.awaits.map((each) => say("waitsFor", role(each))).join(", "))];
    case "DELIVERING":
      return [chip(say("delivering"), "open")];
    case "ARCHIVED":
      return [chip(say("archivedWith", item.copies), "good")];
    default:
      return [chip(say("archiveRefused"), "bad"), sub(item.failure ?? "")];
  }
}

function lacks(item) {
  return [
    item.documents ? "" : say("noDocuments"),
    item.missingSignatures ? say("lacksSignatures", item.missingSignatures) : "",
    ...item.missingForms.map((title) => say("lacksForm", title))
  ].filter(Boolean).join(" · ");
}

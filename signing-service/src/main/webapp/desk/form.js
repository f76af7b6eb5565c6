// A dialog with a few fields that sends one request; what the service refuses stands below the fields, and nothing is lost.
import { button, dialog, element, say } from "./dom.js";

/**
 * Asks and sends; resolves with what send gave, or null if the person gave up. `send` gets the values and the dialog, in which it may
 * go on asking; false if the person gave up there.
 *
 * fields: [{name, label, kind: text|area|pin|file|select|date, options, value, hint, optional, codes}]; codes: words of the service's
 * refusals that speak of this field, beside its name
 */
export async function fill(heading, { lead, fields, go, send }) {
  let sent = null;
  let work = null;
  const shown = dialog(heading);
  const problem = element("p", { className: "problem", id: "form-problem", role: "alert", hidden: true });
  const inputs = Object.fromEntries(fields.map((field) => [field.name, input(field)]));
  const submit = element("button", { type: "submit", className: "main", text: go });
  const complain = (sentence, field) => {
    problem.textContent = sentence;
    problem.hidden = false;
    const node = inputs[field?.name];
    if (node) {
      node.setAttribute("aria-invalid", "true");
      node.setAttribute("aria-describedby", [field.hint ? `hint-${field.name}` : "", problem.id].join(" ").trim());
    }
    (node ?? submit).focus();
  };
  const submitted = async () => {
    problem.hidden = true;
    Object.values(inputs).forEach((node) => node.removeAttribute("aria-invalid"));
    const empty = fields.find((field) => !field.optional && !inputs[field.name].value.trim());
    if (empty) {
      complain(say("fieldEmpty", empty.label), empty);
      return;
    }
    submit.disabled = true;
    try {
      const values = Object.fromEntries(Object.entries(inputs).map(([name, node]) => [name, node.type === "file" ? node.files[0] : node.value.trim()]));
      sent = await send(values, shown) ?? true;
      shown.box.close();
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      submit.disabled = false;
      fields.filter((field) => field.kind === "pin").forEach((field) => { inputs[field.name].value = ""; });
      complain(refused.message, fields.find((field) => isAbout(refused, field)));
    }
  };
  shown.box.append(element("form", { novalidate: true, onsubmit: (event) => {
    event.preventDefault();
    work = submitted();
  } },
  lead ? element("p", { text: lead }) : null,
  ...fields.map((field) => element("p", {}, element("label", { for: `field-${field.name}`, text: field.label }), inputs[field.name],
    field.hint ? element("span", { className: "sub", id: `hint-${field.name}`, text: field.hint }) : null)),
  problem, element("p", { className: "actions" }, submit, button("cancel", () => shown.box.close()))));
  Object.values(inputs)[0]?.focus();
  await shown.closed;
  await work;
  return sent;
}

/** Whether a refusal speaks of this field: by name where the service says so, else by the words of its code. */
function isAbout({ body, code = "", field: own }, { name, codes = [] }) {
  const named = [own, body?.member, ...(body?.violations ?? []).map((each) => each.field?.split(".").at(-1))];
  return named.includes(name) || code.split("-").some((word) => word === name || codes.includes(word));
}

function input({ name, kind, options, value, hint, optional }) {
  const common = { id: `field-${name}`, required: !optional, "aria-describedby": hint ? `hint-${name}` : null };
  switch (kind) {
    case "area":
      return element("textarea", { ...common, rows: "3" });
    case "pin":
      return element("input", { ...common, type: "password", autocomplete: "off", inputmode: "numeric", maxlength: "64" });
    case "file":
      return element("input", { ...common, type: "file", accept: ".pdf,.xml,application/pdf,application/xml" });
    case "select":
      return element("select", common, ...options.map(([code, text]) => element("option", { value: code, text, selected: code === value })));
    default:
      return element("input", { ...common, type: "text", autocomplete: "off", value: value ?? "" });
  }
}

/** A refusal of our own, told like the service's. */
export class Wrong extends Error {
  status = 0;

  constructor(sentence, field) {
    super(sentence);
    this.field = field;
  }
}

/** dd/MM/yyyy HH:mm of the facility's clock as an ISO moment. */
export function momentOf(text, field) {
  const [, d, m, y, hour, minute] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const iso = y ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}T${hour.padStart(2, "0")}:${minute}:00+07:00` : "";
  if (!iso || Number.isNaN(Date.parse(iso))) {
    throw new Wrong(say("momentWrong"), field);
  }
  return iso;
}

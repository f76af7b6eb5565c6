// A dialog with a few fields that sends one request; what the service refuses stands below the fields, and nothing is lost.
import { button, dialog, element, say } from "./dom.js";

/**
 * Asks and sends; resolves with what send gave, or null if the person gave up. `send` gets the values and the dialog, in which it may
 * go on asking; false if the person gave up there.
 *
 * fields: [{name, label, kind: text|area|pin|file|select|date, options, value, hint, optional}]
 */
export async function fill(heading, { lead, fields, go, send }) {
  let sent = null;
  let work = null;
  const shown = dialog(heading);
  const problem = element("p", { className: "problem", id: "form-problem", role: "alert", hidden: true });
  const inputs = Object.fromEntries(fields.map((field) => [field.name, input(field)]));
  const submit = element("button", { type: "submit", className: "main", text: go });
  const submitted = async () => {
    submit.disabled = true;
    problem.hidden = true;
    try {
      const values = Object.fromEntries(Object.entries(inputs).map(([name, node]) => [name, node.type === "file" ? node.files[0] : node.value.trim()]));
      sent = await send(values, shown) ?? true;
      shown.box.close();
    } catch (refused) {
      if (refused.status === undefined) {
        throw refused;
      }
      problem.textContent = refused.message;
      problem.hidden = false;
      submit.disabled = false;
      fields.filter((field) => field.kind === "pin").forEach((field) => { inputs[field.name].value = ""; });
    }
  };
  shown.box.append(element("form", { onsubmit: (event) => {
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

function input({ name, kind, options, value, hint, optional }) {
  const common = { id: `field-${name}`, required: !optional, "aria-describedby": hint ? `hint-${name}` : null };
  switch (kind) {
    case "area":
      return element("textarea", { ...common, rows: "3", maxlength: "500" });
    case "pin":
      return element("input", { ...common, type: "password", autocomplete: "off", inputmode: "numeric", maxlength: "64" });
    case "file":
      return element("input", { ...common, type: "file", accept: ".pdf,.xml,application/pdf,application/xml" });
    case "select":
      return element("select", common, ...options.map(([code, text]) => element("option", { value: code, text, selected: code === value })));
    default:
      return element("input", { ...common, type: "text", autocomplete: "off", maxlength: "200", value: value ?? "" });
  }
}

/** A refusal of our own, told like the service's. */
export class Wrong extends Error {
  status = 0;
}

/** dd/MM/yyyy HH:mm of the facility's clock as an ISO moment. */
export function momentOf(text) {
  const [, d, m, y, hour, minute] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})\s+(\d{1,2}):(\d{2})$/.exec(text) ?? [];
  const iso = y ? `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}T${hour.padStart(2, "0")}:${minute}:00+07:00` : "";
  if (!iso || Number.isNaN(Date.parse(iso))) {
    throw new Wrong(say("momentWrong"));
  }
  return iso;
}

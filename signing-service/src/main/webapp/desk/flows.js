// The hospital's own rules as pictures: who signs which form, in which order, by when.
import { bytes, path, read } from "./api.js";
import { element, role, say } from "./dom.js";

export async function show(page) {
  const { items } = await read("flows");
  const pictures = [];
  page.append(element("h1", { text: say("flowsHeading"), tabindex: "-1" }),
    element("p", { className: "lead", text: say("flowsLead", items.length) }));
  for (const flow of items) {
    const { data } = await bytes(path`flows/${flow.name}/picture`);
    const address = URL.createObjectURL(new Blob([data], { type: "image/svg+xml" }));
    pictures.push(address);
    page.append(card(flow, address));
  }
  return () => pictures.forEach((each) => URL.revokeObjectURL(each));
}

function card(flow, address) {
  return element("article", { className: "card", "aria-label": flow.title },
    element("h2", { lang: "vi", text: flow.title }),
    element("p", { className: "sub", text: say("flowForms", flow.forms.join(", "), flow.version) }),
    element("p", { className: "sub", lang: "vi", text: flow.legalBasis }),
    element("div", { className: "scroll", tabindex: "0", role: "region", "aria-label": flow.title },
      element("img", { src: address, alt: say("flowPicture", turns(flow).join(" → ")) })));
}

/** Who signs, turn by turn; with "/" between those who sign side by side. */
function turns(flow) {
  const orders = [...new Set(flow.steps.map((each) => each.order))].sort((a, b) => a - b);
  return orders.map((order) => flow.steps.filter((each) => each.order === order).map((each) => role(each.role)).join(" / "));
}

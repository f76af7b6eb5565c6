// Builds what is shown. Everything from outside is set as text, never as markup.
import { TEXTS } from "./texts.js";

let language = "vi";
export const setLanguage = (code) => { language = code; };
export const currentLanguage = () => language;

export function say(key, ...values) {
  const text = TEXTS[language][key] ?? key;
  return values.reduce((filled, value, i) => filled.replace(`{${i}}`, () => value), text);
}

const LOOK = {
  TOTAL_PASSED: { tone: "good", symbol: "✔" },
  INDETERMINATE: { tone: "open", symbol: "?" },
  TOTAL_FAILED: { tone: "bad", symbol: "✘" }
};
export const look = (verdict) => LOOK[verdict] ?? LOOK.INDETERMINATE;

/** dd/MM/yyyy HH:mm with the offset, as the service wrote it: no browser's own zone comes in between. */
export function moment(iso) {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.exec(iso ?? "");
  if (!parts) {
    return iso ?? "";
  }
  const [, year, month, day, hour, minute, zone] = parts;
  return `${day}/${month}/${year} ${hour}:${minute} ${zone === "Z" ? "+00:00" : zone}`;
}

export function element(name, { text, className, ...attributes } = {}, ...children) {
  const node = document.createElement(name);
  if (text !== undefined) {
    node.textContent = text;
  }
  if (className) {
    node.className = className;
  }
  Object.entries(attributes).forEach(([key, value]) => node.setAttribute(key, value));
  node.append(...children.filter(Boolean));
  return node;
}

export function fact(list, label, value, className) {
  if (value !== undefined && value !== null && value !== "") {
    list.append(element("dt", { text: label }), element("dd", { text: value, className }));
  }
}

export function findings(items) {
  return element("ul", { className: "findings" },
    ...items.map((item) => element("li", { text: item.text, className: item.severity, "data-code": item.code })));
}

/** yyyy-MM-dd as dd/MM/yyyy. */
const day = (iso) => iso.split("-").reverse().join("/");

/** What is left to say of a record that was disposed of by the book. */
export const destroyed = ({ destroyedAt, minutes }) =>
  (destroyedAt ? say("destroyed", moment(destroyedAt), minutes) : say("beingDestroyed", minutes));

/** When, and by whom if the stamp is good: a name on one that is not proves nothing. */
const stamped = ({ timestampTime, timestampBy }) =>
  (timestampBy ? say("timestampText", moment(timestampTime), timestampBy) : moment(timestampTime));

/** How the archive keeps the file, as the receipts of its sites say. */
export function archiveSide(archived, signatures) {
  const list = element("dl", { className: "facts" });
  const [proof] = signatures.filter((each) => each.timestampBy && each.integrity === "INTACT")
    .sort((one, other) => Date.parse(one.timestampTime) - Date.parse(other.timestampTime));
  fact(list, say("evidenceSince"), proof && say("evidenceSinceText", moment(proof.timestampTime), proof.timestampBy), "evidence");
  fact(list, say("archiveId"), archived.archiveId, "hash");
  fact(list, say("inArchiveSince"), say("inArchiveSinceText", moment(archived.receivedAt)));
  fact(list, say("keptUntil"), archived.keptUntil === "PERMANENT" ? say("PERMANENT") : day(archived.keptUntil));
  archived.sites.forEach((copy) => fact(list, say("site", copy.site),
    say(copy.lockedUntil ? "siteText" : "siteOpen", moment(copy.lockedUntil), moment(copy.lastVerifiedAt))));
  fact(list, say("ifLost"), say(`lost-${archived.custody}`));
  return list;
}

/** One signature: the seven facts that Circular 15/2025/TT-BKHCN wants shown, in its order. */
export function signature(item, n) {
  const { tone, symbol } = look(item.indication);
  const box = element("article", { className: `signature ${tone}`, "data-indication": item.indication });
  const title = [item.signer.name, item.role ?? item.signer.title].filter(Boolean).join(" – ");
  box.append(element("h3", {}, document.createTextNode(`${say("signature", n)}: ${title} `),
    element("span", { text: `${symbol} ${say(item.indication)}`, className: `tag ${tone}` })));
  const list = element("dl", { className: "facts" });
  fact(list, say("issuingCa"), item.issuingCa);
  fact(list, say("signer"), item.signer.name);
  fact(list, say("role"), item.role ?? item.signer.title);
  fact(list, say("organisation"), item.signer.organisation);
  fact(list, say("managedBy"), item.certificateManagedBy);
  fact(list, say("signingTime"), moment(item.signingTime));
  fact(list, say("timestamp"), item.timestampTime ? stamped(item) : say("noTimestamp"));
  fact(list, say("integrity"), say(item.integrity), `integrity ${item.integrity}`);
  fact(list, say("validThen"), say(item.validAtSigningTime));
  if (item.certificateValidity) {
    fact(list, say("period"),
      say("periodText", moment(item.certificateValidity.notBefore), moment(item.certificateValidity.notAfter)));
  }
  if (!item.changesAfter.length && item.integrity === "INTACT") {
    fact(list, say("changes"), say("noChanges"));
  }
  box.append(list);
  const more = element("dl", { className: "facts" });
  fact(more, say("identifier"), item.signer.identifier);
  fact(more, say("level"), item.level);
  if (more.children.length) {
    box.append(element("details", {}, element("summary", { text: say("expert") }), more));
  }
  if (item.changesAfter.length) {
    box.append(element("p", { text: say("changes"), className: "tag bad" }), findings(item.changesAfter));
  }
  // a change is a finding, too: it is told once
  const others = item.findings.filter((each) => !item.changesAfter.some((change) => change.text === each.text));
  if (others.length) {
    box.append(findings(others));
  }
  return box;
}

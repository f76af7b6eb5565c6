// The verification page: asks the public interface and shows the answer.
import { archiveSide, currentLanguage, destroyed, element, fact, findings, look, moment, say, setLanguage, signature } from "./view.js";

const API = new URL("../api/v1/", import.meta.url);
const $ = (id) => document.getElementById(id);
let last = null; // what to ask again when the language changes
let request = null;
let shown = null; // the answer on the page, and the file it is about

function chooseLanguage(code) {
  setLanguage(code);
  document.documentElement.lang = code;
  document.querySelectorAll("[data-text]").forEach((node) => { node.textContent = say(node.dataset.text); });
  ["vi", "en"].forEach((each) => $(`language-${each}`).setAttribute("aria-pressed", String(each === code)));
  const address = new URL(location.href);
  address.searchParams.set("lang", code);
  history.replaceState(null, "", address);
  try {
    localStorage.setItem("language", code);
  } catch { /* a browser may forbid storage: the address remembers, too */ }
  if (last && !$("answer").hidden) {
    last();
  }
}

function firstLanguage() {
  const asked = new URLSearchParams(location.search).get("lang");
  let kept = null;
  try {
    kept = localStorage.getItem("language");
  } catch { /* as above */ }
  return [asked, kept].find((code) => code === "vi" || code === "en") ?? "vi";
}

function progress(text, percent) {
  $("progress").hidden = text === null;
  $("progress-text").textContent = text ?? "";
  if (percent === undefined) {
    $("bar").removeAttribute("value");
  } else {
    $("bar").value = percent;
  }
}

/** What is going on at the buttons, said where the eyes are. */
function taking(text, isGoing) {
  $("taking").hidden = text === null;
  $("taking-bar").hidden = !isGoing;
  $("taking-text").textContent = text ?? "";
}

/** Has something made about what is shown, and gives it as a file. */
async function take(making, path, options, accept, name) {
  const about = shown;
  const buttons = [...$("actions").querySelectorAll("button")];
  buttons.forEach((each) => { each.disabled = true; });
  taking(say(making), true);
  try {
    const answer = await fetch(new URL(path, API), {
      ...options, headers: { "Accept-Language": currentLanguage(), "Accept": `${accept}, application/problem+json` }
    });
    if (!answer.ok) {
      throw new Error((await answer.json()).detail ?? say("failed"));
    }
    const made = await answer.blob();
    if (shown === about) {
      give(made, name);
      taking(say("taken", name), false);
    }
  } catch (error) {
    if (shown === about) {
      // what fetch and its readers throw is no sentence for people
      taking(error instanceof TypeError || error instanceof SyntaxError ? say("network") : error.message, false);
    }
  } finally {
    buttons.forEach((each) => { each.disabled = false; });
  }
}

const withFile = () => {
  const body = new FormData();
  body.append("file", shown.file, "file");
  return { method: "POST", body };
};

const saveEtsi = () =>
  take("makingReport", "verifications/etsi-reports", withFile(), "application/xml", `${shown.file.name}.etsi.xml`);

const saveReport = () => (shown.file
  ? take("sealingReport", "verifications/reports", withFile(), "application/pdf", `${shown.file.name}.bao-cao.pdf`)
  : take("sealingReport", `verifications/codes/${encodeURIComponent(shown.code)}/report`, {}, "application/pdf",
    `bao-cao-${shown.code}.pdf`));

function give(blob, name) {
  const link = element("a", { href: URL.createObjectURL(blob), download: name });
  link.click();
  URL.revokeObjectURL(link.href);
}

/** XMLHttpRequest, because fetch does not tell how much of an upload has gone. */
function send(method, path, body, onUpload) {
  request?.abort();
  return new Promise((resolve, reject) => {
    const call = new XMLHttpRequest();
    request = call;
    call.open(method, new URL(path, API));
    call.setRequestHeader("Accept-Language", currentLanguage());
    call.setRequestHeader("Accept", "application/json, application/problem+json");
    call.responseType = "json";
    call.upload.onprogress = (event) => event.lengthComputable && onUpload(Math.floor(100 * event.loaded / event.total));
    call.onload = () => (call.status === 200 && call.response
      ? resolve(call.response)
      : reject(new Error(call.response?.detail ?? say("failed"))));
    call.onerror = () => reject(new Error(say("network")));
    call.send(body);
  });
}

function show(verdict, sentence) {
  const { tone, symbol } = look(verdict);
  ["facts", "findings", "signatures", "archive", "documents", "pages"].forEach((id) => $(id).replaceChildren());
  shown = null;
  taking(null, false);
  ["save-report", "save", "save-etsi"].forEach((id) => { $(id).hidden = true; });
  $("open-pages").hidden = true;
  $("pages").hidden = true;
  $("verdict").className = `verdict ${tone}`;
  $("verdict").dataset.verdict = verdict;
  $("symbol").textContent = symbol;
  $("sentence").textContent = sentence;
  $("answer").hidden = false;
  $("answer").focus();
}

function showFailure(error) {
  progress(null);
  show("INDETERMINATE", error.message);
  $("verdict").dataset.verdict = "NONE";
  $("symbol").textContent = "!";
}

function showAnswer(answer, file) {
  progress(null);
  show(answer.verdict, answer.sentence);
  const facts = $("facts");
  shown = { answer, file };
  $("save-report").hidden = false;
  $("save").hidden = false;
  $("save-etsi").hidden = !answer.signatures.length;
  $("open-pages").hidden = answer.format !== "PADES";
  fact(facts, say("file"), file.name);
  fact(facts, say("checkedAt"), moment(answer.checkedAt));
  fact(facts, say("inArchive"), answer.archived.found
    ? (answer.archived.destruction ? destroyed(answer.archived.destruction) : say("inArchiveYes", say(answer.archived.custody)))
    : say("inArchiveNo"), answer.archived.found ? "archived" : "not-archived");
  if (answer.findings.length) {
    $("findings").append(element("h2", { text: say("findingsHeading") }), findings(answer.findings));
  }
  if (answer.signatures.length) {
    $("signatures").append(element("h2", { text: say("signaturesHeading") }),
      ...answer.signatures.map((item, i) => signature(item, i + 1)));
  }
  if (answer.archived.found && !answer.archived.destruction) {
    $("archive").append(element("h2", { text: say("archiveHeading") }), archiveSide(answer.archived, answer.signatures));
  }
  const expert = element("dl", { className: "facts" });
  fact(expert, say("size"), say("bytes", file.size.toLocaleString(currentLanguage())));
  fact(expert, say("sha256"), answer.sha256, "hash");
  fact(expert, say("format"), answer.signatures.length ? answer.format : null);
  $("documents").append(element("details", {}, element("summary", { text: say("expert") }), expert));
}

/** The answer as the service gave it, with the name of the file it is about. */
function save() {
  const text = JSON.stringify({ file: shown.file.name, ...shown.answer }, null, 2);
  give(new Blob([text], { type: "application/json" }), `${shown.file.name}.ket-luan.json`);
}

/** The viewer is large, so it is fetched only when somebody wants to look. */
async function openPages() {
  const box = $("pages");
  const { file, answer } = shown;
  const before = answer.signatures.findLast((each) => each.changesAfter.length && each.revisionEnd);
  $("open-pages").hidden = true;
  box.hidden = false;
  box.replaceChildren(element("p", { text: say("openingPages"), role: "status" }));
  try {
    const { draw } = await import("./pages.js");
    const now = await draw(file);
    const then = before ? await draw(file.slice(0, before.revisionEnd)) : [];
    if (shown?.file === file) {
      box.replaceChildren(element("h2", { text: say("pagesHeading") }),
        element("p", { text: say(before ? "besideHint" : "pagesHint"), className: "small" }),
        ...(before ? beside(then, now, before) : now));
    }
  } catch {
    // whatever the viewer stumbles over in a stranger's file, the verdict does not come from it
    box.replaceChildren(element("p", { text: say("pagesFailed") }));
  }
}

/** Each page as it was signed, with the same page of the changed file at its right; framed are those that the findings name, if each names one. */
function beside(then, now, { signer, changesAfter }) {
  const named = changesAfter.map(({ text }) => Number(/\/Pages\[(\d+)\]/.exec(text)?.[1]));
  const rows = Array.from({ length: Math.max(then.length, now.length) }, (_, i) =>
    [then[i] ?? element("span"), now[i] ?? element("span")]);
  rows.filter((row, i) => named.some(Number.isNaN) || named.includes(i + 1)).forEach(([, changed]) => changed.classList.add("changed"));
  return [element("div", { className: "beside" },
    element("h3", { text: say("asSigned", signer.name) }), element("h3", { text: say("asNow") }), ...rows.flat())];
}

async function verify(file) {
  last = () => verify(file);
  $("file-name").textContent = file.name;
  if (!file.size) {
    showFailure(new Error(say("empty")));
    return;
  }
  $("answer").hidden = true;
  progress(say("uploading", 0), 0);
  const form = new FormData();
  form.append("file", file, "file");
  try {
    showAnswer(await send("POST", "verifications", form, (percent) =>
      (percent < 100 ? progress(say("uploading", percent), percent) : progress(say("checking")))), file);
  } catch (error) {
    showFailure(error);
  }
}

function showRecord(record) {
  progress(null);
  show(record.custody === "RECEIVED" || record.destruction ? "INDETERMINATE" : "TOTAL_PASSED",
    record.destruction ? destroyed(record.destruction) : say("found", say(record.custody)));
  const facts = $("facts");
  shown = { code: record.code };
  $("save-report").hidden = !["ARCHIVED", "REPLICATED", "RECEIVED"].includes(record.custody);
  fact(facts, say("code"), record.code, "hash");
  fact(facts, say("archiveId"), record.archiveId, "hash");
  fact(facts, say("facility"), record.facility);
  fact(facts, say("closedAt"), moment(record.closedAt));
  fact(facts, say("receivedAt"), moment(record.receivedAt));
  fact(facts, say("manifestSha256"), record.manifestSha256, "hash");
  if (record.documents.length) {
    $("documents").append(element("p", { text: say("compare"), className: "small" }));
  }
  record.documents.forEach((item) => {
    const box = element("article", { className: "signature good" },
      element("h3", { text: say("document", item.n, item.format) }));
    const list = element("dl", { className: "facts" });
    fact(list, say("sha256"), item.sha256, "hash");
    item.signatures.forEach((each) =>
      fact(list, say("signature", each.n), `${each.name} – ${each.title}, ${moment(each.at)}`));
    box.append(list);
    $("documents").append(box);
  });
}

async function lookUp() {
  const code = $("code").value.trim();
  last = lookUp;
  if (!code) {
    showFailure(new Error(say("codeEmpty")));
    $("code").focus();
    return;
  }
  $("answer").hidden = true;
  progress(say("lookingUp"));
  try {
    showRecord(await send("GET", `verifications/codes/${encodeURIComponent(code)}`, null, () => {}));
  } catch (error) {
    showFailure(error);
  }
}

/** The reader of pictures is large, too, and is fetched only when somebody brings one. */
async function readPhoto(picture) {
  $("answer").hidden = true;
  // an earlier code would seem to be this picture's
  $("code").value = "";
  progress(say("readingPhoto"));
  try {
    const { codeIn } = await import("./photo.js");
    $("code").value = await codeIn(picture, "reader");
  } catch {
    // whatever the reader stumbles over, the answer for a person is the same
    last = null;
    showFailure(new Error(say("noCodeInPhoto")));
    return;
  }
  await lookUp();
}

$("language-vi").addEventListener("click", () => chooseLanguage("vi"));
$("language-en").addEventListener("click", () => chooseLanguage("en"));
$("file").addEventListener("change", (event) => {
  const [file] = event.target.files;
  event.target.value = "";
  if (file) {
    verify(file);
  }
});
const drop = $("drop");
["dragenter", "dragover"].forEach((name) => drop.addEventListener(name, (event) => {
  event.preventDefault();
  drop.classList.add("over");
}));
["dragleave", "drop"].forEach((name) => drop.addEventListener(name, () => drop.classList.remove("over")));
drop.addEventListener("drop", (event) => {
  event.preventDefault();
  const [file] = event.dataTransfer.files;
  if (file) {
    verify(file);
  }
});
// a file dropped beside the field must not replace the page
["dragover", "drop"].forEach((name) => window.addEventListener(name, (event) => event.preventDefault()));
$("look-up").addEventListener("click", lookUp);
$("code").addEventListener("keydown", (event) => event.key === "Enter" && lookUp());
$("photo").addEventListener("change", (event) => {
  const [picture] = event.target.files;
  event.target.value = "";
  if (picture) {
    readPhoto(picture);
  }
});
$("save").addEventListener("click", save);
$("save-etsi").addEventListener("click", saveEtsi);
$("save-report").addEventListener("click", saveReport);
$("open-pages").addEventListener("click", openPages);
// paper cannot be unfolded
window.addEventListener("beforeprint", () =>
  $("answer").querySelectorAll("details").forEach((each) => { each.open = true; }));
$("print").addEventListener("click", () => window.print());
$("again").addEventListener("click", () => {
  last = null;
  $("answer").hidden = true;
  $("file-name").textContent = "";
  $("file").focus();
});

chooseLanguage(firstLanguage());
const printed = new URLSearchParams(location.search).get("code");
if (printed) {
  $("code").value = printed;
  lookUp();
}

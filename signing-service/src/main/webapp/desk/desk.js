// The desk's frame: sign-in, menu, language, and which view is shown.
import { Problem, whenSignedOut } from "./api.js";
import { currentLanguage, element, hasText, say, setLanguage, tell } from "./dom.js";
import { archiveIsSilent, askArchive, enter, leave, may, mayInArchive, person, signOut } from "./session.js";

const $ = (id) => document.getElementById(id);
const VIEWS = {
  work: { module: "./worklist.js", offered: () => may("POST authorizations") },
  discharges: { module: "./discharges.js", offered: () => may("GET discharges") },
  overdue: { module: "./overdue.js", offered: () => may("GET overdue") },
  delegations: { module: "./delegations.js", offered: () => may("GET delegations") },
  archive: { module: "./archive.js", offered: () => mayInArchive("GET records"), inArchive: true },
  retention: { module: "./retention.js", inArchive: true,
    offered: () => ["disposals", "expired-records", "holds", "retention-register"].every((each) => mayInArchive(`GET ${each}`)) },
  custody: { module: "./custody.js", offered: () => mayInArchive("GET custody"), inArchive: true },
  away: { module: "./away.js", offered: archiveIsSilent },
  flows: { module: "./flows.js", offered: () => may("GET flows") },
  record: { module: "./record.js", offered: () => false }
};

let cleanUp = () => {};
let turn = 0;

function chooseLanguage(code) {
  setLanguage(code);
  document.documentElement.lang = code;
  document.querySelectorAll("[data-text]").forEach((node) => { node.textContent = say(node.dataset.text); });
  $("nav").setAttribute("aria-label", say("pages"));
  ["vi", "en"].forEach((each) => $(`language-${each}`).setAttribute("aria-pressed", String(each === code)));
  try {
    localStorage.setItem("language", code);
  } catch { /* a browser may forbid storage; then it is asked again next time */ }
}

function firstLanguage() {
  try {
    return localStorage.getItem("language") === "en" ? "en" : "vi";
  } catch {
    return "vi";
  }
}

/** #/record/HS-1 → ["record", "HS-1"] */
const route = () => location.hash.replace(/^#\/?/, "").split("/").filter(Boolean).map(decodeURIComponent);

const home = () => Object.keys(VIEWS).find((name) => VIEWS[name].offered()) ?? "none";

function menu() {
  const [current] = route();
  $("nav").replaceChildren(element("ul", {}, ...Object.keys(VIEWS).filter((name) => VIEWS[name].offered())
    .map((name) => element("li", {}, element("a", {
      href: `#/${name}`, text: say(`nav-${name}`), "aria-current": name === (current ?? home()) ? "page" : null
    })))));
}

async function show() {
  if (!person()) {
    return;
  }
  const mine = ++turn;
  cleanUp();
  cleanUp = () => {};
  await askArchive();
  if (mine !== turn || !person()) {
    return;
  }
  menu();
  const main = $("main");
  const [wanted = home(), ...parameters] = route();
  const name = VIEWS[wanted]?.inArchive && archiveIsSilent() ? "away" : wanted;
  const view = VIEWS[name];
  const page = element("div", { className: `view ${name}` });
  if (!view || (name !== "record" && !view.offered())) {
    page.append(element("h1", { text: say("notHere"), tabindex: "-1" }), element("p", { text: say("notHereWhy") }));
  } else {
    main.setAttribute("aria-busy", "true");
    try {
      cleanUp = (await (await import(view.module)).show(page, parameters)) ?? (() => {});
    } catch (problem) {
      page.replaceChildren(...failure(problem));
    }
    main.removeAttribute("aria-busy");
  }
  if (mine !== turn) {
    return;
  }
  main.replaceChildren(page);
  const heading = page.querySelector("h1");
  document.title = `${heading?.textContent ?? ""} – KyLuu`;
  heading?.focus({ preventScroll: true });
}

function failure(problem) {
  if (!(problem instanceof Problem)) {
    throw problem;
  }
  return [element("h1", { text: say("cannotShow"), tabindex: "-1" }),
    element("p", { className: "problem", role: "alert", text: problem.message }),
    element("button", { type: "button", text: say("tryAgain"), onclick: show })];
}

function signedOut(why) {
  leave();
  cleanUp();
  cleanUp = () => {};
  turn++;
  $("who").hidden = true;
  $("nav").hidden = true;
  document.querySelectorAll("dialog").forEach((box) => box.close());
  const again = `${new URL("desk/sign-in", document.baseURI)}`;
  $("main").replaceChildren(element("div", { className: "view signin" },
    element("h1", { text: say("signInHeading"), tabindex: "-1" }),
    why ? element("p", { className: "problem", role: "alert", text: why }) : null,
    element("p", { text: say("signInLead") }),
    element("p", {}, element("a", { className: "button main", id: "sign-in", href: again, text: say("signIn"), onclick: () => {
      try {
        sessionStorage.setItem("return", location.hash);
      } catch { /* then one begins at the first page */ }
    } }))));
  document.title = `${say("signInHeading")} – KyLuu`;
}

async function start() {
  chooseLanguage(firstLanguage());
  const failed = new URLSearchParams(location.search).get("failed");
  if (failed) {
    history.replaceState(null, "", location.pathname);
    signedOut(hasText(`failed-${failed}`) ? say(`failed-${failed}`) : say("failed"));
    return;
  }
  try {
    await enter();
  } catch (problem) {
    if (problem.status !== 401) {
      $("main").replaceChildren(...failure(problem));
    }
    return;
  }
  try {
    const back = sessionStorage.getItem("return");
    sessionStorage.removeItem("return");
    if (back && !location.hash) {
      history.replaceState(null, "", back);
    }
  } catch { /* as above */ }
  frame();
  await show();
}

function frame() {
  const { name, roles } = person();
  $("person").textContent = `${name} · ${roles.map((role) => say(`role-${role}`)).join(", ")}`;
  $("who").hidden = false;
  $("nav").hidden = false;
}

async function speak(code) {
  if (code === currentLanguage()) {
    return;
  }
  chooseLanguage(code);
  if (person()) {
    frame();
    await show();
  } else {
    signedOut();
  }
}

let entered = false;
whenSignedOut(() => signedOut(entered && person() ? say("sessionEnded") : null));
addEventListener("hashchange", () => {
  $("news").replaceChildren();
  show();
});
$("language-vi").addEventListener("click", () => speak("vi"));
$("language-en").addEventListener("click", () => speak("en"));
$("sign-out").addEventListener("click", signOut);
$("skip").addEventListener("click", (event) => {
  // the address's hash names the view
  event.preventDefault();
  $("main").focus();
});
addEventListener("unhandledrejection", (event) => {
  if (event.reason instanceof Problem) {
    event.preventDefault();
    tell(event.reason.message, "bad");
  }
});
await start();
entered = true;

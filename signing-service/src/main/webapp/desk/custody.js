// Whether both sites are well: reachable, nothing owed, everything read lately, and what is wrong.
import { ARCHIVE } from "./archive.js";
import { ask, read } from "./api.js";
import { button, chip, element, hasText, moment, say, tell } from "./dom.js";
import { mayInArchive } from "./session.js";

export async function show(page) {
  const custody = await read(`${ARCHIVE}custody`);
  page.append(element("h1", { text: say("custodyHeading"), tabindex: "-1" }),
    ...custody.sites.map(site),
    element("h2", { text: say("incidentsHeading") }),
    custody.incidents.length
      ? element("ul", { className: "rows" }, ...custody.incidents.map((each) => element("li", { className: "row" },
        element("div", { className: "what" }, element("span", { text: hasText(`incident-${each.kind}`) ? say(`incident-${each.kind}`) : each.kind }),
          element("p", { className: "sub", text: `${each.site} · ${each.key}` })),
        element("div", { className: "due" }, chip(moment(each.at), "bad")))))
      : element("p", {}, chip(say("noIncidents"), "good")),
    mayInArchive("POST fixity-runs") ? element("p", { className: "actions" }, button("checkNow", async (event) => {
      event.currentTarget.disabled = true;
      await ask("POST", `${ARCHIVE}fixity-runs`);
      tell(say("checkBegun"));
    })) : "");

  function site(each) {
    const lock = custody.locks.find((lock) => lock.site === each.site);
    const list = element("dl", { className: "facts" });
    const fact = (key, ...value) => list.append(element("dt", { text: say(key) }), element("dd", {}, ...value));
    fact("reachable", each.reachable ? chip(say("yes"), "good") : chip(each.trouble ?? say("no"), "bad"));
    fact("objects", String(each.objects));
    fact("backlog", each.backlog ? chip(String(each.backlog), "open") : "0");
    fact("oldestRead", each.oldestVerifiedAt ? moment(each.oldestVerifiedAt) : say("notYet"));
    if (lock) {
      fact("lockProbe", lock.writeOnce ? chip(say("lockHolds"), "good") : chip(say("lockFails"), "bad"), ` ${moment(lock.triedAt)}`);
    }
    return element("section", { className: `card ${each.reachable && lock?.writeOnce !== false ? "COMPLETE" : "FAILED"}` }, element("h2", { text: each.site }), list);
  }
}

// Stands in the place of the archive's pages while nobody knows what the archive lets this person see.
import { button, element, say } from "./dom.js";
import { archiveIsSilent, askArchive } from "./session.js";

export async function show(page) {
  const sentence = element("p", { className: "problem", role: "status", text: say("awayLead") });
  page.append(element("h1", { text: say("awayHeading"), tabindex: "-1" }), sentence, element("p", { text: say("awayMeanwhile") }),
    element("p", { className: "actions" }, button("tryAgain", async () => {
      sentence.textContent = "";
      await askArchive(true);
      if (archiveIsSilent()) {
        sentence.textContent = say("awayLead");
      } else {
        dispatchEvent(new Event("hashchange"));
      }
    }, { className: "main", id: "ask-archive" })));
}

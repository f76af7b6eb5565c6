// Shows a document as it is signed. The PDF viewer is large and is fetched only when somebody wants to read.
import { bytes, path } from "./api.js";
import { button, dialog, element, say, saveFile } from "./dom.js";
import { markRead } from "./results.js";

const MOST_PAGES = 60;
const WIDEST = 1100;

/** Opens it; resolves true if the reader decides to sign it. `saveAs`: the name under which one may take it along. */
export async function openReader(item, { toSign = false, from, saveAs } = {}) {
  const pages = element("div", { className: "pages", tabindex: "0", role: "region", "aria-label": say("readerPages", item.title) },
    element("p", { text: say("opening"), role: "status" }));
  let wants = false;
  let file = null;
  const save = saveAs ? button("saveIt", () => saveFile(file, saveAs), { id: "reader-save", disabled: true }) : null;
  const shown = dialog([item.title, item.patientName].filter(Boolean).join(" – "), pages);
  shown.box.classList.add("reader");
  shown.box.append(element("p", { className: "actions" },
    toSign ? button("signThis", () => {
      wants = true;
      shown.box.close();
    }, { className: "main", id: "reader-sign" }) : null,
    save, button("close", () => shown.box.close(), { id: "reader-close" })));
  pages.focus();
  try {
    const { data, type } = await bytes(from ?? path`documents/${item.documentId}/content`);
    // the viewer takes the bytes for itself
    file = new Blob([data], { type });
    if (save) {
      save.disabled = false;
    }
    if (type.includes("pdf")) {
      await draw(data, pages);
    } else {
      pages.replaceChildren(element("pre", { text: new TextDecoder().decode(data) }));
    }
    markRead(item.documentId);
  } catch (problem) {
    // whatever the viewer stumbles over: one can still have the file
    pages.replaceChildren(element("p", { className: "problem", role: "alert", text: problem.code === undefined ? say("cannotDraw") : problem.message }));
  }
  await shown.closed;
  return wants;
}

async function draw(data, place) {
  const viewer = await import("./viewer/pdf.min.mjs");
  viewer.GlobalWorkerOptions.workerSrc = new URL("viewer/pdf.worker.min.mjs", import.meta.url).href;
  const task = viewer.getDocument({
    data, isEvalSupported: false, enableXfa: false, useWasm: false, useWorkerFetch: false,
    standardFontDataUrl: new URL("viewer/standard_fonts/", import.meta.url).href
  });
  try {
    const pdf = await task.promise;
    place.replaceChildren();
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      const page = await pdf.getPage(number);
      const viewport = page.getViewport({ scale: WIDEST / page.getViewport({ scale: 1 }).width });
      const text = (await page.getTextContent()).items.map((each) => each.str).join(" ");
      const canvas = element("canvas", { width: Math.ceil(viewport.width), height: Math.ceil(viewport.height), role: "img",
        "aria-label": `${say("pageOf", number, pdf.numPages)}. ${text}` });
      await page.render({ canvas, viewport }).promise;
      place.append(element("figure", {}, canvas, element("figcaption", { text: say("pageOf", number, pdf.numPages) })));
    }
    if (pdf.numPages > MOST_PAGES) {
      place.append(element("p", { text: say("pagesLimit", MOST_PAGES) }));
    }
  } finally {
    await task.destroy();
  }
}

// Draws a PDF in the browser and frames its signature fields. The file comes from a stranger: no script of it runs, nothing
// is fetched, and it is drawn at a size that cannot exhaust a phone.
import * as viewer from "./viewer/pdf.min.mjs";
import { element, say } from "./view.js";

const MOST_PAGES = 20;
const WIDEST = 1000;
const MOST_PIXELS = 4_000_000;

viewer.GlobalWorkerOptions.workerSrc = new URL("viewer/pdf.worker.min.mjs", import.meta.url).href;

/** The pages of the file as figures. */
export async function draw(file) {
  const task = viewer.getDocument({
    data: await file.arrayBuffer(),
    isEvalSupported: false,
    enableXfa: false,
    useWasm: false,
    useWorkerFetch: false,
    standardFontDataUrl: new URL("viewer/standard_fonts/", import.meta.url).href
  });
  try {
    const pdf = await task.promise;
    const figures = [];
    for (let number = 1; number <= Math.min(pdf.numPages, MOST_PAGES); number++) {
      figures.push(await figure(await pdf.getPage(number), pdf.numPages));
    }
    if (pdf.numPages > MOST_PAGES) {
      figures.push(element("p", { text: say("pagesLimit", MOST_PAGES), className: "small" }));
    }
    return figures;
  } finally {
    await task.destroy();
  }
}

async function figure(page, pages) {
  const natural = page.getViewport({ scale: 1 });
  const scale = Math.min(WIDEST / natural.width, Math.sqrt(MOST_PIXELS / (natural.width * natural.height)));
  const viewport = page.getViewport({ scale });
  const label = say("page", page.pageNumber, pages);
  const canvas = element("canvas", {
    width: Math.ceil(viewport.width), height: Math.ceil(viewport.height), role: "img", "aria-label": label
  });
  await page.render({ canvas, viewport }).promise;
  frames(canvas.getContext("2d"), viewport, await page.getAnnotations());
  return element("figure", {}, canvas, element("figcaption", { text: label }));
}

function frames(ink, viewport, annotations) {
  ink.strokeStyle = "#b35900";
  ink.lineWidth = 4;
  annotations.filter((each) => each.fieldType === "Sig").forEach((each) => {
    const [x1, y1, x2, y2] = viewport.convertToViewportRectangle(each.rect);
    ink.strokeRect(Math.min(x1, x2), Math.min(y1, y2), Math.abs(x2 - x1), Math.abs(y2 - y1));
  });
}

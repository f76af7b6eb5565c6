// Reads the code of a record out of a photo of its QR. The picture stays in the browser. Of what the QR says only the code is
// taken: nobody is led to an address that a forged paper names.

const QR_CODE = 0;
const CODE = /(?:^|\/verify\/|[?&]code=)([0-9A-Z]{4}-?[0-9A-Z]{4}-?[0-9A-Z]{4}-?[0-9A-Z]{4})$/i;

/** The reader is no module: it is put beside the page as a script, once. */
function load() {
  return globalThis.__Html5QrcodeLibrary__ ? Promise.resolve() : new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = new URL("reader/html5-qrcode.min.js", import.meta.url).href;
    script.onload = resolve;
    script.onerror = () => reject(new Error("the reader cannot be fetched"));
    document.head.append(script);
  });
}

/** The code; rejects if the picture shows none. The reader needs an element of the page to work in. */
export async function codeIn(picture, elementId) {
  await load();
  const reader = new globalThis.__Html5QrcodeLibrary__.Html5Qrcode(elementId, { formatsToSupport: [QR_CODE], verbose: false });
  const [, code] = CODE.exec((await reader.scanFile(picture, false)).trim()) ?? [];
  if (!code) {
    throw new Error("no code of a record");
  }
  return code;
}

// Small things that every view needs: elements, words, dates, news for people who listen to the page.
import { TEXTS } from "./texts.js";

let language = "vi";

export const currentLanguage = () => language;

export function setLanguage(code) {
  language = code;
}

/** A text of the catalogue, its places {0}, {1} … filled. */
export function say(key, ...values) {
  const text = TEXTS[language][key];
  if (text === undefined) {
    throw new Error(`no text ${key}`);
  }
  return text.replace(/\{(\d)\}/g, (_, place) => String(values[Number(place)] ?? ""));
}

/** Whether the catalogue knows a code that came from outside. */
export const hasText = (key) => Object.hasOwn(TEXTS[language], key);

export function element(tag, properties = {}, ...children) {
  const node = document.createElement(tag);
  Object.entries(properties).forEach(([name, value]) => {
    if (value === null || value === undefined || value === false) {
      return;
    }
    if (name === "text") {
      node.textContent = value;
    } else if (name === "className") {
      node.className = value;
    } else if (name.startsWith("on")) {
      node.addEventListener(name.slice(2), value);
    } else {
      node.setAttribute(name, value === true ? "" : value);
    }
  });
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

export const button = (key, act, more = {}) =>
  element("button", { type: "button", text: say(key), onclick: act, ...more });

/** A role inside a sentence: Vietnamese and English write it small there. */
export const role = (code) => {
  const text = say(`role-${code}`);
  return text.charAt(0).toLocaleLowerCase(language) + text.slice(1);
};

/** dd/MM/yyyy HH:mm, as the service's clock shows it: its times carry +07:00. */
export function moment(iso) {
  if (!iso) {
    return "";
  }
  const [date, time] = iso.split("T");
  return `${day(date)} ${time.slice(0, 5)}`;
}

/** dd/MM/yyyy */
export const day = (iso) => iso.slice(0, 10).split("-").reverse().join("/");

export const time = (iso) => element("time", { datetime: iso, text: moment(iso), title: `${moment(iso)} +07:00` });

/** How far a deadline is, in words, and how bad that is. */
export function deadline(iso, now) {
  if (!iso) {
    return { text: say("noDeadline"), tone: "plain" };
  }
  const minutes = Math.round((Date.parse(iso) - now) / 60000);
  const words = span(Math.abs(minutes));
  return minutes < 0
    ? { text: say("late", words), tone: "bad" }
    : { text: say("left", words), tone: minutes < 24 * 60 ? "open" : "plain" };
}

function span(minutes) {
  if (minutes < 60) {
    return say("minutes", Math.max(1, minutes));
  }
  return minutes < 48 * 60 ? say("hours", Math.floor(minutes / 60)) : say("days", Math.floor(minutes / (24 * 60)));
}

/** A short word in a frame; the tone is never told by colour alone. */
export const chip = (text, tone) => element("span", { className: `chip ${tone}` },
  element("span", { "aria-hidden": "true", text: { good: "✓ ", bad: "! ", open: "• ", plain: "" }[tone] }), text);

/** Gives the reader a file of his own. */
export function saveFile(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = element("a", { href: address, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  URL.revokeObjectURL(address);
  tell(say("saved", name));
}

let newsTimer = 0;

/** Tells something that just happened; also to screen readers. */
export function tell(text, tone = "good") {
  const news = document.getElementById("news");
  news.className = `news ${tone}`;
  news.textContent = text;
  clearTimeout(newsTimer);
  newsTimer = setTimeout(() => news.replaceChildren(), 8000);
}

/** A dialog with a heading; resolves when it is closed. */
export function dialog(heading, ...content) {
  const box = element("dialog", { "aria-labelledby": "dialog-heading" },
    element("h2", { id: "dialog-heading", text: heading, tabindex: "-1" }), ...content);
  document.body.append(box);
  const closed = new Promise((resolve) => box.addEventListener("close", () => {
    box.remove();
    resolve();
  }));
  box.showModal();
  return { box, closed };
}

/** Asks yes or no. */
export async function confirmed(heading, sentence, yes) {
  let answer = false;
  const shown = dialog(heading, element("p", { text: sentence }));
  shown.box.append(element("p", { className: "actions" },
    element("button", { type: "button", className: "main", text: yes, autofocus: true, onclick: () => {
      answer = true;
      shown.box.close();
    } }),
    button("cancel", () => shown.box.close())));
  shown.box.querySelector(".main").focus();
  await shown.closed;
  return answer;
}

/** Up and down between the boxes of a list, as in a table of a desktop program. */
export function arrowKeys(list, selector) {
  list.addEventListener("keydown", (event) => {
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") {
      return;
    }
    const all = [...list.querySelectorAll(selector)];
    const next = all[all.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1)];
    if (next && all.includes(document.activeElement)) {
      event.preventDefault();
      next.focus();
    }
  });
}

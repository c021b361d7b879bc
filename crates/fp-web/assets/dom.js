// Elements and text. What comes from elsewhere only ever becomes text nodes and plain attributes.

const SHOWN_AT_MOST = 2000;

// Characters that would move, hide or turn text around: shown by their numbers.
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2028-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\u{e0001}|[\u{e0020}-\u{e007f}]/gu;

/** Text that can be shown wherever it comes from, cut where it is endless. */
export function visible(text, most = SHOWN_AT_MOST) {
  const whole = String(text);
  const cut = whole.length > most ? whole.slice(0, most) + "…" : whole;
  return cut.replace(UNSEEN, (char) => `\\u{${char.codePointAt(0).toString(16)}}`);
}

/** An element. Attributes whose value is null or false are left out; `on…` are listeners; children are elements or text. */
export function h(name, attributes = {}, ...children) {
  const [tag, ...classes] = name.split(".");
  const element = document.createElement(tag || "div");
  if (classes.length) element.className = classes.join(" ");
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith("on")) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? "" : String(value));
  }
  put(element, children);
  return element;
}

/** Appends children: elements, text, lists of them, or nothing. */
export function put(element, children) {
  for (const child of [children].flat(Infinity)) {
    if (child === null || child === undefined || child === false) continue;
    element.append(child instanceof Node ? child : child === "\n" ? "\n" : visible(child));
  }
  return element;
}

/** The lines of a text, as children. */
export function lines(text) {
  return text.split("\n").flatMap((line, at) => at ? ["\n", line] : [line]);
}

/** Replaces all children. */
export function fill(element, ...children) {
  element.replaceChildren();
  return put(element, children);
}

/** An element of SVG. */
export function svg(name, attributes = {}, ...children) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  for (const child of children) element.append(child instanceof Node ? child : visible(child));
  return element;
}

/** What is shown where there is nothing, is nothing yet, or was a fault: what it is, and what to do next. */
export function state(title, hint, ...more) {
  return h("div.state", { role: "status" }, h("p.state-title", {}, title), hint && h("p", {}, hint), ...more);
}

/** Calls a function once the page is drawn next, however often it is asked. */
export function soon(work) {
  let asked = false;
  return () => {
    if (asked) return;
    asked = true;
    requestAnimationFrame(() => { asked = false; work(); });
  };
}

// Small pieces that several views show.

import { h, visible } from "../dom.js";
import { T } from "../texts.js";

/** An address that leads to its host. */
export function address(ip) {
  return h("a.addr", { href: `#/host/${encodeURIComponent(ip)}` }, ip);
}

/** Buttons that copy texts. */
export function copyMenu(all) {
  return h("div.copies", {}, all.map(([name, text]) => {
    const button = h("button", { type: "button", title: visible(text, 300), onclick: async () => {
      try { await navigator.clipboard.writeText(text); } catch { fallback(text); }
      button.textContent = T.event.copied;
      setTimeout(() => { button.textContent = T.copies[name]; }, 1200);
    } }, T.copies[name]);
    return button;
  }));
}

/** Where pages may not write to the clipboard, as over plain HTTP from elsewhere. */
function fallback(text) {
  const area = h("textarea", { "aria-hidden": "true" });
  area.value = text;
  document.body.append(area);
  area.select();
  document.execCommand("copy");
  area.remove();
}

/** Lights up everything of a field while one piece of it is looked at. */
export function linked(root) {
  const light = (field) => {
    for (const piece of root.querySelectorAll("[data-field]")) piece.classList.toggle("is-lit", piece.dataset.field === field);
  };
  const of = (event) => event.target.closest?.("[data-field]")?.dataset.field;
  root.addEventListener("mouseover", (event) => light(of(event)));
  root.addEventListener("mouseleave", () => light(null));
  root.addEventListener("focusin", (event) => light(of(event)));
}

/** Gives a text to be saved as a file. */
export function save(name, text) {
  const url = URL.createObjectURL(new Blob([text], { type: "text/plain" }));
  const link = h("a", { href: url, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}

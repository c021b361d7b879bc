// The frame around the views: where one is, keys, captures that are dropped, and light or dark.

import { h, fill, put, visible } from "./dom.js";
import { T } from "./texts.js";
import * as events from "./events.js";
import { send } from "./api.js";
import { trafficView } from "./views/traffic.js";
import { eventView } from "./views/event.js";
import { hostsView } from "./views/hosts.js";
import { hostView } from "./views/host.js";
import { matrixView } from "./views/matrix.js";
import { databaseView } from "./views/database.js";
import { testerView } from "./views/tester.js";

const VIEWS = { traffic: trafficView, event: eventView, hosts: hostsView, host: hostView, matrix: matrixView, db: databaseView, test: testerView };
const NAV = { traffic: "traffic", hosts: "hosts", matrix: "matrix", db: "db", test: "test" };

const main = h("main", { id: "main", tabindex: -1 });
const links = Object.keys(NAV).map((name) => h("a", { href: `#/${name}`, "data-view": name }, T.nav[name]));
const status = h("div.captures", { role: "status", "aria-live": "off" });
const overlay = h("dialog.help", { "aria-label": T.help });
const drop = h("div.drop", { hidden: true }, T.captures.drop);
const toast = h("div.toast", { role: "alert", hidden: true });
const picker = h("input", { type: "file", multiple: true, hidden: true, "aria-hidden": "true", tabindex: -1, onchange: () => { upload([...picker.files]); picker.value = ""; } });
const icon = (name, label, onclick) => h("button.icon", { type: "button", "aria-label": label, title: label, onclick }, name);

document.body.append(
  h("a.skip", { href: "#main", onclick: (event) => { event.preventDefault(); main.focus(); } }, "Skip to the view"),
  h("header.top", {}, h("a.mark", { href: "#/traffic", "aria-label": T.name }, "fp"), h("nav", { "aria-label": "Views" }, links), status, icon("?", T.help, help), icon("◐", T.theme, theme)),
  main, overlay, drop, toast, picker);

let view = null, current = null;

/** Where the address says one is: `#/view/path?params`. */
function where() {
  const [before, query = ""] = location.hash.replace(/^#\/?/, "").split("?");
  const [name, ...rest] = before.split("/");
  return { name: VIEWS[name] ? name : "traffic", path: rest.filter(Boolean), params: Object.fromEntries(new URLSearchParams(query)) };
}
function hash(name, params, path) {
  const query = new URLSearchParams(Object.entries(params || {}).filter(([, value]) => value !== undefined && value !== null)).toString();
  return `#/${name}${path ? `/${encodeURI(path)}` : ""}${query ? `?${query}` : ""}`;
}
/** Goes to a view. */
function go(name, params, path) { location.hash = hash(name, params, path); }
/** Changes where one is without a step in the history. */
go.replace = (name, params, path) => { const next = hash(name, params, path); if (next !== location.hash) history.replaceState(null, "", next); };

function route() {
  const next = where();
  if (view?.update && current.name === next.name) { current = next; view.update(next.params, next.path); return; }
  view?.close?.();
  current = next;
  view = VIEWS[next.name]({ ...next, go, openFile: () => picker.click() });
  fill(main, view.element);
  document.title = `${visible(view.title || "", 60)} · ${T.name}`;
  const shown = { event: "traffic", host: "hosts" }[next.name] || next.name;
  for (const link of links) {
    if (link.dataset.view === shown) link.setAttribute("aria-current", "page"); else link.removeAttribute("aria-current");
  }
}
window.addEventListener("hashchange", route);

/** How captures stand, in the corner. */
const bytes = (n) => n > 1e9 ? `${(n / 1e9).toFixed(1)} GB` : n > 1e6 ? `${(n / 1e6).toFixed(0)} MB` : `${Math.ceil(n / 1e3)} kB`;
function standing() {
  const all = events.status?.captures || [];
  const live = all.find((one) => one.state === "listening"), busy = all.find((one) => one.state === "reading"), failed = all.findLast?.((one) => one.state === "failed");
  const parts = [];
  if (!events.connected && events.loaded) parts.push(h("span.fault", { title: T.offline[1] }, T.offline[0]));
  if (busy) {
    const meter = h("span.progress", {}, h("i"));
    if (busy.size) meter.style.setProperty("--share", `${Math.min(100, 100 * busy.read / busy.size).toFixed(0)}%`);
    parts.push(meter, h("span", {}, T.captures.reading(short(busy.name), busy.size ? `${Math.floor(100 * busy.read / busy.size)}%` : bytes(busy.read))));
  } else if (live) parts.push(h("i.pulse"), h("span", {}, live.name, h("span.quiet", {}, ` ${live.packets.toLocaleString("en")} packets`)));
  else if (failed) parts.push(h("span.fault", { title: visible(failed.notice || "") }, T.captures.failed(short(failed.name), bare(failed.name, failed.notice || ""))));
  else if (all.length) parts.push(h("span", {}, short(all.at(-1).name), h("span.quiet", {}, ` ${all.reduce((sum, one) => sum + one.packets, 0).toLocaleString("en")} packets`)));
  fill(status, parts);
}
/** What is wrong, without the name of the capture before it. */
const bare = (name, text) => text.startsWith(`${name}: `) ? text.slice(name.length + 2) : text;
const short = (name) => visible(name.split("/").at(-1), 40);
events.listen((what) => what === "status" && standing());

/** Sends captures, one after the other. */
async function upload(files) {
  for (const file of files) {
    try {
      await send(file, (share) => say(T.captures.sending(short(file.name), `${Math.floor(share * 100)}%`), true));
      say("");
    } catch (fault) { say(T.captures.failed(short(file.name), fault.status ? bare(file.name, fault.message) : T.offline[0])); }
  }
}
let saying = null;
function say(text, stays = false) {
  clearTimeout(saying);
  toast.hidden = !text;
  fill(toast, text);
  if (text && !stays) saying = setTimeout(() => { toast.hidden = true; }, 8000);
}
let over = 0;
window.addEventListener("dragenter", (event) => { event.preventDefault(); over++; drop.hidden = false; });
window.addEventListener("dragleave", () => { over = Math.max(0, over - 1); drop.hidden = over === 0; });
window.addEventListener("dragover", (event) => event.preventDefault());
window.addEventListener("drop", (event) => { event.preventDefault(); over = 0; drop.hidden = true; upload([...event.dataTransfer.files]); });

function theme() {
  const dark = document.documentElement.dataset.theme ? document.documentElement.dataset.theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  try { localStorage.setItem("theme", dark ? "light" : "dark"); } catch { /* It is forgotten, then. */ }
  view?.recolour?.();
}
try { const kept = localStorage.getItem("theme"); if (kept) document.documentElement.dataset.theme = kept; } catch { /* As the system says. */ }
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => view?.recolour?.());

function help() {
  if (overlay.open) { overlay.close(); return; }
  const pairs = (all) => h("dl.keys", {}, all.map(([key, what]) => [h("dt", {}, h("kbd", {}, key)), h("dd", {}, what)]));
  fill(overlay, h("header.panel-head", {}, h("h2", {}, T.keys.title), h("button.close", { type: "button", "aria-label": T.event.close, onclick: () => overlay.close() }, "×")), h("div.help-body", {}, pairs(T.keys.keys), pairs(T.keys.filter)));
  overlay.showModal();
}

let going = false;
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || overlay.open) return;
  const typing = event.target.closest?.("input, textarea, select");
  if (event.key === "Escape" && typing) { typing.blur(); return; }
  if (typing) return;
  if (going) { going = false; const to = { t: "traffic", h: "hosts", m: "matrix", s: "db", p: "test" }[event.key]; if (to) { event.preventDefault(); go(to); return; } }
  if (event.key === " " && event.target.closest?.("button, a, summary")) return;
  const keys = { "/": () => main.querySelector("[data-filter]")?.focus(), "?": help, d: theme, o: () => picker.click(), g: () => { going = true; setTimeout(() => { going = false; }, 1200); }, ...view?.keys };
  const work = keys[event.key];
  if (work) { event.preventDefault(); work(); }
});

route();
events.begin();

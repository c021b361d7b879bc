// The signatures: searched, compared, and what each does in the loaded traffic.

import { h, fill, lines, state, visible } from "../dom.js";
import { T } from "../texts.js";
import { get } from "../api.js";
import { tcpParts } from "../signature.js";
import { signature } from "./event.js";

const PAGE = 200;
/** What signatures can be chosen by; the last has too many values for a menu. */
const FACETS = ["section", "family", "source", "licence", "origin"];
/** The file without the folder that all of them are in. */
const short = (facet, value) => facet === "source" ? value.replace(/^signatures\//, "") : value;

export function databaseView({ params, path, go }) {
  const read = (from) => Object.fromEntries(["q", ...FACETS].map((name) => [name, from[name] || ""]));
  let wanted = read(params);
  let rows = [], total = 0, all = 0, turn = 0, picked = [], shown = "";
  const input = h("input.filter", { type: "search", value: wanted.q, placeholder: T.db.placeholder, "aria-label": T.db.placeholder, spellcheck: "false", "data-filter": true });
  const menus = FACETS.slice(0, -1).map((facet) => h("select", { "aria-label": T.db.facets[facet], "data-facet": facet, onchange: (event) => choose(facet, event.target.value) }));
  const origin = h("button.chip", { type: "button", hidden: true, onclick: () => choose("origin", "") });
  const reset = h("button", { type: "button", hidden: true, onclick: () => { wanted = read({}); input.value = ""; load(0); } }, T.db.clear);
  const count = h("span.count");
  const download = h("a.button", { download: "selection.fp" }, T.db.download);
  const body = h("tbody");
  const more = h("button", { type: "button", hidden: true, onclick: () => load(rows.length) }, T.db.more);
  const blank = h("div.blank", { hidden: true });
  const side = h("aside.side", { hidden: true });
  const table = h("div.table.scrolls", { tabindex: 0 }, h("table.signatures", {}, h("thead", {}, h("tr", {}, ["", ...T.db.columns, T.db.seen].map((name) => h("th", { scope: "col" }, name || h("span.hidden", {}, T.db.compare))))), body), more, blank);
  const element = h("div.database", {}, h("div.bar-top", { role: "search" }, input, count, download), h("div.bar-top.bar-facets", {}, menus, origin, reset), h("div.split", {}, table, side));

  /** Where one is, with what is asked for. */
  const place = () => go.replace("db", Object.fromEntries(Object.entries(wanted).filter(([, value]) => value)), path.join("/"));
  function choose(facet, value) { wanted[facet] = wanted[facet] === value ? "" : value; load(0); }

  async function load(offset) {
    const mine = ++turn;
    const { q, ...facets } = wanted;
    const query = Object.fromEntries(Object.entries({ text: q, ...facets }).filter(([, value]) => value));
    place();
    shown = JSON.stringify(wanted);
    try {
      const page = await get("/db", { ...query, offset, limit: PAGE });
      if (mine !== turn) return;
      rows = offset ? [...rows, ...page.signatures] : page.signatures;
      total = page.total; all = page.all;
      for (const menu of menus) offer(menu, page.facets[menu.dataset.facet]);
      const made = page.signatures.map(line);
      if (offset) body.append(...made); else body.replaceChildren(...made);
      if (!offset) table.scrollTop = 0;
      blank.hidden = rows.length > 0;
      if (!rows.length) fill(blank, state(...T.db.none));
    } catch { if (mine !== turn) return; blank.hidden = false; fill(blank, state(...T.offline)); }
    count.textContent = T.db.count(total, all);
    more.hidden = rows.length >= total;
    reset.hidden = !Object.values(wanted).some(Boolean);
    origin.hidden = !wanted.origin;
    fill(origin, visible(wanted.origin, 60), " ×");
    origin.title = visible(wanted.origin);
    download.href = `/api/v1/db?${new URLSearchParams({ ...query, format: "fp" })}`;
  }

  /** The values of a facet, with how many signatures each has by all else that is asked for. */
  function offer(menu, counts) {
    const facet = menu.dataset.facet, chosen = wanted[facet];
    const values = Object.entries(counts).sort((a, b) => facet === "section" ? 0 : b[1] - a[1]);
    if (chosen && !(chosen in counts)) values.unshift([chosen, 0]);
    menu.replaceChildren(h("option", { value: "" }, `${T.db.facets[facet]}: ${T.db.any}`),
      ...values.map(([value, number]) => h("option", { value, selected: value === chosen }, `${visible(short(facet, value), 60)} (${number})`)));
    menu.classList.toggle("is-chosen", !!chosen);
  }

  /** A value that chooses by itself. */
  const value = (facet, text) => text ? h("button.value", { type: "button", title: T.db.only(visible(text)), "aria-pressed": String(wanted[facet] === text), onclick: () => choose(facet, text) }, short(facet, text)) : "";

  function line(one) {
    const box = h("input", { type: "checkbox", "aria-label": `${T.db.compare}: ${one.label}`, checked: picked.some((other) => other.id === one.id), onchange: () => {
      picked = box.checked ? [...picked, one].slice(-2) : picked.filter((other) => other.id !== one.id);
      if (picked.length === 2) compare();
    } });
    return h("tr", {}, h("td", {}, box), h("td.quiet", {}, value("section", one.section)), h("td", {}, h("a", { href: `#/db/${one.id}${location.hash.includes("?") ? `?${location.hash.split("?")[1]}` : ""}` }, one.label)),
      h("td", {}, one.families.map((family) => [value("family", family), " "])), h("td.raw", {}, one.text), h("td.quiet", {}, value("source", one.source)), h("td.quiet", {}, value("licence", one.licence)), h("td.num", {}, one.count ? one.count.toLocaleString("en") : ""));
  }

  function compare() {
    const parts = picked.map((one) => tcpParts(one.text) || one.text.split(":").map((text, at) => ({ field: String(at), text })));
    side.hidden = false;
    element.classList.add("has-side");
    const fields = parts[0].length >= parts[1].length ? parts[0] : parts[1];
    fill(side, h("div.panel", {}, h("header.panel-head", {}, h("h2", {}, T.db.compared), h("button.close", { type: "button", "aria-label": T.event.close, onclick: closeSide }, "×")),
      h("div.panel-body", {}, h("table.compared", {}, h("thead", {}, h("tr", {}, h("th", {}, ""), picked.map((one) => h("th", { scope: "col" }, one.label)))),
        h("tbody", {}, fields.map((part, at) => {
          const [a, b] = parts.map((list) => list[at]?.text ?? "");
          return h(a === b ? "tr" : "tr.is-different", {}, h("th", { scope: "row" }, part.field), h("td.raw", {}, a), h("td.raw", {}, b));
        }))))));
  }

  async function open(id) {
    side.hidden = false;
    element.classList.add("has-side");
    const inner = h("div.panel-body", {}, state(T.loading));
    fill(side, h("div.panel", {}, h("header.panel-head", {}, h("h2", {}, id), h("button.close", { type: "button", "aria-label": T.event.close, onclick: closeSide }, "×")), inner));
    try {
      const one = await get(`/db/${id}`);
      const parts = one.section.startsWith("tcp") ? tcpParts(one.text) : null;
      fill(inner, h("p.verdict", {}, one.label), h("p.quiet", {}, one.place),
        h("p.facets", {}, value("section", one.section), one.families.map((family) => value("family", family)), value("licence", one.licence)),
        parts ? signature(parts) : h("p.raw", {}, one.text),
        h("h3", {}, T.db.matches), one.matches.length ? h("table.plain", {}, h("tbody", {}, one.matches.map((seen) => h("tr", {}, h("td.num", {}, seen.count), h("td.raw", {}, seen.raw_sig), h("td", {}, seen.subjects.map((ip) => [h("a", { href: `#/host/${ip}` }, ip), " "])))))) : h("p.quiet", {}, T.db.nothing),
        h("h3", {}, T.db.shadowed), one.shadowed_by ? h("p", {}, h("a", { href: `#/db/${one.shadowed_by.id}` }, one.shadowed_by.label), " ", h("span.raw", {}, one.shadowed_by.text)) : h("p.quiet", {}, T.db.notShadowed),
        one.near.length ? [h("h3", {}, T.db.near), h("ul.near", {}, one.near.map((other) => h("li", {}, `${other.name} ${other.flavor}`, h("span.num.quiet", {}, ` ${other.distance.toFixed(2)}`), Object.keys(other.differs).map((field) => h("span.differs", {}, field)))))] : null,
        one.provenance ? [h("h3", {}, T.db.origin, one.origin && h("button.value.aside", { type: "button", onclick: () => choose("origin", one.origin) }, T.db.same)), h("pre.num", {}, lines(one.provenance.trim()))] : null,
        h("p", {}, h("a", { href: `#/test?text=${encodeURIComponent(`[${one.section}]\nlabel = ${one.label}\n${one.field.padEnd(5)} = ${one.text}\n`)}` }, T.event.tryIt)));
    } catch (fault) { fill(inner, state(fault.message)); }
  }
  function closeSide() { side.hidden = true; element.classList.remove("has-side"); path = []; load(0); }

  let typing = null;
  input.addEventListener("input", () => { wanted.q = input.value; clearTimeout(typing); typing = setTimeout(() => load(0), 120); });
  input.addEventListener("keydown", (event) => { if (event.key === "Escape" && input.value) { event.stopPropagation(); input.value = wanted.q = ""; load(0); } });
  load(0);
  if (path.length === 2) open(path.join("/"));
  return { element, title: T.nav.db, keys: { Escape: () => side.hidden || closeSide() }, close: () => { turn++; clearTimeout(typing); },
    update: (next, nextPath) => {
      path = nextPath;
      if (JSON.stringify(read(next)) !== shown) { wanted = read(next); input.value = wanted.q; load(0); }
      if (path.length === 2) open(path.join("/"));
    } };
}

// The live view: connections as they come.

import { h, fill, put, state, soon, visible } from "../dom.js";
import { T } from "../texts.js";
import * as events from "../events.js";
import { parse, passes, toggled } from "../query.js";
import { VirtualList } from "../list.js";
import { Charts } from "../charts.js";
import { Tally } from "../tally.js";
import { eventPanel } from "./event.js";
import { clear } from "../api.js";

/** How long a slice of filtering may take, in milliseconds. */
const SLICE = 8;

/** What stays when another view is looked at. */
export const tally = new Tally();
let shown = [], text = "", span = null, paused = false;

/** The time of day of a row, to the millisecond. */
const clock = (row) => { const at = row.stamp.indexOf("T"); return row.stamp.slice(at + 1, at + 13).replace("Z", ""); };

export function trafficView({ params, go, openFile }) {
  if (params.q !== undefined && params.q !== text) text = params.q;
  let query = { terms: [] }, held = [], refilter = 0, ready = false, selected = params.event ? Number(params.event) : null;

  const input = h("input.filter", { type: "search", value: text, placeholder: T.traffic.placeholder, "aria-label": T.traffic.filter, spellcheck: "false", autocomplete: "off", "data-filter": true });
  const fault = h("span.fault", { role: "alert" });
  const count = h("span.count");
  const pause = h("button", { type: "button", "aria-pressed": String(paused), onclick: toggle }, T.traffic.pause);
  const chip = h("button.chip", { type: "button", hidden: true, onclick: () => { span = null; apply(); } });
  const notice = h("p.notice", { hidden: true, role: "status" });
  const forget = h("button", { type: "button", onclick: async () => { if (confirm(T.traffic.clearSure)) await clear(); } }, T.traffic.clear);
  const open = h("button", { type: "button", onclick: openFile }, T.traffic.open);
  const charts = new Charts(pick, (from, to) => { span = [from, to]; apply(); });
  const columns = T.traffic.columns;
  const head = h("div.row.row-head", { "aria-hidden": "true" }, ["time", "kind", "subject", "peer", "what", "quality", "hops"].map((name) => h(`span.c-${name}`, {}, columns[name])));
  const list = new VirtualList({ height: 24, label: T.nav.traffic, make: makeRow, show: showRow, open: (row) => openEvent(row.seq) });
  const blank = h("div.blank");
  const side = h("aside.side", { hidden: true });
  const table = h("div.table", {}, head, list.element, blank);
  const element = h("div.traffic", {}, h("div.bar-top", { role: "search" }, input, chip, fault, count, pause, open, forget), notice, charts.element, h("div.split", {}, table, side));

  function makeRow() {
    const cell = (name, key) => h(`span.c-${name}`, key ? { "data-key": key } : {});
    const row = h("div.row", {}, cell("time"), cell("kind", "kind"), cell("subject", "addr"), cell("peer", "addr"), cell("what"), cell("quality"), cell("hops"));
    row.addEventListener("click", (event) => {
      const found = event.target.closest("[data-key]");
      if (!found || !row.row) return;
      const value = { c_kind: row.row.kind, c_subject: row.row.subject, c_peer: row.row.peer }[found.className.replace("-", "_")];
      if (event.altKey || event.target.closest("[data-key]")) pick(found.dataset.key, value);
    });
    return row;
  }

  function showRow(element, row) {
    const [time, kind, subject, peer, what, quality, hops] = element.children;
    time.textContent = clock(row);
    kind.textContent = row.kind;
    subject.textContent = `${row.subject}:${row.subjectPort}`;
    peer.textContent = `${row.isClient ? "→" : "←"} ${row.peer}:${row.peerPort}`;
    what.textContent = visible([row.name, row.what].filter(Boolean).join("  "), 300);
    quality.textContent = row.quality === null ? "" : row.match === "none" ? "none" : row.quality >= 1 ? "exact" : row.quality.toFixed(2);
    quality.dataset.match = row.match || "";
    hops.textContent = row.hops === null ? "" : row.hops;
    element.classList.toggle("is-unknown", row.match === "none");
    element.classList.toggle("is-odd", row.kind === "host change" || row.kind === "ip sharing");
  }

  function pick(key, value) { text = toggled(input.value, key, value); input.value = text; apply(); }

  /** Filters all rows anew, a slice at a time, so that typing stays smooth. */
  function apply() {
    const read = parse(text);
    fault.textContent = read.faults.length ? T.traffic.fault(visible(read.faults[0], 60)) : "";
    query = { terms: read.terms, from: span?.[0], to: span?.[1] };
    chip.hidden = !span;
    if (span) fill(chip, `${new Date(span[0] * 1000).toISOString().slice(11, 19)} – ${new Date(span[1] * 1000).toISOString().slice(11, 19)} ×`);
    go.replace("traffic", { q: text || undefined, event: selected || undefined });
    const turn = ++refilter, all = events.rows;
    const found = [];
    tally.clear();
    held = [];
    let at = 0;
    ready = false;
    (function slice() {
      if (turn !== refilter) return;
      const end = performance.now() + SLICE;
      while (at < all.length && performance.now() < end) {
        for (const stop = Math.min(all.length, at + 500); at < stop; at++) if (passes(query, all[at])) { found.push(all[at]); tally.add(all[at]); }
      }
      // Rows that came meanwhile are at the end of the same list.
      if (at < all.length) { setTimeout(slice); return; }
      shown = found;
      ready = true;
      list.set(shown);
      draw();
    })();
  }

  function take(what, more) {
    if (what === "rows") {
      if (!ready) return;
      const passed = query.terms.length || span ? more.filter((row) => passes(query, row)) : more;
      for (const row of passed) tally.add(row);
      if (paused) for (const row of passed) held.push(row);
      else for (const row of passed) shown.push(row);
      list.draw();
      draw();
    } else if (what === "reset") apply();
    else draw();
  }

  let drawn = 0, timer = null;
  /** Charts are drawn twice a second at most. */
  function draw() {
    if (timer) return;
    timer = setTimeout(() => { timer = null; drawn = performance.now(); drawNow(); }, Math.max(0, 500 - (performance.now() - drawn)));
  }
  function drawNow() {
    count.textContent = T.traffic.count(shown.length + held.length, events.rows.length);
    pause.textContent = paused ? T.traffic.paused(held.length) : list.following ? T.traffic.pause : T.traffic.follow;
    pause.setAttribute("aria-pressed", String(paused));
    const said = [events.lost && T.traffic.lost(events.lost), events.status && events.status.first > 1 && events.status.generation === 0 && T.traffic.dropped(events.status.first - 1)].filter(Boolean);
    notice.hidden = !said.length;
    notice.textContent = said.join(". ");
    const live = events.status?.captures.some((one) => one.state === "listening");
    const busy = events.status?.captures.some((one) => one.state === "reading" || one.state === "waiting");
    blank.hidden = shown.length > 0;
    charts.element.classList.toggle("is-empty", !events.rows.length);
    if (!blank.hidden) {
      const which = events.rows.length ? T.traffic.none : !events.loaded || busy ? [T.loading, null] : live ? T.traffic.waiting : T.traffic.empty;
      fill(blank, state(which[0], which[1], which === T.traffic.empty && h("p", {}, h("button.primary", { type: "button", onclick: openFile }, T.traffic.open))));
    }
    if (events.rows.length) charts.show(tally);
  }

  function toggle() {
    if (!paused && !list.following) { list.follow(); draw(); return; }
    paused = !paused;
    if (!paused) { for (const row of held) shown.push(row); held = []; list.follow(); }
    drawn = 0;
    draw();
  }

  function openEvent(seq) {
    selected = seq;
    go.replace("traffic", { q: text || undefined, event: seq || undefined });
    side.hidden = !seq;
    element.classList.toggle("has-side", !!seq);
    if (seq) fill(side, eventPanel(seq, { close: () => { openEvent(null); list.element.focus(); } }));
    else fill(side);
  }

  input.addEventListener("input", () => { text = input.value; apply(); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { event.stopPropagation(); if (input.value) { input.value = text = ""; apply(); } else input.blur(); }
    if (event.key === "Enter" || event.key === "ArrowDown") { event.preventDefault(); list.element.focus(); }
  });
  const stop = events.listen(take);
  apply();
  requestAnimationFrame(drawNow);
  if (selected) openEvent(selected);
  return {
    element,
    title: T.nav.traffic,
    keys: { " ": toggle, Escape: () => selected ? openEvent(null) : null },
    recolour: () => { charts.recolour(); draw(); },
    update: (next) => {
      if ((next.q || "") !== text) { text = next.q || ""; input.value = text; apply(); }
      const seq = next.event ? Number(next.event) : null;
      if (seq !== selected) openEvent(seq);
    },
    close: () => { refilter++; stop(); list.close(); charts.close(); clearTimeout(timer); },
  };
}

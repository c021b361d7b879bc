// All hosts, with what each was found to be.

import { h, fill, state, visible } from "../dom.js";
import { T } from "../texts.js";
import { get } from "../api.js";
import * as events from "../events.js";
import { VirtualList } from "../list.js";
import { duration } from "../events.js";

const NAMES = ["address", "system", "probability", "role", "hops", "links", "ports", "uptime", "notes", "last"];

export function hostsView({ params, go }) {
  let all = [], shown = [], sort = params.sort || "address", down = params.down === "1", text = params.q || "", loading = true, known = -1, failed = null;
  const input = h("input.filter", { type: "search", value: text, placeholder: T.hosts.placeholder, "aria-label": T.traffic.filter, spellcheck: "false", "data-filter": true });
  const count = h("span.count");
  const refresh = h("button", { type: "button", onclick: load }, T.hosts.refresh);
  const head = h("div.row.row-host.row-head", {}, NAMES.map((name) => h(`button.c-${name}`, { type: "button", onclick: () => { down = sort === name && !down; sort = name; apply(); } }, T.hosts.columns[name])));
  const list = new VirtualList({ height: 26, label: T.nav.hosts, make: () => h("div.row.row-host", {}, NAMES.map((name) => h(`span.c-${name}`))), show, open: (host) => go("host", {}, host.address) });
  const blank = h("div.blank");
  const element = h("div.hosts", {}, h("div.bar-top", { role: "search" }, input, count, refresh), h("div.table", {}, head, list.element, blank));
  list.following = false;

  function show(element, host) {
    const cells = {
      address: host.address, system: host.system || T.hosts.unknown, probability: host.probability === null ? "" : host.probability.toFixed(2),
      role: host.role || "", hops: host.hops ? (host.hops[0] === host.hops[1] ? host.hops[0] : host.hops.join("–")) : "",
      links: (host.links || []).map(([mtu, name]) => name || mtu).join(", "), ports: (host.ports || []).join(" "),
      uptime: host.uptime_minutes ? duration(host.uptime_minutes) : "",
      notes: [host.systems > 1 && T.hosts.several(host.systems), ...host.notes, host.stored && T.hosts.stored].filter(Boolean).join(", "),
      last: new Date(host.last * 1000).toISOString().slice(0, 19).replace("T", " "),
    };
    NAMES.forEach((name, at) => { element.children[at].textContent = visible(cells[name], 200); });
    element.classList.toggle("is-unknown", !host.system);
    element.classList.toggle("is-odd", host.notes.length > 0);
  }

  async function load() {
    try {
      const found = new Map(), stored = [];
      let after;
      do {
        const page = await get("/hosts", { after, limit: 2000 });
        for (const host of page.hosts) found.set(host.address, host);
        stored.push(...page.stored);
        after = page.next;
      } while (after);
      // What the traffic tells of a host is newer than what is stored of it.
      for (const host of stored) found.set(host.address, { ...(found.get(host.address) ?? host), stored: true });
      all = [...found.values()];
      failed = null;
    } catch (fault) { failed = fault; }
    loading = false;
    known = events.status?.last ?? -1;
    apply();
  }

  function apply() {
    go.replace("hosts", { q: text || undefined, sort: sort === "address" ? undefined : sort, down: down ? "1" : undefined });
    const words = text.toLowerCase().split(/\s+/).filter(Boolean);
    const says = (host) => `${host.address} ${host.system || ""} ${host.role || ""} ${host.notes.join(" ")} ${(host.links || []).flat().join(" ")}`.toLowerCase();
    shown = words.length ? all.filter((host) => words.every((word) => says(host).includes(word))) : all.slice();
    const key = (host) => ({ hops: host.hops?.[0] ?? 999, links: host.links?.[0]?.[0] ?? 0, ports: host.ports?.[0] ?? 99999, notes: -host.notes.length, uptime: host.uptime_minutes ?? -1 })[sort] ?? host[sort] ?? "";
    if (sort !== "address" || down) shown.sort((a, b) => { const [x, y] = [key(a), key(b)]; return (x < y ? -1 : x > y ? 1 : 0) * (down ? -1 : 1); });
    [...head.children].forEach((cell, at) => cell.setAttribute("aria-pressed", String(NAMES[at] === sort)));
    head.dataset.down = down;
    count.textContent = T.hosts.count(shown.length, all.length);
    list.set(shown);
    blank.hidden = shown.length > 0;
    if (!blank.hidden) fill(blank, failed ? state(...T.offline) : loading ? state(T.loading) : all.length ? state(...T.hosts.none) : state(...T.hosts.empty));
  }

  input.addEventListener("input", () => { text = input.value; apply(); });
  input.addEventListener("keydown", (event) => { if (event.key === "Escape" && input.value) { event.stopPropagation(); input.value = text = ""; apply(); } if (event.key === "ArrowDown") list.element.focus(); });
  const timer = setInterval(() => { if ((events.status?.last ?? -1) !== known && !document.hidden) load(); }, 3000);
  apply();
  load();
  return { element, title: T.nav.hosts, close: () => { clearInterval(timer); list.close(); } };
}

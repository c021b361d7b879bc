// A host: its verdict, and each piece of evidence with what it does to that.

import { h, fill, lines, state, visible } from "../dom.js";
import { T } from "../texts.js";
import { get } from "../api.js";
import * as events from "../events.js";
import { duration } from "../events.js";
import { address } from "./pieces.js";
import { inventory } from "./inventory.js";

export function hostView({ path, go }) {
  const ip = decodeURIComponent(path[0] || "");
  const body = h("div.host", {}, state(T.loading));
  Promise.all([get(`/hosts/${encodeURIComponent(ip)}`), get(`/hosts/${encodeURIComponent(ip)}/evidence`)])
    .then(([{ stored, ...host }, { why }]) => fill(body, host.evidence ? show(host, why) : h("p.quiet.lead", {}, T.host.notInTraffic), stored ? inventory(stored) : null))
    .catch((fault) => fill(body, fault.status === 404 || fault.status === 400 ? state(...T.host.unknown) : fault.status === 503 ? state(...T.host.unread(fault.message)) : state(...T.offline)));
  return { element: h("div.page", {}, h("h1.host-name", {}, visible(ip, 60)), body), title: ip, keys: { Escape: () => go("hosts") } };
}

const share = (number) => number === null || number === undefined ? "" : number.toFixed(3);

function show(host, why) {
  const verdict = host.verdict;
  const systems = host.systems || [{ verdict, evidence: host.evidence.map((_, at) => at) }];
  return [
    h("div.columns-two", {},
      h("section", {}, h("h3", {}, T.host.verdict),
        systems.map((system) => oneSystem(system.verdict, host.verdict?.role)),
        host.notes.length ? h("div", {}, h("h3", {}, T.host.notes), host.notes.map((note) => h("div.note", {}, h("b", {}, note.kind ?? note.note ?? ""), h("ul", {}, (note.reasons || []).map((reason) => h("li", {}, reason)))))) : null,
        h("h3", {}, T.host.facts), facts(host)),
      h("section", {}, h("h3", {}, T.host.evidence, h("span.quiet", {}, ` ${host.evidence.length}`)), [...host.evidence].sort((a, b) => !!b.moved - !!a.moved).map(evidence))),
    h("section", {}, h("h3", {}, T.host.events, h("a.aside", { href: `#/traffic?q=${encodeURIComponent(`addr:${host.address}`)}` }, T.nav.traffic)), history(host.address)),
    h("details", {}, h("summary", {}, T.host.why), h("pre.num", {}, lines(why))),
  ];
}

function oneSystem(verdict, role) {
  if (!verdict) return h("p", {}, T.host.noAnswer);
  const name = [verdict.product || verdict.family, verdict.version].filter(Boolean).join(" ");
  const families = Object.entries(verdict.families || {}).sort((a, b) => b[1] - a[1]);
  return h("div.system", {}, h("p.verdict", {}, name || T.host.noAnswer, role && h("span.tag", {}, role)),
    h("div.bars", {}, families.map(([family, part]) => {
      const bar = h("i.bar");
      bar.style.setProperty("--share", `${(100 * part).toFixed(1)}%`);
      return h("div.bar-row", {}, bar, h("span.bar-name", {}, family), h("span.bar-count", {}, share(part)));
    })),
    verdict.hypotheses?.length > 1 ? h("ul.hypotheses", {}, verdict.hypotheses.slice(0, 5).map((one) => h("li", {}, h("span", {}, [one.product || one.family, one.version].filter(Boolean).join(" ")), h("span.num", {}, share(one.probability))))) : null);
}

/** Where packets are: a capture once, and their numbers. */
function places(packets) {
  const all = new Map();
  for (const place of packets.slice(0, 3)) {
    const capture = String(place.capture ?? place.file ?? "").split("/").slice(-2).join("/");
    all.set(capture, [...(all.get(capture) || []), `#${place.packet ?? place.number ?? place}`]);
  }
  return [...all].map(([capture, numbers]) => `${capture} ${numbers.join(" ")}`).join(", ");
}

/** A piece of evidence, with the way it moves the verdict as a bar from one probability to the other. */
function evidence(one) {
  const moved = one.moved, isMoving = moved && share(moved.without) !== share(moved.with);
  const track = isMoving && h("span.moved", { role: "img", "aria-label": T.host.moves(share(moved.without), share(moved.with)), title: T.host.moves(share(moved.without), share(moved.with)) }, h("i"));
  if (track) {
    const low = Math.min(moved.without, moved.with), high = Math.max(moved.without, moved.with);
    track.style.setProperty("--from", `${100 * low}%`);
    track.style.setProperty("--width", `${Math.max(1.5, 100 * (high - low))}%`);
    track.dataset.way = moved.with >= moved.without ? "up" : "down";
  }
  const says = one.says ? [Object.keys(one.says.families || {}).join(", "), (one.says.products || []).map((product) => product.name || product).join(" or ")].filter(Boolean).join(": ") : "";
  return h("div.evidence", {}, h("p.raw", {}, h("span.tag", {}, one.kind), " ", one.value),
    h("p.quiet", {}, `${T.host.says} ${says || T.host.nothing} · ${T.host.seen(one.count)}`, one.packets?.length ? ` · ${places(one.packets)}` : "", moved && !isMoving && ` · ${T.host.still}`),
    track, track && h("span.quiet.num", {}, `${share(moved.without)} → ${share(moved.with)}`));
}

function facts(host) {
  const skip = ["address", "verdict", "systems", "evidence", "notes", "device"];
  return h("dl.members", {}, Object.entries(host).filter(([key, value]) => !skip.includes(key) && value !== null && !(Array.isArray(value) && !value.length)).map(([key, value]) => [
    h("dt", {}, T.host.names[key] || key.replaceAll("_", " ")), h("dd", {}, fact(key, value))]),
    host.device ? [h("dt", {}, T.host.others), h("dd", {}, host.device.addresses.filter((ip) => ip !== host.address).map((ip) => [address(ip), " "]), h("span.quiet", {}, `${T.host.common} ${host.device.mac}, ${share(host.device.probability)}`))] : null);
}

/** A fact in words. */
function fact(key, value) {
  if (key === "uptime_minutes") return duration(value);
  if (key === "hops") return value.least === value.most ? String(value.least) : `${value.least} to ${value.most}`;
  if (key === "links") return value.map((link) => `${link.name || T.charts.unknown} (${link.mtu} bytes)`).join(", ");
  if (key === "tls_client" || key === "tls_server") return value.lowest === value.highest ? value.highest : `${value.lowest} ${T.host.to} ${value.highest}`;
  if (key === "uptime_doubt") return T.host.doubts[value] || value;
  if (key === "first_seen" || key === "last_seen") return value.slice(0, 19).replace("T", " ");
  if (key === "macs") return value.map((one) => [one.mac, one.local && T.host.local, one.vendor].filter(Boolean).join(", ")).join("; ");
  if (Array.isArray(value)) return value.map((one) => typeof one === "object" ? JSON.stringify(one) : one).join(", ");
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

function history(ip) {
  const own = events.rows.filter((row) => row.subject === ip || row.peer === ip).slice(-60).reverse();
  if (!own.length) return h("p.quiet", {}, T.charts.nothing);
  const peers = [...new Set(own.map((row) => row.subject === ip ? row.peer : row.subject))].slice(0, 12);
  return [h("ol.history", {}, own.map((row) => h("li", {}, h("a", { href: `#/event/${row.seq}` }, h("span.num", {}, row.stamp.slice(11, 19)), " ", row.kind, " ", row.subject === ip ? "" : `(of ${row.subject}) `, row.name || row.what)))),
    h("p.quiet", {}, "with ", peers.map((peer, at) => [at ? ", " : "", address(peer)]))];
}

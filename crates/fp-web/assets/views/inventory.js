// What an inventory has on a host: its last verdict, what it was before, what changed, and what was seen of it.

import { h, visible } from "../dom.js";
import { T } from "../texts.js";
import { address } from "./pieces.js";

const I = T.inventory;
/** A time of the inventory, which counts whole seconds. */
const stamp = (seconds) => new Date(seconds * 1000).toISOString().slice(0, 16).replace("T", " ");
const time = (seconds, from = 0) => h("time.num", { datetime: new Date(seconds * 1000).toISOString() }, stamp(seconds).slice(from));
/** From when to when; a day, or a minute, is not told twice. */
function span(one) {
  const [first, last] = [stamp(one.first), stamp(one.last)];
  if (first === last) return time(one.first);
  return h("span.span", {}, time(one.first), " – ", time(one.last, first.slice(0, 10) === last.slice(0, 10) ? 11 : 0));
}
const share = (number) => number === null ? "" : number.toFixed(3);

export function inventory(host) {
  return h("section.inventory", {}, h("h2", {}, I.title, h("span.quiet", {}, " ", span(host))),
    h("div.columns-two", {},
      h("section", {}, h("h3", {}, T.host.verdict), verdict(host),
        host.notes.length ? [h("h3", {}, T.host.notes), h("p", {}, host.notes.map((note) => h("span.tag.is-note", {}, note)))] : null,
        host.macs.length ? [h("h3", {}, I.devices), host.macs.map(device)] : null,
        h("h3", {}, I.changes), host.changes.length ? h("ol.changes", {}, host.changes.map(change)) : h("p.quiet", {}, I.unchanged)),
      h("section", {}, h("h3", {}, T.host.evidence, h("span.quiet", {}, ` ${host.evidence.length}`)), host.evidence.map(evidence))),
    h("h3", {}, I.sightings), h("div.scrolls", { tabindex: 0, role: "region", "aria-label": I.sightings }, h("table.plain.sightings", {},
      h("thead", {}, h("tr", {}, I.columns.map((name) => h("th", { scope: "col" }, name)))),
      h("tbody", {}, host.sightings.map(sighting)))));
}

function verdict(host) {
  const end = host.end_of_life && h("p.quiet", {}, host.past_end_of_life ? h("b.odd", {}, I.past) : I.end, " ", host.end_of_life);
  return h("div.system", {}, h("p.verdict", {}, host.system || T.host.noAnswer, host.role && h("span.tag", {}, host.role)),
    host.probability === null ? null : h("p.quiet", {}, I.probability, " ", h("span.num", {}, share(host.probability)), host.systems > 1 && ` · ${T.hosts.several(host.systems)}`),
    end, host.cpe.length ? h("details", {}, h("summary", {}, I.cpe), host.cpe.map((name) => h("p.raw", {}, name))) : null);
}

function device(one) {
  return h("p.device", {}, h("span.num", {}, one.mac), one.vendor && ` ${one.vendor}`, one.local && h("span.quiet", {}, ` ${T.host.local}`),
    one.addresses.length ? [h("br"), h("span.quiet", {}, `${T.host.others}: `), one.addresses.map((ip) => [address(ip), " "])] : null);
}

function change(one) {
  const tells = one.before ? [": ", h("span.quiet", {}, one.before), " → ", one.after || I.nothing] : one.after && [": ", one.after];
  return h("li", {}, time(one.time), " ", h("b", {}, one.change), tells);
}

function evidence(one) {
  const says = one.family ? [one.family, one.product].filter(Boolean).join(": ") : T.host.nothing;
  return h("div.evidence", {}, h("p.raw", {}, h("span.tag", {}, one.kind), " ", one.value),
    h("p.quiet", {}, `${T.host.says} ${says} · ${T.host.seen(one.count)} · `, span(one)));
}

function sighting(one) {
  return h("tr", {}, h("td", {}, time(one.first)), h("td", {}, time(one.last)), h("td", {}, one.system || h("span.quiet", {}, T.hosts.unknown)), h("td.num", {}, share(one.probability)),
    h("td", {}, one.role || ""), h("td", {}, one.notes.join(", ")), h("td.quiet", { title: visible(one.capture || "") }, (one.capture || "").split("/").slice(-2).join("/")));
}

// An event: what it says, why, and the bytes that told it.

import { h, fill, state, visible } from "../dom.js";
import { T } from "../texts.js";
import { get } from "../api.js";
import { tcpParts, httpParts, explain, copies } from "../signature.js";
import { hexdump } from "../hex.js";
import { address, copyMenu, linked } from "./pieces.js";

/** A panel for an event of this number. */
export function eventPanel(seq, { close }) {
  const body = h("div.panel-body", {}, state(T.loading));
  const panel = h("div.panel", {}, h("header.panel-head", {}, h("h2", {}, T.event.of(seq)), h("button.close", { type: "button", "aria-label": T.event.close, onclick: close }, "×")), body);
  Promise.all([get(`/events/${seq}`), get(`/events/${seq}/packet`)]).then(([event, packet]) => {
    fill(body, show(event, packet));
    linked(body);
  }).catch((fault) => fill(body, fault.status === 404 ? state(...T.event.gone) : state(visible(fault.message))));
  return panel;
}

/** An event on a page of its own. */
export function eventView({ path, go }) {
  const seq = Number(path[0]) || 0;
  return { element: h("div.page.page-narrow", {}, eventPanel(seq, { close: () => go("traffic") })), title: T.event.of(seq) };
}

function show(event, packet) {
  const verdict = event.verdict;
  const subject = event[event.subject], other = event.subject === "client" ? event.server : event.client;
  const parts = event.raw_sig ? tcpParts(event.raw_sig) || (event.event.startsWith("http") ? httpParts(event.raw_sig) : null) : null;
  return [
    h("p.lead", {}, h("span.tag", {}, event.event), " ", address(subject.ip), `:${subject.port} `, h("span.quiet", {}, event.subject === "client" ? "→ " : "← "), address(other.ip), `:${other.port}`),
    h("p.quiet.num", {}, event.time, event.capture ? `  ·  ${event.capture} ${T.event.packet} ${event.packet}` : ""),
    verdict && h("section", {}, h("h3", {}, T.event.verdict),
      h("p.verdict", {}, verdict.kind === "none" ? T.event.unknownName : `${verdict.name} ${verdict.flavor || ""}`),
      h("p", {}, meter(verdict.quality), ` ${verdict.kind}`, verdict.role && h("span.tag", {}, verdict.role), verdict.hops !== undefined && ` · ${verdict.hops}${verdict.hops_at_most ? " or fewer" : ""} ${verdict.hops === 1 ? "hop" : "hops"}`, event.params?.length ? ` · ${event.params.join(", ")}` : "")),
    event.raw_sig && h("section", {}, h("h3", {}, T.event.signature, h("a.aside", { href: `#/test?text=${encodeURIComponent(prefix(event) + event.raw_sig)}` }, T.event.tryIt)),
      parts ? signature(parts) : h("p.raw", {}, event.raw_sig)),
    h("section", {}, h("h3", {}, T.event.copy), copyMenu(copies(event))),
    event.candidates && h("section", {}, h("h3", {}, T.event.candidates), candidates(event.candidates)),
    packet.bytes && h("section", {}, h("h3", {}, T.event.bytes), hexdump(packet.bytes, packet.fields), packet.fields.length ? h("p.quiet", {}, T.event.marked) : null),
    h("section", {}, h("h3", {}, T.event.facts), members(event)),
  ];
}

const PREFIX = {
  syn: "syn:", "syn+ack": "syn+ack:", "http request": "http request:", "http response": "http response:",
  "tls client": "tls:client:", "tls server": "tls:server:", "quic client": "quic:client:", "quic server": "tls:server:", "dhcp client": "dhcp:client:", "http2 client": "http2:client:",
};
const prefix = (event) => event.event === "ssh kex" ? `ssh:${event.subject}:` : PREFIX[event.event] || "";

/** A raw signature whose parts say what they are. */
export function signature(parts) {
  const why = h("p.why", { "aria-live": "polite" }, parts.length ? explain(parts[0]) : "");
  const text = h("p.raw", {}, parts.map((part) => [part.before && h("span.sep", {}, part.before),
    h("span.part", { tabindex: 0, "data-field": part.field, title: explain(part), "aria-label": `${part.field}: ${explain(part)}`, role: "note",
      onfocus: () => { why.textContent = visible(explain(part)); }, onmouseenter: () => { why.textContent = visible(explain(part)); } }, part.text || "·")]));
  return [text, why];
}

function meter(quality) {
  const bar = h("i");
  bar.style.setProperty("--share", `${Math.round(quality * 100)}%`);
  return h("span.meter", { role: "img", "aria-label": quality.toFixed(2) }, bar, h("b.num", {}, quality.toFixed(2)));
}

/** Names that it may be, with how far each is, field by field. */
export function candidates(all) {
  if (!all.length) return h("p.quiet", {}, T.charts.nothing);
  return h("table.candidates", {}, h("tbody", {}, all.map((one) => h("tr", {},
    h("th", { scope: "row" }, `${one.name} ${one.flavor}`),
    h("td", {}, meter(one.quality)),
    h("td.num", {}, one.distance.toFixed(2)),
    h("td", {}, Object.entries(one.differs).map(([field, share]) => {
      const bar = h("span.differs", { "data-field": field }, `${field} ${share.toFixed(2)}`);
      bar.style.setProperty("--share", `${Math.round(100 * share / Math.max(one.distance, 0.001))}%`);
      return bar;
    }))))));
}

/** All members of an object, as a list. */
export function members(object) {
  return h("dl.members", {}, Object.entries(object).filter(([key]) => !["raw_sig", "candidates"].includes(key)).map(([key, value]) => [
    h("dt", {}, key), h("dd", {}, value !== null && typeof value === "object" ? JSON.stringify(value) : String(value))]));
}

// Raw signatures, part by part, and texts to copy.

import { PARTS } from "./texts.js";

const NAMES = ["version", "ttl", "ip_options", "mss", "window,scale", "options", "quirks", "payload"];

/** The parts of a raw signature of TCP: `{ field, text, before }`; null for any other. */
export function tcpParts(raw) {
  const fields = raw.split(":");
  if (fields.length !== 8 || !/^[46*]$/.test(fields[0])) return null;
  const parts = [];
  fields.forEach((text, at) => {
    const before = at ? ":" : "";
    if (NAMES[at] === "window,scale") {
      const cut = text.lastIndexOf(",");
      parts.push({ field: "window", text: text.slice(0, cut), before }, { field: "scale", text: text.slice(cut + 1), before: "," });
    } else parts.push({ field: NAMES[at], text, before });
  });
  return parts;
}

/** The parts of a raw signature of a HTTP head. */
export function httpParts(raw) {
  const found = /^([01*]):(.*):([^:]*):(.*)$/s.exec(raw);
  if (!found) return null;
  return [
    { field: "http_version", text: found[1], before: "", why: `HTTP/1.${found[1]}` },
    { field: "headers", text: found[2], before: ":", why: "Headers in their order; ? may be absent, =[ ] has that value" },
    { field: "absent", text: found[3], before: ":", why: "Common headers that are absent" },
    { field: "software", text: found[4], before: ":", why: "What the User-Agent or Server says" },
  ];
}

/** What a part means. */
export function explain(part) {
  if (part.why) return part.why;
  try { return PARTS[part.field](part.text); } catch { return part.field; }
}

/** The signature of a `.fp` file that describes a raw signature. */
function fpLines(event) {
  const section = { "syn": "tcp:request", "syn+ack": "tcp:response", "http request": "http:request", "http response": "http:response" }[event.event];
  if (event.event === "mtu") return `[mtu]\nlabel = ${event.link || "New link"}\nsig   = ${event.mtu}\n`;
  if (!section) return null;
  const label = section.startsWith("http") ? "s:!:New:" : "s:unix:New:";
  let sig = event.raw_sig;
  if (section.startsWith("tcp")) {
    const fields = sig.split(":");
    const [ttl, hops] = fields[1].split("+");
    fields[1] = String(hops && hops !== "?" ? Number(ttl) + Number(hops) : ttl.replace("-", ""));
    fields[0] = "*";
    if (/^ms?/.test(fields[4]) && fields[3] !== "0") fields[3] = "*";
    sig = fields.join(":");
  }
  const sys = section.startsWith("http") ? "sys   = @unix,@win\n" : "";
  return `${section.startsWith("tcp") || sys ? "classes = win,unix,other\n\n" : ""}[${section}]\nlabel = ${label}\n${sys}sig   = ${sig}\n`;
}

const ends = (event) => [event.client, event.server];

function wireshark(event) {
  const [client, server] = ends(event);
  const ip = client.ip.includes(":") ? "ipv6" : "ip", port = event.ip_protocol || "tcp";
  return `${ip}.addr == ${client.ip} && ${ip}.addr == ${server.ip} && ${port}.port == ${client.port} && ${port}.port == ${server.port}`;
}

function tcpdump(event) {
  const [client, server] = ends(event);
  const port = event.ip_protocol || "tcp";
  return `host ${client.ip} and host ${server.ip} and ${port} port ${client.port} and ${port} port ${server.port}`;
}

/** What can be copied of an event: a name and a text each. */
export function copies(event) {
  return [["raw", event.raw_sig], ["fp", fpLines(event)], ["json", JSON.stringify(event, null, 1)], ["wireshark", wireshark(event)], ["tcpdump", tcpdump(event)]].filter(([, text]) => text);
}

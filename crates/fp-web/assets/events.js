// The events that the page knows: first those that the server has kept, then those that come.

import { get } from "./api.js";

/** The most rows; the oldest give way. */
const MOST = 150000;
const PAGE = 2000;

/** All rows, the oldest first. */
export let rows = [];
/** What the server says of its captures. */
export let status = null;
/** Rows that were lost on their way, and whether the server can be reached. */
export let lost = 0;
export let connected = false;
export let loaded = false;

const listeners = new Set();
let source = null, last = 0, generation = null, pending = [];

/** Is told `("rows", new rows)`, `("reset")`, `("status")`. Returns what ends that. */
export function listen(listener) { listeners.add(listener); return () => listeners.delete(listener); }
function tell(what, more) { for (const listener of [...listeners]) listener(what, more); }

const TLS = { 768: "SSL 3.0", 769: "TLS 1.0", 770: "TLS 1.1", 771: "TLS 1.2", 772: "TLS 1.3", 65279: "DTLS 1.0", 65277: "DTLS 1.2", 65276: "DTLS 1.3" };

/** What is kept of an event. All else is asked for when somebody looks. */
function row(event) {
  const isClient = event.subject === "client";
  const own = isClient ? event.client : event.server, other = isClient ? event.server : event.client;
  const verdict = event.verdict;
  const kind = event.event;
  let name = "", what = "", tls = null;
  if (verdict && verdict.kind !== "none") name = `${verdict.name}${verdict.flavor ? ` ${verdict.flavor}` : ""}`;
  if (kind === "mtu") what = `${event.link || "unknown link"}, ${event.mtu} bytes`;
  else if (kind === "uptime") what = `up ${duration(event.uptime_minutes)} (modulo ${event.wrap_days} days)${event.doubt ? ", doubtful" : ""}`;
  else if (kind.startsWith("ssh ")) what = kind === "ssh kex" ? `HASSH ${event.hassh}` : event.raw_line;
  else if (kind.startsWith("tls") || kind.startsWith("quic")) {
    tls = TLS[event.selected_version ?? newest(event.versions) ?? event.version] || null;
    what = [tls, event.server_name, event.ja4 || event.ja3s].filter(Boolean).join("  ");
  } else if (kind === "dhcp client") what = [event.host_name, event.vendor_class, event.mac].filter(Boolean).join("  ");
  else if (event.reasons) what = event.reasons.join(", ");
  else if (!name) what = verdict ? "unknown" : "";
  if (event.tcp && !name) name = `${event.tcp.name} ${event.tcp.flavor}`.trim();
  const made = {
    seq: event.seq, time: Date.parse(event.time) / 1000, stamp: event.time, kind, isClient,
    subject: own.ip, subjectPort: own.port, peer: other.ip, peerPort: other.port,
    proto: event.ip_protocol || "tcp", name, what, tls,
    quality: verdict ? verdict.quality : null, match: verdict ? verdict.kind : null,
    hops: verdict && verdict.hops !== undefined ? verdict.hops : null,
    role: verdict?.role || null, mtu: event.mtu || null, link: kind === "mtu" ? event.link || "unknown" : null,
    raw: event.raw_sig || "", capture: event.capture || null, packet: event.packet || null,
    found: null,
    get text() {
      return this.found ??= `${kind} ${own.ip}:${own.port} ${other.ip}:${other.port} ${name} ${what} ${this.raw} ${this.role || ""}`.toLowerCase();
    },
  };
  return made;
}

function newest(versions) {
  const known = (versions || []).filter((version) => TLS[version]);
  return known.length ? Math.max(...known) : null;
}

export function duration(minutes) {
  const days = Math.floor(minutes / 1440), hours = Math.floor(minutes / 60) % 24;
  return days ? `${days} d ${hours} h` : hours ? `${hours} h ${minutes % 60} min` : `${minutes} min`;
}

function add(events) {
  const added = [];
  for (const event of events) {
    if (event.seq <= last) continue;
    last = event.seq;
    added.push(row(event));
  }
  if (!added.length) return;
  for (const one of added) rows.push(one);
  if (rows.length > MOST) {
    rows = rows.slice(rows.length - Math.floor(MOST * 0.9));
    tell("reset");
  } else tell("rows", added);
}

/** Forgets all rows, since the server did. */
function reset() { rows = []; tell("reset"); }

function take(news) {
  if (generation !== null && news.generation !== generation) reset();
  generation = news.generation;
  status = news;
  tell("status");
}

/** Loads what is kept, and follows. */
export async function begin() {
  try {
    take(await get("/captures"));
    for (;;) {
      const page = await get("/events", { after: last, limit: PAGE });
      add(page.events);
      if (page.events.length < PAGE) break;
      // Between two pages the browser may draw.
      await new Promise((next) => setTimeout(next));
    }
  } catch { /* Following tells that there is nobody. */ }
  loaded = true;
  tell("status");
  follow();
}

function follow() {
  source?.close();
  source = new EventSource(`/api/v1/events?after=${last}`);
  source.addEventListener("open", () => { connected = true; tell("status"); });
  source.addEventListener("error", () => {
    connected = false;
    tell("status");
    // What was refused is not tried again by the browser.
    if (source.readyState === EventSource.CLOSED) setTimeout(follow, 2000);
  });
  source.addEventListener("message", ({ data }) => {
    if (!pending.length) setTimeout(drain, 50);
    pending.push(data);
  });
  source.addEventListener("lost", ({ data }) => { lost += JSON.parse(data).count; tell("status"); });
  source.addEventListener("captures", ({ data }) => { drain(); take(JSON.parse(data)); });
}

/** Takes what waits, a slice of it at a time. */
function drain() {
  if (!pending.length) return;
  const slice = pending.splice(0, 400);
  if (pending.length) setTimeout(drain);
  add(slice.map((text) => JSON.parse(text)));
}

/** The row of a number, if the page has it. */
export function rowOf(seq) {
  let low = 0, high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (rows[middle].seq === seq) return rows[middle];
    if (rows[middle].seq < seq) low = middle + 1; else high = middle - 1;
  }
  return null;
}

// All words of the page, in English.

export const T = {
  name: "fp",
  nav: { traffic: "Traffic", hosts: "Hosts", matrix: "Matrix", db: "Signatures", test: "Tester" },
  help: "Keys and filter",
  theme: "Light or dark",
  loading: "Loading",
  offline: ["The server does not answer", "It may have been stopped. The page tries again by itself; what it has loaded stays."],
  traffic: {
    filter: "Filter", placeholder: "Filter: sys:linux  addr:192.0.2.0/24  quality:<0.8  …",
    follow: "Follow", pause: "Pause", paused: (n) => `Paused, ${n} more`, clear: "Forget all",
    clearSure: "Forget all events, hosts and captures?",
    open: "Open a capture",
    count: (shown, all) => shown === all ? `${all.toLocaleString("en")} events` : `${shown.toLocaleString("en")} of ${all.toLocaleString("en")} events`,
    empty: ["Nothing has been seen yet", "Drop a capture on this page or open one (pcap, pcapng or snoop, also compressed). To watch a link, start fp-cli serve -i IFACE."],
    waiting: ["Listening; nothing has been told yet", "Events appear when a connection begins. If none does, look whether the interface sees the traffic."],
    none: ["No event passes the filter", "Take a term away, or clear it with Escape."],
    fault: (term) => `Not understood: ${term}`,
    lost: (n) => `${n.toLocaleString("en")} events passed too fast for this page`,
    dropped: (n) => `${n.toLocaleString("en")} older events are no longer kept`,
    time: "Time",
    columns: { time: "Time", kind: "Event", subject: "Of", peer: "With", what: "Says", quality: "Quality", hops: "Hops" },
  },
  charts: {
    rate: "Events over time", systems: "Systems", quality: "Quality", hops: "Hops", links: "Links by MTU", tls: "TLS versions",
    nothing: "none seen", drag: "drag to choose a time", others: "others", unknown: "not known",
    quality4: ["exact", "high", "mid", "low", "poor", "none"],
  },
  event: {
    title: "Event", of: (n) => `Event ${n}`, close: "Close", back: "Back to the list",
    gone: ["This event is no longer kept", "The server keeps the last events only; start it with --keep-events or --keep-memory for more."],
    verdict: "Verdict", signature: "Raw signature", candidates: "Nearest signatures", bytes: "Packet", facts: "All members",
    copy: "Copy", copied: "Copied", differs: "differs in", distance: "distance", packet: "packet",
    hostLink: "Host", tryIt: "Try in the tester",
    noCandidates: "An exact match needs none.",
    unknownName: "No signature fits",
    marked: "Marked bytes decide a part of the signature: hover or focus either to light up the other.",
  },
  copies: { raw: "Raw signature", fp: ".fp line", json: "JSON", wireshark: "Wireshark filter", tcpdump: "tcpdump filter" },
  hosts: {
    placeholder: "Filter hosts: address, system, role, note", count: (n, all) => n === all ? `${all} hosts` : `${n} of ${all} hosts`,
    empty: ["No host is known yet", "Hosts appear with the first event of each."],
    none: ["No host passes the filter", "Clear it with Escape."],
    columns: { address: "Address", system: "System", probability: "Probability", role: "Role", hops: "Hops", links: "Link", ports: "Ports", uptime: "Up", notes: "Does not fit", last: "Last seen" },
    stored: "inventory", unknown: "not known", several: (n) => `${n} systems`, refresh: "Refresh",
  },
  host: {
    verdict: "Verdict", families: "Families", evidence: "Evidence", notes: "What does not fit together", facts: "Beside its systems",
    events: "Its events", moves: (a, b) => `moves the verdict from ${a} to ${b}`, says: "says", seen: (n) => n === 1 ? "seen once" : `seen ${n.toLocaleString("en")} times`, nothing: "nothing that is known of",
    unknown: ["Nothing is known of this host", "It told nothing here, or was forgotten to make room. Hosts of an inventory are here with fp-cli serve --store FILE."],
    unread: (why) => ["The inventory cannot be read", `${why}. What it has of this host is told once that works again.`],
    notInTraffic: "The loaded traffic tells nothing of this host; the inventory does.", local: "gave itself this address", common: "by", why: "In words", noAnswer: "Nothing is probable enough to be told",
    others: "Other addresses of the device",
  },
  inventory: {
    title: "In the inventory", devices: "MAC addresses", changes: "What changed", unchanged: "Nothing, so far.", sightings: "Verdicts over time", probability: "Probability",
    end: "Gets security updates until", past: "Past its end of life:", cpe: "Names in CPE 2.3", nothing: "nothing", columns: ["From", "Until", "System", "Probability", "Role", "Does not fit", "Capture"],
  },
  matrix: { title: "Who talks to whom", hint: "Clients down, servers across; the stronger, the more events. The busiest hosts come first.", empty: ["No connection yet", "The matrix shows hosts that talked to each other."],
    cell: (a, b, n) => `${a} to ${b}: ${n} events`, shown: (n, all) => n < all ? `the ${n} busiest of ${all} hosts` : `${all} hosts` },
  db: {
    placeholder: "Search names, labels and signatures", facets: { section: "Protocol", family: "Family", source: "Source", licence: "Licence", origin: "Origin" }, any: "any", only: (value) => `Only ${value}`, clear: "Clear filters",
    columns: ["Protocol", "Label", "Family", "Signature", "Source", "Licence"],
    count: (n, all) => n === all ? `${all} signatures` : `${n} of ${all} signatures`, download: "Download as .fp", compare: "Compare", compared: "Compared", pick: "Choose two signatures to compare them.",
    none: ["No signature is like that", "Search for a part of its name, such as linux, or of its text, such as mss*20."],
    seen: "in traffic", more: "Show more", shadowed: "Shadowed by", near: "Near it", matches: "In the loaded traffic", nothing: "Nothing in the loaded traffic matches it.", origin: "Where it comes from", same: "All that come from there", notShadowed: "No earlier signature covers it.",
  },
  test: {
    title: "Try a pattern", placeholder: "A raw signature, a piece of a .fp file, a header block, a SYN in hex, or a JA3, JA4 or HASSH",
    examples: "Examples", kind: "Read as", save: "Save as .fp", empty: ["Nothing typed yet", "Paste a pattern, or choose an example below."],
    matches: "What it matches", would: "What it would do in the loaded traffic", findings: "Lint", names: "names", takes: "takes from",
    nothingNamed: "Nothing in the loaded traffic fits it.", fine: "No fault.", kinds: { signature: "raw signature", fp: ".fp snippet", head: "header block", hex: "packet in hex", hash: "fingerprint hash" },
    direction: { request: "request or SYN", response: "response or SYN+ACK" }, seenIn: (n) => `In ${n} events of the loaded traffic`, expected: "expected", label: "Label", systems: "Runs on",
  },
  captures: { reading: (name, share) => `${name}: ${share}`, failed: (name, why) => `${name}: ${why}`, drop: "Drop a capture to read it", sending: (name, share) => `Sending ${name}: ${share}`, busy: "reading" },
  keys: {
    title: "Keys and filter",
    keys: [["/", "to the filter"], ["g then t, h, m, s, p", "Traffic, Hosts, Matrix, Signatures, Tester (patterns)"], ["j k or arrows", "next and previous row"], ["Enter", "open the row"], ["Escape", "close, or clear the filter"], ["Space", "pause and follow"], ["o", "open a capture"], ["d", "light or dark"], ["?", "this list"]],
    filter: [["addr:192.0.2.0/24", "an address, its beginning or a network; client: and server: for one end"], ["sys:linux", "what it was said to be"], ["kind:\"tls client\"", "the kind of event, or its beginning"], ["proto:http", "tcp, udp, http, tls, quic, ssh, dhcp"], ["quality:<0.8", "also high, medium, low, poor, exact"], ["hops:2..5", "also <, <=, >, >="], ["role:server  port:443  link:dsl  tls:1.3", "more"], ["cap:monday  raw:mss*20", "name of the capture, raw signature"], ["-sys:windows", "not"], ["nginx", "text anywhere"]],
  },
};

/** What a part of a raw TCP signature means. */
export const PARTS = {
  version: (v) => v === "*" ? "Either version of IP" : `IP version ${v}`,
  ttl: (v) => { const [seen, hops] = v.split("+"); return `Initial TTL: ${seen} was seen${hops !== undefined ? `, ${hops === "?" ? "an unknown number of" : hops} hops from ${Number(seen) + Number(hops) || "its start"}` : ""}`; },
  ip_options: (v) => v === "0" ? "No IP options" : `${v} bytes of IP options or extension headers`,
  mss: (v) => v === "*" ? "Any maximum segment size" : `Maximum segment size ${v} bytes: a link with an MTU of some ${Number(v) + 40}`,
  window: (v) => v.startsWith("mss*") ? `The window is ${v.slice(4)} times the MSS` : v.startsWith("mtu*") ? `The window is ${v.slice(4)} times the MTU` : `A window of ${v} bytes`,
  scale: (v) => v === "*" ? "Any window scale" : `Window scale ${v}: the window counts in units of ${2 ** Number(v)}`,
  options: (v) => v ? `TCP options in their order: ${v.split(",").map((one) => OPTION[one] || one).join(", ")}` : "No TCP options",
  quirks: (v) => v ? v.split(",").map((one) => QUIRK[one] || one).join("; ") : "No quirks",
  payload: (v) => v === "0" ? "No data with the SYN" : v === "+" ? "Data came with the SYN" : "With or without data",
};
const OPTION = { mss: "maximum segment size", ws: "window scale", sok: "SACK permitted", sack: "SACK", ts: "timestamp", nop: "padding (NOP)", "eol+0": "end of options" };
const QUIRK = {
  df: "do not fragment is set", "id+": "do not fragment is set, and the IP ID is not zero", "id-": "the IP ID is zero, though do not fragment is not set",
  ecn: "explicit congestion notification is offered", "0+": "a bit that must be zero is not", flow: "the IPv6 flow label is not zero",
  "seq-": "the sequence number is zero", "ack+": "an acknowledgment number without the ACK flag", "ack-": "no acknowledgment number, though the ACK flag is set",
  "uptr+": "an urgent pointer without the URG flag", "urgf+": "the URG flag is set", "pushf+": "the PSH flag is set",
  "ts1-": "its own timestamp is zero", "ts2+": "the peer's timestamp is not zero in a SYN", "opt+": "data after the end of the options", exws: "a window scale above 14", bad: "damaged TCP options",
};

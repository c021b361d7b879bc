// Captures made by hand, of connections whose texts are hostile.

/** A classic pcap of Ethernet frames. */
function pcap(frames) {
  const head = Buffer.alloc(24);
  head.writeUInt32LE(0xa1b2c3d4, 0); head.writeUInt16LE(2, 4); head.writeUInt16LE(4, 6); head.writeUInt32LE(262144, 16); head.writeUInt32LE(1, 20);
  const parts = [head];
  frames.forEach((frame, at) => {
    const record = Buffer.alloc(16);
    record.writeUInt32LE(1700000000 + Math.floor(at / 40), 0); record.writeUInt32LE((at % 40) * 20000, 4);
    record.writeUInt32LE(frame.length, 8); record.writeUInt32LE(frame.length, 12);
    parts.push(record, frame);
  });
  return Buffer.concat(parts);
}

/** A TCP segment in an IPv4 packet in an Ethernet frame. */
function segment({ from, to, sport, dport, flags, seq, ack = 0, data = Buffer.alloc(0), options = Buffer.alloc(0), ttl = 64 }) {
  const tcp = Buffer.alloc(20);
  tcp.writeUInt16BE(sport, 0); tcp.writeUInt16BE(dport, 2); tcp.writeUInt32BE(seq, 4); tcp.writeUInt32BE(ack, 8);
  tcp[12] = (20 + options.length) << 2; tcp[13] = flags; tcp.writeUInt16BE(29200, 14);
  const ip = Buffer.alloc(20);
  ip[0] = 0x45; ip.writeUInt16BE(40 + options.length + data.length, 2); ip.writeUInt16BE(7, 4); ip.writeUInt16BE(0x4000, 6); ip[8] = ttl; ip[9] = 6;
  Buffer.from(from.split(".").map(Number)).copy(ip, 12); Buffer.from(to.split(".").map(Number)).copy(ip, 16);
  return Buffer.concat([Buffer.from("020000000002020000000001" + "0800", "hex"), ip, tcp, options, data]);
}

const OPTIONS = Buffer.from("020405b40402080a00000001000000000103030700".slice(0, 40), "hex");

/** A whole connection with a request and a response. */
function exchange(from, to, sport, request, response) {
  const one = { from, to, sport, dport: 80 }, two = { from: to, to: from, sport: 80, dport: sport };
  const frames = [segment({ ...one, flags: 2, seq: 100, options: OPTIONS }), segment({ ...two, flags: 18, seq: 500, ack: 101, options: OPTIONS }), segment({ ...one, flags: 16, seq: 101, ack: 501 })];
  const pieces = (text) => { const all = Buffer.from(text, "latin1"); const out = []; for (let at = 0; at < all.length; at += 1400) out.push(all.subarray(at, at + 1400)); return out; };
  let seq = 101;
  for (const data of pieces(request)) { frames.push(segment({ ...one, flags: 24, seq, ack: 501, data })); seq += data.length; }
  let back = 501;
  for (const data of pieces(response)) { frames.push(segment({ ...two, flags: 24, seq: back, ack: seq, data })); back += data.length; }
  return frames;
}

const HOSTILE = [
  "<script>window.__hit=1</script>", "<img src=x onerror=window.__hit=2>", "\"><svg onload=window.__hit=3>", "javascript:window.__hit=4",
  "{{constructor.constructor('window.__hit=5')()}}", "</title><script>window.__hit=6</script>", "' onmouseover='window.__hit=7", "\\u003cscript\\u003ewindow.__hit=8\\u003c/script\\u003e",
  "\u00e2\u0080\u00aeevil", "x".repeat(180), "<iframe srcdoc='<script>parent.__hit=9</script>'></iframe>",
];

/** Heads full of what must stay text. */
function hostile() {
  const frames = [];
  HOSTILE.forEach((text, at) => {
    const agent = text.repeat(1 + (at % 2));
    frames.push(...exchange(`198.51.100.${at + 1}`, "203.0.113.9", 40000 + at,
      `GET / HTTP/1.1\r\nHost: ${text}\r\nUser-Agent: ${agent}\r\nAccept: ${text}\r\n${at === 0 ? `X-Long: ${"<b>".repeat(2700)}\r\n` : ""}\r\n`,
      `HTTP/1.1 200 OK\r\nServer: ${text}\r\nX-Powered-By: ${text}\r\nContent-Length: 0\r\n\r\n`));
    frames.push(...ssh(`198.51.100.${at + 1}`, `203.0.113.${at + 20}`, 41000 + at, text));
  });
  return pcap(frames);
}

function ssh(from, to, sport, text) {
  return exchange(from, to, sport, `SSH-2.0-${text.slice(0, 200)}\r\n`, `SSH-2.0-${text.slice(0, 200)}\r\n`);
}

/** Very many connections of many hosts. */
function many(count) {
  const frames = [];
  for (let at = 0; at < count; at++) {
    const ttl = 64 - (at % 12);
    frames.push(segment({ from: `10.${at % 7}.${at % 200}.${1 + at % 50}`, to: `192.0.2.${1 + at % 40}`, sport: 1024 + at % 60000, dport: 443, flags: 2, seq: at + 1, options: OPTIONS, ttl }));
  }
  return pcap(frames);
}

/** Writes a capture of about so many bytes: of every `every` packets one is the SYN of another connection, the others are of none. */
function write(file, bytes, every, { hosts = 250, length = 500, start = 0 } = {}) {
  const fs = require("node:fs");
  const out = fs.openSync(file, "w");
  fs.writeSync(out, pcap([]));
  const record = (frame) => { const head = Buffer.alloc(16); head.writeUInt32LE(1700000000, 0); head.writeUInt32LE(frame.length, 8); head.writeUInt32LE(frame.length, 12); return Buffer.concat([head, frame]); };
  const data = record(segment({ from: "198.18.0.1", to: "198.18.0.2", sport: 5000, dport: 5001, flags: 16, seq: 1, ack: 1, data: Buffer.alloc(length, 120) }));
  const block = Buffer.concat(Array.from({ length: 500 }, () => data));
  let written = 24, at = start, packets = 0;
  while (written < bytes) {
    const host = at % hosts;
    const syn = record(segment({ from: `10.${host >> 16}.${(host >> 8) & 255}.${host & 255}`, to: `192.0.2.${1 + at % 40}`, sport: 1024 + at % 60000, dport: 443, flags: 2, seq: at + 1, options: OPTIONS, ttl: 64 - at % 12 }));
    syn.writeUInt32LE(1700000000 + Math.floor(at / 1000), 0);
    written += fs.writeSync(out, syn);
    let rest = every - 1;
    packets += every;
    for (; rest >= 500; rest -= 500) written += fs.writeSync(out, block);
    if (rest) written += fs.writeSync(out, block, 0, rest * data.length);
    at++;
  }
  fs.closeSync(out);
  return { bytes: written, packets, syns: at - start };
}

module.exports = { write, pcap, hostile, many, HOSTILE };

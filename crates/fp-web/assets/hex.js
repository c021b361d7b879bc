// The bytes of a packet, sixteen a line, with the fields that count marked.

import { h } from "./dom.js";

/** `bytes`: hexadecimal digits; `fields`: `{ field, start, length }`. */
export function hexdump(bytes, fields) {
  const of = new Map();
  for (const { field, start, length } of fields) for (let at = start; at < start + length; at++) of.set(at, field);
  const names = [...new Set(fields.map((one) => one.field))];
  const total = bytes.length / 2;
  const lines = [];
  for (let start = 0; start < total; start += 16) {
    const hex = [], text = [];
    for (let at = start; at < Math.min(start + 16, total); at++) {
      const value = bytes.slice(2 * at, 2 * at + 2), code = parseInt(value, 16), field = of.get(at);
      const begins = field && of.get(at - 1) !== field;
      hex.push(h(field ? "b.byte" : "span.byte", field ? { "data-field": field, title: field, tabindex: begins ? 0 : null, "data-tone": names.indexOf(field) % 5 } : {}, value));
      text.push(code >= 32 && code < 127 ? String.fromCharCode(code) : "·");
    }
    lines.push(h("div.hex-line", {}, h("span.hex-at", {}, start.toString(16).padStart(4, "0")), h("span.hex-bytes", {}, hex), h("span.hex-text", {}, text.join(""))));
  }
  return h("div.hex", { tabindex: 0, role: "group", "aria-label": `${total} bytes` }, lines);
}

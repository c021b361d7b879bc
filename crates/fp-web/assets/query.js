// The small language of the filter: `key:value`, `-` before it for the opposite, words for text; all have to hold.

const QUALITY = { high: [0.8, 1.01], medium: [0.6, 0.8], low: [0.4, 0.6], poor: [0, 0.4], exact: [1, 1.01] };

export const KEYS = ["addr", "client", "server", "sys", "proto", "kind", "quality", "hops", "role", "port", "link", "tls", "cap", "raw"];

/** Reads a query: a list of terms, and what is wrong with it. */
export function parse(text) {
  const terms = [], faults = [];
  for (const found of text.matchAll(/(-?)(?:([a-z]+):)?("(?:[^"]*)"?|\S+)/gi)) {
    const [, minus, key, quoted] = found;
    const value = quoted.replace(/^"|"$/g, "");
    if (!value) continue;
    const name = key?.toLowerCase();
    // What looks like a key and is none, such as an IPv6 address, is text.
    if (name && !KEYS.includes(name)) { terms.push(term(!!minus, "text", `${key}:${value}`)); continue; }
    const made = term(!!minus, name || "text", value);
    if (made.fault) faults.push(made.fault); else terms.push(made);
  }
  return { terms, faults };
}

function term(not, key, value) {
  const low = value.toLowerCase();
  switch (key) {
    case "addr": case "client": case "server": {
      const within = network(low);
      if (!within) return { fault: `${key}:${value}` };
      const of = { addr: (row) => within(row.subject) || within(row.peer),
        client: (row) => within(row.isClient ? row.subject : row.peer),
        server: (row) => within(row.isClient ? row.peer : row.subject) }[key];
      return { not, test: of };
    }
    case "sys": return { not, test: (row) => row.name.toLowerCase().includes(low) };
    case "kind": return { not, test: (row) => row.kind.startsWith(low) };
    case "proto": return { not, test: (row) => row.proto === low || row.kind.split(" ")[0] === low };
    case "role": return { not, test: (row) => row.role === low };
    case "link": return { not, test: (row) => (row.link || "").toLowerCase().includes(low) || String(row.mtu) === low };
    case "tls": return { not, test: (row) => (row.tls || "").toLowerCase().includes(low) };
    case "cap": return { not, test: (row) => (row.capture || "").toLowerCase().includes(low) };
    case "raw": return { not, test: (row) => row.raw.toLowerCase().includes(low) };
    case "port": return { not, test: (row) => String(row.subjectPort) === low || String(row.peerPort) === low };
    case "quality": {
      const band = QUALITY[low];
      if (band) return { not, test: (row) => row.quality !== null && row.quality >= band[0] && row.quality < band[1] };
      return compared(not, key, value, (row) => row.quality);
    }
    case "hops": return compared(not, key, value, (row) => row.hops);
    default: return { not, test: (row) => row.text.includes(low) };
  }
}

function compared(not, key, value, of) {
  const found = /^(<=|>=|<|>|=)?(\d+(?:\.\d+)?)(?:\.\.(\d+(?:\.\d+)?))?$/.exec(value);
  if (!found) return { fault: `${key}:${value}` };
  const [, sign = "=", first, last] = found;
  const low = Number(first), high = last === undefined ? low : Number(last);
  const tests = { "<": (n) => n < low, "<=": (n) => n <= low, ">": (n) => n > low, ">=": (n) => n >= low, "=": (n) => n >= low && n <= high };
  return { not, test: (row) => of(row) !== null && of(row) !== undefined && tests[sign](of(row)) };
}

/** Whether an address is in a network; a text without a slash is the beginning of an address. */
function network(text) {
  const [base, bits] = text.split("/");
  if (bits === undefined) return (address) => address === base || address.startsWith(base);
  const wanted = bitsOf(base), length = Number(bits);
  if (!wanted || !/^\d+$/.test(bits) || length > wanted.length) return null;
  const prefix = wanted.slice(0, length), known = new Map();
  return (address) => {
    let within = known.get(address);
    if (within === undefined) {
      const found = bitsOf(address);
      within = !!found && found.length === wanted.length && found.startsWith(prefix);
      if (known.size > 50000) known.clear();
      known.set(address, within);
    }
    return within;
  };
}

function bitsOf(address) {
  if (/^\d+(\.\d+){3}$/.test(address)) {
    const parts = address.split(".").map(Number);
    return parts.every((part) => part < 256) ? parts.map((part) => part.toString(2).padStart(8, "0")).join("") : null;
  }
  const halves = address.split("::");
  if (!/^[0-9a-f:]+$/.test(address) || halves.length > 2) return null;
  const groups = halves.map((half) => half.split(":").filter(Boolean));
  const missing = 8 - groups.flat().length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return null;
  const all = halves.length === 1 ? groups[0] : [...groups[0], ...Array(missing).fill("0"), ...groups[1]];
  return all.map((group) => parseInt(group, 16).toString(2).padStart(16, "0")).join("");
}

/** Whether a row passes all terms, and lies in the time that is looked at. */
export function passes(query, row) {
  if (query.from !== undefined && (row.time < query.from || row.time > query.to)) return false;
  return query.terms.every((one) => one.test(row) !== one.not);
}

/** A query with a term more, or with less if it has that term already. */
export function toggled(text, key, value) {
  const quoted = /[\s"]/.test(value) ? `"${value.replaceAll('"', "")}"` : value;
  const added = key ? `${key}:${quoted}` : quoted;
  const words = text.match(/-?(?:[a-z]+:)?(?:"[^"]*"?|\S+)/gi) || [];
  return (words.includes(added) ? words.filter((word) => word !== added) : [...words, added]).join(" ");
}

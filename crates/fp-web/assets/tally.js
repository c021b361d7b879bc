// What rows come to together: counted as they come, so that no chart has to look at all of them again.

/** Counts of rows. */
export class Tally {
  constructor() { this.clear(); }

  clear() {
    this.systems = new Map(); this.quality = [0, 0, 0, 0, 0, 0]; this.hops = new Map();
    this.links = new Map(); this.tls = new Map(); this.seconds = new Map(); this.pairs = new Map(); this.count = 0;
  }

  add(row) {
    this.count++;
    const second = Math.floor(row.time);
    bump(this.seconds, second);
    if (row.match && row.kind.startsWith("syn")) bump(this.systems, row.name);
    if (row.quality !== null) this.quality[row.match === "none" ? 5 : row.quality >= 1 ? 0 : row.quality >= 0.8 ? 1 : row.quality >= 0.6 ? 2 : row.quality >= 0.4 ? 3 : 4]++;
    if (row.hops !== null && row.hops >= 0) bump(this.hops, row.hops);
    if (row.link) bump(this.links, row.link);
    if (row.tls) bump(this.tls, row.tls);
    const pair = row.isClient ? `${row.subject} ${row.peer}` : `${row.peer} ${row.subject}`;
    if (this.pairs.size < 200000 || this.pairs.has(pair)) bump(this.pairs, pair);
  }
}

function bump(map, key) { map.set(key, (map.get(key) || 0) + 1); }

/** The largest entries, and how much is in all others. */
export function top(map, most) {
  const sorted = [...map].sort((a, b) => b[1] - a[1]);
  return { first: sorted.slice(0, most), rest: sorted.slice(most).reduce((sum, [, count]) => sum + count, 0), total: sorted.reduce((sum, [, count]) => sum + count, 0) };
}

/** Counts of seconds in at most so many bins of equal width: times and counts, for a chart. */
export function bins(seconds, most) {
  if (!seconds.size) return [[], []];
  let first = Infinity, last = -Infinity;
  for (const second of seconds.keys()) { if (second < first) first = second; if (second > last) last = second; }
  const width = Math.max(1, Math.ceil((last - first + 1) / most));
  const count = Math.floor((last - first) / width) + 1;
  const begin = count < 8 ? first - width : first, all = count < 8 ? count + 2 : count;
  const times = Array.from({ length: all }, (_, at) => begin + at * width), counts = new Array(all).fill(0);
  for (const [second, found] of seconds) counts[Math.floor((second - begin) / width)] += found;
  return [times, counts];
}

// The strip of charts over the list. Each bar is a button that filters.

import { h, fill, visible } from "./dom.js";
import { T } from "./texts.js";
import { top, bins } from "./tally.js";
import uPlot from "./vendor/uPlot.js";

const number = (n) => n.toLocaleString("en");
const share = (n, total) => total ? `${(100 * n / total).toFixed(n / total < 0.1 ? 1 : 0)}%` : "";

/** A time in UTC, as finely as the axis is. */
function stamp(time, span) {
  const text = new Date(time * 1000).toISOString();
  return span > 2 * 86400 ? text.slice(5, 10) : span > 900 ? text.slice(11, 16) : text.slice(11, 19);
}

/** Bars beside names, the largest first. */
function bars(title, entries, total, pick) {
  const most = Math.max(1, ...entries.map(([, count]) => count));
  return h("section.chart", { "aria-label": title }, h("h3", {}, title),
    entries.length ? h("div.bars", {}, entries.map(([name, count, key, value]) => {
      const bar = h("i.bar", { "aria-hidden": "true" });
      bar.style.setProperty("--share", `${(100 * count / most).toFixed(1)}%`);
      return h(key ? "button.bar-row" : "div.bar-row", key ? { type: "button", title: visible(`${name}: ${number(count)}`), onclick: () => pick(key, value) } : {},
        bar, h("span.bar-name", {}, name), h("span.bar-count", {}, share(count, total)));
    })) : h("p.quiet", {}, T.charts.nothing));
}

/** Columns of a histogram. */
function columns(title, entries, pick) {
  const most = Math.max(1, ...entries.map(([, count]) => count));
  return h("section.chart", { "aria-label": title }, h("h3", {}, title),
    entries.some(([, count]) => count) ? h("div.columns", {}, entries.map(([name, count, key, value]) => {
      const bar = h("i", { "aria-hidden": "true" });
      bar.style.setProperty("--share", `${Math.max(count ? 3 : 0, 100 * count / most).toFixed(1)}%`);
      return h("button.column", { type: "button", title: `${name}: ${number(count)}`, "aria-label": `${name}: ${number(count)}`, onclick: () => pick(key, value) }, bar, h("span", {}, entries.length > 9 && Number(name) % 4 ? "\u00a0" : name));
    })) : h("p.quiet", {}, T.charts.nothing));
}

/** All charts of a tally. `pick(key, value)` filters, `brush(from, to)` chooses a time. */
export class Charts {
  constructor(pick, brush) {
    this.pick = pick;
    this.brush = brush;
    this.plot = null;
    this.rate = h("section.chart.chart-rate", { "aria-label": T.charts.rate });
    this.title = h("h3", {}, T.charts.rate, h("span.quiet", {}, ` ${T.charts.drag}`));
    this.canvas = h("div.rate");
    this.rate.append(this.title, this.canvas);
    this.small = h("div.charts-small");
    this.element = h("div.charts", {}, this.rate, this.small);
    this.watcher = new ResizeObserver(() => this.resize());
    this.watcher.observe(this.canvas);
  }

  resize() {
    const width = Math.floor(this.canvas.clientWidth);
    if (this.plot && width > 40 && width !== this.plot.width) this.plot.setSize({ width, height: this.canvas.clientHeight });
  }

  /** Draws a tally. */
  show(tally) {
    this.showRate(tally);
    const systems = top(tally.systems, 6);
    const entries = systems.first.map(([name, count]) => name ? [name, count, "sys", name] : [T.charts.unknown, count, "quality", "0"]);
    if (systems.rest) entries.push([T.charts.others, systems.rest]);
    const links = top(tally.links, 5), tls = top(tally.tls, 5);
    const hops = Array.from({ length: Math.min(25, Math.max(8, 1 + Math.max(0, ...tally.hops.keys()))) }, (_, at) => [String(at), tally.hops.get(at) || 0, "hops", String(at)]);
    const bands = ["exact", "0.8..0.999", "0.6..0.799", "0.4..0.599", "0.001..0.399", "0"];
    fill(this.small,
      bars(T.charts.systems, entries, systems.total, this.pick),
      columns(T.charts.quality, T.charts.quality4.map((name, at) => [name, tally.quality[at], "quality", bands[at]]), this.pick),
      columns(T.charts.hops, hops, this.pick),
      bars(T.charts.links, links.first.map(([name, count]) => [name, count, "link", name]), links.total, this.pick),
      bars(T.charts.tls, tls.first.map(([name, count]) => [name, count, "tls", name]), tls.total, this.pick));
  }

  showRate(tally) {
    const data = bins(tally.seconds, 300);
    if (this.plot) { this.plot.setData(data); return; }
    const width = this.canvas.clientWidth;
    if (!width || !data[0].length) return;
    const style = getComputedStyle(document.documentElement);
    const ink = style.getPropertyValue("--quiet").trim(), line = style.getPropertyValue("--rule").trim(), accent = style.getPropertyValue("--accent").trim();
    const font = `10px ${style.getPropertyValue("--mono")}`;
    this.plot = new uPlot({
      width, height: this.canvas.clientHeight, legend: { show: false }, padding: [6, 4, 0, 0],
      cursor: { y: false, points: { show: false }, drag: { x: true, y: false, setScale: false } },
      scales: { x: { time: true }, y: { range: (_, __, most) => [0, Math.max(1, most * 1.1)] } },
      axes: [
        { stroke: ink, font, size: 20, space: 64, values: (plot, times) => times.map((time) => stamp(time, plot.scales.x.max - plot.scales.x.min)), grid: { show: false }, ticks: { stroke: line, size: 3 } },
        { stroke: ink, font, size: 38, grid: { stroke: line, width: 1 }, ticks: { show: false }, space: 24 },
      ],
      series: [{}, { stroke: accent, width: 1, fill: `${accent}2e`, paths: uPlot.paths.stepped({ align: 1 }), points: { show: false } }],
      hooks: {
        setSelect: [(plot) => {
          const { left, width: wide } = plot.select;
          if (wide < 3) return;
          this.brush(plot.posToVal(left, "x"), plot.posToVal(left + wide, "x"));
          plot.setSelect({ left: 0, width: 0, top: 0, height: 0 }, false);
        }],
      },
    }, data, this.canvas);
  }

  /** Draws anew with the colours of now. */
  recolour() { this.plot?.destroy(); this.plot = null; }
  close() { this.watcher.disconnect(); this.plot?.destroy(); }
}

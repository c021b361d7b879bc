// Who talks to whom: a matrix of clients and servers, drawn on a canvas.

import { h, fill, state, visible } from "../dom.js";
import { T } from "../texts.js";
import * as events from "../events.js";

const MOST = 1000;

export function matrixView({ go }) {
  const canvas = h("canvas.matrix", { tabindex: 0, role: "img" });
  const says = h("p.num.matrix-says", { "aria-live": "polite" }, T.matrix.hint);
  const blank = h("div.blank");
  const count = h("span.count");
  const axis = h("div.matrix-axis");
  const element = h("div.page", {}, h("h1", {}, T.matrix.title, count), says, h("div.matrix-room", {}, axis, canvas, blank));
  let clients = [], servers = [], cells = new Map(), sizes = { x: 0, y: 0 }, at = null;

  function gather() {
    const of = (map, key, count) => map.set(key, (map.get(key) || 0) + count);
    const out = new Map(), into = new Map();
    cells = new Map();
    for (const row of events.rows) {
      const [client, server] = row.isClient ? [row.subject, row.peer] : [row.peer, row.subject];
      of(out, client, 1); of(into, server, 1); of(cells, `${client} ${server}`, 1);
    }
    const busiest = (map) => [...map].sort((a, b) => b[1] - a[1]).slice(0, MOST).map(([ip]) => ip);
    clients = busiest(out); servers = busiest(into);
    const all = new Set([...out.keys(), ...into.keys()]).size;
    const shown = new Set([...clients, ...servers]).size;
    count.textContent = all ? T.matrix.shown(shown, all) : "";
    blank.hidden = all > 0;
    canvas.hidden = !all;
    if (!all) fill(blank, state(...T.matrix.empty));
    draw();
  }

  /** Room for names beside the cells, where there are few enough to read them. */
  const isWide = () => element.querySelector(".matrix-room").clientWidth > 600;
  const margin = () => ({ left: sizes.y >= 13 ? isWide() ? 190 : 112 : 0, top: sizes.x >= 13 ? 130 : 0, right: sizes.x >= 13 ? 76 : 0 });

  function draw() {
    const room = element.querySelector(".matrix-room");
    const full = room.clientWidth - 4, beside = isWide() ? 190 + 76 : 112 + 76, high = Math.max(370, window.innerHeight - room.getBoundingClientRect().top - 24);
    if (!clients.length || full < 50) return;
    // Few hosts have large cells; where there is no room for names beside them, there are none.
    const step = (room, count) => Math.max(1, Math.min(28, Math.floor(4 * room / count) / 4));
    sizes = { x: step(full - beside, servers.length), y: step(high - 130, clients.length) };
    if (sizes.x < 13) sizes.x = step(full - (sizes.y >= 13 ? beside - 76 : 0), servers.length);
    if (sizes.x >= 13 && sizes.y >= 13) sizes.x = sizes.y = Math.min(sizes.x, sizes.y);
    const ratio = window.devicePixelRatio || 1;
    const { left, top, right } = margin();
    const cellsWide = Math.ceil(sizes.x * servers.length), width = Math.min(full, left + cellsWide + right), height = top + Math.ceil(sizes.y * clients.length);
    canvas.width = width * ratio; canvas.height = height * ratio;
    canvas.style.width = `${width}px`; canvas.style.height = `${height}px`;
    const paint = canvas.getContext("2d");
    paint.scale(ratio, ratio);
    const style = getComputedStyle(document.documentElement);
    const accent = style.getPropertyValue("--accent").trim();
    names(paint, style, left, top);
    paint.translate(left, top);
    paint.fillStyle = style.getPropertyValue("--raised").trim();
    paint.fillRect(0, 0, cellsWide, height - top);
    const column = new Map(servers.map((ip, place) => [ip, place])), line = new Map(clients.map((ip, place) => [ip, place]));
    const most = Math.log1p(Math.max(1, ...[...cells.values()].slice(0, 100000)));
    paint.fillStyle = accent;
    const gap = Math.min(sizes.x, sizes.y) > 4 ? 1 : 0;
    for (const [pair, found] of cells) {
      const [client, server] = pair.split(" ");
      const x = column.get(server), y = line.get(client);
      if (x === undefined || y === undefined) continue;
      paint.globalAlpha = 0.25 + 0.75 * Math.log1p(found) / most;
      paint.fillRect(x * sizes.x, y * sizes.y, Math.max(1, sizes.x - gap), Math.max(1, sizes.y - gap));
    }
    paint.globalAlpha = 1;
    if (at && at.x < servers.length && at.y < clients.length) { paint.strokeStyle = style.getPropertyValue("--ink").trim(); paint.strokeRect(at.x * sizes.x - 0.5, at.y * sizes.y - 0.5, sizes.x, sizes.y); }
    canvas.setAttribute("aria-label", `${T.matrix.title}: ${clients.length} × ${servers.length}`);
  }

  function names(paint, style, left, top) {
    paint.fillStyle = style.getPropertyValue("--quiet").trim();
    paint.font = `11px ${style.getPropertyValue("--mono")}`;
    paint.textBaseline = "middle";
    paint.textAlign = "right";
    if (left) clients.forEach((ip, line) => paint.fillText(visible(ip, left > 150 ? 26 : 15), left - 6, top + (line + 0.5) * sizes.y));
    if (top) servers.forEach((ip, column) => {
      paint.save();
      paint.translate(left + (column + 0.5) * sizes.x, top - 6);
      paint.rotate(-Math.PI / 3);
      paint.textAlign = "left";
      paint.fillText(visible(ip, 21), 0, 0);
      paint.restore();
    });
  }

  function point(x, y) {
    at = { x: Math.max(0, Math.min(servers.length - 1, x)), y: Math.max(0, Math.min(clients.length - 1, y)) };
    const client = clients[at.y], server = servers[at.x];
    says.textContent = T.matrix.cell(client, server, cells.get(`${client} ${server}`) || 0);
    draw();
  }
  const cellOf = (event) => point(Math.floor((event.offsetX - margin().left) / sizes.x), Math.floor((event.offsetY - margin().top) / sizes.y));
  canvas.addEventListener("mousemove", cellOf);
  const choose = () => at && go("traffic", { q: `client:${clients[at.y]} server:${servers[at.x]}` });
  canvas.addEventListener("click", (event) => { cellOf(event); choose(); });
  canvas.addEventListener("keydown", (event) => {
    const move = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
    if (move) { event.preventDefault(); point((at?.x ?? 0) + move[0], (at?.y ?? 0) + move[1]); }
    if (event.key === "Enter") choose();
  });
  const timer = setInterval(gather, 2000);
  const resized = () => draw();
  window.addEventListener("resize", resized);
  requestAnimationFrame(gather);
  return { element, title: T.matrix.title, recolour: draw, close: () => { clearInterval(timer); window.removeEventListener("resize", resized); } };
}

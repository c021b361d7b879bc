// What the page costs, beside what it may: see measure.sh.

const { spawn, execFileSync } = require("node:child_process");
const fs = require("node:fs");
const http = require("node:http");
const os = require("node:os");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { many, write } = require("./pcap.cjs");
const { serve, ask } = require("./server.cjs");

const [program, work, ...wanted] = process.argv.slice(2);
const LAUNCH = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
const wait = (ms) => new Promise((next) => setTimeout(next, ms));
const median = (all) => [...all].sort((a, b) => a - b)[Math.floor(all.length / 2)];
let failed = 0;
function bound(what, value, most, unit) {
  const holds = value <= most;
  if (!holds) failed++;
  console.log(`${holds ? "holds" : "FAILED"}: ${what}: ${value.toFixed(2)} ${unit}, at most ${most}`);
}
const captures = async (url) => JSON.parse((await ask(`${url}api/v1/captures`)).text).captures;

/** So many streams, each from an address of loopback that has fewer than the server takes of one. */
function follow(url, count) {
  const seen = { open: 0, bytes: 0, events: 0, lost: 0, told: 0 };
  const { port } = new URL(url);
  const requests = Array.from({ length: count }, (_, at) => {
    const request = http.get({ host: "127.0.0.1", port, path: "/api/v1/events?after=0", agent: false, localAddress: `127.0.1.${1 + Math.floor(at / 100)}`, headers: { accept: "text/event-stream", host: `127.0.0.1:${port}` } }, (response) => {
      if (response.statusCode !== 200) return;
      seen.open++;
      response.on("data", (data) => {
        seen.bytes += data.length;
        const text = data.toString("latin1");
        seen.events += text.split("\nid: ").length - 1 + (text.startsWith("id: ") ? 1 : 0);
        for (const found of text.matchAll(/event: lost\ndata: (?:\{"count":)?(\d+)/g)) { seen.told++; seen.lost += Number(found[1]); }
      });
      response.on("error", () => {});
    });
    request.on("error", () => {});
    return request;
  });
  return { seen, stop: () => requests.forEach((request) => request.destroy()) };
}

/** The thread of a server that reads captures: what it ran and what it waited for a processor, in seconds. */
function reading(pid) {
  for (const id of fs.readdirSync(`/proc/${pid}/task`)) {
    try {
      if (fs.readFileSync(`/proc/${pid}/task/${id}/comm`, "utf8").trim() !== "captures") continue;
      const [ran, waited] = fs.readFileSync(`/proc/${pid}/task/${id}/schedstat`, "utf8").split(" ").map((part) => Number(part) / 1e9);
      return { ran, waited };
    } catch { /* It has ended. */ }
  }
  return null;
}

/** How long a capture takes with nobody who follows, and with a thousand who do, in turn. The server goes before all else, since those who
 * follow are on other machines otherwise; its own threads have the processors in common. */
async function streams() {
  const pipe = path.join(work, "pipe");
  const turns = Number(process.env.TURNS || 7), times = { 0: [], 1000: [] }, whole = { 0: [], 1000: [] }, rates = [];
  // As fast as they are read here, they tell some thousand events a second; each of other connections.
  const files = Array.from({ length: 8 }, (_, at) => path.join(work, `streams-${at}.pcap`));
  const made = files.map((file, at) => write(file, 700e6, Number(process.env.EVERY || 13000), { length: 300, start: at * 50000 }));
  let last;
  for (let turn = 0; turn < turns; turn++) for (const count of [0, 1000]) {
    fs.rmSync(pipe, { force: true });
    execFileSync("mkfifo", [pipe]);
    // The capture is read once those who follow are there: behind another one, which is without packets and comes late.
    const filling = spawn("sh", ["-c", `exec 3>"${pipe}"; read go; head -c 24 "${files[0]}" >&3`], { stdio: ["pipe", "ignore", "inherit"] });
    const server = await serve(program, [pipe, ...files], { first: true });
    const followers = follow(server.url, count);
    await wait(count ? 3000 : 500);
    if (count && followers.seen.open < 1000) throw new Error(`${followers.seen.open} of 1000 streams are open`);
    const begin = process.hrtime.bigint(), before = reading(server.child.pid);
    filling.stdin.end("go\n");
    let at = null, end = begin;
    for (;;) {
      const now = reading(server.child.pid);
      if (now) { at = now; end = process.hrtime.bigint(); }
      if (!now || (await captures(server.url)).at(-1).state === "done") break;
      await wait(5);
    }
    const read = (await captures(server.url)).slice(1);
    if (read.some((one) => one.state !== "done" || one.packets !== made[0].packets)) throw new Error(JSON.stringify(read));
    const seconds = Number(end - begin) / 1e9;
    if (turn) { whole[count].push(seconds); times[count].push(at.ran - before.ran); }
    if (count) { rates.push(read.reduce((sum, one) => sum + one.events, 0) / seconds); await wait(2500); last = followers.seen; }
    followers.stop();
    server.stop();
  }
  const [alone, followed] = [median(whole[0]), median(whole[1000])];
  console.log(`streams: ${made.length * made[0].packets} packets in ${alone.toFixed(2)} s alone and ${followed.toFixed(2)} s beside 1,000 streams (medians of ${turns - 1}; of that the reading thread ran ${median(times[0]).toFixed(2)} and ${median(times[1000]).toFixed(2)} s), ${median(rates).toFixed(0)} events a second; the streams took ${last.events} events in ${(last.bytes / 1e6).toFixed(1)} MB, and were told ${last.told} times of ${last.lost} lost ones`);
  files.forEach((file) => fs.rmSync(file));
  bound("capture slowed by 1,000 streams", 100 * (followed / alone - 1), 5, "%");
}

/** The most memory that a process had, in MiB. */
const memory = (pid) => Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, "utf8"))[1]) / 1024;

/** A capture of a gigabyte, chosen on the page: more events and hosts than are kept. */
async function upload() {
  const file = path.join(work, "long.pcap");
  const made = write(file, 1e9, 3, { hosts: 200000, length: 600 });
  const server = await serve(program, []);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: LAUNCH });
  const page = await browser.newPage();
  await page.goto(server.url);
  await page.waitForSelector(".blank .state");
  const before = memory(server.child.pid), begin = Date.now();
  await page.setInputFiles("input[type=file]", file);
  for (;;) {
    const [capture] = await captures(server.url);
    if (capture?.state === "failed") throw new Error(capture.notice);
    if (capture?.state === "done") { if (capture.packets !== made.packets) throw new Error(JSON.stringify(capture)); break; }
    if (Date.now() - begin > 600000) throw new Error("it is not read in ten minutes");
    await wait(200);
  }
  const seconds = (Date.now() - begin) / 1000;
  await page.waitForTimeout(1500);
  const { total } = JSON.parse((await ask(`${server.url}api/v1/hosts?limit=1`)).text);
  const { first, last } = JSON.parse((await ask(`${server.url}api/v1/events?limit=1`)).text);
  console.log(`upload: ${(made.bytes / 1e9).toFixed(2)} GB, ${made.packets} packets and ${made.syns} SYNs of 200,000 hosts in ${seconds.toFixed(1)} s; ${last} events, of which ${last - first + 1} are kept, ${total} hosts; the server had ${before.toFixed(0)} MiB before`);
  bound("memory of the server after a capture of 1 GB", memory(server.child.pid), 640, "MiB");
  await browser.close();
  server.stop();
}

/** Frames while a list of 100,000 events scrolls and 1,000 a second come, in a namespace. */
async function frames() {
  const name = `measure-${process.pid}`;
  const run = (...words) => execFileSync(words[0], words.slice(1), { stdio: ["ignore", "pipe", "pipe"] });
  try { run("ip", "netns", "add", name); } catch { console.log("skipped: frames: no namespaces here"); return; }
  let server, browser, sender;
  try {
    run("ip", "netns", "exec", name, "ip", "link", "set", "lo", "up");
    // What the page itself asks is passed over.
    server = await serve(program, ["-i", "lo", "--filter", "net 10.9.0.0/16"], { namespace: name, first: true });
    const chrome = path.join(work, "chromium-in-namespace");
    fs.writeFileSync(chrome, `#!/bin/sh\nexec nice -n -19 ip netns exec ${name} ${process.env.CHROMIUM || "chromium"} "$@"\n`, { mode: 0o755 });
    browser = await chromium.launch({ executablePath: chrome, args: LAUNCH });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(server.url);
    if (process.env.ASSETS) await page.route(/\.(js|css)$/, async (route) => {
      const file = path.join(__dirname, "../../assets", new URL(route.request().url()).pathname);
      await route.fulfill({ body: fs.readFileSync(file), contentType: file.endsWith(".js") ? "text/javascript" : "text/css" });
    });
    if (process.env.ASSETS) await page.reload();
    await page.setInputFiles("input[type=file]", { name: "many.pcap", mimeType: "application/octet-stream", buffer: many(38000) });
    const count = () => page.evaluate(() => parseInt(document.querySelector(".count").textContent.replaceAll(",", ""), 10) || 0);
    for (let tries = 0; (await count()) < 100000; tries++) { if (tries > 300) throw new Error(`${await count()} events`); await wait(200); }
    await wait(3000);
    const script = path.join(__dirname, "senders.py");
    sender = spawn("ip", ["netns", "exec", name, "python3", script, "500", "26"], { stdio: "ignore" });
    await wait(2000);
    const before = await count();
    await browser.startTracing(page, { categories: ["devtools.timeline", "disabled-by-default-devtools.timeline"] });
    const seen = await page.evaluate(() => new Promise((done) => {
      const list = document.querySelector(".list"), frames = [], tasks = [];
      new PerformanceObserver((all) => all.getEntries().forEach((one) => tasks.push(one.duration))).observe({ type: "longtask" });
      const begin = performance.now();
      let last = begin, way = -1;
      const step = (now) => {
        frames.push(now - last);
        last = now;
        list.scrollTop += way * 70;
        if (list.scrollTop <= 0) way = 1;
        if (list.scrollTop >= list.scrollHeight - list.clientHeight - 1) way = -1;
        if (now - begin < 20000) requestAnimationFrame(step); else done({ frames: frames.slice(1), tasks, seconds: (now - begin) / 1000 });
      };
      requestAnimationFrame(step);
    }));
    const trace = JSON.parse((await browser.stopTracing()).toString()).traceEvents;
    const rate = ((await count()) - before) / seen.seconds;
    const slow = seen.frames.filter((one) => one > 33.4).length;
    console.log(`frames: ${seen.frames.length} in ${seen.seconds.toFixed(1)} s over ${before} events and ${rate.toFixed(0)} more a second; median ${median(seen.frames).toFixed(1)} ms, longest ${Math.max(...seen.frames).toFixed(1)} ms, ${slow} over 33 ms; ${seen.tasks.length} tasks over 50 ms${seen.tasks.length ? `, the longest ${Math.max(...seen.tasks).toFixed(0)} ms` : ""}`);
    // What the page's thread ran, without what it waited for a processor that others had.
    const main = trace.find((one) => one.name === "FireAnimationFrame"), ran = trace.filter((one) => one.name === "RunTask" && one.tid === main.tid && one.pid === main.pid).map((one) => (one.tdur || 0) / 1000);
    console.log(`frames: the page's thread ran ${ran.length} tasks, ${(ran.reduce((sum, one) => sum + one, 0) / 1000).toFixed(1)} s of processor time together and ${Math.max(...ran).toFixed(1)} ms the longest`);
    bound("processor time of the longest task", Math.max(...ran), 50, "ms");
    // Frames say something of the page where it has the machine.
    const load = os.loadavg()[0];
    if (load > os.cpus().length) { console.log(`not judged: frames, with a load of ${load.toFixed(1)} on ${os.cpus().length} processors`); return; }
    bound("frames over 33 ms", 100 * slow / seen.frames.length, 1, "%");
    bound("tasks over 50 ms", seen.tasks.length, 0, "");
  } finally {
    sender?.kill();
    await browser?.close();
    server?.stop();
    try { run("ip", "netns", "del", name); } catch { /* It is gone. */ }
  }
}

(async () => {
  for (const [name, work] of [["streams", streams], ["upload", upload], ["frames", frames]]) {
    if (wanted.length && !wanted.includes(name)) continue;
    try { await work(); } catch (error) { failed++; console.error(`FAILED: ${name}:`, error); }
  }
  process.exit(failed ? 1 : 0);
})();

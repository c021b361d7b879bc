// What an analyst does on the page, and what others try to do to it.

const { spawn, execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { hostile, many } = require("./pcap.cjs");
const { serve: start, ask } = require("./server.cjs");

const [program, shots] = process.argv.slice(2);
const root = path.resolve(__dirname, "../../../..");
const capture = (name) => path.join(root, "testdata", name);
const AXE = require.resolve("axe-core/axe.min.js");
const LAUNCH = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const SIZES = { desktop: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

let failures = 0, checks = 0;
function check(what, holds, detail = "") {
  checks++;
  if (!holds) { failures++; console.error(`FAILED: ${what} ${detail}`); }
}
const began = Date.now();
const stage = (name) => console.log(`${((Date.now() - began) / 1000).toFixed(1)} s: ${name}`);

const serve = (args, options) => start(program, args, options);

/** A page that is watched: no error, and nothing asked of another host. */
async function open(browser, url, size, scheme) {
  const context = await browser.newContext({ viewport: SIZES[size], colorScheme: scheme, deviceScaleFactor: size === "phone" ? 2 : 1 });
  const page = await context.newPage();
  page.on("console", (message) => {
    if (message.type() === "error") check("console", page.tolerant && /404|4\d\d/.test(message.text()), message.text());
  });
  page.on("pageerror", (error) => check("page error", false, error.stack));
  page.on("request", (request) => check("request", request.url().startsWith(url) || /^(data|blob):/.test(request.url()), request.url()));
  page.setDefaultTimeout(15000);
  // For who works on the files: as they are in the folder, rather than in the program.
  if (process.env.ASSETS) await page.route(/\.(js|css)$/, async (route) => {
    const file = path.join(root, "crates/fp-web/assets", new URL(route.request().url()).pathname);
    await route.fulfill({ body: fs.readFileSync(file), contentType: file.endsWith(".js") ? "text/javascript" : "text/css" });
  });
  await page.goto(url);
  return page;
}

async function shot(page, name) { await page.screenshot({ path: path.join(shots, `${name}.png`) }); }

async function accessible(page, name) {
  const found = await page.evaluate(async (source) => {
    // The page's policy allows no inline script; the checker is run by the debugger, which no policy holds.
    if (!window.axe) (0, eval)(source);
    const result = await window.axe.run(document, { resultTypes: ["violations"] });
    return result.violations.filter((one) => ["serious", "critical"].includes(one.impact)).map((one) => `${one.id}: ${one.nodes.slice(0, 2).map((node) => node.html.slice(0, 140)).join(" | ")} ${one.nodes[0]?.failureSummary?.slice(0, 200)}`);
  }, "").catch(async () => {
    const session = await page.context().newCDPSession(page);
    await session.send("Runtime.evaluate", { expression: fs.readFileSync(AXE, "utf8") });
    const { result } = await session.send("Runtime.evaluate", { awaitPromise: true, returnByValue: true, expression: `axe.run(document, {resultTypes: ["violations"]}).then((r) => r.violations.filter((v) => ["serious", "critical"].includes(v.impact)).map((v) => v.id + ": " + v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160) + " " + (n.any[0]?.message || "")).join(" | ")))` });
    return result.value;
  });
  check(`accessibility of ${name}`, found.length === 0, found.join("\n"));
}

const views = async (page, go, size, scheme, name, hash, ready) => {
  await page.goto(`${go}#/${hash}`);
  await page.waitForSelector(ready);
  await page.waitForTimeout(size === "desktop" ? 700 : 400);
  await shot(page, `${name}-${size}-${scheme}`);
};

async function tour(browser, url) {
  const list = JSON.parse((await ask(`${url}api/v1/hosts?limit=5000`)).text);
  const host = [...list.hosts].sort((a, b) => b.evidence - a.evidence)[0].address;
  const page1 = JSON.parse((await ask(`${url}api/v1/events?limit=5000`)).text);
  const syn = page1.events.find((one) => one.event === "syn" && one.candidates) || page1.events.find((one) => one.event === "syn");
  const request = page1.events.find((one) => one.event === "http request");
  for (const size of ["desktop", "phone"]) for (const scheme of ["light", "dark"]) {
    const page = await open(browser, url, size, scheme);
    await page.waitForSelector(".list .row:not([hidden])");
    await page.waitForTimeout(900);
    await shot(page, `traffic-${size}-${scheme}`);
    if (size === "desktop" || scheme === "light") await accessible(page, `traffic ${size} ${scheme}`);
    await views(page, url, size, scheme, "event", `traffic?event=${syn.seq}`, ".hex");
    await accessible(page, `event ${size} ${scheme}`);
    if (request && size === "desktop") await views(page, url, size, scheme, "request", `traffic?event=${request.seq}`, ".hex");
    await views(page, url, size, scheme, "hosts", "hosts", ".row-host:not(.row-head):not([hidden])");
    await views(page, url, size, scheme, "host", `host/${encodeURIComponent(host)}`, ".evidence");
    if (size === "desktop") await accessible(page, `host ${size} ${scheme}`);
    await views(page, url, size, scheme, "matrix", "matrix", ".matrix");
    await views(page, url, size, scheme, "database", "db?q=linux", ".signatures tbody tr");
    if (size === "desktop") await accessible(page, `database ${size} ${scheme}`);
    await page.goto(`${url}#/db/tcp:request/3`);
    await page.waitForSelector(".side .verdict");
    await shot(page, `signature-${size}-${scheme}`);
    await views(page, url, size, scheme, "tester", `test?text=${encodeURIComponent(`syn:${syn.raw_sig}`)}`, ".results .raw");
    if (size === "desktop") await accessible(page, `tester ${size} ${scheme}`);
    await page.context().close();
  }
  return { host, syn };
}

async function jobs(browser, url) {
  const page = await open(browser, url, "desktop", "light");
  await page.waitForSelector(".list .row:not([hidden])");
  const shown = async () => parseInt((await page.textContent(".count")).replaceAll(",", ""), 10);
  await page.waitForFunction(() => /[1-9]/.test(document.querySelector(".count").textContent));
  const all = await shown();
  // Filter by typing, by clicking, and with a fault.
  await page.keyboard.press("/");
  await page.keyboard.type("kind:syn");
  await page.waitForFunction((before) => {
    const now = parseInt(document.querySelector(".count").textContent.replaceAll(",", ""), 10);
    return now > 0 && now < before;
  }, all);
  const syns = await shown();
  check("a filter leaves less", syns > 0 && syns < all, `${syns} of ${all}`);
  check("the filter is in the address", page.url().includes("q=kind"), page.url());
  await page.keyboard.press("Escape");
  await page.fill(".filter", "quality:nonsense");
  await page.waitForFunction(() => document.querySelector(".fault").textContent.includes("nonsense"));
  await page.fill(".filter", "");
  await page.locator(".bar-row").first().click();
  check("a bar filters", (await page.inputValue(".filter")).length > 0);
  await page.fill(".filter", "no such thing anywhere");
  await page.waitForSelector(".blank .state");
  await shot(page, "none-desktop-light");
  await page.fill(".filter", "");
  await page.keyboard.press("Escape");
  // Rows by keyboard.
  await page.fill(".filter", "kind:syn");
  await page.waitForFunction((before) => document.querySelector(".count").textContent.startsWith(`${before} of`), syns);
  await page.focus(".list");
  await page.keyboard.press("Home");
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForSelector(".side .panel-body h3");
  check("the open event is in the address", page.url().includes("event="), page.url());
  await page.waitForSelector(".part");
  await page.locator(".part").nth(1).focus();
  check("a part says what it is", (await page.textContent(".why")).length > 10);
  check("its bytes light up", (await page.locator(".byte.is-lit").count()) > 0);
  check("five ways to copy", (await page.locator(".copies button").count()) >= 4);
  await page.keyboard.press("Escape");
  await page.keyboard.press("?");
  await page.waitForSelector("dialog[open]");
  await shot(page, "help-desktop-light");
  await page.keyboard.press("Escape");
  // From a time that is chosen by hand.
  const box = await page.locator(".u-over").boundingBox();
  await page.mouse.move(box.x + box.width * 0.2, box.y + 20);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.7, box.y + 20, { steps: 4 });
  await page.mouse.up();
  await page.waitForSelector(".chip:not([hidden])");
  await page.click(".chip");
  // The tester: a fault under the caret, and a snippet that names traffic.
  await page.goto(`${url}#/test`);
  await page.fill(".pattern", "4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,wz:df:0");
  await page.waitForSelector(".caret");
  check("the caret says what was expected", /expected/.test(await page.textContent(".caret")));
  await shot(page, "fault-desktop-light");
  const events = JSON.parse((await ask(`${url}api/v1/events?limit=1000`)).text).events;
  const syn = events.find((one) => one.event === "syn");
  const fields = syn.raw_sig.split(":");
  const [ttl, hops] = fields[1].split("+");
  fields[1] = String(Number(ttl) + Number(hops));
  fields[0] = "*";
  await page.fill(".pattern", `classes = win,unix,other\n\n[tcp:request]\nlabel = s:unix:Mine:<b>1</b>\nsig   = ${fields.join(":")}\n`);
  await page.waitForSelector(".results .plain tr");
  check("a new signature takes traffic", /Mine/.test(await page.textContent(".results")));
  await shot(page, "snippet-desktop-light");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click(".saving .primary")]);
  const saved = path.join(shots, "pattern.fp");
  await download.saveAs(saved);
  const again = execFileSync(program, ["match", "--extra-db", saved, `syn:${syn.raw_sig}`]).toString();
  check("--extra-db takes what was saved", /Mine/.test(again), again);
  // The same of a raw signature, under a name that is typed beside it.
  await page.goto(`${url}#/test?text=${encodeURIComponent(`syn:${syn.raw_sig}`)}`);
  await page.waitForSelector(".saving:not([hidden])");
  await page.fill(".naming input >> nth=0", "no label");
  await page.waitForSelector(".naming input[aria-invalid=true]");
  check("a wrong name cannot be saved", await page.isDisabled(".saving .primary"));
  await page.fill(".naming input >> nth=0", "s:unix:Typed:7");
  await page.waitForSelector(".saving .primary:not([disabled])");
  check("the name is in the address", page.url().includes("label=s%3Aunix%3ATyped%3A7"), page.url());
  await shot(page, "save-desktop-light");
  const [second] = await Promise.all([page.waitForEvent("download"), page.click(".saving .primary")]);
  await second.saveAs(saved);
  const named = execFileSync(program, ["match", "--extra-db", saved, `syn:${syn.raw_sig}`]).toString();
  check("--extra-db takes a raw signature that was saved", /Typed 7/.test(named), named);
  await page.context().close();
}

/** The signatures, chosen by what they are. */
async function facets(browser, url) {
  const page = await open(browser, url, "desktop", "light");
  const count = async () => parseInt((await page.textContent(".count")).replaceAll(",", ""), 10);
  const settled = async (before) => page.waitForFunction((before) => { const text = document.querySelector(".count").textContent; return text && text !== before; }, before);
  await page.goto(`${url}#/db`);
  await page.waitForSelector(".signatures tbody tr");
  let before = await page.textContent(".count"), last = await count();
  for (const [facet, value] of [["family", "Linux"], ["licence", "LGPL-2.1-or-later"], ["section", "tcp:request"], ["source", "signatures/p0f/tcp-request.fp"]]) {
    await page.selectOption(`select[data-facet=${facet}]`, value);
    if (facet !== "source") await settled(before);
    await page.waitForTimeout(150);
    const now = await count();
    check(`${facet} leaves less`, now > 0 && now <= last, `${now} of ${last}`);
    check(`${facet} is in the address`, decodeURIComponent(page.url().replaceAll("+", " ")).includes(`${facet}=${value}`), page.url());
    [before, last] = [await page.textContent(".count"), now];
  }
  await shot(page, "facets-desktop-light");
  const deep = page.url();
  await page.click("text=Clear filters");
  await settled(before);
  check("all are back", (await count()) > last);
  await page.goto("about:blank");
  await page.goto(deep);
  await page.waitForSelector(".signatures tbody tr");
  await page.waitForFunction((last) => parseInt(document.querySelector(".count").textContent, 10) === last, last);
  check("a deep link chooses the same", (await page.inputValue("select[data-facet=family]")) === "Linux");
  await page.click("text=Clear filters");
  await page.waitForFunction((last) => parseInt(document.querySelector(".count").textContent.replaceAll(",", ""), 10) > last, last);
  // A value of a row, and where a signature comes from.
  await page.locator(".signatures .value", { hasText: "Linux" }).first().click();
  await page.waitForFunction(() => document.querySelector("select[data-facet=family]").value === "Linux");
  await page.locator(".signatures tbody a").first().click();
  await page.click(".side .value.aside");
  await page.waitForSelector(".bar-facets .chip:not([hidden])");
  check("an origin is in the address", page.url().includes("origin="), page.url());
  await shot(page, "origin-desktop-light");
  await accessible(page, "facets");
  await page.context().close();
}

/** Hosts of an inventory. */
async function stored(browser) {
  const store = path.join(shots, "hosts.sqlite");
  for (const end of ["", "-wal", "-shm"]) fs.rmSync(store + end, { force: true });
  const files = ["ssh", "host-change", "dhcp", "ip-sharing", "many-changes"].map((name) => path.join(capture(name), "capture.pcap")).filter((file) => fs.existsSync(file));
  execFileSync(program, ["hosts", "-q", "--store", store, ...files]);
  const server = await serve(["--store", store, files[0]]);
  const list = JSON.parse((await ask(`${server.url}api/v1/hosts`)).text).stored;
  check("the inventory has hosts", list.length > 3, String(list.length));
  const told = await Promise.all(list.map(async (one) => JSON.parse((await ask(`${server.url}api/v1/hosts/${encodeURIComponent(one.address)}`)).text)));
  const rich = (host) => host.stored.changes.length * 4 + host.stored.evidence.length + 6 * host.stored.macs.length;
  const host = told.filter((one) => !one.verdict).sort((a, b) => rich(b) - rich(a))[0];
  for (const size of ["desktop", "phone"]) for (const scheme of ["light", "dark"]) {
    const page = await open(browser, server.url, size, scheme);
    await views(page, server.url, size, scheme, "stored-hosts", "hosts", ".row-host:not(.row-head):not([hidden])");
    await views(page, server.url, size, scheme, "stored-host", `host/${encodeURIComponent(host.address)}`, ".inventory .evidence");
    if (size === "desktop") await accessible(page, `stored host ${scheme}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth + 1);
    check(`a stored host fits ${size}`, !wide);
    await page.context().close();
  }
  const page = await open(browser, server.url, "desktop", "light");
  await page.goto(`${server.url}#/host/${encodeURIComponent(host.address)}`);
  await page.waitForSelector(".inventory .evidence");
  const text = await page.textContent(".inventory");
  check("its verdict", !host.stored.system || text.includes(host.stored.system), text);
  check("its evidence with counts and times", host.stored.evidence.every((one) => text.includes(one.kind)) && /seen (once|\d+ times) · \d{4}-/.test(text), text);
  check("its history", text.includes("new host") && (await page.locator(".sightings tbody tr").count()) === host.stored.sightings.length);
  // A host is opened from the list, and one of both has both.
  const both = told.find((one) => one.verdict);
  await page.goto(`${server.url}#/hosts`);
  await page.waitForSelector(".row-host:not(.row-head):not([hidden])");
  check("each host once", (await page.locator(".row-host:not(.row-head):not([hidden])").count()) === list.length);
  await page.locator(".row-host:not(.row-head):not([hidden])", { hasText: host.address }).first().click();
  await page.waitForSelector(".inventory");
  if (both) {
    await page.goto(`${server.url}#/host/${encodeURIComponent(both.address)}`);
    await page.waitForSelector(".inventory .evidence");
    check("traffic and inventory", (await page.locator(".evidence").count()) > (await page.locator(".inventory .evidence").count()));
    await shot(page, "both-host-desktop-light");
  }
  await page.context().close();
  server.stop();
}

async function upload(browser) {
  const server = await serve([]);
  const page = await open(browser, server.url, "desktop", "light");
  await page.waitForSelector(".blank .state");
  await page.waitForTimeout(400);
  await shot(page, "empty-desktop-light");
  await accessible(page, "empty");
  await page.setInputFiles("input[type=file]", { name: "hostile.pcap", mimeType: "application/octet-stream", buffer: hostile() });
  await page.waitForSelector(".list .row:not([hidden])");
  page.tolerant = true;
  await page.setInputFiles("input[type=file]", { name: "<img src=x onerror=window.__hit=20>.pcap", mimeType: "application/octet-stream", buffer: Buffer.from("this is no capture") });
  await page.waitForSelector(".toast:not([hidden])");
  await page.waitForTimeout(300);
  page.tolerant = false;
  return { server, page };
}

async function hostileTexts(browser) {
  const { server, page } = await upload(browser);
  const url = server.url;
  const events = JSON.parse((await ask(`${url}api/v1/events?limit=5000`)).text).events;
  const hosts = JSON.parse((await ask(`${url}api/v1/hosts`)).text).hosts;
  check("hostile heads were told", events.filter((one) => one.event.startsWith("http")).length >= 10, String(events.length));
  const looks = ["traffic", "matrix", "hosts", ...hosts.slice(0, 14).map((host) => `host/${host.address}`), ...events.filter((one) => !one.event.startsWith("syn")).slice(0, 40).map((one) => `event/${one.seq}`),
    `test?text=${encodeURIComponent("<script>window.__hit=30</script>")}`, `traffic?q=${encodeURIComponent("<img src=x onerror=window.__hit=31>")}`, `host/${encodeURIComponent("<svg onload=window.__hit=32>")}`, `db?q=${encodeURIComponent("<b>x</b>")}`, "db/%3Cscript%3E/1"];
  page.tolerant = true;
  for (const look of looks) {
    await page.goto(`${url}#/${look}`);
    await page.waitForTimeout(60);
    const state = await page.evaluate(() => ({ hit: window.__hit, markup: document.querySelectorAll("main script, main img, main iframe, main b:not(.byte):not(.num):not(.quiet), main svg, main [onerror], main [onload], main [onmouseover]").length, bidi: /[\u202a-\u202e\u2066-\u2069]/.test(document.body.innerText), wide: document.documentElement.scrollWidth > innerWidth + 1 }));
    check(`text stays text in ${look}`, state.hit === undefined && state.markup === 0 && !state.bidi && !state.wide, JSON.stringify(state));
  }
  await page.goto(`${url}#/traffic?q=`);
  await page.waitForSelector(".list .row:not([hidden])");
  await page.waitForTimeout(600);
  await shot(page, "hostile-desktop-light");
  await page.goto(`${url}#/event/${events.find((one) => one.event === "http request").seq}`);
  await page.waitForSelector(".hex");
  await shot(page, "hostile-event-desktop-light");
  await page.context().close();
  server.stop();
}

async function refused(url) {
  const port = new URL(url).port;
  const of = async (headers, method, where = "api/v1/captures") => (await ask(`${url}${where}`, headers, method)).status;
  check("no headers", (await of({})) === 200);
  check("a rebinding Host", (await of({ host: `evil.example:${port}` })) === 421);
  check("a foreign origin", (await of({ origin: "http://evil.example" })) === 403);
  check("a foreign origin that deletes", (await of({ origin: "http://evil.example" }, "DELETE")) === 403);
  check("a cross-site script", (await of({ "sec-fetch-site": "cross-site" }, "GET", "app.js")) === 403);
  const page = await ask(url);
  check("a strict policy", /default-src 'none'/.test(page.headers["content-security-policy"]) && !/unsafe/.test(page.headers["content-security-policy"]));
  check("nothing is sniffed", page.headers["x-content-type-options"] === "nosniff");
  check("no inline script", !/<script(?![^>]*src=)/.test(page.text) && !/ on\w+=/.test(page.text));
  const open = await serve(["--listen", "0.0.0.0:0", "--no-sandbox"]).catch((error) => ({ error }));
  check("a server for others", !open.error, String(open.error));
  if (open.error) return;
  const other = open.url.replace("ADDRESS", "127.0.0.1"), bare = other.split("?")[0];
  check("no token", (await ask(bare)).status === 401);
  check("a wrong token", (await ask(`${bare}?token=${"0".repeat(32)}`)).status === 401);
  const first = await ask(other);
  check("the token", first.status === 303 && /HttpOnly; SameSite=Strict/.test(first.headers["set-cookie"]?.[0]));
  check("its cookie", (await ask(bare, { cookie: first.headers["set-cookie"][0].split(";")[0] })).status === 200);
  open.stop();
}

async function live(browser) {
  if (process.getuid() !== 0) { console.log("skipped: live traffic needs root"); return; }
  const name = `web-${process.pid}`;
  const run = (...words) => execFileSync(words[0], words.slice(1), { stdio: ["ignore", "pipe", "pipe"] });
  try { run("ip", "netns", "add", name); } catch { console.log("skipped: no namespaces here"); return; }
  let server, site;
  try {
    run("ip", "netns", "exec", name, "ip", "link", "set", "lo", "up");
    const port = 18099;
    site = spawn("ip", ["netns", "exec", name, "python3", "-m", "http.server", String(port), "--bind", "127.0.0.1"], { stdio: "ignore", cwd: shots });
    // Its page is in the namespace too: who looks at it there is asked through curl; the browser runs there as well.
    server = await serve(["-i", "lo", "--filter", `port ${port}`], { namespace: name }).catch(async () => serve(["-i", "lo"], { namespace: name }));
    const chrome = path.join(shots, "chromium-in-namespace");
    fs.writeFileSync(chrome, `#!/bin/sh\nexec ip netns exec ${name} chromium "$@"\n`, { mode: 0o755 });
    const inside = await chromium.launch({ executablePath: chrome, args: LAUNCH });
    const page = await open(inside, server.url, "desktop", "light");
    await page.waitForFunction(() => document.querySelector(".pulse"));
    for (let at = 0; at < 3; at++) run("ip", "netns", "exec", name, "curl", "-s", "-o", "/dev/null", `http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => [...document.querySelectorAll(".list .row:not([hidden]) .c-kind")].some((cell) => cell.textContent === "http request"));
    await page.waitForTimeout(700);
    await shot(page, "live-desktop-light");
    await page.keyboard.press("Escape");
    await page.click("button:has-text('Pause')");
    run("ip", "netns", "exec", name, "curl", "-s", "-o", "/dev/null", `http://127.0.0.1:${port}/`);
    await page.waitForFunction(() => /Paused, [1-9]/.test(document.body.innerText));
    await inside.close();
  } finally {
    server?.stop();
    site?.kill();
    try { run("ip", "netns", "del", name); } catch { /* It is gone. */ }
  }
}

async function smooth(browser) {
  const server = await serve([]);
  const page = await open(browser, server.url, "desktop", "light");
  await page.waitForSelector(".blank .state");
  await page.setInputFiles("input[type=file]", { name: "many.pcap", mimeType: "application/octet-stream", buffer: many(30000) });
  await page.waitForFunction(() => Number(document.querySelector(".count").textContent.replace(/[^\d].*$/, "").replaceAll(",", "").slice(0, 6)) > 20 || document.querySelectorAll(".list .row:not([hidden])").length > 20);
  await page.waitForTimeout(2500);
  const elements = await page.evaluate(() => document.querySelectorAll(".list .row").length);
  check("only rows in sight are elements", elements < 120, String(elements));
  await shot(page, "many-desktop-light");
  await page.goto(`${server.url}#/matrix`);
  await page.waitForSelector(".matrix");
  await page.waitForTimeout(500);
  await shot(page, "matrix-many-desktop-light");
  await page.context().close();
  server.stop();
}

(async () => {
  fs.mkdirSync(shots, { recursive: true });
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || "/usr/bin/chromium", args: LAUNCH });
  const only = process.env.ONLY?.split(",");
  const wanted = (name) => !only || only.includes(name);
  try {
    const files = (process.env.CAPTURES || ["firefox-apache-ipv4", "chromium-nginx-ipv6", "curl-nginx-ipv4", "ip-sharing", "tls", "ssh", "dhcp", "nmap-scan"].map((name) => {
      const folder = capture(name);
      return fs.readdirSync(folder).filter((file) => /\.pcap(ng)?(\.\w+)?$/.test(file)).map((file) => path.join(folder, file));
    }).flat().join(" ")).split(" ");
    const server = await serve(files);
    server.child.removeAllListeners("exit");
    await new Promise((next) => setTimeout(next, 500));
    // Each by itself, so that one that fails hides no other.
    for (const [name, work] of [["tour", () => tour(browser, server.url)], ["jobs", () => jobs(browser, server.url)], ["facets", () => facets(browser, server.url)], ["stored", () => stored(browser)], ["refused", () => refused(server.url)], ["hostile", () => hostileTexts(browser)], ["smooth", () => smooth(browser)], ["live", () => live(browser)]]) {
      if (!wanted(name)) continue;
      stage(name);
      try { await work(); } catch (error) { failures++; console.error(`FAILED: ${name}:`, error); }
    }
    server.stop();
  } catch (error) { failures++; console.error(error); }
  await browser.close();
  stage(`${checks} checks, ${failures} failed`);
  process.exit(failures ? 1 : 0);
})();

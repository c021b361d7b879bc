// A pattern tried while it is typed: its faults, what it matches, and what it would name.

import { h, fill, state, visible } from "../dom.js";
import { T } from "../texts.js";
import { match } from "../api.js";
import { tcpParts, httpParts } from "../signature.js";
import { signature, candidates } from "./event.js";
import { linked, save } from "./pieces.js";

const EXAMPLES = [
  ["raw signature", "syn:4:58+6:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0"],
  [".fp snippet", "classes = win,unix,other\n\n[tcp:request]\nlabel = s:unix:My device:1.0\nsig   = *:64:0:*:mss*20,*:mss,sok,ts,nop,ws:df,id+:0\n"],
  ["header block", "GET / HTTP/1.1\r\nHost: example.org\r\nUser-Agent: curl/8.5.0\r\nAccept: */*\r\n\r\n".replaceAll("\r", "")],
  ["SYN in hex", "4500003c1c46400040060000c0000201c00002029c4000500000000900000000a002721000000000020405b40402080a000000010000000001030307"],
  ["JA4", "t13d1516h2_8daaf6152771_e5627efa2ab1"],
];

export function testerView({ params, go }) {
  let text = params.text || "", direction = params.direction || "request", turn = 0, typing = null;
  const area = h("textarea.pattern", { rows: 6, spellcheck: "false", placeholder: T.test.placeholder, "aria-label": T.test.title, "aria-describedby": "faults", "data-filter": true });
  area.value = text;
  const choose = h("select", { "aria-label": T.test.kind }, Object.entries(T.test.direction).map(([value, name]) => h("option", { value, selected: value === direction }, name)));
  const kind = h("span.tag", { hidden: true });
  const keep = h("button.primary", { type: "button" }, T.test.save);
  // A .fp snippet has its names itself.
  const field = (name, value, hint) => h("input.filter", { type: "text", value, placeholder: hint, "aria-label": name, spellcheck: "false" });
  const label = field(T.test.label, params.label || "", "s:unix:Mine:1.0"), systems = field(T.test.systems, params.sys || "", "@unix,Windows");
  const naming = h("span.naming", {}, h("label", {}, h("span.quiet", {}, T.test.label), label), h("label", {}, h("span.quiet", {}, T.test.systems), systems));
  const saving = h("div.saving", { hidden: true }, naming, keep);
  const faults = h("div.faults", { id: "faults", role: "alert" });
  const out = h("div.results");
  const examples = h("p.examples", {}, h("span.quiet", {}, `${T.test.examples}: `), EXAMPLES.map(([name, example]) => [h("button", { type: "button", onclick: () => { area.value = text = example; run(); } }, name), " "]));
  const element = h("div.page.page-narrow", {}, h("h1", {}, T.test.title), area, h("div.bar-top.bar-plain", {}, kind, choose), faults, saving, examples, out);
  linked(out);

  async function run() {
    const mine = ++turn;
    go.replace("test", { text: text.length < 4000 ? text || undefined : undefined, direction: direction === "request" ? undefined : direction, label: label.value || undefined, sys: systems.value || undefined });
    if (!text.trim()) { fill(faults); kind.hidden = saving.hidden = true; fill(out, state(...T.test.empty)); return; }
    try {
      const found = await match(text, { direction, label: label.value, sys: systems.value });
      if (mine !== turn) return;
      kind.hidden = false;
      fill(kind, T.test.kinds[found.kind] || found.kind);
      const isWrongName = found.faults.length > 0 && found.answers.length > 0;
      saving.hidden = !found.fp && !isWrongName;
      keep.disabled = !found.fp;
      naming.hidden = found.kind === "fp";
      keep.onclick = () => save("pattern.fp", found.fp);
      fill(faults, found.faults.map(caret));
      area.setAttribute("aria-invalid", String(found.faults.length > 0 && !isWrongName));
      label.setAttribute("aria-invalid", String(isWrongName));
      fill(out, show(found));
    } catch (fault) {
      if (mine !== turn) return;
      fill(out, fault.status ? state(visible(fault.message)) : state(...T.offline));
    }
  }

  /** A line with a mark under the fault. */
  function caret(fault) {
    const line = visible(fault.text, 400);
    return h("div.caret", {}, h("pre", {}, line, "\n", " ".repeat(Math.max(0, Math.min(399, fault.column - 1))), "^".repeat(Math.max(1, Math.min(80, fault.length)))), h("p", {}, h("b.num", {}, `${fault.line}:${fault.column}`), ` ${T.test.expected} ${fault.expected}`));
  }

  function show(found) {
    return [
      found.answers.map((one) => {
        const parts = one.raw_sig ? tcpParts(one.raw_sig) || httpParts(one.raw_sig) : null;
        return h("section", {}, h("h3", {}, T.test.matches(one.event)),
          one.verdict ? h("p.verdict", {}, one.verdict.kind === "none" ? T.event.unknownName : [`${one.verdict.name} ${one.verdict.flavor}`, h("span.tag", {}, one.verdict.kind)]) : one.link !== undefined ? h("p.verdict", {}, one.link || T.event.unknownName) : null,
          parts ? signature(parts) : one.raw_sig ? h("p.raw", {}, one.raw_sig) : null,
          one.candidates ? [h("h3", {}, T.event.candidates), candidates(one.candidates)] : null);
      }),
      found.would ? h("section", {}, h("h3", {}, T.test.would),
        found.would.length ? h("table.plain.would", {}, h("thead", {}, h("tr", {}, T.test.columns.map((name) => h("th", { scope: "col" }, name)))), h("tbody", {}, found.would.map((one) => h("tr", {}, h("td.num", {}, one.count), h("td", {}, one.label), h("td", {}, one.before || h("span.quiet", {}, T.test.nobody)), h("td.raw", {}, one.raw_sig), h("td", {}, one.subjects.map((ip) => [h("a", { href: `#/host/${ip}` }, ip), " "])))))) : h("p.quiet", {}, T.test.nothingNamed)) : null,
      found.findings?.length ? h("section", {}, h("h3", {}, T.test.findings), h("ul", {}, found.findings.map((finding) => h("li", {}, finding)))) : null,
      found.events ? h("section", {}, h("h3", {}, T.test.seenIn(found.count)), h("ol.history", {}, found.events.map((one) => h("li", {}, h("a", { href: `#/event/${one.seq}` }, `${one.event} ${one[one.subject].ip}`))))) : null,
    ];
  }

  for (const input of [label, systems]) input.addEventListener("input", () => { clearTimeout(typing); typing = setTimeout(run, 150); });
  area.addEventListener("input", () => { text = area.value; clearTimeout(typing); typing = setTimeout(run, 150); });
  choose.addEventListener("change", () => { direction = choose.value; run(); });
  run();
  return { element, title: T.nav.test, close: () => { turn++; clearTimeout(typing); } };
}

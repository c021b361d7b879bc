//! A report as a page of HTML that needs no other file.

use super::sections::Section;

const STYLE: &str = "\
:root{--ink:#1f2933;--faint:#667;--line:#dfe3e8;--paper:#fff;--bar:#3b6ea5;--head:#f4f6f8}\
@media(prefers-color-scheme:dark){:root{--ink:#dde3ea;--faint:#9aa5b1;--line:#3a424b;--paper:#161a1f;--bar:#7fb0e0;--head:#20262d}}\
body{font:15px/1.5 system-ui,sans-serif;max-width:72em;margin:2em auto;padding:0 1.5em;color:var(--ink);background:var(--paper)}\
h1{margin:0 0 .3em}h2{margin:2em 0 .2em;line-height:1.2}p{margin:.2em 0 .8em;color:var(--faint);max-width:50em}\
nav{margin:1em 0;padding:.6em 1em;background:var(--head);border-radius:6px}nav a{color:var(--ink);margin-right:1.2em;white-space:nowrap}\
table{border-collapse:collapse;width:100%}th{background:var(--head);font-weight:600;white-space:nowrap}\
th,td{text-align:left;padding:.3em .8em;border-bottom:1px solid var(--line);vertical-align:top}\
td{overflow-wrap:anywhere}td.n,th.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}\
td.b{width:45%}svg{vertical-align:middle;max-width:100%}rect{fill:var(--bar)}";

/// The widest bar.
const WIDEST: f64 = 320.0;

/// The page.
pub(super) fn page(sections: &[Section]) -> String {
    let mut out = String::from("<!DOCTYPE html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n");
    // Nothing is loaded and nothing runs, whatever a cell says.
    out.push_str("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
    out.push_str("<meta name=\"viewport\" content=\"width=device-width\">\n<title>Hosts</title>\n");
    out.push_str(&format!("<style>{STYLE}</style>\n"));
    for (at, section) in sections.iter().enumerate() {
        let level = if at == 0 { 1 } else { 2 };
        out.push_str(&format!(
            "<h{level} id=\"s{at}\">{}</h{level}>\n<p>{}</p>\n",
            text(section.title),
            text(&section.text)
        ));
        if at == 0 {
            contents(sections, &mut out);
        }
        if section.columns.is_empty() {
            continue;
        }
        if section.rows.is_empty() {
            out.push_str(&format!("<p>{}</p>\n", text(section.none)));
            continue;
        }
        table(section, &mut out);
    }
    out.push_str("</html>\n");
    out
}

/// Where each section is, and how many rows it has.
fn contents(sections: &[Section], out: &mut String) {
    out.push_str("<nav>");
    for (at, section) in sections.iter().enumerate().skip(1) {
        out.push_str(&format!("<a href=\"#s{at}\">{} ({})</a> ", text(section.title), section.rows.len()));
    }
    out.push_str("</nav>\n");
}

fn table(section: &Section, out: &mut String) {
    let number =
        |row: &Vec<String>| section.drawn.and_then(|at| row.get(at)?.parse::<f64>().ok()).unwrap_or(0.0);
    let most = section.rows.iter().map(number).fold(0.0, f64::max);
    // Numbers stand below each other.
    let is_number = |at: usize| {
        section.rows.iter().all(|row| row.get(at).is_some_and(|cell| cell.parse::<f64>().is_ok()))
    };
    let class = |at: usize| if is_number(at) { " class=\"n\"" } else { "" };
    let drawn = section.drawn.filter(|_| most > 0.0);
    out.push_str("<table>\n<tr>");
    for (at, column) in section.columns.iter().enumerate() {
        out.push_str(&format!("<th{}>{}</th>", class(at), text(column)));
        if drawn == Some(at) {
            out.push_str("<th class=\"n\">Share</th><th></th>");
        }
    }
    out.push_str("</tr>\n");
    for row in &section.rows {
        out.push_str("<tr>");
        for (at, cell) in row.iter().enumerate() {
            out.push_str(&format!("<td{}>{}</td>", class(at), text(cell)));
            if drawn == Some(at) {
                let share = 100.0 * number(row) / section.total;
                let width = (WIDEST * number(row) / most).max(1.0);
                out.push_str(&format!(
                    "<td class=\"n\">{share:.0}%</td><td class=\"b\"><svg width=\"{width:.0}\" height=\"12\" role=\"img\" \
                     aria-hidden=\"true\"><rect width=\"{width:.0}\" height=\"12\" rx=\"2\"/></svg></td>"
                ));
            }
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</table>\n");
}

/// Text within HTML.
fn text(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
        .replace('\'', "&#39;")
}

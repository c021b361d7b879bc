//! CSV (RFC 4180), as spreadsheets take it.

use std::io::Write as _;

use fp_host::{Dossier, RuleResult};

use super::{note_names, push_shown};
use crate::civil::push_rfc3339;

/// The first line.
pub const CSV_HEADER: &str = "address,family,product,version,role,probability,systems,notes,hops,first_seen,last_seen,rules,end_of_life,past_end_of_life,cpe\r\n";

/// Appends a line for a host. A cell that a spreadsheet would take for a formula begins with an
/// apostrophe, which it shows as text.
pub fn push_csv(dossier: &Dossier, out: &mut Vec<u8>) {
    let answer = dossier.main().and_then(|system| system.verdict.answer());
    push_cell(out, &dossier.address.to_string());
    let text = |text: Option<&str>| text.unwrap_or_default().to_owned();
    let cells = [
        text(answer.map(|answer| answer.family.as_str())),
        text(answer.and_then(|answer| answer.product.as_deref())),
        text(answer.and_then(|answer| answer.version.as_deref())),
        text(dossier.role.map(fp_host::Role::name)),
        answer.map(|answer| format!("{:.3}", answer.probability)).unwrap_or_default(),
        dossier.systems.len().to_string(),
        note_names(dossier),
        dossier.facts.hops.map(|(least, most)| hops(least, most)).unwrap_or_default(),
        time(dossier.first),
        time(dossier.last),
        rule_names(dossier),
        dossier
            .main()
            .and_then(|system| system.lifecycle)
            .map(|all| all.latest.to_string())
            .unwrap_or_default(),
        text(
            dossier.main().and_then(|system| system.is_past_end).map(|past| if past { "yes" } else { "no" }),
        ),
        dossier.main().map(|system| system.cpe.join(" ")).unwrap_or_default(),
    ];
    for cell in &cells {
        out.push(b',');
        push_cell(out, cell);
    }
    out.extend_from_slice(b"\r\n");
}

/// The names of the rules that it breaks, and behind a question mark of those that it may break.
fn rule_names(dossier: &Dossier) -> String {
    let name = |result: &RuleResult| match result.broken {
        Some(true) => result.rule.clone(),
        _ => format!("?{}", result.rule),
    };
    dossier.rules.iter().map(name).collect::<Vec<_>>().join(",")
}

fn hops(least: i16, most: i16) -> String {
    if least == most { least.to_string() } else { format!("{least} to {most}") }
}

fn time(time: fp_engine::Timestamp) -> String {
    let mut out = Vec::new();
    push_rfc3339(&mut out, time);
    String::from_utf8_lossy(&out).into_owned()
}

fn push_cell(out: &mut Vec<u8>, text: &str) {
    let mut cell = Vec::new();
    // OWASP, "CSV Injection": what a cell must not begin with.
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) {
        cell.push(b'\'');
    }
    push_shown(&mut cell, text);
    if cell.iter().any(|byte| matches!(byte, b',' | b'"' | b'\r' | b'\n')) {
        out.push(b'"');
        for byte in cell {
            if byte == b'"' {
                out.push(b'"');
            }
            out.push(byte);
        }
        out.push(b'"');
    } else {
        let _ = out.write_all(&cell);
    }
}

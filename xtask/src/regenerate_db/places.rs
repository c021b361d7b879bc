//! Where each label and signature of an embedded database stands in `signatures/`.

use std::collections::BTreeMap;
use std::fmt::Write;

use fp_db::{Database, LabelId, SourceId};
use fp_obs::Direction;
use fp_obs::hello::HelloKind;

/// The text beside an embedded database that fp-db reads with it: the files, a blank line, then of
/// each line of the database its number, that of its file and the line there. `printed` is
/// `database` as it was printed and read again.
pub(super) fn text(database: &Database, printed: &Database) -> String {
    let mut places: BTreeMap<u32, (SourceId, u32)> = BTreeMap::new();
    let mut put = |label: (LabelId, LabelId), line: u32, place: (SourceId, u32)| {
        let (printed_label, own_label) = (printed.label(label.0), database.label(label.1));
        places.insert(line, place);
        places.insert(printed_label.line, (own_label.source, own_label.line));
    };
    for (new, own) in printed.mtu.iter().zip(&database.mtu) {
        put((new.label, own.label), new.line, (own.source, own.line));
    }
    for direction in Direction::ALL {
        for (new, own) in printed.tcp(direction).iter().zip(database.tcp(direction)) {
            put((new.label, own.label), new.line, (own.source, own.line));
        }
        for (new, own) in printed.http(direction).iter().zip(database.http(direction)) {
            put((new.label, own.label), new.line, (own.source, own.line));
        }
    }
    for kind in HelloKind::ALL {
        for (new, own) in printed.hello(kind).iter().zip(database.hello(kind)) {
            put((new.label, own.label), new.line, (own.source, own.line));
        }
    }
    let mut out: String = database.sources.iter().map(|name| format!("{name}\n")).collect();
    out.push('\n');
    for (line, (SourceId(source), place)) in places {
        let _ = writeln!(out, "{line} {source} {place}");
    }
    out
}

/// Labels whose provenance is that of the label before them: a line that nobody wrote of them. What
/// stands before the first section is said of all labels of the file, as long as none says
/// something else.
pub(super) fn without_own_source(name: &str, text: &str) -> Vec<String> {
    let (mut of_file, mut in_section, mut own, mut others) = (false, false, false, false);
    let mut faults = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        if line.starts_with("; @source") {
            own = true;
            of_file |= !in_section;
            others |= in_section;
        }
        in_section |= line.starts_with('[');
        let word = line.split_once('=').map_or("", |(word, _)| word.trim());
        if word == "label" {
            if !own && (!of_file || others) {
                faults.push(format!("{name}:{number}: label without a line `; @source` above it"));
            }
            own = false;
        }
    }
    faults
}

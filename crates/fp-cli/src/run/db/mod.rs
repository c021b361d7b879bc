//! `fp-cli db`: what people who write signatures ask of a database.

mod learn;
mod lint;
mod list;

use fp_db::{Class, Database, Label, LabelId, SourceId};
use fp_engine::Direction;

use super::Failure;
use crate::args::Db;
use crate::exit::Exit;

pub(super) use learn::signature;

pub(super) fn run(db: &Db) -> Result<Exit, Failure> {
    match db {
        Db::Lint(args) => lint::run(args),
        Db::List(args) => list::list(args),
        Db::Search(args) => list::search(args),
        Db::Show(args) => list::show(args),
        Db::Learn(args) => learn::run(args),
    }
}

/// A signature of any section, as text.
struct Line {
    section: &'static str,
    label: LabelId,
    source: SourceId,
    number: u32,
    text: String,
}

/// All signatures, section by section, in the order of the database.
fn lines(database: &Database) -> Vec<Line> {
    let mut out = Vec::with_capacity(database.len());
    for signature in &database.mtu {
        out.push(Line {
            section: "mtu",
            label: signature.label,
            source: signature.source,
            number: signature.line,
            text: signature.to_string(),
        });
    }
    for (direction, tcp, http) in [
        (Direction::Request, "tcp:request", "http:request"),
        (Direction::Response, "tcp:response", "http:response"),
    ] {
        out.extend(database.tcp(direction).iter().map(|signature| Line {
            section: tcp,
            label: signature.label,
            source: signature.source,
            number: signature.line,
            text: signature.to_string(),
        }));
        out.extend(database.http(direction).iter().map(|signature| Line {
            section: http,
            label: signature.label,
            source: signature.source,
            number: signature.line,
            text: signature.to_string(),
        }));
    }
    out
}

/// `s:unix:Linux:3.x`; in `[mtu]` the name.
fn label_text(database: &Database, label: &Label, section: &str) -> String {
    if section == "mtu" {
        return label.name.clone();
    }
    let class = match label.class {
        Class::Application => "!",
        Class::System(class) => database.class_name(class),
    };
    format!("{}:{class}:{}:{}", if label.generic { 'g' } else { 's' }, label.name, label.flavor)
}

fn source_name(database: &Database, source: SourceId) -> &str {
    database.sources.get(usize::from(source.0)).map_or("?", |name| name)
}

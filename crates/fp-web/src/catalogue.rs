//! The signatures of a database one by one, as a list to search.

use fp_db::{Database, LabelId, ListedSignature};
use fp_engine::Direction;
use fp_obs::hello::HelloKind;
use serde::Serialize;

/// A signature of any section.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Entry {
    /// `SECTION/PLACE`.
    pub(crate) id: String,
    pub(crate) section: &'static str,
    pub(crate) label: String,
    /// The field of a file: `sig`, or of some hellos `ja4` and the like.
    pub(crate) field: &'static str,
    pub(crate) text: String,
    /// The file and line in which it stands.
    pub(crate) place: String,
    pub(crate) source: String,
    pub(crate) licence: String,
    #[serde(skip)]
    pub(crate) of: LabelId,
    #[serde(skip)]
    pub(crate) index: u32,
    /// What is searched: label, printed name and text, in small letters.
    #[serde(skip)]
    words: String,
}

impl Entry {
    /// Whether its words contain a text in small letters.
    pub(crate) fn contains(&self, text: &str) -> bool {
        text.split_whitespace().all(|word| self.words.contains(word))
    }
}

/// The names of the sections, as in a file.
pub(crate) const SECTIONS: [&str; 12] = [
    "tcp:request",
    "tcp:response",
    "http:request",
    "http:response",
    "tls:client",
    "tls:server",
    "quic:client",
    "ssh:client",
    "ssh:server",
    "dhcp:client",
    "http2:client",
    "mtu",
];

/// The direction of a section of TCP or HTTP.
pub(crate) fn direction(section: &str) -> Direction {
    if section.ends_with("response") { Direction::Response } else { Direction::Request }
}

/// The kind of a section of hellos.
pub(crate) fn hello_kind(section: &str) -> Option<HelloKind> {
    HelloKind::ALL.into_iter().find(|kind| kind.name() == section)
}

/// All signatures, section by section, in the order of the database.
pub(crate) fn entries(database: &Database) -> Vec<Entry> {
    let mut listed = database.listed();
    listed.sort_by_key(|one| SECTIONS.iter().position(|section| *section == one.section));
    listed.into_iter().map(|one| entry(database, one)).collect()
}

fn entry(database: &Database, one: ListedSignature) -> Entry {
    let ListedSignature { section, index, label: of, source, line, field, text, .. } = one;
    let named = database.label(of);
    let label = database.label_text(section, named);
    let source = database.source_name(source).to_owned();
    let provenance = named.provenance.as_deref();
    Entry {
        id: format!("{section}/{index}"),
        section,
        words: format!("{label} {} {} {text}", named.name, named.flavor).to_lowercase(),
        label,
        field,
        text,
        place: format!("{source}:{line}"),
        source,
        licence: provenance.map(|provenance| provenance.licence.clone()).unwrap_or_default(),
        of,
        index,
    }
}

/// A database of these signatures of another one.
pub(crate) fn selection<'a>(database: &Database, chosen: impl Iterator<Item = &'a Entry>) -> Database {
    let mut out = Database::default();
    out.sources.clone_from(&database.sources);
    out.classes.clone_from(&database.classes);
    out.labels.clone_from(&database.labels);
    for one in chosen {
        let index = one.index as usize;
        if let Some(kind) = hello_kind(one.section) {
            out.hello.of_mut(kind).extend(database.hello(kind).get(index).cloned());
            continue;
        }
        match one.section {
            "mtu" => out.mtu.extend(database.mtu.get(index).cloned()),
            "tcp:request" => out.tcp_request.extend(database.tcp_request.get(index).cloned()),
            "tcp:response" => out.tcp_response.extend(database.tcp_response.get(index).cloned()),
            "http:request" => out.http_request.extend(database.http_request.get(index).cloned()),
            _ => out.http_response.extend(database.http_response.get(index).cloned()),
        }
    }
    if !out.http_request.is_empty() {
        out.ua_os.clone_from(&database.ua_os);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_those_of_a_database() {
        for kind in HelloKind::ALL {
            assert!(SECTIONS.contains(&kind.name()), "{}", kind.name());
        }
    }

    #[test]
    fn a_selection_holds_what_was_chosen() {
        let text = "classes = unix\n[http:response]\nlabel = s:!:nginx:1.x\nsys = @unix\n\
            sig = 1:Server,Date::nginx\n[ssh:server]\nlabel = s:!:OpenSSH:9\nsys = @unix\n\
            hassh = b12d2871a1189eff20364cf5333619ee\n";
        let database = Database::parse("mine.fp", text).unwrap();
        let all = entries(&database);
        let chosen = selection(&database, all.iter().filter(|one| one.section == "ssh:server"));
        assert_eq!((chosen.len(), chosen.hello(HelloKind::SshServer).len()), (1, 1));
        assert_eq!(selection(&database, all.iter()).len(), 2);
    }
}

//! The signatures of a database one by one, as a list to search.

use std::collections::BTreeMap;

use fp_db::{Database, Label, LabelId, ListedSignature, System};
use fp_engine::Direction;
use fp_match::family;
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
    /// Families of systems, in order: its own, or those of the systems that an application is bound
    /// to, with `@` before a class.
    pub(crate) families: Vec<String>,
    /// Where its values come from, if its file says so.
    pub(crate) origin: String,
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

/// What a signature can be chosen by.
pub(crate) const FACETS: [&str; 5] = ["section", "family", "source", "licence", "origin"];

impl Entry {
    /// Whether it is of this value of a facet.
    pub(crate) fn is_of(&self, facet: &str, value: &str) -> bool {
        self.values(facet).any(|own| own == value)
    }

    /// Its values of a facet.
    fn values(&self, facet: &str) -> impl Iterator<Item = &str> {
        let one = match facet {
            "section" => self.section,
            "source" => &self.source,
            "licence" => &self.licence,
            "origin" => &self.origin,
            _ => "",
        };
        let families = if facet == "family" { self.families.as_slice() } else { &[] };
        families.iter().map(String::as_str).chain(Some(one).filter(|one| !one.is_empty()))
    }
}

/// How many signatures are of each value of a facet.
pub(crate) fn count<'e>(facet: &str, of: impl Iterator<Item = &'e Entry>) -> BTreeMap<&'e str, u64> {
    let mut out = BTreeMap::new();
    for entry in of {
        for value in entry.values(facet) {
            *out.entry(value).or_default() += 1;
        }
    }
    out
}

/// The families that the label of a signature of a section names.
fn families(database: &Database, section: &str, label: &Label) -> Vec<String> {
    let mut out = Vec::new();
    if section != "mtu" && !label.is_application() {
        out.push(family(&label.name).to_owned());
    }
    out.extend(label.systems.iter().map(|system| match system {
        System::Name(name) => family(name).to_owned(),
        System::Class(class) => format!("@{}", database.class_name(*class)),
    }));
    out.sort();
    out.dedup();
    out
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
        families: families(database, section, named),
        origin: provenance.map(|provenance| provenance.source.clone()).unwrap_or_default(),
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
    fn families_are_those_of_systems() {
        let text = "classes = unix,win\n; @licence MIT\n; @source a book\n[tcp:request]\nlabel = s:unix:Android:\n\
            sig = *:64:0:*:mss*20,7:mss,sok,ts,nop,ws:df,id+:0\n[http:response]\nlabel = s:!:nginx:1.x\n\
            sys = @unix,Windows,Linux\nsig = 1:Server,Date::nginx\n[mtu]\nlabel = Modem\nsig = 1492\n";
        let all = entries(&Database::parse("mine.fp", text).unwrap());
        let counted = count("family", all.iter());
        let counted: Vec<(&str, u64)> = counted.into_iter().collect();
        assert_eq!(counted, [("@unix", 1), ("Linux", 2), ("Windows", 1)]);
        assert!(all[0].is_of("family", "Linux") && !all[0].is_of("family", "Android"));
        assert!(all.iter().all(|one| one.is_of("licence", "MIT") && one.is_of("origin", "a book")));
        assert_eq!(count("section", all.iter()).len(), 3);
        assert!(count("nothing", all.iter()).is_empty());
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

//! The signatures of a database one by one, whatever their section: for those who list and search.

use fp_obs::Direction;
use fp_obs::hello::HelloKind;

use crate::{Class, Database, Label, LabelId, SourceId};

/// A signature of any section, as text.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ListedSignature {
    /// The section as a file names it, without brackets: `tcp:request`.
    pub section: &'static str,
    /// Its place among the signatures of the section, from 0.
    pub index: u32,
    /// Its label.
    pub label: LabelId,
    /// Where it was read.
    pub source: SourceId,
    /// The line there, from 1.
    pub line: u32,
    /// The field that it is: `sig`, or of some hellos `ja4` and the like.
    pub field: &'static str,
    /// It in the grammar, without `sig =`.
    pub text: String,
}

/// What sections have in common: label, source, line, field and text.
type One = (LabelId, SourceId, u32, &'static str, String);

impl Database {
    /// All signatures: those of MTUs, then of requests, of responses and of hellos, each in their
    /// order.
    pub fn listed(&self) -> Vec<ListedSignature> {
        let mut out = Vec::with_capacity(self.len());
        let mut section = |section, signatures: &mut dyn Iterator<Item = One>| {
            let numbered = signatures.zip(0..);
            out.extend(numbered.map(|((label, source, line, field, text), index)| ListedSignature {
                section,
                index,
                label,
                source,
                line,
                field,
                text,
            }));
        };
        section(
            "mtu",
            &mut self.mtu.iter().map(|one| (one.label, one.source, one.line, "sig", one.to_string())),
        );
        for (direction, tcp, http) in [
            (Direction::Request, "tcp:request", "http:request"),
            (Direction::Response, "tcp:response", "http:response"),
        ] {
            let of_tcp = self.tcp(direction).iter();
            section(tcp, &mut of_tcp.map(|one| (one.label, one.source, one.line, "sig", one.to_string())));
            let of_http = self.http(direction).iter();
            section(http, &mut of_http.map(|one| (one.label, one.source, one.line, "sig", one.to_string())));
        }
        for kind in HelloKind::ALL {
            let of_kind = self.hello(kind).iter();
            section(
                kind.name(),
                &mut of_kind.map(|one| (one.label, one.source, one.line, one.rule.field(), one.to_string())),
            );
        }
        out
    }

    /// A label as the grammar writes it in a section: `s:unix:Linux:3.x`; in `mtu` the name.
    pub fn label_text(&self, section: &str, label: &Label) -> String {
        if section == "mtu" {
            return label.name.clone();
        }
        let class = match label.class {
            Class::Application => "!",
            Class::System(class) => self.class_name(class),
        };
        format!("{}:{class}:{}:{}", if label.generic { 'g' } else { 's' }, label.name, label.flavor)
    }

    /// The name of a source, mostly of a file.
    pub fn source_name(&self, source: SourceId) -> &str {
        self.sources.get(usize::from(source.0)).map_or("?", |name| name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_section_has_its_signatures_with_their_places() {
        let text = "classes = unix\n[mtu]\nlabel = Ethernet\nsig = 1500\n[tcp:request]\n\
            label = g:unix:Linux:3.x\nsig = *:64:0:*:*,*:mss:df:0\nsig = *:64:0:*:*,0:mss:df:0\n\
            [http:response]\nlabel = s:!:nginx:1.x\nsys = @unix\nsig = 1:Server,Date::nginx\n\
            [ssh:server]\nlabel = s:!:OpenSSH:9\nsys = @unix\n\
            hassh = b12d2871a1189eff20364cf5333619ee\n";
        let database = Database::parse("mine.fp", text).unwrap();
        let told: Vec<String> = database
            .listed()
            .iter()
            .map(|one| {
                let label = database.label_text(one.section, database.label(one.label));
                let source = database.source_name(one.source);
                let place = format!("{}/{} {source}:{}", one.section, one.index, one.line);
                format!("{place} {label} {} = {}", one.field, one.text)
            })
            .collect();
        assert_eq!(
            told,
            [
                "mtu/0 mine.fp:4 Ethernet sig = 1500",
                "tcp:request/0 mine.fp:7 g:unix:Linux:3.x sig = *:64:0:*:*,*:mss:df:0",
                "tcp:request/1 mine.fp:8 g:unix:Linux:3.x sig = *:64:0:*:*,0:mss:df:0",
                "http:response/0 mine.fp:12 s:!:nginx:1.x sig = 1:Server,Date::nginx",
                "ssh:server/0 mine.fp:16 s:!:OpenSSH:9 hassh = b12d2871a1189eff20364cf5333619ee",
            ]
        );
    }
}

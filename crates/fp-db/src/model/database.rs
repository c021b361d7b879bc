use std::sync::LazyLock;

use fp_obs::Direction;
use fp_obs::hello::HelloKind;

use super::{
    Class, ClassId, HelloLists, HelloSignature, HttpSignature, Label, LabelId, LabelsId, MtuSignature,
    TcpSignature, UaOs,
};

/// What stands for a label that a database does not have.
static UNKNOWN: LazyLock<Label> = LazyLock::new(|| Label::new(Class::Application, "?", ""));

/// A signature database: one or more files in p0f v3's grammar, in the order in which they were
/// read.
///
/// Signatures are tried in that order, so a place in a list is also a rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Database {
    /// The names of the sources, as given when they were read.
    pub sources: Vec<String>,
    /// The registered system classes: `win`, `unix`, ...
    pub classes: Vec<String>,
    /// All labels of all sections.
    pub labels: Vec<Label>,
    /// `[mtu]`.
    pub mtu: Vec<MtuSignature>,
    /// `[tcp:request]`: SYN.
    pub tcp_request: Vec<TcpSignature>,
    /// `[tcp:response]`: SYN+ACK.
    pub tcp_response: Vec<TcpSignature>,
    /// `[http:request]`.
    pub http_request: Vec<HttpSignature>,
    /// `[http:response]`.
    pub http_response: Vec<HttpSignature>,
    /// `[tls:client]`, `[ssh:server]` and the other sections of what ends say first.
    pub hello: HelloLists,
    /// `ua_os` of `[http:request]`.
    pub ua_os: Vec<UaOs>,
}

impl Database {
    /// The TCP signatures of a direction, in file order.
    pub fn tcp(&self, direction: Direction) -> &[TcpSignature] {
        match direction {
            Direction::Request => &self.tcp_request,
            Direction::Response => &self.tcp_response,
        }
    }

    /// The HTTP signatures of a direction, in file order.
    pub fn http(&self, direction: Direction) -> &[HttpSignature] {
        match direction {
            Direction::Request => &self.http_request,
            Direction::Response => &self.http_response,
        }
    }

    /// The signatures of a kind of hello, in file order.
    pub fn hello(&self, kind: HelloKind) -> &[HelloSignature] {
        self.hello.of(kind)
    }

    /// A label; one with the name `?` if `id` is of no label here, as one of another database or of
    /// an edited one may be.
    pub fn label(&self, id: LabelId) -> &Label {
        self.labels.get(id.0 as usize).unwrap_or(&UNKNOWN)
    }

    /// Which list of labels a [`LabelId`] of this database counts in. It is made of all labels, so
    /// ask once and keep the answer; after an edit of the labels it is another one.
    pub fn labels_id(&self) -> LabelsId {
        LabelsId::of(&self.labels, &self.classes)
    }

    /// The name of a class, without `@`.
    pub fn class_name(&self, id: ClassId) -> &str {
        self.classes.get(usize::from(id.0)).map_or("?", |name| name)
    }

    /// All signatures of all sections, counted.
    pub fn len(&self) -> usize {
        self.mtu.len()
            + self.tcp_request.len()
            + self.tcp_response.len()
            + self.http_request.len()
            + self.http_response.len()
            + self.hello.len()
    }

    /// Some signature is beyond p0f's grammar: the text of this database says `grammar = extended`.
    pub fn is_extended(&self) -> bool {
        Direction::ALL.iter().flat_map(|direction| self.tcp(*direction)).any(TcpSignature::is_extension)
    }

    /// No signature at all.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

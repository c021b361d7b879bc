use super::{LabelId, SourceId};

/// A header that a signature expects: `Name`, `?Name`, `Name=[value]`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HeaderRule {
    /// The name, compared without regard to case (deviation D4).
    pub name: String,
    /// `?`: may be absent, but must not stand elsewhere.
    pub optional: bool,
    /// A text that the value must contain.
    pub value: Option<String>,
}

/// A `sig` of `[http:request]` or `[http:response]`: `ver:horder:habsent:expsw` (p0f README,
/// section 5).
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct HttpSignature {
    /// Whose signature this is.
    pub label: LabelId,
    /// 0 for HTTP/1.0, 1 for HTTP/1.1, `None` for either.
    pub version: Option<u8>,
    /// Headers in order; others may stand between.
    pub headers: Vec<HeaderRule>,
    /// Headers that must be absent.
    pub absent: Vec<String>,
    /// The text that an honest User-Agent or Server contains; empty for none.
    pub software: String,
    /// The line of the `sig`, from 1; 0 where none says it.
    pub line: u32,
    /// The source it stands in.
    pub source: SourceId,
}

impl HttpSignature {
    /// Of heads with these headers, of any version and software.
    pub const fn new(label: LabelId, headers: Vec<HeaderRule>) -> HttpSignature {
        HttpSignature {
            label,
            version: None,
            headers,
            absent: Vec::new(),
            software: String::new(),
            line: 0,
            source: SourceId(0),
        }
    }
}

/// An entry of `ua_os`: a system, and what a User-Agent calls it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UaOs {
    /// The name that labels use.
    pub name: String,
    /// The text in the User-Agent, when it is another.
    pub alias: Option<String>,
}

impl UaOs {
    /// The text to look for in the User-Agent.
    pub fn needle(&self) -> &str {
        self.alias.as_deref().unwrap_or(&self.name)
    }
}

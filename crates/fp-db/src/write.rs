//! The printer: the pair of the parser.

use core::fmt;

use fp_obs::{OptionKind, OptionLayout};

use fp_obs::hello::HelloKind;

use crate::parse::Section;
use crate::{
    Database, HeaderRule, HttpSignature, Label, LabelId, MtuSignature, Provenance, System, TcpSignature, Ttl,
    UaOs, WindowRule,
};

impl fmt::Display for Database {
    /// The database in p0f v3's grammar, or in the extended one if it needs that, with the
    /// provenance of its labels as comments. What the parser reads from it is this database, but
    /// for the line numbers and, where it had several, the sources.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Writer {
            database: self,
            section: None,
            label: None,
            told: NOTHING,
            ua_os_written: false,
            begun: false,
        }
        .write(f)
    }
}

impl fmt::Display for MtuSignature {
    /// `1500`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.mtu, f)
    }
}

impl fmt::Display for TcpSignature {
    /// `ver:ittl:olen:mss:wsize,scale:olayout:quirks:pclass`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}:", OrAny(self.version), self.ttl, self.ip_options_len)?;
        write!(f, "{}:{},{}:", OrAny(self.mss), self.window, OrAny(self.scale))?;
        let payload = match self.payload {
            None => "*",
            Some(true) => "+",
            Some(false) => "0",
        };
        write!(f, "{}:{}:{payload}", Layout(&self.layout), self.quirks)
    }
}

impl fmt::Display for HttpSignature {
    /// `ver:horder:habsent:expsw`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", OrAny(self.version))?;
        joined(f, &self.headers)?;
        f.write_str(":")?;
        joined(f, &self.absent)?;
        write!(f, ":{}", self.software)
    }
}

impl fmt::Display for HeaderRule {
    /// `Name`, `?Name`, `Name=[value]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mark = if self.optional { "?" } else { "" };
        write!(f, "{mark}{}{}", self.name, Value(&self.value))
    }
}

impl fmt::Display for Ttl {
    /// `64`, `64-` or `64!`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Ttl::Initial(ttl) => write!(f, "{ttl}"),
            Ttl::AtMost(ttl) => write!(f, "{ttl}-"),
            Ttl::Only(ttl) => write!(f, "{ttl}!"),
        }
    }
}

impl fmt::Display for WindowRule {
    /// `8192`, `mss*N`, `mtu*N`, `%N`, `native*N`, `native*max` or `*`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WindowRule::Literal(window) => write!(f, "{window}"),
            WindowRule::Mss(n) => write!(f, "mss*{n}"),
            WindowRule::Mtu(n) => write!(f, "mtu*{n}"),
            WindowRule::MultipleOf(n) => write!(f, "%{n}"),
            WindowRule::Native(n) => write!(f, "native*{n}"),
            WindowRule::NativeMax => f.write_str("native*max"),
            WindowRule::Any => f.write_str("*"),
        }
    }
}

impl fmt::Display for UaOs {
    /// `Linux` or `iOS=[iPad]`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{}", self.name, Value(&self.alias))
    }
}

/// So that no line is longer than [`MAX_LINE`](crate::limits::MAX_LINE), however long the names
/// are.
const CLASSES_A_LINE: usize = 256;
const UA_OS_A_LINE: usize = 32;

/// What holds before anything is told.
const NOTHING: &Provenance = &Provenance {
    source: String::new(),
    date: String::new(),
    capture: String::new(),
    role: None,
    licence: String::new(),
};

struct Writer<'a> {
    database: &'a Database,
    section: Option<Section>,
    label: Option<LabelId>,
    /// The provenance that holds for a label written now.
    told: &'a Provenance,
    ua_os_written: bool,
    /// Something stands above, so that a section needs a blank line before it.
    begun: bool,
}

impl<'a> Writer<'a> {
    /// Writes the lists as the labels interleave them, so that labels keep their order, and each
    /// list in its own order.
    fn write(mut self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let database = self.database;
        let extended = database.is_extended();
        if extended {
            f.write_str("grammar = extended\n")?;
        }
        for some in database.classes.chunks(CLASSES_A_LINE) {
            f.write_str("classes = ")?;
            joined(f, some)?;
            f.write_str("\n")?;
        }
        self.begun = extended || !database.classes.is_empty();
        let mut mtu = database.mtu.iter().peekable();
        let mut tcp_request = database.tcp_request.iter().peekable();
        let mut tcp_response = database.tcp_response.iter().peekable();
        let mut http_request = database.http_request.iter().peekable();
        let mut http_response = database.http_response.iter().peekable();
        let mut hellos = HelloKind::ALL.map(|kind| (kind, database.hello(kind).iter().peekable()));
        loop {
            let heads = [
                (mtu.peek().map(|s| s.label), Section::Mtu),
                (tcp_request.peek().map(|s| s.label), Section::TcpRequest),
                (tcp_response.peek().map(|s| s.label), Section::TcpResponse),
                (http_request.peek().map(|s| s.label), Section::HttpRequest),
                (http_response.peek().map(|s| s.label), Section::HttpResponse),
            ];
            let of_hellos =
                hellos.iter_mut().map(|(kind, list)| (list.peek().map(|s| s.label), Section::Hello(*kind)));
            let first =
                heads.into_iter().chain(of_hellos).filter_map(|(label, section)| Some((label?, section)));
            let Some((label, section)) = first.min_by_key(|(label, _)| *label) else {
                break;
            };
            self.head(f, section, label)?;
            match section {
                Section::Mtu => sig(f, mtu.next())?,
                Section::TcpRequest => sig(f, tcp_request.next())?,
                Section::TcpResponse => sig(f, tcp_response.next())?,
                Section::HttpRequest => sig(f, http_request.next())?,
                Section::HttpResponse => sig(f, http_response.next())?,
                Section::Hello(wanted) => {
                    let mut lists = hellos.iter_mut();
                    if let Some(next) =
                        lists.find(|(kind, _)| *kind == wanted).and_then(|(_, list)| list.next())
                    {
                        writeln!(f, "{} = {next}", next.rule.field())?;
                    }
                }
            }
        }
        if !database.ua_os.is_empty() && !self.ua_os_written {
            self.enter(f, Section::HttpRequest)?;
        }
        Ok(())
    }

    /// What must stand before a signature: its section and its label, unless they stand already.
    fn head(&mut self, f: &mut fmt::Formatter<'_>, section: Section, id: LabelId) -> fmt::Result {
        let enters = self.section != Some(section);
        if enters {
            self.enter(f, section)?;
        }
        if enters || self.label != Some(id) {
            self.label = Some(id);
            f.write_str("\n")?;
            let label = self.database.label(id);
            self.provenance(f, label)?;
            self.label(f, section, label)?;
        }
        Ok(())
    }

    fn enter(&mut self, f: &mut fmt::Formatter<'_>, section: Section) -> fmt::Result {
        if self.section.is_some() || self.begun {
            f.write_str("\n")?;
        }
        self.section = Some(section);
        writeln!(f, "[{}]", section.name())?;
        if section == Section::HttpRequest && !self.ua_os_written && !self.database.ua_os.is_empty() {
            self.ua_os_written = true;
            for some in self.database.ua_os.chunks(UA_OS_A_LINE) {
                f.write_str("ua_os = ")?;
                joined(f, some)?;
                f.write_str("\n")?;
            }
        }
        Ok(())
    }

    fn provenance(&mut self, f: &mut fmt::Formatter<'_>, label: &'a Label) -> fmt::Result {
        let told = label.provenance.as_deref().unwrap_or(NOTHING);
        told.write_after(self.told, f)?;
        self.told = told;
        Ok(())
    }

    fn label(&self, f: &mut fmt::Formatter<'_>, section: Section, label: &Label) -> fmt::Result {
        let database = self.database;
        writeln!(f, "label = {}", database.label_text(section.name(), label))?;
        if label.is_application() && section != Section::Mtu {
            f.write_str("sys = ")?;
            for (i, system) in label.systems.iter().enumerate() {
                let comma = if i > 0 { "," } else { "" };
                match system {
                    System::Name(name) => write!(f, "{comma}{name}")?,
                    System::Class(id) => write!(f, "{comma}@{}", database.class_name(*id))?,
                }
            }
            f.write_str("\n")?;
        }
        Ok(())
    }
}

fn sig(f: &mut fmt::Formatter<'_>, signature: Option<&impl fmt::Display>) -> fmt::Result {
    match signature {
        Some(signature) => writeln!(f, "sig = {signature}"),
        None => Ok(()),
    }
}

fn joined(f: &mut fmt::Formatter<'_>, items: &[impl fmt::Display]) -> fmt::Result {
    for (i, item) in items.iter().enumerate() {
        let comma = if i > 0 { "," } else { "" };
        write!(f, "{comma}{item}")?;
    }
    Ok(())
}

/// A value, or `*`.
struct OrAny<T>(Option<T>);

impl<T: fmt::Display> fmt::Display for OrAny<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Some(value) => value.fmt(f),
            None => f.write_str("*"),
        }
    }
}

/// `=[value]`, or nothing.
struct Value<'a>(&'a Option<String>);

impl fmt::Display for Value<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Some(value) => write!(f, "=[{value}]"),
            None => Ok(()),
        }
    }
}

/// A layout as a signature writes it: an EOL that other options follow, which no packet has, only
/// reads back as `?0`.
struct Layout<'a>(&'a OptionLayout);

impl fmt::Display for Layout<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let kinds = self.0.kinds();
        for (i, kind) in kinds.iter().enumerate() {
            let comma = if i > 0 { "," } else { "" };
            match *kind {
                OptionKind::EOL if i + 1 < kinds.len() => write!(f, "{comma}?0")?,
                OptionKind::EOL => write!(f, "{comma}eol+{}", self.0.eol_padding())?,
                kind => write!(f, "{comma}{kind}")?,
            }
        }
        Ok(())
    }
}

//! From what fp-cli says of a capture to candidate signatures.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use fp_db::Database;

use super::experiment::{Experiment, Role};

/// Headers whose values are a program's own, not its user's or its page's.
const TELLING: [&str; 5] = ["Accept", "Accept-Encoding", "Connection", "Keep-Alive", "Accept-Charset"];

/// One kind of packet or head that a program sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Fact {
    section: &'static str,
    program: String,
    version: String,
    role: &'static str,
    capture: String,
    /// As fp-cli prints it.
    raw: String,
    /// What its database says today, `???` for nothing.
    answer: String,
    label: String,
}

impl Fact {
    /// The fact in a line of a log, if it is of the program under test.
    pub(super) fn read(line: &str, experiment: &Experiment, version: &str, capture: &Path) -> Option<Fact> {
        let fields: BTreeMap<&str, &str> =
            line.split_once("] ")?.1.split('|').filter_map(|field| field.split_once('=')).collect();
        // A raw signature is last, and may hold the separator itself.
        let raw = line.split_once("|raw_sig=")?.1.to_owned();
        let (section, role) = match *fields.get("mod")? {
            "syn" => ("tcp:request", Role::Client),
            "syn+ack" => ("tcp:response", Role::Server),
            "http request" => ("http:request", Role::Client),
            "http response" => ("http:response", Role::Server),
            _ => return None,
        };
        if experiment.role != Role::Both && experiment.role != role {
            return None;
        }
        let label = if section.starts_with("tcp") { &experiment.stack } else { &experiment.http };
        Some(Fact {
            section,
            program: experiment.name.clone(),
            version: version.to_owned(),
            role: role.name(),
            capture: capture.file_name()?.to_string_lossy().into_owned(),
            raw,
            answer: (*fields.get("os").or_else(|| fields.get("app"))?).to_owned(),
            label: label.clone()?,
        })
    }

    /// The signature that this observation suggests: what belongs to the path or the page is left
    /// open.
    fn signature(&self) -> Option<String> {
        if self.section.starts_with("tcp") { tcp(&self.raw) } else { http(&self.raw) }
    }
}

/// All facts as a database in p0f's grammar, each signature once, with its provenance.
///
/// # Errors
/// It is no such database after all.
pub(super) fn database(facts: &[Fact]) -> Result<String, String> {
    let mut text = String::from(
        "; Candidate signatures. Made by cargo xtask lab; to be read, not to be loaded as they are.\n\
         ; @licence MIT OR Apache-2.0\n\nclasses = win,unix,other\n",
    );
    let today = today();
    for section in ["tcp:request", "tcp:response", "http:request", "http:response"] {
        let mut seen: BTreeMap<String, Vec<&Fact>> = BTreeMap::new();
        for fact in facts.iter().filter(|fact| fact.section == section) {
            if let Some(signature) = fact.signature() {
                seen.entry(signature).or_default().push(fact);
            }
        }
        if seen.is_empty() {
            continue;
        }
        let _ = write!(text, "\n[{section}]\n");
        for (signature, facts) in seen {
            let Some(first) = facts.first() else { continue };
            text.push('\n');
            let mut named: Vec<String> =
                facts.iter().map(|fact| format!("{} {}", fact.program, fact.version)).collect();
            named.dedup();
            let _ = writeln!(text, "; @source lab: {}", named.join(", "));
            let _ = writeln!(text, "; @date {today}\n; @capture {}", first.capture);
            let _ = writeln!(text, "; now: {}\nlabel = {}", first.answer, first.label);
            if first.label.contains(":!:") {
                text.push_str("sys = @unix,@win\n");
            }
            let _ = writeln!(text, "sig = {signature}");
        }
    }
    Database::parse("candidates.fp", &text).map_err(|error| error.to_string())?;
    Ok(text)
}

/// All facts as tables in Markdown: what ran, and each signature once with the programs that sent
/// it.
pub(super) fn table(facts: &[Fact]) -> String {
    let versions: BTreeMap<&str, &str> =
        facts.iter().map(|fact| (fact.program.as_str(), fact.version.as_str())).collect();
    let mut text = String::from("| program | version |\n|---|---|\n");
    for (program, version) in versions {
        let _ = writeln!(text, "| {program} | {version} |");
    }
    let mut sent: BTreeMap<(&str, String), (&str, Vec<&str>)> = BTreeMap::new();
    for fact in facts {
        let signature = fact.signature().unwrap_or_else(|| fact.raw.clone());
        let entry = sent.entry((fact.section, signature)).or_insert((&fact.answer, Vec::new()));
        if !entry.1.contains(&fact.program.as_str()) {
            entry.1.push(&fact.program);
        }
    }
    text.push_str("\n| section | signature | programs | named |\n|---|---|---|---|\n");
    for ((section, signature), (answer, programs)) in sent {
        let more = programs.len().saturating_sub(3);
        let mut named = programs.into_iter().take(3).collect::<Vec<_>>().join(", ");
        if more > 0 {
            let _ = write!(named, " and {more} more");
        }
        let _ = writeln!(text, "| {section} | `{}` | {named} | {answer} |", signature.replace('|', "\\|"));
    }
    text
}

/// The MSS is the path's; TTL and distance are one number.
fn tcp(raw: &str) -> Option<String> {
    let mut fields: Vec<String> = raw.split(':').map(str::to_owned).collect();
    let (ttl, distance) = fields.get(1)?.split_once('+')?;
    let ttl = match distance.parse::<u16>() {
        Ok(distance) => (ttl.parse::<u16>().ok()? + distance).to_string(),
        Err(_) => format!("{}-", next_start(ttl.parse().ok()?)),
    };
    *fields.get_mut(1)? = ttl;
    if fields.get(5)?.contains("mss") {
        *fields.get_mut(3)? = "*".into();
    }
    Some(fields.join(":"))
}

fn next_start(ttl: u8) -> u8 {
    [32, 64, 128, 255].into_iter().find(|start| *start >= ttl).unwrap_or(255)
}

/// The order of the headers, the values that are the program's own, and its name.
fn http(raw: &str) -> Option<String> {
    let (version, rest) = raw.split_once(':')?;
    let mut headers = Vec::new();
    let mut at = rest;
    // A value may hold commas and colons, but ends at its bracket.
    while !at.is_empty() && !at.starts_with(':') {
        at = at.strip_prefix(',').unwrap_or(at);
        let end = at.find(['=', ',', ':']).unwrap_or(at.len());
        let (name, tail) = at.split_at(end);
        if let Some(valued) = tail.strip_prefix("=[") {
            let (value, tail) = valued.split_once(']')?;
            let value = value.split_once("timeout=").map_or(value, |_| "timeout=");
            headers.push(if TELLING.contains(&name) { format!("{name}=[{value}]") } else { name.to_owned() });
            at = tail;
        } else {
            headers.push(name.to_owned());
            at = tail;
        }
    }
    let (absent, software) = at.strip_prefix(':')?.split_once(':')?;
    let end = software.find(|byte: char| byte.is_ascii_digit()).unwrap_or(software.len());
    let software = software.split_at(end).0.trim_end();
    let software = software.split_once(':').map_or(software, |(before, _)| before);
    Some(format!("{version}:{}:{absent}:{software}", headers.join(",")))
}

fn today() -> String {
    let date = std::process::Command::new("date").args(["-u", "+%F"]).output();
    date.map_or_else(|_| "?".into(), |done| String::from_utf8_lossy(&done.stdout).trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_the_path_is_left_open() {
        let raw = "4:61+3:0:1400:mss*44,7:mss,sok,ts,nop,ws:df,id+:0";
        assert_eq!(tcp(raw).as_deref(), Some("4:64:0:*:mss*44,7:mss,sok,ts,nop,ws:df,id+:0"));
        assert_eq!(tcp("4:44+?:0:1460:1024,0:mss::0").as_deref(), Some("4:64-:0:*:1024,0:mss::0"));
        assert_eq!(tcp("4:255+0:0:0:1024,0:::0").as_deref(), Some("4:255:0:0:1024,0:::0"));
        assert_eq!(tcp("nonsense"), None);
    }

    #[test]
    fn what_is_of_the_page_is_left_open() {
        let raw =
            "1:Server,Date,?Content-Length,Connection=[keep-alive],X-A=[b:c,d]:Accept-Ranges:nginx/1.22";
        assert_eq!(
            http(raw).as_deref(),
            Some("1:Server,Date,?Content-Length,Connection=[keep-alive],X-A:Accept-Ranges:nginx/")
        );
        assert_eq!(http("0::Connection,Date:").as_deref(), Some("0::Connection,Date:"));
        assert_eq!(http("1:Accept=[cut"), None);
    }
}

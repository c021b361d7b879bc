//! Alerts: once for each host and rule, and again when the host has become another; to a file, to
//! syslog and to a command, at most so many a minute.

use std::collections::HashMap;
use std::fs::File;
use std::io::{self, Write as _};
use std::net::IpAddr;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use fp_host::{Dossier, RuleResult};
use fp_report::hosts::{push_alert, push_broken};
use nix::unistd::{Gid, Uid, fchown};

use super::syslog::{Message, Syslog};
use crate::folder::make_own;
use crate::messages::tell;
use crate::metrics::{ALERTS_HELD_BACK, ALERTS_TOLD};
use crate::terminal::shown;

/// Hosts of which is known what was told, of those that had an established connection and of the
/// others each; all of one kind are forgotten if there are more.
const MOST: usize = 250_000;

/// Where alerts go.
#[derive(Clone, Debug, Default)]
pub(crate) struct AlertsTo {
    /// JSON lines are appended to it.
    pub(crate) file: Option<PathBuf>,
    /// `/dev/log`, or an address and a port.
    pub(crate) syslog: Option<String>,
    /// A program that is started once and reads JSON lines.
    pub(crate) command: Option<PathBuf>,
    /// In a minute of the packets' time.
    pub(crate) most: u32,
}

/// Tells which rules are broken.
pub(crate) struct Alerts {
    file: Option<(String, File)>,
    syslog: Option<Syslog>,
    command: Option<(String, Child)>,
    /// Neither of them was asked for.
    to_stderr: bool,
    host_name: String,
    /// The rules that a host breaks, each with the system that it has: of hosts that had no
    /// established connection, and of those that had.
    told: [HashMap<IpAddr, Vec<(String, String)>>; 2],
    most: u32,
    minute: i64,
    /// How many were told in it, and how many of these of hosts that had no established connection.
    in_minute: u32,
    of_unproven: u32,
    held_back: u64,
    lines: Vec<u8>,
    failing: bool,
}

/// Opens a file to append to. It tells who is there: a new one is its user's alone, as a log is.
fn open_file(path: &Path, user: Option<(Uid, Gid)>) -> io::Result<File> {
    let is_new = make_own(path)?;
    let file = File::options().append(true).open(path)?;
    if let Some((user, group)) = user.filter(|_| is_new) {
        // Where that is not allowed the file works as it is.
        let _ = fchown(&file, Some(user), Some(group));
    }
    Ok(file)
}

impl Alerts {
    /// Opens all of it; a command runs as this user.
    ///
    /// # Errors
    /// What cannot be had, and why.
    pub(crate) fn open(to: &AlertsTo, user: Option<(Uid, Gid)>) -> Result<Alerts, String> {
        let file = to.file.as_ref().map(|path| {
            let file = open_file(path, user);
            file.map(|file| (shown(path), file)).map_err(|error| format!("{}: {error}", shown(path)))
        });
        let syslog =
            to.syslog.as_ref().map(|to| Syslog::open(to).map_err(|error| format!("syslog {to}: {error}")));
        let command = to.command.as_ref().map(|path| {
            let mut command = Command::new(path);
            command.stdin(Stdio::piped()).stdout(Stdio::null());
            if let Some((user, group)) = user {
                command.uid(user.as_raw()).gid(group.as_raw());
            }
            let child =
                command.spawn().map_err(|error| format!("{}: cannot start it: {error}", shown(path)))?;
            Ok::<_, String>((shown(path), child))
        });
        let (file, syslog, command) = (file.transpose()?, syslog.transpose()?, command.transpose()?);
        Ok(Alerts {
            to_stderr: file.is_none() && syslog.is_none() && command.is_none(),
            file,
            syslog,
            command,
            host_name: std::fs::read_to_string("/proc/sys/kernel/hostname").unwrap_or_default(),
            told: Default::default(),
            most: to.most,
            minute: i64::MIN,
            in_minute: 0,
            of_unproven: 0,
            held_back: 0,
            lines: Vec::new(),
            failing: false,
        })
    }

    /// Hears which rules a host breaks, at a time of the packets.
    pub(super) fn hear(&mut self, dossier: &Dossier, now: i64) {
        let system = |result: &RuleResult| {
            let answer = dossier.systems.get(result.system).and_then(|system| system.verdict.answer());
            answer.map_or(String::new(), |answer| {
                answer.product.clone().unwrap_or_else(|| answer.family.clone())
            })
        };
        let mut broken = dossier.rules.iter().filter(|result| result.broken == Some(true)).peekable();
        // A host stays what it was before in one of them.
        let known = self.told.iter_mut().filter_map(|told| told.remove(&dossier.address)).next_back();
        if broken.peek().is_none() {
            return;
        }
        let before = known.unwrap_or_default();
        let mut told = Vec::new();
        for result in broken {
            let known = (result.rule.clone(), system(result));
            // What was held back is told when there is room.
            if before.contains(&known) || self.tell(dossier, result, now) {
                told.push(known);
            }
        }
        if let Some(all) = self.told.get_mut(usize::from(dossier.facts.is_proven)) {
            // Forged addresses, however many, make nothing forgotten of hosts that are there.
            if all.len() >= MOST {
                all.clear();
            }
            all.insert(dossier.address, told);
        }
    }

    /// Whether there was room for it.
    fn tell(&mut self, dossier: &Dossier, result: &RuleResult, now: i64) -> bool {
        let minute = now.div_euclid(60);
        if minute != self.minute {
            self.tell_held_back();
            (self.minute, self.in_minute, self.of_unproven) = (minute, 0, 0);
        }
        // Addresses that anybody can forge get half.
        let is_proven = dossier.facts.is_proven;
        if self.in_minute >= self.most || !is_proven && self.of_unproven >= self.most.div_ceil(2) {
            self.held_back += 1;
            ALERTS_HELD_BACK.add(1);
            return false;
        }
        self.in_minute += 1;
        self.of_unproven += u32::from(!is_proven);
        ALERTS_TOLD.add(1);
        let mut words = Vec::new();
        push_broken(dossier, result, &mut words);
        let words = String::from_utf8_lossy(&words);
        push_alert(dossier, result, &mut self.lines);
        if let Some(syslog) = &self.syslog {
            let message = Message {
                severity: result.severity,
                time: now,
                host_name: &self.host_name,
                rule: &result.rule,
                address: &dossier.address.to_string(),
                text: &words,
            };
            let sent = syslog.send(&message.write());
            self.failed("syslog", sent);
        }
        if self.to_stderr {
            tell(&words);
        }
        true
    }

    fn tell_held_back(&mut self) {
        let held_back = std::mem::take(&mut self.held_back);
        if held_back > 0 {
            tell(format_args!("{held_back} alerts of a minute were held back (--max-alerts)"));
        }
    }

    /// Writes what was told.
    pub(super) fn flush(&mut self) {
        let lines = std::mem::take(&mut self.lines);
        if lines.is_empty() {
            return;
        }
        if let Some((name, file)) = &mut self.file {
            let (name, written) = (name.clone(), file.write_all(&lines));
            self.failed(&name, written);
        }
        if let Some((name, child)) = &mut self.command {
            let written = child.stdin.as_mut().map_or(Ok(()), |pipe| pipe.write_all(&lines));
            let name = name.clone();
            self.failed(&name, written);
        }
    }

    /// Tells once that alerts do not arrive.
    fn failed(&mut self, name: &str, done: io::Result<()>) {
        if let Err(error) = done
            && !std::mem::replace(&mut self.failing, true)
        {
            tell(format_args!("{name}: alerts do not arrive: {error}"));
        }
    }

    /// The end: the command reads its last line.
    pub(super) fn finish(&mut self) {
        self.flush();
        self.tell_held_back();
        if let Some((_, child)) = &mut self.command {
            drop(child.stdin.take());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use fp_engine::{Endpoint, Event, EventKind, HttpEvent, Subject, Timestamp};
    use fp_host::{Chosen, Hosts, Limits, Place};
    use fp_match::Matcher;
    use fp_obs::{Direction, HttpObservation};

    use super::*;

    /// A host that breaks a rule, and has had a connection or not.
    fn breaks(hosts: &mut Hosts, matcher: &Matcher<'_>, number: u32, is_proven: bool) -> Dossier {
        let address = IpAddr::from(std::net::Ipv4Addr::from(0x0a00_0000 + number));
        let (client, server) =
            (Endpoint { address, port: 1000 }, Endpoint { address: [192, 0, 2, 1].into(), port: 80 });
        let observation = "4:64+0:0:1460:8192,7:mss,sok,ts,nop,ws:df,id+:0".parse().unwrap();
        let syn = fp_engine::TcpEvent::of(matcher, observation, Direction::Request);
        let head = HttpEvent::new(HttpObservation::from_headers(1, [("Host", &b"a"[..])]));
        let kinds = [EventKind::Syn(Cow::Owned(syn)), EventKind::HttpRequest(head.into())];
        for kind in kinds.into_iter().take(1 + usize::from(is_proven)) {
            let event = Event::new(Timestamp::default(), client, server, Subject::Client, kind);
            hosts.take(&event, Place::default());
        }
        let mut dossier = hosts.dossier(address, matcher, Chosen::ALL).unwrap();
        let (rule, text) = ("any".to_owned(), String::new());
        dossier.rules.push(RuleResult { rule, severity: "low", broken: Some(true), system: 0, text });
        dossier
    }

    /// However many addresses are forged, hosts that are there have half of the alerts.
    #[test]
    fn forged_addresses_leave_room_for_others() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("alerts");
        let to = AlertsTo { file: Some(path.clone()), most: 4, ..AlertsTo::default() };
        let mut alerts = Alerts::open(&to, None).unwrap();
        let database = fp_db::Database::embedded();
        let (matcher, mut hosts) = (Matcher::new(&database), Hosts::new(Limits::default()));
        for number in 0..100 {
            alerts.hear(&breaks(&mut hosts, &matcher, number, false), 0);
        }
        for number in 100..110 {
            alerts.hear(&breaks(&mut hosts, &matcher, number, true), 0);
        }
        alerts.flush();
        let told = std::fs::read_to_string(&path).unwrap();
        let of = |number: u32| told.contains(&format!("\"10.0.0.{number}\""));
        assert_eq!(told.lines().count(), 4, "{told}");
        assert!(of(0) && of(1) && of(100) && of(101), "{told}");
        // What was told is not told again, also if it has shown more of itself; a later minute has
        // room.
        alerts.hear(&breaks(&mut hosts, &matcher, 0, true), 60);
        alerts.hear(&breaks(&mut hosts, &matcher, 102, true), 60);
        alerts.flush();
        let told = std::fs::read_to_string(&path).unwrap();
        assert_eq!(told.lines().count(), 5, "{told}");
        assert!(told.ends_with('\n') && told.lines().last().unwrap().contains("\"10.0.0.102\""), "{told}");
    }
}

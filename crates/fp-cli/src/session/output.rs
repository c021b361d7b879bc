//! Where the events of a session go, and in which format.

use std::cell::RefCell;
use std::fs::File;
use std::io;
use std::os::fd::{AsFd as _, BorrowedFd};
use std::os::unix::fs::{FileTypeExt as _, OpenOptionsExt as _};
use std::path::Path;
use std::rc::Rc;

use fp_engine::{Deviations, Event};
use fp_match::Matcher;
use libc::O_NONBLOCK;
use nix::unistd::{Gid, Uid};

use super::lines::Lines;
use super::log::Log;
use crate::networks::Networks;
use fp_report::{Human, Json, LocalZone, Nearest, Origin, P0fLog};

/// A format, and what it takes to write it under another database too.
pub(crate) enum Kind {
    Human { color: bool },
    P0fLog(LocalZone),
    Json,
}

impl Kind {
    fn format<'a>(
        &self,
        matcher: &'a Matcher<'a>,
        nearest: &Rc<RefCell<Nearest>>,
        networks: &Networks,
        deviations: Deviations,
    ) -> Box<dyn fp_report::Format + 'a> {
        let pseudonyms = networks.pseudonyms();
        match self {
            Kind::Human { color } => {
                let human = Human::new(matcher, *color).sharing(Rc::clone(nearest));
                Box::new(human.with_deviations(deviations).hiding(pseudonyms))
            }
            Kind::P0fLog(zone) => Box::new(P0fLog::new(matcher, zone.clone()).hiding(pseudonyms)),
            Kind::Json => Box::new(json(matcher, Rc::clone(nearest), networks, deviations)),
        }
    }
}

/// JSON that says which ends are ours, where somebody said what is.
pub(super) fn json<'a>(
    matcher: &'a Matcher<'a>,
    nearest: Rc<RefCell<Nearest>>,
    networks: &Networks,
    deviations: Deviations,
) -> Json<'a> {
    let json = Json::sharing(matcher, nearest).with_deviations(deviations).hiding(networks.pseudonyms());
    match networks.home() {
        Some(is_home) => json.with_home(is_home),
        None => json,
    }
}

/// Where text goes.
pub(crate) enum Destination {
    Stdout(Lines<Box<File>>),
    Log(Box<Log>),
    /// Nobody reads it any longer.
    Gone,
}

impl Destination {
    /// Standard output, whose reader has to keep up.
    pub(crate) fn stdout() -> io::Result<Destination> {
        let file = File::from(io::stdout().as_fd().try_clone_to_owned()?);
        let is_pipe = file.metadata()?.file_type().is_fifo();
        // Opened once more, not to change how others use it.
        let own = || File::options().write(true).custom_flags(O_NONBLOCK).open("/proc/self/fd/1").ok();
        let own = if is_pipe { own() } else { None };
        let nonblocking = own.is_some();
        let mut lines = Lines::new("standard output".to_owned(), Box::new(own.unwrap_or(file)));
        if nonblocking {
            lines.is_nonblocking();
        }
        Ok(Destination::Stdout(lines))
    }

    /// Standard output, for whose reader everything waits.
    pub(crate) fn patient_stdout() -> io::Result<Destination> {
        let mut destination = Destination::stdout()?;
        if let Destination::Stdout(lines) = &mut destination {
            lines.be_patient();
        }
        Ok(destination)
    }

    fn pending(&mut self) -> Option<&mut Vec<u8>> {
        match self {
            Destination::Stdout(lines) => Some(lines.pending()),
            Destination::Log(log) => Some(log.pending()),
            Destination::Gone => None,
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match self {
            Destination::Stdout(lines) => lines.flush(),
            Destination::Log(log) => log.flush(),
            Destination::Gone => Ok(()),
        }
    }

    fn finish(&mut self) -> io::Result<()> {
        match self {
            Destination::Stdout(lines) => lines.finish(),
            Destination::Log(log) => log.finish(),
            Destination::Gone => Ok(()),
        }
    }
}

/// The outputs of a session.
#[derive(Default)]
pub(crate) struct Outputs(Vec<(Kind, Destination)>);

impl Outputs {
    pub(crate) fn add(&mut self, kind: Kind, destination: Destination) {
        self.0.push((kind, destination));
    }

    /// One for each output, with the nearest labels that others of the same database find.
    pub(crate) fn formats<'a>(
        &self,
        matcher: &'a Matcher<'a>,
        nearest: &Rc<RefCell<Nearest>>,
        networks: &Networks,
        deviations: Deviations,
    ) -> Vec<Box<dyn fp_report::Format + 'a>> {
        self.0.iter().map(|(kind, _)| kind.format(matcher, nearest, networks, deviations)).collect()
    }

    /// Whether one of them tells of nearest labels.
    pub(crate) fn search(&self) -> bool {
        self.0.iter().any(|(kind, _)| matches!(kind, Kind::Json))
    }

    /// Appends an event to each output in its format.
    pub(crate) fn write(
        &mut self,
        formats: &mut [Box<dyn fp_report::Format + '_>],
        event: &Event<'_>,
        origin: Option<Origin<'_>>,
    ) {
        for ((_, destination), format) in self.0.iter_mut().zip(formats) {
            if let Some(pending) = destination.pending() {
                format.write_found(event, origin, pending);
            }
        }
    }

    /// Appends a line to standard output.
    pub(crate) fn announce(&mut self, line: &str) {
        for (_, destination) in &mut self.0 {
            if let Destination::Stdout(lines) = destination {
                lines.pending().extend_from_slice(line.as_bytes());
                lines.pending().push(b'\n');
            }
        }
    }

    /// Who reads standard output, unless that is a file, and whether something waits for that.
    pub(crate) fn reader(&self) -> Option<(BorrowedFd<'_>, bool)> {
        self.0.iter().find_map(|(_, destination)| match destination {
            Destination::Stdout(lines) => lines.reader(),
            _ => None,
        })
    }

    /// Writes all that waits, as far as there is room.
    ///
    /// # Errors
    /// Nobody reads standard output any longer: told once, the other outputs go on.
    pub(crate) fn flush(&mut self) -> io::Result<()> {
        self.each(Destination::flush)
    }

    /// Writes all that waits, for the last time.
    pub(crate) fn finish(&mut self) -> io::Result<()> {
        self.each(Destination::finish)
    }

    /// Puts logs aside that are long or old enough.
    pub(crate) fn rotate(&mut self) -> io::Result<()> {
        self.each(|destination| match destination {
            Destination::Log(log) => log.rotate_if_due(),
            _ => Ok(()),
        })
    }

    /// Opens the logs anew.
    pub(crate) fn reopen(&mut self) -> io::Result<()> {
        self.each(|destination| match destination {
            Destination::Log(log) => log.reopen(),
            _ => Ok(()),
        })
    }

    /// Standard output is no longer ours: we go into the background.
    pub(crate) fn leave_stdout(&mut self) {
        self.0.retain(|(_, destination)| !matches!(destination, Destination::Stdout(_)));
    }

    /// Whether what was asked of the logs can be done.
    ///
    /// # Errors
    /// The text to show.
    pub(crate) fn check(&self) -> Result<(), String> {
        self.0.iter().try_for_each(|(_, destination)| match destination {
            Destination::Log(log) => log.check_rotation(),
            _ => Ok(()),
        })
    }

    /// Gives logs that are new to a user.
    pub(crate) fn give_to(&self, (user, group): (Uid, Gid)) {
        for (_, destination) in &self.0 {
            if let Destination::Log(log) = destination {
                log.give_to(user, group);
            }
        }
    }

    /// Begins to look after the logs that were put aside.
    pub(crate) fn start_keeping(&mut self) -> io::Result<()> {
        self.0.iter_mut().try_for_each(|(_, destination)| match destination {
            Destination::Log(log) => log.start_keeping(),
            _ => Ok(()),
        })
    }

    /// The folders of the logs.
    pub(crate) fn folders(&self) -> impl Iterator<Item = &Path> {
        self.0.iter().filter_map(|(_, destination)| match destination {
            Destination::Log(log) => Some(log.folder()),
            _ => None,
        })
    }

    fn each(&mut self, mut act: impl FnMut(&mut Destination) -> io::Result<()>) -> io::Result<()> {
        let mut result = Ok(());
        for (_, destination) in &mut self.0 {
            if let Err(error) = act(destination) {
                *destination = Destination::Gone;
                result = Err(error);
            }
        }
        result
    }
}

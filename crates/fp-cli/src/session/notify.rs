//! What systemd is told: that we are ready, that we live, that we end (`man sd_notify`).

use std::env;
use std::os::linux::net::SocketAddrExt as _;
use std::os::unix::net::{SocketAddr, UnixDatagram};
use std::time::{Duration, Instant};

/// The service manager that started this process, if one did and wants to know.
pub(crate) struct Manager {
    socket: Option<UnixDatagram>,
    /// Tell that we live this often.
    watchdog: Option<Duration>,
    told: Instant,
}

impl Manager {
    /// As the environment says (`NOTIFY_SOCKET`, `WATCHDOG_USEC`, `WATCHDOG_PID`).
    pub(crate) fn of_environment() -> Manager {
        let socket = env::var("NOTIFY_SOCKET").ok().and_then(|name| {
            let address = match name.strip_prefix('@') {
                Some(name) => SocketAddr::from_abstract_name(name),
                None => SocketAddr::from_pathname(&name),
            };
            let socket = UnixDatagram::unbound().ok()?;
            socket.connect_addr(&address.ok()?).ok()?;
            socket.set_nonblocking(true).ok()?;
            Some(socket)
        });
        let ours = env::var("WATCHDOG_PID").map_or(true, |id| id == std::process::id().to_string());
        let micros = env::var("WATCHDOG_USEC").ok().and_then(|text| text.parse().ok());
        // Twice as often as need be, as the manual advises.
        let watchdog =
            micros.filter(|_| ours && socket.is_some()).map(|micros| Duration::from_micros(micros) / 2);
        Manager { socket, watchdog, told: Instant::now() }
    }

    /// Everything is open; capture goes on.
    pub(crate) fn ready(&self) {
        self.tell("READY=1");
    }

    /// The databases are being read again; [`Manager::ready`] ends it.
    pub(crate) fn reloading(&self) {
        let micros = nix::time::clock_gettime(nix::time::ClockId::CLOCK_MONOTONIC)
            .map_or(0, |time| Duration::from(time).as_micros());
        self.tell(&format!("RELOADING=1\nMONOTONIC_USEC={micros}"));
    }

    /// The end.
    pub(crate) fn stopping(&self) {
        self.tell("STOPPING=1");
    }

    /// Tells that we live, if that is due.
    pub(crate) fn alive(&mut self) {
        if self.watchdog.is_some_and(|interval| self.told.elapsed() >= interval) {
            self.told = Instant::now();
            self.tell("WATCHDOG=1");
        }
    }

    /// How long to wait at most.
    pub(crate) fn interval(&self) -> Option<Duration> {
        self.watchdog.map(|interval| interval.saturating_sub(self.told.elapsed()))
    }

    fn tell(&self, state: &str) {
        if let Some(socket) = &self.socket {
            // A manager that does not listen is no reason to stop.
            let _ = socket.send(state.as_bytes());
        }
    }
}

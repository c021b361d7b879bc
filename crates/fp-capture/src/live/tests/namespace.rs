//! A network namespace of a test's own: it goes away with the thread that is in it, whatever
//! happens.

use std::{
    io,
    os::fd::AsRawFd,
    process::Command,
    thread,
    time::{Duration, Instant},
};

use nix::{
    mount::{MsFlags, mount},
    sched::{CloneFlags, unshare},
    sys::socket::{MsgFlags, send},
};

use crate::live::sys::Socket;

/// Runs a test in a namespace with a pair of interfaces `left` and `right`, where that is possible;
/// says so where not.
pub(super) fn with_pair(test: impl FnOnce() + Send + 'static) {
    let outcome = thread::spawn(move || match enter() {
        Ok(()) => {
            test();
            None
        }
        Err(why) => Some(why),
    })
    .join();
    match outcome {
        Ok(None) => {}
        // Not captured by the test harness, so that no one takes a skipped test for a passed one.
        Ok(Some(why)) => skipped(&why),
        Err(panic) => std::panic::resume_unwind(panic),
    }
}

/// Runs a test in a thread that has given up its capabilities, if it had any.
pub(super) fn without_rights(test: impl FnOnce() + Send + 'static) {
    let done = thread::spawn(|| {
        caps::clear(None, caps::CapSet::Effective).unwrap();
        test();
    });
    if let Err(panic) = done.join() {
        std::panic::resume_unwind(panic);
    }
}

/// Where a test has to run (`FP_TEST_NO_SKIP`, as in CI), it fails instead.
pub(super) fn skipped(why: &str) {
    use io::Write;
    assert!(std::env::var_os("FP_TEST_NO_SKIP").is_none(), "{why}");
    let name = thread::current().name().unwrap_or("a test of live capture").to_owned();
    let _ = writeln!(io::stderr(), "SKIPPED {name}: {why}");
}

fn enter() -> Result<(), String> {
    unshare(CloneFlags::CLONE_NEWNET | CloneFlags::CLONE_NEWNS)
        .map_err(|error| format!("cannot make a network namespace (not root?): {error}"))?;
    let set_up = || -> nix::Result<()> {
        let none = None::<&str>;
        mount(none, "/", none, MsFlags::MS_REC | MsFlags::MS_PRIVATE, none)?;
        // What /sys says of interfaces is that of the namespace it was mounted in.
        mount(Some("sysfs"), "/sys", Some("sysfs"), MsFlags::empty(), none)
    };
    set_up().map_err(|error| format!("cannot mount /sys: {error}"))?;
    for interfaces in ["all", "default"] {
        // No IPv6 of the kernel's own, so that nothing but what a test sends is on a link, later
        // ones of its own too.
        let _ = std::fs::write(format!("/proc/sys/net/ipv6/conf/{interfaces}/disable_ipv6"), "1");
    }
    ip("link add left type veth peer name right")?;
    for name in ["lo", "left", "right"] {
        ip(&format!("link set {name} up"))?;
    }
    Ok(())
}

pub(super) fn ip(arguments: &str) -> Result<(), String> {
    let status = Command::new("ip")
        .args(arguments.split(' '))
        .status()
        .map_err(|error| format!("cannot run ip (iproute2): {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("ip {arguments}: {status}")) }
}

/// Sends frames as they are.
pub(super) struct Sender(Socket);

impl Sender {
    pub(super) fn on(interface: &str) -> Self {
        // The kernel drops what is sent before it has noticed that the other end is up, which can
        // take a second, without a word to the sender.
        eventually("the interface is ready to send", || {
            std::fs::read_to_string(format!("/sys/class/net/{interface}/operstate"))
                .is_ok_and(|state| matches!(state.trim(), "up" | "unknown"))
        });
        let index = nix::net::if_::if_nametoindex(interface).unwrap();
        let socket = Socket::open(false).unwrap();
        // Never read: let nothing pass.
        socket.filter(&mut crate::live::traffic::nothing()).unwrap();
        socket.bind(index as i32).unwrap();
        Sender(socket)
    }

    pub(super) fn send(&self, frame: &[u8]) {
        use std::os::fd::AsFd;
        let fd = self.0.as_fd().as_raw_fd();
        while let Err(error) = send(fd, frame, MsgFlags::empty()) {
            assert_eq!(error, nix::errno::Errno::ENOBUFS, "cannot send");
            thread::sleep(Duration::from_millis(1));
        }
    }
}

/// Tries until it holds, for at most five seconds.
pub(super) fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < Duration::from_secs(5), "{what}");
        thread::sleep(Duration::from_millis(5));
    }
}

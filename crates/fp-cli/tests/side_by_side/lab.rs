//! Hosts that are network namespaces, joined by veth pairs: real kernels' TCP, nothing that leaves
//! the machine.
//!
//! A namespace is held by a process that ends when its standard input does, and every process in it
//! ends with the thread that started it: nothing is left behind, however a test ends.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How long to wait for what has to happen at once, on a machine that may be busy.
const PATIENCE: Duration = Duration::from_secs(20);

/// A host of its own.
pub(crate) struct Host {
    holder: Child,
}

/// A program that runs on a host until it is dropped.
pub(crate) struct Running {
    name: String,
    child: Child,
}

impl Host {
    /// A new host without a cable; `None`, said aloud, where that is impossible.
    fn new() -> Option<Host> {
        let holder = Command::new("unshare")
            .args(["--net", "setpriv", "--pdeathsig", "KILL", "sh", "-c", "echo ready; exec cat"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let mut holder = match holder {
            Ok(holder) => holder,
            Err(error) => return skipped(&format!("cannot run unshare (util-linux): {error}")),
        };
        let mut ready = [0; 6];
        if io::Read::read_exact(holder.stdout.as_mut().unwrap(), &mut ready).is_err() {
            let _ = holder.wait();
            return skipped("cannot make network namespaces (not root?)");
        }
        let host = Host { holder };
        host.run("ip link set lo up");
        // No duplicate address detection: it would hold IPv6 back for a second.
        host.run("sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0");
        Some(host)
    }

    /// Joins an interface here to one there, neither with offloading, so that segments are as on a
    /// wire.
    fn cable(&self, here: &str, there: (&Host, &str)) {
        let (other, name) = there;
        self.run(&format!("ip link add {here} type veth peer name {name} netns {}", other.holder.id()));
        for (host, interface) in [(self, here), (other, name)] {
            host.run(&format!("ethtool -K {interface} tx off tso off gso off gro off"));
            host.run(&format!("ip link set {interface} up"));
        }
    }

    /// A command on this host.
    pub(crate) fn command(&self, program: &str) -> Command {
        let mut command = Command::new("nsenter");
        command
            .arg(format!("--net=/proc/{}/ns/net", self.holder.id()))
            .args(["setpriv", "--pdeathsig", "KILL", program])
            .env("TZ", "UTC")
            .stdin(Stdio::null());
        command
    }

    /// Runs a command, without quotes in it, that has to succeed; returns what it printed.
    pub(crate) fn run(&self, words: &str) -> String {
        let mut words = words.split(' ');
        let mut command = self.command(words.next().unwrap());
        let output = command.args(words).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{command:?}: {text}{}", String::from_utf8_lossy(&output.stderr));
        text
    }

    /// Starts a command of [`Host::command`]; what it prints goes to the file.
    pub(crate) fn start(name: &str, mut command: Command, prints: &Path) -> Running {
        let file = File::create(prints).unwrap();
        let child = command.stdout(file.try_clone().unwrap()).stderr(file).spawn().unwrap();
        Running { name: name.to_owned(), child }
    }

    /// Waits until as many packet sockets as that listen.
    pub(crate) fn await_listeners(&self, count: usize) {
        eventually(&format!("{count} programs listen"), || {
            let sockets = self.proc_net("packet");
            let running = sockets.lines().skip(1).filter(|line| {
                // sk RefCnt Type Proto Iface Running ...
                let fields: Vec<&str> = line.split_whitespace().collect();
                fields[3] != "0000" && fields[5] == "1"
            });
            running.count() >= count
        });
    }

    /// Waits until a TCP port is listened on, over IPv4 and IPv6.
    pub(crate) fn await_port(&self, port: u16) {
        let local = format!(":{port:04X} ");
        eventually(&format!("port {port} is listened on"), || {
            let v6 = self.proc_net("tcp6");
            let v4 = self.proc_net("tcp");
            let listens =
                |table: &str| table.lines().any(|line| line.contains(&local) && line.contains(" 0A "));
            // One socket may serve both.
            listens(&v6) && (listens(&v4) || v6.lines().any(|line| line.contains(&local)))
        });
    }

    fn proc_net(&self, table: &str) -> String {
        fs::read_to_string(format!("/proc/{}/net/{table}", self.holder.id())).unwrap()
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        let _ = self.holder.kill();
        let _ = self.holder.wait();
    }
}

impl Running {
    /// Asks it to end and returns its exit status, `None` if a signal ended it.
    pub(crate) fn terminate(mut self) -> Option<i32> {
        let done = Command::new("kill").args(["-TERM", &self.child.id().to_string()]).status().unwrap();
        assert!(done.success(), "{} had ended before", self.name);
        let mut status = None;
        eventually(&format!("{} ends", self.name), || {
            status = self.child.try_wait().unwrap();
            status.is_some()
        });
        status.and_then(|status| status.code())
    }

    /// Fails if it has ended.
    pub(crate) fn assert_alive(&mut self, prints: &Path) {
        if let Some(status) = self.child.try_wait().unwrap() {
            panic!("{} ended, {status}: {}", self.name, fs::read_to_string(prints).unwrap_or_default());
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// A client at one end, a server at the other, and a place between them to listen at.
pub(crate) struct Lab {
    pub(crate) client: Host,
    pub(crate) server: Host,
    /// With a tagged link between, what it is on.
    pub(crate) switch: Option<Host>,
    _helpers: Vec<Running>,
    folder: tempfile::TempDir,
}

/// Addresses of client and server, each to be written behind `http://`.
pub(crate) const CLIENT: [&str; 2] = ["192.0.2.1", "[2001:db8::1]"];
pub(crate) const SERVER: [&str; 2] = ["192.0.2.2", "[2001:db8::2]"];

impl Lab {
    /// `left` on the client, `right` on the server, one cable. `None` where there can be no lab.
    pub(crate) fn new() -> Option<Lab> {
        Self::of_hosts(false)
    }

    /// The same with a link between, from `trunk` to `uplink` on the switch, on which all frames
    /// have the tag of a VLAN.
    pub(crate) fn with_tagged_link() -> Option<Lab> {
        Self::of_hosts(true)
    }

    fn of_hosts(tagged: bool) -> Option<Lab> {
        for program in ["p0f", "ip", "ethtool", "curl", "python3", "nginx", "setpriv"] {
            if !installed(program) {
                return skipped(&format!("{program} is not installed"));
            }
        }
        let [client, server] = [Host::new()?, Host::new()?];
        let switch = if tagged { Some(Host::new()?) } else { None };
        let folder = tempfile::tempdir().unwrap();
        // For programs that change their user.
        fs::set_permissions(folder.path(), std::os::unix::fs::PermissionsExt::from_mode(0o777)).unwrap();
        // The kernel looks at the clock once for each packet, and not for each listener, while any
        // socket wants the time.
        const STAMP: &str = "import socket,time; s=socket.socket(socket.AF_INET,socket.SOCK_DGRAM); \
            s.setsockopt(socket.SOL_SOCKET,29,1); print('ready',flush=True); time.sleep(1e6)";
        let stamped = folder.path().join("stamp.txt");
        let mut command = client.command("python3");
        command.args(["-c", STAMP]);
        let mut helpers = vec![Host::start("the stamp", command, &stamped)];
        eventually("packets are stamped", || fs::read(&stamped).is_ok_and(|text| text == b"ready\n"));
        match &switch {
            None => client.cable("left", (&server, "right")),
            Some(switch) => {
                // Nothing of the switch's own on the links.
                switch
                    .run("sysctl -qw net.ipv6.conf.all.disable_ipv6=1 net.ipv6.conf.default.disable_ipv6=1");
                switch.cable("trunk", (switch, "uplink"));
                client.cable("left", (switch, "access"));
                server.cable("right", (switch, "out"));
                let mut command = switch.command("python3");
                command.args(["-c", include_str!("relay.py")]);
                helpers.push(Host::start("relay.py", command, &folder.path().join("relay.txt")));
                switch.await_listeners(4);
            }
        }
        for (host, interface, addresses) in [(&client, "left", CLIENT), (&server, "right", SERVER)] {
            let [v4, v6] = addresses.map(bare);
            host.run(&format!("ip addr add {v4}/24 dev {interface}"));
            host.run(&format!("ip addr add {v6}/64 dev {interface} nodad"));
        }
        Some(Lab { client, server, switch, _helpers: helpers, folder })
    }

    /// From now on the kernels at both ends say nothing of their own on the link, and it takes
    /// large frames.
    pub(crate) fn quiet(&self) {
        for (host, interface) in [(&self.client, "left"), (&self.server, "right")] {
            host.run(&format!("ip addr flush dev {interface}"));
            host.run(&format!("sysctl -qw net.ipv6.conf.{interface}.disable_ipv6=1"));
            host.run(&format!("ip link set {interface} mtu 9000"));
        }
    }

    /// Sends a capture on Ethernet from the client to the server, as fast as it goes.
    pub(crate) fn replay(&self, capture: &Path) {
        let mut tcpreplay = self.client.command("tcpreplay");
        let output = tcpreplay.args(["-q", "-K", "--topspeed", "-i", "left"]).arg(capture).output().unwrap();
        let text = String::from_utf8_lossy(&output.stdout);
        let whole = output.status.success() && text.contains("Failed packets:            0");
        assert!(whole, "{}: {text}", capture.display());
    }

    /// A path in the lab's folder.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// An address without brackets.
pub(crate) fn bare(address: &str) -> &str {
    address.trim_matches(['[', ']'])
}

/// A program can be run.
pub(crate) fn installed(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// Tries until it holds.
pub(crate) fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let start = Instant::now();
    while !holds() {
        assert!(start.elapsed() < PATIENCE, "{what}");
        thread::sleep(Duration::from_millis(10));
    }
}

/// As [`crate::live::skipped`].
pub(crate) fn skipped<T>(why: &str) -> Option<T> {
    crate::live::skipped(why);
    None
}

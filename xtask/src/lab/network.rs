//! Two network namespaces on one cable. They and all that runs in them go when they are dropped.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::process::{self, Finished};

pub(crate) const CLIENT4: &str = "192.0.2.10";
pub(crate) const SERVER4: &str = "192.0.2.80";
const CLIENT6: &str = "2001:db8::10";
pub(super) const SERVER6: &str = "2001:db8::80";

/// How long a step of an experiment may take.
pub(super) const LIMIT: Duration = Duration::from_secs(60);
/// How long a machine may take to start, all of it emulated, and to find its network.
pub(super) const MACHINE_LIMIT: Duration = Duration::from_secs(240);
/// How long a server may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// A network namespace. All of its processes die with it.
pub(crate) struct Namespace {
    name: String,
}

impl Namespace {
    /// A namespace of its own whatever else runs on this machine.
    pub(crate) fn new(end: &str) -> Result<Namespace, String> {
        let namespace = Namespace { name: format!("fplab-{}-{end}", std::process::id()) };
        ip(&["netns", "add", &namespace.name])?;
        // No duplicate address detection: it would hold IPv6 back for a second.
        namespace.must(
            "ip link set lo up; sysctl -qw net.ipv6.conf.all.accept_dad=0 net.ipv6.conf.default.accept_dad=0",
        )?;
        Ok(namespace)
    }

    pub(crate) fn name(&self) -> &str {
        &self.name
    }

    /// A shell script, to be run here.
    pub(crate) fn command(&self, script: &str) -> Command {
        let mut command = Command::new("ip");
        command.args(["netns", "exec", &self.name, "sh", "-c", script]).stdin(Stdio::null());
        command.env("SERVER", SERVER4).env("SERVER6", SERVER6).env("CLIENT", CLIENT4);
        command.env("URL", format!("http://{SERVER4}/")).env("URL6", format!("http://[{SERVER6}]/"));
        command.env_remove("http_proxy").env_remove("HTTP_PROXY").env("no_proxy", "*").env("NO_PROXY", "*");
        command
    }

    /// Runs a script to its end.
    pub(super) fn run(&self, script: &str, folder: &Path) -> Result<Finished, String> {
        self.run_within(LIMIT, script, folder)
    }

    /// Runs a script to its end, or for this long.
    pub(crate) fn run_within(
        &self,
        limit: Duration,
        script: &str,
        folder: &Path,
    ) -> Result<Finished, String> {
        let mut command = self.command(script);
        command.env("DIR", folder).env("HOME", folder).current_dir(folder);
        process::run(&mut command, limit).map_err(|error| format!("{script}: {error}"))
    }

    /// Runs a script that has to succeed.
    pub(crate) fn must(&self, script: &str) -> Result<(), String> {
        let done = self.run(script, Path::new("/tmp"))?;
        if done.code() == Some(0) {
            Ok(())
        } else {
            Err(format!("{script}: {}: {}", done.ending(), done.stderr))
        }
    }

    /// Starts a script that runs until the namespace goes, or a minute or two pass.
    pub(crate) fn start(&self, script: &str, folder: &Path) -> Result<Child, String> {
        let log = fs::File::create(folder.join("server.log")).map_err(|error| error.to_string())?;
        let mut command = self.command(script);
        command.env("DIR", folder).env("HOME", folder).current_dir(folder);
        command.stdout(log.try_clone().map_err(|error| error.to_string())?).stderr(log);
        command.spawn().map_err(|error| format!("{script}: {error}"))
    }

    /// Waits until something listens on a TCP port.
    pub(crate) fn listening(&self, port: u16) -> Result<(), String> {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.run("ss -Hltn", Path::new("/tmp"))?.stdout.contains(&format!(":{port} ")) {
                return Ok(());
            }
            sleep(Duration::from_millis(100));
        }
        Err(format!("nothing listens on port {port}"))
    }
}

impl Drop for Namespace {
    fn drop(&mut self) {
        // A process may fork between the list and the signal, so twice.
        for _ in 0..2 {
            let pids = Command::new("ip").args(["netns", "pids", &self.name]).output();
            for pid in pids.map(|done| done.stdout).unwrap_or_default().split(|byte| *byte == b'\n') {
                if let Ok(pid) = std::str::from_utf8(pid).unwrap_or_default().parse::<u32>() {
                    let _ =
                        Command::new("kill").args(["-9", &pid.to_string()]).stderr(Stdio::null()).status();
                }
            }
        }
        // What cannot be removed is named by ip itself.
        let _ = ip(&["netns", "delete", &self.name]);
    }
}

/// A client and a server on one cable, and a folder for their files.
pub(crate) struct Pair {
    // Before the folder: what runs in them may write to it.
    pub(crate) client: Namespace,
    pub(crate) server: Namespace,
    pub(crate) folder: tempfile::TempDir,
}

impl Pair {
    pub(crate) fn new() -> Result<Pair, String> {
        let folder =
            tempfile::Builder::new().prefix("fplab-").tempdir().map_err(|error| error.to_string())?;
        let pair = Pair { client: Namespace::new("c")?, server: Namespace::new("s")?, folder };
        let (client, server) = (&pair.client.name, &pair.server.name);
        ip(&["link", "add", "c0", "netns", client, "type", "veth", "peer", "name", "s0", "netns", server])?;
        for (end, interface, v4, v6) in
            [(&pair.client, "c0", CLIENT4, CLIENT6), (&pair.server, "s0", SERVER4, SERVER6)]
        {
            // Segments as they would be on a wire: no offloading to a card that is not there.
            end.must(&format!(
                "ethtool -K {interface} tso off gso off gro off tx off >/dev/null
                 ip address add {v4}/24 dev {interface} && ip address add {v6}/64 dev {interface}
                 ip link set {interface} up"
            ))?;
        }
        Ok(pair)
    }

    /// Captures the cable until the answer is dropped.
    pub(super) fn record(&self, path: &Path) -> Result<Recording, String> {
        // What an earlier run left would look like a capture that runs.
        if path.exists() {
            fs::remove_file(path).map_err(|error| format!("{}: {error}", path.display()))?;
        }
        let mut command = self.server.command("exec tcpdump -i s0 --immediate-mode -U -s 0 -w \"$FILE\" tcp");
        command.env("FILE", path).stdout(Stdio::null()).stderr(Stdio::null());
        let tcpdump = command.spawn().map_err(|error| format!("tcpdump: {error}"))?;
        let start = Instant::now();
        // The file header is written once the capture runs.
        while !fs::metadata(path).is_ok_and(|file| file.len() >= 24) {
            if start.elapsed() > PATIENCE {
                return Err("tcpdump does not start (apt-get install tcpdump)".into());
            }
            sleep(Duration::from_millis(50));
        }
        sleep(Duration::from_millis(200));
        Ok(Recording { tcpdump })
    }

    /// Puts a file into the folder.
    pub(crate) fn write(&self, name: &str, text: &str) -> Result<PathBuf, String> {
        let path = self.folder.path().join(name);
        fs::create_dir_all(path.parent().unwrap_or(&path))
            .and_then(|()| fs::write(&path, text))
            .map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(path)
    }
}

/// A capture that runs.
pub(super) struct Recording {
    tcpdump: Child,
}

impl Drop for Recording {
    fn drop(&mut self) {
        sleep(Duration::from_millis(500));
        // tcpdump writes packet by packet (-U), so nothing is lost with it.
        let _ = self.tcpdump.kill();
        let _ = self.tcpdump.wait();
    }
}

pub(crate) fn ip(args: &[&str]) -> Result<(), String> {
    let done = Command::new("ip").args(args).output().map_err(|error| format!("ip: {error} (iproute2)"))?;
    if done.status.success() {
        return Ok(());
    }
    Err(format!("ip {}: {}", args.join(" "), String::from_utf8_lossy(&done.stderr)))
}

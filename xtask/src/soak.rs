//! `cargo xtask soak`: a flood of SYNs from random addresses beside real connections, for as long
//! as it takes.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::os::unix::net::UnixStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::lab::network::{CLIENT4, Pair, SERVER4};
use crate::process;

/// A flood of SYNs from random addresses beside real connections: memory has to stay within its
/// bound, and the real hosts have to be named to the end. Needs root, hping3, nginx and curl.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// For how long.
    #[arg(long, default_value_t = 20.0)]
    minutes: f64,
    /// Microseconds between two SYNs, as hping3's -i u counts them; 0 for as fast as it can.
    #[arg(long, default_value_t = 20)]
    interval: u32,
    /// fp-cli's limit of connections.
    #[arg(long, default_value_t = 100_000)]
    max_flows: u64,
    /// fp-cli's limit of hosts.
    #[arg(long, default_value_t = 1_000_000)]
    max_hosts: u64,
    /// The fp-cli to run; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
}

impl Args {
    /// With the default limits.
    pub(crate) fn nightly(minutes: f64, fp_cli: PathBuf) -> Args {
        Args { minutes, interval: 20, max_flows: 100_000, max_hosts: 1_000_000, fp_cli: Some(fp_cli) }
    }
}

// What a thing may take at most, in bytes: twice what it should, so that what leaks is found and
// what moves is not.
const FLOW: u64 = 512;
const HOST: u64 = 512;
/// Heads of HTTP that were begun, 8,192 of them.
const HEADS: u64 = 8192 * 11 * 1024;
/// The program, its database, its output and the kernel's ring.
const REST: u64 = 96 << 20;

/// Between two real connections.
const PACE: Duration = Duration::from_millis(500);
/// Between two lines of the report.
const REPORT: Duration = Duration::from_secs(60);
/// How long what was seen may take to be told.
const PATIENCE: Duration = Duration::from_secs(20);

/// Runs it.
///
/// # Errors
/// A program is missing, memory grew beyond its bound, or a real host went without its name.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let fp_cli = match &args.fp_cli {
        Some(path) => fs::canonicalize(path).map_err(|error| format!("{}: {error}", path.display()))?,
        None => process::build_fp_cli()?,
    };
    let pair = Pair::new()?;
    let folder = pair.folder.path();
    serve(&pair)?;
    let listener = Listener::start(&pair, &fp_cli, args)?;

    // Nothing listens on the port: the server's kernel would give up on its own connections
    // otherwise.
    let pace = if args.interval == 0 { "--flood".to_owned() } else { format!("-i u{}", args.interval) };
    let flood = format!("exec hping3 -q -I c0 -S -p 9 --rand-source {pace} {SERVER4}");
    let mut flood = Running(pair.client.start(&flood, folder)?);

    let bound = REST + HEADS + args.max_flows * FLOW + args.max_hosts * HOST;
    let length = Duration::from_secs_f64(args.minutes * 60.0);
    let (begun, first) = (Instant::now(), listener.memory()?);
    let (mut asked, mut most, mut reported) = (0u64, first, Instant::now());
    println!("bound {} MiB, {} MiB at the start", bound >> 20, first >> 20);
    while begun.elapsed() < length {
        pair.client.must(&format!("curl -sS -m 5 -o /dev/null http://{SERVER4}/"))?;
        asked += 1;
        most = most.max(listener.memory()?);
        if most > bound {
            return Err(format!("{} MiB used, {} allowed", most >> 20, bound >> 20));
        }
        if reported.elapsed() >= REPORT {
            reported = Instant::now();
            let minutes = begun.elapsed().as_secs() / 60;
            println!("{minutes:3} min: {} MiB, {asked} real connections", listener.memory()? >> 20);
        }
        sleep(PACE);
    }

    if let Some(status) = flood.0.try_wait().map_err(|error| error.to_string())? {
        return Err(format!("hping3 ended before its time: {status}"));
    }

    let named = |kind: &str, end: &str, name: &str| {
        let text = fs::read_to_string(folder.join("real.log")).unwrap_or_default();
        let lines =
            text.lines().filter(|line| line.contains(kind) && line.contains(end) && line.contains(name));
        lines.count() as u64
    };
    let client = format!("|cli={CLIENT4}/");
    // The answer to the last one is told last.
    let waiting = Instant::now();
    while named("mod=http response|", &client, "") < asked && waiting.elapsed() < PATIENCE {
        sleep(Duration::from_millis(100));
    }
    let mut failures = Vec::new();
    for (what, count) in [
        ("SYNs named Linux", named("mod=syn|", &client, "|os=Linux")),
        ("requests named curl", named("mod=http request|", &client, "|app=curl")),
        ("responses named nginx", named("mod=http response|", &client, "|app=nginx")),
    ] {
        println!("{count} of {asked} {what}");
        if count != asked {
            failures.push(format!("{count} of {asked} {what}"));
        }
    }
    for address in [CLIENT4, SERVER4] {
        let record = listener.ask(address)?;
        println!("{}", record.trim_end());
        if !record.contains("\"name\":\"Linux") && !record.contains("\"name\":\"nginx\"") {
            failures.push(format!("{address} is not known by its name"));
        }
    }
    println!("{} MiB at most, {} allowed", most >> 20, bound >> 20);
    println!("{}", listener.end()?.trim_end());
    if failures.is_empty() { Ok(()) } else { Err(failures.join("; ")) }
}

/// Starts nginx on port 80 of the server.
fn serve(pair: &Pair) -> Result<(), String> {
    let folder = pair.folder.path().display();
    pair.write("www/index.html", "<!doctype html><title>soak</title>\n")?;
    let config = format!(
        "daemon off; user root; worker_processes 1; pid {folder}/nginx.pid; error_log {folder}/nginx.log;
         events {{ worker_connections 64; }}
         http {{ access_log off; server {{ listen 80; root {folder}/www; }} }}"
    );
    let config = pair.write("nginx.conf", &config)?;
    pair.server.start(&format!("exec nginx -c {}", config.display()), pair.folder.path())?;
    pair.server.listening(80)
}

/// fp-cli, listening on the server; what it says of real connections goes to `real.log`.
struct Listener {
    fp_cli: Running,
    _filter: Running,
    socket: PathBuf,
    messages: PathBuf,
}

impl Listener {
    fn start(pair: &Pair, fp_cli: &Path, args: &Args) -> Result<Listener, String> {
        let folder = pair.folder.path();
        let [socket, messages, real] = ["fp.sock", "fp.txt", "real.log"].map(|name| folder.join(name));
        let script = format!(
            "exec {} live -i s0 --format p0f-log --json-socket {} --max-flows {} --max-hosts {} 2> {}",
            fp_cli.display(),
            socket.display(),
            args.max_flows,
            args.max_hosts,
            messages.display()
        );
        let mut command = pair.server.command(&script);
        let mut child = command.stdout(Stdio::piped()).spawn().map_err(|error| error.to_string())?;
        let lines = child.stdout.take().ok_or("no output")?;
        let fp_cli = Running(child);
        let mut command = pair.server.command(&format!("exec grep -F --line-buffered '={CLIENT4}/'"));
        let file = fs::File::create(real).map_err(|error| error.to_string())?;
        let filter = command.stdin(lines).stdout(file).spawn().map_err(|error| error.to_string())?;
        let listener = Listener { fp_cli, _filter: Running(filter), socket, messages };
        // It can be asked once it listens.
        let start = Instant::now();
        while listener.ask(SERVER4).is_err() {
            if start.elapsed() > PATIENCE {
                return Err(format!("fp-cli does not listen: {}", listener.messages()));
            }
            sleep(Duration::from_millis(50));
        }
        Ok(listener)
    }

    /// Bytes in memory, those that it shares with the kernel too.
    fn memory(&self) -> Result<u64, String> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.fp_cli.0.id()))
            .map_err(|error| format!("fp-cli is gone: {error}: {}", self.messages()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kibibytes =
            line.and_then(|line| line.trim().strip_suffix(" kB")).and_then(|text| text.parse().ok());
        kibibytes
            .map(|kibibytes: u64| kibibytes << 10)
            .ok_or_else(|| format!("fp-cli is gone: {}", self.messages()))
    }

    /// What it knows of an address.
    fn ask(&self, address: &str) -> Result<String, String> {
        let ask = || {
            let mut socket = UnixStream::connect(&self.socket)?;
            socket.set_read_timeout(Some(PATIENCE))?;
            writeln!(socket, "{address}")?;
            let mut answer = String::new();
            BufReader::new(socket).read_line(&mut answer)?;
            Ok(answer)
        };
        ask().map_err(|error: std::io::Error| format!("{}: {error}", self.socket.display()))
    }

    /// Asks it to end and returns what it says then.
    fn end(mut self) -> Result<String, String> {
        let child = &mut self.fp_cli.0;
        let asked = std::process::Command::new("kill").args(["-TERM", &child.id().to_string()]).status();
        asked.map_err(|error| error.to_string())?;
        let start = Instant::now();
        loop {
            match child.try_wait().map_err(|error| error.to_string())? {
                Some(status) if status.success() => return Ok(self.messages()),
                Some(status) => return Err(format!("fp-cli: {status}: {}", self.messages())),
                None if start.elapsed() > PATIENCE => return Err("fp-cli does not end".into()),
                None => sleep(Duration::from_millis(20)),
            }
        }
    }

    fn messages(&self) -> String {
        fs::read_to_string(&self.messages).unwrap_or_default()
    }
}

/// A program that goes when this is dropped.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

//! `cargo xtask bench --databases`: what large databases cost, those that were written to cost much
//! among them: to load, and for each packet.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::process::Command;

use super::measure::{cost, cost_of};

/// A kind of database, and a signature of it by its number.
struct Kind {
    name: &'static str,
    count: usize,
    head: fn(usize) -> String,
    sig: fn(usize) -> String,
    /// What it is asked for: SYNs, each of another kind, or heads.
    heads: bool,
}

const TAIL: &str = "mss,sok,ts,nop,ws:df,id+:0";

const KINDS: [Kind; 10] = [
    Kind {
        name: "TCP, plain",
        count: 1_000_000,
        head: tcp,
        sig: |n| format!("sig = 4:64:0:{}:{},7:{TAIL}\n", n % 65_536, n / 65_536 + 1000),
        heads: false,
    },
    Kind {
        name: "TCP, a label each",
        count: 1_000_000,
        head: |_| "classes = c\n[tcp:request]\n".to_owned(),
        sig: |n| format!("label = s:c:L{n}:\nsig = 4:64:0:{}:{},7:{TAIL}\n", n % 65_536, n / 65_536 + 1000),
        heads: false,
    },
    Kind {
        name: "TCP, alike but for the TTL",
        count: 1_000_000,
        head: tcp,
        sig: |n| format!("sig = 4:{}:0:{}:1,7:{TAIL}\n", n % 250 + 1, n / 250),
        heads: false,
    },
    Kind {
        name: "TCP, wildcards: `*` and 1,000 kinds of `%N`",
        count: 1_000_000,
        head: tcp,
        sig: |n| format!("sig = *:{}:0:*:%{},{}:{TAIL}\n", n / 250_000 + 61, n % 1000 + 2, n / 1000 % 250),
        heads: false,
    },
    Kind {
        name: "TCP, of other options each",
        count: 1_000_000,
        head: tcp,
        sig: |n| {
            let kind = |place: usize| n / 251usize.pow(place as u32) % 251 + 5;
            format!("sig = 4:64:0:1460:1,7:?{},?{},?{}:df:0\n", kind(0), kind(1), kind(2))
        },
        heads: false,
    },
    Kind {
        name: "classes, with a label each",
        count: 65_000,
        head: |count| {
            let mut out = String::new();
            for n in 0..count {
                let (before, after) = (if n % 5000 == 0 { "classes = " } else { "" }, (n + 1) % 5000 == 0);
                let _ = write!(out, "{before}c{n}{}", if after || n + 1 == count { "\n" } else { "," });
            }
            out + "[tcp:request]\n"
        },
        sig: |n| format!("label = s:c{n}:L:\nsig = 4:64:0:{n}:1,7:{TAIL}\n"),
        heads: false,
    },
    Kind {
        name: "HTTP, other values of the same headers",
        count: 100_000,
        head: http,
        sig: |n| {
            format!("sig = 1:Host,User-Agent=[agent/{n:06}.],Accept=[*/*],?Connection:Keep-Alive:agent\n")
        },
        heads: true,
    },
    Kind {
        name: "HTTP, other headers",
        count: 100_000,
        head: http,
        sig: |n| format!("sig = 1:Host,X-{n},Accept:Keep-Alive:\n"),
        heads: true,
    },
    Kind {
        name: "HTTP, other orders of nine headers",
        count: 100_000,
        head: http,
        sig: |n| {
            let (mut left, mut rest) = ((0..9).collect::<Vec<_>>(), n);
            let mut order = Vec::new();
            for of in (1..=9).rev() {
                order.push(format!("N{}", left.remove(rest % of)));
                rest /= of;
            }
            format!("sig = 1:{}::\n", order.join(","))
        },
        heads: true,
    },
    Kind {
        name: "HTTP, optional headers",
        count: 100_000,
        head: http,
        sig: |n| format!("sig = 1:?A{},?B{},C{n}::\n", n / 300, n % 300),
        heads: true,
    },
];

fn tcp(_: usize) -> String {
    "classes = c\n[tcp:request]\nlabel = s:c:L:\n".to_owned()
}

fn http(_: usize) -> String {
    "[http:request]\nlabel = s:!:L:\nsys =\n".to_owned()
}

/// SYNs and heads that are asked of each database.
const PACKETS: u32 = 2_000;

/// Prints a table.
///
/// # Errors
/// No file can be written, or fp-cli fails.
pub(crate) fn run(fp_cli: &Path, scale: f64) -> Result<(), String> {
    let folder = tempfile::tempdir().map_err(|error| error.to_string())?;
    let write = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).map(|()| path).map_err(|error| error.to_string())
    };
    let (none, syns, heads) = (
        write("none", &pcap(0, false))?,
        write("syns", &pcap(PACKETS, false))?,
        write("heads", &pcap(PACKETS, true))?,
    );
    println!(
        "{:>10}{:>6}{:>11}{:>6}{:>18}{:>11}{:>6}{:>6}  database",
        "signatures", "MB", "s to load", "MB", "us a SYN or head", "s to lint", "MB", "list"
    );
    for kind in &KINDS {
        let count = (kind.count as f64 * scale) as usize;
        let mut text = (kind.head)(count);
        (0..count).for_each(|n| text += &(kind.sig)(n));
        let database = write("database.fp", text.as_bytes())?;
        let read = |capture: &Path| {
            let arguments = ["pcap", "--quiet", "--threads=1", "--format=p0f-log", "--db"];
            cost(Command::new(fp_cli).args(arguments).arg(&database).arg(capture))
        };
        let loaded = read(&none)?;
        let asked = read(if kind.heads { &heads } else { &syns })?;
        // It finds something, or not.
        let lint = cost_of(Command::new(fp_cli).args(["db", "lint"]).arg(&database), 1)?;
        let list = cost(Command::new(fp_cli).args(["db", "list", "--db"]).arg(&database))?;
        println!(
            "{count:>10}{:>6.1}{:>11.2}{:>6}{:>18.1}{:>11.2}{:>6}{:>6.2}  {}",
            text.len() as f64 / 1e6,
            loaded.cpu,
            loaded.memory / 1024,
            (asked.cpu - loaded.cpu).max(0.0) * 1e6 / f64::from(PACKETS),
            lint.cpu,
            lint.memory / 1024,
            list.cpu,
            kind.name
        );
    }
    Ok(())
}

/// A capture of raw IP packets: SYNs, each with another window, or with a request behind each.
fn pcap(count: u32, heads: bool) -> Vec<u8> {
    let mut out = Vec::new();
    for word in [0xa1b2_c3d4_u32, 0x0004_0002, 0, 0, 65_535, 101] {
        out.extend(word.to_le_bytes());
    }
    for n in 0..count {
        let (client, window) = ([10, (n >> 16) as u8, (n >> 8) as u8, n as u8], (n % 32_000) as u16 * 2 + 1);
        let options = [2, 4, 5, 180, 4, 2, 8, 10, 0, 0, 1, 0, 0, 0, 0, 0, 1, 3, 3, 7];
        record(&mut out, n, &segment(client, 1, 0x02, window, &options, b""));
        if heads {
            // Nine headers in no order of theirs, so that every signature is tried.
            let mut head =
                format!("GET / HTTP/1.1\r\nHost: x\r\nUser-Agent: agent/{n}\r\nX-{n}: 1\r\nAccept: */*\r\n");
            for name in [4, 2, 7, 0, 5, 8, 1, 6, 3] {
                let _ = write!(head, "N{name}: {n}\r\n");
            }
            head += "\r\n";
            record(&mut out, n, &segment(client, 2, 0x18, window, &[], head.as_bytes()));
        }
    }
    out
}

fn record(out: &mut Vec<u8>, n: u32, packet: &[u8]) {
    let len = packet.len() as u32;
    for word in [1_700_000_000 + n / 1000, n % 1000 * 1000, len, len] {
        out.extend(word.to_le_bytes());
    }
    out.extend(packet);
}

/// From a client to port 80 of 192.0.2.80, checksums not filled in.
fn segment(client: [u8; 4], sequence: u32, flags: u8, window: u16, options: &[u8], data: &[u8]) -> Vec<u8> {
    let len = (40 + options.len() + data.len()) as u16;
    let mut out = vec![0x45, 0];
    out.extend(len.to_be_bytes());
    out.extend([0, 1, 0x40, 0, 64, 6, 0, 0]);
    out.extend(client);
    out.extend([192, 0, 2, 80, 0x80, 0, 0, 80]);
    out.extend(sequence.to_be_bytes());
    out.extend([0, 0, 0, 0, (((20 + options.len()) / 4) << 4) as u8, flags]);
    out.extend(window.to_be_bytes());
    out.extend([0, 0, 0, 0]);
    out.extend(options);
    out.extend(data);
    out
}

#[cfg(test)]
mod tests {
    use fp_db::Database;

    use super::*;

    /// They load, and no signature of them is covered, or loading would end at once.
    #[test]
    fn each_kind_loads() {
        for kind in &KINDS {
            let mut text = (kind.head)(700);
            (0..700).for_each(|n| text += &(kind.sig)(n));
            let database = Database::parse(kind.name, &text).unwrap_or_else(|error| panic!("{error}"));
            assert_eq!(database.len(), 700);
            assert_eq!(fp_match::covered(&database).pairs, [], "{}", kind.name);
        }
    }
}

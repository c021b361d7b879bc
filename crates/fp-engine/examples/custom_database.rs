//! A database of one's own, beside the embedded one: `custom_database [FILE.fp]`.

use std::error::Error;

use fp_db::Database;
use fp_engine::{Config, Engine, Event, EventKind, LinkType, Timestamp};

const MINE: &str = "classes = unix
[tcp:request]
label = s:unix:Toaster:1.0
sig = 4:64:0:1460:8192,0:mss:df:0
";

fn main() -> Result<(), Box<dyn Error>> {
    let text = match std::env::args_os().nth(1) {
        Some(path) => std::fs::read_to_string(path)?,
        None => MINE.to_owned(),
    };
    // Signatures are tried in order: those of the first database win.
    let mut database = Database::parse("mine", &text)?;
    database.extend(Database::embedded());
    let mut engine = Engine::new(&database, Config::default());
    let syn = [
        0x45, 0, 0, 44, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, // IPv4
        0x9c, 0x40, 0, 80, 0, 0, 0, 9, 0, 0, 0, 0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5,
        0xb4, // TCP SYN
    ];
    engine.push(Timestamp::default(), LinkType::RAW, &syn, &mut |event: &Event<'_>| {
        if let EventKind::Syn(tcp) = &event.kind {
            let label = tcp.verdict.map(|verdict| database.label(verdict.label));
            println!("{}: {}", event.client.address, label.map_or("unknown", |label| &label.name));
        }
    });
    Ok(())
}

//! Prints who is at each end of the connections of a capture: `pcap_file FILE`.

use std::error::Error;

use fp_capture::{FileSource, Source};
use fp_db::Database;
use fp_engine::{Config, Engine, Event, EventKind, LinkType};

fn main() -> Result<(), Box<dyn Error>> {
    let file = std::env::args_os().nth(1).ok_or("which capture?")?;
    let database = Database::embedded();
    let mut engine = Engine::new(&database, Config::default());
    let mut sink = |event: &Event<'_>| {
        if let EventKind::Syn(tcp) | EventKind::SynAck(tcp) = &event.kind {
            let who = tcp.verdict.map_or("unknown", |verdict| &database.label(verdict.label).name);
            println!("{} {:?}: {who}, {} hops", event.client.address, event.subject, tcp.hops);
        }
    };
    let mut source = FileSource::new([file]);
    while let Some(frame) = source.next()? {
        engine.push(frame.time, LinkType(frame.link_type), frame.data, &mut sink);
    }
    Ok(())
}

//! Which systems the hosts of a capture have, with fp-host and a reader of captures.

use fp_capture::{FileSource, Source as _};
use fp_host::{Chosen, Config, Database, Engine, Event, Hosts, Limits, LinkType, Place};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = Database::embedded();
    let mut engine = Engine::new(&database, Config::default());
    let matcher = engine.matcher().clone();
    let mut hosts = Hosts::new(Limits::default());
    let mut source = FileSource::new([std::env::args_os().nth(1).ok_or("which capture?")?]);
    let mut number = 0;
    while let Some(frame) = source.next()? {
        number += 1;
        let mut sink = |event: &Event<'_>| hosts.take(event, Place { file: 0, number });
        engine.push(frame.time, LinkType(frame.link_type), frame.data, &mut sink);
    }
    for address in hosts.addresses() {
        let Some(dossier) = hosts.dossier(address, &matcher, Chosen::ALL) else { continue };
        for system in &dossier.systems {
            let answer = system.verdict.answer().map_or("unknown", |answer| answer.family.as_str());
            println!("{address}: {answer}, {} connections", system.connections);
        }
    }
    Ok(())
}

//! Events of a capture as values of serde_json.

use fp_capture::{FileSource, Source as _};
use fp_engine::{Config, Database, Engine, Event, LinkType};
use fp_report::WithNames as _;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let database = Database::embedded();
    let mut engine = Engine::new(&database, Config::default());
    let matcher = engine.matcher().clone();
    let mut source = FileSource::new([std::env::args_os().nth(1).ok_or("which capture?")?]);
    let mut values = Vec::new();
    while let Some(frame) = source.next()? {
        engine.push(frame.time, LinkType(frame.link_type), frame.data, &mut |event: &Event<'_>| {
            values.push(serde_json::to_value(event.with_names(&matcher)));
        });
    }
    for value in values {
        println!("{}", value?["event"]);
    }
    Ok(())
}

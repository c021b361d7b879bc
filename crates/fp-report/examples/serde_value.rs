//! Prints a SYN as p0f's block and as a value of `serde_json`.

use std::error::Error;

use fp_db::Database;
use fp_engine::{Config, Engine, Event, LinkType, Timestamp};
use fp_report::WithNames as _;

fn main() -> Result<(), Box<dyn Error>> {
    let text = "classes = unix\n[tcp:request]\nlabel = s:unix:Linux:\nsig = *:64:0:*:*,0:mss:df:0\n";
    let database = Database::parse("mine", text)?;
    let mut engine = Engine::new(&database, Config::default());
    let matcher = engine.matcher().clone();
    let syn = [
        0x45, 0, 0, 44, 0, 0, 0x40, 0, 60, 6, 0, 0, 192, 0, 2, 1, 192, 0, 2, 2, 0x9c, 0x40, 0, 80, 0, 0, 0,
        9, 0, 0, 0, 0, 0x60, 2, 0x20, 0, 0, 0, 0, 0, 2, 4, 5, 0xb4,
    ];
    engine.push(Timestamp::default(), LinkType::RAW, &syn, &mut |event: &Event<'_>| {
        println!("{}", event.with_names(&matcher));
        match serde_json::to_value(event.with_names(&matcher)) {
            Ok(value) => println!("{value:#}"),
            Err(error) => eprintln!("{error}"),
        }
    });
    Ok(())
}

//! Whose SYN a raw signature is, with fp-match alone.

use fp_match::{Database, Direction, Matcher, TcpObservation, hops, tcp_quality};

fn main() -> Result<(), fp_match::ParseError> {
    let database = Database::embedded();
    let matcher = Matcher::new(&database);
    let seen: TcpObservation = "4:57+7:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0".parse()?;
    let found = matcher.tcp(&seen, Direction::Request);
    let name = found.verdict.map_or("unknown", |verdict| database.label(verdict.label).name.as_str());
    println!("{name}, {} hops, quality {:.1}", hops(&seen, &found, &database), tcp_quality(&seen, &found, &database));
    Ok(())
}

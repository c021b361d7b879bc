//! Matches TCP signatures in p0f's notation against the embedded database, with no packet in sight.
//!
//! ```sh
//! cargo run -p fp-match --example single_crate_match -- '4:57+7:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0'
//! ```

use std::process::ExitCode;

use fp_match::{Matcher, hops, tcp_quality};
use fp_obs::{Direction, TcpObservation};

fn main() -> ExitCode {
    let mut texts: Vec<String> = std::env::args().skip(1).collect();
    if texts.is_empty() {
        texts.push("4:57+7:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0".into());
    }
    let database = fp_db::Database::embedded();
    let matcher = Matcher::new(&database);
    let mut exit = ExitCode::SUCCESS;
    for text in &texts {
        let seen: TcpObservation = match text.parse() {
            Ok(seen) => seen,
            Err(error) => {
                eprintln!("{text}: {error}");
                exit = ExitCode::from(1);
                continue;
            }
        };
        let found = matcher.tcp(&seen, Direction::Request);
        let hops = hops(&seen, &found, &database);
        match found.verdict {
            Some(verdict) => {
                let label = database.label(verdict.label);
                let quality = tcp_quality(&seen, &found, &database);
                println!(
                    "{text}: {} {} ({:?}, quality {quality:.2}, {hops} hops)",
                    label.name, label.flavor, verdict.kind
                );
            }
            None => println!("{text}: unknown ({hops} hops)"),
        }
    }
    exit
}

//! Counts the frames of some interfaces until there are none for a while: `listen [--libpcap]
//! [--fanout=N] INTERFACE...`. With `--fanout` as many threads share them. Without an interface it
//! lists those that there are.

use std::{env, error::Error, num::NonZeroUsize, thread, time::Duration};

use fp_capture::live::{Backend, Live, Options, Polled, interfaces};

fn main() -> Result<(), Box<dyn Error>> {
    let (flags, names): (Vec<String>, Vec<String>) =
        env::args().skip(1).partition(|argument| argument.starts_with("--"));
    if names.is_empty() {
        for interface in interfaces()? {
            println!("{}: {:?}", interface.name, interface.addresses);
        }
        return Ok(());
    }
    let backend =
        if flags.iter().any(|flag| flag == "--libpcap") { Backend::Libpcap } else { Backend::System };
    let threads = flags.iter().find_map(|flag| flag.strip_prefix("--fanout="));
    let threads = threads.map_or(Ok(NonZeroUsize::MIN), str::parse)?;
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let handles = Live::open_fanout(&names, threads, &Options { backend, ..Options::default() })?;
    thread::scope(|scope| {
        for link in handles {
            scope.spawn(|| count(link));
        }
    });
    Ok(())
}

fn count(mut link: Live) {
    let (mut frames, mut bytes) = (0u64, 0u64);
    loop {
        match link.next_within(Duration::from_secs(5)) {
            Ok(Polled::Frame(frame)) => {
                frames += 1;
                bytes += frame.data.len() as u64;
            }
            Ok(Polled::Idle | Polled::Ended) => break,
            // One interface went down or away; the others go on.
            Err(error) => eprintln!("{error}"),
        }
    }
    println!("{frames} frames, {bytes} bytes; {:?}", link.statistics());
}

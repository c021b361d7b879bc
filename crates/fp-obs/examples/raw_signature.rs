//! Reads a raw signature as p0f prints it, and says what it tells by itself: `raw_signature
//! [RAW_SIG]`.

use fp_obs::{ParseError, TcpObservation};

fn main() -> Result<(), ParseError> {
    let text = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "4:57+7:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0".to_owned());
    let seen: TcpObservation = text.parse()?;
    println!("IPv{}, window {} bytes, scale {}", seen.version, seen.window, seen.scale);
    println!("options  {}", seen.layout);
    println!("quirks   {}", seen.quirks);
    match seen.guessed_hops() {
        Some(hops) => println!("distance {hops} hops"),
        None => println!("distance unknown: no usual initial TTL is near"),
    }
    if let Some(mtu) = seen.mtu() {
        println!("MTU      {mtu} bytes");
    }
    Ok(())
}

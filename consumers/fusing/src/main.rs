//! What a SYN and a browser's User-Agent say together of their sender, with fp-fuse alone.

use fp_fuse::{Grade, Piece, Weights, fuse, label};

fn main() {
    let syn = label::says("Windows", "10 or 11");
    let browser = label::says("Windows", "10");
    let pieces = [
        Piece { grade: Grade::SynExact, says: &syn },
        Piece { grade: Grade::Browser, says: &browser },
    ];
    match fuse(&pieces, &Weights::FITTED).answer() {
        Some(answer) => println!("{} {}", answer.family, answer.version.as_deref().unwrap_or("")),
        None => println!("unknown"),
    }
}

//! Wiring.
mod exit;
mod output;
fn main() {}

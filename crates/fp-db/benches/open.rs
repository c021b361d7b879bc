//! What the embedded databases cost to open.

use fp_db::Database;

fn main() {
    divan::main();
}

/// All that is embedded, as every run of a program pays for it.
#[divan::bench]
fn embedded() -> Database {
    Database::embedded()
}

/// Five times as much text, which is where the open set is going.
#[divan::bench]
fn five_times(bencher: divan::Bencher<'_, '_>) {
    let text = Database::embedded().to_string().repeat(5);
    // `classes` may only stand before the first section.
    let text: String = text
        .split_inclusive('\n')
        .enumerate()
        .filter(|(i, line)| *i == 0 || !line.starts_with("classes"))
        .map(|(_, line)| line)
        .collect();
    bencher.bench(|| Database::parse("five times", divan::black_box(&text)));
}

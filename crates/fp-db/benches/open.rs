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
    // `grammar` and `classes` may only stand before the first section.
    let is_head = |line: &str| line.starts_with("grammar") || line.starts_with("classes");
    let lines = text.split_inclusive('\n').enumerate();
    let text: String = lines.filter(|(i, line)| *i < 2 || !is_head(line)).map(|(_, line)| line).collect();
    assert!(Database::parse("five times", &text).is_ok());
    bencher.bench(|| Database::parse("five times", divan::black_box(&text)));
}

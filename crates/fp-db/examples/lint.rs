//! Checks signature databases: `cargo run --example lint -- FILE...`.
//!
//! Without a file it shows what an error looks like.

use std::process::ExitCode;

use fp_db::Database;

fn main() -> ExitCode {
    let files: Vec<String> = std::env::args().skip(1).collect();
    if files.is_empty() {
        let text = "[tcp:request]\n\nlabel = s:unix:Linux:\n";
        if let Err(error) = Database::parse("sample.fp", text) {
            println!("{error}");
        }
        return ExitCode::SUCCESS;
    }
    let mut code = ExitCode::SUCCESS;
    for file in files {
        let read = std::fs::read(&file).map_err(|error| format!("{file}: {error}"));
        match read.and_then(|bytes| Database::parse_bytes(&file, &bytes).map_err(|error| error.to_string())) {
            Ok(database) => {
                println!("{file}: {} signatures, {} labels", database.len(), database.labels.len())
            }
            Err(error) => {
                eprintln!("{error}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

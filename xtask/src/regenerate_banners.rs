//! `cargo xtask regenerate-banners`: makes the patterns of greetings and of SMB that fp-match
//! embeds of recog's (`../shared/sigsources/recog`), and their examples for its tests.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use fp_match::banners::{COLUMNS, Patterns, compile};
use fp_obs::banner::BannerProtocol;
use roxmltree::{Document, Node};

/// Writes the files, or with `check` only says whether they are what the source makes.
///
/// # Errors
/// The source cannot be read, or with `check` a stale file.
pub(crate) fn run(check: bool) -> Result<(), String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().ok_or("xtask stands in no folder")?;
    let mut examples = String::from(
        "# Examples of recog's patterns (github rapid7/recog at 14fa1a7, BSD-2-Clause, see ../src/banners/LICENSE-recog), as\n\
         # cargo xtask regenerate-banners writes them: protocol, number of the pattern, what is said, what it names.\n",
    );
    for patterns in Patterns::all() {
        let file = match patterns {
            Patterns::Greeting(BannerProtocol::Pop3) => "pop_banners".to_owned(),
            Patterns::Greeting(protocol) => format!("{}_banners", protocol.name()),
            _ => patterns.name().to_owned(),
        };
        let source = root.join("../shared/sigsources/recog").join(format!("{file}.xml"));
        let text = fs::read_to_string(&source).map_err(|error| format!("{}: {error}", source.display()))?;
        let made = make(patterns, &text, &mut examples)?;
        println!("{}: {} patterns, {} skipped", patterns.name(), made.taken, made.skipped.len());
        made.skipped.iter().for_each(|why| println!("  {why}"));
        let name = format!("crates/fp-match/src/banners/recog-{}.tsv", patterns.name());
        write(&root.join(name), &made.table, check)?;
    }
    write(&root.join("crates/fp-match/tests/recog-examples.tsv"), &examples, check)
}

fn write(path: &Path, text: &str, check: bool) -> Result<(), String> {
    if fs::read_to_string(path).is_ok_and(|old| old == text) {
        return Ok(());
    }
    if check {
        return Err(format!("{} is stale: cargo xtask regenerate-banners", path.display()));
    }
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// What is made of a file.
struct Made {
    table: String,
    taken: usize,
    /// Patterns that are not taken, with the reason.
    skipped: Vec<String>,
}

fn make(patterns: Patterns, text: &str, examples: &mut String) -> Result<Made, String> {
    let document = Document::parse(text).map_err(|error| error.to_string())?;
    let what = match patterns {
        Patterns::Greeting(protocol) => format!("greetings of {}", protocol.name()),
        _ => format!("texts of {}", patterns.name()),
    };
    let mut table = format!(
        "# What {what} name: a pattern of recog, {}.\n\
         # Source: github rapid7/recog at 14fa1a7 (2026-06-29), BSD-2-Clause, see LICENSE-recog. Made by cargo xtask \
         regenerate-banners.\n",
        COLUMNS.join(", "),
    );
    let (mut taken, mut skipped) = (0, Vec::new());
    for one in document.root_element().children().filter(|node| node.has_tag_name("fingerprint")) {
        let source = one.attribute("pattern").ok_or("a fingerprint without a pattern")?;
        let pattern = translated(source, one.attribute("flags").unwrap_or(""));
        if source.contains(['\t', '\n']) || source.starts_with('#') {
            skipped.push(format!("{source:?}: a line of a table cannot hold it"));
            continue;
        }
        if let Err(error) = compile(&pattern) {
            let error = error.to_string();
            skipped.push(format!("{source}: {}", error.lines().last().unwrap_or("?")));
            continue;
        }
        let says = columns(one);
        table.push_str(&pattern);
        for column in &says {
            table.push('\t');
            table.push_str(column);
        }
        table.push('\n');
        for example in one.children().filter(|node| node.has_tag_name("example")) {
            push_example(examples, patterns, taken, &says, one, example)?;
        }
        taken += 1;
    }
    Ok(Made { table, taken, skipped })
}

/// A pattern of recog's in our dialect. Ruby's `^` and `$` are those of lines, and what it calls
/// multiline is that a dot is any byte.
fn translated(pattern: &str, flags: &str) -> String {
    let has = |flag: &str| flags.split(',').any(|one| one.trim() == flag);
    let mut letters = String::from("m");
    letters.extend(has("REG_ICASE").then_some('i'));
    letters.extend((has("REG_MULTILINE") || has("REG_DOT_NEWLINE")).then_some('s'));
    format!("(?{letters}){pattern}")
}

/// What a fingerprint says in each of our columns.
fn columns(of: Node<'_, '_>) -> [String; COLUMNS.len()] {
    let mut said: BTreeMap<&str, String> = BTreeMap::new();
    for param in of.children().filter(|node| node.has_tag_name("param")) {
        let (Some(name), Some(position)) = (param.attribute("name"), param.attribute("pos")) else {
            continue;
        };
        let value = match position {
            "0" => param.attribute("value").unwrap_or("").to_owned(),
            _ => format!("${position}"),
        };
        // A text that is put together of others has no place here.
        if !value.contains(['{', '\t']) && !value.is_empty() {
            said.insert(name, value);
        }
    }
    let get = |name: &str| said.get(name).cloned().unwrap_or_default();
    let either =
        |one: &str, other: &str| Some(get(one)).filter(|text| !text.is_empty()).unwrap_or_else(|| get(other));
    let (maker, product) = (get("hw.vendor"), either("hw.product", "hw.family"));
    let device = match (maker.as_str(), product.as_str()) {
        // What is captured stands alone.
        (_, product) if product.starts_with('$') => product.to_owned(),
        (maker, product) if product.starts_with(maker) && !product.is_empty() => product.to_owned(),
        (maker, "") => [maker, &get("hw.device")].join(" ").trim().to_owned(),
        (maker, product) => format!("{maker} {product}"),
    };
    [
        either("service.product", "service.family"),
        get("service.version"),
        either("os.product", "os.family"),
        get("os.version"),
        device,
        either("host.name", "host.domain"),
    ]
}

/// Appends an example: what it says is escaped, and of what it names is written what the example
/// itself says.
fn push_example(
    examples: &mut String,
    patterns: Patterns,
    number: usize,
    says: &[String; COLUMNS.len()],
    of: Node<'_, '_>,
    example: Node<'_, '_>,
) -> Result<(), String> {
    let text = example.text().unwrap_or("");
    let bytes = match example.attribute("_encoding") {
        Some("base64") => base64(text)?,
        Some(other) => return Err(format!("an example in {other}")),
        None => text.as_bytes().to_vec(),
    };
    examples.push_str(&format!("{}\t{number}\t{}", patterns.name(), bytes.escape_ascii()));
    for (column, says) in says.iter().enumerate() {
        examples.push('\t');
        // The parameter that the group of this column is.
        let group = says.strip_prefix('$');
        let param = group.and_then(|group| {
            of.children().find(|node| {
                node.attribute("pos") == Some(group)
                    && node.attribute("name").is_some_and(|name| is_of(column, name))
            })
        });
        if let Some(value) = param.and_then(|param| example.attribute(param.attribute("name")?)) {
            examples.push_str(&value.as_bytes().escape_ascii().to_string());
        }
    }
    examples.push('\n');
    Ok(())
}

/// A parameter of this name is told in this column.
fn is_of(column: usize, name: &str) -> bool {
    let names: &[&[&str]] = &[
        &["service.product", "service.family"],
        &["service.version"],
        &["os.product", "os.family"],
        &["os.version"],
        &["hw.product", "hw.family"],
        &["host.name", "host.domain"],
    ];
    names.get(column).is_some_and(|names| names.contains(&name))
}

/// What base64 says (RFC 4648, 4).
fn base64(text: &str) -> Result<Vec<u8>, String> {
    let (mut bits, mut count, mut bytes) = (0u32, 0, Vec::new());
    for letter in text.bytes().filter(|byte| !byte.is_ascii_whitespace() && *byte != b'=') {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => return Err(format!("{} is no letter of base64", char::from(letter))),
        };
        (bits, count) = (bits << 6 | u32::from(value), count + 6);
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count) as u8);
        }
    }
    Ok(bytes)
}

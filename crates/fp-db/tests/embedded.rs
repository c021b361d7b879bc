use std::path::{Path, PathBuf};
use std::process::Command;

use fp_db::{Database, Label, SourceId};

fn sections(database: &Database) -> [Vec<String>; 6] {
    let label = |label: &Label| {
        let class = format!("{:?}", label.class);
        format!("{} {class} {}:{} {:?}", label.generic, label.name, label.flavor, label.systems)
    };
    macro_rules! list {
        ($list:ident) => {
            database.$list.iter().map(|s| format!("{} = {s}", label(database.label(s.label)))).collect()
        };
    }
    [
        list!(mtu),
        list!(tcp_request),
        list!(tcp_response),
        list!(http_request),
        list!(http_response),
        database.ua_os.iter().map(|os| os.to_string()).collect(),
    ]
}

fn files(folder: &Path) -> Option<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).ok()?.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "fp"));
    paths.sort();
    Some(paths)
}

fn folder(name: &str) -> Option<Database> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../signatures").join(name);
    let mut database = Database::default();
    for path in files(&folder)?.into_iter().chain(files(&folder.join("ext")).unwrap_or_default()) {
        let text = std::fs::read_to_string(&path).unwrap();
        match Database::parse(&path.display().to_string(), &text) {
            Ok(part) => database.extend(part),
            Err(error) => panic!("{error}"),
        }
    }
    Some(database)
}

#[test]
#[cfg(all(feature = "embedded-p0f", feature = "embedded-open"))]
fn open_comes_first_and_all_of_p0f_follows() {
    let database = Database::embedded();
    let is_p0fs = |SourceId(source): SourceId| {
        let name = &database.sources[usize::from(source)];
        assert!(name.starts_with("signatures/open/") || name.starts_with("signatures/p0f/"), "{name}");
        name.starts_with("signatures/p0f/")
    };
    let of = |p0f: bool| {
        let tcp = database.tcp_request.iter().chain(&database.tcp_response);
        let tcp = tcp.filter(|s| is_p0fs(s.source) == p0f).count();
        let http = database
            .http_request
            .iter()
            .chain(&database.http_response)
            .filter(|s| is_p0fs(s.source) == p0f)
            .count();
        (database.mtu.iter().filter(|s| is_p0fs(s.source) == p0f).count(), tcp, http)
    };
    // p0f: "Loaded 322 signatures", of which 18 are left out.
    assert_eq!(of(true), (25, 91 - 10 + 101 - 8, 85 + 20));
    assert!(of(false).0 > 0 && of(false).1 > 0);
    assert!(database.tcp_request.is_sorted_by_key(|s| is_p0fs(s.source)));
    assert!(database.mtu.is_sorted_by_key(|s| is_p0fs(s.source)));
    assert_eq!(database.ua_os.len(), 7 + 9);
}

/// A position is that of the file that somebody would change.
#[test]
#[cfg(all(feature = "embedded-p0f", feature = "embedded-open"))]
fn positions_are_those_of_the_sources() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    if !root.join("signatures").is_dir() {
        return;
    }
    let database = Database::embedded();
    let files: Vec<Vec<String>> = database
        .sources
        .iter()
        .map(|name| std::fs::read_to_string(root.join(name)).unwrap().lines().map(str::to_owned).collect())
        .collect();
    let line = |SourceId(source): SourceId, line: u32| &files[usize::from(source)][line as usize - 1];
    for signature in database.tcp_request.iter().chain(&database.tcp_response) {
        let label = database.label(signature.label);
        let name = line(label.source, label.line);
        assert!(name.starts_with("label") && name.contains(&label.name), "{name}: {label:?}");
        let text = line(signature.source, signature.line);
        // Options and quirks are never a list of several.
        let (_, rest) =
            signature.to_string().split_once(',').map(|(a, b)| (a.to_owned(), b.to_owned())).unwrap();
        let layout = rest.split(':').nth(1).unwrap().to_owned();
        assert!(text.starts_with("sig") && text.contains(&layout), "{text}: {signature}");
        assert_eq!(signature.source, label.source);
        assert!(label.line < signature.line);
    }
}

#[test]
#[cfg(all(feature = "embedded-p0f", feature = "embedded-open"))]
fn what_is_embedded_is_what_signatures_says() {
    // Absent from a package of this crate alone.
    let (Some(mut sources), Some(p0f)) = (folder("open"), folder("p0f")) else { return };
    sources.extend(p0f);
    let embedded = Database::embedded();
    let (written, made) = (sections(&sources), sections(&embedded));
    for (written, made) in written.iter().zip(&made) {
        // A value of a range that an earlier line names is not embedded a second time.
        let mut written = written.iter();
        for signature in made {
            assert!(
                written.any(|one| one == signature),
                "{signature}: not in signatures/, or in another order"
            );
        }
    }
    let lost = written.iter().flatten().count() - made.iter().flatten().count();
    assert!(lost < 100, "{lost}");
}

#[test]
fn the_installed_database_of_p0f_loads_and_holds_the_same_values() {
    let Ok(text) = std::fs::read("/etc/p0f/p0f.fp") else {
        eprintln!("p0f is not installed");
        return;
    };
    let installed = Database::parse_bytes("p0f.fp", &text).unwrap();
    assert_eq!(installed.len(), 322);
    assert_eq!(installed.classes, ["win", "unix", "other"]);
    let first = &installed.tcp_request[0];
    assert_eq!(installed.label(first.label).flavor, "3.11 and newer");
    assert_eq!(first.to_string(), "*:64:0:*:mss*20,10:mss,sok,ts,nop,ws:df,id+:0");
    if let (Some(ours), Some(dropped)) = (folder("p0f"), dropped()) {
        let (ours, mut installed) = (sections(&ours), sections(&installed));
        let before: usize = installed.iter().map(Vec::len).sum();
        for (file, label, sig) in &dropped {
            let section = &mut installed[if file == "tcp-request.fp" { 1 } else { 2 }];
            let is_it = |one: &String| one.contains(label) && one.ends_with(&format!(" = {sig}"));
            section.retain(|one| !is_it(one));
        }
        assert_eq!(before - installed.iter().map(Vec::len).sum::<usize>(), dropped.len());
        assert_eq!(ours, installed);
    }
}

/// The file, the name with its flavor if given, and the signature of the `; @dropped` lines of
/// `signatures/p0f/`.
fn dropped() -> Option<Vec<(String, String, String)>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../signatures/p0f");
    let mut all = Vec::new();
    for path in files(&folder)? {
        let text = std::fs::read_to_string(&path).unwrap();
        let file = path.file_name().unwrap().to_string_lossy().into_owned();
        let mut name = String::new();
        for line in text.lines() {
            match line.strip_prefix("; @dropped ").and_then(|line| line.split_once(" = ")) {
                Some(("label", label)) => name = label.splitn(3, ':').nth(2).unwrap().to_owned(),
                Some((_, sig)) => all.push((file.clone(), name.clone(), sig.to_owned())),
                None => name.clear(),
            }
        }
    }
    Some(all)
}

/// Each file of ours that does not say that its grammar is extended, and has no section of hellos,
/// loads in p0f itself, by itself; the others do not.
#[test]
fn p0f_loads_what_is_in_its_grammar() {
    let signatures = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../signatures");
    let (true, Some(open)) = (Path::new("/usr/sbin/p0f").exists(), files(&signatures.join("open"))) else {
        eprintln!("p0f is not installed, or this is a package of fp-db alone");
        return;
    };
    let capture = std::env::temp_dir().join(format!("fp-db-embedded-{}.pcap", std::process::id()));
    let header: [&[u8]; 2] = [b"\xd4\xc3\xb2\xa1\x02\0\x04\0", b"\0\0\0\0\0\0\0\0\xff\xff\0\0\x01\0\0\0"];
    std::fs::write(&capture, header.concat()).unwrap();
    let loads = |path: &Path| {
        let run = Command::new("/usr/sbin/p0f").arg("-r").arg(&capture).arg("-f").arg(path).output().unwrap();
        (run.status.success(), String::from_utf8_lossy(&run.stdout).into_owned())
    };
    let folder = |name: &str| files(&signatures.join(name)).unwrap_or_default();
    let (hellos, open): (Vec<PathBuf>, Vec<PathBuf>) = open.into_iter().partition(|path| {
        let text = std::fs::read_to_string(path).unwrap();
        !fp_db::Database::parse("one", &text).unwrap().hello.is_empty()
    });
    assert!(!hellos.is_empty());
    let plain: Vec<PathBuf> = open.into_iter().chain(folder("p0f")).chain(folder("extra")).collect();
    assert!(plain.len() >= 8, "{plain:?}");
    for path in &plain {
        let (loaded, said) = loads(path);
        assert!(loaded, "{}: {said}", path.display());
    }
    let extended = folder("open/ext");
    assert!(!extended.is_empty());
    for path in extended.iter().chain(&hellos) {
        assert!(!loads(path).0, "{}", path.display());
    }
    std::fs::remove_file(capture).unwrap();
}

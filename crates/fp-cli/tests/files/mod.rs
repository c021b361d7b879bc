//! What is read and what is written: never the same file, whole lines, and names that cannot speak
//! for the program.

use std::fs;
use std::io::{Read as _, Write as _};
use std::os::fd::AsFd as _;
use std::os::unix::fs::symlink;
use std::process::Stdio;

use super::{Capture, Room, outcome};

/// `-o x.pcap x.pcap`, under every name that a file can have.
#[test]
fn an_output_that_is_an_input_is_refused() {
    let room = Room::new();
    let folder = room.0.path();
    let capture = fs::read(folder.join("syn.pcap")).unwrap();
    fs::hard_link(folder.join("syn.pcap"), folder.join("hard.pcap")).unwrap();
    symlink("syn.pcap", folder.join("soft.pcap")).unwrap();
    symlink(folder, folder.join("folder")).unwrap();
    let absolute = folder.join("syn.pcap").to_str().unwrap().to_owned();
    let refused = |command: &mut std::process::Command, what: &str| {
        let outcome = outcome(command.output().unwrap());
        assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 2), "{what}: {outcome:?}");
        assert!(outcome.stderr.contains(": is an input, too"), "{what}: {}", outcome.stderr);
        assert_eq!(fs::read(folder.join("syn.pcap")).unwrap(), capture, "{what}");
    };
    for output in ["syn.pcap", "./syn.pcap", &absolute, "hard.pcap", "soft.pcap", "folder/syn.pcap"] {
        refused(&mut room.command(&["pcap", "-o", output, "syn.pcap"]), output);
        refused(&mut room.command(&["pcap", "-o", "syn.pcap", output]), output);
    }
    // Not the first one.
    room.put("other.pcap", &capture);
    refused(&mut room.command(&["pcap", "-o", "syn.pcap", "other.pcap", "syn.pcap"]), "second");
    // By descriptor.
    let file = || fs::File::options().read(true).append(true).open(folder.join("syn.pcap")).unwrap();
    for name in ["-", "/dev/stdin", "/proc/self/fd/0", "/dev/fd/0"] {
        refused(room.command(&["pcap", "-o", "syn.pcap", name]).stdin(file()), name);
        refused(
            room.command(&["pcap", "-o", name.strip_prefix('-').map_or(name, |_| "soft.pcap"), "syn.pcap"])
                .stdin(file()),
            name,
        );
    }
    for command in [
        &["pcap", "syn.pcap"][..],
        &["pcap", "-o", "/dev/stdout", "syn.pcap"],
        &["p0f", "-r", "syn.pcap"],
        &["db", "learn", "--link", "x", "syn.pcap"],
    ] {
        let mut command = room.command(command);
        command.stdout(file());
        let left = command.stderr(Stdio::piped()).spawn().unwrap().wait_with_output().unwrap();
        assert!(matches!(left.status.code(), Some(1 | 2)), "{left:?}");
        assert!(String::from_utf8(left.stderr).unwrap().contains(": is an input, too"), "{command:?}");
        assert_eq!(fs::read(folder.join("syn.pcap")).unwrap(), capture, "{command:?}");
    }
    // p0f's -o, which appends, and a database.
    let p0f = room.run(&["p0f", "-r", "syn.pcap", "-o", "hard.pcap"]);
    assert_eq!(p0f.code, 1, "{p0f:?}");
    assert!(p0f.stderr.contains("hard.pcap: is an input, too"), "{}", p0f.stderr);
    assert_eq!(fs::read(folder.join("syn.pcap")).unwrap(), capture);
    let database = room.text("test.fp");
    for command in [
        &["pcap", "--db", "test.fp", "-o", "test.fp", "syn.pcap"][..],
        &["p0f", "-f", "test.fp", "-r", "syn.pcap", "-o", "test.fp"],
        &["live", "-i", "lo", "--db", "test.fp", "-o", "test.fp"],
    ] {
        let outcome = room.run(command);
        assert!(outcome.stderr.contains("test.fp: is an input, too"), "{command:?}: {outcome:?}");
        assert_eq!(room.text("test.fp"), database, "{command:?}");
    }
    // What is one file by name only may be both.
    assert_eq!(room.run(&["pcap", "-q", "-o", "/dev/null", "syn.pcap"]).code, 0);
}

/// Every file that is read or kept is safe from every option that writes one, before anything is
/// opened.
#[test]
fn no_option_writes_to_what_another_reads_or_keeps() {
    let room = Room::new();
    let folder = room.0.path();
    let names = ["syn.pcap", "key", "rules.toml", "eol.tsv", "oui.txt", "s.sqlite", "test.fp", "hard"];
    for name in ["rules.toml", "eol.tsv", "oui.txt", "s.sqlite"] {
        room.put(name, format!("{name}\n"));
    }
    assert_eq!(room.run(&["pcap", "-q", "--privacy", "--privacy-key", "key", "syn.pcap"]).code, 0);
    fs::hard_link(folder.join("key"), folder.join("hard")).unwrap();
    let all = || names.map(|name| fs::read(folder.join(name)).unwrap());
    let before = all();
    let key = ["--privacy", "--privacy-key"];
    let new = ["--privacy", "--new-privacy-key", "--privacy-key"];
    let mut commands: Vec<Vec<&str>> = vec![
        [&["pcap", "-o", "key", "syn.pcap"], &key[..], &["key"]].concat(),
        [&["pcap", "-o", "hard", "syn.pcap"], &key[..], &["key"]].concat(),
        [&["hosts", "-o", "key", "syn.pcap"], &key[..], &["key"]].concat(),
        [&["hosts", "syn.pcap"], &new[..], &["syn.pcap"]].concat(),
        [&["hosts", "syn.pcap", "--db", "test.fp"], &new[..], &["test.fp"]].concat(),
        [&["live", "-i", "lo", "-o", "key"], &key[..], &["key"]].concat(),
        [&["live", "-i", "lo", "--db", "test.fp"], &new[..], &["test.fp"]].concat(),
        // What is not there yet is one file, too.
        [&["pcap", "-o", "./none", "syn.pcap"], &key[..], &["none"]].concat(),
        vec!["hosts", "--eol", "eol.tsv", "-o", "eol.tsv", "syn.pcap"],
        vec!["hosts", "--oui", "oui.txt", "-o", "oui.txt", "syn.pcap"],
        vec!["hosts", "--rules", "rules.toml", "-o", "rules.toml", "syn.pcap"],
    ];
    if cfg!(feature = "store") {
        for output in ["s.sqlite", "s.sqlite-wal", "s.sqlite-shm"] {
            commands.push(vec!["pcap", "--store", "s.sqlite", "-o", output, "syn.pcap"]);
            commands.push(vec!["report", "--store", "s.sqlite", "--html", output]);
        }
        commands.push(vec!["pcap", "--store", "syn.pcap", "syn.pcap"]);
        commands.push([&["hosts", "--store", "s.sqlite", "syn.pcap"], &new[..], &["s.sqlite"]].concat());
    }
    if cfg!(feature = "rules") {
        for written in ["rules.toml", "test.fp", "key"] {
            let live = ["live", "-i", "lo", "--rules", "rules.toml", "--db", "test.fp", "--alerts", written];
            commands.push([&live[..], &key[..], &["key"]].concat());
        }
        let live = ["live", "-i", "lo", "--rules", "rules.toml"];
        commands.push([&live[..], &new[..], &["rules.toml"]].concat());
    }
    if cfg!(feature = "web") {
        commands.push([&["serve", "--listen", "127.0.0.1:0", "syn.pcap"], &new[..], &["syn.pcap"]].concat());
    }
    for command in commands {
        let refused = room.run(&command);
        let is_told = [": is an input, too", ": is written to by two options"];
        assert!(is_told.iter().any(|text| refused.stderr.contains(text)), "{command:?}: {refused:?}");
        assert_eq!((refused.code, refused.stdout.as_str()), (2, ""), "{command:?}");
        assert!(all() == before, "{command:?}");
    }
    assert!(!folder.join("none").exists() && !folder.join("s.sqlite-wal").exists());
    // Each to its own.
    let own = [&["pcap", "-q", "-o", "events", "syn.pcap"], &key[..], &["key"]].concat();
    assert_eq!(room.run(&own).code, 0);
}

#[test]
fn an_output_is_not_touched_before_there_is_a_capture() {
    let room = Room::new();
    room.put("report.json", "an older report\n");
    room.put("text.pcap", "no capture at all");
    for captures in [&["nosuch.pcap"][..], &["text.pcap"], &["nosuch.pcap", "text.pcap"], &["-"]] {
        for output in ["report.json", "new.json"] {
            let outcome = room.run(&[&["pcap", "-o", output], captures].concat());
            assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 1), "{captures:?}");
        }
        assert_eq!(room.text("report.json"), "an older report\n", "{captures:?}");
        assert!(!room.0.path().join("new.json").exists(), "{captures:?}");
    }
    let outcome = room.run(&["pcap", "-o", "report.json", "nosuch.pcap", "syn.pcap"]);
    assert_eq!(outcome.code, 1);
    assert!(room.text("report.json").starts_with("{\"time\""));
}

/// The name of a file, which a shell finds for `*`, is never a line of its own.
#[test]
fn a_line_end_in_a_name_forges_no_line() {
    const NAME: &str = "x\nfp-cli: all is well";
    let room = Room::new();
    room.put(NAME, "no capture, no database = at all");
    let missing = format!("{NAME}.gone");
    let forged_option = format!("--{NAME}");
    for command in [
        &["pcap", NAME][..],
        &["pcap", &missing],
        &["pcap", "--db", NAME, "syn.pcap"],
        &["pcap", "--db", &missing, "syn.pcap"],
        &["pcap", "-o", &format!("{missing}/x"), "syn.pcap"],
        &["pcap", &forged_option],
        &[NAME],
        &["pcap", "syn.pcap", "--threads", NAME],
        &["p0f", "-r", &missing],
        &["p0f", "-f", NAME, "-r", "syn.pcap"],
        &["p0f", "-r", "syn.pcap", "-o", &format!("{missing}/x")],
        &["live", "-i", "lo", "-o", &format!("{missing}/x")],
        &["db", "lint", NAME],
        &["db", "lint", &missing],
        &["db", "learn", "--link", "x", NAME],
        &["manual", &format!("{NAME}/x")],
    ] {
        let outcome = room.run(command);
        let text = outcome.stderr + &outcome.stdout;
        assert!(text.contains("x\\x0afp-cli: all is well"), "{command:?}: {text}");
        assert!(!text.lines().any(|line| line.starts_with("fp-cli: all is well")), "{command:?}: {text}");
    }
}

/// NULs fill up what a tape or a disk takes in blocks.
#[test]
fn padding_behind_gzip_is_no_damage() {
    let room = Room::new();
    let capture = Capture::of_syns(3).bytes;
    let plain = room.put("plain.pcap", &capture);
    assert!(std::process::Command::new("gzip").arg("-k").arg(&plain).status().unwrap().success());
    let packed = fs::read(plain.with_extension("pcap.gz")).unwrap();
    let expected = room.run(&["pcap", "plain.pcap"]);
    for padding in [1, 511, 200_000] {
        room.put("padded.pcap.gz", [&packed[..], &vec![0; padding]].concat());
        let outcome = room.run(&["pcap", "padded.pcap.gz"]);
        assert_eq!(outcome.code, 0, "{padding}: {}", outcome.stderr);
        assert_eq!(super::without_origin(&outcome.stdout), super::without_origin(&expected.stdout));
    }
    room.put("damaged.pcap.gz", [&packed[..], b"\0\0rubbish"].concat());
    assert_eq!(room.run(&["pcap", "damaged.pcap.gz"]).code, 1);
}

#[test]
fn every_format_and_compression_gives_the_same() {
    let room = Room::new();
    let capture = Capture::of_syns(3);
    let plain = room.put("plain.pcap", &capture.bytes);
    // The same on Ethernet, and as snoop writes it (RFC 1761).
    let mut ethernet = Capture::of_syns(0).bytes;
    ethernet[20] = 1;
    let mut ethernet = Capture { bytes: ethernet, records: Vec::new() };
    let mut snoop = b"snoop\0\0\0\0\0\0\x02\0\0\0\x04".to_vec();
    for number in 0..3 {
        let frame = [&[0x02; 12][..], &[8, 0], &super::capture::syn(1024 + number)].concat();
        ethernet.push(number.into(), &frame);
        for word in [74, 74, 24 + 76, 0, 1_700_000_000 + u32::from(number), 5] {
            snoop.extend(word.to_be_bytes());
        }
        snoop.extend([&frame[..], &[0, 0]].concat());
    }
    room.put("ethernet.pcap", &ethernet.bytes);
    room.put("some.snoop", &snoop);
    let expected = room.run(&["pcap", "plain.pcap"]);
    assert_eq!(expected.stdout.matches("\"event\":\"syn\"").count(), 3);
    assert!(expected.stdout.contains(",\"capture\":\"plain.pcap\",\"packet\":3,"), "{}", expected.stdout);
    let read = |name: &str| {
        let outcome = room.run(&["pcap", name]);
        assert_eq!(outcome.code, 0, "{name}: {}", outcome.stderr);
        super::without_origin(&outcome.stdout)
    };
    let expected = super::without_origin(&expected.stdout);
    assert_eq!(read("some.snoop"), read("ethernet.pcap"));
    for (program, extension) in [("gzip", "gz"), ("zstd", "zst"), ("xz", "xz"), ("bzip2", "bz2")] {
        let packed = std::process::Command::new(program).arg("-k").arg(&plain).output();
        if packed.is_ok_and(|output| output.status.success()) {
            let name = format!("plain.pcap.{extension}");
            assert_eq!(read(&name), expected, "{name}");
            // By descriptor, too, and cut off.
            let bytes = fs::read(room.0.path().join(&name)).unwrap();
            let piped = room.run_with_input(&["pcap", "-"], &bytes).stdout;
            assert!(piped.contains(",\"capture\":\"standard input\",\"packet\":1,"), "{piped}");
            assert_eq!(super::without_origin(&piped), expected, "{name}");
            room.put(&name, &bytes[..bytes.len() - 10]);
            let cut = room.run(&["pcap", &name]);
            assert_eq!(cut.code, 1, "{name}");
            assert!(cut.stderr.contains(": cannot decompress: "), "{}", cut.stderr);
        } else {
            crate::live::skipped(&format!("{program} is not installed"));
        }
    }
}

/// What cannot be read is named by number and name, and a capture of nothing else is a failure.
#[test]
fn a_link_type_that_is_not_read_is_named() {
    let room = Room::new();
    let with_link = |link: u32| {
        let mut bytes = Capture::of_syns(3).bytes;
        bytes[20..24].copy_from_slice(&link.to_le_bytes());
        bytes
    };
    for (link, named) in [(195, "195 (IEEE802_15_4_WITHFCS)"), (147, "147"), (220, "220 (USB_LINUX_MMAPPED)")]
    {
        room.put("other.pcap", with_link(link));
        for threads in ["1", "2"] {
            let outcome = room.run(&["pcap", "--threads", threads, "other.pcap"]);
            assert_eq!((outcome.stdout.as_str(), outcome.code), ("", 1), "{link}");
            assert!(outcome.stderr.contains(&format!("link types that are not read: {named} (3 packets)")));
            let quiet = room.run(&["pcap", "-q", "other.pcap"]);
            let expected = format!("fp-cli: nothing could be read: link type {named} is not read\n");
            assert_eq!((quiet.stderr, quiet.code), (expected, 1));
        }
        let both = room.run(&["pcap", "other.pcap", "syn.pcap"]);
        assert_eq!(both.code, 0, "{}", both.stderr);
        assert!(both.stderr.contains(&format!("not read: {named} (3 packets)")), "{}", both.stderr);
        let p0f = room.run(&["p0f", "-r", "other.pcap"]);
        assert_eq!((p0f.stdout.as_str(), p0f.code), ("", 1));
        assert!(p0f.stderr.contains(&format!("other.pcap: link type {named} is not read")), "{}", p0f.stderr);
    }
    // No packets are no failure.
    room.put("none.pcap", Capture::of_syns(0).bytes);
    assert_eq!(room.run(&["pcap", "none.pcap"]).code, 0);
}

/// A pipe that somebody made non-blocking and that is full for a while: everything comes, and
/// whole.
#[test]
fn a_pipe_that_would_block() {
    let room = Room::new();
    room.put("many.pcap", Capture::of_syns(5_000).bytes);
    for command in [
        &["pcap", "-q", "many.pcap"][..],
        &["pcap", "-q", "--threads", "2", "many.pcap"],
        &["p0f", "-r", "many.pcap"],
    ] {
        let expected = room.run(command).stdout;
        let (mut reader, writer) = std::io::pipe().unwrap();
        nix::fcntl::fcntl(writer.as_fd(), nix::fcntl::FcntlArg::F_SETFL(nix::fcntl::OFlag::O_NONBLOCK))
            .unwrap();
        let mut child = room.command(command).stdout(writer).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(std::time::Duration::from_millis(300));
        let mut text = String::new();
        reader.read_to_string(&mut text).unwrap();
        assert!(child.wait().unwrap().success(), "{command:?}");
        assert!(text == expected, "{command:?}: {} bytes of {}", text.len(), expected.len());
    }
    // Its messages, too.
    let (mut reader, writer) = std::io::pipe().unwrap();
    nix::fcntl::fcntl(writer.as_fd(), nix::fcntl::FcntlArg::F_SETFL(nix::fcntl::OFlag::O_NONBLOCK)).unwrap();
    let mut full = writer.try_clone().unwrap();
    while full.write(&[b' '; 4096]).is_ok() {}
    drop(full);
    let mut child = room.command(&["pcap", "gone.pcap"]).stderr(writer).spawn().unwrap();
    std::thread::sleep(std::time::Duration::from_millis(300));
    let mut text = String::new();
    reader.read_to_string(&mut text).unwrap();
    assert_eq!(child.wait().unwrap().code(), Some(1));
    assert!(text.trim().starts_with("fp-cli: gone.pcap: cannot open"), "{}", text.trim());
}

//! A child process enters the sandbox while it listens, tries what is forbidden, and goes on listening. A child, because
//! there is no way back.

use std::{
    fs,
    io::{self, ErrorKind, Write},
    net::{TcpListener, TcpStream, UdpSocket},
    os::unix::{
        net::{UnixDatagram, UnixListener, UnixStream},
        process::CommandExt,
    },
    path::Path,
    process::Command,
    thread,
    time::Duration,
};

use fp_capture::live::{Live, Options, Polled};
use nix::sched::{CloneFlags, unshare};

use super::*;

/// Tells the child what to do; the test that is the child does nothing without it.
const ROLE: &str = "FP_SANDBOX_TEST";
const FOLDER: &str = "FP_SANDBOX_TEST_FOLDER";
const CHILD: &str = "live::sandbox::tests::in_a_child_process";

/// Runs the child in that role and returns whether it could.
fn child(role: &str, folder: &Path) -> bool {
    if !nix::unistd::geteuid().is_root() {
        assert!(std::env::var_os("FP_TEST_NO_SKIP").is_none(), "sandbox test `{role}` needs root");
        let _ = writeln!(io::stderr(), "SKIPPED sandbox test `{role}`: it needs root");
        return false;
    }
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", CHILD, "--ignored", "--nocapture", "--test-threads=1"])
        .env(ROLE, role)
        .env(FOLDER, folder)
        .output()
        .unwrap();
    let text = [String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr)].concat();
    assert!(output.status.success(), "{text}");
    assert!(text.contains("all held"), "{text}");
    true
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
    fs::set_permissions(folder.path(), open).unwrap();
    fs::create_dir(folder.path().join("logs")).unwrap();
    let open = std::os::unix::fs::PermissionsExt::from_mode(0o777);
    fs::set_permissions(folder.path().join("logs"), open).unwrap();
    folder
}

#[test]
fn without_logs_nothing_but_open_files_is_left() {
    child("bare", folder().path());
}

#[test]
fn with_logs_their_folder_is_left() {
    let folder = folder();
    if child("logs", folder.path()) {
        let rotated = fs::read_to_string(folder.path().join("logs/old.log")).unwrap();
        assert_eq!(rotated, "before\nafter\n");
        assert!(!folder.path().join("outside").exists());
    }
}

#[test]
fn a_named_user_is_locked_up_at_home() {
    child("user", folder().path());
}

#[test]
fn wrong_users_are_refused() {
    let refused = |name: &str| {
        // None of these changes anything before it is refused.
        user::become_other(Some(name)).unwrap_err().to_string()
    };
    assert_eq!(refused("no-such-user"), "user `no-such-user` not found");
    assert_eq!(refused("root"), "user `root` is root; name one without rights");
    if !nix::unistd::geteuid().is_root() {
        assert_eq!(refused("nobody"), "becoming user `nobody` needs root");
    }
}

#[test]
fn a_path_that_is_not_there_is_told() {
    let plan = Plan { write: vec!["/no/such/folder".into()], ..Plan::default() };
    let error = files::Rules::of(&plan).err().unwrap().to_string();
    assert_eq!(error, "cannot look at /no/such/folder: No such file or directory (os error 2)");
}

#[test]
#[ignore = "started by the other tests"]
fn in_a_child_process() {
    let Ok(role) = std::env::var(ROLE) else { return };
    let folder = std::path::PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let logs = folder.join("logs");

    // A loopback of our own, with no one else's packets.
    unshare(CloneFlags::CLONE_NEWNET).unwrap();
    let up = Command::new("ip").args(["link", "set", "lo", "up"]).status().unwrap();
    assert!(up.success());
    let mut link = Live::open(&["lo"], &Options::default()).unwrap();
    let talk = UdpSocket::bind("127.0.0.1:0").unwrap();
    talk.connect(talk.local_addr().unwrap()).unwrap();
    let served = UnixListener::bind(folder.join("socket")).unwrap();
    let (here, there) = UnixStream::pair().unwrap();
    let mut log = fs::File::create(logs.join("new.log")).unwrap();
    writeln!(log, "before").unwrap();
    let mut hear = |text: &str| {
        talk.send(text.as_bytes()).unwrap();
        let seen = loop {
            match link.next_within(Duration::from_secs(5)).unwrap() {
                Polled::Frame(frame) if frame.data.ends_with(text.as_bytes()) => break true,
                Polled::Frame(_) => {}
                _ => break false,
            }
        };
        assert!(seen, "{text}");
        link.statistics()
    };
    hear("before the sandbox");
    // Everything that is refused below is possible so far.
    fs::read("/etc/passwd").unwrap();
    assert!(Command::new("true").status().unwrap().success());
    assert!(TcpListener::bind("127.0.0.1:0").is_ok());

    let plan = match role.as_str() {
        "bare" => Plan::default(),
        "logs" => Plan { write: vec![logs.clone()], read: vec!["/etc/os-release".into()], user: None },
        "user" => {
            Plan { user: Some("daemon".to_owned()), read: vec!["/etc/os-release".into()], write: Vec::new() }
        }
        other => panic!("{other}"),
    };
    let missing = enter(&plan).unwrap();
    assert_eq!(missing, [], "a layer is missing");

    // User and capabilities.
    let (uid, gid) = (nix::unistd::geteuid(), nix::unistd::getegid());
    assert!(!uid.is_root() && gid.as_raw() != 0);
    for set in [CapSet::Ambient, CapSet::Inheritable, CapSet::Effective, CapSet::Permitted] {
        assert!(caps::read(None, set).unwrap_or_default().is_empty(), "{set:?}");
    }
    assert_eq!(nix::unistd::setuid(nix::unistd::Uid::from_raw(0)), Err(nix::errno::Errno::EPERM));

    // Files.
    let refused = |what: &str, outcome: io::Result<()>| {
        let kind = outcome.expect_err(what).kind();
        assert_eq!(kind, ErrorKind::PermissionDenied, "{what}");
    };
    // Landlock alone refuses this in the role "logs": anyone may read the file, and opening is no forbidden call there.
    match role.as_str() {
        // Locked up: there is no such path any more. Looking is not forbidden here.
        "user" => assert_eq!(fs::metadata("/etc/passwd").unwrap_err().kind(), ErrorKind::NotFound),
        _ => refused("read a file", fs::read("/etc/passwd").map(drop)),
    }
    let outside = if role == "user" { "/outside".into() } else { folder.join("outside") };
    refused("create a file", fs::write(outside, ""));
    refused("list a folder", fs::read_dir("/").map(drop));

    // Programs, processes and sockets.
    refused("start a program", Command::new("/bin/true").status().map(drop));
    refused("become a program", Err(Command::new("/bin/true").exec()));
    refused("listen on TCP", TcpListener::bind("127.0.0.1:0").map(drop));
    refused("connect by TCP", TcpStream::connect("127.0.0.1:1").map(drop));
    refused("open a UDP socket", UdpSocket::bind("127.0.0.1:0").map(drop));
    refused("open a Unix socket", UnixDatagram::unbound().map(drop));
    assert!(Live::open(&["lo"], &Options::default()).is_err(), "opened a packet socket");

    if role == "logs" {
        // A rotation, and a database read again.
        writeln!(log, "after").unwrap();
        fs::rename(logs.join("new.log"), logs.join("old.log")).unwrap();
        fs::File::options().append(true).create(true).open(logs.join("new.log")).unwrap();
        fs::write(logs.join("gone.log"), "x").unwrap();
        fs::remove_file(logs.join("gone.log")).unwrap();
        fs::read("/etc/os-release").unwrap();
        refused(
            "write to what may be read",
            fs::File::options().write(true).open("/etc/os-release").map(drop),
        );
        refused("move out of the folder", fs::rename(logs.join("old.log"), folder.join("outside")).map(drop));
    }

    // What goes on: capture, its statistics, open sockets, threads.
    assert_eq!(hear("in the sandbox")[0].dropped, 0);
    served.set_nonblocking(true).unwrap();
    assert_eq!(served.accept().unwrap_err().kind(), ErrorKind::WouldBlock);
    (&here).write_all(b"query").unwrap();
    let mut answer = [0; 5];
    io::Read::read_exact(&mut &there, &mut answer).unwrap();
    assert_eq!(&answer, b"query");
    assert_eq!(thread::spawn(|| 7).join().unwrap(), 7);
    hear("still");
    println!("all held");
}

//! A child process enters the sandbox while it listens, tries what is forbidden, and goes on
//! listening. A child, because there is no way back.

use std::{
    fs,
    io::{self, ErrorKind, Write},
    net::{TcpListener, TcpStream, UdpSocket},
    os::{
        fd::{AsFd as _, AsRawFd as _, BorrowedFd},
        unix::{
            net::{UnixDatagram, UnixListener, UnixStream},
            process::CommandExt,
        },
    },
    path::Path,
    process::Command,
    thread,
    time::Duration,
};

use fp_capture::live::{Live, Options, Polled};
use nix::sched::{CloneFlags, unshare};
use nix::sys::socket::MsgFlags;

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

/// By no call that sends is a packet sent, nor is the socket copied to where it could be, nor any
/// socket connected or given away.
fn nothing_is_sent(packets: BorrowedFd<'_>, other: &UnixStream) {
    use nix::fcntl::{FcntlArg, fcntl};
    use nix::sys::socket::{ControlMessage, sendmsg, sendto, setsockopt, sockopt};
    use nix::sys::uio::pwrite;
    use nix::unistd::{dup, dup2, write};
    let packet = packets.as_raw_fd();
    let frame = [0; 60];
    let eperm = nix::errno::Errno::EPERM;
    let none = MsgFlags::empty();
    assert_eq!(nix::sys::socket::send(packet, &frame, none), Err(eperm), "send");
    let there = nix::sys::socket::SockaddrIn::new(127, 0, 0, 1, 9);
    assert_eq!(sendto(packet, &frame, &there, none), Err(eperm), "sendto");
    let pieces = [io::IoSlice::new(&frame)];
    assert_eq!(sendmsg(packet, &pieces, &[], none, Some(&there)), Err(eperm), "sendmsg");
    assert_eq!(write(packets, &frame), Err(eperm), "write");
    assert_eq!(nix::sys::uio::writev(packets, &pieces), Err(eperm), "writev");
    assert_eq!(pwrite(packets, &frame, 0), Err(eperm), "pwrite");
    // By a copy.
    assert_eq!(dup(packets).map(drop), Err(eperm), "dup");
    assert_eq!(fcntl(packets, FcntlArg::F_DUPFD_CLOEXEC(100)), Err(eperm), "F_DUPFD_CLOEXEC");
    assert_eq!(fcntl(packets, FcntlArg::F_DUPFD(100)), Err(eperm), "F_DUPFD");
    // A copy of another is none of this.
    let mut copy = other.as_fd().try_clone_to_owned().unwrap();
    assert_eq!(dup2(packets, &mut copy), Err(eperm), "dup2");
    // By another process that has been given it.
    let given = [packet];
    let rights = [ControlMessage::ScmRights(&given)];
    let handed = sendmsg::<()>(other.as_raw_fd(), &pieces, &rights, none, None);
    assert_eq!(handed, Err(eperm), "SCM_RIGHTS");
    // A signal to another process when data comes.
    assert_eq!(fcntl(other, FcntlArg::F_GETFL).map(drop), Ok(()));
    // What others do with their sockets: an answer goes on, a connection to elsewhere does not.
    assert_eq!(write(other, b"answer"), Ok(6));
    // Options that are not those of an interface that is back.
    assert_eq!(setsockopt(&packets, sockopt::RcvBuf, &4096), Err(eperm), "setsockopt");
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
    let idle = TcpListener::bind("127.0.0.1:0").unwrap();
    let target = TcpListener::bind("127.0.0.1:0").unwrap();
    let served = UnixListener::bind(folder.join("socket")).unwrap();
    let (here, there) = UnixStream::pair().unwrap();
    let mut log = fs::File::create(logs.join("new.log")).unwrap();
    writeln!(log, "before").unwrap();
    let hear = |link: &mut Live, text: &str| {
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
    hear(&mut link, "before the sandbox");
    // Everything that is refused below is possible so far.
    fs::read("/etc/passwd").unwrap();
    assert!(Command::new("true").status().unwrap().success());
    assert!(TcpListener::bind("127.0.0.1:0").is_ok());

    let packet = link.descriptors().next().unwrap().as_raw_fd();
    // Even a packet could be sent; it goes nowhere.
    nix::sys::socket::send(packet, &[0; 60], MsgFlags::empty()).unwrap();
    let copy = link.descriptors().next().unwrap().try_clone_to_owned().unwrap();
    assert_eq!(nix::unistd::write(&copy, &[0; 60]), Ok(60));
    drop(copy);

    let bare = Plan { packets: vec![packet], ..Plan::default() };
    let plan = match role.as_str() {
        "bare" => bare,
        "logs" => Plan { write: vec![logs.clone()], read: vec!["/etc/os-release".into()], ..bare },
        "user" => Plan { user: Some("daemon".to_owned()), read: vec!["/etc/os-release".into()], ..bare },
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
    // Landlock alone refuses this in the role "logs": anyone may read the file, and opening is no
    // forbidden call there.
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
    // A listener that was shut down could be connected to anywhere by sending to there.
    let _ = nix::sys::socket::shutdown(idle.as_raw_fd(), nix::sys::socket::Shutdown::Read);
    let elsewhere = nix::sys::socket::SockaddrIn::new(127, 0, 0, 1, target.local_addr().unwrap().port());
    let sent =
        nix::sys::socket::sendto(idle.as_raw_fd(), b"x", &elsewhere, MsgFlags::from_bits_retain(0x2000_0000));
    assert_eq!(sent, Err(nix::errno::Errno::EPERM), "MSG_FASTOPEN");
    refused("open a UDP socket", UdpSocket::bind("127.0.0.1:0").map(drop));
    refused("open a Unix socket", UnixDatagram::unbound().map(drop));
    assert!(Live::open(&["lo"], &Options::default()).is_err(), "opened a packet socket");

    nothing_is_sent(link.descriptors().next().unwrap(), &there);

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
    assert_eq!(hear(&mut link, "in the sandbox")[0].dropped, 0);
    served.set_nonblocking(true).unwrap();
    assert_eq!(served.accept().unwrap_err().kind(), ErrorKind::WouldBlock);
    (&here).write_all(b"query").unwrap();
    let mut answer = [0; 5];
    io::Read::read_exact(&mut &there, &mut answer).unwrap();
    assert_eq!(&answer, b"query");
    assert_eq!(thread::spawn(|| 7).join().unwrap(), 7);
    hear(&mut link, "still");
    println!("all held");
}

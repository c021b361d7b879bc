//! `fp-cli live --check`: what would stop a start, all of it, without opening or changing anything.
//!
//! It says the same while the program runs under the same settings: sockets and ports that are in
//! use are no fault.

use std::fs;
use std::os::unix::fs::FileTypeExt as _;
use std::path::{Path, PathBuf};

use fp_capture::Filter;
use fp_capture::live::{ANY, interfaces};
use nix::sys::socket::UnixAddr;
use nix::unistd::{User, geteuid};

use super::Failure;
use crate::args::Live;
use crate::database::Sources;
use crate::exit::Exit;
use crate::folder::folder_of;
use crate::inputs::Files;
use crate::inventory;
use crate::live::sandbox;
use crate::messages::tell;
use crate::terminal::shown;

pub(super) const DAEMON_NEEDS: &str =
    "--daemon needs --output, --socket, --json-socket, --store or --rules: nobody reads its standard output";

pub(super) fn run(args: &Live) -> Result<Exit, Failure> {
    let mut faults: Vec<String> = Vec::new();
    let databases = Sources::of(&args.databases).and_then(|databases| databases.read());
    faults.extend(databases.err());
    faults.extend(args.privacy.fault());
    faults.extend(missing_interfaces(args)?);
    faults.extend(args.filter.as_deref().and_then(|filter| filter_fault(args, filter)));
    if let Some(path) = &args.output {
        faults.extend(path_fault(path, "a regular file", fs::FileType::is_file));
    }
    for path in [&args.socket, &args.json_socket].into_iter().flatten() {
        faults.extend(path_fault(path, "a socket", |kind| kind.is_socket()));
        let fault = UnixAddr::new(path).err();
        faults.extend(fault.map(|error| format!("{}: cannot listen: {}", shown(path), error.desc())));
    }
    match shared_path(args) {
        Some(fault) => faults.push(fault),
        None => faults.extend(files(args).faults()),
    }
    faults.extend(args.user.as_deref().and_then(user_fault));
    faults.extend(inventory_faults(args));
    if args.daemon && !tells_somebody(args) {
        faults.push(DAEMON_NEEDS.to_owned());
    }
    if faults.is_empty() {
        tell("all is in order");
        return Ok(Exit::Success);
    }
    faults.iter().for_each(tell);
    Ok(Exit::Usage)
}

/// Something is written where somebody may read it.
pub(super) fn tells_somebody(args: &Live) -> bool {
    let inventory = &args.inventory;
    [&args.output, &args.socket, &args.json_socket, &inventory.store, &inventory.rules]
        .iter()
        .any(|path| path.is_some())
}

/// Rules are read, and nothing is opened.
fn inventory_faults(args: &Live) -> Vec<String> {
    let inventory = &args.inventory;
    let mut faults = Vec::new();
    if let Err(Failure::Usage(fault)) = inventory::Plan::of(inventory, &args.interface, args.max_hosts) {
        faults.push(fault);
    }
    #[cfg(feature = "rules")]
    if let Some(path) = &inventory.rules {
        faults.extend(crate::rules::load(path).err().unwrap_or_default());
    }
    for path in [&inventory.store, &inventory.alerts].into_iter().flatten() {
        faults.extend(path_fault(path, "a regular file", fs::FileType::is_file));
    }
    faults
}

fn missing_interfaces(args: &Live) -> Result<Vec<String>, Failure> {
    if args.wait {
        return Ok(Vec::new());
    }
    let there = interfaces().map_err(|error| Failure::Usage(format!("cannot list interfaces: {error}")))?;
    let there: Vec<String> = there.into_iter().map(|interface| interface.name).collect();
    let missing = args.interface.iter().filter(|name| *name != ANY && !there.contains(name));
    let all = there.join(", ");
    Ok(missing
        .map(|name| format!("{name}: no such interface; there are: {all} (--wait starts without it)"))
        .collect())
}

/// The expression is compiled for links as they mostly are; what is wrong on others is told at the
/// start.
fn filter_fault(args: &Live, expression: &str) -> Option<String> {
    const ETHERNET: u32 = 1;
    const COOKED: u32 = 113;
    let links = args.interface.iter().map(|name| if name == ANY { COOKED } else { ETHERNET });
    Filter::compile(expression, links).err().map(|error| error.to_string())
}

/// All files of the command line, that of the settings, too; sockets are none.
pub(super) fn files(args: &Live) -> Files {
    let inventory = &args.inventory;
    Files::default()
        .reading(args.databases.paths().chain(args.config.as_deref()).chain(inventory.rules.as_deref()))
        .with_key(args.privacy.key())
        .with_store(inventory.store.as_deref(), true)
        .writing(args.output.as_deref().into_iter().chain(inventory.alerts.as_deref()))
}

/// A path that two options name, under whichever name of its folder.
pub(super) fn shared_path(args: &Live) -> Option<String> {
    let paths = [
        ("--output", &args.output),
        ("--socket", &args.socket),
        ("--json-socket", &args.json_socket),
        ("--store", &args.inventory.store),
        ("--alerts", &args.inventory.alerts),
    ];
    let mut seen: Vec<(&str, PathBuf)> = Vec::new();
    for (option, path) in paths {
        let Some(path) = path else { continue };
        let folder = fs::canonicalize(folder_of(path)).unwrap_or_else(|_| folder_of(path).to_owned());
        let place = folder.join(path.file_name().unwrap_or_default());
        if let Some((other, _)) = seen.iter().find(|(_, seen)| *seen == place) {
            return Some(format!("{}: named by {other} and by {option}", shown(path)));
        }
        seen.push((option, place));
    }
    None
}

/// Whether something can be made at a path, or is there already and of the right kind.
fn path_fault(path: &Path, kind: &str, is_right: impl Fn(&fs::FileType) -> bool) -> Option<String> {
    let name = shown(path);
    match fs::symlink_metadata(path) {
        Ok(there) if there.is_symlink() => Some(format!("{name}: is a symbolic link, refused")),
        Ok(there) if is_right(&there.file_type()) => None,
        Ok(_) => Some(format!("{name}: exists and is not {kind}")),
        Err(_) => match fs::metadata(folder_of(path)) {
            Ok(folder) if folder.is_dir() => None,
            Ok(_) => Some(format!("{name}: its folder is none")),
            Err(error) => Some(format!("{name}: its folder: {error}")),
        },
    }
}

fn user_fault(name: &str) -> Option<String> {
    // Whether one may become that user is seen by root only.
    if geteuid().is_root() {
        return sandbox::check_user(name).err().map(|error| error.to_string());
    }
    let known = User::from_name(name).ok().flatten().is_some();
    (!known).then(|| format!("user `{name}` not found"))
}

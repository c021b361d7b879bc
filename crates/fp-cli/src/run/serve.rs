//! `fp-cli serve`: what `fp-web` shows, with the rights that this takes and no more.

#[cfg_attr(not(feature = "store"), path = "serve/no_inventory.rs")]
mod inventory;

use std::fs::File;
use std::io::{self, Read as _};
use std::net::{SocketAddr, TcpListener};
use std::os::fd::AsRawFd as _;
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::sync::Arc;
use std::thread;

use fp_capture::Filter;
use fp_capture::live::{Live, Options, Traffic};
use fp_engine::Config;
use fp_web::{Access, Desk, Kept, Token};
use signal_hook::consts::{SIGINT, SIGTERM};

use super::Failure;
use crate::args::Serve;
use crate::database;
use crate::exit::Exit;
use crate::inputs::Files;
use crate::live::sandbox;
use crate::messages::tell;
use crate::terminal::shown;
use crate::vendors;

/// Serves until it is told to end.
pub(super) fn run(args: Serve) -> Result<Exit, Failure> {
    Files::default()
        .reading(
            args.files.iter().map(PathBuf::as_path).chain(args.databases.paths()).chain(args.oui.as_deref()),
        )
        .with_store(args.store.as_deref(), false)
        .with_key(args.privacy.key())
        .check()
        .map_err(Failure::Usage)?;
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    // Opened with the rights that are given up, and looked at as long as that is allowed.
    let open = |path: &PathBuf| {
        let name = shown(path);
        let fail = |error: io::Error| Failure::Usage(format!("{name}: {error}"));
        let file = File::open(path).map_err(fail)?;
        let size = file.metadata().ok().filter(std::fs::Metadata::is_file).map(|data| data.len());
        Ok((name.clone(), file, size))
    };
    let files = args.files.iter().map(open).collect::<Result<Vec<_>, Failure>>()?;
    let config = args.decoding.configure(Config::default()).map_err(Failure::Usage)?;
    let kept = Kept {
        events: args.keep_events as usize,
        bytes: usize::try_from(args.keep_memory).unwrap_or(usize::MAX),
        upload: args.upload_limit,
        ..Kept::default()
    };
    let pseudonyms = args.privacy.pseudonyms(&[]).map_err(Failure::Usage)?;
    let vendors = vendors::load(args.oui.as_deref()).map_err(Failure::Usage)?;
    let mut desk = Desk::new(database, config, kept).with_vendors(vendors).hiding(pseudonyms);
    if let Some(path) = &args.store {
        desk = inventory::add(desk, path).map_err(Failure::Usage)?;
    }
    let desk = Arc::new(desk);
    let link = link(&args)?;
    let listener = TcpListener::bind(args.listen)
        .map_err(|error| Failure::Usage(format!("cannot answer at {}: {error}", args.listen)))?;
    let address = listener.local_addr()?;
    let token = if address.ip().is_loopback() { None } else { Some(token()?) };
    let wake = signals()?;
    enter_sandbox(&args, link.as_ref().map(|(link, _)| link))?;
    let ended = end(wake)?;
    tell(format_args!("{}", url(address, token.as_ref())));
    if let Some((link, filter)) = link {
        fp_web::listen(&desk, link, filter, &args.interface.join(", "))?;
    }
    let reading = fp_web::read_captures(&desk, files)?;
    fp_web::serve(listener, desk, Access::new(address, args.name, token), ended)?;
    // It is in the middle of what nobody wants any more.
    drop(reading);
    Ok(Exit::Success)
}

/// The interfaces, open, and the filter.
fn link(args: &Serve) -> Result<Option<(Live, Option<Filter>)>, Failure> {
    if args.interface.is_empty() {
        return Ok(None);
    }
    let names: Vec<&str> = args.interface.iter().map(String::as_str).collect();
    let traffic = if args.decoding.has_tunnels() { Traffic::All } else { Traffic::TcpAndUdp };
    let options = Options { promiscuous: args.promiscuous, traffic, returns: true, ..Options::default() };
    let link = Live::open(&names, &options).map_err(|error| Failure::Usage(error.to_string()))?;
    let filter = args.filter.as_deref().map(|expression| Filter::compile(expression, link.link_types()));
    let filter = filter.transpose().map_err(|error| Failure::Usage(error.to_string()))?;
    Ok(Some((link, filter)))
}

/// A token that nobody can guess.
fn token() -> io::Result<Token> {
    let mut bytes = [0; 16];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(Token::new(bytes))
}

/// Where the page is.
fn url(address: SocketAddr, token: Option<&Token>) -> String {
    let shown = if address.ip().is_unspecified() {
        format!("this machine's address, port {}: http://ADDRESS:{}/", address.port(), address.port())
    } else {
        format!("http://{address}/")
    };
    match token {
        Some(token) => format!("{shown}?token={}", token.text()),
        None => shown,
    }
}

/// Becomes readable once a signal asks for the end.
fn signals() -> io::Result<UnixStream> {
    let (wake, waker) = UnixStream::pair()?;
    for signal in [SIGINT, SIGTERM] {
        signal_hook::low_level::pipe::register(signal, waker.try_clone()?)?;
    }
    Ok(wake)
}

/// Is done once there is something to read. Its thread is as confined as all others, since it
/// begins here.
fn end(mut wake: UnixStream) -> io::Result<impl Future<Output = ()> + Send + 'static> {
    let (sender, receiver) = fp_web::end();
    thread::Builder::new().name("signals".to_owned()).spawn(move || {
        let _ = wake.read(&mut [0]);
        drop(sender);
    })?;
    Ok(receiver)
}

fn enter_sandbox(args: &Serve, link: Option<&Live>) -> Result<(), Failure> {
    if args.no_sandbox {
        tell(sandbox::WARNING);
        return Ok(());
    }
    let rights = sandbox::Plan {
        user: args.user.clone(),
        write: Vec::new(),
        read: Vec::new(),
        packets: link
            .iter()
            .flat_map(|link| link.descriptors())
            .map(|descriptor| descriptor.as_raw_fd())
            .collect(),
    };
    let missing = sandbox::enter(&rights).map_err(|error| Failure::Usage(error.to_string()))?;
    missing.iter().for_each(tell);
    Ok(())
}

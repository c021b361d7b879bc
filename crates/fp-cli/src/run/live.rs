use std::collections::HashSet;

use fp_capture::live::{self, Options, Traffic, interfaces};
use fp_engine::{Config, Deviations};
use nix::sys::stat::Mode;

use super::{Failure, check};
use crate::args::{Backend, Color, Format, Live};
use crate::database::Sources;
use crate::exit::Exit;
use crate::inventory;
use crate::live::sandbox;
use crate::networks::Networks;
use crate::session::{self, Destination, Keep, Keeping, Kind, Limits, Log, Outputs, Plan, Rotation};
use crate::socket::Access;
use crate::writer::Writer;
use fp_report::LocalZone;

/// Listens until it is told to end.
pub(super) fn run(args: Live) -> Result<Exit, Failure> {
    listen(args).map_err(|failure| match failure {
        // Nobody expects that of root.
        Failure::Usage(message) if message.contains("Permission denied") && sandbox::is_confined_root() => {
            let hint = "root lacks CAP_DAC_OVERRIDE here: add it, or let root own the folder";
            Failure::Usage(format!("{message} ({hint})"))
        }
        other => other,
    })
}

fn listen(args: Live) -> Result<Exit, Failure> {
    if args.list {
        return list();
    }
    if args.interface.is_empty() {
        let message = "no interface: name one with --interface, or by the key `interface` of the file";
        return Err(Failure::Usage(message.to_owned()));
    }
    if let (Some(Rotation::Size(size)), Some(bytes)) = (args.rotate, args.keep_bytes)
        && bytes < size
    {
        let message = "--keep-bytes is less than the size at which --rotate puts the log aside";
        return Err(Failure::Usage(message.to_owned()));
    }
    if args.check {
        return check::run(&args);
    }
    if let Some(fault) = check::shared_path(&args) {
        return Err(Failure::Usage(fault));
    }
    if let Some(fault) = check::files(&args).faults().into_iter().next() {
        return Err(Failure::Usage(fault));
    }
    if args.daemon && !check::tells_somebody(&args) {
        return Err(Failure::Usage(check::DAEMON_NEEDS.to_owned()));
    }
    let deviations = args.as_p0f.deviations();
    let (mode, group) = (args.socket_mode, args.socket_group);
    let access = |default| Access { mode: mode.unwrap_or(default), group };
    let json_mode = if group.is_some() { 0o660 } else { 0o600 };
    let databases = Sources::of(&args.databases).map_err(Failure::Usage)?;
    let pseudonyms = args.privacy.pseudonyms(&args.home).map_err(Failure::Usage)?;
    let inventory = inventory::Plan::of(&args.inventory, &args.interface, args.max_hosts)?;
    let inventory = inventory.hiding(pseudonyms.clone());
    let networks = Networks::new(args.home.clone(), args.ignore.clone()).hiding(pseudonyms);
    let config = args.decoding.configure(Config::default()).map_err(Failure::Usage)?;
    session::run(Plan {
        options: options(&args),
        outputs: outputs(&args)?,
        interfaces: once(args.interface),
        limits: Limits { all: args.max_lines, host: args.max_lines_per_host },
        filter: args.filter,
        config: config
            .with_max_flows(args.max_flows)
            .with_max_hosts(args.max_hosts)
            .with_flow_timeout(args.flow_timeout)
            .with_host_timeout(args.host_timeout)
            .with_merge_networks(args.identity.merge_networks)
            .with_deviations(deviations),
        trusted_proxies: args.identity.trust_proxy,
        databases,
        api: args.socket.map(|path| (path, access(0o666), args.max_clients.into())),
        json_socket: args.json_socket.map(|path| (path, access(json_mode))),
        metrics: args.metrics,
        daemon: args.daemon,
        sandbox: !args.no_sandbox,
        user: args.user,
        p0f_words: false,
        summary: !args.quiet,
        networks,
        inventory,
    })
}

/// The interfaces, one a line: name, state, addresses.
fn list() -> Result<Exit, Failure> {
    let found = interfaces().map_err(|error| Failure::Usage(format!("cannot list interfaces: {error}")))?;
    let width = found.iter().map(|interface| interface.name.len()).max().unwrap_or(0);
    let mut writer = Writer::stdout();
    for interface in found {
        let state = if interface.up { "up" } else { "down" };
        let addresses: Vec<String> = interface.addresses.iter().map(ToString::to_string).collect();
        let line = format!("{:width$}  {state:4}  {}", interface.name, addresses.join(" "));
        writer.pending().extend_from_slice(line.trim_end().as_bytes());
        writer.pending().push(b'\n');
    }
    writer.flush()?;
    Ok(Exit::Success)
}

/// Each name once: of an interface that is named twice every packet would come twice.
fn once(mut names: Vec<String>) -> Vec<String> {
    let mut known = HashSet::new();
    names.retain(|name| known.insert(name.clone()));
    names
}

fn options(args: &Live) -> Options {
    // What tunnels carry is not TCP from outside, and a filter sees all that passes.
    let traffic = match args.as_p0f.deviations().contains(Deviations::PROTOCOLS) {
        _ if args.decoding.has_tunnels() => Traffic::All,
        true => Traffic::TcpAndUdp,
        false => Traffic::Tcp,
    };
    Options {
        promiscuous: args.promiscuous,
        buffer: (args.buffer as usize) << 20,
        traffic,
        backend: match args.backend {
            Backend::Ring => live::Backend::System,
            Backend::Libpcap => live::Backend::Libpcap,
        },
        absent: args.wait,
        ..Options::default()
    }
}

fn keeping(args: &Live) -> Keeping {
    Keeping {
        rotation: args.rotate,
        keep: Keep { files: args.keep_files, bytes: args.keep_bytes, compress: args.compress },
        mode: Mode::from_bits_truncate(args.log_mode),
    }
}

fn outputs(args: &Live) -> Result<Outputs, Failure> {
    let stdout = Writer::stdout();
    let terminal = args.output.is_none() && stdout.is_terminal();
    let color = match args.color {
        Color::Always => true,
        Color::Never => false,
        Color::Auto => terminal && stdout.takes_color(),
    };
    let default = if terminal { Format::Human } else { Format::Json };
    let kind = match args.format.unwrap_or(default) {
        Format::Human => Kind::Human { color },
        Format::P0fLog => Kind::P0fLog(LocalZone::of_environment()),
        Format::Json => Kind::Json,
    };
    let destination = match &args.output {
        Some(path) => Destination::Log(Box::new(Log::open(path, keeping(args)).map_err(Failure::Usage)?)),
        None => Destination::stdout()?,
    };
    let mut outputs = Outputs::default();
    outputs.add(kind, destination);
    Ok(outputs)
}

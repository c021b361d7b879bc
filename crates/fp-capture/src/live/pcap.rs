//! Listening through libpcap: on systems without the ring, and to compare with it.
//!
//! A blocking read with a time limit may wait for ever on an idle link (the limit begins with the
//! first frame), so the handles do not block, and this waits for them itself.

use std::{
    io,
    num::NonZeroUsize,
    os::fd::{AsFd, BorrowedFd},
    time::Duration,
};

use nix::{
    errno::Errno,
    poll::{PollFd, PollFlags, PollTimeout, poll},
};
use pcap::{Active, Capture, Precision};

use super::{Error, ErrorKind, Options, Statistics, Step, Traffic, interfaces};
use crate::{Frame, MAX_FRAME_LEN, Timestamp, filter::link_type_of_dlt};

/// Some interfaces.
pub(super) struct Handles {
    links: Vec<Link>,
    /// Which link is read at present.
    turn: usize,
    /// The frame last found: which link it is on, what is told of it, and its bytes, which libpcap
    /// lends for a shorter time than we do.
    current: Option<(usize, Timestamp, u32)>,
    data: Vec<u8>,
}

struct Link {
    name: String,
    link_type: u32,
    capture: Capture<Active>,
    gone: bool,
}

impl Handles {
    pub(super) fn open(names: &[&str], handles: NonZeroUsize, options: &Options) -> Result<Handles, Error> {
        if handles.get() > 1 {
            let what = "libpcap does not share frames among threads; use one";
            return Err(Error::new(&names.join(", "), ErrorKind::Unsupported(what)));
        }
        let links = names.iter().map(|name| Link::open(name, options)).collect::<Result<_, _>>()?;
        Ok(Handles { links, turn: 0, current: None, data: Vec::new() })
    }

    pub(super) fn advance(&mut self, timeout: Duration) -> Result<Step, Error> {
        if self.ready()? {
            return Ok(Step::Frame);
        }
        if self.links.iter().all(|link| link.gone) {
            return Ok(Step::Ended);
        }
        self.wait(timeout)?;
        Ok(if self.ready()? { Step::Frame } else { Step::Idle })
    }

    pub(super) fn frame(&mut self) -> Option<Frame<'_>> {
        let (index, time, original_len) = self.current?;
        let link_type = self.links.get(index)?.link_type;
        Some(Frame { time, link_type, original_len, data: &self.data, interface: index as u32 })
    }

    /// Those of the interfaces that are left.
    pub(super) fn descriptors(&self) -> Vec<BorrowedFd<'_>> {
        self.links.iter().filter(|link| !link.gone).map(|link| link.capture.as_fd()).collect()
    }

    pub(super) fn link_types(&self) -> Vec<u32> {
        self.links.iter().map(|link| link.link_type).collect()
    }

    pub(super) fn statistics(&mut self) -> Vec<Statistics> {
        self.links
            .iter_mut()
            .map(|link| {
                let mut statistics =
                    Statistics { interface: link.name.clone(), up: !link.gone, ..Statistics::default() };
                if let Ok(counts) = link.capture.stats() {
                    // On Linux libpcap's "received" has the dropped ones among them.
                    let lost = if cfg!(target_os = "linux") { counts.dropped } else { 0 };
                    statistics.received = u64::from(counts.received.saturating_sub(lost));
                    statistics.dropped = u64::from(counts.dropped);
                    statistics.dropped_by_interface = Some(u64::from(counts.if_dropped));
                }
                statistics
            })
            .collect()
    }

    /// Whether a frame is there.
    fn ready(&mut self) -> Result<bool, Error> {
        self.current = None;
        for _ in 0..self.links.len() {
            let index = self.turn % self.links.len();
            self.turn = index + 1;
            let Some(link) = self.links.get_mut(index).filter(|link| !link.gone) else { continue };
            match link.capture.next_packet() {
                Ok(packet) => {
                    let header = packet.header;
                    // Nanoseconds were asked for.
                    #[allow(clippy::useless_conversion, reason = "both are smaller on some systems")]
                    let (seconds, nanos) = (header.ts.tv_sec.into(), header.ts.tv_usec.into());
                    let time = Timestamp { seconds, nanos, digits: 9 };
                    self.data.clear();
                    self.data.extend(packet.data.iter().take(MAX_FRAME_LEN));
                    self.current = Some((index, time, header.len));
                    return Ok(true);
                }
                Err(pcap::Error::TimeoutExpired | pcap::Error::NoMorePackets) => {}
                Err(error) => return Err(link.failed(&error)),
            }
        }
        Ok(false)
    }

    fn wait(&mut self, timeout: Duration) -> Result<(), Error> {
        let timeout = PollTimeout::try_from(timeout).unwrap_or(PollTimeout::MAX);
        let mut waiting: Vec<PollFd<'_>> = self
            .links
            .iter()
            .filter(|link| !link.gone)
            .map(|link| PollFd::new(link.capture.as_fd(), PollFlags::POLLIN))
            .collect();
        match poll(&mut waiting, timeout) {
            Ok(_) | Err(Errno::EINTR) => Ok(()),
            Err(error) => {
                let names: Vec<&str> = self.links.iter().map(|link| link.name.as_str()).collect();
                Err(Error::new(&names.join(", "), ErrorKind::Receive(error.into())))
            }
        }
    }
}

impl Link {
    fn open(name: &str, options: &Options) -> Result<Link, Error> {
        let fail = |step| {
            move |error: pcap::Error| {
                let text = error.to_string();
                if text.contains("permission") || text.contains("not permitted") {
                    return Error::new(name, ErrorKind::Permission);
                }
                if text.contains("No such device") {
                    let names = interfaces().unwrap_or_default().into_iter().map(|interface| interface.name);
                    return Error::new(name, ErrorKind::NotFound(names.collect()));
                }
                Error::open(name, step, io::Error::other(text))
            }
        };
        let limit = |number: u128| i32::try_from(number).unwrap_or(i32::MAX);
        let mut capture = Capture::from_device(name)
            .map_err(fail("open it with libpcap"))?
            .promisc(options.promiscuous)
            .snaplen(limit(options.snap_len as u128))
            .buffer_size(limit(options.buffer as u128))
            .timeout(limit(options.latency.as_millis().max(1)))
            .precision(Precision::Nano)
            .open()
            .map_err(fail("open it with libpcap"))?;
        // What may be it, and what there is where links have no ARP.
        let filter = match options.traffic {
            Traffic::All => None,
            Traffic::Tcp => Some(["tcp or not (ip or arp or (ip6 and (udp or icmp6)))", "tcp or ip6"]),
            Traffic::TcpAndUdp => {
                Some(["tcp or udp or not (ip or arp or (ip6 and icmp6))", "tcp or udp or ip6"])
            }
        };
        if let Some([filter, without_arp]) = filter {
            let filtered = capture.filter(filter, true).or_else(|_| capture.filter(without_arp, true));
            filtered.map_err(fail("set a filter"))?;
        }
        let capture = capture.setnonblock().map_err(fail("switch it to non-blocking"))?;
        let link_type = link_type_of_dlt(capture.get_datalink().0);
        Ok(Link { name: name.to_owned(), link_type, capture, gone: false })
    }

    /// What an error means. libpcap tells by its text alone.
    fn failed(&mut self, error: &pcap::Error) -> Error {
        let text = error.to_string();
        if text.contains("went down") {
            return Error::new(&self.name, ErrorKind::Down);
        }
        self.gone = true;
        if text.contains("disappeared") {
            return Error::new(&self.name, ErrorKind::Gone);
        }
        Error::new(&self.name, ErrorKind::Receive(io::Error::other(text)))
    }
}

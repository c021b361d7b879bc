//! The captures that are measured, made from the Ethernet captures that there are: the same every
//! time.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};
use std::fs;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use super::frame::{self, Segment, datagram, rewrite, segment};
use super::random::Random;
use crate::process;

/// A capture that is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum Input {
    /// All captures, many at a time and over and over, every time with other addresses and client
    /// ports: 1 GB.
    Mixed,
    /// SYNs alone, of as many clients, to a thousand servers: 3 million.
    Syn,
    /// The beginnings of connections with HTTP/1 heads: 200 MB.
    Web,
    /// The beginnings of connections with a TLS hello: 200 MB.
    Tls,
    /// The beginnings of QUIC flows with an Initial: 100 MB.
    Quic,
    /// The beginnings of connections with the identification line of SSH: 100 MB.
    Ssh,
    /// As `mixed`, but cut to 96 bytes a packet, as by a snap length: 4 million packets.
    Small,
    /// A flood of ever new SYNs, each of another kind, as no system sends them: 4 million.
    New,
}

impl Input {
    pub(crate) const ALL: [Input; 8] =
        [Input::Mixed, Input::Syn, Input::Web, Input::Tls, Input::Quic, Input::Ssh, Input::Small, Input::New];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Input::Mixed => "mixed",
            Input::Syn => "syn",
            Input::Web => "web",
            Input::Tls => "tls",
            Input::Quic => "quic",
            Input::Ssh => "ssh",
            Input::Small => "small",
            Input::New => "new",
        }
    }

    /// Bytes of the capture at full size.
    fn size(self) -> usize {
        match self {
            Input::Mixed => 1 << 30,
            Input::Syn | Input::New => usize::MAX,
            Input::Web | Input::Tls => 200 << 20,
            Input::Quic | Input::Ssh => 100 << 20,
            Input::Small => 4_000_000 * 100,
        }
    }

    /// Packets of the capture at full size, if those are what counts.
    fn packets(self) -> usize {
        match self {
            Input::Syn => 3_000_000,
            Input::New => 4_000_000,
            _ => usize::MAX,
        }
    }
}

/// A capture that was made.
pub(crate) struct Made {
    pub(crate) path: PathBuf,
    pub(crate) packets: usize,
    pub(crate) bytes: u64,
}

/// What inputs are made from.
pub(crate) struct Sources(Vec<Vec<Record>>);

/// A frame of a source.
#[derive(Clone)]
struct Record {
    /// Microseconds since the frame before it.
    wait: u64,
    original_len: u32,
    bytes: Vec<u8>,
}

impl Sources {
    /// The captures of ../shared/corpus, or of testdata/ where that is missing.
    ///
    /// # Errors
    /// There is none.
    pub(crate) fn best() -> Result<Sources, String> {
        match process::shared() {
            Some(shared) => Sources::of(&shared.join("corpus")),
            None => Sources::testdata(),
        }
    }

    /// The captures of testdata/.
    ///
    /// # Errors
    /// There is none.
    pub(crate) fn testdata() -> Result<Sources, String> {
        Sources::of(&process::workspace().join("testdata"))
    }

    fn of(folder: &Path) -> Result<Sources, String> {
        let captures: Vec<_> = crate::compare::captures(folder)?
            .iter()
            .filter_map(|path| ethernet_records(&fs::read(path).ok()?))
            .filter(|records| !records.is_empty())
            .collect();
        if captures.is_empty() {
            return Err(format!("{}: no Ethernet capture", folder.display()));
        }
        Ok(Sources(captures))
    }

    /// Makes an input at `scale` of its full size, unless it is there; `None` where no source has
    /// such packets.
    ///
    /// # Errors
    /// The disk is full.
    pub(crate) fn make(&self, input: Input, scale: f64, folder: &Path) -> Result<Option<Made>, String> {
        let path = folder.join(format!("{}-{scale}.pcap", input.name()));
        let fail = |error: std::io::Error| format!("{}: {error}", path.display());
        fs::create_dir_all(folder).map_err(fail)?;
        let limits = Limits {
            bytes: (input.size() as f64 * scale) as usize,
            packets: (input.packets() as f64 * scale) as usize,
            snap_len: if input == Input::Small { 96 } else { 65_535 },
        };
        // Written aside first: half a capture must not be taken for a whole one the next time.
        let unfinished = path.with_extension("unfinished");
        let known = path.with_extension("packets");
        let packets = match fs::read_to_string(&known).ok().and_then(|text| text.trim().parse().ok()) {
            Some(packets) if path.exists() => packets,
            _ => {
                let mut out = Capture::create(&unfinished, limits).map_err(fail)?;
                self.write(input, &mut out).map_err(fail)?;
                let packets = out.finish().map_err(fail)?;
                fs::rename(&unfinished, &path).map_err(fail)?;
                fs::write(&known, packets.to_string()).map_err(fail)?;
                packets
            }
        };
        if packets == 0 {
            return Ok(None);
        }
        Ok(Some(Made { bytes: fs::metadata(&path).map_err(fail)?.len(), path, packets }))
    }

    fn write(&self, input: Input, out: &mut Capture) -> std::io::Result<()> {
        let mut random = Random::new(input.name());
        match input {
            Input::Mixed | Input::Small => play(&self.0, &mut random, out),
            Input::Web => play(&self.beginnings(segment, is_http), &mut random, out),
            Input::Tls => play(&self.beginnings(segment, is_hello), &mut random, out),
            Input::Quic => play(&self.beginnings(datagram, is_initial), &mut random, out),
            Input::Ssh => play(&self.beginnings(segment, is_ssh), &mut random, out),
            Input::Syn => flood(&self.syns(), &mut random, out),
            Input::New => flood_of_new(&mut random, out),
        }
    }

    /// The first packets of every flow of which one satisfies `wanted`.
    fn beginnings(
        &self,
        packet: fn(&[u8]) -> Option<Segment<'_>>,
        wanted: fn(&[u8]) -> bool,
    ) -> Vec<Vec<Record>> {
        const FIRST: u32 = 20;
        let mut all = Vec::new();
        for capture in &self.0 {
            let mut flows: HashMap<_, (bool, u32)> = HashMap::new();
            for record in capture {
                if let Some(segment) = packet(&record.bytes) {
                    flows.entry(segment.flow()).or_default().0 |= wanted(segment.payload);
                }
            }
            let mut waited = 0;
            let mut records = Vec::new();
            for record in capture {
                waited += record.wait;
                let Some(segment) = packet(&record.bytes) else { continue };
                let Some((true, seen)) = flows.get_mut(&segment.flow()) else { continue };
                *seen += 1;
                if *seen <= FIRST || segment.ends() {
                    records.push(Record { wait: std::mem::take(&mut waited), ..record.clone() });
                }
            }
            all.push(records);
        }
        all.retain(|records| !records.is_empty());
        all
    }

    /// All SYNs over IPv4 without payload.
    fn syns(&self) -> Vec<Record> {
        let plain =
            |segment: Segment<'_>| segment.is_syn() && segment.payload.is_empty() && segment.is_ipv4();
        self.0.iter().flatten().filter(|record| segment(&record.bytes).is_some_and(plain)).cloned().collect()
    }
}

fn is_http(payload: &[u8]) -> bool {
    [&b"GET /"[..], b"HEAD /", b"POST /", b"HTTP/1."].iter().any(|start| payload.starts_with(start))
}

fn is_hello(payload: &[u8]) -> bool {
    matches!(payload, [0x16, 3, 0..=4, _, _, 1, ..])
}

fn is_ssh(payload: &[u8]) -> bool {
    payload.starts_with(b"SSH-2.0-")
}

/// A client's first datagram: a long header with the fixed bit, versions 1 and 2, drafts and mvfst,
/// of 1,200 bytes at least (RFC 9000, 14.1).
fn is_initial(payload: &[u8]) -> bool {
    let known = matches!(
        payload,
        [0xc0..=0xff, 0, 0, 0, 1, ..]
            | [0xc0..=0xff, 0x6b, 0x33, 0x43, 0xcf, ..]
            | [0xc0..=0xff, 0xff, 0, 0, 23..=34, ..]
            | [0xc0..=0xff, 0xfa, 0xce, 0xb0, ..]
    );
    known && payload.len() >= 1200
}

/// Plays captures, so many at a time, until `out` is full.
fn play(captures: &[Vec<Record>], random: &mut Random, out: &mut Capture) -> std::io::Result<()> {
    const AT_A_TIME: usize = 128;
    let mut waiting = BinaryHeap::new();
    let mut players: Vec<(usize, usize, u64)> = Vec::new();
    if captures.is_empty() {
        return Ok(());
    }
    let mut order = (0..captures.len()).cycle();
    for place in 0..AT_A_TIME {
        let capture = order.next().unwrap_or_default();
        players.push((capture, 0, random.next()));
        waiting.push(Reverse((place as u64 * 1000, place)));
    }
    let mut frame = Vec::new();
    while let Some(Reverse((time, place))) = waiting.pop() {
        let Some((capture, at, key)) = players.get_mut(place) else { continue };
        let Some(record) = captures.get(*capture).and_then(|records| records.get(*at)) else {
            (*capture, *at, *key) = (order.next().unwrap_or_default(), 0, random.next());
            waiting.push(Reverse((time + 1000, place)));
            continue;
        };
        frame.clone_from(&record.bytes);
        rewrite(&mut frame, *key);
        if !out.write(time, record.original_len, &frame)? {
            break;
        }
        *at += 1;
        let wait = captures.get(*capture).and_then(|records| records.get(*at)).map_or(0, |next| next.wait);
        // Pauses would leave a player out.
        waiting.push(Reverse((time + wait.min(1_000_000), place)));
    }
    Ok(())
}

/// SYNs at a hundred thousand a second.
fn flood(syns: &[Record], random: &mut Random, out: &mut Capture) -> std::io::Result<()> {
    let mut time = 0;
    let mut frame = Vec::new();
    // A permutation: no client comes twice.
    for n in 0u32.. {
        let Some(record) = syns.get(random.next() as usize % syns.len().max(1)) else { return Ok(()) };
        frame.clone_from(&record.bytes);
        let client = n.wrapping_mul(0x9e37_79b1).to_be_bytes();
        let [.., high, low] = (random.next() as u32 % 1000).to_be_bytes();
        let server = [10, 0, high, low];
        if let Some(slot) = frame.get_mut(26..34) {
            slot.copy_from_slice(&[client, server].concat());
        }
        time += 10;
        if !out.write(time, record.original_len, &frame)? {
            return Ok(());
        }
    }
    Ok(())
}

/// SYNs of random kinds from random addresses, at a hundred thousand a second.
fn flood_of_new(random: &mut Random, out: &mut Capture) -> std::io::Result<()> {
    let mut time = 0;
    while out.write_whole(time, &frame::random_syn(random))? {
        time += 10;
    }
    Ok(())
}

#[derive(Clone, Copy)]
struct Limits {
    bytes: usize,
    packets: usize,
    snap_len: usize,
}

/// A classic capture that is being written.
struct Capture {
    out: BufWriter<fs::File>,
    limits: Limits,
    packets: usize,
    bytes: usize,
}

impl Capture {
    fn create(path: &Path, limits: Limits) -> std::io::Result<Capture> {
        let mut out = BufWriter::with_capacity(1 << 20, fs::File::create(path)?);
        out.write_all(&[0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0])?;
        out.write_all(&(limits.snap_len as u32).to_le_bytes())?;
        out.write_all(&[1, 0, 0, 0])?;
        Ok(Capture { out, limits, packets: 0, bytes: 24 })
    }

    /// `false` once it is full.
    fn write_whole(&mut self, micros: u64, bytes: &[u8]) -> std::io::Result<bool> {
        self.write(micros, bytes.len() as u32, bytes)
    }

    /// `false` once it is full.
    fn write(&mut self, micros: u64, original_len: u32, bytes: &[u8]) -> std::io::Result<bool> {
        const START: u64 = 1_700_000_000;
        let cut = bytes.get(..self.limits.snap_len).unwrap_or(bytes);
        for word in
            [(START + micros / 1_000_000) as u32, (micros % 1_000_000) as u32, cut.len() as u32, original_len]
        {
            self.out.write_all(&word.to_le_bytes())?;
        }
        self.out.write_all(cut)?;
        self.packets += 1;
        self.bytes += 16 + cut.len();
        Ok(self.bytes < self.limits.bytes && self.packets < self.limits.packets)
    }

    fn finish(mut self) -> std::io::Result<usize> {
        self.out.flush()?;
        Ok(self.packets)
    }
}

/// The records of a little-endian classic Ethernet capture, up to the first bad one.
fn ethernet_records(data: &[u8]) -> Option<Vec<Record>> {
    if data.first_chunk() != Some(&[0xd4, 0xc3, 0xb2, 0xa1]) || data.get(20..24)? != [1, 0, 0, 0] {
        return None;
    }
    let mut rest = data.get(24..)?;
    let mut records = Vec::new();
    let mut last = None;
    while let Some((head, body)) = rest.split_first_chunk::<16>() {
        let word = |at: usize| {
            head.get(at..).and_then(|bytes| bytes.first_chunk()).map_or(0, |b| u32::from_le_bytes(*b))
        };
        let Some((bytes, after)) = body.split_at_checked(word(8) as usize) else { break };
        let time = u64::from(word(0)) * 1_000_000 + u64::from(word(4));
        let wait = time.saturating_sub(last.replace(time).unwrap_or(time));
        if bytes.len() <= 65_535 {
            records.push(Record { wait, original_len: word(12), bytes: bytes.to_vec() });
        }
        rest = after;
    }
    Some(records)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_up_to_a_cut_one() {
        let mut data =
            vec![0xd4, 0xc3, 0xb2, 0xa1, 2, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 4, 0, 1, 0, 0, 0];
        let record = [0, 0, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 0, 0, 0, 0xaa, 0xbb];
        data.extend(record);
        data.extend(&record[..17]);
        let records = ethernet_records(&data).unwrap();
        assert_eq!(records.iter().map(|record| &record.bytes[..]).collect::<Vec<_>>(), [[0xaa, 0xbb]]);
        data[20] = 113;
        assert!(ethernet_records(&data).is_none());
    }

    /// testdata/ has no QUIC: that input is made of ../shared/corpus.
    #[test]
    fn first_datagrams_of_clients() {
        let mut datagram = vec![0; 1200];
        for version in [[0, 0, 0, 1], [0x6b, 0x33, 0x43, 0xcf], [0xff, 0, 0, 29], [0xfa, 0xce, 0xb0, 1]] {
            datagram[..5].copy_from_slice(&[&[0xc3][..], &version].concat());
            assert!(is_initial(&datagram), "{version:02x?}");
            assert!(!is_initial(&datagram[..1199]), "{version:02x?}");
        }
        datagram[0] = 0x43;
        assert!(!is_initial(&datagram));
    }

    #[test]
    fn inputs_are_the_same_every_time() {
        let sources = Sources::testdata().unwrap();
        for input in [Input::Mixed, Input::Syn, Input::Web, Input::Ssh, Input::Small, Input::New] {
            let [one, other] = [0, 1].map(|_| {
                let folder = tempfile::tempdir().unwrap();
                let made = sources.make(input, 0.0005, folder.path()).unwrap().unwrap();
                (made.packets, fs::read(made.path).unwrap())
            });
            assert!(one == other, "{}", input.name());
            assert!(one.0 > 100, "{}: {} packets", input.name(), one.0);
            let records = ethernet_records(&one.1).unwrap();
            assert_eq!(records.len(), one.0, "{}", input.name());
        }
    }
}

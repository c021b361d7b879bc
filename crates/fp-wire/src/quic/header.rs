use crate::bytes::Bytes;

/// The most bytes of a connection identifier in the versions that are read.
pub const MAX_CONNECTION_ID: usize = 20;

/// A version of QUIC whose Initial packets can be decrypted, by what their keys are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Version {
    /// Drafts 23 to 28, and mvfst.
    Draft23,
    /// Drafts 29 to 32.
    Draft29,
    /// Version 1 (RFC 9001), and drafts 33 and 34.
    V1,
    /// Version 2 (RFC 9369).
    V2,
}

impl Version {
    /// By the number in a long header. `None` for what is not read, and for 0, which is a version
    /// negotiation.
    pub fn from_number(number: u32) -> Option<Version> {
        match number {
            1 | 0xff00_0021 | 0xff00_0022 => Some(Version::V1),
            0x6b33_43cf => Some(Version::V2),
            0xff00_001d..=0xff00_0020 => Some(Version::Draft29),
            // mvfst's experimental versions are built on draft 27.
            0xff00_0017..=0xff00_001c | 0xface_b002 | 0xface_b00e => Some(Version::Draft23),
            _ => None,
        }
    }
}

/// What a packet with a long header is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PacketKind {
    /// The server does not speak the client's version (RFC 9000, 17.2.1).
    VersionNegotiation,
    /// The first packets of either end.
    Initial,
    /// Data before the handshake.
    ZeroRtt,
    /// The rest of the handshake.
    Handshake,
    /// The server wants to see first that the client has its address (RFC 9000, 17.2.5).
    Retry,
}

/// A packet with a long header, still protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LongPacket<'a> {
    /// What it is.
    pub kind: PacketKind,
    /// The number of the version.
    pub version: u32,
    /// The identifier by which its receiver knows the connection.
    pub destination: &'a [u8],
    /// That by which its sender does.
    pub source: &'a [u8],
    /// The token of an Initial packet: empty but in answer to a Retry, or on a connection to a
    /// server known before.
    pub token: &'a [u8],
    /// All of the packet.
    pub bytes: &'a [u8],
    /// Where the packet number stands in it, which is protected; at its end where there is none.
    pub number_at: usize,
}

/// Whether a datagram begins with an Initial packet of a version that is read: enough to claim a
/// connection.
pub fn is_initial(datagram: &[u8]) -> bool {
    packets(datagram).next().is_some_and(|packet| packet.kind == PacketKind::Initial)
}

/// So many versions of a version negotiation are read at most; servers list some ten.
pub const MAX_VERSIONS: usize = 64;

impl<'a> LongPacket<'a> {
    /// The versions that a version negotiation lists (RFC 9000, 17.2.1). `None` of other packets,
    /// of a list that is none or longer than [`MAX_VERSIONS`], and of one without a version that is
    /// read: other protocols may look alike.
    pub fn versions(&self) -> Option<impl Iterator<Item = u32> + Clone + use<'a>> {
        let head = 7 + self.destination.len() + self.source.len();
        let (list, rest) = self.bytes.get(head..)?.as_chunks::<4>();
        let versions = list.iter().map(|number| u32::from_be_bytes(*number));
        let is_one = self.kind == PacketKind::VersionNegotiation
            && rest.is_empty()
            && list.len() <= MAX_VERSIONS
            && versions.clone().any(|number| Version::from_number(number).is_some());
        is_one.then_some(versions)
    }
}

/// Whether a datagram is the answer of a server that does not go on with the handshake: a Retry of
/// a version that is read, or a version negotiation. The server repeats there as its own the
/// identifier that the client made for it, which has eight bytes at least (RFC 9000, 7.2).
pub fn is_refusal(datagram: &[u8]) -> bool {
    let Some(packet) = packets(datagram).next() else { return false };
    match packet.kind {
        PacketKind::Retry => true,
        PacketKind::VersionNegotiation => packet.source.len() >= 8 && packet.versions().is_some(),
        _ => false,
    }
}

/// The packets of a datagram that have long headers, as far as they are whole (RFC 9000, 12.2).
pub fn packets(datagram: &[u8]) -> impl Iterator<Item = LongPacket<'_>> {
    let mut rest = datagram;
    core::iter::from_fn(move || {
        let packet = read(rest)?;
        rest = rest.get(packet.bytes.len()..).unwrap_or(&[]);
        Some(packet)
    })
}

fn read(datagram: &[u8]) -> Option<LongPacket<'_>> {
    let mut bytes = Bytes::new(datagram);
    let first = bytes.u8()?;
    let version = bytes.u32()?;
    if first & 0x80 == 0 {
        return None;
    }
    let (destination, source) = (bytes.vec8()?, bytes.vec8()?);
    if version == 0 {
        // Connection identifiers may be longer here, and a list of versions follows.
        let kind = PacketKind::VersionNegotiation;
        let number_at = datagram.len();
        return Some(LongPacket {
            kind,
            version,
            destination,
            source,
            token: &[],
            bytes: datagram,
            number_at,
        });
    }
    let known = Version::from_number(version)?;
    // The bit that was fixed need not be (RFC 9287).
    if destination.len() > MAX_CONNECTION_ID || source.len() > MAX_CONNECTION_ID {
        return None;
    }
    // Version 2 turns the types by one (RFC 9369, 3.2).
    let turn = u8::from(known == Version::V2);
    let kind = match (first >> 4).wrapping_sub(turn) & 3 {
        0 => PacketKind::Initial,
        1 => PacketKind::ZeroRtt,
        2 => PacketKind::Handshake,
        _ => PacketKind::Retry,
    };
    let mut token: &[u8] = &[];
    if kind == PacketKind::Retry {
        let number_at = datagram.len();
        token = bytes.rest().get(..bytes.rest().len().checked_sub(16)?)?;
        return Some(LongPacket { kind, version, destination, source, token, bytes: datagram, number_at });
    }
    if kind == PacketKind::Initial {
        let len = usize::try_from(bytes.varint()?).ok()?;
        token = bytes.take(len)?;
    }
    let len = usize::try_from(bytes.varint()?).ok()?;
    let number_at = datagram.len() - bytes.rest().len();
    bytes.take(len)?;
    let whole = datagram.get(..number_at + len)?;
    Some(LongPacket { kind, version, destination, source, token, bytes: whole, number_at })
}

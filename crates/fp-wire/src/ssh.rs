//! The first packet of an end of an SSH connection behind its identification line (RFC 4253).

use fp_obs::ssh::{KexInit, SshRole};

use crate::bytes::Bytes;

/// The number of a key exchange init among messages.
const KEXINIT: u8 = 20;
/// The most bytes of a packet that every implementation takes (RFC 4253, 6.1).
const MAX_PACKET: usize = 35_000;

/// What the beginning of a packet is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Packet {
    /// More bytes are needed.
    NeedMore,
    /// A key exchange init.
    KexInit(Box<KexInit>),
    /// Another message that may come before it: `SSH_MSG_IGNORE` or `SSH_MSG_DEBUG`.
    PassedOver,
    /// Something else: no key exchange init is to come, or it contradicts its own lengths.
    Other,
}

/// Reads a packet that `sender` did not encrypt from the front of `bytes`, and takes it if it is
/// whole (RFC 4253, 6).
pub fn packet(sender: SshRole, bytes: &mut &[u8]) -> Packet {
    let mut ahead = Bytes::new(bytes);
    let Some(len) = ahead.u32() else { return Packet::NeedMore };
    let len = len as usize;
    // Its length of padding, a message, and the least padding.
    if !(6..=MAX_PACKET).contains(&len) {
        return Packet::Other;
    }
    let kind = ahead.rest().get(1).copied();
    if kind.is_some_and(|kind| !matches!(kind, KEXINIT | 2 | 4)) {
        return Packet::Other;
    }
    let Some(body) = ahead.take(len) else { return Packet::NeedMore };
    *bytes = ahead.rest();
    if kind != Some(KEXINIT) {
        return Packet::PassedOver;
    }
    kex_init(sender, body).map_or(Packet::Other, |kex| Packet::KexInit(Box::new(kex)))
}

/// Reads a packet behind its length.
fn kex_init(sender: SshRole, body: &[u8]) -> Option<KexInit> {
    let mut bytes = Bytes::new(body);
    let padding = usize::from(bytes.u8()?);
    let mut bytes = Bytes::new(bytes.take(bytes.rest().len().checked_sub(padding)?)?);
    let (_kind, _cookie) = (bytes.u8()?, bytes.take(16)?);
    let mut lists: [Box<[u8]>; 10] = Default::default();
    for list in &mut lists {
        let len = bytes.u32()? as usize;
        *list = bytes.take(len)?.into();
    }
    let first_packet_follows = bytes.u8()? != 0;
    Some(KexInit::new(sender, lists, first_packet_follows))
}

/// The body of the fuzz target `ssh`: packets one behind another.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let mut rest = bytes;
    loop {
        let before = rest.len();
        let read = packet(SshRole::Client, &mut rest);
        match read {
            Packet::KexInit(kex) => {
                let kept: usize = kex.lists().iter().map(|list| list.len()).sum();
                assert!(kept < before - rest.len());
            }
            Packet::PassedOver => {}
            Packet::NeedMore | Packet::Other => {
                return assert!(before == rest.len() || read == Packet::Other);
            }
        }
        assert!(rest.len() < before, "it takes what it read");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(kind: u8, rest: &[u8]) -> Vec<u8> {
        let padding = 4;
        let len = 1 + 1 + rest.len() + padding;
        [&(len as u32).to_be_bytes()[..], &[padding as u8, kind], rest, &[0; 4]].concat()
    }

    fn kex(lists: [&str; 10]) -> Vec<u8> {
        let mut rest = vec![7; 16];
        for list in lists {
            rest.extend((list.len() as u32).to_be_bytes());
            rest.extend(list.as_bytes());
        }
        rest.extend([1, 0, 0, 0, 0]);
        message(KEXINIT, &rest)
    }

    #[test]
    fn a_kex_init_whole_or_not() {
        let lists = ["k", "h", "ec,e2", "es", "mc", "ms", "cc", "cs", "", "l"];
        let sent = [kex(lists), b"next".to_vec()].concat();
        for len in 0..sent.len() - 4 {
            let mut bytes = &sent[..len];
            assert_eq!(packet(SshRole::Client, &mut bytes), Packet::NeedMore, "{len}");
            assert_eq!(bytes.len(), len, "nothing is taken");
        }
        let mut bytes = &sent[..];
        let Packet::KexInit(found) = packet(SshRole::Client, &mut bytes) else { panic!() };
        assert_eq!(found.lists().map(|list| core::str::from_utf8(list).unwrap()), lists);
        assert!(found.first_packet_follows);
        assert_eq!(bytes, b"next");
    }

    #[test]
    fn what_is_none() {
        let mut ignored = &message(2, b"\0\0\0\x01x")[..];
        assert_eq!((packet(SshRole::Client, &mut ignored), ignored), (Packet::PassedOver, &[][..]));
        for bytes in [
            message(21, &[]),
            b"\0\0\0\x05\x04\x14".to_vec(),
            b"\0\0\x88\xb9\x04\x14".to_vec(),
            message(KEXINIT, &[7; 16]),
            // More padding than there is.
            [&[0, 0, 0, 6, 9, KEXINIT][..], &[0; 4]].concat(),
        ] {
            assert_eq!(packet(SshRole::Client, &mut &bytes[..]), Packet::Other, "{bytes:?}");
        }
        // A list that is longer than the packet.
        let mut long = kex([""; 10]);
        long[22] = 0xff;
        assert_eq!(packet(SshRole::Client, &mut &long[..]), Packet::Other);
    }
}

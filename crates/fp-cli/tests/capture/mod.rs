//! Small captures made by hand.

/// p0f's line for the first SYN of [`Capture::of_syns`], with a database that knows it.
pub(crate) const SYN_LINE: &str = "[2023/11/14 22:13:20] mod=syn|cli=10.0.0.1/1024|srv=10.0.0.2/80|subj=cli|os=Linux 3.x|\
                            dist=0|params=none|raw_sig=4:64+0:0:1460:mss*20,7:mss,sok,ts,nop,ws:df,id+:0";

/// A classic pcap of raw IP packets, microseconds, little-endian.
pub(crate) struct Capture {
    pub(crate) bytes: Vec<u8>,
    /// Where each record begins.
    pub(crate) records: Vec<usize>,
}

impl Capture {
    /// `count` SYNs of a Linux host, from one port after the other.
    pub(crate) fn of_syns(count: u16) -> Capture {
        let mut bytes = Vec::new();
        for word in [0xa1b2_c3d4_u32, 0x0004_0002, 0, 0, 65535, 101] {
            bytes.extend(word.to_le_bytes());
        }
        let mut capture = Capture { bytes, records: Vec::new() };
        for i in 0..count {
            capture.push(u32::from(i), &syn(1024 + i));
        }
        capture
    }

    /// Appends a packet, `second` seconds after the first.
    pub(crate) fn push(&mut self, second: u32, packet: &[u8]) {
        self.records.push(self.bytes.len());
        let len = packet.len() as u32;
        for word in [1_700_000_000 + second, 5, len, len] {
            self.bytes.extend(word.to_le_bytes());
        }
        self.bytes.extend(packet);
    }
}

/// An IPv4 SYN of 60 bytes from 10.0.0.1 to port 80 of 10.0.0.2, checksums not filled in.
pub(crate) fn syn(port: u16) -> Vec<u8> {
    let mut packet = vec![0x45, 0, 0, 60, 0, 1, 0x40, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2];
    packet.extend(port.to_be_bytes());
    packet.extend([0, 80, 0, 0, 0, 1, 0, 0, 0, 0, 0xa0, 0x02]);
    packet.extend(29200_u16.to_be_bytes());
    packet.extend([0, 0, 0, 0]);
    // MSS 1460, SACK permitted, timestamps, NOP, window scale 7.
    packet.extend([2, 4, 5, 180, 4, 2, 8, 10, 0, 0, 1, 0, 0, 0, 0, 0, 1, 3, 3, 7]);
    packet
}

//! Builds captures of any byte order.

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    Little,
    Big,
}

/// A growing capture.
#[derive(Clone, Debug)]
pub(crate) struct Writer {
    pub(crate) bytes: Vec<u8>,
    order: Order,
}

pub(crate) const MICROS: u32 = 0xa1b2_c3d4;
pub(crate) const NANOS: u32 = 0xa1b2_3c4d;
pub(crate) const MODIFIED: u32 = 0xa1b2_cd34;

impl Writer {
    pub(crate) fn empty(order: Order) -> Self {
        Writer { bytes: Vec::new(), order }
    }

    /// A classic capture of version 2.4.
    pub(crate) fn pcap(order: Order, magic: u32, snap_len: u32, link_field: u32) -> Self {
        Writer::pcap_version(order, magic, (2, 4), snap_len, link_field)
    }

    pub(crate) fn pcap_version(
        order: Order,
        magic: u32,
        (major, minor): (u16, u16),
        snap_len: u32,
        link_field: u32,
    ) -> Self {
        let mut writer = Writer::empty(order);
        writer.u32(magic).u16(major).u16(minor).u32(0).u32(0).u32(snap_len).u32(link_field);
        writer
    }

    /// A classic record.
    pub(crate) fn record(
        &mut self,
        seconds: u32,
        fraction: u32,
        original_len: u32,
        data: &[u8],
    ) -> &mut Self {
        self.u32(seconds).u32(fraction).u32(data.len() as u32).u32(original_len).raw(data)
    }

    /// A snoop capture (RFC 1761) of one of its own link types.
    pub(crate) fn snoop(datalink: u32) -> Self {
        let mut writer = Writer::empty(Order::Big);
        writer.raw(b"snoop\0\0\0").u32(2).u32(datalink);
        writer
    }

    /// A snoop record, its data filled up to a multiple of four bytes.
    pub(crate) fn snoop_record(
        &mut self,
        seconds: u32,
        micros: u32,
        original: u32,
        data: &[u8],
    ) -> &mut Self {
        let padded = data.len().next_multiple_of(4);
        self.u32(original).u32(data.len() as u32).u32(24 + padded as u32).u32(0).u32(seconds).u32(micros);
        self.raw(data).raw(&vec![0; padded - data.len()])
    }

    /// A pcapng with one section so far.
    pub(crate) fn pcapng(order: Order) -> Self {
        let mut writer = Writer::empty(order);
        writer.section();
        writer
    }

    pub(crate) fn section(&mut self) -> &mut Self {
        self.block(0x0a0d_0d0a, |body| {
            body.u32(0x1a2b_3c4d).u16(1).u16(0).u32(u32::MAX).u32(u32::MAX);
        })
    }

    /// Goes on in another byte order; a section should follow.
    pub(crate) fn in_order(&mut self, order: Order) -> &mut Self {
        self.order = order;
        self
    }

    pub(crate) fn interface(&mut self, link_type: u16, snap_len: u32, options: &[(u16, &[u8])]) -> &mut Self {
        self.block(1, |body| {
            body.u16(link_type).u16(0).u32(snap_len).options(options);
        })
    }

    /// An interface with the clock that is the default: microseconds.
    pub(crate) fn ethernet(&mut self) -> &mut Self {
        self.interface(1, 0, &[])
    }

    pub(crate) fn packet(&mut self, interface: u32, ticks: u64, original_len: u32, data: &[u8]) -> &mut Self {
        self.packet_with(interface, ticks, original_len, data, &[])
    }

    pub(crate) fn packet_with(
        &mut self,
        interface: u32,
        ticks: u64,
        original_len: u32,
        data: &[u8],
        options: &[(u16, &[u8])],
    ) -> &mut Self {
        self.block(6, |body| {
            body.u32(interface).u32((ticks >> 32) as u32).u32(ticks as u32);
            body.u32(data.len() as u32).u32(original_len).padded(data).options(options);
        })
    }

    pub(crate) fn obsolete_packet(&mut self, interface: u16, ticks: u64, data: &[u8]) -> &mut Self {
        self.block(2, |body| {
            body.u16(interface).u16(77).u32((ticks >> 32) as u32).u32(ticks as u32);
            body.u32(data.len() as u32).u32(data.len() as u32).padded(data);
        })
    }

    pub(crate) fn simple_packet(&mut self, original_len: u32, data: &[u8]) -> &mut Self {
        self.block(3, |body| {
            body.u32(original_len).padded(data);
        })
    }

    pub(crate) fn block(&mut self, block_type: u32, write: impl FnOnce(&mut Writer)) -> &mut Self {
        let mut body = Writer::empty(self.order);
        write(&mut body);
        let len = body.bytes.len() as u32 + 12;
        self.u32(block_type).u32(len).raw(&body.bytes).u32(len)
    }

    fn options(&mut self, options: &[(u16, &[u8])]) -> &mut Self {
        for (code, value) in options {
            self.u16(*code).u16(value.len() as u16).padded(value);
        }
        if !options.is_empty() {
            self.u32(0);
        }
        self
    }

    pub(crate) fn padded(&mut self, data: &[u8]) -> &mut Self {
        self.raw(data);
        self.raw(&[0, 0, 0][..data.len().next_multiple_of(4) - data.len()])
    }

    pub(crate) fn raw(&mut self, data: &[u8]) -> &mut Self {
        self.bytes.extend_from_slice(data);
        self
    }

    pub(crate) fn u16(&mut self, value: u16) -> &mut Self {
        match self.order {
            Order::Little => self.raw(&value.to_le_bytes()),
            Order::Big => self.raw(&value.to_be_bytes()),
        }
    }

    pub(crate) fn u32(&mut self, value: u32) -> &mut Self {
        match self.order {
            Order::Little => self.raw(&value.to_le_bytes()),
            Order::Big => self.raw(&value.to_be_bytes()),
        }
    }
}

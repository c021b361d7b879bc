//! Link layers: from the first byte of a frame to IP.

mod arcnet;
mod atm;
mod bsd;
mod dsa;
pub(crate) mod ethertype;
mod fddi;
mod frame_relay;
mod hdlc;
mod ieee80211;
mod ipoib;
mod juniper;
mod linux;
pub(crate) mod llc;
mod names;
mod nflog;
mod numbers;
mod pflog;
mod pktap;
pub(crate) mod ppp;
mod pppoe;
mod radio;
mod slip;
pub(crate) mod tags;
mod token_ring;
pub(crate) mod types;

pub use types::LinkType;

use etherparse::{Ethernet2Header, Ethernet2HeaderSlice};

use crate::depth::DecodeOptions;
use crate::error::{SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

/// Reads the link header of a frame.
pub(crate) fn frame<'a>(link: LinkType, r: Reader<'a>, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
    match link {
        LinkType::ETHERNET | LinkType::DSA_TAG_EDSA => {
            let mut r = r;
            let ether_type = ethernet(&mut r)?;
            Ok(Next::EtherType(ether_type, r))
        }
        LinkType::RAW | LinkType::RAW_DLT | LinkType::RAW_OPENBSD | LinkType::IPV4 | LinkType::IPV6 => {
            Ok(Next::Ip(r))
        }
        LinkType::LINUX_SLL => linux::sll(r),
        LinkType::LINUX_SLL2 => linux::sll2(r),
        LinkType::NULL | LinkType::LOOP => bsd::loopback(r),
        LinkType::ENC => bsd::enc(r),
        LinkType::IPNET => bsd::ipnet(r),
        LinkType::PPP | LinkType::PPP_SERIAL => ppp::frame(r, options),
        LinkType::PPP_WITH_DIRECTION => ppp::frame_with_direction(r, options),
        LinkType::PPP_ETHER => pppoe::session(r),
        LinkType::C_HDLC => hdlc::cisco(r),
        LinkType::C_HDLC_WITH_DIRECTION => hdlc::cisco_with_direction(r),
        LinkType::FRELAY => frame_relay::frame(r),
        LinkType::FRELAY_WITH_DIRECTION => frame_relay::frame_with_direction(r),
        LinkType::IEEE802_11 => ieee80211::frame(r, false),
        LinkType::RADIOTAP => radio::radiotap(r),
        LinkType::PRISM => radio::prism(r),
        LinkType::AVS => radio::avs(r),
        LinkType::PPI => radio::ppi(r),
        LinkType::PFLOG => pflog::frame(r),
        LinkType::SLIP => slip::frame(r),
        LinkType::TOKEN_RING => token_ring::frame(r),
        LinkType::FDDI => fddi::frame(r),
        LinkType::ARCNET => arcnet::bsd(r),
        LinkType::ARCNET_LINUX => arcnet::linux(r),
        LinkType::ATM_RFC1483 | LinkType::ATM_RFC1483_DLT => Ok(Next::Llc(r)),
        LinkType::ATM_CLIP | LinkType::ATM_CLIP_DLT => atm::classical_ip(r),
        LinkType::SUNATM => atm::sun(r),
        LinkType::IPOIB => ipoib::frame(r),
        LinkType::PKTAP => pktap::frame(r),
        LinkType::NFLOG => nflog::frame(r),
        LinkType::DSA_TAG_BRCM | LinkType::DSA_TAG_DSA => dsa::between_addresses_and_type(r),
        LinkType::DSA_TAG_BRCM_PREPEND => dsa::before_frame(r),
        LinkType::JUNIPER_ETHER => juniper::frame(LinkType::ETHERNET, r),
        LinkType::JUNIPER_PPP => juniper::frame(LinkType::PPP, r),
        LinkType::JUNIPER_FRELAY => juniper::frame(LinkType::FRELAY, r),
        LinkType::JUNIPER_CHDLC => juniper::frame(LinkType::C_HDLC, r),
        _ => Err(r.stop(SkipReason::UnknownLinkType)),
    }
}

/// The Ethernet type of a frame: IEEE 802.3, section 3.1.1.
#[inline]
pub(crate) fn ethernet(r: &mut Reader<'_>) -> Result<u16, Skipped> {
    let Ok(head) = Ethernet2HeaderSlice::from_slice(r.rest()) else {
        return Err(r.short(Ethernet2Header::LEN));
    };
    r.pass(head.slice());
    Ok(head.ether_type().0)
}

#[cfg(test)]
mod tests;

//! Link layers: from the first byte of a frame to IP.

mod arcnet;
mod atm;
mod bsd;
pub(crate) mod ethertype;
mod fddi;
mod frame_relay;
mod hdlc;
mod ieee80211;
mod ipoib;
mod linux;
pub(crate) mod llc;
mod nflog;
mod pflog;
mod pktap;
pub(crate) mod ppp;
mod radio;
mod slip;
mod token_ring;
mod types;

pub use types::LinkType;

use crate::DecodeOptions;
use crate::decode::Next;
use crate::error::{SkipReason, Skipped};
use crate::reader::Reader;

/// Reads the link header of a frame.
pub(crate) fn frame<'a>(link: LinkType, r: Reader<'a>, options: &DecodeOptions) -> Result<Next<'a>, Skipped> {
    match link {
        LinkType::ETHERNET => ethernet(r),
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
        LinkType::PPP_ETHER => ppp::pppoe(r),
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
        _ => Err(r.stop(SkipReason::UnknownLinkType)),
    }
}

/// IEEE 802.3, section 3.1.1.
fn ethernet<'a>(mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let [.., t0, t1] = *r.array::<14>()?;
    Ok(Next::EtherType(u16::from_be_bytes([t0, t1]), r))
}

#[cfg(test)]
mod tests;

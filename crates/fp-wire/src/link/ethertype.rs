//! Ethernet types, and the headers that stand between one and IP: VLAN tags, PPPoE, MPLS,
//! backbones.

use etherparse::{SingleVlanHeader, SingleVlanHeaderSlice};

use super::numbers::{MPLS, NSH};
use super::types::LinkType;
use super::{pppoe, tags};
use crate::depth::DecodeOptions;
use crate::error::{Layer, SkipReason, Skipped};
use crate::next::Next;
use crate::reader::Reader;

pub(crate) const IPV4: u16 = 0x0800;
pub(crate) const IPV6: u16 = 0x86dd;
const MPLS_UPSTREAM: u16 = 0x8848;
const PPPOE_SESSION: u16 = 0x8864;
/// The service tag of a provider backbone bridge, IEEE 802.1ah: four bytes, then the customer's
/// frame.
const BACKBONE: u16 = 0x88e7;
/// Cisco FabricPath: two bytes, then the customer's frame.
const FABRIC_PATH: u16 = 0x8903;
const CISCO_METADATA: u16 = 0x8909;
const VN_TAG: u16 = 0x8926;
/// High-availability seamless redundancy. The trailer of PRP stands behind the packet and is not
/// read.
const HSR: u16 = 0x892f;
const ARISTA: u16 = 0xd28b;
const MACSEC: u16 = 0x88e5;
const TRILL: u16 = 0x22f3;
/// Marvell's tag behind an Ethernet type that Linux gave it: two bytes, then the tag.
const MARVELL: u16 = 0xdada;
/// Below this, the field is the length of an LLC frame (IEEE 802.3, section 3.2.6).
const MIN_ETHER_TYPE: u16 = 0x0600;

pub(crate) fn payload<'a>(
    ether_type: u16,
    r: Reader<'a>,
    options: &DecodeOptions,
) -> Result<Next<'a>, Skipped> {
    let next = match ether_type {
        IPV4 | IPV6 => return Ok(Next::Ip(r)),
        0..MIN_ETHER_TYPE => Ok(Next::Llc(r)),
        MPLS | MPLS_UPSTREAM => mpls(r),
        PPPOE_SESSION => pppoe::session(r),
        BACKBONE => ethernet_behind(4, r),
        FABRIC_PATH => ethernet_behind(2, r),
        VN_TAG | HSR => tags::ether_type_behind(4, r),
        CISCO_METADATA | MARVELL => tags::ether_type_behind(6, r),
        ARISTA => tags::arista(r),
        MACSEC => tags::macsec(r),
        TRILL => tags::trill(r),
        NSH => tags::nsh(r),
        tag if is_vlan_tag(tag) => {
            let mut r = r;
            vlan(&mut r).map(|ether_type| Next::EtherType(ether_type, r))
        }
        _ => return Err(r.stop(SkipReason::NotIp)),
    };
    if options.vlan { next } else { Err(r.stop(SkipReason::Tagged)) }
}

#[inline]
pub(crate) fn is_ip(ether_type: u16) -> bool {
    matches!(ether_type, IPV4 | IPV6)
}

/// 802.1Q, 802.1ad, the three numbers used before 802.1ad had its own, and the one of tags that
/// Linux puts on for switch chips.
#[inline]
pub(crate) fn is_vlan_tag(ether_type: u16) -> bool {
    matches!(ether_type, 0x8100 | 0x88a8 | 0x9100 | 0x9200 | 0x9300 | 0xdadb)
}

/// Any stack of tags (IEEE 802.1Q, section 9): the Ethernet type behind them.
#[inline]
pub(crate) fn vlan(r: &mut Reader<'_>) -> Result<u16, Skipped> {
    *r = r.enter(Layer::Vlan);
    loop {
        let Ok(tag) = SingleVlanHeaderSlice::from_slice(r.rest()) else {
            return Err(r.short(SingleVlanHeader::LEN));
        };
        r.pass(tag.slice());
        let ether_type = tag.ether_type().0;
        if !is_vlan_tag(ether_type) {
            return Ok(ether_type);
        }
    }
}

/// A label stack (RFC 3032, section 2.1). What it carries is not said: IP is known by its version,
/// a pseudowire of Ethernet by its control word (RFC 4448, section 4.6), which begins with four
/// zero bits.
fn mpls<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    const BOTTOM_OF_STACK: u8 = 0x01;
    let mut r = r.enter(Layer::Mpls);
    loop {
        let [_, _, label, _] = *r.array()?;
        if label & BOTTOM_OF_STACK != 0 {
            break;
        }
    }
    if r.first().is_some_and(|byte| byte >> 4 == 0) {
        return ethernet_behind(4, r);
    }
    Ok(Next::Ip(r))
}

fn ethernet_behind<'a>(len: usize, mut r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    r.skip(len)?;
    Ok(Next::Frame(LinkType::ETHERNET, r.enter(Layer::Link)))
}

//! Ethernet types, and the headers that stand between one and IP: VLAN tags, PPPoE, MPLS, backbones.

use super::{LinkType, ppp};
use crate::decode::{DecodeOptions, Next};
use crate::error::{Layer, SkipReason, Skipped};
use crate::reader::Reader;

pub(crate) const IPV4: u16 = 0x0800;
pub(crate) const IPV6: u16 = 0x86dd;
pub(crate) const MPLS: u16 = 0x8847;
const MPLS_UPSTREAM: u16 = 0x8848;
const PPPOE_SESSION: u16 = 0x8864;
/// The service tag of a provider backbone bridge, IEEE 802.1ah: four bytes, then the customer's frame.
const BACKBONE: u16 = 0x88e7;
/// Cisco FabricPath: two bytes, then the customer's frame.
const FABRIC_PATH: u16 = 0x8903;
/// Below this, the field is the length of an LLC frame (IEEE 802.3, section 3.2.6).
const MIN_ETHER_TYPE: u16 = 0x0600;

pub(crate) fn payload<'a>(
    ether_type: u16,
    r: Reader<'a>,
    options: &DecodeOptions,
) -> Result<Next<'a>, Skipped> {
    match ether_type {
        IPV4 | IPV6 => Ok(Next::Ip(r)),
        MPLS | MPLS_UPSTREAM | PPPOE_SESSION | BACKBONE | FABRIC_PATH if !options.vlan => {
            Err(r.stop(SkipReason::Tagged))
        }
        tag if is_vlan_tag(tag) && !options.vlan => Err(r.stop(SkipReason::Tagged)),
        0..MIN_ETHER_TYPE if !options.vlan => Err(r.stop(SkipReason::Tagged)),
        0..MIN_ETHER_TYPE => Ok(Next::Llc(r)),
        MPLS | MPLS_UPSTREAM => mpls(r),
        PPPOE_SESSION => ppp::pppoe(r),
        BACKBONE => ethernet_behind(4, r),
        FABRIC_PATH => ethernet_behind(2, r),
        tag if is_vlan_tag(tag) => vlan(r),
        _ => Err(r.stop(SkipReason::NotIp)),
    }
}

/// 802.1Q, 802.1ad, and the two numbers used before 802.1ad had its own.
#[inline]
pub(crate) fn is_vlan_tag(ether_type: u16) -> bool {
    matches!(ether_type, 0x8100 | 0x88a8 | 0x9100 | 0x9200)
}

/// Any stack of tags: IEEE 802.1Q, section 9.
fn vlan<'a>(r: Reader<'a>) -> Result<Next<'a>, Skipped> {
    let mut r = r.enter(Layer::Vlan);
    loop {
        let [_, _, t0, t1] = *r.array()?;
        let ether_type = u16::from_be_bytes([t0, t1]);
        if !is_vlan_tag(ether_type) {
            return Ok(Next::EtherType(ether_type, r));
        }
    }
}

/// A label stack (RFC 3032, section 2.1). What it carries is not said: IP is known by its version, a pseudowire of
/// Ethernet by its control word (RFC 4448, section 4.6), which begins with four zero bits.
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

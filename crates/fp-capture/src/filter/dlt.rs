//! libpcap's own numbers (`DLT_*`), which differ from the registry's, and between systems, for a
//! few link types.

const DIFFERENT: [(i32, u32); 5] = [
    (11, 100),
    (if cfg!(target_os = "openbsd") { 14 } else { 12 }, 101),
    (15, 102),
    (16, 103),
    (if cfg!(target_os = "openbsd") { 12 } else { 108 }, 108),
];

#[cfg(feature = "libpcap")]
pub(crate) fn link_type_of_dlt(dlt: i32) -> u32 {
    DIFFERENT.iter().find(|(ours, _)| *ours == dlt).map_or(dlt as u32, |(_, link_type)| *link_type)
}

pub(super) fn dlt_of_link_type(link_type: u32) -> i32 {
    DIFFERENT.iter().find(|(_, known)| *known == link_type).map_or(link_type as i32, |(dlt, _)| *dlt)
}

//! Why a host is said to be what it is said to be: each piece of evidence and what it does.

use std::io::Write as _;

use fp_host::{Dossier, Evidence, System};

use super::json::side;
use super::{push_shown, system_name};

/// Appends what is known of a host and from what. `files`: the names of the captures, by their
/// numbers.
pub fn push_why(dossier: &Dossier, files: &[String], out: &mut Vec<u8>) {
    let _ = write!(out, "{}", dossier.address);
    if let Some(role) = dossier.role {
        let _ = write!(out, ", {}", role.name());
    }
    out.push(b'\n');
    for mac in &dossier.facts.macs {
        let vendor = dossier.facts.vendors.iter().find(|(of, _)| of == mac);
        let _ = write!(out, "MAC address {mac}");
        match vendor {
            Some((_, vendor)) => push_shown(out, &format!(", {vendor}")),
            None if mac.is_local() => out.extend_from_slice(b", which it gave itself"),
            None => {}
        }
        out.push(b'\n');
    }
    if let Some(device) = &dossier.device {
        let others = device.addresses.iter().filter(|address| **address != dossier.address);
        let others: Vec<String> = others.map(ToString::to_string).collect();
        let _ = writeln!(
            out,
            "one device with {} ({:.2}), by the MAC address {}",
            others.join(", "),
            device.probability,
            device.mac
        );
    }
    for (at, system) in dossier.systems.iter().enumerate() {
        push_system(dossier, system, at, files, out);
    }
    for note in &dossier.notes {
        let _ = writeln!(out, "\nnote: {}", note.kind.name());
        for reason in &note.reasons {
            out.extend_from_slice(b"  ");
            push_shown(out, reason);
            out.push(b'\n');
        }
    }
    if dossier.left_out > 0 {
        let _ = writeln!(out, "\n{} more pieces of evidence found no room", dossier.left_out);
    }
}

fn push_system(dossier: &Dossier, system: &System, at: usize, files: &[String], out: &mut Vec<u8>) {
    let of = if dossier.systems.len() > 1 { format!("system {}: ", at + 1) } else { "system: ".to_owned() };
    let name = system_name(system).unwrap_or_else(|| "nothing is probable enough to be told".to_owned());
    out.push(b'\n');
    push_shown(out, &format!("{of}{name}"));
    if let Some(answer) = system.verdict.answer() {
        let _ = write!(out, " ({:.3})", answer.probability);
    }
    out.push(b'\n');
    let families: Vec<String> = system
        .verdict
        .families
        .iter()
        .filter(|(_, share)| *share >= 0.001)
        .map(|(family, share)| format!("{family} {share:.3}"))
        .collect();
    if !families.is_empty() {
        out.extend_from_slice(b"families: ");
        push_shown(out, &families.join(", "));
        out.push(b'\n');
    }
    if let Some(lifecycle) = system.lifecycle {
        let past = match system.is_past_end {
            Some(true) => "past when it was last seen",
            Some(false) => "ahead when it was last seen",
            None => "which depends on its version",
        };
        let (earliest, latest) = (lifecycle.earliest, lifecycle.latest);
        let between = if earliest == latest { String::new() } else { format!("{earliest} to ") };
        let _ = writeln!(out, "end of life: {between}{latest}, {past}");
    }
    if !system.cpe.is_empty() {
        let _ = writeln!(out, "cpe: {}", system.cpe.join(" "));
    }
    if system.connections > 0 {
        let _ = writeln!(out, "connections: {}", system.connections);
    }
    for one in system.evidence.iter().filter_map(|place| dossier.evidence.get(*place)) {
        push_evidence(one, files, out);
    }
}

fn push_evidence(one: &Evidence, files: &[String], out: &mut Vec<u8>) {
    let _ = write!(out, "\n  {}: ", one.kind.name());
    push_shown(out, &one.value);
    out.push(b'\n');
    if one.is_claim {
        out.extend_from_slice(b"    of somebody without an address who asked for this one\n");
    }
    let says = one.says.as_ref().map(says).filter(|text| !text.is_empty());
    out.extend_from_slice(b"    says  ");
    push_shown(out, &says.unwrap_or_else(|| "nothing that is known of".to_owned()));
    out.push(b'\n');
    if let Some(moved) = one.moved.filter(|_| one.says.as_ref().is_some_and(|says| !says.families.is_empty()))
    {
        let _ = writeln!(out, "    moves {:.3} to {:.3}", moved.without, moved.with);
    }
    let packets: Vec<String> = one
        .places
        .iter()
        .map(|place| {
            let name = files.get(place.file as usize).map_or("?", String::as_str);
            format!("{name} #{}", place.number)
        })
        .collect();
    let more = if one.count > packets.len() as u64 { ", ..." } else { "" };
    let _ = write!(out, "    seen  {} times in packets ", one.count);
    push_shown(out, &packets.join(", "));
    let _ = writeln!(out, "{more}");
    if let Some(connection) = one.connections.first() {
        let _ = writeln!(
            out,
            "    as    {} on port {} with {} port {}",
            side(connection.side),
            connection.port,
            connection.peer.address,
            connection.peer.port
        );
    }
}

fn says(says: &fp_host::Says) -> String {
    let mut out = Vec::new();
    let families: Vec<String> = says
        .families
        .iter()
        .map(|(family, share)| if *share < 0.9995 { format!("{family} {share:.2}") } else { family.clone() })
        .collect();
    if !families.is_empty() {
        out.push(families.join(", "));
    }
    let products: Vec<String> = says
        .products
        .iter()
        .map(|product| match &product.versions {
            Some(versions) => format!("{} {}", product.name, versions.words_of(&product.name)),
            None => product.name.clone(),
        })
        .collect();
    if !products.is_empty() {
        out.push(products.join(" or "));
    } else if let (Some(family), Some(release)) = (says.first_family(), &says.release) {
        out.push(release.words_of_family(family));
    }
    out.extend(says.role.map(|role| format!("role {}", role.name())));
    out.join(": ")
}

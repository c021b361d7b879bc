//! What a host is for.

use fp_fuse::{Grade, Role};

use crate::host::Host;
use crate::systems::Read;

/// What a host is for: what its evidence names, else what it does. `systems`: how many stand behind
/// its address.
pub(crate) fn role(host: &Host, all: &[Read], systems: usize) -> Option<Role> {
    let named = |role: Role| {
        all.iter().any(|read| read.said.as_ref().is_some_and(|(_, says)| says.role == Some(role)))
    };
    if systems > 1 {
        return Some(Role::Nat);
    }
    // What is special is told before what is common.
    let special = [
        Role::Scanner,
        Role::Printer,
        Role::Router,
        Role::LoadBalancer,
        Role::Nat,
        Role::VirtualMachine,
        Role::Firmware,
        Role::Iot,
        Role::Phone,
        Role::Bot,
        Role::Server,
        Role::Endpoint,
    ];
    if let Some(role) = special.into_iter().find(|role| named(*role)) {
        return Some(role);
    }
    let browses = all.iter().any(|read| matches!(read.said, Some((Grade::Browser | Grade::Service, _))));
    match (host.answered, host.opened) {
        (0, 0) if browses => Some(Role::Endpoint),
        (0, 0) => None,
        (0, _) => Some(Role::Endpoint),
        (_, 0) => Some(Role::Server),
        _ if browses => Some(Role::Endpoint),
        (answered, opened) => Some(if answered >= opened { Role::Server } else { Role::Endpoint }),
    }
}

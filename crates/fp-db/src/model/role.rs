/// What a host is, where its packets tell: what stands before a server or answers in its place is
/// not the server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// A computer that people sit at.
    Endpoint,
    /// A server.
    Server,
    /// A phone or tablet.
    Phone,
    /// A printer.
    Printer,
    /// A small device with a stack of its own.
    Iot,
    /// A router or switch.
    Router,
    /// Network address translation that ends connections and opens its own.
    Nat,
    /// A load balancer or proxy that answers for servers.
    LoadBalancer,
    /// Firmware, before a system runs.
    Firmware,
    /// A guest, or a sandbox with a stack of its own.
    VirtualMachine,
    /// A program that scans networks.
    Scanner,
    /// A program that reads the web by itself.
    Bot,
}

impl Role {
    /// Each with its name.
    pub const NAMES: [(Role, &'static str); 12] = [
        (Role::Endpoint, "endpoint"),
        (Role::Server, "server"),
        (Role::Phone, "phone"),
        (Role::Printer, "printer"),
        (Role::Iot, "iot"),
        (Role::Router, "router"),
        (Role::Nat, "nat"),
        (Role::LoadBalancer, "load_balancer"),
        (Role::Firmware, "firmware"),
        (Role::VirtualMachine, "virtual_machine"),
        (Role::Scanner, "scanner"),
        (Role::Bot, "bot"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Self::NAMES.iter().find(|(role, _)| *role == self).map_or("", |(_, name)| name)
    }

    /// The role of a name.
    pub fn from_name(name: &str) -> Option<Role> {
        Self::NAMES.iter().find(|(_, known)| *known == name).map(|(role, _)| *role)
    }
}

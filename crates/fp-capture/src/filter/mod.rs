//! Filter expressions (`man pcap-filter`), compiled by the libpcap that the system has.

mod dlt;
#[cfg(unix)]
#[allow(unsafe_code, reason = "libpcap is a C library; the file's head says why what is called is sound")]
mod libpcap;
pub(crate) mod tags;

#[cfg(feature = "libpcap")]
pub(crate) use dlt::link_type_of_dlt;

#[cfg(unix)]
use libpcap::{Libpcap, Program};

/// A filter expression, and whether a frame is one that it asks for.
///
/// It is applied to frames as they are delivered, from files and from interfaces alike. An
/// expression means something else for each link type, so it is compiled for each that comes.
///
/// # VLAN tags
///
/// An expression without the word `vlan` holds for tagged frames as if they had no tags, however
/// many they have, as p0f documents it. One with it is taken as it is, and gets the frame with its
/// tags: `vlan 5 and dst port 80`.
///
/// # libpcap
///
/// The system's libpcap is loaded when the first filter is compiled, once for the process. It needs
/// no feature and nothing to build. Where the program loader finds none [`Filter::compile`] says
/// what to install; a program that is linked statically against musl has no loader, so that it has
/// no filters either, nor do systems that are not Unix.
pub struct Filter {
    expression: String,
    /// The expression looks at tags itself.
    of_tags: bool,
    /// For each link type so far. There are few, and most captures have one.
    programs: Vec<(u32, Result<Program, FilterError>)>,
    /// A tagged frame without its tags.
    untagged: Vec<u8>,
}

/// Why there is no filter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("filter `{expression}`: {reason}")]
pub struct FilterError {
    expression: String,
    reason: String,
}

impl Filter {
    /// Compiles an expression for link types, numbers of the tcpdump.org registry.
    ///
    /// # Errors
    ///
    /// When the system has no libpcap, when libpcap does not understand the expression or knows no
    /// such link type, and when the expression makes no sense for one of them.
    pub fn compile(
        expression: &str,
        link_types: impl IntoIterator<Item = u32>,
    ) -> Result<Filter, FilterError> {
        // Without a link type, too, a system without libpcap is told at once.
        libpcap().map_err(|reason| FilterError::new(expression, reason))?;
        let programs = link_types
            .into_iter()
            .map(|link_type| Ok((link_type, Ok(compile(expression, link_type)?))))
            .collect::<Result<_, _>>()?;
        let of_tags = expression.split(|c: char| !c.is_ascii_alphanumeric()).any(|word| word == "vlan");
        Ok(Filter { expression: expression.to_owned(), of_tags, programs, untagged: Vec::new() })
    }

    /// Whether the filter passes a frame of this link type. `len` and its like in an expression
    /// mean the captured bytes.
    ///
    /// # Errors
    ///
    /// When the expression cannot be compiled for this link type: the same error for every frame of
    /// the type.
    pub fn matches(&mut self, link_type: u32, data: &[u8]) -> Result<bool, &FilterError> {
        let Filter { expression, of_tags, programs, untagged } = self;
        let position = programs.iter().position(|(known, _)| *known == link_type);
        let position = position.unwrap_or_else(|| {
            programs.push((link_type, compile(expression, link_type)));
            programs.len() - 1
        });
        let data = if *of_tags || !tags::remove(link_type, data, untagged) { data } else { untagged };
        match programs.get(position) {
            Some((_, Ok(program))) => Ok(program.passes(data)),
            Some((_, Err(error))) => Err(error),
            None => Ok(false),
        }
    }
}

impl FilterError {
    fn new(expression: &str, reason: impl Into<String>) -> FilterError {
        FilterError { expression: expression.to_owned(), reason: reason.into() }
    }
}

#[cfg(unix)]
fn libpcap() -> Result<&'static Libpcap, String> {
    Libpcap::of_system()
}

fn compile(expression: &str, link_type: u32) -> Result<Program, FilterError> {
    let program = libpcap().and_then(|libpcap| libpcap.compile(expression, dlt::dlt_of_link_type(link_type)));
    let program = program.map_err(|reason| FilterError::new(expression, reason))?;
    if program.asks_the_kernel() {
        let reason = "only all interfaces together (`any`) tell which way a packet goes";
        return Err(FilterError::new(expression, reason));
    }
    Ok(program)
}

/// There is no libpcap to load: none of these is ever made.
#[cfg(not(unix))]
enum Program {}

#[cfg(not(unix))]
impl Program {
    fn passes(&self, _: &[u8]) -> bool {
        match *self {}
    }

    fn asks_the_kernel(&self) -> bool {
        match *self {}
    }
}

#[cfg(not(unix))]
struct Libpcap;

#[cfg(not(unix))]
impl Libpcap {
    fn compile(&self, _: &str, _: i32) -> Result<Program, String> {
        Err(String::new())
    }
}

#[cfg(not(unix))]
fn libpcap() -> Result<&'static Libpcap, String> {
    Err("filters need libpcap, which can be loaded on Unix only".to_owned())
}

#[cfg(test)]
mod tests;

//! What could decode for us judges us instead: bodies of fuzz targets in which two implementations
//! of the same must agree. No crate depends on this one but in tests.
//!
//! * [`decoders`]: fp-wire's walk from header to header and etherparse's, whose slices read the
//!   headers of both;
//! * [`heads`]: fp-wire's reader of HTTP heads and httparse;
//! * [`printing`]: what prints a raw signature and what reads one.
#![forbid(unsafe_code)]

mod decoders;
mod heads;
mod printing;

pub use decoders::decoders;
pub use heads::heads;
pub use printing::printing;

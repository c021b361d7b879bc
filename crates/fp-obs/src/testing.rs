//! Proptest strategies for the types of this crate.

pub mod http;
pub mod tcp;

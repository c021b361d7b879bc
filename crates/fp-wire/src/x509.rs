//! What certificates say (RFC 5280).

use fp_obs::tls::{Certificate, MAX_CERTIFICATE_NAME, MAX_CERTIFICATE_NAMES};
use sha2::{Digest as _, Sha256};
use x509_parser::certificate::X509Certificate;
use x509_parser::extensions::{GeneralName, ParsedExtension};
use x509_parser::prelude::FromDer as _;
use x509_parser::x509::X509Name;

/// The most bytes of a name of a host (RFC 1035, 2.3.4).
const MAX_NAME: usize = 255;

/// Reads a certificate in DER. What is none is told by [`Certificate::malformed`].
pub fn certificate(der: &[u8]) -> Certificate {
    let mut told = Certificate::default();
    told.sha256 = Sha256::digest(der).into();
    let Ok((_, seen)) = X509Certificate::from_der(der) else {
        told.malformed = true;
        return told;
    };
    (told.subject, told.issuer) = (name(seen.subject()), name(seen.issuer()));
    told.not_before = seen.validity().not_before.timestamp();
    told.not_after = seen.validity().not_after.timestamp();
    let (mut own_key, mut signing_key) = (None, None);
    for extension in seen.extensions() {
        match extension.parsed_extension() {
            ParsedExtension::SubjectAlternativeName(all) => {
                told.name_count = u32::try_from(all.general_names.len()).unwrap_or(u32::MAX);
                let hosts = all.general_names.iter().filter_map(host);
                told.names = hosts.take(MAX_CERTIFICATE_NAMES).collect();
            }
            ParsedExtension::SubjectKeyIdentifier(key) => own_key = Some(key.0),
            ParsedExtension::AuthorityKeyIdentifier(keys) => {
                signing_key = keys.key_identifier.as_ref().map(|key| key.0);
            }
            _ => {}
        }
    }
    let by_other_key = own_key.zip(signing_key).is_some_and(|(own, signing)| own != signing);
    told.self_signed = seen.subject().as_raw() == seen.issuer().as_raw() && !by_other_key;
    told
}

/// A name of a host, or an address as text.
fn host(name: &GeneralName<'_>) -> Option<Box<[u8]>> {
    match name {
        GeneralName::DNSName(name) => Some(name.as_bytes().get(..MAX_NAME).unwrap_or(name.as_bytes()).into()),
        GeneralName::IPAddress(bytes) => {
            let v4 = <[u8; 4]>::try_from(*bytes).map(core::net::IpAddr::from);
            let address = v4.or_else(|_| <[u8; 16]>::try_from(*bytes).map(core::net::IpAddr::from)).ok()?;
            Some(address.to_string().into_bytes().into())
        }
        _ => None,
    }
}

/// A distinguished name as text.
fn name(name: &X509Name<'_>) -> String {
    let mut text = name.to_string();
    if text.len() > MAX_CERTIFICATE_NAME {
        let end = (0..=MAX_CERTIFICATE_NAME).rev().find(|end| text.is_char_boundary(*end));
        text.truncate(end.unwrap_or(0));
    }
    text
}

/// Body of the fuzz target.
#[doc(hidden)]
pub fn fuzz(bytes: &[u8]) {
    let told = certificate(bytes);
    assert!(told.subject.len() <= MAX_CERTIFICATE_NAME && told.issuer.len() <= MAX_CERTIFICATE_NAME);
    assert!(told.names.len() <= MAX_CERTIFICATE_NAMES && told.names.len() <= told.name_count as usize);
    assert!(told.names.iter().all(|name| name.len() <= MAX_NAME));
    assert!(!told.malformed || told.subject.is_empty() && !told.self_signed);
}

use super::ClientHello;

impl ClientHello {
    /// Appends all that its fingerprints are made of: where this is the same of two hellos, so are
    /// JA3, all forms of JA4, the stable form and their hashes. A program says the same to each
    /// server, but for the server's name.
    pub fn push_shape(&self, to: &mut Vec<u8>) {
        let ClientHello { transport, sslv2_form, version, ciphers, extensions, groups, .. } = self;
        let ClientHello { point_formats, signature_algorithms, versions, alpn, .. } = self;
        to.extend([*transport as u8, u8::from(*sslv2_form)]);
        to.extend(version.to_le_bytes());
        for list in [ciphers, extensions, groups, signature_algorithms, versions] {
            to.extend((list.len() as u32).to_le_bytes());
            let start = to.len();
            to.resize(start + 2 * list.len(), 0);
            let (slots, _) = to.get_mut(start..).unwrap_or_default().as_chunks_mut();
            slots.iter_mut().zip(list).for_each(|(slot, number)| *slot = number.to_le_bytes());
        }
        for bytes in [point_formats.as_slice()].into_iter().chain(alpn.iter().map(|alpn| &**alpn)) {
            to.extend((bytes.len() as u32).to_le_bytes());
            to.extend_from_slice(bytes);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tls::{HelloTransport, KeyShare};

    fn shape(hello: &ClientHello) -> Vec<u8> {
        let mut shape = Vec::new();
        hello.push_shape(&mut shape);
        shape
    }

    /// What makes one fingerprint differ from another, a field at a time; lists of all lengths.
    #[test]
    fn every_field_of_a_fingerprint_counts() {
        let seen = ClientHello { ciphers: vec![1, 2], extensions: vec![10, 11], ..ClientHello::default() };
        let others = [
            ClientHello { transport: HelloTransport::Dtls, ..seen.clone() },
            ClientHello { sslv2_form: true, ..seen.clone() },
            ClientHello { version: 0x0303, ..seen.clone() },
            ClientHello { ciphers: vec![1, 3], ..seen.clone() },
            ClientHello { ciphers: vec![1], extensions: vec![2, 10, 11], ..seen.clone() },
            ClientHello { extensions: vec![11, 10], ..seen.clone() },
            ClientHello { groups: vec![7], ..seen.clone() },
            ClientHello { signature_algorithms: vec![7], ..seen.clone() },
            ClientHello { versions: vec![7], ..seen.clone() },
            ClientHello { point_formats: vec![7], ..seen.clone() },
            ClientHello { alpn: vec![[7].into()], ..seen.clone() },
            ClientHello { alpn: vec![[7].into(), [].into()], ..seen.clone() },
        ];
        for (at, other) in others.iter().enumerate() {
            assert_ne!(shape(other), shape(&seen), "{at}");
            assert!(others[..at].iter().all(|earlier| shape(earlier) != shape(other)), "{at}");
        }
        let other_server = ClientHello {
            server_name: Some((*b"a").into()),
            key_shares: vec![KeyShare { group: 1, len: 2 }],
            session_id_len: 32,
            ..seen.clone()
        };
        assert_eq!(
            shape(&other_server),
            shape(&seen),
            "the server's name and random bytes are in no fingerprint"
        );
        assert_eq!((other_server.ja3(), other_server.ja4()), (seen.ja3(), seen.ja4()));
    }
}

//! What the ends of an SSH connection offer each other before its keys are made, and HASSH.

use md5::{Digest as _, Md5};

use crate::hello::push_word;
use crate::hex::hex;

/// An end of an SSH connection.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum SshRole {
    /// The client, whose fingerprint is HASSH.
    #[default]
    Client,
    /// The server: its is HASSH server.
    Server,
}

/// A key exchange init message (RFC 4253, 7.1): the algorithms that its sender can use, as it names
/// them, the ones that it likes best first.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KexInit {
    /// Who sent it.
    pub sender: SshRole,
    /// The ten lists in the order of the message: names with commas between them, as bytes.
    lists: [Box<[u8]>; 10],
    /// A guessed packet of the key exchange follows.
    pub first_packet_follows: bool,
}

macro_rules! lists {
    ($($(#[$doc:meta])* $name:ident = $at:literal;)*) => {
        impl KexInit {
            /// The names of its lists, in the words and in the order of RFC 4253.
            pub const NAMES: [&'static str; 10] = [$(stringify!($name)),*];

            $($(#[$doc])* pub fn $name(&self) -> &[u8] {
                &self.lists[$at]
            })*
        }
    };
}

lists! {
    /// Methods of the key exchange.
    kex_algorithms = 0;
    /// Kinds of host key.
    server_host_key_algorithms = 1;
    /// Ciphers for what the client sends.
    encryption_algorithms_client_to_server = 2;
    /// Ciphers for what the server sends.
    encryption_algorithms_server_to_client = 3;
    /// Checks of what the client sends.
    mac_algorithms_client_to_server = 4;
    /// Checks of what the server sends.
    mac_algorithms_server_to_client = 5;
    /// Compression of what the client sends.
    compression_algorithms_client_to_server = 6;
    /// Compression of what the server sends.
    compression_algorithms_server_to_client = 7;
    /// Languages of what the client sends.
    languages_client_to_server = 8;
    /// Languages of what the server sends.
    languages_server_to_client = 9;
}

impl KexInit {
    /// Of its lists, in the order of the message.
    pub fn new(sender: SshRole, lists: [Box<[u8]>; 10], first_packet_follows: bool) -> KexInit {
        KexInit { sender, lists, first_packet_follows }
    }

    /// Its lists, in the order of the message.
    pub fn lists(&self) -> [&[u8]; 10] {
        self.lists.each_ref().map(|list| &**list)
    }

    /// What tells programs apart, `key exchange:host keys:ciphers:macs:compression`: the names in
    /// their order, of ciphers, MACs and compression those for what the sender sends. A byte of a
    /// name that is not printable, or is one of `:%*?|`, is `%` and two hexadecimal digits.
    pub fn raw_sig(&self) -> String {
        let [kex, host_keys, encryption, mac, compression] = match self.sender {
            SshRole::Client => [0, 1, 2, 4, 6],
            SshRole::Server => [0, 1, 3, 5, 7],
        }
        .map(|list: usize| self.lists.get(list).map_or(&[][..], |list| list));
        let lists = [kex, host_keys, encryption, mac, compression];
        let mut text = String::with_capacity(lists.iter().map(|list| list.len() + 1).sum());
        for (list, at) in lists.into_iter().zip(0..) {
            if at > 0 {
                text.push(':');
            }
            let names = list.split(|byte| *byte == b',').filter(|name| !name.is_empty());
            for (name, at) in names.zip(0..) {
                if at > 0 {
                    text.push(',');
                }
                push_word(&mut text, name);
            }
        }
        text
    }

    /// The text that HASSH is the MD5 of: key exchange, encryption, MAC and compression of what its
    /// sender sends, with semicolons between.
    pub fn hassh_text(&self) -> Vec<u8> {
        let lists = match self.sender {
            SshRole::Client => [
                self.kex_algorithms(),
                self.encryption_algorithms_client_to_server(),
                self.mac_algorithms_client_to_server(),
                self.compression_algorithms_client_to_server(),
            ],
            SshRole::Server => [
                self.kex_algorithms(),
                self.encryption_algorithms_server_to_client(),
                self.mac_algorithms_server_to_client(),
                self.compression_algorithms_server_to_client(),
            ],
        };
        lists.join(&b';')
    }

    /// HASSH of a client, HASSH server of a server (Salesforce, BSD-3): 32 hexadecimal digits.
    pub fn hassh(&self) -> String {
        hex(&Md5::digest(self.hassh_text()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hassh_is_that_of_its_description() {
        let list = |text: &str| text.as_bytes().into();
        let lists = ["k1,k2", "h", "ec", "es", "mc", "ms", "cc", "cs", "", ""].map(list);
        let [client, server] =
            [SshRole::Client, SshRole::Server].map(|role| KexInit::new(role, lists.clone(), false));
        assert_eq!(client.hassh_text(), b"k1,k2;ec;mc;cc");
        assert_eq!(server.hassh_text(), b"k1,k2;es;ms;cs");
        // By md5sum.
        assert_eq!(client.hassh(), "c71c0530ce21588cfe92aed910ed9828");
        assert_eq!(server.hassh(), "26adf5b493ff1974fbcf727bb52d8808");
    }
}

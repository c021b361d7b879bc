//! JA3 and JA3S (Salesforce, BSD-3): decimal numbers, fields with commas between them, lists with
//! hyphens, and MD5 of the text.

use md5::{Digest as _, Md5};

use super::{ClientHello, ServerHello, hex, is_grease, join, push_decimal};

impl ClientHello {
    /// The text that JA3 is the MD5 of: `version,ciphers,extensions,groups,point formats`, without
    /// GREASE.
    pub fn ja3_text(&self) -> String {
        let mut text = String::new();
        push_decimal(&mut text, self.version);
        for list in [&self.ciphers, &self.extensions, &self.groups] {
            push_list(&mut text, list.iter().copied().filter(|number| !is_grease(*number)));
        }
        push_list(&mut text, self.point_formats.iter().copied().map(u16::from));
        text
    }

    /// JA3: 32 hexadecimal digits.
    pub fn ja3(&self) -> String {
        hex(&Md5::digest(self.ja3_text()))
    }
}

impl ServerHello {
    /// The text that JA3S is the MD5 of: `version,cipher,extensions`.
    pub fn ja3s_text(&self) -> String {
        let mut text = String::new();
        push_decimal(&mut text, self.version);
        push_list(&mut text, [self.cipher]);
        push_list(&mut text, self.extensions.iter().copied());
        text
    }

    /// JA3S: 32 hexadecimal digits.
    pub fn ja3s(&self) -> String {
        hex(&Md5::digest(self.ja3s_text()))
    }
}

/// Appends another field.
fn push_list(text: &mut String, numbers: impl IntoIterator<Item = u16>) {
    text.push(',');
    join(text, numbers, '-', push_decimal);
}

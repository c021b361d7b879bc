//! JA3 and JA3S (Salesforce, BSD-3): decimal numbers, fields with commas between them, lists with hyphens, and MD5 of
//! the text.

use core::fmt::{Display, Write as _};

use md5::{Digest as _, Md5};

use super::{ClientHello, ServerHello, hex, is_grease, join};

impl ClientHello {
    /// The text that JA3 is the MD5 of: `version,ciphers,extensions,groups,point formats`, without GREASE.
    pub fn ja3_text(&self) -> String {
        format!(
            "{},{},{},{},{}",
            self.version,
            decimals(without_grease(&self.ciphers)),
            decimals(without_grease(&self.extensions)),
            decimals(without_grease(&self.groups)),
            decimals(self.point_formats.iter().copied()),
        )
    }

    /// JA3: 32 hexadecimal digits.
    pub fn ja3(&self) -> String {
        hex(&Md5::digest(self.ja3_text()))
    }
}

impl ServerHello {
    /// The text that JA3S is the MD5 of: `version,cipher,extensions`.
    pub fn ja3s_text(&self) -> String {
        format!("{},{},{}", self.version, self.cipher, decimals(self.extensions.iter().copied()))
    }

    /// JA3S: 32 hexadecimal digits.
    pub fn ja3s(&self) -> String {
        hex(&Md5::digest(self.ja3s_text()))
    }
}

fn without_grease(numbers: &[u16]) -> impl Iterator<Item = u16> + '_ {
    numbers.iter().copied().filter(|number| !is_grease(*number))
}

fn decimals<T: Copy + Display>(numbers: impl Iterator<Item = T>) -> String {
    join(numbers, '-', |text, number| {
        // Writing to a string never fails.
        let _ = write!(text, "{number}");
    })
}

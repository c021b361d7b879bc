//! The body of the fuzz target `database`.

use crate::Database;

/// Reads any bytes as a database; what is read must print as what reads back as the same, and the
/// first of all errors is the one that stops who wants none.
///
/// # Panics
/// When it does not, which is a defect.
pub fn database(bytes: &[u8]) {
    let (all, errors) = Database::parse_all_bytes("fuzz", bytes);
    let mut read = match Database::parse_bytes("fuzz", bytes) {
        Ok(read) => read,
        Err(error) => {
            assert_eq!(errors.first(), Some(&error));
            return;
        }
    };
    assert!(errors.is_empty());
    assert_eq!(all, read);
    let printed = read.to_string();
    let mut again = match Database::parse("fuzz", &printed) {
        Ok(database) => database,
        Err(error) => panic!("{error}"),
    };
    forget_lines(&mut read);
    forget_lines(&mut again);
    assert_eq!(read, again);
    assert_eq!(printed, again.to_string());
}

/// Line numbers and sources say where a text had its signatures, which printing changes.
pub(crate) fn forget_lines(database: &mut Database) {
    macro_rules! forget {
        ($($list:ident)*) => {$(
            for entry in &mut database.$list {
                entry.line = 0;
                entry.source = Default::default();
            }
        )*};
    }
    forget!(labels mtu tcp_request tcp_response http_request http_response);
    for entry in database.hello.iter_mut() {
        (entry.line, entry.source) = (0, Default::default());
    }
    database.sources = Vec::new();
}

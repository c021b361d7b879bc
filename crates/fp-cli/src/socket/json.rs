//! Questions and answers as lines: an IP address asks for what is known of it, `events` for every
//! event from now on.

use std::net::IpAddr;

use fp_db::Database;
use fp_engine::HostRecord;

use super::Conversation;
use crate::networks::Networks;
use fp_report::Record;

/// The longest question.
const MAX_LINE: usize = 256;

/// Answers all whole lines of a conversation.
pub(crate) fn answer(
    conversation: &mut Conversation,
    database: &Database,
    host: impl Fn(IpAddr) -> Option<HostRecord>,
    networks: &Networks,
) {
    let mut answered = 0;
    while let Some(len) = line_end(conversation.input.get(answered..)) {
        let line = conversation.input.get(answered..answered + len).unwrap_or(&[]);
        answered += len + 1;
        let line = String::from_utf8_lossy(line);
        match line.trim() {
            "" => {}
            "events" => {
                conversation.subscribed = true;
                conversation.output.extend_from_slice(b"{\"event\":\"subscribed\"}\n");
            }
            // Who asks by addresses would learn whose hidden ones are.
            _ if networks.hides() => conversation.output.extend_from_slice(HIDES),
            question => match question.parse().map(|address: IpAddr| address.to_canonical()) {
                Ok(address) => {
                    let record = host(address);
                    let home = networks.is_home(address);
                    Record { address, record: record.as_ref(), home }
                        .push_json(&mut conversation.output, database);
                }
                Err(_) => conversation.output.extend_from_slice(EXPECTED),
            },
        }
    }
    conversation.input.drain(..answered);
    if conversation.input.len() > MAX_LINE {
        conversation.output.extend_from_slice(EXPECTED);
        conversation.over = true;
    }
}

const EXPECTED: &[u8] = b"{\"event\":\"error\",\"expected\":\"an IP address or `events`\"}\n";

const HIDES: &[u8] =
    b"{\"event\":\"error\",\"expected\":\"`events`: with --privacy nobody is told of by his address\"}\n";

fn line_end(text: Option<&[u8]>) -> Option<usize> {
    text?.iter().position(|byte| *byte == b'\n')
}

#[cfg(test)]
mod tests {
    use fp_report::Pseudonyms;

    use super::*;

    /// Who may ask by addresses could tell whose a name is, by when a host was seen.
    #[test]
    fn with_privacy_nobody_is_told_of_by_his_address() {
        let database = Database::default();
        let networks = Networks::default().hiding(Some(Pseudonyms::new(&[1; 32])));
        let input = b"192.0.2.1\n\nevents\n".to_vec();
        let mut conversation = Conversation { input, ..Conversation::default() };
        let host = |address| Some(HostRecord::new(address, 1, 2));
        answer(&mut conversation, &database, host, &networks);
        let told = String::from_utf8(conversation.output).unwrap();
        assert_eq!(told.lines().count(), 2, "{told}");
        assert!(!told.contains("192.0.2.1") && !told.contains("first_seen"), "{told}");
        assert!(conversation.subscribed);
    }
}

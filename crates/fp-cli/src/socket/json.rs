//! Questions and answers as lines: an IP address asks for what is known of it, `events` for every event from now on.

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

fn line_end(text: Option<&[u8]>) -> Option<usize> {
    text?.iter().position(|byte| *byte == b'\n')
}

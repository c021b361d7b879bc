//! Metrics for Prometheus over as much of HTTP as that takes.

use super::Conversation;

/// The longest request head.
const MAX_HEAD: usize = 8192;

/// Answers a request that has come whole.
pub(crate) fn answer(conversation: &mut Conversation, page: impl FnOnce(&mut String)) {
    let input = &conversation.input;
    let whole = input.windows(4).any(|end| end == b"\r\n\r\n") || input.windows(2).any(|end| end == b"\n\n");
    if !whole && input.len() <= MAX_HEAD {
        return;
    }
    let mut words = input.split(|byte| byte.is_ascii_whitespace());
    let (status, body) = match (words.next(), words.next()) {
        _ if !whole => ("431 Request Header Fields Too Large", String::new()),
        (Some(b"GET"), Some(path)) if path == b"/metrics" || path == b"/" => {
            let mut body = String::new();
            page(&mut body);
            ("200 OK", body)
        }
        (Some(b"GET"), _) => ("404 Not Found", "see /metrics\n".to_owned()),
        _ => ("405 Method Not Allowed", String::new()),
    };
    let len = body.len();
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/plain; version=0.0.4; charset=utf-8\r\n\
         Content-Length: {len}\r\nConnection: close\r\n\r\n"
    );
    conversation.output.extend_from_slice(head.as_bytes());
    conversation.output.extend_from_slice(body.as_bytes());
    conversation.input.clear();
    conversation.over = true;
}

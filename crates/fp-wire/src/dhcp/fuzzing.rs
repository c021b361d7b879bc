//! The body of the fuzz target for DHCP.

use fp_obs::dhcp::DhcpClient;

use super::{MAX_CODES, MAX_TEXT, is_request_v4, is_request_v6, request_v4, request_v6};

/// Reads arbitrary bytes as messages of both versions: nothing panics, nothing is kept beyond its
/// bounds, and what begins as none is none.
pub fn dhcp(bytes: &[u8]) {
    for (seen, begins) in
        [(request_v4(bytes), is_request_v4(bytes)), (request_v6(bytes), is_request_v6(bytes))]
    {
        let Some(seen) = seen else { continue };
        assert!(begins);
        check(&seen);
    }
}

fn check(seen: &DhcpClient) {
    assert!(seen.options.len() <= MAX_CODES && seen.requested_options.len() <= MAX_CODES);
    assert!(seen.mac.len() <= 16);
    for text in [&seen.vendor_class, &seen.user_class, &seen.host_name, &seen.fqdn, &seen.client_id] {
        assert!(text.as_ref().is_none_or(|text| (1..=MAX_TEXT).contains(&text.len())));
    }
    let text = seen.raw_sig().to_string();
    assert!(text.bytes().all(|byte| matches!(byte, b' '..=b'~')) && !text.contains('|'), "{text}");
    assert!(text.matches(':').count() >= 4, "{text}");
}

use proptest::prelude::*;

use super::*;

const NOTIFY: &[u8] = b"NOTIFY * HTTP/1.1\r\nHost: 239.255.255.250:1900\r\nlocation: http://192.0.2.9/d.xml\r\n\
    Server : Linux/5.10 UPnP/1.0 MiniDLNA/1.3.0\r\nNT: upnp:rootdevice\r\nUSN: uuid:1::upnp:rootdevice\r\n\r\nST: x\r\n";
const SEARCH: &[u8] = b"M-SEARCH * HTTP/1.1\r\nST: urn:dial-multiscreen-org:service:dial:1\r\n\
    USER-AGENT: Google Chrome/83.0.4103.61 Linux\r\n\r\n";
const RESPONSE: &[u8] =
    b"HTTP/1.1 200 OK\r\nSERVER: Microsoft-Windows/10.0 UPnP/1.0 UPnP-Device-Host/1.0\r\n\
    ST: upnp:rootdevice\r\nUSN: uuid:2::upnp:rootdevice\r\n\r\n";

#[test]
fn what_a_host_says() {
    let seen = message(NOTIFY).unwrap();
    assert_eq!((seen.message, &*seen.agent), (SsdpMessage::Notify, "Linux/5.10 UPnP/1.0 MiniDLNA/1.3.0"));
    assert_eq!(seen.target.as_deref(), Some("upnp:rootdevice"));
    assert_eq!(seen.usn.as_deref(), Some("uuid:1::upnp:rootdevice"));
    assert!(!format!("{seen:?}").contains("192.0.2.9"), "it names no address");
    let seen = message(SEARCH).unwrap();
    assert_eq!((seen.message, &*seen.agent), (SsdpMessage::Search, "Google Chrome/83.0.4103.61 Linux"));
    let seen = message(RESPONSE).unwrap();
    assert_eq!(seen.message, SsdpMessage::Response);
}

#[test]
fn what_is_none() {
    for other in [
        &b"HTTP/1.1 200 OK\r\nServer: nginx\r\n\r\n"[..],
        b"HTTP/1.1 404 No\r\nServer: nginx\r\nUSN: a\r\n\r\n",
        b"NOTIFY * HTTP/1.1\r\nNT: upnp:rootdevice\r\n\r\n",
        b"M-SEARCH * HTTP/1.1\r\nServer: of a search\r\n\r\n",
        b"NOTIFY sip:a@example.org SIP/2.0\r\nServer: a\r\n\r\n",
        b"NOTIFY * HTTP/1.1\r\n\r\nServer: behind the end\r\n",
    ] {
        assert_eq!(message(other), None, "{}", other.escape_ascii());
    }
    let many = [b"NOTIFY * HTTP/1.1\r\n", &b"a: b\r\n".repeat(MAX_LINES)[..], b"Server: c\r\n"].concat();
    assert_eq!(message(&many), None);
}

#[test]
fn cut_at_every_length() {
    for whole in [NOTIFY, SEARCH, RESPONSE] {
        let all = message(whole).unwrap();
        for len in 0..whole.len() {
            fuzz(&whole[..len]);
            let seen = message(&whole[..len]);
            assert!(seen.is_none_or(|seen| all.agent.starts_with(&*seen.agent)), "{len}");
        }
    }
}

proptest! {
    #[test]
    fn any_bytes_behind_the_first_line(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        fuzz(&bytes);
        fuzz(&[b"NOTIFY * HTTP/1.1\nSERVER:", &bytes[..]].concat());
    }

    #[test]
    fn agents_are_read_as_they_are_written(agent in "[!-~]([ -~]{0,200}[!-~])?") {
        let sent = format!("NOTIFY * HTTP/1.1\r\nsErVeR:  {agent} \r\n\r\n");
        let seen = message(sent.as_bytes()).unwrap();
        prop_assert_eq!(&*seen.agent, agent.as_str());
    }
}

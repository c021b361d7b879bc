//! Who may ask: those whose browser was sent here by nobody else, and who know the token, if there
//! is one.

use std::net::{IpAddr, SocketAddr};

use axum::http::header::AsHeaderName;
use axum::http::{HeaderMap, Method, header};
use subtle::ConstantTimeEq as _;

/// The name of the cookie that has the token.
pub(crate) const COOKIE: &str = "fp_token";

/// What has to be known where others can reach the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    /// A token of these random bytes.
    pub fn new(bytes: [u8; 16]) -> Token {
        Token(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }

    /// Its text, 32 hexadecimal digits.
    pub fn text(&self) -> &str {
        &self.0
    }

    /// Whether it is this, in a time that tells nothing of where it is not.
    pub(crate) fn is(&self, text: &str) -> bool {
        self.0.as_bytes().ct_eq(text.as_bytes()).into()
    }
}

/// Who may ask.
#[derive(Clone, Debug)]
pub struct Access {
    address: SocketAddr,
    names: Vec<String>,
    token: Option<Token>,
}

/// Why somebody may not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// The name that was asked for is none of this page's: another's name may point here (DNS
    /// rebinding).
    Host,
    /// Another page asks.
    Origin,
    /// The token is missing or wrong.
    Token,
}

impl Access {
    /// Of a server at this address, where names are good for it beside addresses. A token has to be
    /// known if there is one.
    pub fn new(address: SocketAddr, names: Vec<String>, token: Option<Token>) -> Access {
        Access { address, names, token }
    }

    pub(crate) fn token(&self) -> Option<&Token> {
        self.token.as_ref()
    }

    /// Whether a request may be answered. `given`: a token in its query.
    pub(crate) fn check(
        &self,
        method: &Method,
        headers: &HeaderMap,
        given: Option<&str>,
    ) -> Result<(), Refusal> {
        let host = text(headers, header::HOST).ok_or(Refusal::Host)?;
        if !self.is_ours(host) {
            return Err(Refusal::Host);
        }
        if let Some(origin) = headers.get(header::ORIGIN)
            && origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://")) != Some(host)
        {
            return Err(Refusal::Origin);
        }
        // Browsers say who made the request. A link on another page may lead here; nothing else
        // may.
        let navigates = *method == Method::GET && text(headers, "sec-fetch-mode") == Some("navigate");
        match text(headers, "sec-fetch-site") {
            None | Some("same-origin" | "none") => {}
            Some(_) if navigates && text(headers, "sec-fetch-dest") == Some("document") => {}
            Some(_) => return Err(Refusal::Origin),
        }
        let Some(token) = &self.token else { return Ok(()) };
        let bearer = text(headers, header::AUTHORIZATION).and_then(|text| text.strip_prefix("Bearer "));
        if given.or(bearer).is_some_and(|text| token.is(text)) || cookies(headers).any(|text| token.is(text))
        {
            Ok(())
        } else {
            Err(Refusal::Token)
        }
    }

    /// Whether `Host` is an address or a name of this server.
    fn is_ours(&self, host: &str) -> bool {
        let (name, port) = match host.rsplit_once(':') {
            Some((name, port)) if !port.ends_with(']') => (name, port.parse().ok()),
            _ => (host, Some(80)),
        };
        if port != Some(self.address.port()) {
            return false;
        }
        let bare = name.strip_prefix('[').and_then(|name| name.strip_suffix(']')).unwrap_or(name);
        if let Ok(address) = bare.parse::<IpAddr>() {
            let ours = self.address.ip();
            return address == ours || ours.is_unspecified() || (ours.is_loopback() && address.is_loopback());
        }
        (self.address.ip().is_loopback() && name.eq_ignore_ascii_case("localhost"))
            || self.names.iter().any(|known| known.eq_ignore_ascii_case(name))
    }
}

fn text(headers: &HeaderMap, name: impl AsHeaderName) -> Option<&str> {
    headers.get(name)?.to_str().ok()
}

/// The values of our cookie.
fn cookies(headers: &HeaderMap) -> impl Iterator<Item = &str> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .filter(|(name, _)| *name == COOKIE)
        .map(|(_, value)| value)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(all: &[(&'static str, &str)]) -> HeaderMap {
        all.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    fn local() -> Access {
        Access::new("127.0.0.1:8080".parse().unwrap(), Vec::new(), None)
    }

    #[test]
    fn hosts_that_are_ours() {
        for (host, ours) in [
            ("127.0.0.1:8080", true),
            ("localhost:8080", true),
            ("LOCALHOST:8080", true),
            ("[::1]:8080", true),
            ("127.0.0.1", false),
            ("127.0.0.1:80", false),
            ("evil.example:8080", false),
            ("localhost.evil.example:8080", false),
            ("192.0.2.1:8080", false),
            ("", false),
        ] {
            let found = local().check(&Method::GET, &headers(&[("host", host)]), None);
            assert_eq!(found.is_ok(), ours, "{host}");
        }
        assert_eq!(local().check(&Method::GET, &HeaderMap::new(), None), Err(Refusal::Host));
        let open = Access::new("0.0.0.0:8080".parse().unwrap(), vec!["lab".to_owned()], None);
        for (host, ours) in [("192.0.2.1:8080", true), ("lab:8080", true), ("evil.example:8080", false)] {
            assert_eq!(open.check(&Method::GET, &headers(&[("host", host)]), None).is_ok(), ours, "{host}");
        }
    }

    #[test]
    fn other_pages_are_refused() {
        let host = ("host", "localhost:8080");
        for (more, expected) in [
            (&[("origin", "http://localhost:8080")][..], Ok(())),
            (&[("origin", "http://evil.example")], Err(Refusal::Origin)),
            (&[("origin", "null")], Err(Refusal::Origin)),
            (&[("origin", "https://localhost:8080")], Err(Refusal::Origin)),
            (&[("sec-fetch-site", "same-origin")], Ok(())),
            (&[("sec-fetch-site", "cross-site")], Err(Refusal::Origin)),
            (&[("sec-fetch-site", "same-site")], Err(Refusal::Origin)),
            (
                &[
                    ("sec-fetch-site", "cross-site"),
                    ("sec-fetch-mode", "navigate"),
                    ("sec-fetch-dest", "document"),
                ],
                Ok(()),
            ),
            (
                &[
                    ("sec-fetch-site", "cross-site"),
                    ("sec-fetch-mode", "navigate"),
                    ("sec-fetch-dest", "iframe"),
                ],
                Err(Refusal::Origin),
            ),
        ] {
            let all = headers(&[&[host][..], more].concat());
            assert_eq!(local().check(&Method::GET, &all, None), expected, "{more:?}");
        }
        let post = headers(&[
            host,
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-mode", "navigate"),
            ("sec-fetch-dest", "document"),
        ]);
        assert_eq!(local().check(&Method::POST, &post, None), Err(Refusal::Origin));
    }

    #[test]
    fn the_token_has_to_be_known() {
        let token = Token::new([7; 16]);
        let access = Access::new("192.0.2.1:8080".parse().unwrap(), Vec::new(), Some(token.clone()));
        let host = ("host", "192.0.2.1:8080");
        let right = token.text();
        let with = |more: &[(&'static str, &str)], given: Option<&str>| {
            access.check(&Method::GET, &headers(&[&[host][..], more].concat()), given)
        };
        assert_eq!(with(&[], None), Err(Refusal::Token));
        assert_eq!(with(&[], Some(right)), Ok(()));
        assert_eq!(with(&[], Some("")), Err(Refusal::Token));
        assert_eq!(with(&[], Some(&right[1..])), Err(Refusal::Token));
        assert_eq!(with(&[("authorization", &format!("Bearer {right}"))], None), Ok(()));
        assert_eq!(with(&[("authorization", "Bearer x")], None), Err(Refusal::Token));
        assert_eq!(with(&[("cookie", &format!("a=b; fp_token={right}"))], None), Ok(()));
        assert_eq!(with(&[("cookie", "fp_token=x")], None), Err(Refusal::Token));
    }
}

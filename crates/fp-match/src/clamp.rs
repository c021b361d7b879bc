//! A clamped MSS, told by a window that counts larger segments.

use fp_db::{TcpSignature, WindowRule};
use fp_obs::TcpObservation;

use crate::tcp::{of_most_segments, of_segments};

/// Something on the path, a tunnel or a router in front of one, made the MSS of a packet smaller
/// than its sender wrote.
///
/// ```
/// use fp_db::Database;
/// use fp_match::Clamp;
///
/// let database = Database::parse("windows.fp", "\
/// grammar = extended
/// classes = win
///
/// [tcp:request]
///
/// label = s:win:Windows:10 or 11
/// sig = 4:128:0:*:native*max,8:mss,nop,ws,nop,nop,sok:df,id+:0
/// ")?;
/// let seen = "4:128+0:0:1350:64240,8:mss,nop,ws,nop,nop,sok:df,id+:0".parse()?;
/// let clamp = Clamp::between(&seen, &database.tcp_request[0]).ok_or("none")?;
/// assert_eq!((clamp.native_mss, clamp.seen_mss), (1460, 1350));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Clamp {
    /// What the sender wrote, in bytes; where the window is a multiple of several, the largest.
    pub native_mss: u16,
    /// What arrived, in bytes.
    pub seen_mss: u16,
}

impl Clamp {
    /// What the window of `seen` says of its MSS, given that the packet matched `signature`.
    /// Nothing where the MSS is the sender's own, or where the signature does not count the window
    /// in segments.
    pub fn between(seen: &TcpObservation, signature: &TcpSignature) -> Option<Clamp> {
        let window = seen.known_window()?;
        let native_mss = match signature.window {
            WindowRule::Native(n) | WindowRule::Mss(n) => of_segments(window, n, seen),
            WindowRule::NativeMax => of_most_segments(window, seen),
            _ => None,
        }?;
        (native_mss > seen.mss).then_some(Clamp { native_mss, seen_mss: seen.mss })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use fp_db::Database;

    fn clamp(window_rule: &str, seen: &str) -> Option<(u16, u16)> {
        let text = format!(
            "grammar = extended\nclasses = unix\n[tcp:request]\nlabel = s:unix:a:\nsig = *:64:0:*:{window_rule},*:mss:df:0\n"
        );
        let database = Database::parse("test", &text).unwrap();
        let seen: TcpObservation = format!("4:64+0:0:{seen},0:mss:df:0").parse().unwrap();
        let signature = database.tcp_request.first().unwrap();
        Clamp::between(&seen, signature).map(|clamp| (clamp.native_mss, clamp.seen_mss))
    }

    #[test]
    fn by_the_rule_that_matched() {
        assert_eq!(clamp("native*max", "1260:64240"), Some((1460, 1260)));
        assert_eq!(clamp("native*max", "1460:64240"), None, "not clamped");
        assert_eq!(clamp("native*max", "1459:64240"), Some((1460, 1459)));
        assert_eq!(clamp("native*20", "1260:27320"), Some((1366, 1260)));
        assert_eq!(clamp("mss*20", "1400:29200"), Some((1460, 1400)));
        assert_eq!(clamp("mss*20", "1400:28000"), None);
        assert_eq!(clamp("64240", "1260:64240"), None, "a literal counts nothing");
        assert_eq!(clamp("*", "1260:64240"), None);
    }
}

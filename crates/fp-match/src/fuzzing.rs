//! The body of the fuzz target: whatever the bytes make of a database and an observation, index and
//! scan agree.

use fp_db::{Class, Database, HeaderRule, HttpSignature, Label, LabelId, TcpSignature, Ttl, WindowRule};
use fp_obs::{
    Direction, IpVersion, NameCase, OptionKind, OptionLayout, Quirks, TcpObservation, WindowMultiple,
};

use crate::covered::scan;
use crate::{Matcher, all_covered, examples, linear};

/// Matches an observation against signatures, all made of `data`.
///
/// # Panics
/// If the index and the plain scan disagree.
pub fn match_anything(data: &[u8]) {
    let mut bytes = data.iter().copied();
    let mut bytes = Bytes(&mut bytes);
    let seen = bytes.observation();
    let head = {
        let count = bytes.next() % 6;
        let headers: Vec<_> = (0..count).map(|_| (bytes.name(), bytes.value())).collect();
        examples::head(bytes.next() % 2, headers.iter().map(|(name, value)| (*name, value.as_bytes())))
    };
    let mut database = Database::default();
    database.labels = bytes.labels();
    while !bytes.is_empty() && database.len() < 64 {
        let label = LabelId(u32::from(bytes.next() % 4));
        if bytes.next() & 1 == 0 {
            database.tcp_request.push(bytes.tcp_signature(label));
        } else {
            database.http_request.push(bytes.http_signature(label));
        }
    }
    let matcher = Matcher::new(&database);
    let direction = Direction::Request;
    assert_eq!(matcher.tcp(&seen, direction), linear::tcp(&database, &seen, direction));
    for candidate in &matcher.candidates(&seen, direction, 2) {
        assert!((0.0..=1.0).contains(&candidate.quality), "{candidate:?}");
    }
    for case in NameCase::ALL {
        for candidate in &matcher.http_candidates(&head, direction, case, 2) {
            assert!((0.0..=1.0).contains(&candidate.quality), "{candidate:?}");
        }
        let expected = linear::http(&database, &head, direction, case);
        assert_eq!(matcher.http(&head, direction, case), expected);
    }
    assert_eq!(all_covered(&database), scan::all_covered(&database));
}

/// Few values of each kind, so that signatures meet observations often.
struct Bytes<'a>(&'a mut dyn ExactSizeIterator<Item = u8>);

impl Bytes<'_> {
    fn next(&mut self) -> u8 {
        self.0.next().unwrap_or(0)
    }

    fn is_empty(&self) -> bool {
        self.0.len() == 0
    }

    fn pick<T: Copy>(&mut self, of: &[T], default: T) -> T {
        let place = usize::from(self.next()).checked_rem(of.len()).unwrap_or(0);
        of.get(place).copied().unwrap_or(default)
    }

    fn layout(&mut self) -> OptionLayout {
        let mut layout = OptionLayout::EMPTY;
        let kinds = self.next();
        for (bit, kind) in [(1, OptionKind::MSS), (2, OptionKind::WS), (4, OptionKind::EOL)] {
            if kinds & bit != 0 {
                layout.push(kind);
            }
        }
        layout.set_eol_padding(kinds >> 3 & 1);
        layout
    }

    fn quirks(&mut self) -> Quirks {
        Quirks::from_bits_truncate(u32::from(self.next() & 0x6f))
    }

    fn version(&mut self) -> IpVersion {
        if self.next() & 1 == 0 { IpVersion::V4 } else { IpVersion::V6 }
    }

    fn maybe<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.next() & 1 == 1).then(|| make(self))
    }

    fn observation(&mut self) -> TcpObservation {
        let mut seen = TcpObservation::new(self.version());
        seen.ttl = self.pick(&[64, 60, 28, 29, 65, 128], 64);
        seen.mss = self.pick(&[0, 1460], 0);
        seen.window = self.pick(&[0, 4, 8, 12], 0);
        seen.window_multiple = self.maybe(|bytes| {
            let n = u16::from(bytes.next() % 3) + 3;
            if bytes.next() & 1 == 0 { WindowMultiple::Mss(n) } else { WindowMultiple::Mtu(n) }
        });
        seen.scale = self.next() % 2;
        seen.layout = self.layout();
        seen.quirks = self.quirks();
        seen.has_payload = self.next() & 1 == 1;
        seen.header_len = 40;
        seen
    }

    fn labels(&mut self) -> Vec<Label> {
        (0..4u16)
            .map(|number| {
                let is_application = number & 2 == 2;
                let class =
                    if is_application { Class::Application } else { Class::System(fp_db::ClassId(0)) };
                let mut label = Label::new(class, format!("label {number}"), "");
                label.generic = number & 1 == 1;
                label
            })
            .collect()
    }

    fn tcp_signature(&mut self, label: LabelId) -> TcpSignature {
        let ttl = self.pick(&[64, 60, 63, 128], 64);
        let n = u16::from(self.next() % 3) + 3;
        let mut signature = TcpSignature::new(label, Ttl::Initial(ttl), OptionLayout::EMPTY);
        signature.version = self.maybe(Self::version);
        signature.ttl = match self.next() % 3 {
            0 => Ttl::Initial(ttl),
            1 => Ttl::AtMost(ttl),
            _ => Ttl::Only(ttl),
        };
        signature.mss = self.maybe(|bytes| bytes.pick(&[0, 1460], 0));
        signature.window = self.pick(
            &[
                WindowRule::Any,
                WindowRule::Literal(4 * (n - 3)),
                WindowRule::Mss(n),
                WindowRule::Mtu(n),
                WindowRule::MultipleOf(n),
                WindowRule::Native(n),
                WindowRule::NativeMax,
            ],
            WindowRule::Any,
        );
        signature.scale = self.maybe(|bytes| bytes.next() % 2);
        signature.layout = self.layout();
        signature.quirks = self.quirks();
        signature.payload = self.maybe(|bytes| bytes.next() & 1 == 1);
        signature
    }

    fn name(&mut self) -> &'static str {
        self.pick(
            &["Host", "host", "User-Agent", "User-agent", "Accept", "X-Long-Header-Name-Of-31-Bytes1"],
            "Host",
        )
    }

    fn value(&mut self) -> &'static str {
        self.pick(&["a", "ab", "b", "", "a\0b"], "a")
    }

    fn http_signature(&mut self, label: LabelId) -> HttpSignature {
        let version = self.maybe(|bytes| bytes.next() % 2);
        let headers = (0..self.next() % 4)
            .map(|_| HeaderRule {
                name: self.name().into(),
                optional: self.next() & 1 == 1,
                value: self.maybe(|bytes| bytes.pick(&["a", "b"], "a").into()),
            })
            .collect();
        let mut signature = HttpSignature::new(label, headers);
        signature.version = version;
        signature.absent = (0..self.next() % 3).map(|_| self.name().into()).collect();
        signature
    }
}

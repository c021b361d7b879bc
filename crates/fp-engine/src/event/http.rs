//! What events tell of HTTP heads.

use core::fmt;
use core::ops::Deref;

use fp_match::{Matcher, Verdict, http_quality};
use fp_obs::{Direction, HttpObservation, NameCase};

/// A fingerprinted HTTP head.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct HttpEvent<'a> {
    /// What was seen.
    pub observation: HttpObservation<'a>,
    /// The signature that matched, if one did.
    pub verdict: Option<Verdict>,
    /// The User-Agent or Server is not what the signature expects.
    pub dishonest: bool,
    /// No User-Agent or Server was sent.
    pub anonymous: bool,
    /// The English name of the preferred language, `None` where p0f says `none`, `Some("???")` for
    /// an unknown code.
    pub language: Option<&'static str>,
    /// How sure the verdict is, 0 to 1; 1 for an exact match, 0 without one.
    pub quality: f32,
}

impl<'a> HttpEvent<'a> {
    /// Of a head that nothing matched and against which nothing speaks.
    pub fn new(observation: HttpObservation<'a>) -> HttpEvent<'a> {
        let (verdict, quality, language) = (None, 0.0, None);
        HttpEvent { observation, verdict, dishonest: false, anonymous: false, language, quality }
    }

    /// What an engine tells of a request or response head, as far as it depends on nothing before.
    /// The names of headers compare without regard to case.
    pub fn of(
        matcher: &Matcher<'_>,
        observation: HttpObservation<'a>,
        direction: Direction,
    ) -> HttpEvent<'a> {
        let case = NameCase::Ignored;
        let verdict = matcher.http(&observation, direction, case);
        let signature = |verdict: Verdict| verdict.signature.http(matcher.database(), direction);
        let expected = verdict.and_then(signature).map_or("", |signature| &signature.software);
        let software = observation.software(direction, case).map(String::from_utf8_lossy);
        HttpEvent {
            verdict,
            dishonest: software.as_ref().is_some_and(|software| !software.contains(expected)),
            anonymous: software.is_none(),
            language: if direction == Direction::Request { observation.language(case) } else { None },
            quality: http_quality(verdict.as_ref()),
            observation,
        }
    }

    /// The same, borrowing nothing, in the memory of another one if there is one.
    pub(super) fn keep(&self, spare: Option<HeadEvent<'static>>) -> Box<HttpEvent<'static>> {
        let HttpEvent { verdict, dishonest, anonymous, language, quality, .. } = *self;
        let seen = &self.observation;
        match spare {
            Some(HeadEvent(Head::Owned(mut head))) => {
                let bytes = head.observation.bytes.to_mut();
                bytes.clear();
                bytes.extend_from_slice(&seen.bytes);
                head.observation.version = seen.version;
                head.observation.spans.to_mut().clone_from(&seen.spans);
                (head.verdict, head.quality) = (verdict, quality);
                (head.dishonest, head.anonymous, head.language) = (dishonest, anonymous, language);
                head
            }
            _ => {
                let observation = seen.clone().into_owned();
                Box::new(HttpEvent { observation, verdict, dishonest, anonymous, language, quality })
            }
        }
    }
}

/// An [`HttpEvent`] behind a pointer: the engine's own for as long as a sink looks at it, so that
/// nothing is allocated for an event that is only looked at, or one of its own, to keep.
#[derive(Clone)]
pub struct HeadEvent<'a>(Head<'a>);

#[derive(Clone)]
enum Head<'a> {
    Borrowed(&'a HttpEvent<'a>),
    Owned(Box<HttpEvent<'a>>),
}

impl<'a> HeadEvent<'a> {
    pub(super) fn owned(event: Box<HttpEvent<'a>>) -> HeadEvent<'a> {
        HeadEvent(Head::Owned(event))
    }

    /// The event, if it is somebody else's.
    pub(crate) fn borrowed(&self) -> Option<&'a HttpEvent<'a>> {
        match self.0 {
            Head::Borrowed(event) => Some(event),
            Head::Owned(_) => None,
        }
    }
}

impl<'a> Deref for HeadEvent<'a> {
    type Target = HttpEvent<'a>;

    fn deref(&self) -> &HttpEvent<'a> {
        match &self.0 {
            Head::Borrowed(event) => event,
            Head::Owned(event) => event,
        }
    }
}

impl<'a> From<HttpEvent<'a>> for HeadEvent<'a> {
    fn from(event: HttpEvent<'a>) -> Self {
        HeadEvent(Head::Owned(Box::new(event)))
    }
}

impl<'a> From<&'a HttpEvent<'a>> for HeadEvent<'a> {
    fn from(event: &'a HttpEvent<'a>) -> Self {
        HeadEvent(Head::Borrowed(event))
    }
}

/// As the event itself.
impl fmt::Debug for HeadEvent<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl PartialEq for HeadEvent<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

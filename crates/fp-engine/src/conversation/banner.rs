//! Greetings: what servers of SMTP, FTP, IMAP, POP3 and Telnet say before their clients do.
//!
//! A greeting is told by what it is like, on any port. What follows one of lines may be STARTTLS,
//! which is read on from the same bytes.

use fp_obs::banner::{Banner as Greeting, BannerProtocol, MAX_BANNER};
use fp_wire::MAX_STREAM;
use fp_wire::telnet::{Part, part};
use memchr::{memchr, memchr_iter};

use super::protocol::{Begins, Protocol, Wants};
use super::starttls::StartTls;
use super::{Observed, Protocols};
use crate::Subject;

/// Reads the greeting of a server, and then what [`StartTls`] reads.
#[derive(Debug, Default)]
pub(crate) struct Banner {
    state: State,
    /// Of lines, if STARTTLS is followed.
    starttls: Option<Box<StartTls>>,
    /// It is.
    follows: bool,
}

/// How far the greeting has come.
#[derive(Debug, Default)]
enum State {
    /// Nothing of it was taken.
    #[default]
    Begun,
    /// One that begins with `220` and says neither that it is of SMTP nor of FTP: what the client
    /// asks first will tell.
    Doubtful(Box<[u8]>),
    /// The text of Telnet so far, and how many bytes were taken for it.
    Telnet(Vec<u8>, usize),
    /// It was told, or will not be.
    Done,
}

/// So many bytes of a server of Telnet are read at most, options counted.
const MOST_OF_TELNET: usize = 4096;

/// How greetings of lines begin. STARTTLS goes by the same.
const LINES: [&[u8]; 4] = [b"220 ", b"220-", b"* OK", b"+OK"];

impl Protocol for Box<Banner> {
    const BOUND: usize = MAX_STREAM;

    /// By what the server says. What a client says first is no greeting.
    fn begins(sender: Subject, bytes: &[u8]) -> Begins {
        if sender == Subject::Client {
            return Begins::No;
        }
        match bytes {
            [0xff, 0xfa..=0xfe, ..] => Begins::Yes,
            [0xff] => Begins::Maybe,
            [b'2' | b'*' | b'+', ..] => {
                let begins = |text: &[u8]| bytes.iter().zip(text).all(|(one, other)| one == other);
                match LINES.into_iter().find(|text| begins(text)) {
                    Some(text) if bytes.len() >= text.len() => Begins::Yes,
                    Some(_) => Begins::Maybe,
                    None => Begins::No,
                }
            }
            _ => Begins::No,
        }
    }

    fn claimed(among: Protocols) -> Self {
        Box::new(Banner { follows: among.contains(Protocols::STARTTLS), ..Banner::default() })
    }

    fn read(&mut self, sender: Subject, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Wants {
        let wants = match sender {
            Subject::Server => self.read_server(bytes, tell),
            Subject::Client => self.read_client(bytes, tell),
        };
        match (wants, &mut self.starttls) {
            (Some(wants), _) => wants,
            (None, Some(starttls)) => starttls.read(sender, bytes, tell),
            (None, None) => Wants::Nothing,
        }
    }

    fn kept(&self) -> usize {
        let own = match &self.state {
            State::Doubtful(text) => text.len(),
            State::Telnet(text, _) => text.capacity(),
            State::Begun | State::Done => 0,
        };
        own + self.starttls.as_ref().map_or(0, Protocol::kept)
    }
}

impl Banner {
    /// What is wanted of the server, or `None` where STARTTLS says that.
    fn read_server(&mut self, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Option<Wants> {
        if let (State::Begun, [0xff, ..]) = (&self.state, &**bytes) {
            self.state = State::Telnet(Vec::new(), 0);
        }
        match &mut self.state {
            State::Telnet(text, taken) => {
                let more = read_telnet(text, taken, bytes);
                Some(if more { Wants::More } else { self.tell_telnet(tell) })
            }
            State::Begun => {
                if self.follows && self.starttls.is_none() {
                    self.starttls = Some(Box::new(StartTls::of_lines()));
                }
                let text = match greeting(bytes) {
                    None if bytes.len() <= MAX_BANNER => return Some(Wants::More),
                    None => bytes,
                    Some(len) => bytes.get(..len).unwrap_or(bytes),
                };
                match protocol(text) {
                    Some(protocol) => {
                        self.state = State::Done;
                        tell(Observed::Banner(Box::new(Greeting::new(protocol, text))));
                        None
                    }
                    None => {
                        // One byte more than is told says that there is more.
                        self.state = State::Doubtful(text.get(..=MAX_BANNER).unwrap_or(text).into());
                        self.wants_client()
                    }
                }
            }
            State::Doubtful(_) => self.wants_client(),
            State::Done => None,
        }
    }

    /// What is wanted of the server while the client is to tell which protocol it is.
    fn wants_client(&self) -> Option<Wants> {
        if self.starttls.is_some() { None } else { Some(Wants::Enough) }
    }

    /// The same of the client.
    fn read_client(&mut self, bytes: &mut &[u8], tell: &mut impl FnMut(Observed<'_>)) -> Option<Wants> {
        match &mut self.state {
            State::Begun if self.starttls.is_none() => Some(Wants::Enough),
            State::Begun | State::Done => None,
            State::Telnet(..) => loop {
                match part(bytes) {
                    Part::NeedMore if bytes.len() < MAX_BANNER => return Some(Wants::More),
                    Part::Option(len) => *bytes = bytes.get(len..).unwrap_or(&[]),
                    Part::NeedMore => return Some(Wants::Nothing),
                    // The client answers: what was said before is the greeting.
                    Part::Text(_) => return Some(self.tell_telnet(tell)),
                }
            },
            State::Doubtful(text) => {
                let verb = bytes.iter().position(|byte| !byte.is_ascii_alphabetic());
                let Some(verb) = verb.and_then(|end| bytes.get(..end)) else {
                    let more = bytes.len() < MAX_BANNER;
                    return Some(if more { Wants::More } else { Wants::Nothing });
                };
                if let Some(protocol) = protocol_of_command(verb) {
                    tell(Observed::Banner(Box::new(Greeting::new(protocol, text))));
                }
                self.state = State::Done;
                None
            }
        }
    }

    /// Tells the greeting of Telnet, if it says anything.
    fn tell_telnet(&mut self, tell: &mut impl FnMut(Observed<'_>)) -> Wants {
        if let State::Telnet(text, _) = core::mem::take(&mut self.state)
            && !text.trim_ascii().is_empty()
        {
            let mut greeting = Greeting::new(BannerProtocol::Telnet, text.trim_ascii());
            greeting.cut |= text.len() > MAX_BANNER;
            tell(Observed::Banner(Box::new(greeting)));
        }
        self.state = State::Done;
        Wants::Nothing
    }
}

/// Takes what the server of a terminal says, and whether more of it is wanted.
fn read_telnet(text: &mut Vec<u8>, taken: &mut usize, bytes: &mut &[u8]) -> bool {
    loop {
        let len = match part(bytes) {
            Part::NeedMore => {
                let room = text.len() <= MAX_BANNER && *taken + bytes.len() < MOST_OF_TELNET;
                return room && !(bytes.is_empty() && ends_with_prompt(text));
            }
            Part::Option(len) => len,
            Part::Text(said) => {
                // One byte more than is told says that there is more.
                let room = (MAX_BANNER + 1).saturating_sub(text.len());
                text.extend_from_slice(said.get(..room).unwrap_or(said));
                said.len()
            }
        };
        *taken += len;
        *bytes = bytes.get(len..).unwrap_or(&[]);
    }
}

/// The server waits for an answer, as far as one can tell.
fn ends_with_prompt(text: &[u8]) -> bool {
    let last = text.trim_ascii_end();
    let blanks = text.get(last.len()..).unwrap_or(&[]);
    !blanks.contains(&b'\n') && matches!(last.last(), Some(b':' | b'>' | b'#' | b'$' | b'%' | b'?'))
}

/// How long the greeting is that these begin with, without the end of its last line; `None` if
/// that is still to come.
fn greeting(bytes: &[u8]) -> Option<usize> {
    // All lines but the last have a hyphen behind the code (RFC 5321, 4.2.1; of FTP at least the
    // first has, RFC 959, 4.2).
    let several = bytes.starts_with(b"220-");
    let mut begin = 0;
    for end in memchr_iter(b'\n', bytes) {
        let line = bytes.get(begin..end)?;
        let bare = line.strip_suffix(b"\r").unwrap_or(line);
        if !several || bare.starts_with(b"220 ") || bare == b"220" {
            return Some(begin + bare.len());
        }
        begin = end + 1;
    }
    None
}

/// The protocol of a greeting, if it says that.
fn protocol(text: &[u8]) -> Option<BannerProtocol> {
    match text {
        [b'*', ..] => return Some(BannerProtocol::Imap),
        [b'+', ..] => return Some(BannerProtocol::Pop3),
        _ => {}
    }
    // The first word may be a host's name, such as `ftp.example.org`: the others count first.
    let said = text.get(4..).unwrap_or(&[]);
    let behind = memchr(b' ', said).and_then(|blank| said.get(blank..)).unwrap_or(&[]);
    protocol_of_words(behind).or_else(|| protocol_of_words(said))
}

fn protocol_of_words(text: &[u8]) -> Option<BannerProtocol> {
    let names = |word: &[u8]| text.windows(word.len()).any(|window| window.eq_ignore_ascii_case(word));
    if names(b"SMTP") || names(b"LMTP") {
        Some(BannerProtocol::Smtp)
    } else {
        names(b"FTP").then_some(BannerProtocol::Ftp)
    }
}

/// The protocol whose clients begin with this command.
fn protocol_of_command(verb: &[u8]) -> Option<BannerProtocol> {
    let is_one_of = |verbs: &[&[u8]]| verbs.iter().any(|known| known.eq_ignore_ascii_case(verb));
    if is_one_of(&[b"EHLO", b"HELO", b"LHLO", b"MAIL"]) {
        Some(BannerProtocol::Smtp)
    } else {
        is_one_of(&[b"USER", b"AUTH", b"FEAT", b"SYST", b"OPTS", b"HOST", b"CLNT", b"PBSZ", b"ADAT"])
            .then_some(BannerProtocol::Ftp)
    }
}

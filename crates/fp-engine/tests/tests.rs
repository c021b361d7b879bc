//! The engine over packets built for the purpose.
//!
//! * `banners`: greetings of servers.
//! * `clocks`: what timestamps tell, for each kind of clock.
//! * `conversations`: other protocols than HTTP/1, by their first bytes.
//! * `datagrams`: hellos in datagrams.
//! * `evasion`: what a sender does so that another thing is seen here than at the host it talks to.
//! * `fast_open`: what a client says in its SYN.
//! * `flows`: which packets start, continue and end a connection, and what is told in which order.
//! * `heads`: HTTP heads over segments in any order, later requests, and p0f's way with either.
//! * `hellos`: the hellos of TLS.
//! * `http2`: HTTP/2 in clear, by itself and behind HTTP/1, and other protocols behind that.
//! * `limits`: bounded memory, forgetting by age, no allocation without an event.
//! * `matched`: answers that are remembered, against the matcher itself.
//! * `memory`: what is remembered, under another database.
//! * `messages`: where bodies end, pipelined requests, lost segments, heads beyond p0f's limits.
//! * `networks`: the same addresses in several networks.
//! * `once`: a head is told once, however it comes and whatever body it announces.
//! * `parallel`: the same text from any number of threads.
//! * `proxied`: connections that a proxy hands on, and whom it names.
//! * `smb`: SMB, and NTLM in it and in HTTP.
//! * `starttls`: TLS within a connection of another protocol.
//! * `unopened`: connections whose SYN was not seen.
//! * `source`: events of a whole source, as an iterator and over a channel.

mod banners;
mod clocks;
mod conversations;
mod datagrams;
mod evasion;
mod fast_open;
mod flows;
mod heads;
mod hellos;
mod http2;
mod implausible;
mod limits;
mod matched;
mod memory;
mod messages;
mod networks;
mod notices;
mod once;
mod parallel;
mod proxied;
mod script;
mod smb;
mod source;
mod starttls;
mod unopened;

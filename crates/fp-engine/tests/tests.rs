//! The engine over packets built for the purpose.
//!
//! * `conversations`: other protocols than HTTP/1, by their first bytes.
//! * `evasion`: what a sender does so that another thing is seen here than at the host it talks to.
//! * `flows`: which packets start, continue and end a connection, and what is told in which order.
//! * `heads`: HTTP heads over segments in any order, later requests, and p0f's way with either.
//! * `limits`: bounded memory, forgetting by age, no allocation without an event.
//! * `matched`: answers that are remembered, against the matcher itself.
//! * `memory`: what is remembered, under another database.
//! * `messages`: where bodies end, pipelined requests, lost segments, heads beyond p0f's limits.
//! * `once`: a head is told once, however it comes and whatever body it announces.
//! * `parallel`: the same text from any number of threads.
//! * `source`: events of a whole source, as an iterator and over a channel.

mod conversations;
mod evasion;
mod flows;
mod heads;
mod implausible;
mod limits;
mod matched;
mod memory;
mod messages;
mod notices;
mod once;
mod parallel;
mod script;
mod source;

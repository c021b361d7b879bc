//! What the thread does.

use std::collections::BTreeSet;
use std::net::IpAddr;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::{Duration, Instant};

use fp_db::Database;
use fp_engine::OwnedEvent;
use fp_host::{Chosen, Dossier, Hosts, Limits, Place, Vendors};
use fp_match::Matcher;
use fp_report::Pseudonyms;

use super::weight::Weight;

/// How often hosts are looked at of which something came.
const TICK: Duration = Duration::from_secs(1);
/// When so many are to be looked at it is done at once.
const BATCH: usize = 1000;
/// Seconds of packets that count as one capture in a store.
const WINDOW: i64 = 3600;

/// What the thread is told.
pub(super) enum Message {
    /// It counts among those that wait until it is dropped.
    Event(Box<OwnedEvent>, Weight),
    /// Labels are of this database from now on.
    Database(Box<Database>),
}

/// What to do with hosts.
pub(super) struct Work {
    pub(super) limits: Limits,
    /// Told in place of what is personal.
    pub(super) pseudonyms: Option<Pseudonyms>,
    pub(super) vendors: Arc<Vendors>,
    #[cfg(feature = "store")]
    pub(super) keeping: Option<super::keeping::Keeping>,
    #[cfg(feature = "rules")]
    pub(super) watch: Option<super::watch::Watch>,
}

/// Why the hosts of a database are done with.
enum End {
    Database(Box<Database>),
    All,
}

/// The hosts of a window of time.
struct Window {
    hosts: Hosts,
    /// Of which something came since they were looked at.
    touched: BTreeSet<IpAddr>,
    number: Option<i64>,
}

impl Work {
    /// Nothing is asked for.
    pub(super) fn is_idle(&self) -> bool {
        let idle = true;
        #[cfg(feature = "store")]
        let idle = idle && self.keeping.is_none();
        #[cfg(feature = "rules")]
        let idle = idle && self.watch.is_none();
        idle
    }

    /// Until there is nobody to send.
    pub(super) fn run(mut self, receiver: &Receiver<Message>, mut database: Box<Database>) {
        while let End::Database(new) = self.with(receiver, &database) {
            database = new;
        }
        #[cfg(feature = "rules")]
        if let Some(watch) = &mut self.watch {
            watch.finish();
        }
    }

    /// Under one database, one window behind the other.
    fn with(&mut self, receiver: &Receiver<Message>, database: &Database) -> End {
        let matcher = Matcher::new(database);
        let limits = self.limits;
        let vendors = Arc::clone(&self.vendors);
        let empty = || {
            let mut hosts = Hosts::new(limits);
            hosts.set_vendors(Arc::clone(&vendors));
            Window { hosts, touched: BTreeSet::new(), number: None }
        };
        let mut window = empty();
        let mut looked = Instant::now();
        let mut packets = 0;
        let mut is_kept = true;
        loop {
            let end = match receiver.recv_timeout(TICK.saturating_sub(looked.elapsed())) {
                Ok(Message::Event(event, weight)) => {
                    // It no longer waits.
                    drop(weight);
                    let number = event.time.seconds.div_euclid(WINDOW);
                    if window.number.is_some_and(|current| current < number) {
                        is_kept = self.look(&mut window, &matcher, true);
                        window = empty();
                    }
                    window.number = window.number.max(Some(number));
                    packets += 1;
                    window.hosts.take(&event, Place { file: 0, number: packets });
                    window.touched.extend(Hosts::subject(&event));
                    None
                }
                Ok(Message::Database(new)) => Some(End::Database(new)),
                Err(RecvTimeoutError::Timeout) => None,
                Err(RecvTimeoutError::Disconnected) => Some(End::All),
            };
            // Where nothing can be written it is not tried with each event.
            let is_full = is_kept && window.touched.len() >= BATCH;
            if looked.elapsed() >= TICK || is_full || end.is_some() {
                is_kept = self.look(&mut window, &matcher, end.is_some());
                looked = Instant::now();
            }
            if let Some(end) = end {
                return end;
            }
        }
    }

    /// Judges and writes hosts of which something came; whether they are written. `is_last`: the
    /// window is over.
    fn look(&mut self, window: &mut Window, matcher: &Matcher<'_>, is_last: bool) -> bool {
        let Some((number, (first, newest))) = window.number.zip(window.hosts.seen()) else { return true };
        let Window { hosts, touched, .. } = window;
        let mut dossiers: Vec<Dossier> =
            touched.iter().filter_map(|address| hosts.dossier(*address, matcher, Chosen::ALL)).collect();
        #[cfg(feature = "rules")]
        if let Some(watch) = &mut self.watch {
            watch.judge(&mut dossiers, first.seconds, newest.seconds);
        }
        if let Some(pseudonyms) = &self.pseudonyms {
            let hide = |dossier| pseudonyms.dossier(dossier, &|address| hosts.is_client(address));
            dossiers.iter_mut().for_each(hide);
        }
        #[cfg(feature = "rules")]
        if let Some(watch) = &mut self.watch {
            watch.tell(&dossiers, newest.seconds);
        }
        let _ = (first, newest);
        let is_kept = self.write(&dossiers, number, is_last);
        if is_kept {
            touched.iter().for_each(|address| hosts.settle(*address));
            touched.clear();
        } else if touched.len() >= 100 * BATCH {
            // The counts stay, and come with what is seen of them next.
            touched.clear();
        }
        is_kept
    }

    #[cfg(feature = "store")]
    fn write(&mut self, dossiers: &[Dossier], window: i64, is_last: bool) -> bool {
        self.keeping.as_mut().is_none_or(|keeping| keeping.write(dossiers, window, is_last))
    }

    #[cfg(not(feature = "store"))]
    fn write(&mut self, _: &[Dossier], _: i64, _: bool) -> bool {
        true
    }
}

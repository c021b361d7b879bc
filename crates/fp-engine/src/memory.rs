//! What an engine remembers, apart from the database that it answers from.

use std::collections::HashMap;

use ahash::RandomState;
use fp_db::{Class, Database, LabelId};

use crate::Statistics;
use crate::flow::{Flow, Standing};
use crate::host::{Handshakes, Host};
use crate::table::{Queue, Table};

/// The flows, hosts and counts of an [`Engine`](crate::Engine), to go on with from another database.
///
/// ```
/// use fp_db::Database;
/// use fp_engine::{Config, Engine};
///
/// let (old, new) = (Database::default(), Database::parse("new", "classes = unix\n")?);
/// let engine = Engine::new(&old, Config::default());
/// let mut memory = engine.into_memory();
/// memory.translate(&old, &new);
/// let engine = Engine::resume(&new, Config::default(), memory);
/// assert_eq!(engine.held(), (0, 0));
/// # Ok::<(), fp_db::Error>(())
/// ```
pub struct Memory {
    pub(crate) flows: Table<Flow>,
    pub(crate) hosts: Table<Host>,
    pub(crate) queues: Queues,
    pub(crate) hasher: RandomState,
    pub(crate) partial_heads: u32,
    pub(crate) statistics: Statistics,
    pub(crate) ticks: u32,
    pub(crate) last_expiry: u32,
}

/// What gives way to others of its kind, from the oldest on.
pub(crate) struct Queues {
    /// Flows that are half open.
    pub(crate) half_open: Queue,
    /// Flows of which a part of a head is kept, from the one that began first.
    pub(crate) heads: Queue,
    /// Hosts that were an end of no established connection, from the longest unseen.
    pub(crate) unproven: Queue,
}

impl Queues {
    pub(crate) const EMPTY: Queues =
        Queues { half_open: Queue::EMPTY, heads: Queue::EMPTY, unproven: Queue::EMPTY };

    /// The queue of flows of a kind.
    #[inline]
    pub(crate) fn of(&mut self, standing: Standing) -> Option<&mut Queue> {
        match standing {
            Standing::HalfOpen => Some(&mut self.half_open),
            Standing::HoldsHead => Some(&mut self.heads),
            Standing::Established => None,
        }
    }
}

impl Default for Memory {
    /// Nothing.
    fn default() -> Self {
        Memory {
            flows: Table::new(),
            hosts: Table::new(),
            queues: Queues::EMPTY,
            hasher: RandomState::new(),
            partial_heads: 0,
            statistics: Statistics::default(),
            ticks: 0,
            last_expiry: 0,
        }
    }
}

impl Memory {
    /// Names what is known of hosts by the labels of another database. A label that it does not have is forgotten, and
    /// so is what observations were compared with: a signature that names a host otherwise than before is no change of
    /// the host.
    pub fn translate(&mut self, from: &Database, to: &Database) {
        let mut labels = HashMap::new();
        for id in (0..).map(LabelId).take(to.labels.len()) {
            labels.entry(text(to, id)).or_insert(id);
        }
        let mut place = self.hosts.oldest();
        while let Some(id) = place {
            let host = self.hosts.get_mut(id);
            let translate = |label: &mut Option<LabelId>| {
                *label = label.and_then(|id| labels.get(&text(from, id)).copied());
            };
            for label in [&mut host.system, &mut host.link] {
                let mut translated = label.get();
                translate(&mut translated);
                *label = translated.into();
            }
            host.handshakes = Handshakes::default();
            if let Some(more) = host.more_if_any() {
                translate(&mut more.application);
                more.response = None;
                more.request = None;
            }
            place = self.hosts.newer(id);
        }
    }
}

/// What tells a label from others, in any database: class, name and flavor.
fn text(database: &Database, id: LabelId) -> (&str, &str, &str) {
    let label = database.label(id);
    let class = match label.class {
        Class::Application => "!",
        Class::System(class) => database.class_name(class),
    };
    (class, &label.name, &label.flavor)
}

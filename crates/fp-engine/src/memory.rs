//! What an engine remembers, apart from the database that it answers from.

use std::collections::HashMap;

use fp_db::{Class, Database, ForeignLabels, LabelId, LabelsId};
use fp_match::keyed::Keyed;

use crate::host::Handshakes;
use crate::networks::Networks;
use crate::tables::Tables;
use crate::{Config, Statistics};

/// The flows, hosts and counts of an [`Engine`](crate::Engine), to go on with from another
/// database.
///
/// ```
/// use fp_db::Database;
/// use fp_engine::{Config, Engine};
///
/// let (old, new) = (Database::default(), Database::parse("new", "classes = unix\n")?);
/// let engine = Engine::new(&old, Config::default());
/// let mut memory = engine.into_memory();
/// memory.translate(&old, &new)?;
/// let engine = Engine::resume(&new, Config::default(), memory)?;
/// assert_eq!(engine.held(), (0, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub struct Memory {
    pub(crate) tables: Tables,
    pub(crate) hasher: Keyed,
    /// Flows and hosts know theirs by number.
    pub(crate) networks: Networks,
    pub(crate) statistics: Statistics,
    pub(crate) ticks: u32,
    /// Which list the labels of flows and hosts count in.
    pub(crate) labels: LabelsId,
}

impl Default for Memory {
    /// Nothing.
    fn default() -> Self {
        Memory {
            tables: Tables::new((&Config::default()).into()),
            hasher: Keyed::default(),
            networks: Networks::new(),
            statistics: Statistics::default(),
            ticks: 0,
            labels: LabelsId::UNKNOWN,
        }
    }
}

impl Memory {
    /// Names what is known of hosts by the labels of another database. A label that it does not
    /// have is forgotten, and so is what observations were compared with: a signature that names a
    /// host otherwise than before is no change of the host.
    ///
    /// # Errors
    /// The memory is not of `from`, and stays as it is.
    pub fn translate(&mut self, from: &Database, to: &Database) -> Result<(), ForeignLabels> {
        self.labels.check(from.labels_id())?;
        self.labels = to.labels_id();
        let mut labels = HashMap::new();
        for id in (0..).map(LabelId).take(to.labels.len()) {
            labels.entry(text(to, id)).or_insert(id);
        }
        let flows = &mut self.tables.flows;
        let mut place = flows.oldest();
        while let Some(id) = place {
            let flow = flows.get_mut(id);
            for matched in [&mut flow.matched.client, &mut flow.matched.server] {
                let label = matched.get().and_then(|tcp| labels.get(&text(from, tcp.label)).copied());
                *matched = matched.translated(label);
            }
            place = flows.newer(id);
        }
        let hosts = &mut self.tables.hosts;
        let mut place = hosts.oldest();
        while let Some(id) = place {
            let host = hosts.get_mut(id);
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
            place = hosts.newer(id);
        }
        Ok(())
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

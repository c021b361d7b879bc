//! Rules that are watched.

use fp_host::Dossier;
use fp_rules::{Rules, Surroundings};

use super::alerts::Alerts;

/// Rules, and who hears what is broken.
pub(super) struct Watch {
    rules: Rules,
    alerts: Alerts,
    /// The first packet of all.
    began: Option<i64>,
}

impl Watch {
    pub(super) fn new(rules: Rules, alerts: Alerts) -> Watch {
        Watch { rules, alerts, began: None }
    }

    /// Notes in the records of hosts which rules they break; the times of the first and the last
    /// packet of the window.
    pub(super) fn judge(&mut self, dossiers: &mut [Dossier], first: i64, newest: i64) {
        let began = *self.began.get_or_insert(first);
        let around = Surroundings { began, newest };
        for dossier in dossiers {
            dossier.rules = self.rules.judge(dossier, around);
        }
    }

    /// Tells what is new of that.
    pub(super) fn tell(&mut self, dossiers: &[Dossier], newest: i64) {
        for dossier in dossiers {
            self.alerts.hear(dossier, newest);
        }
        self.alerts.flush();
    }

    pub(super) fn finish(&mut self) {
        self.alerts.finish();
    }
}

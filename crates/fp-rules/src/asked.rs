//! What a rule is asked about: a host, one of its systems, and what was seen around it.

use std::collections::HashMap;
use std::sync::Arc;

use cel::{Context, Env, Value};
use fp_host::{Dossier, End, System, TlsVersion, Versions};

use crate::functions::{self, Looked};
use crate::names::{self, Surroundings, VARIABLES};

/// The values that are known, and what functions look at.
pub(crate) struct Asked {
    values: Vec<(&'static str, Value)>,
    looked: Looked,
}

fn text(text: impl Into<String>) -> Value {
    Value::String(Arc::new(text.into()))
}

fn count(count: u64) -> Value {
    Value::Int(i64::try_from(count).unwrap_or(i64::MAX))
}

fn list(values: impl Iterator<Item = Value>) -> Value {
    Value::List(Arc::new(values.collect()))
}

fn evidence(kind: &str, value: &str, times: u64) -> Value {
    let map = [("kind", text(kind)), ("value", text(value)), ("count", count(times))];
    Value::from(map.into_iter().map(|(key, value)| (key.to_owned(), value)).collect::<HashMap<_, _>>())
}

impl Asked {
    pub(crate) fn of(dossier: &Dossier, system: &System, around: Surroundings) -> Asked {
        let facts = &dossier.facts;
        let mut values = vec![
            ("address", text(dossier.address.to_string())),
            ("answered", count(facts.answered)),
            (
                "evidence",
                list(dossier.evidence.iter().map(|one| evidence(one.kind.name(), &one.value, one.count))),
            ),
            ("notes", list(dossier.notes.iter().map(|note| text(note.kind.name())))),
            ("opened", count(facts.opened)),
            ("ports", list(facts.ports.iter().map(|port| count((*port).into())))),
            ("systems", count(dossier.systems.len() as u64)),
        ];
        values.extend(facts.hops.map(|(least, _)| ("hops", Value::Int(least.into()))));
        values.extend(dossier.role.map(|role| ("role", text(role.name()))));
        if !facts.macs.is_empty() {
            values.push(("macs", list(facts.macs.iter().map(|mac| text(mac.to_string())))));
            values.push(("mac_is_local", Value::Bool(facts.macs.iter().any(|mac| mac.is_local()))));
        }
        if let (Some((minutes, _)), None) = (facts.uptime, facts.uptime_doubt) {
            values.push(("uptime_minutes", count(minutes.into())));
        }
        values.extend(system.is_past_end.map(|past| ("past_end_of_life", Value::Bool(past))));
        if let Some(End::Date(date)) = system.lifecycle.map(|lifecycle| lifecycle.latest) {
            values.push(("end_of_life", text(date.to_string())));
        }
        let mut versions = None;
        if let Some(answer) = system.verdict.answer() {
            values.push(("family", text(&answer.family)));
            values.push(("probability", Value::Float(answer.probability)));
            values.extend(answer.product.as_ref().map(|product| ("product", text(product))));
            values.extend(answer.version.as_ref().map(|version| ("version", text(version))));
            let name = answer.product.as_ref().unwrap_or(&answer.family);
            versions = answer.versions.clone().map(|versions| (name.clone(), versions));
        }
        let looked = Looked {
            address: dossier.address,
            versions,
            tls: [facts.tls_client, facts.tls_server].into_iter().flatten().collect(),
            first: dossier.first.seconds,
            around,
            known: Vec::new(),
        };
        Asked { values, looked }
    }

    /// A host of which everything is known: a condition that comes to nothing here always does.
    pub(crate) fn sample() -> Asked {
        let values = VARIABLES.map(|(name, _)| {
            let value = match names::kind(name).unwrap_or_default() {
                "string" => text("x"),
                "int" => Value::Int(1),
                "double" => Value::Float(0.5),
                "bool" => Value::Bool(true),
                "list of strings" => list([text("x")].into_iter()),
                "list of ints" => list([Value::Int(1)].into_iter()),
                _ => list([evidence("syn", "x", 1)].into_iter()),
            };
            (name, value)
        });
        let looked = Looked {
            address: [192, 0, 2, 1].into(),
            versions: Versions::read("10").map(|versions| ("Windows".to_owned(), versions)),
            tls: vec![(TlsVersion::Tls12, TlsVersion::Tls12)],
            first: 0,
            around: Surroundings { began: 0, newest: 0 },
            known: Vec::new(),
        };
        Asked { values: values.into(), looked }
    }

    pub(crate) fn context(self, env: &Arc<Env>) -> Context<'static, 'static> {
        let Asked { values, mut looked } = self;
        let mut context = Context::with_env(Arc::clone(env));
        looked.known = values.iter().map(|(name, _)| *name).collect();
        for (name, value) in values {
            context.add_variable_from_value(name, value);
        }
        functions::add(&mut context, looked);
        context
    }
}

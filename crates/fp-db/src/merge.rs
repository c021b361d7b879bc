//! Several sources as one database.

use std::collections::HashMap;

use fp_obs::hello::HelloKind;

use crate::{Class, ClassId, Database, LabelId, SourceId, System};

impl Database {
    /// Appends another database, whose signatures are tried after those that stand here.
    ///
    /// Classes of the same name, whatever its case, become one. More than 65,535 sources or classes
    /// in all cannot be told apart.
    pub fn extend(&mut self, other: Database) {
        let classes = self.register(other.classes);
        let class = |ClassId(at): ClassId| classes.get(usize::from(at)).copied().unwrap_or(ClassId(u16::MAX));
        let source_base = u16::try_from(self.sources.len()).unwrap_or(u16::MAX);
        let source = |SourceId(at): SourceId| SourceId(source_base.saturating_add(at));
        let label_base = u32::try_from(self.labels.len()).unwrap_or(u32::MAX);
        let label = |LabelId(at): LabelId| LabelId(label_base.saturating_add(at));

        self.sources.extend(other.sources);
        self.labels.extend(other.labels.into_iter().map(|mut entry| {
            entry.source = source(entry.source);
            if let Class::System(id) = &mut entry.class {
                *id = class(*id);
            }
            for system in &mut entry.systems {
                if let System::Class(id) = system {
                    *id = class(*id);
                }
            }
            entry
        }));
        macro_rules! append {
            ($($list:ident)*) => {$(
                self.$list.extend(other.$list.into_iter().map(|mut signature| {
                    signature.label = label(signature.label);
                    signature.source = source(signature.source);
                    signature
                }));
            )*};
        }
        append!(mtu tcp_request tcp_response http_request http_response);
        let mut others = other.hello;
        for kind in HelloKind::ALL {
            let list = core::mem::take(others.of_mut(kind));
            self.hello.of_mut(kind).extend(list.into_iter().map(|mut signature| {
                signature.label = label(signature.label);
                signature.source = source(signature.source);
                signature
            }));
        }
        self.ua_os.extend(other.ua_os);
    }

    /// Where classes are or, if they were not there, are from now on.
    fn register(&mut self, names: Vec<String>) -> Vec<ClassId> {
        let mut known: HashMap<String, usize> = HashMap::new();
        for (at, name) in self.classes.iter().enumerate() {
            known.entry(name.to_ascii_lowercase()).or_insert(at);
        }
        let place = |name: String| {
            let at = *known.entry(name.to_ascii_lowercase()).or_insert_with(|| {
                self.classes.push(name);
                self.classes.len() - 1
            });
            ClassId(u16::try_from(at).unwrap_or(u16::MAX))
        };
        names.into_iter().map(place).collect()
    }
}

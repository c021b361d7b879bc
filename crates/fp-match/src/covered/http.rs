//! HTTP signatures as a tree of what they ask for, header by header, then of what must be absent:
//! the search for those that cover a later one goes only where its headers lead.

use crate::keyed::Keyed;
use fp_db::{HeaderRule, HttpSignature};
use hashbrown::HashMap;
use smallvec::SmallVec;

use super::{Exhausted, Steps};

/// The specific signatures so far. Their rules lead from the root, node 0, to where each of them
/// ends.
#[derive(Default)]
pub(super) struct Earlier<'db> {
    names: HashMap<&'db str, Name, Keyed>,
    texts: HashMap<&'db str, u32, Keyed>,
    /// How long the values are that they ask for, by name; no length twice.
    lengths: HashMap<Name, Vec<usize>, Keyed>,
    nodes: Vec<Node<'db>>,
    children: HashMap<(u32, Step), u32, Keyed>,
}

type Name = u32;

/// From one node to the next.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Step {
    /// The header `name`, and behind it the value with a number of 1 and more, if not 0.
    Header { name: Name, optional: bool, value: u32 },
    /// A header that must be absent; after all others, in the order of the names' numbers, none
    /// twice.
    Absent { name: Name },
}

#[derive(Default)]
struct Node<'db> {
    /// The first signature that has this as a part.
    first: u32,
    required: Vec<Child<'db>>,
    optional: Vec<Child<'db>>,
    absent: Vec<(Name, u32)>,
    ends: Vec<End>,
}

struct Child<'db> {
    name: Name,
    value: Option<&'db str>,
    node: u32,
}

/// The first signature with these rules, this version and as many absent headers, p0f counts a name
/// as often as it stands there.
struct End {
    id: u32,
    version: Option<u8>,
    absent: usize,
}

/// So many children are tried one by one; of more those are looked up that the later signature can
/// lead to.
const FEW: usize = 8;
/// How many bytes are looked at in about the time that a look into a table takes.
const BYTES_A_STEP: usize = 64;

impl<'db> Earlier<'db> {
    pub(super) fn add(&mut self, id: u32, signature: &'db HttpSignature) {
        if self.nodes.is_empty() {
            self.nodes.push(Node { first: id, ..Node::default() });
        }
        let mut node = 0;
        for rule in &signature.headers {
            let name = self.name(&rule.name);
            let text = rule.value.as_deref();
            let value = text.map_or(0, |text| {
                let next = self.texts.len() as u32 + 1;
                let lengths = self.lengths.entry(name).or_default();
                if !lengths.contains(&text.len()) {
                    lengths.push(text.len());
                }
                *self.texts.entry(text).or_insert(next)
            });
            let step = Step::Header { name, optional: rule.optional, value };
            node = self.child(node, step, id, text);
        }
        let mut absent: Vec<Name> = signature.absent.iter().map(|name| self.name(name)).collect();
        let count = absent.len();
        absent.sort_unstable();
        absent.dedup();
        for name in absent {
            node = self.child(node, Step::Absent { name }, id, None);
        }
        if let Some(node) = self.nodes.get_mut(node as usize) {
            let alike = |end: &End| end.version == signature.version && end.absent == count;
            if !node.ends.iter().any(alike) {
                node.ends.push(End { id, version: signature.version, absent: count });
            }
        }
    }

    /// The first that covers `later`. Names are compared as they are spelt: a signature that only
    /// deviation D4 makes equal to another still loads in p0f.
    pub(super) fn covers(&self, later: &HttpSignature, steps: &mut Steps) -> Result<Option<u32>, Exhausted> {
        let header = |rule: &'_ HeaderRule| self.names.get(rule.name.as_str()).copied();
        let headers: Headers = later.headers.iter().map(header).collect();
        let required = later.headers.iter().zip(&headers);
        let required: Headers = required.filter(|(rule, _)| !rule.optional).map(|(_, name)| *name).collect();
        let absent = later.absent.iter().filter_map(|name| self.names.get(name.as_str()).copied());
        let mut absent: SmallVec<[Name; 32]> =
            absent.filter(|name| !required.contains(&Some(*name))).collect();
        absent.sort_unstable();
        absent.dedup();
        let mut search = Search { earlier: self, later, headers, required, absent, steps, first: None };
        search.headers(0, 0)?;
        Ok(search.first)
    }

    fn name(&mut self, name: &'db str) -> Name {
        let next = self.names.len() as u32;
        *self.names.entry(name).or_insert(next)
    }

    fn child(&mut self, parent: u32, step: Step, id: u32, text: Option<&'db str>) -> u32 {
        let next = self.nodes.len() as u32;
        let node = *self.children.entry((parent, step)).or_insert(next);
        if node == next {
            self.nodes.push(Node { first: id, ..Node::default() });
            if let Some(parent) = self.nodes.get_mut(parent as usize) {
                match step {
                    Step::Header { name, optional, .. } => {
                        let children = if optional { &mut parent.optional } else { &mut parent.required };
                        children.push(Child { name, value: text, node });
                    }
                    Step::Absent { name } => parent.absent.push((name, node)),
                }
            }
        }
        node
    }
}

/// The names of headers, `None` for those that no earlier signature has.
type Headers = SmallVec<[Option<Name>; 32]>;

/// The search for the first signature that covers `later`.
struct Search<'a, 'db> {
    earlier: &'a Earlier<'db>,
    later: &'a HttpSignature,
    /// The headers of the later signature taken for those of a head, the optional ones too.
    headers: Headers,
    /// Those that are not optional.
    required: Headers,
    /// Those that must be absent, but for what is required anyway; sorted.
    absent: SmallVec<[Name; 32]>,
    steps: &'a mut Steps,
    first: Option<u32>,
}

impl<'a, 'db> Search<'a, 'db> {
    /// Goes on at a node with the headers from `place` on.
    fn headers(&mut self, id: u32, place: usize) -> Result<(), Exhausted> {
        let Some(node) = self.enter(id)? else { return Ok(()) };
        self.absent(id, 0)?;
        for child in &node.optional {
            if self.headers.contains(&Some(child.name)) {
                self.header(child, place)?;
            } else {
                self.headers(child.node, place)?;
            }
        }
        if node.required.len() <= FEW {
            let asked = |child: &&Child<'_>| self.required.contains(&Some(child.name));
            let children: SmallVec<[&Child<'_>; FEW]> = node.required.iter().filter(asked).collect();
            return children.into_iter().try_for_each(|child| self.header(child, place));
        }
        for (at, rule) in self.later.headers.iter().enumerate().skip(place) {
            let Some(name) = self.headers.get(at).copied().flatten() else { continue };
            if self.position(name, place) == Some(at) && self.required.contains(&Some(name)) {
                self.look_up(id, name, rule.value.as_deref().unwrap_or(""), at + 1)?;
            }
        }
        Ok(())
    }

    /// Goes on at the children that ask for a header of this name, or for one with a part of this
    /// value.
    fn look_up(&mut self, id: u32, name: Name, text: &str, place: usize) -> Result<(), Exhausted> {
        let earlier = self.earlier;
        let child =
            |value| earlier.children.get(&(id, Step::Header { name, optional: false, value })).copied();
        if let Some(child) = child(0) {
            self.headers(child, place)?;
        }
        for length in earlier.lengths.get(&name).into_iter().flatten() {
            self.steps.take(1)?;
            for begin in 0..(text.len() + 1).saturating_sub(*length) {
                self.steps.take(1 + length / BYTES_A_STEP)?;
                let part = text.get(begin..begin + length);
                let value = part.and_then(|part| earlier.texts.get(part).copied());
                if let Some(child) = value.and_then(child) {
                    self.headers(child, place)?;
                }
            }
        }
        Ok(())
    }

    /// Goes on at a child if the next header of its name has its value.
    fn header(&mut self, child: &Child<'_>, place: usize) -> Result<(), Exhausted> {
        let Some(at) = self.position(child.name, place) else { return self.steps.take(1) };
        let text = self.later.headers.get(at).and_then(|rule| rule.value.as_deref()).unwrap_or("");
        self.steps.take(1 + text.len() / BYTES_A_STEP)?;
        if child.value.is_none_or(|wanted| text.contains(wanted)) {
            self.headers(child.node, at + 1)?;
        }
        Ok(())
    }

    /// Goes on at a node with the absent headers from `place` on: all headers have been found.
    fn absent(&mut self, id: u32, place: usize) -> Result<(), Exhausted> {
        let Some(node) = self.enter(id)? else { return Ok(()) };
        for end in &node.ends {
            let version = end.version.is_none() || end.version == self.later.version;
            if version && end.absent <= self.later.absent.len() {
                self.first = Some(self.first.map_or(end.id, |first| first.min(end.id)));
            }
        }
        if node.absent.len() <= FEW {
            for (name, child) in &node.absent {
                if let Ok(at) = self.absent.binary_search(name) {
                    self.absent(*child, at + 1)?;
                }
            }
        } else {
            for at in place..self.absent.len() {
                let step = self.absent.get(at).map(|name| (id, Step::Absent { name: *name }));
                self.steps.take(1)?;
                if let Some(child) = step.and_then(|step| self.earlier.children.get(&step)) {
                    self.absent(*child, at + 1)?;
                }
            }
        }
        Ok(())
    }

    /// The node, if it may lead to an earlier signature than the first so far.
    fn enter(&mut self, id: u32) -> Result<Option<&'a Node<'db>>, Exhausted> {
        self.steps.take(1)?;
        let earlier = self.earlier;
        let node = earlier.nodes.get(id as usize);
        Ok(node.filter(|node| self.first.is_none_or(|first| node.first < first)))
    }

    /// The first header of this name from a place on.
    fn position(&self, name: Name, place: usize) -> Option<usize> {
        let from_here = self.headers.iter().skip(place);
        from_here.zip(place..).find(|(header, _)| **header == Some(name)).map(|(_, at)| at)
    }
}

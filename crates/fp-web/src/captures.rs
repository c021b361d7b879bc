//! The captures and links that events come from, and how far each has been read.

use serde::Serialize;

/// How a capture stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum CaptureState {
    /// Its turn has not come.
    Waiting,
    /// It is read.
    Reading,
    /// It is listened to.
    Listening,
    /// All of it was read.
    Done,
    /// It could not be read to its end.
    Failed,
}

/// A capture or a link.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Capture {
    pub(crate) id: u32,
    pub(crate) name: String,
    pub(crate) state: CaptureState,
    /// Bytes that were read, and all there are, where that is known.
    pub(crate) read: u64,
    pub(crate) size: Option<u64>,
    pub(crate) packets: u64,
    pub(crate) events: u64,
    /// Events that found no room on their way.
    pub(crate) lost: u64,
    /// Why it failed, or what is to be known of it.
    pub(crate) notice: Option<String>,
}

/// The most captures that are remembered.
pub(crate) const MOST: usize = 1000;

/// All of them, in their order.
#[derive(Debug, Default)]
pub(crate) struct Captures {
    all: Vec<Capture>,
    next: u32,
}

impl Captures {
    /// A further one, if there is room.
    pub(crate) fn add(&mut self, name: &str, size: Option<u64>) -> Option<u32> {
        if self.all.len() >= MOST {
            return None;
        }
        let id = self.next;
        self.next += 1;
        self.all.push(Capture {
            id,
            name: name.to_owned(),
            state: CaptureState::Waiting,
            read: 0,
            size,
            packets: 0,
            events: 0,
            lost: 0,
            notice: None,
        });
        Some(id)
    }

    pub(crate) fn get_mut(&mut self, id: u32) -> Option<&mut Capture> {
        self.all.iter_mut().find(|capture| capture.id == id)
    }

    pub(crate) fn all(&self) -> &[Capture] {
        &self.all
    }

    /// Forgets those that are not listened to.
    pub(crate) fn clear(&mut self) {
        self.all.retain(|capture| capture.state == CaptureState::Listening);
    }

    /// The names by the numbers that events have them under.
    pub(crate) fn names(&self) -> Vec<String> {
        let mut names = vec!["?".to_owned(); self.next as usize];
        for capture in &self.all {
            if let Some(name) = names.get_mut(capture.id as usize) {
                name.clone_from(&capture.name);
            }
        }
        names
    }
}

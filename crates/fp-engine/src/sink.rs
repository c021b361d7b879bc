use crate::Event;

/// Where an engine's events go.
pub trait Sink {
    /// Takes an event, which borrows from the packet that told it.
    fn event(&mut self, event: &Event<'_>);
}

impl<F: FnMut(&Event<'_>)> Sink for F {
    fn event(&mut self, event: &Event<'_>) {
        self(event);
    }
}

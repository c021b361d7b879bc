/// What became of the frames of one interface since it was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Statistics {
    /// The interface.
    pub interface: String,
    /// Whether it is listened to now: it was not taken down, and is not gone.
    pub up: bool,
    /// Frames that passed the kernel's filter and were put where this process reads them.
    pub received: u64,
    /// Frames that passed the filter and were lost because the buffer was full.
    pub dropped: u64,
    /// Frames that the interface itself lost on the way in, where the system says so. Every handle
    /// of a fanout sees the same number.
    pub dropped_by_interface: Option<u64>,
}

impl Statistics {
    /// Adds what another handle of the same fanout counted.
    pub fn add(&mut self, other: &Statistics) {
        self.received += other.received;
        self.dropped += other.dropped;
        self.dropped_by_interface = self.dropped_by_interface.max(other.dropped_by_interface);
    }
}

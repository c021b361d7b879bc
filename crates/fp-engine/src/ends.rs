use core::ops::{Index, IndexMut};

use fp_obs::Direction;
use fp_obs::ssh::SshRole;

use crate::Subject;

/// One thing for each end of a connection, or for each direction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Ends<T> {
    pub(crate) client: T,
    pub(crate) server: T,
}

impl<T> Index<Subject> for Ends<T> {
    type Output = T;
    fn index(&self, subject: Subject) -> &T {
        match subject {
            Subject::Client => &self.client,
            Subject::Server => &self.server,
        }
    }
}

impl<T> IndexMut<Subject> for Ends<T> {
    fn index_mut(&mut self, subject: Subject) -> &mut T {
        match subject {
            Subject::Client => &mut self.client,
            Subject::Server => &mut self.server,
        }
    }
}

impl Subject {
    /// The end that is not this one.
    #[inline]
    pub(crate) fn other(self) -> Subject {
        match self {
            Subject::Client => Subject::Server,
            Subject::Server => Subject::Client,
        }
    }

    /// Its part in SSH.
    pub fn ssh_role(self) -> SshRole {
        match self {
            Subject::Client => SshRole::Client,
            Subject::Server => SshRole::Server,
        }
    }

    /// The direction in which this end sends.
    pub fn direction(self) -> Direction {
        match self {
            Subject::Client => Direction::Request,
            Subject::Server => Direction::Response,
        }
    }
}

use core::ops::Deref;
use std::sync::{Arc, OnceLock};

use ahash::RandomState;
use fp_db::{Database, LabelId};
use fp_obs::{Direction, HttpObservation, NameCase, TcpObservation};
use hashbrown::{HashMap, HashSet};

use crate::candidates::{self, ByField, Candidates, Families};
use crate::distance::{HttpDistance, TcpDistance};
use crate::http::HttpIndex;
use crate::tcp::TcpIndex;
use crate::{HigherTtl, TcpMatch, Verdict};

/// A database that is borrowed, or held together with others.
#[derive(Clone, Debug)]
pub enum DatabaseRef<'db> {
    /// Somebody else's.
    Borrowed(&'db Database),
    /// Held for as long as whoever has this needs it: a service that keeps a `Matcher<'static>` leaks nothing.
    Shared(Arc<Database>),
}

impl Deref for DatabaseRef<'_> {
    type Target = Database;

    fn deref(&self) -> &Database {
        match self {
            DatabaseRef::Borrowed(database) => database,
            DatabaseRef::Shared(database) => database,
        }
    }
}

impl<'db> From<&'db Database> for DatabaseRef<'db> {
    fn from(database: &'db Database) -> Self {
        DatabaseRef::Borrowed(database)
    }
}

impl From<Arc<Database>> for DatabaseRef<'_> {
    fn from(database: Arc<Database>) -> Self {
        DatabaseRef::Shared(database)
    }
}

impl From<Database> for DatabaseRef<'_> {
    fn from(database: Database) -> Self {
        DatabaseRef::Shared(Arc::new(database))
    }
}

/// A database with its indexes: made once, asked for every observation. Asking allocates nothing.
pub struct Matcher<'db> {
    database: DatabaseRef<'db>,
    tcp: [TcpIndex; 2],
    http_insensitive: [HttpIndex; 2],
    http_sensitive: [HttpIndex; 2],
    mtu: HashMap<u32, LabelId, RandomState>,
    header_names: HashSet<Box<str>, RandomState>,
    /// For the search for nearest labels, which not everybody asks for.
    by_field: [OnceLock<ByField>; 2],
    families: OnceLock<Families>,
}

impl<'db> Matcher<'db> {
    /// Builds the indexes of a database: of a borrowed one, or of one in an [`Arc`], which the matcher holds then.
    pub fn new(database: impl Into<DatabaseRef<'db>>) -> Matcher<'db> {
        Matcher::of(database.into())
    }

    fn of(held: DatabaseRef<'db>) -> Matcher<'db> {
        let database = &*held;
        let http = |case| Direction::ALL.map(|direction| HttpIndex::new(database, direction, case));
        let mut mtu = HashMap::with_hasher(RandomState::new());
        for signature in &database.mtu {
            mtu.entry(signature.mtu).or_insert(signature.label);
        }
        let signatures = Direction::ALL.into_iter().flat_map(|direction| database.http(direction));
        let header_names = signatures
            .flat_map(|signature| signature.headers.iter().map(|rule| &rule.name).chain(&signature.absent))
            .map(|name| name.as_str().into())
            .collect();
        let tcp = Direction::ALL.map(|direction| TcpIndex::new(database, direction));
        let (http_insensitive, http_sensitive) = (http(NameCase::Ignored), http(NameCase::Exact));
        Matcher {
            database: held,
            tcp,
            http_insensitive,
            http_sensitive,
            mtu,
            header_names,
            by_field: Default::default(),
            families: OnceLock::new(),
        }
    }

    /// The database that this matches against.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Matches a SYN ([`Direction::Request`]) or SYN+ACK ([`Direction::Response`]). A multiple in the signature's
    /// window is compared with [`TcpObservation::window_multiple`], which must have been filled in.
    pub fn tcp(&self, seen: &TcpObservation, direction: Direction) -> TcpMatch {
        self.tcp_by(seen, direction, HigherTtl::default())
    }

    /// As [`tcp`](Matcher::tcp), with a choice of what a TTL above a signature's initial one means.
    pub fn tcp_by(&self, seen: &TcpObservation, direction: Direction, higher: HigherTtl) -> TcpMatch {
        of(&self.tcp, direction).find(seen, higher).tcp_match(&self.database, direction)
    }

    /// Matches a request or response head.
    pub fn http(&self, seen: &HttpObservation<'_>, direction: Direction, case: NameCase) -> Option<Verdict> {
        self.http_index(direction, case).find(seen).http_verdict(&self.database, direction)
    }

    fn http_index(&self, direction: Direction, case: NameCase) -> &HttpIndex {
        match case {
            NameCase::Ignored => of(&self.http_insensitive, direction),
            NameCase::Exact => of(&self.http_sensitive, direction),
        }
    }

    /// The nearest labels to a SYN or SYN+ACK, at most `limit`, best first: for one that nothing matches, or only
    /// loosely. Looks at much of the database and allocates, so it is to be asked only for what is shown.
    pub fn candidates(
        &self,
        seen: &TcpObservation,
        direction: Direction,
        limit: usize,
    ) -> Candidates<TcpDistance> {
        self.by_field(direction).candidates(&self.database, self.families(), seen, direction, limit)
    }

    /// Makes ready what [`candidates`](Matcher::candidates) and [`http_candidates`](Matcher::http_candidates) need, which
    /// else the first search does.
    pub fn prepare_candidates(&self) {
        self.families();
        for direction in Direction::ALL {
            self.by_field(direction);
            self.http_index(direction, NameCase::Ignored).search(&self.database, direction);
        }
    }

    /// How much work [`candidates`](Matcher::candidates) is, about: as many comparisons with a signature, of some nanoseconds
    /// each.
    pub fn candidates_work(&self, direction: Direction) -> u64 {
        self.by_field(direction).work() as u64
    }

    /// How much work [`http_candidates`](Matcher::http_candidates) is, as for [`candidates_work`](Matcher::candidates_work).
    pub fn http_candidates_work(&self, seen: &HttpObservation<'_>, direction: Direction) -> u64 {
        self.http_index(direction, NameCase::Ignored).work(seen, &self.database, direction) as u64
    }

    /// Appends what of a head decides how far it is from the signatures of this direction: heads that are alike in this
    /// have the same candidates, so that who asks often can remember them.
    pub fn push_http_shape(
        &self,
        seen: &HttpObservation<'_>,
        direction: Direction,
        case: NameCase,
        out: &mut Vec<u8>,
    ) {
        self.http_index(direction, case).push_shape(seen, out);
    }

    /// The nearest labels to a request or response head, as [`Matcher::candidates`].
    pub fn http_candidates(
        &self,
        seen: &HttpObservation<'_>,
        direction: Direction,
        case: NameCase,
        limit: usize,
    ) -> Candidates<HttpDistance> {
        let nearest = self.http_index(direction, case).nearest(seen, &self.database, direction);
        candidates::http_ranked(&self.database, self.families(), &nearest, limit)
    }

    fn by_field(&self, direction: Direction) -> &ByField {
        of(&self.by_field, direction).get_or_init(|| ByField::new(&self.database, direction))
    }

    fn families(&self) -> &Families {
        self.families.get_or_init(|| Families::of(&self.database))
    }

    /// The link of this MTU in bytes, by the first signature that names it.
    pub fn mtu(&self, mtu: u32) -> Option<LabelId> {
        self.mtu.get(&mtu).copied()
    }

    /// The name, as it is spelt here, occurs in an HTTP signature of either direction: expected or to be absent.
    pub fn knows_header(&self, name: &str) -> bool {
        self.header_names.contains(name)
    }
}

impl core::fmt::Debug for Matcher<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Matcher").field("signatures", &self.database.len()).finish_non_exhaustive()
    }
}

fn of<T>(pair: &[T; 2], direction: Direction) -> &T {
    let [request, response] = pair;
    match direction {
        Direction::Request => request,
        Direction::Response => response,
    }
}

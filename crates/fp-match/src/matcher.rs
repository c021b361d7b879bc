use core::ops::Deref;
use std::sync::{Arc, OnceLock};

use crate::keyed::Keyed;
use fp_db::{Database, Fingerprint, LabelId, LabelsId};
use fp_obs::hello::{HelloKind, RawHello};
use fp_obs::{Direction, HttpObservation, NameCase, TcpObservation};
use hashbrown::{HashMap, HashSet};

use crate::candidates::{self, Beside, ByField, Candidates, Families};
use crate::distance::{HttpDistance, TcpDistance};
use crate::hello::{self, HelloDistance, HelloIndex, HelloSeen, HelloVerdict};
use crate::hop_limit::Doubted;
use crate::http::HttpIndex;
use crate::tcp::TcpIndex;
use crate::{HigherTtl, TcpMatch, Verdict};

/// A database that is borrowed, or held together with others.
#[derive(Clone, Debug)]
pub enum DatabaseRef<'db> {
    /// Somebody else's.
    Borrowed(&'db Database),
    /// Held for as long as whoever has this needs it: a service that keeps a `Matcher<'static>`
    /// leaks nothing.
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

/// A database with its indexes: made once, asked for every observation. Asking allocates nothing,
/// but for an index that few need, which the first to ask makes.
pub struct Matcher<'db> {
    database: DatabaseRef<'db>,
    labels: LabelsId,
    tcp: [TcpIndex; 2],
    http_insensitive: [HttpIndex; 2],
    /// Made by the first head that is compared so: only who answers as p0f does asks for it.
    http_sensitive: [OnceLock<HttpIndex>; 2],
    mtu: HashMap<u32, LabelId, Keyed>,
    header_names: HashSet<Box<str>, Keyed>,
    /// Made by the first hello of each kind: most runs see few of them, or none.
    hello: [OnceLock<HelloIndex>; HelloKind::ALL.len()],
    /// For the search for nearest labels, which not everybody asks for.
    by_field: [OnceLock<ByField>; 2],
    families: OnceLock<Families>,
}

impl<'db> Matcher<'db> {
    /// Builds the indexes of a database: of a borrowed one, or of one in an [`Arc`], which the
    /// matcher holds then.
    pub fn new(database: impl Into<DatabaseRef<'db>>) -> Matcher<'db> {
        Matcher::of(database.into())
    }

    fn of(held: DatabaseRef<'db>) -> Matcher<'db> {
        let database = &*held;
        let mut mtu = HashMap::with_hasher(Keyed::default());
        for signature in &database.mtu {
            mtu.entry(signature.mtu).or_insert(signature.label);
        }
        let signatures = Direction::ALL.into_iter().flat_map(|direction| database.http(direction));
        let header_names = signatures
            .flat_map(|signature| signature.headers.iter().map(|rule| &rule.name).chain(&signature.absent))
            .map(|name| name.as_str().into())
            .collect();
        let tcp = Direction::ALL.map(|direction| TcpIndex::new(database, direction));
        let http_insensitive =
            Direction::ALL.map(|direction| HttpIndex::new(database, direction, NameCase::Ignored));
        Matcher {
            labels: database.labels_id(),
            database: held,
            tcp,
            http_insensitive,
            http_sensitive: Default::default(),
            mtu,
            header_names,
            hello: Default::default(),
            by_field: Default::default(),
            families: OnceLock::new(),
        }
    }

    /// The database that this matches against.
    pub fn database(&self) -> &Database {
        &self.database
    }

    /// Which list of labels its verdicts count in: [`Database::labels_id`] of its database.
    #[inline]
    pub fn labels_id(&self) -> LabelsId {
        self.labels
    }

    /// Matches a SYN ([`Direction::Request`]) or SYN+ACK ([`Direction::Response`]). A multiple in
    /// the signature's window is compared with [`TcpObservation::window_multiple`], which must have
    /// been filled in. Over IPv6 no verdict rests on the hop limit alone: there is none where a
    /// signature of another family matches as well but for that.
    pub fn tcp(&self, seen: &TcpObservation, direction: Direction) -> TcpMatch {
        self.but_for_hop_limit(seen, self.tcp_by(seen, direction, HigherTtl::default()))
    }

    /// What [`tcp_by`](Matcher::tcp_by) found, without a verdict that rests on the hop limit alone.
    pub fn but_for_hop_limit(&self, seen: &TcpObservation, found: TcpMatch) -> TcpMatch {
        let signatures = self.database.tcp(found.direction);
        let is_doubtful = Doubted::new(&self.database, seen, &found)
            .is_some_and(|doubted| of(&self.tcp, found.direction).doubts(&doubted, seen, signatures));
        if is_doubtful { TcpMatch { verdict: None, ..found } } else { found }
    }

    /// As p0f, hop limit and all, with a choice of what an IPv4 TTL above a signature's initial one
    /// means.
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
            NameCase::Exact => of(&self.http_sensitive, direction)
                .get_or_init(|| HttpIndex::new(&self.database, direction, case)),
        }
    }

    /// The nearest labels to a SYN or SYN+ACK, at most `limit`, best first: for one that nothing
    /// matches, or only loosely. Looks at much of the database and allocates, so it is to be asked
    /// only for what is shown.
    pub fn candidates(
        &self,
        seen: &TcpObservation,
        direction: Direction,
        limit: usize,
    ) -> Candidates<TcpDistance> {
        self.candidates_beside(seen, direction, None, limit)
    }

    /// [`candidates`](Matcher::candidates) beside a verdict that is less than exact, so that both
    /// say the same of one name.
    pub fn candidates_beside(
        &self,
        seen: &TcpObservation,
        direction: Direction,
        verdict: Option<Beside>,
        limit: usize,
    ) -> Candidates<TcpDistance> {
        self.by_field(direction).candidates(&self.database, self.families(), seen, direction, verdict, limit)
    }

    /// Makes ready what [`hello`](Matcher::hello) needs, which else the first hello of each kind
    /// does.
    pub fn prepare_hellos(&self) {
        for kind in HelloKind::ALL {
            self.hello_index(kind);
        }
    }

    /// Makes ready what [`candidates`](Matcher::candidates) and
    /// [`http_candidates`](Matcher::http_candidates) need, which else the first search does.
    pub fn prepare_candidates(&self) {
        self.families();
        for direction in Direction::ALL {
            self.by_field(direction);
            self.http_index(direction, NameCase::Ignored).search(&self.database, direction);
        }
    }

    /// How much work [`candidates`](Matcher::candidates) is, about: as many comparisons with a
    /// signature, of some nanoseconds each.
    pub fn candidates_work(&self, direction: Direction) -> u64 {
        self.by_field(direction).work() as u64
    }

    /// How much work [`http_candidates`](Matcher::http_candidates) is, as for
    /// [`candidates_work`](Matcher::candidates_work).
    pub fn http_candidates_work(&self, seen: &HttpObservation<'_>, direction: Direction) -> u64 {
        self.http_index(direction, NameCase::Ignored).work(seen, &self.database, direction) as u64
    }

    /// Appends what of a head decides how far it is from the signatures of this direction: heads
    /// that are alike in this have the same candidates, so that who asks often can remember them.
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
        self.http_candidates_beside(seen, direction, case, None, limit)
    }

    /// The nearest labels to a head beside a verdict, as
    /// [`candidates_beside`](Matcher::candidates_beside).
    pub fn http_candidates_beside(
        &self,
        seen: &HttpObservation<'_>,
        direction: Direction,
        case: NameCase,
        verdict: Option<Beside>,
        limit: usize,
    ) -> Candidates<HttpDistance> {
        let nearest = self.http_index(direction, case).nearest(seen, &self.database, direction);
        candidates::http_ranked(&self.database, self.families(), &nearest, verdict, limit)
    }

    /// Matches a hello: the first specific signature that fits, else the first of last resort; else
    /// the nearest of those that share a list with it, where that is near and no other name is
    /// about as near (a fuzzy match).
    pub fn hello(&self, seen: HelloSeen<'_>) -> Option<HelloVerdict> {
        let index = self.hello_index(seen.raw.kind())?;
        index.find(&self.database, seen).or_else(|| {
            let near = hello::nearest(&self.database, seen.raw, index.near(seen.raw), 2.0 * hello::NEAR);
            HelloVerdict::nearest(&self.database, seen.raw, &near)
        })
    }

    /// The fingerprints that signatures of this kind name: what they do not tell, [`RawHello`]
    /// does.
    pub fn fingerprints(&self, kind: HelloKind) -> &[Fingerprint] {
        self.hello_index(kind).map_or(&[], HelloIndex::fingerprints)
    }

    /// The nearest labels to a hello, at most `limit`, best first, as [`Matcher::candidates`].
    pub fn hello_candidates(&self, raw: &RawHello, limit: usize) -> Candidates<HelloDistance> {
        let all = (0..self.database.hello(raw.kind()).len() as u32).map(crate::SignatureId);
        let near = hello::nearest(&self.database, raw, all, f32::INFINITY);
        hello::ranked(&self.database, self.families(), &near, limit)
    }

    /// How much work [`hello_candidates`](Matcher::hello_candidates) is, as for
    /// [`candidates_work`](Matcher::candidates_work).
    pub fn hello_candidates_work(&self, raw: &RawHello) -> u64 {
        let words = raw.as_str().len() / 5;
        self.database.hello(raw.kind()).len() as u64 * (words as u64 + 8)
    }

    /// The index of a kind; `None` where no signature is of it.
    fn hello_index(&self, kind: HelloKind) -> Option<&HelloIndex> {
        if self.database.hello(kind).is_empty() {
            return None;
        }
        let index = self.hello.get(kind.place())?;
        Some(index.get_or_init(|| HelloIndex::new(&self.database, kind)))
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

    /// The name, as it is spelt here, occurs in an HTTP signature of either direction: expected or
    /// to be absent.
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

//! One SYN, or one head, against 1x, 10x and 100x p0f's database: `cargo bench -p fp-match`.

use divan::{Bencher, black_box};
use fp_db::{Database, HttpSignature, TcpSignature, WindowRule};
use fp_match::{Matcher, examples, linear};
use fp_obs::{Direction, NameCase, TcpObservation};

const TIMES: [u16; 3] = [1, 10, 100];

/// Calls to a sample: enough to go round all the observations more than once.
const WARM: u32 = 500;

fn main() {
    divan::main();
}

/// The embedded database `times` over, each copy with other numbers in the fields that have one.
fn database(times: u16) -> Database {
    let once = Database::embedded();
    let mut all = once.clone();
    for copy in 1..times {
        let tcp = |signature: &TcpSignature| varied(signature, copy);
        all.tcp_request.extend(once.tcp_request.iter().map(tcp));
        all.tcp_response.extend(once.tcp_response.iter().map(tcp));
        let http = |signature: &HttpSignature| {
            let mut signature = signature.clone();
            for value in signature.headers.iter_mut().filter_map(|rule| rule.value.as_mut()) {
                value.push_str(&format!(" {copy}"));
            }
            signature
        };
        all.http_request.extend(once.http_request.iter().map(http));
        all.http_response.extend(once.http_response.iter().map(http));
    }
    all
}

fn varied(signature: &TcpSignature, copy: u16) -> TcpSignature {
    let mut signature = signature.clone();
    signature.mss = signature.mss.map(|mss| mss.wrapping_add(copy * 7));
    signature.scale =
        signature.scale.map(|scale| if copy.is_multiple_of(3) { scale } else { (scale + 1) % 15 });
    signature.window = match signature.window {
        WindowRule::Literal(window) => WindowRule::Literal(window.wrapping_add(copy * 13)),
        WindowRule::Mss(n) => WindowRule::Mss(n + copy),
        WindowRule::Mtu(n) => WindowRule::Mtu(n + copy),
        other => other,
    };
    signature
}

/// SYNs of the database, in turn: each is an exact match.
fn syns() -> Vec<TcpObservation> {
    let direction = Direction::Request;
    let database = Database::embedded();
    database.tcp_request.iter().filter_map(|s| examples::of_tcp(s, direction).first().copied()).collect()
}

/// The same with a quirk that no signature has: a known layout and no match.
fn strangers() -> Vec<TcpObservation> {
    let mut syns = syns();
    syns.iter_mut().for_each(|syn| syn.quirks = syn.quirks | fp_obs::Quirks::URG);
    syns
}

/// The same with a TTL that is out of range and `ecn` added.
fn loose() -> Vec<TcpObservation> {
    let mut syns = syns();
    syns.iter_mut().for_each(|syn| (syn.ttl, syn.quirks) = (255, syn.quirks | fp_obs::Quirks::ECN));
    syns
}

fn bench_tcp(bencher: Bencher<'_, '_>, times: u16, seen: Vec<TcpObservation>) {
    let database = database(times);
    let matcher = Matcher::new(&database);
    let mut next = seen.iter().cycle();
    bencher.bench_local(|| {
        let seen = next.next().unwrap_or_else(|| unreachable!("the database has signatures"));
        black_box(matcher.tcp(black_box(seen), Direction::Request))
    });
}

#[divan::bench(args = TIMES, sample_size = WARM)]
fn syn_hit(bencher: Bencher<'_, '_>, times: u16) {
    bench_tcp(bencher, times, syns());
}

#[divan::bench(args = TIMES, sample_size = WARM)]
fn syn_miss(bencher: Bencher<'_, '_>, times: u16) {
    bench_tcp(bencher, times, strangers());
}

#[divan::bench(args = TIMES, sample_size = WARM)]
fn syn_fuzzy(bencher: Bencher<'_, '_>, times: u16) {
    bench_tcp(bencher, times, loose());
}

#[divan::bench(args = TIMES, sample_size = WARM)]
fn syn_linear_scan(bencher: Bencher<'_, '_>, times: u16) {
    let database = database(times);
    let seen = syns();
    let mut next = seen.iter().cycle();
    bencher
        .bench_local(|| next.next().map(|seen| linear::tcp(&database, black_box(seen), Direction::Request)));
}

#[divan::bench(args = TIMES, sample_size = WARM)]
fn http_request(bencher: Bencher<'_, '_>, times: u16) {
    let database = database(times);
    let matcher = Matcher::new(&database);
    let heads: Vec<_> = database.http_request.iter().take(60).flat_map(examples::of_http).collect();
    let mut next = heads.iter().cycle();
    bencher.bench_local(|| {
        next.next().map(|head| matcher.http(black_box(head), Direction::Request, NameCase::Ignored))
    });
}

/// What a SYN that nothing matches is nearest to: asked for what is shown, not for every packet.
#[divan::bench(args = TIMES)]
fn syn_candidates(bencher: Bencher<'_, '_>, times: u16) {
    let database = database(times);
    let matcher = Matcher::new(&database);
    let seen = strangers();
    let mut next = seen.iter().cycle();
    bencher.bench_local(|| {
        let seen = next.next().unwrap_or_else(|| unreachable!("the database has signatures"));
        matcher.candidates(black_box(seen), Direction::Request, 3)
    });
}

#[divan::bench(args = TIMES, sample_count = 20)]
fn build(bencher: Bencher<'_, '_>, times: u16) {
    let database = database(times);
    bencher.bench_local(|| Matcher::new(black_box(&database)));
}

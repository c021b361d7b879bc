use std::collections::BTreeMap;

use fp_match::{Matcher, covered, examples, linear};
use fp_obs::testing::tcp::{few_observations, observation};
use fp_obs::{Direction, NameCase, TcpObservation};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

use crate::strategies::{database, head};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn tcp_index_is_the_scan(database in database(), few in vec(few_observations(), 40), any in observation()) {
        let matcher = Matcher::new(&database);
        for direction in Direction::ALL {
            let built = database.tcp(direction).iter().flat_map(|signature| examples::of_tcp(signature, direction));
            for seen in few.iter().copied().chain([any]).chain(built) {
                prop_assert_eq!(
                    matcher.tcp(&seen, direction),
                    linear::tcp(&database, &seen, direction),
                    "{}", seen.raw_sig(direction)
                );
            }
        }
    }

    #[test]
    fn packets_of_a_shape_match_alike(database in database(), few in vec(few_observations(), 10), any in observation()) {
        let matcher = Matcher::new(&database);
        let at = |seen: &TcpObservation, timestamp| {
            let mut seen = *seen;
            seen.timestamp = timestamp;
            seen
        };
        let of_shape = |seen: &TcpObservation| (seen.shape(), at(seen, 0), seen.timestamp != 0);
        for one in few.iter().copied().chain([any]) {
            let later = at(&one, one.timestamp.saturating_mul(3));
            prop_assert_eq!(one.shape(), later.shape());
            prop_assert_eq!(one.detect_window_multiple(0), later.detect_window_multiple(0));
            for direction in Direction::ALL {
                prop_assert_eq!(matcher.tcp(&one, direction), matcher.tcp(&later, direction));
                prop_assert_eq!(one.raw_sig(direction).to_string(), later.raw_sig(direction).to_string());
            }
            for other in &few {
                let ((shape, bare, clock), (other_shape, other_bare, other_clock)) = (of_shape(&one), of_shape(other));
                prop_assert_eq!(shape == other_shape, bare == other_bare && clock == other_clock);
            }
        }
    }

    #[test]
    fn http_index_is_the_scan(database in database(), heads in vec(head(), 20)) {
        let matcher = Matcher::new(&database);
        for direction in Direction::ALL {
            let built = database.http(direction).iter().flat_map(examples::of_http);
            for seen in heads.iter().cloned().chain(built) {
                for case in NameCase::ALL {
                    prop_assert_eq!(
                        matcher.http(&seen, direction, case),
                        linear::http(&database, &seen, direction, case),
                        "{:?} {:?}", case, seen.headers().map(|header| header.name).collect::<Vec<_>>()
                    );
                }
            }
        }
    }

    #[test]
    fn a_covered_signature_never_wins(database in database(), few in vec(few_observations(), 40)) {
        for pair in covered(&database).pairs {
            prop_assert!(pair.earlier.section == pair.later.section && pair.earlier.id < pair.later.id);
        }
        let lost: Vec<_> = covered(&database).pairs.into_iter().map(|pair| (pair.later.section, pair.later.id)).collect();
        for direction in Direction::ALL {
            for seen in &few {
                if let Some(verdict) = linear::tcp(&database, seen, direction).verdict
                    && !verdict.is_fuzzy()
                    // To p0f "covered" is a match by the later signature's own TTL and version, not
                    // by all that fit it.
                    && verdict.signature.tcp(&database, direction).is_some_and(|s| {
                        s.ttl.value() == seen.ttl && s.version.is_some_and(|version| version == seen.version)
                    })
                {
                    prop_assert!(!lost.contains(&(fp_match::Section::Tcp(direction), verdict.signature)));
                }
            }
        }
    }
}

/// The strategies above would prove nothing if they gave one kind of answer only.
#[test]
fn every_answer_occurs() {
    let mut runner = TestRunner::deterministic();
    let mut tcp = BTreeMap::new();
    let mut http = BTreeMap::new();
    for _ in 0..40 {
        let database = database().new_tree(&mut runner).unwrap().current();
        let matcher = Matcher::new(&database);
        for _ in 0..60 {
            let seen = few_observations().new_tree(&mut runner).unwrap().current();
            let found = matcher.tcp(&seen, Direction::Request);
            let kind = found.verdict.map(|verdict| (verdict.kind, verdict.generic));
            *tcp.entry((kind, found.refused_userland)).or_insert(0) += 1;
            let head = head().new_tree(&mut runner).unwrap().current();
            for case in NameCase::ALL {
                let verdict = matcher.http(&head, Direction::Request, case);
                *http.entry(verdict.map(|verdict| verdict.kind)).or_insert(0) += 1;
            }
        }
    }
    // None, refused, exact, generic, fuzzy specific, fuzzy generic.
    assert!(tcp.len() == 6 && tcp.values().all(|count| *count > 20), "{tcp:?}");
    // None, exact, generic.
    assert!(http.len() == 3 && http.values().all(|count| *count > 20), "{http:?}");
}

#[test]
fn whatever_the_fuzzer_says() {
    let mut runner = TestRunner::deterministic();
    for len in [0, 1, 20, 100, 400, 1200] {
        for _ in 0..60 {
            let data = vec(any::<u8>(), len).new_tree(&mut runner).unwrap().current();
            fp_match::fuzzing::match_anything(&data);
        }
    }
}

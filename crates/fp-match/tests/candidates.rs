use std::collections::HashMap;

use fp_db::{Database, TcpSignature};
use fp_match::distance::{HTTP_WEIGHTS, HttpDistance, TcpCounts, TcpDistance};
use fp_match::{
    Beside, Calibration, MatchKind, Matcher, candidates, examples, family, http_candidates, linear,
    tcp_quality,
};
use fp_obs::testing::tcp::{few_observations, observation};
use fp_obs::{Direction, HttpObservation, NameCase};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::strategies::{database, head};

const ALL: usize = usize::MAX;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn nothing_is_nearer_than_the_candidates(
        database in database(),
        few in vec(few_observations(), 10),
        any in observation(),
    ) {
        for direction in Direction::ALL {
            let generic = Calibration::of(direction).weights.generic;
            for seen in few.iter().chain([&any]) {
                let candidates = Matcher::new(&database).candidates(seen, direction, ALL);
                prop_assert!(candidates.is_sorted_by(|a, b| a.quality >= b.quality));
                prop_assert!(candidates.iter().map(|one| one.quality).sum::<f32>() <= 1.0001);
                let may_be = |signature: &&TcpSignature| TcpCounts::between(seen, signature).may_be();
                for signature in database.tcp(direction).iter().filter(may_be) {
                    let distance = TcpDistance::between(seen, signature, direction).total();
                    let label = database.label(signature.label);
                    let weighed = |total: f32, generic_label| total + if generic_label { generic } else { 0.0 };
                    let nearest = candidates.iter().find(|one| one.name(&database) == label.name);
                    let nearest = nearest.expect("every name is among all candidates");
                    let best = nearest.label().is_some_and(|id| database.label(id).generic);
                    prop_assert!(
                        weighed(nearest.distance.total(), best) <= weighed(distance, label.generic) + 1e-4
                    );
                    prop_assert_eq!(nearest.distance, TcpDistance::between(
                        seen, nearest.signature.tcp(&database, direction).unwrap(), direction
                    ));
                }
            }
        }
    }

    #[test]
    fn of_heads_too(database in database(), heads in vec(head(), 10)) {
        for direction in Direction::ALL {
            for seen in &heads {
                let candidates = Matcher::new(&database).http_candidates(seen, direction, NameCase::Ignored, ALL);
                for signature in database.http(direction) {
                    let distance = HttpDistance::between(seen, signature, NameCase::Ignored).total();
                    let label = database.label(signature.label);
                    let nearest = candidates.iter().find(|one| one.name(&database) == label.name);
                    prop_assert!(nearest.unwrap().distance.total() <= distance + HTTP_WEIGHTS.generic + 1e-4);
                }
            }
        }
    }

    /// By the order of options the same is found as by a scan.
    #[test]
    fn as_by_a_scan(database in database(), few in vec(few_observations(), 20), any in observation()) {
        let matcher = Matcher::new(&database);
        for direction in Direction::ALL {
            for (seen, limit) in few.iter().chain([&any]).zip([3, ALL].into_iter().cycle()) {
                let found = matcher.candidates(seen, direction, limit);
                prop_assert_eq!(found, candidates(&database, seen, direction, limit));
            }
        }
    }

    /// The index finds what the plain scan finds.
    #[test]
    fn of_heads_as_by_a_scan(database in database(), heads in vec(head(), 10)) {
        let matcher = Matcher::new(&database);
        for (direction, case) in Direction::ALL.into_iter().flat_map(|d| NameCase::ALL.map(|case| (d, case))) {
            let mut by_shape = HashMap::new();
            for seen in &heads {
                let found = matcher.http_candidates(seen, direction, case, ALL);
                prop_assert_eq!(&found, &http_candidates(&database, seen, direction, case, ALL));
                let mut shape = Vec::new();
                matcher.push_http_shape(seen, direction, case, &mut shape);
                let alike = by_shape.entry(shape).or_insert_with(|| found.clone());
                prop_assert_eq!(alike, &found);
            }
        }
    }

    /// The text of a head holds all that is printed of it.
    #[test]
    fn heads_read_back(heads in vec(head(), 10)) {
        for direction in Direction::ALL {
            for seen in &heads {
                let text = seen.raw_sig(direction, &|_| true).to_string();
                let read = HttpObservation::from_raw_sig(&text, direction);
                let again = read.map(|read| read.raw_sig(direction, &|_| true).to_string());
                prop_assert_eq!(again, Ok(text));
            }
        }
    }

    /// A verdict and the candidates beside it say the same of one name, and share what there is.
    #[test]
    fn one_name_has_one_quality(database in database(), few in vec(few_observations(), 30)) {
        let matcher = Matcher::new(&database);
        for (seen, direction) in few.iter().flat_map(|seen| Direction::ALL.map(|direction| (seen, direction))) {
            let found = matcher.tcp(seen, direction);
            let Some(verdict) = found.verdict.filter(|verdict| verdict.kind != MatchKind::Exact) else { continue };
            let quality = tcp_quality(seen, &found, &database);
            let beside = Beside { label: verdict.label, quality };
            let told = matcher.candidates_beside(seen, direction, Some(beside), ALL);
            let label = database.label(verdict.label);
            let mut families: HashMap<&str, f32> = HashMap::new();
            for candidate in &told {
                families.insert(family(candidate.name(&database)), candidate.quality);
            }
            prop_assert_eq!(families.get(family(&label.name)), Some(&quality));
            prop_assert!(families.values().sum::<f32>() < 1.001, "{families:?}");
            prop_assert!(told.is_sorted_by(|one, other| one.quality >= other.quality));
            // However few are asked for, it is among them.
            let few = matcher.candidates_beside(seen, direction, Some(beside), 1);
            prop_assert_eq!(few.len(), 1);
            prop_assert_eq!(few[0].name(&database), label.name.as_str());
        }
    }

    #[test]
    fn quality_is_a_probability(database in database(), few in vec(few_observations(), 30)) {
        for seen in &few {
            let found = linear::tcp(&database, seen, Direction::Request);
            let quality = tcp_quality(seen, &found, &database);
            match found.verdict.map(|verdict| verdict.kind) {
                None => prop_assert_eq!(quality, 0.0),
                Some(MatchKind::Exact) => prop_assert_eq!(quality, 1.0),
                Some(_) => prop_assert!(quality > 0.0 && quality < 1.0),
            }
        }
    }
}

/// A packet that a signature describes has no distance from it, and the label of one without
/// distance comes first.
#[test]
fn what_a_signature_describes_is_at_distance_0() {
    let database = Database::embedded();
    for direction in Direction::ALL {
        for signature in database.tcp(direction) {
            for seen in examples::of_tcp(signature, direction) {
                let distance = TcpDistance::between(&seen, signature, direction);
                assert_eq!(distance.total(), 0.0, "{signature} {}", seen.raw_sig(direction));
            }
        }
        for signature in database.http(direction) {
            for seen in examples::of_http(signature) {
                let distance = HttpDistance::between(&seen, signature, NameCase::Ignored);
                // A signature need not expect the header that names the software.
                assert_eq!(distance.total() - distance.software, 0.0, "{signature}");
            }
        }
    }
}

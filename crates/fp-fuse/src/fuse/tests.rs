use proptest::prelude::*;

use super::*;
use crate::label;

/// Weights of which the sums below can be done by hand.
fn weights() -> Weights {
    let all = [0.9; Grade::ALL.len()];
    Weights { family: all, product: all, discount: 0.5 }
}

fn piece(grade: Grade, says: &Says) -> Piece<'_> {
    Piece { grade, says }
}

fn share(verdict: &Verdict, family: &str) -> f64 {
    verdict.families.iter().find(|(name, _)| name == family).map_or(0.0, |(_, share)| *share)
}

/// One piece: the family has 0.9 + 0.1 times its prior, each other one 0.1 times that, all times
/// their priors.
#[test]
fn one_piece_by_hand() {
    let says = Says::family("Linux");
    let verdict = fuse(&[piece(Grade::SynExact, &says)], &weights());
    let all: f64 = crate::FAMILIES.iter().map(|(_, share)| share).sum();
    let linux = 0.4 * (0.9 + 0.1 * 0.4);
    let expected = linux / (linux + (all - 0.4) * 0.1 * 0.4);
    assert!((share(&verdict, "Linux") - expected).abs() < 1e-12, "{verdict:?}");
    assert!((verdict.families.iter().map(|(_, share)| share).sum::<f64>() - 1.0).abs() < 1e-12);
}

/// What a piece leaves open says nothing: one that names a family with a share of nearly nothing
/// moves nothing.
#[test]
fn a_share_of_nothing_says_nothing() {
    let says = Says { families: vec![("macOS".into(), 0.001)], ..Says::default() };
    let verdict = fuse(&[piece(Grade::SynNearest, &says)], &weights());
    let all: f64 = crate::FAMILIES.iter().map(|(_, share)| share).sum();
    assert!((share(&verdict, "macOS") - 0.15 / all).abs() < 0.01, "{verdict:?}");
    assert_eq!(verdict.answer(), None);
}

/// A second piece of one layer counts half, that of another layer whole.
#[test]
fn pieces_of_one_layer_count_less() {
    let says = Says::family("Linux");
    let odds = |grades: &[Grade]| {
        let pieces: Vec<_> = grades.iter().map(|grade| piece(*grade, &says)).collect();
        let verdict = fuse(&pieces, &weights());
        (share(&verdict, "Linux") / share(&verdict, "Windows")).ln()
    };
    let none = (0.40f64 / 0.35).ln();
    let one = odds(&[Grade::SynExact]) - none;
    assert!((odds(&[Grade::SynExact, Grade::SynFuzzy]) - none - 1.5 * one).abs() < 1e-9);
    assert!((odds(&[Grade::SynExact, Grade::SynAckExact]) - none - 2.0 * one).abs() < 1e-9);
}

#[test]
fn nothing_is_guessed() {
    assert_eq!(fuse(&[], &weights()), Verdict::default());
    let role = Says { role: Some(crate::Role::Server), ..Says::default() };
    assert!(fuse(&[piece(Grade::Name, &role)], &weights()).families.is_empty());
    // Two of different layers that contradict each other leave nothing to tell, but both as
    // hypotheses.
    let (a, b) = (Says::family("Windows"), Says::family("Linux"));
    let verdict = fuse(&[piece(Grade::Browser, &a), piece(Grade::SynExact, &b)], &weights());
    assert_eq!(verdict.answer(), None);
    let told: Vec<&str> = verdict.hypotheses.iter().map(|hypothesis| hypothesis.family.as_str()).collect();
    assert_eq!(told.get(..2), Some(&["Linux", "Windows"][..]));
    assert_eq!(verdict.covering(0.95).count(), 2);
}

#[test]
fn answers_are_as_deep_as_the_evidence() {
    let kernel = label::says("Linux", "4.20 or newer");
    let ubuntu = Says::product("Linux", Product::of("Ubuntu", Versions::read("22.04").unwrap()));
    let browser = Says::family("Linux");
    let told = |pieces: &[Piece<'_>]| {
        let verdict = fuse(pieces, &weights());
        let answer = verdict.answer().unwrap();
        (answer.product.clone(), answer.version.clone())
    };
    assert_eq!(told(&[piece(Grade::Browser, &browser)]), (None, None));
    assert_eq!(told(&[piece(Grade::SynExact, &kernel)]), (None, Some("4.20 or newer".to_owned())));
    let both = [piece(Grade::SynExact, &kernel), piece(Grade::SshServer, &ubuntu)];
    assert_eq!(told(&both), (Some("Ubuntu".to_owned()), Some("22.04".to_owned())));
    // One of two products is no answer, what they have in common is.
    let apple = label::says("macOS", "10.14 or newer (or iOS 12 or newer)");
    assert_eq!(told(&[piece(Grade::SynExact, &apple)]), (None, None));
}

#[test]
fn versions_are_what_all_have_in_common() {
    let wide = label::says("Windows", "7, 8 or 10 (1607 or older)");
    let narrow = Says::product("Windows", Product::of("Windows", Versions::read("6.1").unwrap()));
    let verdict = fuse(&[piece(Grade::SynExact, &wide), piece(Grade::Browser, &narrow)], &weights());
    assert_eq!(verdict.answer().unwrap().version.as_deref(), Some("7"));
    // Those that have nothing in common give no version.
    let other = Says::product("Windows", Product::of("Windows", Versions::read("5.1").unwrap()));
    let pieces = [piece(Grade::Browser, &narrow), piece(Grade::SynExact, &other)];
    let verdict = fuse(&pieces, &weights());
    assert_eq!(verdict.answer().unwrap().version, None);
}

#[test]
fn what_a_piece_moves() {
    let (linux, windows) = (Says::family("Linux"), Says::family("Windows"));
    let pieces =
        [piece(Grade::SynExact, &linux), piece(Grade::SshServer, &linux), piece(Grade::Browser, &windows)];
    let moved = moved(&pieces, &weights());
    assert!(moved[0].without < moved[0].with && moved[1].without < moved[1].with);
    assert!(moved[2].without > moved[2].with, "{moved:?}");
    assert!(super::moved(&[], &weights()).is_empty());
}

fn says() -> impl Strategy<Value = Says> {
    let family = prop::sample::select(vec!["Linux", "Windows", "macOS", "Solaris", "", "other"]);
    let flavor = "[0-9a-z.,() +-]{0,20}";
    (family, flavor).prop_map(|(name, flavor)| label::says(name, &flavor))
}

proptest! {
    /// Probabilities are such, whatever the evidence, and its order means nothing.
    #[test]
    fn probabilities(all in prop::collection::vec((prop::sample::select(Grade::ALL), says()), 0..12)) {
        let pieces: Vec<Piece<'_>> = all.iter().map(|(grade, says)| piece(*grade, says)).collect();
        let verdict = fuse(&pieces, &Weights::FITTED);
        let sum: f64 = verdict.families.iter().map(|(_, share)| share).sum();
        prop_assert!(verdict.families.is_empty() || (sum - 1.0).abs() < 1e-9);
        prop_assert!(verdict.hypotheses.iter().all(|one| (0.0..=1.0 + 1e-9).contains(&one.probability)));
        if let Some(answer) = verdict.answer() {
            prop_assert!(answer.probability >= ENOUGH && answer.family != OTHER);
            prop_assert_eq!(&answer.family, &verdict.families[0].0);
        }
        let mut reversed = pieces.clone();
        reversed.reverse();
        let other = fuse(&reversed, &Weights::FITTED);
        for (name, share) in &verdict.families {
            let (_, of_other) = other.families.iter().find(|(other, _)| other == name).unwrap();
            prop_assert!((share - of_other).abs() < 1e-9, "{} {} {}", name, share, of_other);
        }
        prop_assert_eq!(moved(&pieces, &Weights::FITTED).len(), if verdict.families.is_empty() { 0 } else { pieces.len() });
    }

    #[test]
    fn before_is_before(parts in [0u32..3, 0u32..3, 0u32..3]) {
        let version = Version(parts);
        prop_assert!(version == Version::FIRST || before(version).next() == version);
    }
}

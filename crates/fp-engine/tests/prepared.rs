//! What is made ready before capture. A test of its own program: what greetings need is made once
//! for all engines of one.

use fp_engine::{Config, Deviations, Engine, Protocols};

#[test]
fn what_greetings_need_is_made_before_capture_if_they_are_read() {
    let database = fp_db::Database::embedded();
    let without = Config::default().with_protocols(Protocols::ALL.without(Protocols::BANNER));
    let as_p0f = Config::default().with_deviations(Deviations::NONE);
    for config in [without, as_p0f] {
        Engine::new(&database, config).prepare();
        assert!(!fp_match::banners::are_prepared());
    }
    let mut engine = Engine::new(&database, Config::default());
    assert!(!fp_match::banners::are_prepared(), "not of captures");
    engine.prepare();
    assert!(fp_match::banners::are_prepared());
}

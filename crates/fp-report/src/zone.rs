//! The time zone of p0f's log.

use std::{env, fs};

use jiff::tz::TimeZone;

use super::civil::Civil;

/// Seconds east of UTC at a time, in the zone of the environment (`TZ`, `/etc/localtime`).
#[derive(Clone)]
pub struct LocalZone(TimeZone);

impl LocalZone {
    /// The zone of the environment; UTC if there is none.
    pub fn of_environment() -> LocalZone {
        // Without TZ this file is the zone itself. To tell its name as well, jiff would go through all zones that the
        // system has, which takes half a millisecond of a start.
        let file = || if env::var_os("TZ").is_none() { fs::read("/etc/localtime").ok() } else { None };
        let zone = file().and_then(|zone| TimeZone::tzif("local time", &zone).ok());
        LocalZone(zone.unwrap_or_else(TimeZone::system))
    }

    #[cfg(test)]
    pub(crate) fn named(name: &str) -> LocalZone {
        LocalZone(TimeZone::get(name).or_else(|_| TimeZone::posix(name)).unwrap())
    }

    /// The local second that is `seconds` after 1970 began in UTC.
    pub fn civil(&self, seconds: i64) -> Civil {
        // Outside the years -9999 to 9999 the zone's rules are those of the last year within.
        let clamped = seconds.clamp(jiff::Timestamp::MIN.as_second(), jiff::Timestamp::MAX.as_second());
        let offset = jiff::Timestamp::from_second(clamped).map_or(0, |time| self.0.to_offset(time).seconds());
        Civil::from_unix(seconds.saturating_add(offset.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_zone_of_the_environment_is_jiffs() {
        let (ours, theirs) = (LocalZone::of_environment(), LocalZone(TimeZone::system()));
        for seconds in (-3_000_000_000..6_000_000_000).step_by(5_000_003) {
            assert_eq!(ours.civil(seconds), theirs.civil(seconds), "{seconds}");
        }
    }

    #[test]
    fn summer_and_winter() {
        let zone = LocalZone::named("Europe/Berlin");
        assert_eq!((zone.civil(1_705_320_000).hour, zone.civil(1_721_044_800).hour), (13, 14));
        let zone = LocalZone::named("EST5EDT,M3.2.0,M11.1.0");
        assert_eq!((zone.civil(1_705_320_000).hour, zone.civil(1_721_044_800).hour), (7, 8));
    }
}

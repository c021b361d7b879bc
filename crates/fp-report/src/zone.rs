//! The time zone of p0f's log.

#[cfg(feature = "zone")]
use std::path::{Path, PathBuf};
#[cfg(feature = "zone")]
use std::{env, fs};

#[cfg(feature = "zone")]
use jiff::tz::TimeZone;

use super::civil::Civil;

/// A time zone. Without the feature `zone` there is UTC alone.
#[derive(Clone)]
pub struct LocalZone(#[cfg(feature = "zone")] TimeZone);

impl LocalZone {
    /// Universal time.
    pub fn utc() -> LocalZone {
        LocalZone(
            #[cfg(feature = "zone")]
            TimeZone::UTC,
        )
    }

    /// The zone of the environment (`TZ`, `/etc/localtime`); UTC if there is none. It reads the
    /// file of the zone; nothing else in this crate opens a file.
    #[cfg(feature = "zone")]
    pub fn of_environment() -> LocalZone {
        LocalZone(zone_file().unwrap_or_else(TimeZone::system))
    }

    #[cfg(test)]
    pub(crate) fn named(name: &str) -> LocalZone {
        LocalZone(TimeZone::get(name).or_else(|_| TimeZone::posix(name)).unwrap())
    }

    /// The local second that is `seconds` after 1970 began in UTC.
    #[cfg(not(feature = "zone"))]
    pub fn civil(&self, seconds: i64) -> Civil {
        Civil::from_unix(seconds)
    }

    /// The local second that is `seconds` after 1970 began in UTC.
    #[cfg(feature = "zone")]
    pub fn civil(&self, seconds: i64) -> Civil {
        // Outside the years -9999 to 9999 the zone's rules are those of the last year within.
        let clamped = seconds.clamp(jiff::Timestamp::MIN.as_second(), jiff::Timestamp::MAX.as_second());
        let offset = jiff::Timestamp::from_second(clamped).map_or(0, |time| self.0.to_offset(time).seconds());
        Civil::from_unix(seconds.saturating_add(offset.into()))
    }
}

/// The zone that `TZ` names or, without it, the one of the machine, from its file alone. jiff would
/// go through the files of all zones first, to find a name whatever its case, which takes half a
/// millisecond of a start. `None` for what is not the plain name of a file: that is left to jiff.
#[cfg(feature = "zone")]
fn zone_file() -> Option<TimeZone> {
    let path = match env::var("TZ") {
        Ok(name) => zone_path(&name)?,
        Err(env::VarError::NotPresent) => PathBuf::from("/etc/localtime"),
        Err(env::VarError::NotUnicode(_)) => return None,
    };
    TimeZone::tzif("local time", &fs::read(path).ok()?).ok()
}

/// Where the zone of this name is described, if it is a name such as `Europe/Berlin`.
#[cfg(feature = "zone")]
fn zone_path(name: &str) -> Option<PathBuf> {
    let is_name = |part: &str| {
        part.starts_with(|first: char| first.is_ascii_alphabetic())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-+".contains(&byte))
    };
    name.split('/').all(is_name).then(|| Path::new("/usr/share/zoneinfo").join(name))
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
    fn the_file_of_a_zone() {
        for (name, path) in [
            ("UTC", Some("/usr/share/zoneinfo/UTC")),
            ("America/Port-au-Prince", Some("/usr/share/zoneinfo/America/Port-au-Prince")),
            ("Etc/GMT+5", Some("/usr/share/zoneinfo/Etc/GMT+5")),
            ("", None),
            (":UTC", None),
            ("/etc/passwd", None),
            ("Europe/../../../etc/passwd", None),
            ("EST5EDT,M3.2.0,M11.1.0", None),
            ("<-03>3", None),
        ] {
            assert_eq!(zone_path(name), path.map(PathBuf::from), "{name}");
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

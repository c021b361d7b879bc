//! The key under which what is personal is hashed: of the installation, in a file that its owner
//! alone can read.

use std::env;
use std::ffi::OsString;
use std::fmt::Display;
use std::fs::{self, DirBuilder, File, Permissions};
use std::io::{self, ErrorKind, Read as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, MetadataExt as _, OpenOptionsExt as _, PermissionsExt as _};
use std::path::{Path, PathBuf};

use clap::Args;
use fp_report::{PRIVACY_KEY_LEN, Pseudonyms};
use ipnet::IpNet;
use nix::unistd::geteuid;

use crate::networks;
use crate::terminal::shown;

/// Whether what is personal is told.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Privacy {
    /// Tell keyed hashes in place of what is personal: addresses of clients, host names, SNI,
    /// hardware addresses, User-Agents and other values of headers (docs/privacy.md)
    #[arg(long)]
    pub(crate) privacy: bool,

    /// The file with the key of those hashes, made where there is none [default: privacy.key in
    /// $STATE_DIRECTORY, $XDG_STATE_HOME/fp-cli or ~/.local/state/fp-cli]
    #[arg(long, value_name = "FILE", requires = "privacy")]
    privacy_key: Option<PathBuf>,

    /// Make a new key first: who was called something before is called something else from now on
    #[arg(long, requires = "privacy")]
    new_privacy_key: bool,

    /// A network whose addresses are personal also where they are those of servers, as private
    /// addresses are; may be given several times
    #[arg(long, value_name = "NETWORK", requires = "privacy", value_parser = networks::parse)]
    privacy_network: Vec<IpNet>,
}

impl Privacy {
    /// What replaces what is personal, if that is wanted, of servers in the networks that are
    /// `home`, too. The key is made if there is none.
    ///
    /// # Errors
    /// The text to show: which file, and what is wrong with it.
    pub(crate) fn pseudonyms(&self, home: &[IpNet]) -> Result<Option<Pseudonyms>, String> {
        if !self.privacy {
            return Ok(None);
        }
        let path = self.path().ok_or("no folder for the key of --privacy: name a file with --privacy-key")?;
        let cannot =
            |what: &str, error: &dyn Display| format!("{}: cannot {what} the key: {error}", shown(&path));
        if self.new_privacy_key {
            make(&path, true).map_err(|error| cannot("make", &error))?;
        }
        let known = read(&path).map_err(|error| cannot("read", &error))?;
        let key = match known {
            Some(key) => key,
            None => {
                make(&path, false).map_err(|error| cannot("make", &error))?;
                let made = read(&path).and_then(|key| key.ok_or("it is gone".to_owned()));
                made.map_err(|error| cannot("read", &error))?
            }
        };
        let own: Vec<IpNet> = self.privacy_network.iter().chain(home).copied().collect();
        let pseudonyms = Pseudonyms::new(&key);
        Ok(Some(pseudonyms.with_own(move |address| own.iter().any(|network| network.contains(&address)))))
    }

    /// What is wrong with a key that is there.
    pub(crate) fn fault(&self) -> Option<String> {
        let wanted = self.privacy && !self.new_privacy_key;
        let path = self.path().filter(|_| wanted)?;
        let error = read(&path).err()?;
        Some(format!("{}: cannot read the key: {error}", shown(&path)))
    }

    /// The file of the key, if one is wanted, and whether it is made.
    pub(crate) fn key(&self) -> Option<(PathBuf, bool)> {
        let path = self.path().filter(|_| self.privacy)?;
        let is_made = self.new_privacy_key || path.symlink_metadata().is_err();
        Some((path, is_made))
    }

    fn path(&self) -> Option<PathBuf> {
        self.privacy_key.clone().or_else(default_path)
    }
}

/// Where the key is if nobody says where.
fn default_path() -> Option<PathBuf> {
    let folder = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    folder("STATE_DIRECTORY")
        .or_else(|| folder("XDG_STATE_HOME").map(|state| state.join("fp-cli")))
        .or_else(|| folder("HOME").map(|home| home.join(".local/state/fp-cli")))
        .map(|folder| folder.join("privacy.key"))
}

/// The key of a file; `None` if there is none.
fn read(path: &Path) -> Result<Option<[u8; PRIVACY_KEY_LEN]>, String> {
    // Nobody waits for a pipe.
    let flags = libc::O_NOFOLLOW | libc::O_NONBLOCK;
    let file = match File::options().read(true).custom_flags(flags).open(path) {
        Ok(file) => file,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) if error.raw_os_error() == Some(libc::ELOOP) => {
            return Err("it is a symbolic link".to_owned());
        }
        Err(error) => return Err(error.to_string()),
    };
    let metadata = file.metadata().map_err(|error| error.to_string())?;
    if !metadata.is_file() {
        return Err("expected a regular file".to_owned());
    }
    let user = geteuid().as_raw();
    if ![user, 0].contains(&metadata.uid()) && user != 0 {
        return Err("it is another user's".to_owned());
    }
    if metadata.mode() & 0o077 != 0 {
        return Err(format!("others may read it (mode {:04o}): expected 0600", metadata.mode() & 0o7777));
    }
    let mut text = Vec::new();
    file.take(2 * PRIVACY_KEY_LEN as u64 + 2).read_to_end(&mut text).map_err(|error| error.to_string())?;
    parse(&text)
        .map(Some)
        .ok_or_else(|| format!("expected a line of {} hexadecimal digits", 2 * PRIVACY_KEY_LEN))
}

fn parse(text: &[u8]) -> Option<[u8; PRIVACY_KEY_LEN]> {
    let line = str::from_utf8(text).ok()?.trim_end();
    if line.len() != 2 * PRIVACY_KEY_LEN || !line.bytes().all(|byte| byte.is_ascii_hexdigit()) {
        return None;
    }
    let mut key = [0; PRIVACY_KEY_LEN];
    for (at, byte) in key.iter_mut().enumerate() {
        *byte = u8::from_str_radix(line.get(2 * at..2 * at + 2)?, 16).ok()?;
    }
    Some(key)
}

/// Makes a new key, in place of one that is there if it `replaces` that. Whoever reads it meanwhile
/// gets the one or the other, whole. A link is not followed.
fn make(path: &Path, replaces: bool) -> io::Result<()> {
    let (key, name) = (random::<PRIVACY_KEY_LEN>()?, random::<8>()?);
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        DirBuilder::new().recursive(true).mode(0o700).create(folder)?;
    }
    let mut beside = OsString::from(".");
    beside.push(path.file_name().unwrap_or_default());
    beside.push(format!(".{}", hex(&name)));
    let beside = path.with_file_name(beside);
    let mut file = File::options().write(true).create_new(true).mode(0o600).open(&beside)?;
    let done = (|| {
        // Whatever the mask of the process.
        file.set_permissions(Permissions::from_mode(0o600))?;
        file.write_all(format!("{}\n", hex(&key)).as_bytes())?;
        file.sync_all()?;
        if replaces {
            return fs::rename(&beside, path);
        }
        match fs::hard_link(&beside, path) {
            // Another process was faster: its key is as good.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => Ok(()),
            done => done,
        }
    })();
    // It is gone if it was renamed.
    let _ = fs::remove_file(&beside);
    done
}

fn random<const N: usize>() -> io::Result<[u8; N]> {
    let mut bytes = [0; N];
    File::open("/dev/urandom")?.read_exact(&mut bytes)?;
    Ok(bytes)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::symlink;

    #[test]
    fn a_key_is_made_once_and_is_its_owners_alone() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("state/fp/privacy.key");
        let wants = |new_privacy_key| Privacy {
            privacy: true,
            privacy_key: Some(path.clone()),
            new_privacy_key,
            privacy_network: Vec::new(),
        };
        assert!(Privacy::default().pseudonyms(&[]).unwrap().is_none());
        let address = "192.0.2.1".parse().unwrap();
        let called = |new| wants(new).pseudonyms(&[]).unwrap().unwrap().address(address);
        let first = called(false);
        assert_eq!(path.metadata().unwrap().mode() & 0o7777, 0o600);
        assert_eq!(path.parent().unwrap().metadata().unwrap().mode() & 0o7777, 0o700);
        assert_eq!(called(false), first);
        make(&path, false).unwrap();
        assert_eq!(called(false), first, "a key that is there is not replaced by the way");
        let second = called(true);
        assert_ne!(second, first);
        assert_eq!(called(false), second);
        assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1, "nothing is left beside it");

        fs::set_permissions(&path, Permissions::from_mode(0o640)).unwrap();
        let said = wants(false).pseudonyms(&[]).unwrap_err();
        assert!(said.contains("privacy.key: cannot read the key: others may read it (mode 0640)"), "{said}");
        fs::set_permissions(&path, Permissions::from_mode(0o600)).unwrap();
        for text in ["", "00", &"g".repeat(64), &"0".repeat(66), &"+0".repeat(32)] {
            fs::write(&path, text).unwrap();
            let said = wants(false).pseudonyms(&[]).unwrap_err();
            assert!(said.contains("expected a line of 64 hexadecimal digits"), "{said}");
            assert!(wants(false).fault().is_some_and(|fault| fault == said));
        }
        fs::remove_file(&path).unwrap();
        fs::create_dir(&path).unwrap();
        assert!(wants(false).pseudonyms(&[]).unwrap_err().ends_with("expected a regular file"));
    }

    #[test]
    fn links_are_not_followed() {
        let room = tempfile::tempdir().unwrap();
        let (path, target) = (room.path().join("key"), room.path().join("target"));
        symlink(&target, &path).unwrap();
        let wants = |new_privacy_key| Privacy {
            privacy: true,
            privacy_key: Some(path.clone()),
            new_privacy_key,
            privacy_network: Vec::new(),
        };
        let said = wants(false).pseudonyms(&[]).unwrap_err();
        assert!(said.ends_with("cannot read the key: it is a symbolic link"), "{said}");
        assert!(!target.exists());
        fs::write(&target, "kept").unwrap();
        assert!(wants(false).pseudonyms(&[]).is_err());
        // A new key takes the place of the link.
        wants(true).pseudonyms(&[]).unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "kept");
        assert!(path.symlink_metadata().unwrap().is_file());
    }

    #[test]
    fn servers_of_home_are_personal() {
        let room = tempfile::tempdir().unwrap();
        let wants = Privacy {
            privacy: true,
            privacy_key: Some(room.path().join("key")),
            privacy_network: vec!["198.51.100.0/24".parse().unwrap()],
            ..Privacy::default()
        };
        let pseudonyms = wants.pseudonyms(&["2001:db8:1::/48".parse().unwrap()]).unwrap().unwrap();
        for (text, is_personal) in
            [("198.51.100.7", true), ("2001:db8:1::7", true), ("203.0.113.7", false), ("10.0.0.7", true)]
        {
            let address = text.parse().unwrap();
            assert_eq!(pseudonyms.server(address) != address, is_personal, "{text}");
        }
    }
}

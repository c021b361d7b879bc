use std::ffi::CString;

use caps::CapSet;
use caps::Capability::{self, CAP_DAC_OVERRIDE, CAP_SETGID, CAP_SETUID, CAP_SYS_CHROOT};
use nix::unistd::{Gid, Uid, User, chdir, chroot, geteuid, initgroups, setgid, setgroups, setuid};

use super::{Error, Missing, step};
use crate::terminal::shown;

/// Who root becomes where no user is named, if the system does not say otherwise.
const NOBODY: (&str, u32) = ("nobody", 65534);
/// What it takes to become another user.
const BECOMING: [Capability; 2] = [CAP_SETUID, CAP_SETGID];

/// Becomes the user, locked up in its home, or without one and as root nobody.
///
/// Root of a container may lack the capabilities that this takes. Then it stays who it is, without
/// any capability left, and that is told: unless a user was named.
pub(super) fn become_other(name: Option<&str>) -> Result<Option<Missing>, Error> {
    match name {
        Some(name) => become_named(name).map(|()| None),
        None if geteuid().is_root() => {
            let lacking = lacking(&BECOMING);
            if lacking.is_empty() {
                return become_nobody().map(|()| None);
            }
            let reason = format!(
                "root lacks {lacking} here and stays root, without any capability; add what it lacks (docker run \
                 --cap-add), or start as another user who has CAP_NET_RAW"
            );
            Ok(Some(Missing { layer: "a user without rights", reason }))
        }
        None => Ok(None),
    }
}

/// Who the process will be, if it will be another one.
pub(crate) fn future(name: Option<&str>) -> Option<(Uid, Gid)> {
    if !geteuid().is_root() || name.is_none() && !lacking(&BECOMING).is_empty() {
        return None;
    }
    match name {
        Some(name) => find(name).ok().map(|user| (user.uid, user.gid)),
        None => Some(nobody()),
    }
}

/// Whether this is root that may not write where it likes, as in a container.
pub(crate) fn is_confined_root() -> bool {
    geteuid().is_root() && !lacking(&[CAP_DAC_OVERRIDE]).is_empty()
}

/// Those that this process does not have, as a text.
fn lacking(needed: &[Capability]) -> String {
    let has =
        |capability: &&Capability| caps::has_cap(None, CapSet::Effective, **capability).unwrap_or(false);
    let names: Vec<String> = needed.iter().filter(|one| !has(one)).map(ToString::to_string).collect();
    names.join(" and ")
}

/// Whether a user could be become.
pub(crate) fn check(name: &str) -> Result<(), Error> {
    let user = find(name)?;
    let home = shown(&user.dir);
    user.dir.metadata().map_err(step(format!("enter the home of `{name}`, {home}"))).map(drop)
}

fn find(name: &str) -> Result<User, Error> {
    let user = User::from_name(name)
        .map_err(step(format!("look up user `{name}`")))?
        .ok_or_else(|| Error::NoUser(name.to_owned()))?;
    if user.uid.is_root() || user.gid.as_raw() == 0 {
        return Err(Error::Root(name.to_owned()));
    }
    if !geteuid().is_root() {
        return Err(Error::NotRoot(name.to_owned()));
    }
    let lacking = lacking(&[CAP_SETUID, CAP_SETGID, CAP_SYS_CHROOT]);
    if !lacking.is_empty() {
        return Err(Error::Lacking(name.to_owned(), lacking));
    }
    Ok(user)
}

fn become_named(name: &str) -> Result<(), Error> {
    let user = find(name)?;
    // The groups come from a file that is out of reach afterwards.
    let c_name = CString::new(user.name.as_str()).map_err(step("read the user's name"))?;
    initgroups(&c_name, user.gid).map_err(step(format!("take the groups of `{name}`")))?;
    let home = shown(&user.dir);
    chdir(&user.dir).map_err(step(format!("enter the home of `{name}`, {home}")))?;
    chroot(&user.dir).map_err(step(format!("be locked up in {home}")))?;
    chdir("/").map_err(step(format!("be locked up in {home}")))?;
    become_ids(user.uid, user.gid)
}

fn nobody() -> (Uid, Gid) {
    let (name, id) = NOBODY;
    match User::from_name(name) {
        Ok(Some(user)) if !user.uid.is_root() => (user.uid, user.gid),
        _ => (Uid::from_raw(id), Gid::from_raw(id)),
    }
}

fn become_nobody() -> Result<(), Error> {
    let (uid, gid) = nobody();
    setgroups(&[]).map_err(step("leave all groups"))?;
    become_ids(uid, gid)
}

/// Sets the real, effective and saved ids, of all threads.
fn become_ids(uid: Uid, gid: Gid) -> Result<(), Error> {
    setgid(gid).map_err(step(format!("become group {gid}")))?;
    setuid(uid).map_err(step(format!("become user {uid}")))
}

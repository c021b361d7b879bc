//! The house as its files have it: which file uses which, where they stand in a circle, and how
//! long they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use syn::visit::{self, Visit};
use syn::{Attribute, Item, ItemMod, ItemUse, UseTree};

use crate::process::workspace;

/// The most lines of a file that holds code. Files of tests and of tables may be longer.
const MAX_LINES: usize = 450;
/// Circles that remain, each by one of its files, with the reason.
const KNOWN: [(&str, &str); 3] = [
    ("crates/fp-engine/src/conversation/mod.rs", "events are made of what conversations observe"),
    ("crates/fp-match/src/http/nearest.rs", "the index keeps what the search prepared"),
    ("crates/fp-capture/src/live/mod.rs", "a live source fails as any other"),
];

/// Checks every library and program of `crates/` and xtask.
///
/// # Errors
/// A circle that is not known, a known one that is gone, a file that is too long, or one that is no
/// Rust.
pub(crate) fn check() -> Result<(), String> {
    let mut faults = Vec::new();
    let mut met = BTreeSet::new();
    for folder in sources()? {
        let house = House::read(&folder)?;
        faults.extend(
            house.long.iter().map(|(file, lines)| format!("{file}: {lines} lines, {MAX_LINES} at most")),
        );
        for circle in house.circles() {
            match KNOWN.iter().find(|(file, _)| circle.iter().any(|member| member == file)) {
                Some((file, _)) => _ = met.insert(*file),
                None => faults.push(format!("a circle of files: {}", circle.join(", "))),
            }
        }
    }
    let gone = KNOWN.iter().filter(|(file, _)| !met.contains(file));
    faults
        .extend(gone.map(|(file, _)| format!("{file} stands in no circle any longer: take it off the list")));
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

fn sources() -> Result<Vec<PathBuf>, String> {
    let crates = workspace().join("crates");
    let entries = fs::read_dir(&crates).map_err(|error| format!("{}: {error}", crates.display()))?;
    let mut folders: Vec<PathBuf> = entries.flatten().map(|entry| entry.path().join("src")).collect();
    folders.push(workspace().join("xtask/src"));
    folders.retain(|folder| folder.is_dir());
    folders.sort();
    Ok(folders)
}

/// A module's path within its crate: empty for the root.
type Module = Vec<String>;

/// The modules of a crate.
struct House {
    /// Each module that has a file, and what of the crate it names.
    uses: BTreeMap<Module, BTreeSet<Module>>,
    /// What a module passes on under a name: module and name, and the path that it stands for.
    passed_on: BTreeMap<Module, Vec<String>>,
    files: BTreeMap<Module, String>,
    /// Files with more than [`MAX_LINES`].
    long: Vec<(String, usize)>,
}

impl House {
    fn read(folder: &Path) -> Result<House, String> {
        let mut house = House {
            uses: BTreeMap::new(),
            passed_on: BTreeMap::new(),
            files: BTreeMap::new(),
            long: Vec::new(),
        };
        let root = ["lib.rs", "main.rs"].iter().map(|name| folder.join(name)).find(|path| path.is_file());
        if let Some(root) = root {
            house.module(&root, folder, Vec::new())?;
        }
        Ok(house)
    }

    /// Reads a file and those of its modules; `folder` is where these stand.
    fn module(&mut self, path: &Path, folder: &Path, module: Module) -> Result<(), String> {
        let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
        let file = syn::parse_file(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.strip_prefix(workspace()).unwrap_or(path).display().to_string();
        let lines = text.lines().count();
        if lines > MAX_LINES && !file.attrs.iter().any(is_table) {
            self.long.push((name.clone(), lines));
        }
        let mut names = Names { module: &module, found: BTreeSet::new(), passed_on: Vec::new() };
        names.visit_file(&file);
        let Names { found, passed_on, .. } = names;
        for (name, path) in passed_on {
            self.passed_on.insert([module.clone(), vec![name]].concat(), path);
        }
        self.uses.insert(module.clone(), found);
        self.files.insert(module.clone(), name);
        for item in &file.items {
            let Item::Mod(ItemMod { attrs, ident, content: None, .. }) = item else { continue };
            if attrs.iter().any(is_for_tests) {
                continue;
            }
            let ident = ident.to_string();
            let own = folder.join(&ident);
            let file = [folder.join(format!("{ident}.rs")), own.join("mod.rs")]
                .into_iter()
                .find(|file| file.is_file());
            let Some(file) = file else {
                return Err(format!("{}: no file of module {ident}", path.display()));
            };
            self.module(&file, &own, [module.clone(), vec![ident]].concat())?;
        }
        Ok(())
    }

    /// The file that has what a path names: through what modules pass on, to the deepest module.
    fn home(&self, path: &[String]) -> Option<Module> {
        let mut path = path.to_vec();
        // A name that is passed on is rarely passed on more than twice; the bound is for circles.
        for _ in 0..8 {
            let split = |depth| path.split_at_checked(depth);
            let known = |(name, rest): (&[String], &[String])| {
                Some((self.passed_on.get(name)?.clone(), rest.to_vec()))
            };
            let Some((stands_for, rest)) = (1..=path.len()).filter_map(split).find_map(known) else { break };
            path = [stands_for, rest].concat();
        }
        let parts = (1..=path.len()).rev().filter_map(|depth| path.get(..depth));
        parts.into_iter().find(|part| self.files.contains_key(*part)).map(<[_]>::to_vec)
    }

    /// Sets of two or more files of which each reaches each other.
    fn circles(&self) -> Vec<Vec<String>> {
        let direct: BTreeMap<&Module, BTreeSet<Module>> = self
            .uses
            .iter()
            .map(|(module, uses)| {
                let homes = uses.iter().filter_map(|path| self.home(path)).filter(|home| home != module);
                (module, homes.collect())
            })
            .collect();
        let reached = |from: &Module| {
            let mut seen = BTreeSet::new();
            let mut next = vec![from];
            while let Some(module) = next.pop() {
                next.extend(direct.get(module).into_iter().flatten().filter(|to| seen.insert((*to).clone())));
            }
            seen
        };
        let reach: BTreeMap<&Module, BTreeSet<Module>> =
            self.uses.keys().map(|module| (module, reached(module))).collect();
        let mut circles: Vec<Vec<String>> = Vec::new();
        let mut placed = BTreeSet::new();
        for (module, reaches) in &reach {
            if !reaches.contains(*module) || placed.contains(module) {
                continue;
            }
            let members =
                reaches.iter().filter(|other| reach.get(other).is_some_and(|back| back.contains(*module)));
            let members: Vec<&Module> = members.collect();
            circles.push(members.iter().filter_map(|member| self.files.get(*member).cloned()).collect());
            placed.extend(reach.keys().filter(|key| members.contains(key)).copied());
        }
        circles
    }
}

/// What a file names of its own crate.
struct Names<'a> {
    module: &'a Module,
    found: BTreeSet<Vec<String>>,
    passed_on: Vec<(String, Vec<String>)>,
}

impl Names<'_> {
    /// A path from the crate's root, if it begins there.
    fn absolute(&self, path: &[String]) -> Option<Vec<String>> {
        let mut base = self.module.clone();
        let (first, mut rest) = path.split_first()?;
        match first.as_str() {
            "crate" => base.clear(),
            "self" => {}
            "super" => {
                base.pop();
                while let Some(("super", behind)) =
                    rest.split_first().map(|(next, behind)| (next.as_str(), behind))
                {
                    base.pop();
                    rest = behind;
                }
            }
            _ => return None,
        }
        Some([base, rest.to_vec()].concat())
    }

    fn tree(&mut self, tree: &UseTree, mut path: Vec<String>, public: bool) {
        let (last, name) = match tree {
            UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                return self.tree(&inner.tree, path, public);
            }
            UseTree::Group(group) => {
                return group.items.iter().for_each(|tree| self.tree(tree, path.clone(), public));
            }
            UseTree::Name(name) => (name.ident.to_string(), name.ident.to_string()),
            UseTree::Rename(name) => (name.ident.to_string(), name.rename.to_string()),
            UseTree::Glob(_) => ("*".into(), "*".into()),
        };
        if last != "self" && last != "*" {
            path.push(last);
        }
        let absolute = self.absolute(&path);
        if public {
            // Without a beginning such as `crate` a path is of this module.
            let stands_for = absolute.clone().unwrap_or_else(|| [self.module.clone(), path].concat());
            self.passed_on.push((name, stands_for));
        }
        self.found.extend(absolute);
    }
}

impl<'ast> Visit<'ast> for Names<'_> {
    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        if !module.attrs.iter().any(is_for_tests) {
            visit::visit_item_mod(self, module);
        }
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        if item.attrs.iter().any(is_for_tests) {
            return;
        }
        self.tree(&item.tree, Vec::new(), !matches!(item.vis, syn::Visibility::Inherited));
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        let names: Vec<String> = path.segments.iter().map(|segment| segment.ident.to_string()).collect();
        if let Some(path) = self.absolute(&names) {
            self.found.insert(path);
        }
        visit::visit_path(self, path);
    }
}

/// `#[cfg(test)]` or `#[cfg(fuzzing)]`-like: a condition that names tests.
fn is_for_tests(attribute: &Attribute) -> bool {
    attribute.path().is_ident("cfg")
        && attribute.meta.require_list().is_ok_and(|list| list.tokens.to_string().contains("test"))
}

/// A file of tables says so at its beginning: `#![allow(..., reason = "a table...")]` is not asked
/// for; its doc does.
fn is_table(attribute: &Attribute) -> bool {
    attribute.path().is_ident("doc")
        && attribute.meta.require_name_value().is_ok_and(|doc| match &doc.value {
            syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Str(text), .. }) => text.value().contains("table"),
            _ => false,
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn house(files: &[(&str, &str)]) -> House {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(folder.path().join(name), text).unwrap();
        }
        House::read(folder.path()).unwrap()
    }

    #[test]
    fn a_circle_is_found_through_what_the_root_passes_on() {
        let root = ("lib.rs", "mod a; mod b; mod c; pub use b::Thing;");
        let circle = [
            root,
            ("a.rs", "use crate::Thing;"),
            ("b.rs", "pub struct Thing; use super::c;"),
            ("c.rs", "fn f() { crate::a::g() }"),
        ];
        let circles = house(&circle).circles();
        assert_eq!(circles.len(), 1);
        let [circle] = &circles[..] else { unreachable!() };
        assert_eq!(
            circle.iter().filter_map(|file| file.rsplit('/').next()).collect::<Vec<_>>(),
            ["a.rs", "b.rs", "c.rs"]
        );
    }

    #[test]
    fn a_line_is_no_circle_and_tests_do_not_count() {
        let files = [
            ("lib.rs", "mod a; mod b;"),
            ("a.rs", "use super::b::B;"),
            ("b.rs", "pub struct B; #[cfg(test)] mod tests { use crate::a; }"),
        ];
        assert!(house(&files).circles().is_empty());
    }
}

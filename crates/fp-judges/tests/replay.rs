//! Every input of `fuzz/regressions/` for these targets, cut at every length.

use std::fs;
use std::path::Path;

/// What a fuzz target does with an input.
type Target = fn(&[u8]);

#[test]
fn implementations_agree_on_what_they_once_did_not() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz/regressions");
    let targets: [(&str, Target); 3] =
        [("decoders", fp_judges::decoders), ("heads", fp_judges::heads), ("printing", fp_judges::printing)];
    for (target, body) in targets {
        let mut replayed = 0;
        for entry in fs::read_dir(root.join(target)).unwrap() {
            let input = fs::read(entry.unwrap().path()).unwrap();
            (0..=input.len()).for_each(|length| body(&input[..length]));
            replayed += 1;
        }
        assert!(replayed > 0, "fuzz/regressions/{target} is empty");
    }
}

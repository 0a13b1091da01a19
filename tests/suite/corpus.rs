//! The committed corpus of the fuzz targets, replayed: what was once worth keeping must still hold, on the stable toolchain.

#[path = "../../crates/ssp-fuzz/src/checks.rs"]
mod checks;

use std::path::Path;

use self::checks::{TARGETS, is_answered};
use crate::zz_counts::Suite;

#[test]
fn every_input_of_the_corpus_holds() {
    let mut suite = Suite::start("corpus");
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/ssp-fuzz/corpus");
    let (mut inputs, mut answered) = (0, 0);
    for (name, check) in TARGETS {
        let mut files: Vec<_> =
            std::fs::read_dir(folder.join(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.sort();
        let mut of_target = 0;
        for file in files {
            let bytes = std::fs::read(&file).unwrap();
            let held = std::panic::catch_unwind(|| check(&bytes));
            assert!(held.is_ok(), "{name}: {}", file.display());
            inputs += 1;
            of_target += u64::from(is_answered(name, &bytes));
        }
        assert!(of_target > 0, "{name}: nothing in the corpus is answered");
        answered += of_target;
    }
    suite.count("targets", TARGETS.len() as u64);
    suite.count("inputs", inputs);
    suite.count("answered", answered);
    suite.finish();
}

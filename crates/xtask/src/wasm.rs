//! The two WASM modules, with the glue that wasm-bindgen makes for them.

use std::fs;
use std::path::Path;

use wasm_bindgen_cli_support::{Bindgen, EncodeInto};

use crate::process::{cargo, root, run, target};
use crate::rust::{WASM, install_wasm_target};
use crate::{Failure, node};

/// A module: its name, and the cargo features it is built with.
struct Module {
    name: &'static str,
    features: &'static str,
    /// Whether some file of the package carries it with it.
    is_inlined: bool,
}

const MODULES: [Module; 2] = [
    Module { name: "ssp_form", features: "", is_inlined: true },
    Module { name: "ssp_full", features: "full", is_inlined: false },
];

/// For size, with what rustc takes for granted on its target. Never all that wasm-opt knows: no browser has all of it.
/// The lowest kilobyte of memory is the end of the stack, so that no address below an offset is ever meant.
const OPTIMISE: [&str; 8] = [
    "-Oz",
    "--low-memory-unused",
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Builds both into `npm/wasm`.
pub(crate) fn wasm() -> Result<(), Failure> {
    install_wasm_target()?;
    let package = node::package();
    node::install(&package)?;
    let folder = package.join("wasm");
    for module in &MODULES {
        build(module, &folder)?;
    }
    Ok(())
}

fn build(module: &Module, folder: &Path) -> Result<(), Failure> {
    let Module { name, features, is_inlined } = module;
    // A folder of its own, or the second build would undo the first, and neither would ever be fresh.
    let built = target().join(name);
    let mut command = cargo();
    // As a `cdylib` alone: beside an `rlib` the crates are not optimised as one.
    command.args(["rustc", "--quiet", "--package", "ssp-wasm", "--lib", "--crate-type", "cdylib", "--profile", "wasm"]);
    command.args(["--target", WASM, "--features", features]).arg("--target-dir").arg(&built);
    command.env("RUSTFLAGS", without_paths());
    run(&format!("building {name}.wasm"), command)?;

    let input = built.join(WASM).join("wasm/ssp_wasm.wasm");
    let glued = Bindgen::new().input_path(input).out_name(name).web(true).and_then(|bindgen| {
        bindgen.typescript(true).encode_into(EncodeInto::Always);
        bindgen.remove_name_section(true).remove_producers_section(true).generate(folder)
    });
    glued.map_err(|error| format!("the glue of {name}: {error:#}"))?;
    shrink(&folder.join(format!("{name}_bg.wasm")), &folder.join(format!("{name}.wasm")), *is_inlined)
}

/// Keeps the folders of whoever builds out of the module: the same sources give the same bytes, and so the same hash.
fn without_paths() -> String {
    let home = std::env::var("HOME").unwrap_or_default();
    let cargo = std::env::var("CARGO_HOME").unwrap_or_else(|_| format!("{home}/.cargo"));
    let rustup = std::env::var("RUSTUP_HOME").unwrap_or_else(|_| format!("{home}/.rustup"));
    let root = root().display().to_string();
    let folders = [(cargo, "cargo"), (rustup, "rustup"), (root, "ssp")];
    folders.map(|(folder, name)| format!("--remap-path-prefix={folder}=/{name}")).join(" ")
}

/// Optimises a module for its size. That takes a while, so what comes out is kept with all that it was made of.
fn shrink(module: &Path, small: &Path, is_inlined: bool) -> Result<(), Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", module.display());
    let mut made_of = fs::read(module).map_err(failed)?;
    made_of.extend(fs::read(node::package().join("package-lock.json")).map_err(failed)?);
    made_of.extend(OPTIMISE.join(" ").into_bytes());
    let stamp = small.with_extension("made-of");
    if !(small.exists() && fs::read(&stamp).is_ok_and(|before| before == made_of)) {
        let mut command = node::node("node_modules/binaryen/bin/wasm-opt");
        command.args(OPTIMISE).arg("-o").args([small, module]);
        run(&format!("making {} smaller", small.display()), command)?;
        if is_inlined {
            pack(small)?;
        }
        fs::write(&stamp, made_of).map_err(failed)?;
    }
    fs::remove_file(module).map_err(failed)
}

/// Compresses a module for a file that carries it.
fn pack(module: &Path) -> Result<(), Failure> {
    let failed = |error: std::io::Error| format!("{}: {error}", module.display());
    let mut packed = Vec::new();
    zopfli::compress(zopfli::Options::default(), zopfli::Format::Gzip, &*fs::read(module).map_err(failed)?, &mut packed)
        .and_then(|()| fs::write(module.with_extension("wasm.gz"), packed))
        .map_err(failed)
}

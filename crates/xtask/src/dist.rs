//! The npm package: types from the schemas, bundles, declarations, hashes, and all of it packed.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::node::{install, node, npm, package};
use crate::process::{cargo, output, read, root, run, target, write};
use crate::sizes::{self, Size};
use crate::{Failure, wasm};

/// The TypeScript types, in this order.
const TYPES: [&str; 2] = ["types.ts", "profile.ts"];

/// Builds `npm/dist` and packs it, and prints how large everything is.
pub(crate) fn dist() -> Result<(), Failure> {
    build().map(|_sizes| ())
}

/// The same, with the sizes.
pub(crate) fn build() -> Result<Vec<Size>, Failure> {
    wasm::wasm()?;
    let schemas = schemas()?;
    run("the TypeScript sources are right", node("scripts/compile.mjs"))?;

    println!("\nxtask: bundling the entries");
    let mut command = node("scripts/build.mjs");
    command.arg(&schemas).arg(root().join("crates/ssp-core/profiles"));
    let sizes = sizes::read(&output("the bundles", command)?)?;
    println!("\n{}", sizes::table(&sizes));
    pack()?;
    Ok(sizes)
}

/// The package as npm would publish it.
pub(crate) fn tarball() -> PathBuf {
    packed().join(format!("ssp-eligibility-{}.tgz", env!("CARGO_PKG_VERSION")))
}

/// The files of the tarball: what a customer has, neither more nor less.
pub(crate) fn unpacked() -> Result<PathBuf, Failure> {
    let folder = packed().join("unpacked");
    let removed = if folder.exists() { fs::remove_dir_all(&folder) } else { Ok(()) };
    let emptied = removed.and_then(|()| fs::create_dir_all(&folder));
    emptied.map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut command = Command::new("tar");
    command.arg("-xzf").arg(tarball()).arg("-C").arg(&folder);
    run("unpacking the package", command)?;
    Ok(folder.join("package/dist"))
}

fn packed() -> PathBuf {
    target().join("npm")
}

fn pack() -> Result<(), Failure> {
    let folder = packed().join("package");
    let mut command = node("scripts/pack.mjs");
    command.arg(env!("CARGO_PKG_VERSION")).arg(root()).arg(&folder);
    run("laying out the package", command)?;
    let mut command = npm(&folder);
    command.args(["pack", "--silent", "--pack-destination"]).arg(packed());
    run(&format!("packing {}", tarball().display()), command)
}

/// Writes the TypeScript types anew.
pub(crate) fn types() -> Result<(), Failure> {
    install(&package())?;
    write_types(&package().join("src/generated"))
}

/// That the committed types are those of the Rust types.
pub(crate) fn check_types() -> Result<(), Failure> {
    println!("\nxtask: the TypeScript types are those of the Rust types");
    let fresh = target().join("npm/generated");
    write_types(&fresh)?;
    for file in TYPES {
        let committed = package().join("src/generated").join(file);
        if read(&fresh.join(file))? != read(&committed)? {
            return Err(format!("{} is not what the Rust types say. Run: cargo xtask types", committed.display()));
        }
    }
    Ok(())
}

fn write_types(folder: &Path) -> Result<(), Failure> {
    let mut command = node("scripts/types.mjs");
    command.arg(schemas()?).arg(folder);
    run("writing the TypeScript types", command)
}

/// Writes the JSON Schemas of everything that goes in and comes out.
fn schemas() -> Result<PathBuf, Failure> {
    let file = target().join("npm/schema.json");
    let mut command = cargo();
    command.args(["run", "--quiet", "--package", "ssp-wasm", "--example", "schemas"]);
    write(&file, output("the schemas", command)?.as_bytes())?;
    fs::canonicalize(&file).map_err(|error| format!("{}: {error}", file.display()))
}

//! The pages of web-demo in real browsers.

use std::path::Path;
use std::process::Command;

use crate::node::{install, npm, tests};
use crate::process::{root, run};
use crate::{Failure, dist};

/// A browser: the Debian package, where it lies, and the variable that names another place.
const BROWSERS: [(&str, &[&str], &str); 2] = [
    ("chromium", &["/usr/bin/chromium", "/usr/bin/chromium-browser"], "SSP_CHROMIUM"),
    ("firefox-esr", &["/usr/bin/firefox-esr", "/usr/bin/firefox"], "SSP_FIREFOX"),
];

/// Runs the browser tests, with the package as it was packed last.
pub(crate) fn test() -> Result<(), Failure> {
    install_browsers()?;
    let folder = root().join("tests/web");
    install(&root().join("web-demo"))?;
    install(&folder)?;
    let mut command = npm(&folder);
    command.args(["test", "--"]).env("SSP_DIST", dist::unpacked()?);
    tests("pages", "the pages work in the browsers", command, &[])
}

/// Installs Debian's browsers where they are missing: without them nothing is tested, and that must not pass for a test.
fn install_browsers() -> Result<(), Failure> {
    let missing = missing();
    if missing.is_empty() {
        return Ok(());
    }
    let names = missing.join(" ");
    println!("\nxtask: the browser tests need {names}, which is not installed");
    let mut update = apt_get();
    update.args(["update", "--quiet", "--quiet"]);
    let mut add = apt_get();
    add.args(["install", "--yes", "--quiet", "--no-install-recommends"]).args(&missing);
    let installed =
        run("reading Debian's lists of packages", update).and_then(|()| run(&format!("installing {names}"), add));
    let help = format!("The browser tests need {names}. On Debian: apt-get install {names}");
    installed.map_err(|failure| format!("{help} ({failure})"))?;
    if self::missing().is_empty() { Ok(()) } else { Err(format!("{help} (installed, and still not there)")) }
}

fn missing() -> Vec<&'static str> {
    let is_there = |places: &[&str], variable: &str| {
        std::env::var_os(variable).is_some() || places.iter().any(|place| Path::new(place).exists())
    };
    let missing = BROWSERS.iter().filter(|(_, places, variable)| !is_there(places, variable));
    missing.map(|(name, ..)| *name).collect()
}

/// As root; by sudo, where somebody else runs this.
fn apt_get() -> Command {
    let user = Command::new("id").arg("-u").output();
    let is_root = user.is_ok_and(|user| String::from_utf8_lossy(&user.stdout).trim() == "0");
    let mut command = Command::new(if is_root { "apt-get" } else { "sudo" });
    if !is_root {
        command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"]);
    }
    // No package may ask anything.
    command.env("DEBIAN_FRONTEND", "noninteractive");
    command
}

//! The demo: the package in pages that embed it as a customer would.

use std::process::Command;

use crate::process::{root, run};
use crate::{Failure, dist, node};

/// Builds the package and serves the pages until it is stopped.
pub(crate) fn demo() -> Result<(), Failure> {
    let pages = root().join("web-demo");
    dist::dist()?;
    node::install(&pages)?;
    let mut command = Command::new("node");
    command.current_dir(&pages).arg("server.mjs").arg("--dist").arg(node::package().join("dist"));
    run("serving the demo pages on this machine", command)
}

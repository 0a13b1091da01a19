//! `counts <workload>`: one pass over the inputs in a function of its own, so that callgrind can count it alone, and on
//! standard output how often it allocates.

use std::alloc::{GlobalAlloc, Layout, System};
use std::process::ExitCode;
use std::sync::atomic::{AtomicU64, Ordering};

use ssp_bench::inputs::inputs;
use ssp_bench::workloads::{INPUTS, Pass, Workload};

struct Counting;

static ALLOCATIONS: AtomicU64 = AtomicU64::new(0);

// SAFETY: every call is handed to the system allocator as it is.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }
    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static GLOBAL: Counting = Counting;

/// Callgrind collects between its call and its return (`--toggle-collect=measured_pass`).
#[unsafe(no_mangle)]
#[inline(never)]
extern "C" fn measured_pass(pass: &mut Pass<'_>) {
    pass(INPUTS);
}

fn main() -> ExitCode {
    let id = std::env::args().nth(1).unwrap_or_default();
    let Some(workload) = Workload::from_id(&id) else {
        let ids = Workload::ALL.map(Workload::id).join(", ");
        eprintln!("counts: no workload {id:?}; there are: {ids}");
        return ExitCode::FAILURE;
    };
    let inputs = inputs();
    let mut pass = workload.prepare(&inputs);
    // Whatever is built on first use is built here.
    pass(0..20);
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    measured_pass(&mut pass);
    println!("{}", ALLOCATIONS.load(Ordering::Relaxed) - before);
    ExitCode::SUCCESS
}

//! The workloads of the table under criterion, to compare one's own changes: `cargo bench`, `cargo bench -- decisions`.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use ssp_bench::inputs::{COUNT, inputs};
use ssp_bench::workloads::{INPUTS, Workload};

fn workloads(criterion: &mut Criterion) {
    let inputs = inputs();
    let mut group = criterion.benchmark_group("1,000 inputs");
    group.throughput(Throughput::Elements(COUNT as u64)).sample_size(20);
    for workload in Workload::ALL {
        let mut pass = workload.prepare(&inputs);
        group.bench_function(workload.id(), |bencher| bencher.iter(|| pass(INPUTS)));
    }
    group.finish();
}

criterion_group!(benches, workloads);
criterion_main!(benches);

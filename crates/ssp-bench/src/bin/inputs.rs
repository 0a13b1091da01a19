//! `inputs`: the inputs with the verdicts of `ssp-core`, one JSON object on each line, for the benchmark in Node (`node/`).

use serde_json::{Value, json};
use ssp_bench::engines::core;
use ssp_bench::inputs::inputs;
use ssp_core::age::{Age, LeapDay};
use ssp_core::koebenhavn::KOEBENHAVN;

fn main() {
    for input in inputs() {
        let age = Age::on(input.date, input.birth, LeapDay::Feb28).expect("born before the date");
        let case = |text: String| -> Value { serde_json::from_str(&text).expect("JSON") };
        let line = json!({
            "case": case(input.json(input.answers())),
            "half": case(input.json(input.some_answers())),
            "months": age.months(),
            "verdicts": core::verdicts(&input).map(|verdict| verdict as u8),
            "rules": core::decide(&KOEBENHAVN, &input).map(|(_, rule)| rule),
        });
        println!("{line}");
    }
}

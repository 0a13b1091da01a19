#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| ssp_fuzz::checks::dates(bytes));

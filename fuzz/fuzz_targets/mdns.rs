#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| fp_wire::fuzzing::mdns(data));

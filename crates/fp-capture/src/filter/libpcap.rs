//! The system's libpcap, loaded when it is needed: this file is, beside the kernel's ring
//! (`live/sys.rs`), the only place of `unsafe` in the workspace.
//!
//! **The functions** are looked up by the names and called with the types that `pcap/pcap.h` and
//! `pcap/bpf.h` give them, unchanged since libpcap 0.8; [`Functions`] states them once. The library
//! is found by the program loader as for any linked program, under the names that systems give to
//! that interface, and is never unloaded: it lies in a static, so that a function pointer is good
//! for as long as the process runs.
//!
//! **Compiling.** A handle (`pcap_t`) is made by [`compile`](Libpcap::compile), used and closed
//! there, and seen by nobody else. libpcap copies the expression, which is passed as a C string
//! that lives through the call, and writes a program that it owns into a struct of ours; the
//! instructions are copied out of it before it is freed. Before libpcap 1.8 two threads may not
//! compile at the same time, so a lock is held.
//!
//! **Running.** A program is run as libpcap compiled it, so each of its jumps ends inside it and
//! its last instruction returns; nothing here makes or changes an instruction. It is passed the
//! address and the length of a slice, and `bpf_filter` compares every load with that length. It
//! writes to nothing but its own stack, so that it may be called by several threads.

use std::ffi::{CStr, CString, c_char, c_int, c_uint};
use std::ptr::NonNull;
use std::sync::{Mutex, OnceLock, PoisonError};

use libloading::Library;

/// libpcap, as the loader knows it.
const NAMES: &[&str] = if cfg!(target_vendor = "apple") {
    &["libpcap.A.dylib", "libpcap.dylib"]
} else {
    // Debian and its kin keep the number of an interface that has not changed since; all others
    // have 1.
    &["libpcap.so.0.8", "libpcap.so.1", "libpcap.so"]
};

const WHAT_TO_INSTALL: &str = "filters need libpcap, which is not found here; install it (Debian, Ubuntu: \
                               `apt install libpcap0.8`; Fedora: `dnf install libpcap`; Alpine: `apk add libpcap`)";

/// `struct bpf_insn`.
#[derive(Clone, Copy)]
#[repr(C)]
pub(super) struct Instruction {
    code: u16,
    jump_true: u8,
    jump_false: u8,
    operand: u32,
}

/// `struct bpf_program`.
#[repr(C)]
struct RawProgram {
    len: c_uint,
    instructions: *mut Instruction,
}

/// `pcap_t`, which only libpcap looks into.
#[repr(C)]
struct Handle {
    _private: [u8; 0],
}

type Run = unsafe extern "C" fn(*const Instruction, *const u8, c_uint, c_uint) -> c_uint;

struct Functions {
    open_dead: unsafe extern "C" fn(c_int, c_int) -> *mut Handle,
    compile: unsafe extern "C" fn(*mut Handle, *mut RawProgram, *const c_char, c_int, u32) -> c_int,
    error: unsafe extern "C" fn(*mut Handle) -> *mut c_char,
    free: unsafe extern "C" fn(*mut RawProgram),
    close: unsafe extern "C" fn(*mut Handle),
    run: Run,
}

pub(super) struct Libpcap {
    functions: Functions,
    compiling: Mutex<()>,
    /// What the functions are in.
    _library: Library,
}

/// An expression for one link type.
pub(super) struct Program {
    instructions: Box<[Instruction]>,
    run: Run,
}

impl Libpcap {
    /// Loads it, the first time. `Err` is what to tell.
    pub(super) fn of_system() -> Result<&'static Libpcap, String> {
        static LOADED: OnceLock<Result<Libpcap, String>> = OnceLock::new();
        LOADED.get_or_init(|| Libpcap::load(NAMES)).as_ref().map_err(Clone::clone)
    }

    fn load(names: &[&str]) -> Result<Libpcap, String> {
        let mut reason = None;
        for name in names {
            // SAFETY: what a library does when it is loaded is its own affair; libpcap's does
            // nothing.
            match unsafe { Library::new(name) } {
                Ok(library) => return Libpcap::of(library).map_err(|error| format!("{name}: {error}")),
                // Of the first name is told why, which is the one that most systems have.
                Err(error) => reason = reason.or(Some(error)),
            }
        }
        let reason = reason.map(|error| format!(" ({error})")).unwrap_or_default();
        Err(format!("{WHAT_TO_INSTALL}{reason}"))
    }

    fn of(library: Library) -> Result<Libpcap, libloading::Error> {
        // SAFETY: each has the type that libpcap declares for this name. The library is kept beside
        // them.
        let functions = unsafe {
            Functions {
                open_dead: *library.get(b"pcap_open_dead\0")?,
                compile: *library.get(b"pcap_compile\0")?,
                error: *library.get(b"pcap_geterr\0")?,
                free: *library.get(b"pcap_freecode\0")?,
                close: *library.get(b"pcap_close\0")?,
                run: *library.get(b"bpf_filter\0")?,
            }
        };
        Ok(Libpcap { functions, compiling: Mutex::new(()), _library: library })
    }

    /// Compiles an expression for one of libpcap's own link types. `Err` is what libpcap says of
    /// it.
    pub(super) fn compile(&self, expression: &str, dlt: i32) -> Result<Program, String> {
        const SNAP_LEN: c_int = 65535;
        const OPTIMISE: c_int = 1;
        /// `ip broadcast` needs one. This is what p0f passes.
        const NETMASK: u32 = 0;
        let expression =
            CString::new(expression).map_err(|_| "a NUL is no part of an expression".to_owned())?;
        let _one_at_a_time = self.compiling.lock().unwrap_or_else(PoisonError::into_inner);
        let functions = &self.functions;
        // SAFETY: no pointers.
        let handle = unsafe { (functions.open_dead)(dlt, SNAP_LEN) };
        let handle = NonNull::new(handle).ok_or_else(|| "libpcap has no memory".to_owned())?;
        let mut raw = RawProgram { len: 0, instructions: std::ptr::null_mut() };
        // SAFETY: the handle is open, the program a live struct of the layout of `bpf_program`, the
        // expression a C string.
        let status = unsafe {
            (functions.compile)(handle.as_ptr(), &raw mut raw, expression.as_ptr(), OPTIMISE, NETMASK)
        };
        let program = if status == 0 && !raw.instructions.is_null() {
            // SAFETY: libpcap has written so many instructions there, which stay until `free`.
            let instructions = unsafe { std::slice::from_raw_parts(raw.instructions, raw.len as usize) };
            let program = Program { instructions: instructions.into(), run: functions.run };
            // SAFETY: the program is libpcap's, is freed once, and was copied.
            unsafe { (functions.free)(&raw mut raw) };
            Ok(program)
        } else {
            // SAFETY: the handle is open, and its message a C string that stays until it is closed.
            let message = unsafe { CStr::from_ptr((functions.error)(handle.as_ptr())) };
            Err(message.to_string_lossy().into_owned())
        };
        // SAFETY: the handle was opened above and is used no more.
        unsafe { (functions.close)(handle.as_ptr()) };
        program.and_then(|program| {
            if program.instructions.is_empty() {
                Err("it compiles to nothing".to_owned())
            } else {
                Ok(program)
            }
        })
    }
}

impl Program {
    /// Whether a frame passes.
    pub(super) fn passes(&self, data: &[u8]) -> bool {
        let len = c_uint::try_from(data.len()).unwrap_or(c_uint::MAX);
        // SAFETY: the instructions are those of a whole program as libpcap compiled it, and not
        // none; `len` bytes can be read at `data`.
        unsafe { (self.run)(self.instructions.as_ptr(), data.as_ptr(), len, len) != 0 }
    }

    /// Whether an instruction loads what is no part of the frame (SKF_AD_OFF of `linux/filter.h`),
    /// such as the direction, which would never match here: libpcap takes a link without a name for
    /// a live one.
    pub(super) fn asks_the_kernel(&self) -> bool {
        const SKF_AD_OFF: i32 = -0x1000;
        const LOAD_ABSOLUTE: (u16, u16) = (0x20, 0xe7);
        let (load, mask) = LOAD_ABSOLUTE;
        self.instructions.iter().any(|instruction| {
            instruction.code & mask == load && (SKF_AD_OFF..0).contains(&instruction.operand.cast_signed())
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_it_is_missing_the_message_says_what_to_install() {
        let message = Libpcap::load(&["libpcap-is-not-here.so.7", "nor.here"]).err().unwrap();
        assert!(message.contains("apt install libpcap0.8"), "{message}");
        assert!(message.contains("libpcap-is-not-here.so.7"), "{message}");
        // A library, but of other functions.
        let message = Libpcap::load(&["libc.so.6"]).err();
        assert!(message.is_none_or(|message| message.contains("pcap_open_dead")));
    }

    /// The kernel's own check of a program (`bpf_check_classic`): what `passes` rests on.
    #[test]
    fn programs_end_and_jump_inside_themselves() {
        let Ok(libpcap) = Libpcap::of_system() else { return };
        for expression in
            ["", "tcp", "dst port 25 or dst port 587", "not (net 10.0.0.0/8 and tcp[13] & 2 != 0)", "vlan 5"]
        {
            let program = libpcap.compile(expression, 1).unwrap();
            let len = program.instructions.len();
            for (at, instruction) in program.instructions.iter().enumerate() {
                if instruction.code & 7 == 5 {
                    let furthest = match instruction.code & 0xf0 {
                        0 => instruction.operand as usize,
                        _ => usize::from(instruction.jump_true.max(instruction.jump_false)),
                    };
                    assert!(at + 1 + furthest < len, "{expression}: {at}");
                }
            }
            assert_eq!(program.instructions[len - 1].code & 7, 6, "{expression}");
        }
    }
}

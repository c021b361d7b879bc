use std::collections::BTreeMap;

use seccompiler::{
    BpfProgram, SeccompAction,
    SeccompCmpArgLen::{Dword, Qword},
    SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule, TargetArch, apply_filter_all_threads,
};

use super::{Missing, Plan};

/// What reading frames, writing logs and serving sockets that are open takes, with threads and
/// memory.
const ALWAYS: &[libc::c_long] = &[
    // Open files and sockets.
    libc::SYS_read,
    libc::SYS_readv,
    libc::SYS_pread64,
    libc::SYS_lseek,
    libc::SYS_fsync,
    libc::SYS_fdatasync,
    libc::SYS_ftruncate,
    libc::SYS_flock,
    libc::SYS_fstat,
    libc::SYS_close,
    libc::SYS_accept4,
    libc::SYS_recvfrom,
    libc::SYS_shutdown,
    libc::SYS_getsockopt,
    libc::SYS_getsockname,
    libc::SYS_getpeername,
    // Waiting.
    libc::SYS_ppoll,
    libc::SYS_pselect6,
    libc::SYS_epoll_create1,
    libc::SYS_epoll_ctl,
    libc::SYS_epoll_pwait,
    libc::SYS_eventfd2,
    libc::SYS_timerfd_create,
    libc::SYS_timerfd_settime,
    libc::SYS_nanosleep,
    libc::SYS_clock_nanosleep,
    libc::SYS_clock_gettime,
    libc::SYS_clock_getres,
    libc::SYS_gettimeofday,
    // Memory.
    libc::SYS_brk,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_madvise,
    // Threads and signals.
    libc::SYS_futex,
    libc::SYS_membarrier,
    libc::SYS_rseq,
    libc::SYS_set_robust_list,
    libc::SYS_set_tid_address,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_gettid,
    libc::SYS_getpid,
    libc::SYS_getuid,
    libc::SYS_geteuid,
    libc::SYS_getgid,
    libc::SYS_getegid,
    libc::SYS_getrandom,
    libc::SYS_getrusage,
    libc::SYS_sysinfo,
    libc::SYS_uname,
    libc::SYS_capget,
    libc::SYS_sigaltstack,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_rt_sigtimedwait,
    libc::SYS_restart_syscall,
    libc::SYS_exit,
    libc::SYS_exit_group,
    // What this machine's older interfaces are called through by the C library.
    #[cfg(target_arch = "x86_64")]
    libc::SYS_poll,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_select,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_epoll_wait,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_time,
];

/// What would send on a packet socket, or copy it to a descriptor that is not known here: of other
/// descriptors only.
const NOT_OF_PACKETS: &[libc::c_long] = &[
    libc::SYS_write,
    libc::SYS_writev,
    libc::SYS_pwrite64,
    libc::SYS_dup,
    libc::SYS_dup3,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_dup2,
];

/// System calls and the conditions under which each is allowed, one of them at least; without any
/// it always is.
type Rules = BTreeMap<i64, Vec<SeccompRule>>;

/// What opening a log or a database again takes. Which files, Landlock says.
const FILES: &[libc::c_long] = &[
    libc::SYS_openat,
    libc::SYS_newfstatat,
    libc::SYS_statx,
    libc::SYS_readlinkat,
    libc::SYS_getdents64,
    libc::SYS_renameat2,
    libc::SYS_unlinkat,
    libc::SYS_fchmod,
    #[cfg(any(target_arch = "x86_64", target_arch = "aarch64"))]
    libc::SYS_renameat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_open,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_stat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_lstat,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_rename,
    #[cfg(target_arch = "x86_64")]
    libc::SYS_unlink,
];

/// Refuses all other system calls, in all threads. They fail with "operation not permitted";
/// capture goes on.
pub(super) fn restrict(plan: &Plan) -> Option<Missing> {
    apply(plan).err().map(|reason| Missing { layer: "seccomp", reason })
}

fn apply(plan: &Plan) -> Result<(), String> {
    let architecture: TargetArch =
        std::env::consts::ARCH.try_into().map_err(|_| "unknown machine".to_owned())?;
    for program in [no_clone3(architecture), allowed(plan, architecture)] {
        let program = program.map_err(|error| error.to_string())?;
        apply_filter_all_threads(&program).map_err(|error| error.to_string())?;
    }
    Ok(())
}

/// The arguments of clone3 lie in memory, out of a filter's sight. The C library takes clone where
/// there is no clone3.
fn no_clone3(architecture: TargetArch) -> Result<BpfProgram, seccompiler::BackendError> {
    let rules = BTreeMap::from([(libc::SYS_clone3, Vec::new())]);
    let absent = SeccompAction::Errno(libc::ENOSYS as u32);
    SeccompFilter::new(rules, SeccompAction::Allow, absent, architecture)?.try_into()
}

fn allowed(plan: &Plan, architecture: TargetArch) -> Result<BpfProgram, seccompiler::BackendError> {
    let files = !plan.read.is_empty() || !plan.write.is_empty();
    let mut rules: Rules =
        ALWAYS.iter().chain(if files { FILES } else { &[] }).map(|number| (*number, Vec::new())).collect();
    let bits_are = |argument, mask: i32, value: i32| {
        let operation = SeccompCmpOp::MaskedEq(mask as u32 as u64);
        SeccompRule::new(vec![SeccompCondition::new(argument, Dword, operation, value as u32 as u64)?])
    };
    packets(plan, &mut rules)?;
    // Threads, not processes.
    let thread = libc::CLONE_THREAD | libc::CLONE_VM;
    rules.insert(libc::SYS_clone, vec![bits_are(0, thread, thread)?]);
    // The other filter says that there is none, which it could not if this one had an error of its
    // own.
    rules.insert(libc::SYS_clone3, Vec::new());
    // Memory, not code.
    rules.insert(libc::SYS_mmap, vec![bits_are(2, libc::PROT_EXEC, 0)?]);
    rules.insert(libc::SYS_mprotect, vec![bits_are(2, libc::PROT_EXEC, 0)?]);
    // How the C library asks what an open file is. SQLite asks it of its own.
    if !files {
        rules.insert(libc::SYS_newfstatat, vec![bits_are(3, !0, libc::AT_EMPTY_PATH)?]);
    }
    // Names of threads.
    rules.insert(libc::SYS_prctl, vec![bits_are(0, !0, libc::PR_SET_NAME)?]);
    // A signal to oneself is how a program aborts; Landlock keeps others from it.
    rules.insert(libc::SYS_tgkill, vec![bits_are(0, !0, std::process::id() as i32)?]);
    // Is it a terminal, how wide, how much is there to read, do not block.
    let requests = [libc::TCGETS, libc::TIOCGWINSZ, libc::FIONREAD, libc::FIONBIO];
    let requests = requests.iter().map(|request| bits_are(1, !0, *request as i32));
    rules.entry(libc::SYS_ioctl).or_default().extend(requests.collect::<Result<Vec<_>, _>>()?);
    let refused = SeccompAction::Errno(libc::EPERM as u32);
    SeccompFilter::new(rules, refused, SeccompAction::Allow, architecture)?.try_into()
}

/// What the packet sockets are good for. They are known by their numbers, which stay theirs: who
/// closed one could open no other in its place that is worse.
fn packets(plan: &Plan, rules: &mut Rules) -> Result<(), seccompiler::BackendError> {
    let is = |argument, value: u64| SeccompCondition::new(argument, Dword, SeccompCmpOp::Eq, value);
    let is_not = |argument, value: u64| SeccompCondition::new(argument, Dword, SeccompCmpOp::Ne, value);
    // All 64 bits: a pointer, or a length.
    let none = |argument| SeccompCondition::new(argument, Qword, SeccompCmpOp::Eq, 0);
    let sockets = || plan.packets.iter().map(|descriptor| *descriptor as u64);
    let of_others = || sockets().map(|socket| is_not(0, socket)).collect::<Result<Vec<_>, _>>();
    let rule = |conditions: Vec<SeccompCondition>| {
        // No condition is no rule: the call is allowed as it is.
        if conditions.is_empty() { Ok(Vec::new()) } else { Ok(vec![SeccompRule::new(conditions)?]) }
    };
    for number in NOT_OF_PACKETS {
        rules.insert(*number, rule(of_others()?)?);
    }
    // An answer goes to who is connected. With an address a socket could be connected to anywhere
    // (TCP Fast Open), which Landlock does not see. And sendmsg, which could pass descriptors on,
    // nobody needs.
    let mut answer = of_others()?;
    answer.extend([none(4)?, none(5)?]);
    rules.insert(libc::SYS_sendto, rule(answer)?);
    // Nor does anybody need to be told of the arrival of data by a signal to whom he likes
    // (F_SETOWN).
    let mut commands = Vec::new();
    // Locks are of files: SQLite's.
    let locks = [libc::F_GETLK, libc::F_SETLK];
    for command in [libc::F_GETFD, libc::F_SETFD, libc::F_GETFL, libc::F_SETFL].into_iter().chain(locks) {
        commands.extend(rule(vec![is(1, command as u64)?])?);
    }
    for command in [libc::F_DUPFD, libc::F_DUPFD_CLOEXEC] {
        let mut copy = of_others()?;
        copy.push(is(1, command as u64)?);
        commands.extend(rule(copy)?);
    }
    rules.insert(libc::SYS_fcntl, commands);
    // Where is the interface of this name, is it up and of which kind; listen to it again.
    let (mut questions, mut bind, mut options, mut receive) =
        (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for socket in sockets() {
        for request in [libc::SIOCGIFINDEX, libc::SIOCGIFFLAGS, libc::SIOCGIFHWADDR] {
            questions.extend(rule(vec![is(0, socket)?, is(1, request as u32 as u64)?])?);
        }
        bind.extend(rule(vec![is(0, socket)?, is(2, size_of::<libc::sockaddr_ll>() as u64)?])?);
        let membership = [is(1, libc::SOL_PACKET as u64)?, is(2, libc::PACKET_ADD_MEMBERSHIP as u64)?];
        options.extend(rule([&[is(0, socket)?][..], &membership].concat())?);
        receive.extend(rule(vec![is(0, socket)?])?);
    }
    for (number, of_packets) in [
        (libc::SYS_ioctl, questions),
        (libc::SYS_bind, bind),
        (libc::SYS_setsockopt, options),
        (libc::SYS_recvmsg, receive),
    ] {
        // Without a socket there is no rule, which would allow the call.
        if !of_packets.is_empty() {
            rules.insert(number, of_packets);
        }
    }
    Ok(())
}

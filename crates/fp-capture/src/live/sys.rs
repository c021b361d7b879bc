//! The packet socket and the memory that it shares with the kernel: all the unsafe code of this
//! workspace.
//!
//! Two kinds of unsafe stand here, and everything that leaves this file is safe to call in any
//! order.
//!
//! **System calls.** Each passes a pointer to a live local value together with that value's own
//! size, and the kernel keeps none of them after the call returns. File descriptors are owned
//! ([`OwnedFd`]), so none is used after it is closed or closed twice.
//!
//! **The ring.** A [`Ring`] maps the receive ring of a socket that it owns, `blocks` blocks of
//! `block_size` bytes, and unmaps it when dropped. A block belongs to one side at a time, told by
//! the status word in its header:
//! - While the word lacks `TP_STATUS_USER` the kernel writes to the block, and no reference into it
//!   is given out.
//! - The kernel sets the flag when the block is complete and does not write to the block until the
//!   word is 0 again: when all blocks are the user's it drops frames. The flag is read with acquire
//!   ordering, so what the kernel wrote before it is visible.
//! - [`Ring::release`] gives the block back with release ordering. It takes `&mut self`, so no
//!   borrow of the block's bytes, which [`Ring::block`] ties to `&mut self` too, can be alive then.
//!
//! The status word lies outside the bytes that are lent, since the kernel may look at it at any
//! time; it is accessed as an atomic only. No other mapping of the memory exists in this process:
//! the kernel refuses to configure the ring of a socket anew while it is mapped, and the socket is
//! private to the `Ring`. A child process that was forked shares the mapping; this crate forks
//! none, and one that only calls exec cannot use it.
//!
//! What the kernel writes into a block is plain bytes, valid in any combination; offsets and
//! lengths among them are checked where they are read, in safe code (`ring.rs`).

use std::{
    ffi::{c_int, c_void},
    io, mem,
    os::fd::{AsFd, AsRawFd, BorrowedFd, FromRawFd, OwnedFd},
    ptr::NonNull,
    sync::atomic::{AtomicU32, Ordering},
};

/// Bytes at the begin of a block that [`Ring::block`] leaves out: the version, an offset and the
/// status word.
pub(super) const BLOCK_STATUS_END: usize = STATUS_OFFSET + size_of::<AtomicU32>();

/// Where the status word lies: behind two words, in `struct tpacket_block_desc`.
const STATUS_OFFSET: usize = 8;

/// A packet socket.
pub(super) struct Socket(OwnedFd);

impl Socket {
    /// Opens a socket that receives nothing before [`Socket::bind`]: frames with their link header,
    /// or without it when `cooked`.
    pub(super) fn open(cooked: bool) -> io::Result<Socket> {
        let kind = if cooked { libc::SOCK_DGRAM } else { libc::SOCK_RAW };
        // SAFETY: no pointers.
        let fd = check(unsafe { libc::socket(libc::AF_PACKET, kind | libc::SOCK_CLOEXEC, 0) })?;
        // SAFETY: the kernel just made this descriptor and nothing else owns it.
        Ok(Socket(unsafe { OwnedFd::from_raw_fd(fd) }))
    }

    /// Receives every protocol on the interface of this index, or on all for 0.
    pub(super) fn bind(&self, interface: i32) -> io::Result<()> {
        // SAFETY: all-zero bytes are a valid sockaddr_ll.
        let mut address: libc::sockaddr_ll = unsafe { mem::zeroed() };
        address.sll_family = libc::AF_PACKET as u16;
        address.sll_protocol = (libc::ETH_P_ALL as u16).to_be();
        address.sll_ifindex = interface;
        // SAFETY: the address is a live sockaddr_ll of the size given.
        check(unsafe {
            libc::bind(
                self.0.as_raw_fd(),
                (&raw const address).cast(),
                size_of_val(&address) as libc::socklen_t,
            )
        })?;
        Ok(())
    }

    /// The index of the interface that the socket is bound to: -1 when it was removed.
    pub(super) fn interface(&self) -> io::Result<i32> {
        // SAFETY: all-zero bytes are a valid sockaddr_ll.
        let mut address: libc::sockaddr_ll = unsafe { mem::zeroed() };
        let mut len = size_of_val(&address) as libc::socklen_t;
        // SAFETY: the address is a live sockaddr_ll, `len` its size; the kernel writes no more than
        // that.
        check(unsafe { libc::getsockname(self.0.as_raw_fd(), (&raw mut address).cast(), &raw mut len) })?;
        Ok(address.sll_ifindex)
    }

    /// The hardware type (`ARPHRD_*`) of the interface of this name.
    pub(super) fn hardware(&self, interface: &str) -> io::Result<u16> {
        let answer = self.ask(interface, libc::SIOCGIFHWADDR as _)?;
        // SAFETY: the kernel has written this field of the union, and any bytes are a valid value
        // of it.
        Ok(unsafe { answer.ifr_ifru.ifru_hwaddr }.sa_family)
    }

    /// The index of the interface of this name.
    pub(super) fn index_of(&self, interface: &str) -> io::Result<i32> {
        let answer = self.ask(interface, libc::SIOCGIFINDEX as _)?;
        // SAFETY: as above.
        Ok(unsafe { answer.ifr_ifru.ifru_ifindex })
    }

    /// Whether the interface of this name is switched on.
    pub(super) fn is_up(&self, interface: &str) -> io::Result<bool> {
        let answer = self.ask(interface, libc::SIOCGIFFLAGS as _)?;
        // SAFETY: as above.
        let flags = unsafe { answer.ifr_ifru.ifru_flags };
        Ok(c_int::from(flags) & libc::IFF_UP != 0)
    }

    /// What the kernel says of an interface by name (netdevice(7)).
    fn ask(&self, interface: &str, request: libc::Ioctl) -> io::Result<libc::ifreq> {
        // SAFETY: all-zero bytes are a valid ifreq.
        let mut answer: libc::ifreq = unsafe { mem::zeroed() };
        // The last byte stays 0: it ends the name.
        let room = answer.ifr_name.len() - 1;
        if interface.len() > room {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        for (place, byte) in answer.ifr_name.iter_mut().zip(interface.bytes()) {
            *place = byte as libc::c_char;
        }
        // SAFETY: each of the requests reads the name from the live ifreq and writes its answer
        // into it.
        check(unsafe { libc::ioctl(self.0.as_raw_fd(), request, &raw mut answer) })?;
        Ok(answer)
    }

    /// Takes the error that the socket waits to tell, 0 for none.
    pub(super) fn take_error(&self) -> io::Result<i32> {
        self.number(libc::SOL_SOCKET, libc::SO_ERROR)
    }

    /// Sets a packet option whose value is a number.
    pub(super) fn set(&self, option: c_int, value: c_int) -> io::Result<()> {
        self.set_option(libc::SOL_PACKET, option, &value)
    }

    /// Reads a packet option whose value is a number.
    pub(super) fn get(&self, option: c_int) -> io::Result<c_int> {
        self.number(libc::SOL_PACKET, option)
    }

    /// Asks for the frames that are meant for others, until the socket is closed.
    pub(super) fn promiscuous(&self, interface: i32) -> io::Result<()> {
        let membership = libc::packet_mreq {
            mr_ifindex: interface,
            mr_type: libc::PACKET_MR_PROMISC as u16,
            mr_alen: 0,
            mr_address: [0; 8],
        };
        self.set_option(libc::SOL_PACKET, libc::PACKET_ADD_MEMBERSHIP, &membership)
    }

    /// Lets only those frames pass that the program accepts, cut to the length that it returns.
    pub(super) fn filter(&self, program: &mut [libc::sock_filter]) -> io::Result<()> {
        let len = program.len().try_into().map_err(|_| io::ErrorKind::InvalidInput)?;
        // The kernel copies the program during the call and does not write to it.
        self.set_option(
            libc::SOL_SOCKET,
            libc::SO_ATTACH_FILTER,
            &libc::sock_fprog { len, filter: program.as_mut_ptr() },
        )
    }

    /// Frames received (the dropped ones among them) and dropped for want of room, since the last
    /// call.
    pub(super) fn counts(&self) -> io::Result<(u32, u32)> {
        // SAFETY: all-zero bytes are a valid tpacket_stats_v3.
        let mut counts: libc::tpacket_stats_v3 = unsafe { mem::zeroed() };
        self.get_option(libc::SOL_PACKET, libc::PACKET_STATISTICS, &mut counts)?;
        Ok((counts.tp_packets, counts.tp_drops))
    }

    fn number(&self, level: c_int, option: c_int) -> io::Result<c_int> {
        let mut value: c_int = 0;
        self.get_option(level, option, &mut value)?;
        Ok(value)
    }

    fn set_option<T: Plain>(&self, level: c_int, option: c_int, value: &T) -> io::Result<()> {
        // SAFETY: the value is live and of the size given.
        check(unsafe {
            libc::setsockopt(
                self.0.as_raw_fd(),
                level,
                option,
                std::ptr::from_ref(value).cast(),
                size_of::<T>() as libc::socklen_t,
            )
        })?;
        Ok(())
    }

    fn get_option<T: Plain>(&self, level: c_int, option: c_int, value: &mut T) -> io::Result<()> {
        let mut len = size_of::<T>() as libc::socklen_t;
        // SAFETY: the value is live, the kernel writes no more than `len` bytes, and a `Plain` type
        // takes any bytes.
        check(unsafe {
            libc::getsockopt(
                self.0.as_raw_fd(),
                level,
                option,
                std::ptr::from_mut(value).cast(),
                &raw mut len,
            )
        })?;
        Ok(())
    }
}

impl AsFd for Socket {
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.0.as_fd()
    }
}

/// The receive ring of a packet socket (TPACKET_V3), mapped, with the socket that fills it.
pub(super) struct Ring {
    memory: NonNull<u8>,
    block_size: usize,
    blocks: usize,
    socket: Socket,
}

// SAFETY: the mapping belongs to this value alone and is not tied to the thread that made it.
unsafe impl Send for Ring {}

impl Ring {
    /// Gives the socket a ring. `latency` is the time in milliseconds after which the kernel hands
    /// over a block that is not full. The block size must be a multiple of the page size.
    pub(super) fn new(socket: Socket, block_size: usize, blocks: usize, latency: u32) -> io::Result<Ring> {
        let too_large = |_| io::Error::from(io::ErrorKind::InvalidInput);
        let len = block_size.checked_mul(blocks).ok_or(io::ErrorKind::InvalidInput)?;
        // Frames of a block follow one another whatever their size: one "frame" a block satisfies
        // the kernel's check.
        let request = libc::tpacket_req3 {
            tp_block_size: block_size.try_into().map_err(too_large)?,
            tp_block_nr: blocks.try_into().map_err(too_large)?,
            tp_frame_size: block_size.try_into().map_err(too_large)?,
            tp_frame_nr: blocks.try_into().map_err(too_large)?,
            tp_retire_blk_tov: latency,
            tp_sizeof_priv: 0,
            tp_feature_req_word: 0,
        };
        if len == 0 || block_size < BLOCK_STATUS_END {
            return Err(io::ErrorKind::InvalidInput.into());
        }
        socket.set(libc::PACKET_VERSION, libc::tpacket_versions::TPACKET_V3 as c_int)?;
        socket.set_option(libc::SOL_PACKET, libc::PACKET_RX_RING, &request)?;
        // SAFETY: a new mapping at an address of the kernel's choice touches no memory of ours.
        let memory = unsafe {
            libc::mmap(
                std::ptr::null_mut(),
                len,
                libc::PROT_READ | libc::PROT_WRITE,
                libc::MAP_SHARED,
                socket.0.as_raw_fd(),
                0,
            )
        };
        if memory == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        let memory = NonNull::new(memory.cast()).ok_or(io::ErrorKind::Other)?;
        Ok(Ring { memory, block_size, blocks, socket })
    }

    pub(super) fn socket(&self) -> &Socket {
        &self.socket
    }

    /// How many blocks there are.
    pub(super) fn blocks(&self) -> usize {
        self.blocks
    }

    /// The bytes of a block behind its status word, when the kernel has handed it over and it was
    /// not given back since.
    #[inline]
    pub(super) fn block(&mut self, index: usize) -> Option<&mut [u8]> {
        let status = self.status(index)?;
        if status.load(Ordering::Acquire) & libc::TP_STATUS_USER == 0 {
            return None;
        }
        // SAFETY: `status` gave the block's place inside the mapping, so the rest of it up to
        // `block_size` is mapped, readable and writable. The flag says that the kernel does not
        // write to it before `release`, which needs `&mut self` and so waits for the end of this
        // borrow, and no other borrow exists for the same reason.
        Some(unsafe {
            std::slice::from_raw_parts_mut(
                self.memory.as_ptr().add(index * self.block_size + BLOCK_STATUS_END),
                self.block_size - BLOCK_STATUS_END,
            )
        })
    }

    /// Gives a block back to the kernel to be filled anew.
    pub(super) fn release(&mut self, index: usize) {
        if let Some(status) = self.status(index) {
            status.store(libc::TP_STATUS_KERNEL, Ordering::Release);
        }
    }

    #[inline]
    fn status(&self, index: usize) -> Option<&AtomicU32> {
        if index >= self.blocks {
            return None;
        }
        // SAFETY: `index` is below `blocks` and `block_size` at least `BLOCK_STATUS_END`, so the
        // word lies inside the mapping, which lives as long as `self`. Blocks begin at multiples of
        // the page size, so it is aligned. Both sides access it as an atomic only.
        Some(unsafe {
            AtomicU32::from_ptr(self.memory.as_ptr().add(index * self.block_size + STATUS_OFFSET).cast())
        })
    }
}

impl Drop for Ring {
    fn drop(&mut self) {
        // SAFETY: this is the mapping that `new` made, and no borrow of it outlives `self`. It
        // cannot fail for such a range, and there would be nothing to do about it.
        unsafe { libc::munmap(self.memory.as_ptr().cast::<c_void>(), self.block_size * self.blocks) };
    }
}

/// Types that any bytes are a valid value of, so that the kernel may write one.
///
/// # Safety
///
/// No padding that matters, no invalid bit patterns.
unsafe trait Plain {}
// SAFETY: a number.
unsafe impl Plain for c_int {}
// SAFETY: structs of numbers, and of a pointer in sock_fprog, which is only ever passed to the
// kernel.
unsafe impl Plain for libc::tpacket_req3 {}
// SAFETY: as above.
unsafe impl Plain for libc::tpacket_stats_v3 {}
// SAFETY: as above.
unsafe impl Plain for libc::packet_mreq {}
// SAFETY: as above.
unsafe impl Plain for libc::sock_fprog {}

fn check(result: c_int) -> io::Result<c_int> {
    if result < 0 { Err(io::Error::last_os_error()) } else { Ok(result) }
}

/// The program's end of a tun interface: what is written to it arrives from the interface. For
/// tests.
#[cfg(test)]
pub(super) fn attach_to_tunnel(interface: &str) -> io::Result<std::fs::File> {
    let device = std::fs::File::options().read(true).write(true).open("/dev/net/tun")?;
    // SAFETY: all-zero bytes are a valid ifreq.
    let mut request: libc::ifreq = unsafe { mem::zeroed() };
    for (place, byte) in request.ifr_name.iter_mut().take(libc::IFNAMSIZ - 1).zip(interface.bytes()) {
        *place = byte as libc::c_char;
    }
    request.ifr_ifru.ifru_flags = (libc::IFF_TUN | libc::IFF_NO_PI) as libc::c_short;
    // SAFETY: TUNSETIFF reads and writes the live ifreq.
    check(unsafe { libc::ioctl(device.as_raw_fd(), libc::TUNSETIFF as _, &raw mut request) })?;
    Ok(device)
}

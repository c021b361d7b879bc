//! So many connections at a time, and so many of one address, and no more.

use std::collections::HashMap;
use std::io;
use std::net::{IpAddr, Ipv6Addr};
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};

/// The most connections at a time; further ones wait to be accepted.
pub(crate) const MOST: usize = 1500;

/// Of these so many may be of one address, of IPv6 one network of 64 bits, so that nobody takes
/// all; further ones are closed.
const SHARE: usize = MOST / 10;

/// How many connections each address has that has any.
type Held = Arc<Mutex<HashMap<IpAddr, usize>>>;

/// A listener that accepts while there is room.
pub(crate) struct Bounded {
    listener: TcpListener,
    room: Arc<Semaphore>,
    held: Held,
}

impl Bounded {
    pub(crate) fn new(listener: TcpListener) -> Bounded {
        Bounded { listener, room: Arc::new(Semaphore::new(MOST)), held: Held::default() }
    }

    /// The next connection, once there is room for one.
    pub(crate) async fn accept(&self) -> Connection {
        loop {
            if let Ok(permit) = Arc::clone(&self.room).acquire_owned().await
                && let Ok((stream, address)) = self.listener.accept().await
            {
                match Place::of(&self.held, address.ip()) {
                    Some(place) => return Connection { stream, _permit: permit, _place: place },
                    None => continue,
                }
            }
            // No descriptor is left, or who connected is gone again.
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}

/// A place of an address, until it is dropped.
struct Place {
    held: Held,
    address: IpAddr,
}

impl Place {
    /// A place for an address that has not got its share.
    fn of(held: &Held, address: IpAddr) -> Option<Place> {
        let address = match address.to_canonical() {
            IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() >> 64 << 64)),
            address => address,
        };
        let mut all = held.lock().unwrap_or_else(PoisonError::into_inner);
        let count = all.entry(address).or_default();
        if *count >= SHARE {
            return None;
        }
        *count += 1;
        drop(all);
        Some(Place { held: Arc::clone(held), address })
    }
}

impl Drop for Place {
    fn drop(&mut self) {
        let mut all = self.held.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = all.get_mut(&self.address) {
            *count -= 1;
            if *count == 0 {
                all.remove(&self.address);
            }
        }
    }
}

/// A connection that has its room as long as it lasts.
pub(crate) struct Connection {
    stream: TcpStream,
    _permit: OwnedSemaphorePermit,
    _place: Place,
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, buffer)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.stream).poll_write_vectored(context, bytes)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_has_a_share() {
        let held = Held::default();
        let place = |text: &str| Place::of(&held, text.parse().unwrap());
        let mut own: Vec<Place> = (0..SHARE).map(|_| place("192.0.2.1").unwrap()).collect();
        assert!(place("192.0.2.1").is_none());
        assert!(place("::ffff:192.0.2.1").is_none(), "the same address");
        let other = place("192.0.2.2").unwrap();
        own.pop();
        let again = place("192.0.2.1").unwrap();
        assert!(place("192.0.2.1").is_none());
        // Whoever has a network of IPv6 has all its addresses.
        let network: Vec<Place> =
            (0..SHARE).map(|host| place(&format!("2001:db8::{host:x}")).unwrap()).collect();
        assert!(place("2001:db8::ffff:1").is_none());
        assert!(place("2001:db8:0:1::1").is_some());
        drop((own, other, again, network));
        assert!(held.lock().unwrap().is_empty(), "nothing is remembered of who is gone");
    }
}

//! A server of captures, and questions to it.

use std::fs::File;
use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};

use fp_db::Database;
use fp_engine::Config;
use fp_report::Pseudonyms;
use fp_web::{Access, Desk, End, Kept, Token, end, read_captures, serve};

pub(crate) fn testdata(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../testdata").join(name)
}

/// A server that ends when it is dropped.
pub(crate) struct Server {
    pub(crate) address: SocketAddr,
    end: Option<End>,
    thread: Option<JoinHandle<()>>,
}

/// An answer.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    pub(crate) head: String,
    pub(crate) body: Vec<u8>,
}

impl Answer {
    pub(crate) fn json(&self) -> serde_json::Value {
        serde_json::from_slice(&self.body)
            .unwrap_or_else(|error| panic!("{error}: {}", String::from_utf8_lossy(&self.body)))
    }
}

impl Server {
    /// Of these captures, all read.
    pub(crate) fn of(captures: &[&str], kept: Kept, token: Option<Token>) -> Server {
        Server::hiding(captures, kept, token, None)
    }

    /// The same with these in place of what is personal.
    pub(crate) fn hiding(
        captures: &[&str],
        kept: Kept,
        token: Option<Token>,
        pseudonyms: Option<Pseudonyms>,
    ) -> Server {
        let desk = Desk::new(Database::embedded(), Config::default(), kept).hiding(pseudonyms);
        Server::at(desk, captures, token)
    }

    /// The same at a desk that is laid.
    pub(crate) fn at(desk: Desk, captures: &[&str], token: Option<Token>) -> Server {
        let desk = Arc::new(desk);
        let open = |name: &&str| ((*name).to_owned(), File::open(testdata(name)).unwrap(), None);
        read_captures(&desk, captures.iter().map(open).collect()).unwrap().finish();
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let access = Access::new(address, Vec::new(), token);
        let (end, ended) = end();
        let thread = thread::spawn(move || serve(listener, desk, access, ended).unwrap());
        Server { address, end: Some(end), thread: Some(thread) }
    }

    pub(crate) fn with(captures: &[&str]) -> Server {
        Server::of(captures, Kept::default(), None)
    }

    /// Asks, and reads the answer to its end.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        let mut stream = self.send(method, path, headers, body);
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        answer(&all)
    }

    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], b"")
    }

    /// Asks, and leaves the answer to be read.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[(&str, &str)], body: &[u8]) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).unwrap();
        let mut head =
            format!("{method} {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {}\r\n", body.len());
        if !headers.iter().any(|(name, _)| name.eq_ignore_ascii_case("host")) {
            head += &format!("Host: {}\r\n", self.address);
        }
        for (name, value) in headers {
            head += &format!("{name}: {value}\r\n");
        }
        stream.write_all((head + "\r\n").as_bytes()).unwrap();
        // A server that refuses need not read all.
        let _ = stream.write_all(body);
        stream
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        drop(self.end.take());
        let _ = self.thread.take().unwrap().join();
    }
}

/// Head and body, without the marks of its pieces.
fn answer(all: &[u8]) -> Answer {
    let at = all.windows(4).position(|four| four == b"\r\n\r\n").expect("a head");
    let head = String::from_utf8_lossy(&all[..at]).into_owned();
    let status = head[9..12].parse().unwrap();
    let mut rest = &all[at + 4..];
    let mut body = Vec::new();
    if head.to_lowercase().contains("transfer-encoding: chunked") {
        while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
            let length = usize::from_str_radix(std::str::from_utf8(&rest[..end]).unwrap(), 16).unwrap();
            body.extend_from_slice(&rest[end + 2..end + 2 + length]);
            rest = &rest[end + 4 + length..];
            if length == 0 {
                break;
            }
        }
    } else {
        body = rest.to_vec();
    }
    Answer { status, head, body }
}

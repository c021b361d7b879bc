//! What an HTTP head costs: whole, in two segments, and what is not one.

use divan::{Bencher, black_box};
use fp_obs::Direction;
use fp_wire::Stream;
use fp_wire::http::{HeadReader, HeadStream, Options, Status};

const REQUEST: &[u8] = b"GET /wiki/Main_Page HTTP/1.1\r\n\
Host: en.example.org\r\n\
User-Agent: Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0\r\n\
Accept: text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8\r\n\
Accept-Language: en-US,en;q=0.5\r\n\
Accept-Encoding: gzip, deflate, br, zstd\r\n\
Referer: http://www.example.org/search?q=passive+fingerprinting\r\n\
Connection: keep-alive\r\n\
Cookie: session=0123456789abcdef0123456789abcdef; theme=dark\r\n\
Upgrade-Insecure-Requests: 1\r\n\
Priority: u=0, i\r\n\r\n";

fn main() {
    divan::main();
}

fn request() -> HeadStream {
    HeadStream::new(HeadReader::request(Options::default()), Stream::new(1))
}

#[divan::bench]
fn request_in_one_segment(bencher: Bencher) {
    bencher.counter(divan::counter::BytesCount::of_slice(REQUEST)).bench(|| {
        let mut stream = request();
        matches!(stream.push(1, black_box(REQUEST)).0, Status::Head(_))
    });
}

#[divan::bench]
fn request_in_two_segments(bencher: Bencher) {
    bencher.counter(divan::counter::BytesCount::of_slice(REQUEST)).bench(|| {
        let (first, second) = black_box(REQUEST).split_at(300);
        let mut stream = request();
        stream.push(1, first);
        matches!(stream.push(301, second).0, Status::Head(_))
    });
}

#[divan::bench]
fn not_http(bencher: Bencher) {
    let hello = [0x16, 3, 1, 2, 0, 1, 0, 1, 0xfc, 3, 3, 1, 2, 3, 4, 5, 6, 7, 8, 9];
    bencher.bench(|| matches!(request().push(1, black_box(&hello)).0, Status::NotHttp));
}

#[divan::bench]
fn raw_sig(bencher: Bencher) {
    let Status::Head(head) = HeadReader::request(Options::default()).advance(REQUEST) else {
        panic!("a request head")
    };
    bencher.bench(|| black_box(&head).raw_sig(Direction::Request, &|_| false).to_string());
}

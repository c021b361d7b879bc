use core::fmt;

/// Which way the fingerprinted packet went: p0f's `request` and `response` (p0f README, section 5).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[cfg_attr(feature = "serde", derive(serde::Serialize, serde::Deserialize), serde(rename_all = "lowercase"))]
pub enum Direction {
    /// From client to server: a SYN, an HTTP request.
    Request,
    /// From server to client: a SYN+ACK, an HTTP response.
    Response,
}

impl Direction {
    /// Both, in p0f's order.
    pub const ALL: [Direction; 2] = [Direction::Request, Direction::Response];
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Direction::Request => "request",
            Direction::Response => "response",
        })
    }
}

//! In which ways a SYN or SYN+ACK can differ from a signature, and what each of them weighs.

macro_rules! tcp_terms {
    ($($(#[$doc:meta])* $name:ident,)*) => {
        /// In how many ways a SYN or SYN+ACK differs from a signature.
        #[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
        pub struct TcpCounts {
            $($(#[$doc])* pub $name: u8,)*
        }

        /// What each way of differing adds to a distance.
        #[derive(Clone, Copy, Debug, Default, PartialEq)]
        pub struct TcpWeights {
            $($(#[$doc])* pub $name: f32,)*
        }

        impl TcpCounts {
            /// The counts in the order of [`TcpWeights::NAMES`].
            pub const fn to_array(self) -> [u8; TcpWeights::NAMES.len()] {
                [$(self.$name,)*]
            }
        }

        impl TcpWeights {
            /// The names of the terms.
            pub const NAMES: &'static [&'static str] = &[$(stringify!($name),)*];

            /// Weights in the order of [`TcpWeights::NAMES`].
            pub const fn from_array(weights: [f32; TcpWeights::NAMES.len()]) -> TcpWeights {
                let [$($name,)*] = weights;
                TcpWeights { $($name,)* }
            }

            /// The weights in the order of [`TcpWeights::NAMES`].
            pub const fn to_array(self) -> [f32; TcpWeights::NAMES.len()] {
                [$(self.$name,)*]
            }
        }
    };
}

/// The most edits of options that count.
pub(crate) const MOST_EDITS: u8 = 4;

tcp_terms! {
    /// Options inserted, deleted, replaced or swapped with a neighbour; at most four count, since
    /// what rewrites options on the way rewrites many.
    option,
    /// The padding after the end of options has another length.
    eol_padding,
    /// The window is of the kind that the signature asks for, with another number.
    window_number,
    /// The window is of another kind.
    window_kind,
    /// Steps between the window scales; at most four count.
    scale_step,
    /// Another MSS where the signature gives one.
    mss,
    /// An IPv4 TTL above the initial one.
    ttl_above,
    /// An IPv4 TTL too far below the initial one to have come down by hops.
    ttl_far,
    /// A hop limit of IPv6 that would be one of these: routers advertise where it begins (RFC 4861,
    /// 4.2).
    hop_limit,
    /// Quirks that the path takes or adds: `df`, `id+`, `id-`, `ecn`.
    path_quirk,
    /// Any other quirks.
    quirk,
    /// IP options of another length.
    ip_options,
    /// Payload where there should be none, or none where there should be.
    payload,
    /// The signature is a last-resort one, which describes many stacks. Not a difference:
    /// [`TcpCounts::between`] leaves it 0.
    generic,
}

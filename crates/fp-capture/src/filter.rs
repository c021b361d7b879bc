//! Filter expressions (`man pcap-filter`), compiled by libpcap.

#[cfg(feature = "libpcap")]
pub(crate) use with_libpcap::link_type_of_dlt;

/// A filter expression, and whether a frame is one that it asks for.
///
/// It is applied to frames as they are delivered, from files and from interfaces alike, VLAN tags in place. An
/// expression means something else for each link type, so it is compiled for each that comes.
pub struct Filter {
    #[cfg(feature = "libpcap")]
    compiled: with_libpcap::Compiled,
    #[cfg(not(feature = "libpcap"))]
    never: std::convert::Infallible,
}

/// Why there is no filter.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("filter `{expression}`: {reason}")]
pub struct FilterError {
    expression: String,
    reason: String,
}

impl Filter {
    /// Compiles an expression for link types, numbers of the tcpdump.org registry.
    ///
    /// # Errors
    ///
    /// When libpcap does not understand the expression or knows no such link type, when the expression makes no sense for
    /// one of them, and always in a build without the feature `libpcap`.
    pub fn compile(
        expression: &str,
        link_types: impl IntoIterator<Item = u32>,
    ) -> Result<Filter, FilterError> {
        #[cfg(feature = "libpcap")]
        return Ok(Filter { compiled: with_libpcap::Compiled::new(expression, link_types)? });
        #[cfg(not(feature = "libpcap"))]
        {
            drop(link_types);
            let reason = "this build has no filter expressions; they need the feature `libpcap`".to_owned();
            Err(FilterError { expression: expression.to_owned(), reason })
        }
    }

    /// Whether the filter passes a frame of this link type. `len` and its like in an expression mean the captured bytes.
    ///
    /// # Errors
    ///
    /// When the expression cannot be compiled for this link type: the same error for every frame of the type.
    pub fn matches(&mut self, link_type: u32, data: &[u8]) -> Result<bool, &FilterError> {
        #[cfg(feature = "libpcap")]
        return self.compiled.matches(link_type, data);
        #[cfg(not(feature = "libpcap"))]
        {
            let _ = (link_type, data);
            match self.never {}
        }
    }
}

#[cfg(feature = "libpcap")]
mod with_libpcap {
    use pcap::{BpfInstruction, BpfProgram, Capture, Linktype};

    use super::FilterError;

    pub(super) struct Compiled {
        expression: String,
        /// For each link type so far. There are few, and most captures have one.
        programs: Vec<(u32, Result<BpfProgram, FilterError>)>,
    }

    impl Compiled {
        pub(super) fn new(
            expression: &str,
            link_types: impl IntoIterator<Item = u32>,
        ) -> Result<Compiled, FilterError> {
            let programs = link_types
                .into_iter()
                .map(|link_type| Ok((link_type, Ok(compile(expression, link_type)?))))
                .collect::<Result<_, _>>()?;
            Ok(Compiled { expression: expression.to_owned(), programs })
        }

        pub(super) fn matches(&mut self, link_type: u32, data: &[u8]) -> Result<bool, &FilterError> {
            let position = self.programs.iter().position(|(known, _)| *known == link_type);
            let position = position.unwrap_or_else(|| {
                self.programs.push((link_type, compile(&self.expression, link_type)));
                self.programs.len() - 1
            });
            match self.programs.get(position) {
                Some((_, Ok(program))) => Ok(program.filter(data)),
                Some((_, Err(error))) => Err(error),
                None => Ok(false),
            }
        }
    }

    fn compile(expression: &str, link_type: u32) -> Result<BpfProgram, FilterError> {
        let refused = |reason| FilterError { expression: expression.to_owned(), reason };
        let dlt = dlt_of_link_type(link_type);
        let program = Capture::dead(Linktype(dlt))
            .and_then(|capture| capture.compile(expression, true))
            .map_err(|error| match error {
                pcap::Error::PcapError(reason) => refused(reason),
                other => refused(other.to_string()),
            })?;
        if program.get_instructions().iter().any(asks_the_kernel) {
            let reason = "only all interfaces together (`any`) tell which way a packet goes";
            return Err(refused(reason.to_owned()));
        }
        Ok(program)
    }

    /// Whether an instruction loads what is no part of the frame (SKF_AD_OFF of `linux/filter.h`), such as the direction,
    /// which would never match here: libpcap takes a link without a name for a live one.
    fn asks_the_kernel(instruction: &BpfInstruction) -> bool {
        const SKF_AD_OFF: i32 = -0x1000;
        const LOAD_ABSOLUTE: (u16, u16) = (0x20, 0xe7);
        // It is shown as its code, two jumps and its operand.
        let text = instruction.to_string();
        let number = |word: Option<&str>| word.and_then(|word| word.parse::<u32>().ok());
        let (code, operand) = (number(text.split(' ').next()), number(text.rsplit(' ').next()));
        let (load, mask) = LOAD_ABSOLUTE;
        code.is_some_and(|code| code as u16 & mask == load)
            && operand.is_some_and(|operand| (SKF_AD_OFF..0).contains(&(operand as i32)))
    }

    /// libpcap's own numbers (`DLT_*`), which differ between systems for a few link types.
    const DIFFERENT: [(i32, u32); 5] = [
        (11, 100),
        (if cfg!(target_os = "openbsd") { 14 } else { 12 }, 101),
        (15, 102),
        (16, 103),
        (if cfg!(target_os = "openbsd") { 12 } else { 108 }, 108),
    ];

    pub(crate) fn link_type_of_dlt(dlt: i32) -> u32 {
        DIFFERENT.iter().find(|(ours, _)| *ours == dlt).map_or(dlt as u32, |(_, link_type)| *link_type)
    }

    fn dlt_of_link_type(link_type: u32) -> i32 {
        DIFFERENT.iter().find(|(_, known)| *known == link_type).map_or(link_type as i32, |(dlt, _)| *dlt)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(feature = "libpcap")]
    #[test]
    fn an_expression_means_the_same_on_every_link() {
        let mut ip = vec![0x45, 0, 0, 40, 0, 0, 0, 0, 64, 6, 0, 0, 10, 0, 0, 1, 10, 0, 0, 2, 0, 80, 4, 0];
        ip.resize(40, 0);
        let ethernet = [&[0; 12][..], &[8, 0], &ip].concat();
        let tagged = [&[0; 12][..], &[0x81, 0, 0, 5, 8, 0], &ip].concat();
        let mut port = Filter::compile("tcp src port 80", [1]).unwrap();
        assert_eq!(port.matches(1, &ethernet), Ok(true));
        assert_eq!(port.matches(1, &tagged), Ok(false));
        // RAW is 101 in the registry and 12 to libpcap on most systems.
        assert_eq!(port.matches(101, &ip), Ok(true));
        assert_eq!(port.matches(12, &ip), Ok(true));
        let mut other = Filter::compile("tcp src port 81", [101]).unwrap();
        assert_eq!(other.matches(101, &ip), Ok(false));
        let mut vlan = Filter::compile("vlan 5 and tcp", [1]).unwrap();
        assert_eq!(vlan.matches(1, &tagged), Ok(true));
        assert_eq!(vlan.matches(1, &ethernet), Ok(false));
        // Cut anywhere it is no match, and no fault.
        for len in 0..24 {
            assert_eq!(port.matches(1, &ethernet[..len]), Ok(false), "{len}");
        }
        let message = vlan.matches(101, &ip).unwrap_err().to_string();
        assert!(message.starts_with("filter `vlan 5 and tcp`: ") && message.contains("VLAN"), "{message}");
    }

    #[cfg(feature = "libpcap")]
    #[test]
    fn a_wrong_expression_is_refused() {
        let message = Filter::compile("tcp prt 80", [1]).err().unwrap().to_string();
        assert!(
            message.starts_with("filter `tcp prt 80`: ") && message.contains("syntax error"),
            "{message}"
        );
        let message = Filter::compile("vlan 5", [1, 101]).err().unwrap().to_string();
        assert!(message.contains("VLAN"), "{message}");
        for direction in ["inbound", "tcp and outbound"] {
            assert!(Filter::compile(direction, [113]).is_ok());
            let message = Filter::compile(direction, [113, 1]).err().unwrap().to_string();
            assert!(message.contains(direction) && message.contains("which way"), "{message}");
        }
        let message = Filter::compile("tcp\0", [1]).err().unwrap().to_string();
        assert!(message.len() > 20, "{message}");
    }

    #[cfg(not(feature = "libpcap"))]
    #[test]
    fn without_the_feature_it_says_so() {
        let message = Filter::compile("tcp port 80", [1]).err().unwrap().to_string();
        let expected =
            "filter `tcp port 80`: this build has no filter expressions; they need the feature `libpcap`";
        assert_eq!(message, expected);
    }
}

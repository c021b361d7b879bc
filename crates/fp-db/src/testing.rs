//! Proptest strategies for the model.

use std::sync::Arc;

use fp_obs::hello::{HelloField, HelloKind, Words};
use fp_obs::{IpVersion, OptionKind, OptionLayout, Quirks};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use crate::{
    Class, ClassId, Database, Fingerprint, HeaderRule, HelloRule, HelloSignature, HttpSignature, Label,
    LabelId, MtuSignature, Provenance, Role, SourceId, System, TcpSignature, Ttl, UaOs, WindowRule,
};

const CLASSES: [&str; 3] = ["win", "unix", "other"];
/// Starts without a blank, which the parser would skip after `=`.
const NAME: &str = "[A-Za-z0-9!()./?_-][A-Za-z0-9 !()./?_-]{0,8}";
const HEADER: &str = "[A-Za-z0-9_-]{1,12}";
const VALUE: &str = "[^\\]\r\n]{1,12}";

/// A database as the parser makes them: of one source, its labels in the order of its sections.
/// Line numbers are 0.
pub fn database() -> impl Strategy<Value = Database> {
    let groups = |class: BoxedStrategy<Label>| vec((class, 1..4usize), 0..4);
    (
        groups(mtu_label().boxed()),
        vec(1..=65_595u32, 12),
        [groups(label().boxed()), groups(label().boxed())],
        vec(tcp_signature(LabelId(0)), 24),
        [groups(label().boxed()), groups(label().boxed())],
        vec(http_signature(LabelId(0)), 24),
        vec(ua_os(), 0..4),
        HelloKind::ALL.map(|kind| vec((label(), vec(hello_rule(kind), 1..4)), 0..3).boxed()),
    )
        .prop_map(|(mtu_labels, mtus, tcp_labels, tcp, http_labels, http, ua_os, hellos)| {
            let mut database = Database {
                sources: vec!["test".to_owned()],
                classes: CLASSES.map(str::to_owned).to_vec(),
                ua_os,
                ..Database::default()
            };
            let (mut mtus, mut tcp, mut http) = (mtus.into_iter(), tcp.into_iter(), http.into_iter());
            let (line, source) = (0, SourceId(0));
            for (label, count) in mtu_labels {
                let label = push(&mut database, label);
                database.mtu.extend(mtus.by_ref().take(count).map(|mtu| MtuSignature {
                    label,
                    mtu,
                    line,
                    source,
                }));
            }
            let [request, response] = tcp_labels;
            for (label, count) in request {
                let label = push(&mut database, label);
                database.tcp_request.extend(tcp.by_ref().take(count).map(|s| TcpSignature { label, ..s }));
            }
            for (label, count) in response {
                let label = push(&mut database, label);
                database.tcp_response.extend(tcp.by_ref().take(count).map(|s| TcpSignature { label, ..s }));
            }
            let [request, response] = http_labels;
            for (label, count) in request {
                let label = push(&mut database, label);
                database.http_request.extend(http.by_ref().take(count).map(|s| HttpSignature { label, ..s }));
            }
            for (label, count) in response {
                let label = push(&mut database, label);
                database
                    .http_response
                    .extend(http.by_ref().take(count).map(|s| HttpSignature { label, ..s }));
            }
            for (kind, groups) in HelloKind::ALL.into_iter().zip(hellos) {
                for (label, rules) in groups {
                    let label = push(&mut database, label);
                    let signatures =
                        rules.into_iter().map(|rule| HelloSignature { label, rule, line, source });
                    database.hello.of_mut(kind).extend(signatures);
                }
            }
            database
        })
}

/// A `sig` or a fingerprint of a hello of this kind.
pub fn hello_rule(kind: HelloKind) -> BoxedStrategy<HelloRule> {
    let fields = kind.fields().iter().map(hello_field).collect::<Vec<_>>();
    let sig = fields.prop_filter_map("in the grammar", move |fields| {
        crate::parse::hello_rule(kind, &fields.join(&String::from(kind.between_fields())))
    });
    let others: Vec<Fingerprint> =
        Fingerprint::ALL.into_iter().filter(|fingerprint| fingerprint.is_of(kind)).collect();
    if others.is_empty() {
        return sig.boxed();
    }
    let fingerprint = prop::sample::select(others).prop_flat_map(|fingerprint| {
        let digits = match fingerprint {
            Fingerprint::Ja4 => "[tqd]1[0-3][di][0-9]{4}[a-z0-9]{2}_[0-9a-f]{12}_[0-9a-f]{12}",
            _ => "[0-9a-f]{32}",
        };
        digits.prop_map(move |digits| HelloRule::Fingerprint(fingerprint, digits.into()))
    });
    prop_oneof![3 => sig, 1 => fingerprint].boxed()
}

/// A field of a `sig`.
fn hello_field(field: &HelloField) -> BoxedStrategy<String> {
    let word = match field.words {
        Words::Hexadecimal => "[1-3]|g|c02[b-f]",
        Words::Decimal => "[1-3]|5[0-9]",
        Words::Names => "[a-c]|h2|%2a",
        Words::Settings => "[1-3]:[01]|4:65536",
        Words::Window => "00|[1-3]",
        Words::Priorities => "0|[1-3]:[01]:0:256",
        Words::Letters => "[amps]",
        Words::Text => return r"(a|b|\x2a|\*|:|,| ){0,6}".boxed(),
    };
    let (between, either) = (field.words.between().to_string(), field.words.either().to_string());
    let item = prop_oneof![
        6 => word.prop_map(|word| word),
        1 => word.prop_map(|word| format!("?{word}")),
        1 => vec(word, 2..4).prop_map(move |words| words.join(&either)),
        1 => Just("*".to_owned()),
    ];
    let least = usize::from(field.required);
    vec(item, least..5).prop_map(move |items| items.join(&between)).boxed()
}

/// A label of any section but `[mtu]`; its classes are 0 to 2.
pub fn label() -> impl Strategy<Value = Label> {
    let class = (0..CLASSES.len()).prop_map(|at| ClassId(u16::try_from(at).unwrap_or(0)));
    let system = prop_oneof![NAME.prop_map(System::Name), class.clone().prop_map(System::Class)];
    let owner = prop_oneof![
        class.prop_map(|class| (Class::System(class), Vec::new())),
        vec(system, 0..4).prop_map(|systems| (Class::Application, systems)),
    ];
    (any::<bool>(), owner, NAME, "([^ \t\r\n][^\r\n]{0,12})?", provenance()).prop_map(
        |(generic, (class, systems), name, flavor, provenance)| Label {
            generic,
            class,
            name,
            flavor,
            systems,
            line: 0,
            source: SourceId(0),
            provenance,
        },
    )
}

/// A label of `[mtu]`.
pub fn mtu_label() -> impl Strategy<Value = Label> {
    ("[^ \t\r\n][^\r\n]{0,12}", provenance()).prop_map(|(name, provenance)| Label {
        generic: false,
        class: Class::Application,
        name,
        flavor: String::new(),
        systems: Vec::new(),
        line: 0,
        source: SourceId(0),
        provenance,
    })
}

/// What is told of a label; often the same, and often nothing.
pub fn provenance() -> impl Strategy<Value = Option<Arc<Provenance>>> {
    let text = || prop_oneof![Just(String::new()), Just("a".to_owned()), "@?[!-~]{1,9}( [!-~]{1,90}){0,3}"];
    let role = prop::sample::select(Role::NAMES.map(|(role, _)| role).to_vec());
    let texts = (text(), text(), text(), text(), option::weighted(0.2, role));
    texts.prop_map(|(source, date, capture, licence, role)| {
        let told = Provenance { source, date, capture, role, licence };
        (!told.is_empty()).then(|| Arc::new(told))
    })
}

/// A TCP signature of `label`.
pub fn tcp_signature(label: LabelId) -> impl Strategy<Value = TcpSignature> {
    let version = prop_oneof![Just(None), Just(Some(IpVersion::V4)), Just(Some(IpVersion::V6))];
    let ttl = prop_oneof![
        (1..=255u8).prop_map(Ttl::Initial),
        (1..=255u8).prop_map(Ttl::AtMost),
        (1..=255u8).prop_map(Ttl::Only),
    ];
    let window = prop_oneof![
        any::<u16>().prop_map(WindowRule::Literal),
        (1..=1000u16).prop_map(WindowRule::Mss),
        (1..=1000u16).prop_map(WindowRule::Mtu),
        (2..=65535u16).prop_map(WindowRule::MultipleOf),
        Just(WindowRule::Any),
        (1..=1000u16).prop_map(WindowRule::Native),
        Just(WindowRule::NativeMax),
    ];
    (
        (version, ttl, any::<u8>(), option::of(any::<u16>())),
        (window, option::of(any::<u8>()), layout(), any::<u32>(), option::of(any::<bool>())),
    )
        .prop_map(
            move |((version, ttl, ip_options_len, mss), (window, scale, layout, bits, payload))| {
                let foreign = match version {
                    Some(IpVersion::V4) => Quirks::FLOW,
                    Some(IpVersion::V6) => Quirks::IPV4_ONLY.union(Quirks::NONZERO_MBZ),
                    None => Quirks::NONE,
                };
                TcpSignature {
                    label,
                    version,
                    ttl,
                    ip_options_len,
                    mss,
                    window,
                    scale,
                    layout,
                    quirks: Quirks::from_bits_truncate(bits).without(foreign),
                    payload,
                    line: 0,
                    source: SourceId(0),
                }
            },
        )
}

/// An HTTP signature of `label`.
pub fn http_signature(label: LabelId) -> impl Strategy<Value = HttpSignature> {
    let header = (HEADER, any::<bool>(), option::of(VALUE)).prop_map(|(name, optional, value)| HeaderRule {
        name,
        optional,
        value,
    });
    (
        prop_oneof![Just(None), Just(Some(0)), Just(Some(1))],
        vec(header, 0..8),
        vec(HEADER, 0..4),
        "[^:\r\n]{0,12}",
    )
        .prop_map(move |(version, headers, absent, software)| HttpSignature {
            label,
            version,
            headers,
            absent,
            software,
            line: 0,
            source: SourceId(0),
        })
}

fn layout() -> impl Strategy<Value = OptionLayout> {
    (vec(any::<u8>().prop_filter("EOL comes last", |kind| *kind != 0), 0..=23), option::of(any::<u8>()))
        .prop_map(|(kinds, padding)| {
            let mut layout = OptionLayout::EMPTY;
            for kind in kinds {
                layout.push(OptionKind(kind));
            }
            if let Some(padding) = padding {
                layout.push(OptionKind::EOL);
                layout.set_eol_padding(padding);
            }
            layout
        })
}

fn ua_os() -> impl Strategy<Value = UaOs> {
    (NAME, option::of(VALUE)).prop_map(|(name, alias)| UaOs { name, alias })
}

fn push(database: &mut Database, label: Label) -> LabelId {
    let id = LabelId(u32::try_from(database.labels.len()).unwrap_or(u32::MAX));
    database.labels.push(label);
    id
}

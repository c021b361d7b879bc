use fp_db::{
    Class, ClassId, Database, HeaderRule, HttpSignature, Label, LabelId, TcpSignature, Ttl, WindowRule,
};
use fp_match::examples;
use fp_obs::HttpObservation;
use fp_obs::testing::tcp::{few_layouts, few_quirks, ip_version};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

/// Generic and specific labels of systems and applications.
const LABELS: u32 = 4;

/// A database of up to 120 TCP signatures and 30 HTTP signatures in each direction.
pub(crate) fn database() -> impl Strategy<Value = Database> {
    let tcp = || vec(tcp_signature(), 0..120);
    let http = || vec(http_signature(), 0..30);
    (tcp(), tcp(), http(), http(), any::<bool>()).prop_map(
        |(tcp_request, tcp_response, mut http_request, http_response, many_names)| {
            if many_names {
                // More names than a mask has bits, so that some of the others share one.
                http_request.insert(0, http_of_names((0..125).map(|n| format!("X-{n}")).collect()));
            }
            let mut database = Database::default();
            database.classes = vec!["unix".into()];
            database.labels = (0..LABELS).map(label).collect();
            (database.tcp_request, database.tcp_response) = (tcp_request, tcp_response);
            (database.http_request, database.http_response) = (http_request, http_response);
            database
        },
    )
}

/// Heads of few header names, spelt in different ways, and few values.
pub(crate) fn head() -> impl Strategy<Value = HttpObservation<'static>> {
    (0..=1u8, vec((header_name(), select(vec!["", "a", "b", "ab", "a\0b"])), 0..6)).prop_map(
        |(version, headers)| {
            examples::head(version, headers.iter().map(|(name, value)| (*name, value.as_bytes())))
        },
    )
}

fn label(number: u32) -> Label {
    let class = if number & 2 == 2 { Class::Application } else { Class::System(ClassId(0)) };
    let mut label = Label::new(class, format!("label {number}"), "");
    (label.generic, label.line) = (number & 1 == 1, number);
    label
}

fn tcp_signature() -> impl Strategy<Value = TcpSignature> {
    let kinds: Vec<fn(u8) -> Ttl> = vec![Ttl::Initial, Ttl::AtMost, Ttl::Only];
    let ttl = (select(vec![60, 64, 255]), select(kinds)).prop_map(|(ttl, kind)| kind(ttl));
    let window = prop_oneof![
        3 => Just(WindowRule::Any),
        2 => select(vec![0, 3, 4, 8]).prop_map(WindowRule::Literal),
        2 => select(vec![3, 4]).prop_map(WindowRule::Mss),
        1 => select(vec![3, 4]).prop_map(WindowRule::Mtu),
        2 => select(vec![2, 3, 4]).prop_map(WindowRule::MultipleOf),
        1 => select(vec![1, 3, 4]).prop_map(WindowRule::Native),
        1 => Just(WindowRule::NativeMax),
    ];
    let open = (option::of(ip_version()), option::of(select(vec![0, 1460])), option::of(select(vec![0, 7])));
    let fixed = (select(vec![0, 0, 0, 4]), few_layouts(), few_quirks(), option::of(any::<bool>()));
    (0..LABELS, ttl, window, open, fixed).prop_map(
        |(label, ttl, window, (version, mss, scale), (ip_options_len, layout, quirks, payload))| {
            let mut signature = TcpSignature::new(LabelId(label), ttl, layout);
            (signature.version, signature.ip_options_len) = (version, ip_options_len);
            (signature.mss, signature.scale, signature.payload) = (mss, scale, payload);
            (signature.window, signature.quirks) = (window, quirks);
            signature
        },
    )
}

fn header_name() -> impl Strategy<Value = &'static str> {
    select(vec!["Host", "host", "User-Agent", "User-agent", "Accept", "A-Name-Of-More-Than-Eight-Bytes"])
}

fn http_signature() -> impl Strategy<Value = HttpSignature> {
    let rule = (header_name(), any::<bool>(), option::weighted(0.3, select(vec!["a", "b"])));
    let rules = vec(rule, 0..4);
    (0..LABELS, option::of(0..=1u8), rules, vec(header_name(), 0..3)).prop_map(
        |(label, version, rules, absent)| {
            let rule = |(name, optional, value): (&str, _, Option<&str>)| HeaderRule {
                name: name.into(),
                optional,
                value: value.map(String::from),
            };
            let headers = rules.into_iter().map(rule).collect();
            let mut signature = HttpSignature::new(LabelId(label), headers);
            signature.version = version;
            signature.absent = absent.into_iter().map(String::from).collect();
            signature
        },
    )
}

fn http_of_names(names: Vec<String>) -> HttpSignature {
    let headers = names.into_iter().map(|name| HeaderRule { name, optional: false, value: None }).collect();
    HttpSignature::new(LabelId(0), headers)
}

//! What conditions can ask beside values: functions that know what is not known.

use std::net::IpAddr;
use std::sync::Arc;

use cel::{Context, ExecutionError, Value};
use fp_host::{TlsVersion, Version, Versions, parse_span};
use ipnet::IpNet;

use crate::names::{self, Surroundings, UNKNOWN};
use crate::truth::Truth;

/// What functions look at.
#[derive(Clone, Debug)]
pub(crate) struct Looked {
    pub(crate) address: IpAddr,
    /// The product, or the family where no product is told, and its versions.
    pub(crate) versions: Option<(String, Versions)>,
    /// The lowest and the highest version of TLS, as a client and as a server.
    pub(crate) tls: Vec<(TlsVersion, TlsVersion)>,
    pub(crate) first: i64,
    pub(crate) around: Surroundings,
    /// The values that are known.
    pub(crate) known: Vec<&'static str>,
}

/// Makes the functions known to a context.
pub(crate) fn add(context: &mut Context<'_, '_>, looked: Looked) {
    let looked = Arc::new(looked);
    let mut add = |name: &'static str, ask: fn(&Looked, &str) -> Result<Truth, String>| {
        let looked = Arc::clone(&looked);
        let function = move |text: Arc<String>| -> Result<Value, ExecutionError> {
            match ask(&looked, &text) {
                Ok(Truth::Unknown) => Err(ExecutionError::function_error(name, UNKNOWN)),
                Ok(truth) => Ok(Value::Bool(truth == Truth::True)),
                Err(why) => Err(ExecutionError::function_error(name, why)),
            }
        };
        // The names are none of the language's own.
        let _ = context.add_function(name, function);
    };
    add("before", before);
    add("known", known);
    add("new_within", new_within);
    add("tls_below", tls_below);
    add("within", within);
}

fn before(looked: &Looked, text: &str) -> Result<Truth, String> {
    let some = ["Windows", "Windows Server", "Linux"];
    if !some.iter().any(|product| Version::named(product, text).is_some()) {
        return Err("expected a version such as \"10\", \"22.04\" or \"2008 R2\"".to_owned());
    }
    let Some((product, versions)) = &looked.versions else { return Ok(Truth::Unknown) };
    // A name that this product has for none of its versions.
    let Some((bound, _)) = Version::named(product, text) else { return Ok(Truth::Unknown) };
    Ok(match (versions.first(), versions.last()) {
        (_, Some(last)) if last < bound => Truth::True,
        (Some(first), _) if first >= bound => Truth::False,
        _ => Truth::Unknown,
    })
}

fn known(looked: &Looked, text: &str) -> Result<Truth, String> {
    if names::kind(text).is_none() {
        return Err(format!("there is no value `{text}`"));
    }
    Ok(looked.known.contains(&text).into())
}

fn new_within(looked: &Looked, text: &str) -> Result<Truth, String> {
    let span = parse_span(text)?;
    let Surroundings { began, newest } = looked.around;
    Ok(if looked.first < newest.saturating_sub(span) {
        Truth::False
    } else if looked.first.saturating_sub(began) >= span {
        Truth::True
    } else {
        // Nobody looked for so long before it came.
        Truth::Unknown
    })
}

fn tls_below(looked: &Looked, text: &str) -> Result<Truth, String> {
    let bound = TlsVersion::from_name(text)
        .filter(|version| *version != TlsVersion::Ssl)
        .ok_or("expected \"1.0\", \"1.1\", \"1.2\" or \"1.3\"")?;
    Ok(match looked.tls.iter().map(|(lowest, _)| *lowest).min() {
        None => Truth::Unknown,
        Some(lowest) => (lowest < bound).into(),
    })
}

fn within(looked: &Looked, text: &str) -> Result<Truth, String> {
    let network = text
        .parse::<IpNet>()
        .ok()
        .or_else(|| text.parse::<IpAddr>().ok().map(IpNet::from))
        .ok_or("expected an address or a network such as \"10.20.0.0/16\"")?;
    Ok(network.contains(&looked.address).into())
}

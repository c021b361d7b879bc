//! `cargo xtask http-accuracy`: how many HTTP heads of the shared corpus get a name, and how often
//! their own User-Agent or Server says the same.
//!
//! What a head says of itself is no proof: a crawler may call itself a browser. So a different name
//! is only counted as wrong when the program of the head is one of the products below and the
//! answer is not.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::process;

/// Counts HTTP heads that get a name, and how often they say the same of themselves.
#[derive(clap::Args)]
pub(crate) struct Args {
    /// Signatures instead of the embedded ones; may be given several times.
    #[arg(long)]
    db: Vec<PathBuf>,
    /// The fp-cli to ask; built with optimisation if not given.
    #[arg(long)]
    fp_cli: Option<PathBuf>,
    /// Print every answer that the head contradicts, and what has no name most often.
    #[arg(long)]
    detail: bool,
}

/// Products by what their User-Agent or Server holds, the first that fits; then the names that are
/// right for it.
const PRODUCTS: [(&str, &[&str]); 75] = [
    ("Googlebot", &["Googlebot"]),
    ("bingbot", &["Bingbot"]),
    ("Baiduspider", &["BaiduSpider"]),
    ("YandexBot", &["YandexBot"]),
    ("Opera Mini", &["Opera"]),
    ("Opera", &["Opera"]),
    ("OPR/", &["Opera", "Chrome"]),
    ("Edg/", &["Edge", "Chrome"]),
    ("Edge/", &["Edge", "MSIE"]),
    ("Chrome/", &["Chrome", "Brave", "Android WebView"]),
    ("Chromium/", &["Chrome"]),
    ("Epiphany", &["Epiphany", "WebKitGTK", "Safari"]),
    ("Konqueror", &["Konqueror"]),
    ("Android", &["Android", "Dalvik", "okhttp", "Chrome"]),
    ("Dalvik", &["Android", "Dalvik", "okhttp"]),
    ("AppleCoreMedia", &["AppleCoreMedia", "CFNetwork"]),
    ("CFNetwork", &["CFNetwork"]),
    ("Safari/", &["Safari"]),
    ("Firefox/", &["Firefox"]),
    ("Gecko/20", &["Firefox"]),
    ("Trident/", &["MSIE"]),
    ("MSIE", &["MSIE"]),
    ("curl/", &["curl"]),
    ("Wget/", &["wget"]),
    ("python-requests", &["Python"]),
    ("Python-urllib", &["Python"]),
    ("aiohttp", &["Python", "aiohttp"]),
    ("websockets", &["Python"]),
    ("Go-http-client", &["Go"]),
    ("Java/", &["Java"]),
    ("okhttp", &["okhttp"]),
    ("Microsoft BITS", &["Microsoft BITS", "WinHTTP"]),
    ("Microsoft-CryptoAPI", &["WinHTTP"]),
    ("Microsoft-Delivery", &["WinHTTP"]),
    ("libwww-perl", &["libwww-perl"]),
    ("Lynx/", &["Lynx"]),
    ("ELinks/", &["elinks"]),
    ("Links ", &["links"]),
    ("w3m/", &["w3m"]),
    ("APT-HTTP", &["apt"]),
    ("VLC/", &["VLC"]),
    ("Transmission/", &["Transmission", "curl"]),
    ("Deluge", &["Deluge"]),
    ("Apache-Coyote", &["Tomcat"]),
    ("Tengine", &["Tengine", "nginx"]),
    ("openresty", &["OpenResty", "nginx"]),
    ("yunjiasu-nginx", &["nginx", "Cloudflare"]),
    ("nginx", &["nginx"]),
    ("Microsoft-HTTPAPI", &["HTTP.sys", "IIS"]),
    ("Microsoft-IIS", &["IIS"]),
    ("lighttpd", &["lighttpd"]),
    ("SimpleHTTP/", &["Python"]),
    ("BaseHTTP/", &["Python"]),
    ("gunicorn", &["gunicorn"]),
    ("uvicorn", &["uvicorn"]),
    ("Werkzeug", &["Werkzeug", "Python"]),
    ("TornadoServer", &["Tornado"]),
    ("TwistedWeb", &["TwistedWeb"]),
    ("Jetty", &["Jetty"]),
    ("cloudflare", &["Cloudflare"]),
    ("AmazonS3", &["Amazon S3"]),
    ("CloudFront", &["CloudFront"]),
    ("AkamaiGHost", &["Akamai"]),
    ("ECAcc", &["Edgecast"]),
    ("ECS ", &["Edgecast"]),
    ("LiteSpeed", &["LiteSpeed"]),
    ("Caddy", &["Caddy"]),
    ("envoy", &["Envoy"]),
    ("Varnish", &["Varnish"]),
    ("squid", &["squid"]),
    ("ATS/", &["Traffic Server"]),
    ("gws", &["Google Web Server"]),
    ("sffe", &["Google Web Server"]),
    ("GFE", &["Google Web Server"]),
    ("Apache", &["Apache"]),
];

#[derive(Default)]
struct Count {
    heads: u32,
    specific: u32,
    generic: u32,
    right: u32,
    wrong: u32,
    unsaid: u32,
}

/// Runs it.
///
/// # Errors
/// No shared corpus, or fp-cli cannot be built or run.
pub(crate) fn run(args: &Args) -> Result<(), String> {
    let corpus = process::shared().ok_or("no ../shared: there are no captures to count on")?.join("corpus");
    let fp_cli = match &args.fp_cli {
        Some(path) => path.clone(),
        None => process::build_fp_cli()?,
    };
    let mut counts: BTreeMap<&str, Count> = BTreeMap::new();
    let mut contradicted: BTreeMap<String, u32> = BTreeMap::new();
    let mut nameless: BTreeMap<String, u32> = BTreeMap::new();
    let entries = std::fs::read_dir(&corpus).map_err(|error| format!("{}: {error}", corpus.display()))?;
    let mut captures: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    captures.retain(|path| path.is_file() && path.extension().is_some_and(|extension| extension != "tsv"));
    captures.sort();
    for capture in captures {
        let log = log(&fp_cli, &args.db, &capture)?;
        for line in log.lines() {
            let Some(head) = Head::read(line) else { continue };
            let count = counts.entry(head.kind).or_default();
            count.heads += 1;
            if head.name == "???" {
                *nameless.entry(format!("{} {}", head.kind, head.raw)).or_default() += 1;
                continue;
            }
            *(if head.generic { &mut count.generic } else { &mut count.specific }) += 1;
            match PRODUCTS.iter().find(|(token, _)| head.software.contains(token)) {
                None => count.unsaid += 1,
                Some((_, names)) if names.iter().any(|name| head.name.starts_with(name)) => count.right += 1,
                Some(_) => {
                    count.wrong += 1;
                    let answer = format!("{} {}: {} | {}", head.kind, head.name, head.software, head.raw);
                    *contradicted.entry(answer).or_default() += 1;
                }
            }
        }
    }
    println!(
        "| heads | all | specific name | generic name | says the same | says another | says nothing known |"
    );
    println!("|---|---|---|---|---|---|---|");
    for (kind, count) in &counts {
        let Count { heads, specific, generic, right, wrong, unsaid } = count;
        println!("| {kind} | {heads} | {specific} | {generic} | {right} | {wrong} | {unsaid} |");
    }
    if args.detail {
        most("contradicted", contradicted);
        most("without a name", nameless);
    }
    Ok(())
}

/// A request or response of a log.
struct Head<'a> {
    kind: &'static str,
    name: &'a str,
    generic: bool,
    software: &'a str,
    raw: &'a str,
}

impl Head<'_> {
    fn read(line: &str) -> Option<Head<'_>> {
        let (fields, raw) = line.split_once("] ")?.1.split_once("|raw_sig=")?;
        let field =
            |key: &str| fields.split('|').find_map(|field| field.strip_prefix(key)?.strip_prefix('='));
        let kind = ["http request", "http response"].into_iter().find(|kind| field("mod") == Some(kind))?;
        let name = field("app").or_else(|| field("os"))?;
        let generic = field("params").is_some_and(|params| params.contains("generic"));
        Some(Head { kind, name, generic, software: software(raw), raw })
    }
}

/// The last field of a raw signature. It may hold colons, so it begins at the second one outside of
/// brackets.
fn software(raw: &str) -> &str {
    let mut rest = raw.split_once(':').map_or("", |(_, rest)| rest);
    while let Some(at) = rest.find(['[', ':']) {
        let (_, tail) = rest.split_at(at);
        match tail.strip_prefix('[') {
            Some(value) => rest = value.split_once(']').map_or("", |(_, rest)| rest),
            None => {
                return tail
                    .get(1..)
                    .and_then(|tail| tail.split_once(':'))
                    .map_or("", |(_, software)| software);
            }
        }
    }
    ""
}

fn log(fp_cli: &Path, databases: &[PathBuf], capture: &Path) -> Result<String, String> {
    let mut command = Command::new(fp_cli);
    command.args(["pcap", "--quiet", "--format", "p0f-log"]);
    for database in databases {
        command.arg("--db").arg(database);
    }
    // Damaged captures are part of the corpus, so the exit code says nothing.
    let done = process::run(command.arg(capture), Duration::from_secs(60));
    done.map(|done| done.stdout).map_err(|error| format!("{}: {error}", fp_cli.display()))
}

fn most(title: &str, counted: BTreeMap<String, u32>) {
    println!("\n{title}");
    let mut counted: Vec<_> = counted.into_iter().collect();
    counted.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    for (text, times) in counted.iter().take(80) {
        println!("{times:6} {text}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn software_stands_after_the_second_colon_outside_brackets() {
        assert_eq!(software("1:Host,A=[x:y],B:Accept,C:rv:1.9 (x) Firefox/3"), "rv:1.9 (x) Firefox/3");
        assert_eq!(software("1:Host:Accept:"), "");
        assert_eq!(software("0::Accept:curl/8"), "curl/8");
        assert_eq!(software("1:A=[cut"), "");
    }

    #[test]
    fn a_line_of_a_log_is_a_head_only_for_http() {
        let line = "[2026/11/23 00:00:00] mod=http request|cli=a/1|srv=b/2|subj=cli|app=curl 7.x|lang=none\
                    |params=generic|raw_sig=1:Host,X=[a|b]::curl/7";
        let head = Head::read(line).unwrap();
        assert_eq!(
            (head.kind, head.name, head.generic, head.software),
            ("http request", "curl 7.x", true, "curl/7")
        );
        assert!(Head::read(&line.replace("http request", "mtu")).is_none());
    }
}

//! What a report says: titles, words and tables, asked of the store.

use rusqlite::{Connection, Result, types::ValueRef};

/// A part of a report.
pub(super) struct Section {
    pub(super) title: &'static str,
    /// What stands before the table.
    pub(super) text: String,
    pub(super) columns: Vec<&'static str>,
    pub(super) rows: Vec<Vec<String>>,
    /// The column of numbers that is drawn, if one is.
    pub(super) drawn: Option<usize>,
    /// The sum of that column, of rows that are left out, too.
    pub(super) total: f64,
    /// What is said if there is no row.
    pub(super) none: &'static str,
}

/// The most rows of a table.
const MOST: usize = 50;

/// A table, and the question that it answers.
struct Question {
    title: &'static str,
    text: &'static str,
    columns: &'static [&'static str],
    sql: &'static str,
    drawn: Option<usize>,
    none: &'static str,
}

/// How the system of a host is told in a table.
macro_rules! system {
    () => {
        "coalesce(product, family, 'not named')"
    };
}

/// The day of the newest packet of the store: what is past or to come is so on that day.
macro_rules! newest {
    () => {
        "date((SELECT max(last_seen) FROM hosts WHERE last_seen <= unixepoch() + 86400), 'unixepoch')"
    };
}

/// A host that gets no security updates: it got none when it was last seen, or their end came
/// between that and the newest packet.
macro_rules! past {
    () => {
        concat!("(past_end_of_life OR past_end_of_life = 0 AND end_of_life < ", newest!(), ")")
    };
}

const QUESTIONS: [Question; 9] = [
    Question {
        title: "Systems",
        text: "Hosts by the deepest name that is probable by 0.7 or more.",
        columns: &["System", "Hosts"],
        sql: concat!("SELECT ", system!(), ", count(*) FROM hosts GROUP BY 1 ORDER BY 2 DESC, 1"),
        drawn: Some(1),
        none: "There are no hosts.",
    },
    Question {
        title: "Versions",
        text: "Hosts whose version is known. Without a product it is that of the kernel.",
        columns: &["System", "Version", "Hosts"],
        sql: concat!(
            "SELECT ",
            system!(),
            ", version, count(*) FROM hosts WHERE version IS NOT NULL GROUP BY 1, 2 ORDER BY 3 DESC, 1, 2"
        ),
        drawn: Some(2),
        none: "No version is known.",
    },
    Question {
        title: "Roles",
        text: "What hosts are for.",
        columns: &["Role", "Hosts"],
        sql: "SELECT coalesce(role, 'not known'), count(*) FROM hosts GROUP BY 1 ORDER BY 2 DESC, 1",
        drawn: Some(1),
        none: "There are no hosts.",
    },
    Question {
        title: "Changes of the last week",
        text: "In the seven days before the newest packet of the store that is not later than the clock of the reader, and later; the latest first.",
        columns: &["Time", "Host", "Change", "Before", "After"],
        sql: "SELECT datetime(time, 'unixepoch'), address, change, coalesce(before, ''), coalesce(after, '') FROM changes \
              WHERE time >= (SELECT max(last_seen) FROM hosts WHERE last_seen <= unixepoch() + 86400) - 604800 ORDER BY time DESC, address, change",
        drawn: None,
        none: "Nothing changed.",
    },
    Question {
        title: "What does not fit together",
        text: "Hosts with several systems behind one address, and hosts whose packets contradict what they say of themselves.",
        columns: &["Host", "Notes", "Systems", "Main system"],
        sql: concat!(
            "SELECT address, notes, systems, ",
            system!(),
            " FROM hosts WHERE notes <> '' OR systems > 1 ORDER BY systems DESC, address"
        ),
        drawn: None,
        none: "Everything fits.",
    },
    Question {
        title: "Past the end of life",
        text: "Hosts whose system gets no security updates any longer on the day of the newest packet of the store. Where it \
               depends on the version, which is not known, nothing is said.",
        columns: &["Host", "System", "Version", "End of life", "Last seen"],
        sql: concat!(
            "SELECT address, ",
            system!(),
            ", coalesce(version, ''), end_of_life, datetime(last_seen, 'unixepoch') FROM hosts WHERE ",
            past!(),
            " ORDER BY end_of_life, address"
        ),
        drawn: None,
        none: "No host is known to be.",
    },
    Question {
        title: "End of life within a year",
        text: "Hosts that get security updates on the day of the newest packet of the store, but not for long.",
        columns: &["End of life", "System", "Version", "Hosts"],
        sql: concat!(
            "SELECT end_of_life, ",
            system!(),
            ", coalesce(version, ''), count(*) FROM hosts WHERE past_end_of_life = 0 AND end_of_life BETWEEN ",
            newest!(),
            " AND date((SELECT max(last_seen) FROM hosts WHERE last_seen <= unixepoch() + 86400), 'unixepoch', '+1 year') GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"
        ),
        drawn: Some(3),
        none: "No host is known to be.",
    },
    Question {
        title: "Devices with several addresses",
        text: "Addresses that told DHCP servers one MAC address, which no host gave itself.",
        columns: &["MAC address", "Addresses", "Last seen"],
        sql: "SELECT mac, list, datetime(last_seen, 'unixepoch') FROM devices WHERE addresses > 1 ORDER BY mac",
        drawn: None,
        none: "None is known.",
    },
    Question {
        title: "What could not be named",
        text: "Hosts without a family, what was seen of them, and what would help.",
        columns: &["Host", "Evidence", "Value", "Times", "What would help"],
        sql: "SELECT h.address, coalesce(e.kind, 'none'), coalesce(e.value, ''), coalesce(e.count, 0), CASE \
              WHEN e.kind IS NULL THEN 'a capture of the beginning of a connection' \
              WHEN e.family IS NOT NULL THEN 'a second kind of evidence: this one contradicts others, or is not sure enough' \
              WHEN e.kind IN ('syn', 'syn+ack') THEN 'a signature: fp-cli db learn, if you know the system' \
              ELSE 'the SYN or SYN+ACK of the connection' END \
              FROM hosts h LEFT JOIN evidence e USING (address) WHERE h.family IS NULL ORDER BY h.address, e.kind, e.value",
        drawn: None,
        none: "Every host has a name.",
    },
];

/// The sections of a report.
pub(super) fn of(store: &Connection) -> Result<Vec<Section>> {
    let mut out = vec![overview(store)?];
    for question in &QUESTIONS {
        let mut rows = rows(store, question.sql, question.columns.len())?;
        let number = |row: &Vec<String>| row.get(question.drawn?)?.parse::<f64>().ok();
        let total = rows.iter().filter_map(number).sum();
        let mut text = question.text.to_owned();
        if rows.len() > MOST {
            text.push_str(&format!(" The first {MOST} of {} are shown.", rows.len()));
            rows.truncate(MOST);
        }
        out.push(Section {
            title: question.title,
            text,
            columns: question.columns.to_vec(),
            rows,
            drawn: question.drawn,
            total,
            none: question.none,
        });
    }
    Ok(out)
}

fn overview(store: &Connection) -> Result<Section> {
    let text = store.query_row(
        concat!(
            "SELECT (SELECT count(*) FROM hosts), (SELECT count(*) FROM captures), \
             (SELECT count(*) FROM hosts WHERE family IS NOT NULL), (SELECT count(*) FROM hosts WHERE ",
            past!(),
            "), coalesce(datetime((SELECT min(first_seen) FROM hosts), 'unixepoch'), '-'), \
         coalesce(datetime((SELECT max(last_seen) FROM hosts), 'unixepoch'), '-')"
        ),
        [],
        |row| {
            let [hosts, captures, named, past]: [i64; 4] =
                [row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?];
            let (first, last): (String, String) = (row.get(4)?, row.get(5)?);
            Ok(format!(
                "{hosts} hosts of {captures} captures, {named} of them named, {past} past their end of life; seen from \
                 {first} to {last} UTC."
            ))
        },
    )?;
    Ok(Section { title: "Hosts", text, columns: vec![], rows: vec![], drawn: None, total: 0.0, none: "" })
}

/// The rows of an answer as text.
fn rows(store: &Connection, sql: &str, columns: usize) -> Result<Vec<Vec<String>>> {
    let mut statement = store.prepare(sql)?;
    let text = |value: ValueRef<'_>| match value {
        ValueRef::Null | ValueRef::Blob(_) => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => format!("{number:.3}"),
        ValueRef::Text(bytes) => safe(&String::from_utf8_lossy(bytes)),
    };
    let rows = statement.query_map([], |row| (0..columns).map(|at| Ok(text(row.get_ref(at)?))).collect())?;
    rows.collect()
}

/// Text from packets, safe to show.
fn safe(text: &str) -> String {
    let mut out = text.as_bytes().to_vec();
    fp_report::escape::escape_since(&mut out, 0);
    String::from_utf8_lossy(&out).into_owned()
}

/// The report in Markdown.
pub(super) fn markdown(sections: &[Section]) -> String {
    let mut out = String::new();
    for (at, section) in sections.iter().enumerate() {
        let level = if at == 0 { "#" } else { "\n##" };
        out.push_str(&format!("{level} {}\n\n{}\n", section.title, section.text));
        if section.columns.is_empty() {
            continue;
        }
        if section.rows.is_empty() {
            out.push_str(&format!("\n{}\n", section.none));
            continue;
        }
        out.push_str(&format!(
            "\n| {} |\n|{}\n",
            section.columns.join(" | "),
            "---|".repeat(section.columns.len())
        ));
        for row in &section.rows {
            // What would end a cell, or begin markup or HTML in it.
            let cell = |text: &String| {
                let mut out = String::new();
                for c in text.chars() {
                    if matches!(c, '|' | '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&') {
                        out.push('\\');
                    }
                    out.push(c);
                }
                out
            };
            out.push_str(&format!("| {} |\n", row.iter().map(cell).collect::<Vec<_>>().join(" | ")));
        }
    }
    out
}

use std::io::{self, BufRead as _, Read as _};
use std::path::Path;

use fp_engine::Direction;
use fp_match::Matcher;

use super::Failure;
use crate::args::Match;
use crate::caret::Caret;
use crate::database;
use crate::exit::Exit;
use crate::inputs::Inputs;
use crate::messages::tell;
use crate::writer::Writer;
use fp_report::{Answer, Asked, Fault, HelloAnswer, Nearest, asked};

/// The longest line that is read: more than the longest raw signature, 32 headers of 200
/// characters.
const MAX_LINE: u64 = 16 * 1024;

/// Matches raw signatures and writes an answer for each.
pub(super) fn run(args: &Match) -> Result<Exit, Failure> {
    let database = database::open(&args.databases).map_err(Failure::Usage)?;
    let matcher = Matcher::new(&database);
    let direction = if args.response { Direction::Response } else { Direction::Request };
    let mut answers = Answers {
        matcher: &matcher,
        direction,
        json: args.json,
        nearest: Nearest::default(),
        writer: Writer::stdout(),
    };
    let mut exit = Exit::Success;
    for (text, number) in args.signatures.iter().zip(1..) {
        let done = if text == "-" {
            Inputs::of([Path::new("-")]).refuse_stdout().map_err(Failure::Usage)?;
            // Whoever writes the questions may wait for each answer.
            answers.writer.be_eager();
            answers.of_lines(&mut io::stdin().lock())?
        } else {
            answers.of_text(text, format_args!("signature {number}"))?
        };
        if !done {
            exit = Exit::Damaged;
        }
    }
    answers.writer.flush()?;
    Ok(exit)
}

struct Answers<'a> {
    matcher: &'a Matcher<'a>,
    direction: Direction,
    json: bool,
    nearest: Nearest,
    writer: Writer,
}

impl Answers<'_> {
    /// Answers every line that is not blank; false if one could not be read.
    fn of_lines(&mut self, lines: &mut io::StdinLock<'_>) -> Result<bool, Failure> {
        let mut all_read = true;
        let mut line = Vec::new();
        let mut number = 0u64;
        loop {
            line.clear();
            match lines.by_ref().take(MAX_LINE).read_until(b'\n', &mut line) {
                Ok(0) => return Ok(all_read),
                Ok(_) => {}
                Err(error) => {
                    self.writer.flush()?;
                    tell(format_args!("standard input: {error}"));
                    return Ok(false);
                }
            }
            number += 1;
            if line.len() as u64 == MAX_LINE && line.last() != Some(&b'\n') {
                skip_line(lines);
            }
            let text = String::from_utf8_lossy(&line);
            if !text.trim().is_empty() {
                all_read &= self.of_text(text.trim(), format_args!("line {number}"))?;
            }
        }
    }

    /// Answers one signature; false if it could not be read.
    fn of_text(&mut self, text: &str, place: impl std::fmt::Display) -> Result<bool, Failure> {
        let out = self.writer.pending();
        let read = match asked(self.matcher, text, self.direction) {
            Ok(Asked::Hello(raw, hello)) => {
                let answer = HelloAnswer { raw: &raw, hello, matcher: self.matcher };
                if self.json {
                    answer.push_json(out, &mut self.nearest);
                } else {
                    answer.push_text(out);
                }
                true
            }
            Ok(Asked::Event(kind)) => {
                let answer = Answer { kind: &kind, matcher: self.matcher };
                if self.json {
                    answer.push_json(out, &mut self.nearest);
                } else {
                    answer.push_text(out);
                }
                true
            }
            Err(error) => {
                let column = text.get(..error.span().start).unwrap_or(text).chars().count() + 1;
                if self.json {
                    Fault { text, column, expected: error.expected() }.push_json(out);
                }
                self.writer.flush()?;
                let caret = Caret { margin: "", text, span: error.span() };
                tell(format_args!("{place}: expected {}\n{caret}", error.expected()));
                false
            }
        };
        self.writer.flush_if_due()?;
        Ok(read)
    }
}

/// Passes over the rest of a line.
fn skip_line(lines: &mut io::StdinLock<'_>) {
    let mut rest = Vec::new();
    while let Ok(1..) = lines.by_ref().take(MAX_LINE).read_until(b'\n', &mut rest) {
        if rest.last() == Some(&b'\n') {
            return;
        }
        rest.clear();
    }
}

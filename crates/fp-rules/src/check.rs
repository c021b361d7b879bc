//! What is wrong with a condition.

use std::ops::Range;
use std::sync::Arc;

use cel::common::ast::{EntryExpr, Expr, IdedExpr};
use cel::{Env, Program};

use crate::asked::Asked;
use crate::compared::fault;
use crate::cost;
use crate::logic::truth;
use crate::names::{self, VARIABLES};

/// The longest condition, in bytes.
const LONGEST: usize = 4096;
/// So many macros as `exists` may stand within each other: each looks at all that the one around it
/// looks at.
const DEEPEST: usize = 3;

/// A fault, and the bytes of the condition where it is.
pub(crate) type Found = (Range<usize>, String);

/// Reads a condition.
///
/// # Errors
/// All that is wrong with it.
pub(crate) fn compile(text: &str, env: &Arc<Env>) -> Result<Program, Vec<Found>> {
    if text.len() > LONGEST {
        return Err(vec![(0..text.len(), format!("longer than {LONGEST} bytes"))]);
    }
    let program = env.compile(text).map_err(|errors| {
        // Further ones mostly follow from the first.
        let first = errors.errors.iter().take(1);
        first.map(|error| (place(text, error.pos), plain(&error.msg))).collect::<Vec<_>>()
    })?;
    let span = |part: u64| {
        let (start, stop) = program.source_info().offset_for(part).unwrap_or_default();
        let end = (stop as usize + 1).min(text.len());
        let start = called(text, (start as usize).min(end));
        if text.is_char_boundary(start) && text.is_char_boundary(end) { start..end } else { 0..text.len() }
    };
    let mut names = Names::default();
    names.walk(program.expression(), 0);
    let mut found: Vec<Found> = names
        .unknown
        .iter()
        .map(|(part, name)| {
            let near = VARIABLES.iter().find(|(known, _)| near(known, name));
            let hint = near.map_or(String::new(), |(known, _)| format!("; did you mean `{known}`?"));
            (span_of(text, span(*part), name), format!("there is no value `{name}`{hint}"))
        })
        .collect();
    found.extend(names.faults.iter().map(|(part, fault)| (span(*part), fault.clone())));
    if names.deepest > DEEPEST {
        found.push((0..text.len(), format!("more than {DEEPEST} macros within each other")));
    } else if let Some(fault) = cost::fault(program.expression()) {
        found.push((0..text.len(), fault));
    }
    if found.is_empty()
        && let Err(failed) = truth(program.expression(), &Asked::sample().context(env))
    {
        found.push((span(failed.part), failed.why));
    }
    if found.is_empty() { Ok(program) } else { Err(found) }
}

/// Where a call begins, of which the parser gives the parenthesis.
fn called(text: &str, at: usize) -> usize {
    let (before, rest) = text.split_at_checked(at).unwrap_or((text, ""));
    if !rest.starts_with('(') {
        return at;
    }
    let name = before.bytes().rev().take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'_').count();
    at - name
}

/// The bytes of a name at or behind a place.
fn span_of(text: &str, at: Range<usize>, name: &str) -> Range<usize> {
    let found = text.get(at.start..).and_then(|rest| rest.find(name)).map(|offset| at.start + offset);
    found.map_or(at, |start| start..start + name.len())
}

/// The byte at a line and a column, both from 1, or from 0 where nothing is known.
fn place(text: &str, (line, column): (isize, isize)) -> Range<usize> {
    let line = usize::try_from(line.saturating_sub(1)).unwrap_or(0);
    let column = usize::try_from(column.saturating_sub(1)).unwrap_or(0);
    let begin: usize = text.split_inclusive('\n').take(line).map(str::len).sum();
    let rest = text.get(begin..).unwrap_or_default();
    let at = begin + rest.char_indices().nth(column).map_or(rest.len(), |(at, _)| at);
    at..text.get(at..).and_then(|rest| rest.chars().next()).map_or(at, |c| at + c.len_utf8())
}

/// The parser's words without its lists of what else there could be.
fn plain(message: &str) -> String {
    let message = message.strip_prefix("Syntax error: ").unwrap_or(message);
    if let Some(sign) = message.strip_prefix("token recognition error at: ") {
        return format!("the language has no such sign: {sign}");
    }
    message.split(" expecting ").next().unwrap_or(message).trim().to_owned()
}

/// One was meant for the other: they differ by one letter that is missing, too many or another.
fn near(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.to_lowercase().chars().collect());
    let front = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    let longest = a.len().max(b.len());
    longest > 2 && a.len().abs_diff(b.len()) <= 1 && front + back + 1 >= longest
}

/// Names in a condition that stand for nothing.
#[derive(Default)]
struct Names {
    /// Those that macros give to what they look at.
    own: Vec<String>,
    unknown: Vec<(u64, String)>,
    /// Comparisons that never hold.
    faults: Vec<(u64, String)>,
    deepest: usize,
}

impl Names {
    fn walk(&mut self, expr: &IdedExpr, depth: usize) {
        self.deepest = self.deepest.max(depth);
        match &expr.expr {
            Expr::Ident(name) => {
                if !self.own.contains(name) && names::kind(name).is_none() {
                    self.unknown.push((expr.id, name.clone()));
                }
            }
            Expr::Call(call) => {
                // What a macro calls its own has whatever type that has, though a value has its
                // name.
                let is_own =
                    |part: &IdedExpr| matches!(&part.expr, Expr::Ident(name) if self.own.contains(name));
                if call.target.is_none() && !call.args.iter().any(is_own) {
                    self.faults.extend(fault(&call.func_name, &call.args).map(|fault| (expr.id, fault)));
                }
                call.target.iter().for_each(|target| self.walk(target, depth));
                call.args.iter().for_each(|part| self.walk(part, depth));
            }
            Expr::Select(select) => self.walk(&select.operand, depth),
            Expr::List(list) => list.elements.iter().for_each(|part| self.walk(part, depth)),
            Expr::Map(map) => map.entries.iter().for_each(|entry| self.entry(&entry.expr, depth)),
            Expr::Struct(of) => of.entries.iter().for_each(|entry| self.entry(&entry.expr, depth)),
            Expr::Comprehension(of) => {
                self.walk(&of.iter_range, depth);
                let before = self.own.len();
                self.own.extend([of.iter_var.clone(), of.accu_var.clone()]);
                self.own.extend(of.iter_var2.clone());
                for part in [&of.accu_init, &of.loop_cond, &of.loop_step, &of.result] {
                    self.walk(part, depth + 1);
                }
                self.own.truncate(before);
            }
            Expr::Literal(_) | Expr::Unspecified => {}
        }
    }

    fn entry(&mut self, entry: &EntryExpr, depth: usize) {
        match entry {
            EntryExpr::StructField(field) => self.walk(&field.value, depth),
            EntryExpr::MapEntry(entry) => {
                self.walk(&entry.key, depth);
                self.walk(&entry.value, depth);
            }
        }
    }
}

//! Comparisons that can never hold: of a value with one of another type, or with a word that is
//! none of its words.

use cel::common::ast::operators::{EQUALS, GREATER, GREATER_EQUALS, IN, LESS, LESS_EQUALS, NOT_EQUALS};
use cel::common::ast::{Expr, IdedExpr, LiteralValue};
use fp_host::{EvidenceKind, NoteKind, Role};

use crate::names::{self, FUNCTIONS};

/// What is wrong with a call that compares, or asks one of our functions, if something is.
pub(crate) fn fault(operator: &str, args: &[IdedExpr]) -> Option<String> {
    if FUNCTIONS.iter().any(|(name, _)| *name == operator) {
        return match args {
            [IdedExpr { expr: Expr::Literal(LiteralValue::String(_)), .. }] => None,
            _ => Some(format!("`{operator}` takes one text in quotes")),
        };
    }
    let [left, right] = args else { return None };
    match operator {
        EQUALS | NOT_EQUALS | LESS | LESS_EQUALS | GREATER | GREATER_EQUALS => {
            of_two(left, right).or_else(|| of_two(right, left))
        }
        IN => of_list(left, right).or_else(|| of_any(left, right)),
        _ => None,
    }
}

/// A value beside a literal.
fn of_two(value: &IdedExpr, other: &IdedExpr) -> Option<String> {
    let Expr::Literal(literal) = &other.expr else { return None };
    let name = name(value)?;
    let wanted = kind(name)?;
    let found = literal_kind(literal)?;
    if !goes_with(wanted, found) {
        return Some(format!("`{name}` is {}, and is compared with {}", one(wanted), one(found)));
    }
    word(name, literal)
}

/// A literal in a value that is a list.
fn of_list(one: &IdedExpr, list: &IdedExpr) -> Option<String> {
    let Expr::Literal(literal) = &one.expr else { return None };
    let name = name(list)?;
    let found = literal_kind(literal)?;
    match kind(name)? {
        "list of strings" if found != "string" => Some(format!("`{name}` holds strings, and no {found}")),
        "list of ints" if found != "int" => Some(format!("`{name}` holds numbers, and no {found}")),
        "string" | "int" | "double" | "bool" => Some(format!("`{name}` is no list")),
        _ => word(name, literal),
    }
}

/// A value that is one of several literals.
fn of_any(value: &IdedExpr, list: &IdedExpr) -> Option<String> {
    let Expr::List(list) = &list.expr else { return None };
    list.elements.iter().find_map(|one| of_two(value, one))
}

/// The name of a value, or `kind` of a piece of evidence.
fn name(expr: &IdedExpr) -> Option<&str> {
    match &expr.expr {
        Expr::Ident(name) => Some(name),
        Expr::Select(select) if select.field == "kind" => Some("kind"),
        _ => None,
    }
}

fn kind(name: &str) -> Option<&'static str> {
    if name == "kind" {
        return Some("string");
    }
    names::kind(name)
}

fn literal_kind(literal: &LiteralValue) -> Option<&'static str> {
    match literal {
        LiteralValue::Boolean(_) => Some("bool"),
        LiteralValue::Double(_) => Some("double"),
        LiteralValue::Int(_) | LiteralValue::UInt(_) => Some("int"),
        LiteralValue::String(_) => Some("string"),
        LiteralValue::Bytes(_) | LiteralValue::Null => None,
    }
}

/// The name of a type with its article.
fn one(kind: &str) -> String {
    format!("{} {kind}", if kind == "int" { "an" } else { "a" })
}

/// Numbers can be compared with each other.
fn goes_with(wanted: &str, found: &str) -> bool {
    let is_number = |kind| matches!(kind, "int" | "double");
    wanted == found || is_number(wanted) && is_number(found)
}

/// A word of a value that has few, and this is none of them.
fn word(name: &str, literal: &LiteralValue) -> Option<String> {
    let LiteralValue::String(said) = literal else { return None };
    let words: Vec<&str> = match name {
        "role" => Role::NAMES.iter().map(|(_, name)| *name).collect(),
        "notes" => NoteKind::NAMES.iter().map(|(_, name)| *name).collect(),
        "kind" => EvidenceKind::all().map(EvidenceKind::name).collect(),
        _ => return None,
    };
    let said: &str = said.inner();
    (!words.contains(&said))
        .then(|| format!("`{name}` is never \"{said}\"; it is one of {}", words.join(", ")))
}

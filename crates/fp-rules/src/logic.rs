//! What conditions come to, part by part.

use cel::common::ast::operators::{CONDITIONAL, LOGICAL_AND, LOGICAL_NOT, LOGICAL_OR};
use cel::common::ast::{Expr, IdedExpr};
use cel::{Context, ExecutionError, Value};

use crate::names::{self, UNKNOWN};
use crate::truth::Truth;

/// Why a part of a condition comes to nothing, and the number of that part.
pub(crate) struct Failed {
    pub(crate) part: u64,
    pub(crate) why: String,
}

/// What a condition comes to. All of its parts are looked at, so that a part that can come to
/// nothing is found whatever the others are.
pub(crate) fn truth(expr: &IdedExpr, context: &Context<'_, '_>) -> Result<Truth, Failed> {
    if let Expr::Call(call) = &expr.expr
        && call.target.is_none()
    {
        let mut parts = call.args.iter().map(|part| truth(part, context));
        match call.func_name.as_str() {
            LOGICAL_AND => return parts.try_fold(Truth::True, |all, part| Ok(all.and(part?))),
            LOGICAL_OR => return parts.try_fold(Truth::False, |all, part| Ok(all.or(part?))),
            LOGICAL_NOT => return parts.try_fold(Truth::Unknown, |_, part| Ok(!part?)),
            CONDITIONAL => {
                let mut next = || parts.next().unwrap_or(Ok(Truth::Unknown));
                let (asked, yes, no) = (next()?, next()?, next()?);
                return Ok(match asked {
                    Truth::True => yes,
                    Truth::False => no,
                    Truth::Unknown if yes == no => yes,
                    Truth::Unknown => Truth::Unknown,
                });
            }
            _ => {}
        }
    }
    match context.resolve(expr) {
        Ok(Value::Bool(is)) => Ok(is.into()),
        Ok(_) => Err(Failed { part: expr.id, why: "expected true or false".to_owned() }),
        Err(error) if is_unknown(&error) => Ok(Truth::Unknown),
        Err(error) => Err(Failed { part: expr.id, why: words(&error) }),
    }
}

/// The part could not be computed since something is not known.
fn is_unknown(error: &ExecutionError) -> bool {
    match error {
        ExecutionError::UndeclaredReference(name) => names::kind(name).is_some(),
        ExecutionError::FunctionError { message, .. } => message == UNKNOWN,
        ExecutionError::IndexOutOfBounds(_) => true,
        _ => false,
    }
}

fn words(error: &ExecutionError) -> String {
    match error {
        ExecutionError::FunctionError { function, message } => format!("{function}: {message}"),
        ExecutionError::NoSuchOverload(error) => {
            let types = error.argument_types().join(" and ");
            format!("`{}` cannot be applied to {types}", error.function().trim_matches('_'))
        }
        ExecutionError::UndeclaredReference(name) => format!("there is no function `{name}`"),
        other => {
            let text = other.to_string();
            let mut chars = text.chars();
            let first = chars.next().map(|c| c.to_lowercase().to_string()).unwrap_or_default();
            first + chars.as_str()
        }
    }
}

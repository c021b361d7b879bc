//! What a condition can cost at most, before it is tried: lists that it spells out, once for each
//! element of those around them.

use cel::common::ast::operators::{ADD, CONDITIONAL, INDEX, OPT_INDEX};
use cel::common::ast::{CallExpr, ComprehensionExpr, EntryExpr, Expr, IdedExpr, LiteralValue};

/// The most steps of a condition: some tenths of a second.
const MOST: u64 = 1_000_000;
/// So many elements count for a list of a host: how many it has is known when it is judged.
const OF_A_HOST: u64 = 16;
/// Bytes of a text that count as one value.
const OF_A_TEXT: usize = 32;
/// What the language itself has that makes nothing greater of what it gets, beside its operators.
const SCALAR: [&str; 5] = ["size", "contains", "startsWith", "endsWith", "matches"];

/// What is wrong with a condition that costs too much.
pub(crate) fn fault(expr: &IdedExpr) -> Option<String> {
    let cost = Reckoner::default().cost(expr);
    (cost.steps > MOST)
        .then(|| "too long to work out: shorter lists, or fewer macros within each other".to_owned())
}

/// A bound of what a part takes, and of the value that it comes to.
#[derive(Clone, Copy)]
struct Cost {
    steps: u64,
    size: Size,
}

/// So many elements, each of so many values; of what is no list, one.
#[derive(Clone, Copy)]
struct Size {
    count: u64,
    each: u64,
}

impl Size {
    const ONE: Size = Size { count: 1, each: 1 };

    fn total(self) -> u64 {
        self.count.saturating_mul(self.each)
    }

    /// An element of it, which may be a list.
    fn element(self) -> Size {
        Size { count: self.each, each: 1 }
    }

    fn and(self, other: Size) -> Size {
        Size { count: self.count.saturating_add(other.count), each: self.each.max(other.each) }
    }
}

/// Adds up, with the names that macros give and the sizes of what they stand for.
#[derive(Default)]
struct Reckoner {
    own: Vec<(String, Size)>,
}

impl Reckoner {
    fn cost(&mut self, expr: &IdedExpr) -> Cost {
        match &expr.expr {
            Expr::Ident(name) => {
                let own = self.own.iter().rev().find(|(known, _)| known == name).map(|(_, size)| *size);
                Cost { steps: 1, size: own.unwrap_or(Size { count: OF_A_HOST, each: 1 }) }
            }
            Expr::Literal(literal) => {
                let bytes = match literal {
                    LiteralValue::String(text) => text.inner().len(),
                    LiteralValue::Bytes(bytes) => bytes.inner().len(),
                    _ => 0,
                };
                Cost { steps: 1, size: Size { count: 1 + (bytes / OF_A_TEXT) as u64, each: 1 } }
            }
            Expr::Select(select) => {
                let of = self.cost(&select.operand);
                Cost { steps: of.steps.saturating_add(1), size: of.size.element() }
            }
            Expr::Call(call) => self.call(call),
            Expr::List(list) => self.all(list.elements.iter()),
            Expr::Map(map) => self.entries(map.entries.iter().map(|entry| &entry.expr)),
            Expr::Struct(of) => self.entries(of.entries.iter().map(|entry| &entry.expr)),
            Expr::Comprehension(of) => self.comprehension(of),
            Expr::Unspecified => Cost { steps: 1, size: Size::ONE },
        }
    }

    /// Parts that make one value together.
    fn all<'e>(&mut self, parts: impl Iterator<Item = &'e IdedExpr>) -> Cost {
        let mut cost = Cost { steps: 1, size: Size { count: 0, each: 1 } };
        for part in parts {
            let part = self.cost(part);
            cost.steps = cost.steps.saturating_add(part.steps);
            cost.size = cost.size.and(Size { count: 1, each: part.size.total() });
        }
        cost
    }

    fn entries<'e>(&mut self, entries: impl Iterator<Item = &'e EntryExpr>) -> Cost {
        let parts = entries.flat_map(|entry| match entry {
            EntryExpr::StructField(field) => [Some(&field.value), None],
            EntryExpr::MapEntry(entry) => [Some(&entry.key), Some(&entry.value)],
        });
        self.all(parts.flatten())
    }

    fn call(&mut self, call: &CallExpr) -> Cost {
        let mut cost = Cost { steps: 1, size: Size { count: 0, each: 1 } };
        for part in call.target.iter().map(|target| &**target).chain(&call.args) {
            let part = self.cost(part);
            // Whatever it does with a value, it looks at all of it at most.
            cost.steps = cost.steps.saturating_add(part.steps).saturating_add(part.size.total());
            cost.size = cost.size.and(part.size);
        }
        let name = call.func_name.as_str();
        cost.size = match name {
            ADD | CONDITIONAL => cost.size,
            INDEX | OPT_INDEX => cost.size.element(),
            // The other operators tell a truth or a number, as these do.
            _ if !name.bytes().all(|byte| byte.is_ascii_alphanumeric()) || SCALAR.contains(&name) => {
                Size::ONE
            }
            _ => Size { count: cost.size.total(), each: 1 },
        };
        cost
    }

    fn comprehension(&mut self, of: &ComprehensionExpr) -> Cost {
        let range = self.cost(&of.iter_range);
        let init = self.cost(&of.accu_init);
        let before = self.own.len();
        self.own.push((of.iter_var.clone(), range.size.element()));
        self.own.extend(of.iter_var2.clone().map(|name| (name, range.size.element())));
        // What each time adds.
        self.own.push((of.accu_var.clone(), Size { count: 0, each: 1 }));
        let (cond, step) = (self.cost(&of.loop_cond), self.cost(&of.loop_step));
        let times = range.size.count.max(1);
        let size = init.size.and(Size { count: times.saturating_mul(step.size.count), each: step.size.each });
        if let Some((_, accu)) = self.own.last_mut() {
            *accu = size;
        }
        let result = self.cost(&of.result);
        self.own.truncate(before);
        let each = cond.steps.saturating_add(step.steps).saturating_add(1);
        let steps = [range.steps, init.steps, times.saturating_mul(each), result.steps];
        Cost { steps: steps.into_iter().fold(0, u64::saturating_add), size: result.size }
    }
}

//! The query of a request.

use axum::http::StatusCode;
use axum::response::Response;

use super::problem;

/// Names with their values, decoded.
pub(super) struct Params(Vec<(String, String)>);

impl Params {
    pub(super) fn of(query: Option<&str>) -> Params {
        Params(form_urlencoded::parse(query.unwrap_or_default().as_bytes()).into_owned().collect())
    }

    /// The value of a name, unless it is empty.
    pub(super) fn text(&self, name: &str) -> Option<&str> {
        let found = self.0.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str()).filter(|value| !value.is_empty())
    }

    /// A number up to `most`, or `default` where there is none.
    ///
    /// # Errors
    /// The answer that says what it has to be.
    #[expect(clippy::result_large_err, reason = "the answer is what is wanted")]
    pub(super) fn number(&self, name: &str, default: u64, most: u64) -> Result<u64, Response> {
        let Some((_, text)) = self.0.iter().find(|(known, _)| known == name) else { return Ok(default) };
        let number = text.parse().ok().filter(|number| *number <= most);
        number.ok_or_else(|| {
            problem(StatusCode::BAD_REQUEST, &format!("{name}: expected a number from 0 to {most}"))
        })
    }
}

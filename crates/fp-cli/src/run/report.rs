//! `fp-cli report`: what a store holds, for people.

use super::Failure;
use crate::args;
use crate::exit::Exit;

#[cfg(feature = "store")]
mod html;
#[cfg(feature = "store")]
mod sections;

#[cfg(not(feature = "store"))]
pub(super) fn run(args: &args::Report) -> Result<Exit, Failure> {
    let args::Report { store: _, html: _ } = args;
    Err(Failure::Usage("report needs a build with the feature `store`".to_owned()))
}

/// Prints the report, or writes it as HTML.
#[cfg(feature = "store")]
pub(super) fn run(args: &args::Report) -> Result<Exit, Failure> {
    use crate::inputs::Files;
    use crate::store::Store;
    use crate::terminal::{said, shown};
    use crate::writer::Writer;

    let files = Files::default().with_store([args.store.as_path()], false).writing(args.html.as_deref());
    let inputs = files.check().map_err(Failure::Usage)?;
    let store = Store::read(&args.store).map_err(Failure::Usage)?;
    let sections = sections::of(store.connection())
        .map_err(|error| Failure::Usage(format!("{}: {}", shown(&args.store), said(error))))?;
    let mut writer = match &args.html {
        Some(path) => Writer::create(path, &inputs).map_err(Failure::Usage)?,
        None => Writer::stdout(),
    };
    let text = if args.html.is_some() { html::page(&sections) } else { sections::markdown(&sections) };
    writer.pending().extend_from_slice(text.as_bytes());
    writer.flush()?;
    Ok(Exit::Success)
}

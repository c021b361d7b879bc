use crate::{Error, Frame};

/// Where frames come from.
///
/// A lending iterator: a frame lives in the source's buffer until the next call, so no packet is
/// copied or allocated.
pub trait Source {
    /// The next frame, or `None` at the end.
    ///
    /// # Errors
    ///
    /// Damage is reported once, after every frame before it, and is never met again: the call after
    /// an error goes on behind the damage (with the next file, for a list of files) or returns
    /// `None`.
    fn next(&mut self) -> Result<Option<Frame<'_>>, Error>;
}

impl<S: Source + ?Sized> Source for &mut S {
    fn next(&mut self) -> Result<Option<Frame<'_>>, Error> {
        (**self).next()
    }
}

impl<S: Source + ?Sized> Source for Box<S> {
    fn next(&mut self) -> Result<Option<Frame<'_>>, Error> {
        (**self).next()
    }
}

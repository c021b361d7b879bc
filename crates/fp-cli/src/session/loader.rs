//! Databases that are read again while capture goes on: a thread reads them, and the session takes
//! what came of it.

use std::io::{self, PipeReader, PipeWriter, Read as _, Write as _};
use std::os::fd::{AsFd, BorrowedFd};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use fp_db::Database;

use crate::database::Sources;

/// What a thread made of the databases: one of them all, or why there is none.
type Loaded = Result<Box<Database>, String>;

/// Reads databases, one time after the other.
pub(super) struct Loader {
    sources: Arc<Sources>,
    /// Something is being read.
    busy: bool,
    /// It was asked for again since that began, so that what is read may be old.
    again: bool,
    results: (Sender<Loaded>, Receiver<Loaded>),
    /// A byte for each result, for who waits for it among other things. Made before system calls
    /// are forbidden.
    woken: PipeReader,
    wake: Arc<PipeWriter>,
}

impl Loader {
    /// # Errors
    /// The system gives no pipe.
    pub(super) fn new(sources: Sources) -> io::Result<Loader> {
        let (woken, wake) = io::pipe()?;
        let (sources, wake) = (Arc::new(sources), Arc::new(wake));
        Ok(Loader { sources, busy: false, again: false, results: channel(), woken, wake })
    }

    /// The files.
    pub(super) fn sources(&self) -> &Sources {
        &self.sources
    }

    /// Begins to read, or notes that it is to be done once more.
    pub(super) fn start(&mut self) {
        if self.busy {
            self.again = true;
            return;
        }
        self.busy = true;
        let (sources, results, wake) =
            (Arc::clone(&self.sources), self.results.0.clone(), Arc::clone(&self.wake));
        let begun = thread::Builder::new().name("databases".to_owned()).spawn(move || {
            let read = sources.read().map(Box::new);
            let _ = results.send(read);
            let _ = (&*wake).write_all(&[0]);
        });
        if let Err(error) = begun {
            let _ = self.results.0.send(Err(format!("cannot start a thread: {error}")));
            let _ = (&*self.wake).write_all(&[0]);
        }
    }

    /// What was read, if that is done. It is not told of if it was asked for again meanwhile: then
    /// it is read once more.
    pub(super) fn take(&mut self) -> Option<Loaded> {
        if !self.busy {
            return None;
        }
        let loaded = self.results.1.try_recv().ok()?;
        // It is there, or about to be.
        let _ = self.woken.read(&mut [0]);
        self.busy = false;
        if self.again {
            self.again = false;
            self.start();
            return None;
        }
        Some(loaded)
    }
}

impl AsFd for Loader {
    /// Readable once something was read.
    fn as_fd(&self) -> BorrowedFd<'_> {
        self.woken.as_fd()
    }
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;
    use std::time::{Duration, Instant};

    use super::*;
    use crate::args::Databases;

    const TEXT: &str = "classes = unix\n[tcp:request]\nlabel = s:unix:Mine:\nsig = *:64:0:*:*,*:mss,sok,ts,nop,ws:df,id+:0\n";

    fn loader(path: &Path) -> Loader {
        let files = Databases { db: vec![path.to_owned()], extra_db: Vec::new() };
        Loader::new(Sources::of(&files).unwrap()).unwrap()
    }

    fn loaded(loader: &mut Loader) -> Loaded {
        let began = Instant::now();
        loop {
            if let Some(loaded) = loader.take() {
                return loaded;
            }
            assert!(began.elapsed() < Duration::from_secs(60));
            thread::sleep(Duration::from_millis(1));
        }
    }

    #[test]
    fn what_was_read_is_taken_once() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my.fp");
        fs::write(&path, TEXT).unwrap();
        let mut loader = loader(&path);
        assert!(loader.take().is_none());
        loader.start();
        assert_eq!(loaded(&mut loader).unwrap().labels[0].name, "Mine");
        assert!(loader.take().is_none());
        fs::write(&path, "nonsense").unwrap();
        loader.start();
        assert!(loaded(&mut loader).unwrap_err().contains("my.fp:1:"));
    }

    /// A pipe in the place of a database is read once somebody writes, and until then a caller of
    /// `start` waits for nothing.
    #[test]
    fn nobody_waits_and_the_last_word_counts() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("my.fp");
        nix::unistd::mkfifo(&path, nix::sys::stat::Mode::S_IRUSR | nix::sys::stat::Mode::S_IWUSR).unwrap();
        let mut loader = loader(&path);
        loader.start();
        assert!(loader.take().is_none());
        // Changed while it is read: the first answer is passed over.
        loader.start();
        fs::write(&path, TEXT).unwrap();
        let writer = thread::spawn(move || {
            // The second reading opens it anew, after the first has closed it.
            thread::sleep(Duration::from_millis(200));
            fs::write(&path, TEXT.replace("Mine", "Yours")).unwrap();
        });
        assert_eq!(loaded(&mut loader).unwrap().labels[0].name, "Yours");
        writer.join().unwrap();
    }
}

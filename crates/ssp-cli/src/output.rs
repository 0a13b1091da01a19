//! Writing answers: many at a time, and never keeping one back from whoever waits for it.

use std::io::{self, StdoutLock, Write};

use ssp_core::text::Lang;

use crate::errors::Stop;

/// Answers are written this many bytes at a time.
const CHUNK: usize = 1 << 16;

/// Standard output.
#[derive(Debug)]
pub(crate) struct Output {
    /// What is not written yet. Append to it, then call [`Output::ended`].
    pub(crate) page: Vec<u8>,
    out: StdoutLock<'static>,
    lang: Lang,
}

impl Output {
    pub(crate) fn new(lang: Lang) -> Self {
        Self { page: Vec::with_capacity(CHUNK.saturating_mul(2)), out: io::stdout().lock(), lang }
    }

    /// Appends text.
    pub(crate) fn text(&mut self, text: &str) {
        self.page.extend_from_slice(text.as_bytes());
    }

    /// An answer has ended: writes once there is enough to write.
    pub(crate) fn ended(&mut self) -> Result<(), Stop> {
        if self.page.len() < CHUNK { Ok(()) } else { self.write(false) }
    }

    /// Writes everything now.
    pub(crate) fn flush(&mut self) -> Result<(), Stop> {
        self.write(true)
    }

    fn write(&mut self, all: bool) -> Result<(), Stop> {
        let written = self.out.write_all(&self.page);
        self.page.clear();
        // One long answer does not keep its room for ever.
        self.page.shrink_to(CHUNK.saturating_mul(4));
        let written = if all { written.and_then(|()| self.out.flush()) } else { written };
        written.map_err(|error| Stop::writing(&error, self.lang))
    }
}

/// Prints one finished text.
pub(crate) fn print(text: &str, lang: Lang) -> Result<(), Stop> {
    let mut output = Output::new(lang);
    output.text(text);
    output.flush()
}

/// Tells something on standard error. Whoever closed it does not want to know.
pub(crate) fn tell(message: &str) {
    let _closed = writeln!(io::stderr(), "{message}");
}

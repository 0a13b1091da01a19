//! The main job: values in, answers out, in order, good and bad ones side by side.

use std::borrow::Cow;
use std::fs::File;
use std::io::{self, IsTerminal, Read};
use std::path::Path;

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use ssp_core::input::{FaultCode, Faults, Json};
use ssp_core::proof::Proofs;
use ssp_core::prose::{Block, Part, answer, prose};
use ssp_core::receipt::ReceiptKind;
use ssp_core::reply::{Kind, Reply, Settings, reply};
use ssp_core::text::Lang;

use crate::errors::{Issue, Problem, Status, Stop};
use crate::input::{Item, Limits, NotOne, Part as Half, Source, Value, Values};
use crate::output::{Output, tell};
use crate::pairs::Pairs;
use crate::profiles::Known;
use crate::show;

/// A file with less shows no progress.
const LONG_FILE: u64 = 5 << 20;
/// No more lines are named when it is summed up where the faults are.
const LINES_NAMED: usize = 8;

/// What is asked, and how to answer.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Job<'a> {
    pub(crate) kind: Kind,
    pub(crate) known: &'a Known,
    pub(crate) lang: Lang,
    pub(crate) proofs: Proofs,
    pub(crate) as_json: bool,
    /// The date of inputs that have none, as text.
    pub(crate) today: Option<&'a str>,
    /// What each input is, where it is to be answered with a receipt and does not say so itself.
    pub(crate) of: Option<ReceiptKind>,
    /// What the arguments say of inputs that do not say it themselves.
    pub(crate) fields: &'a [(&'static str, Option<String>)],
}

/// What there is to say of the whole input at its end.
#[derive(Default, Debug)]
struct Tally {
    values: usize,
    dated_today: usize,
    faulty: usize,
    faulty_lines: Vec<usize>,
    rejected: usize,
}

impl<'a> Job<'a> {
    /// Answers what is sent as it is.
    pub(crate) const fn new(kind: Kind, known: &'a Known, as_json: bool, lang: Lang) -> Self {
        Self { kind, known, lang, proofs: Proofs::LEAVE, as_json, today: None, of: None, fields: &[] }
    }

    /// Answers every value in the file, or in standard input where there is none; each beside the value of the other file in
    /// the same place, where there is one.
    pub(crate) fn run(&self, file: Option<&Path>, beside: Option<&Path>) -> Result<Status, Stop> {
        let lang = self.lang;
        let file = file.and_then(named);
        let failed = |error: io::Error| Stop::reading(file, &error, lang);
        let (source, progress) = open(file, lang).map_err(failed)?;
        let limits = if self.kind == Kind::Check { Limits::ANSWERS } else { Limits::ASKED };
        let mut values = Values::open(source, limits).map_err(failed)?;
        let Some(beside) = beside else { return self.answer_and_sum_up(&mut values, progress, &failed) };
        let beside = named(beside);
        if file.is_none() && beside.is_none() {
            return Err(both_from_standard_input(lang));
        }
        let failed_beside = |error: io::Error| Stop::reading(beside, &error, lang);
        let inputs = Values::open(plainly(beside).map_err(failed_beside)?, Limits::ASKED).map_err(failed_beside)?;
        self.answer_and_sum_up(&mut Pairs::new(inputs, values, [beside, file]), progress, &failed)
    }

    /// Answers one value that the arguments make up.
    pub(crate) fn run_on(&self, input: &str) -> Result<Status, Stop> {
        let failed = |error: io::Error| Stop::reading(None, &error, self.lang);
        let mut values = Values::open(input.as_bytes(), Limits::ASKED).map_err(failed)?;
        self.answer_and_sum_up(&mut values, None, &failed)
    }

    fn answer_and_sum_up(
        &self,
        values: &mut impl Source,
        progress: Option<ProgressBar>,
        failed: &dyn Fn(io::Error) -> Stop,
    ) -> Result<Status, Stop> {
        let mut output = Output::new(self.lang);
        let mut tally = Tally::default();
        let answered = self.answer_all(values, failed, &mut output, &mut tally);
        if let Some(progress) = progress {
            progress.finish_and_clear();
        }
        // What was answered before a file broke off is still worth having.
        let flushed = output.flush();
        answered.and(flushed)?;
        self.sum_up(&tally)
    }

    fn answer_all(
        &self,
        values: &mut impl Source,
        failed: &dyn Fn(io::Error) -> Stop,
        output: &mut Output,
        tally: &mut Tally,
    ) -> Result<(), Stop> {
        if let Some(reason) = values.not_one() {
            tell(&why_lines(reason, self.lang));
        }
        let width = show::width();
        loop {
            if values.may_wait() {
                output.flush()?;
            }
            let Some(item) = values.next().map_err(failed)? else { return Ok(()) };
            tally.values = tally.values.saturating_add(1);
            if self.as_json {
                self.answer_in_json(item, output, tally)?;
            } else {
                self.answer_in_prose(item, width, output, tally);
            }
            output.ended()?;
        }
    }

    fn answer_in_json(&self, item: Item<'_>, output: &mut Output, tally: &mut Tally) -> Result<(), Stop> {
        let written = match self.answer(item, tally, |json, settings| reply(self.kind, json, settings)) {
            Ok(reply) => {
                self.remark(&reply);
                tally.rejected = tally.rejected.saturating_add(usize::from(is_rejected(&reply)));
                serde_json::to_writer(&mut output.page, &reply)
            }
            Err(problem) => serde_json::to_writer(&mut output.page, &problem),
        };
        output.page.push(b'\n');
        written.map_err(Stop::serialising)
    }

    fn answer_in_prose(&self, item: Item<'_>, width: usize, output: &mut Output, tally: &mut Tally) {
        let lang = self.lang;
        let mut rejected = false;
        let (line, is_whole) = (item.line(), item.is_whole());
        let answered = self.answer(item, tally, |json, settings| self.in_prose(json, settings, &mut rejected));
        tally.rejected = tally.rejected.saturating_add(usize::from(rejected));
        let mut page = String::new();
        if tally.values > 1 {
            show::separate(answered.is_ok().then(|| line_in_words(line, lang)), width, &mut page);
        }
        let blocks = match answered {
            Ok(parts) => parts.into_iter().flat_map(|part| part.blocks).collect(),
            Err(problem) => in_words(&problem, line, is_whole, lang),
        };
        show::lay_out(&blocks, width, &mut page);
        output.text(&page);
    }

    fn in_prose(&self, json: &Json<'_>, settings: &Settings<'a>, rejected: &mut bool) -> Result<Vec<Part>, Faults> {
        if !matches!(self.kind, Kind::Check | Kind::Replay | Kind::Diff) {
            return answer(self.kind, json, settings);
        }
        let reply = reply(self.kind, json, settings)?;
        self.remark(&reply);
        *rejected = is_rejected(&reply);
        Ok(prose(&reply, settings.profiles, settings.lang))
    }

    fn answer<T>(
        &self,
        item: Item<'_>,
        tally: &mut Tally,
        by: impl FnMut(&Json<'_>, &Settings<'a>) -> Result<T, Faults>,
    ) -> Result<T, Problem> {
        let lang = self.lang;
        let line = item.line();
        let answer = self.read(item, tally).and_then(|json| match self.of {
            Some(kind) => self.ask(&wrapped(json, kind), by).map_err(|faults| Problem::of(&unwrapped(faults), lang)),
            None => self.ask(&json, by).map_err(|faults| Problem::of(&faults, lang)),
        });
        if answer.is_err() {
            tally.faulty = tally.faulty.saturating_add(1);
            if tally.faulty_lines.len() < LINES_NAMED {
                tally.faulty_lines.push(line);
            }
        }
        answer
    }

    /// Says on standard error what an answer takes for granted.
    fn remark(&self, reply: &Reply<'_>) {
        if matches!(reply, Reply::Diff(answer) if answer.one == answer.other) {
            tell(match self.lang {
                Lang::Danish => "Begge sider er de samme regler på samme dato, så intet kan være forskelligt.",
                Lang::English => "Both sides are the same rules on the same date, so nothing can differ.",
            });
        }
    }

    /// Asks once, and once more where a profile was missing that ships as a file.
    fn ask<T>(
        &self,
        json: &Json<'_>,
        mut by: impl FnMut(&Json<'_>, &Settings<'a>) -> Result<T, Faults>,
    ) -> Result<T, Faults> {
        match by(json, &self.settings()) {
            Err(faults) if misses_profile(&faults) && self.known.load_shipped() => by(json, &self.settings()),
            answer => answer,
        }
    }

    fn settings(&self) -> Settings<'a> {
        Settings { profiles: self.known.profiles(), lang: self.lang, proofs: self.proofs }
    }

    /// The value as it was sent, dated today where that was asked for.
    fn read<'v>(&self, item: Item<'v>, tally: &mut Tally) -> Result<Json<'v>, Problem> {
        let mut json = match item {
            Item::One(value) => self.parse(value)?,
            Item::Parts(parts) => self.together(parts)?,
        };
        if let Json::Object(fields) = &mut json {
            if self.today.is_some_and(|today| is_filled_in(fields, "date", today)) {
                tally.dated_today = tally.dated_today.saturating_add(1);
            }
            for (name, text) in self.fields {
                if let Some(text) = text {
                    is_filled_in(fields, name, text);
                }
            }
        }
        Ok(json)
    }

    fn parse<'v>(&self, value: Value<'v>) -> Result<Json<'v>, Problem> {
        let Value { line, bytes, .. } = value;
        let lang = self.lang;
        let bytes = bytes.map_err(|too_long| Problem::too_long(too_long, lang))?;
        let text = str::from_utf8(bytes).map_err(|error| Problem::invalid_utf8(bytes, line, error, lang))?;
        Json::parse(text).map_err(|error| Problem::invalid_json(text, line, &error, lang))
    }

    /// The object of these parts: each must be a value by itself.
    fn together<'v>(&self, parts: [Half<'v>; 2]) -> Result<Json<'v>, Problem> {
        let (mut fields, mut problem) = (Vec::new(), None::<Problem>);
        for Half { field, file, value } in parts {
            match value.map(|value| self.parse(value)) {
                Some(Ok(json)) => fields.push((Cow::Borrowed(field), json)),
                Some(Err(found)) => {
                    let found = found.of_part(field, file, self.lang);
                    problem = Some(match problem {
                        Some(before) => before.and(found),
                        None => found,
                    });
                }
                None => {}
            }
        }
        problem.map_or(Ok(Json::Object(fields)), Err)
    }

    /// Says on standard error what the answers themselves do not say.
    fn sum_up(&self, tally: &Tally) -> Result<Status, Stop> {
        let (lang, kind) = (self.lang, self.kind);
        let Tally { values, dated_today, faulty, faulty_lines, rejected } = tally;
        if *values == 0 {
            return Err(Stop::fault(match lang {
                Lang::Danish => format!(
                    "Inputtet er tomt. Der skal stå JSON: én værdi, eller én på hver linje. Se eksempler med: ssp {kind} --help"
                ),
                Lang::English => format!(
                    "The input is empty. JSON is expected: one value, or one on each line. For examples: ssp {kind} --help"
                ),
            }));
        }
        if let (Some(today), 1..) = (self.today, dated_today) {
            tell(&match lang {
                Lang::Danish => {
                    format!("»date« manglede i {dated_today} af {values} input og er sat til i dag, {today}.")
                }
                Lang::English => {
                    format!("\"date\" was missing in {dated_today} of {values} inputs and is set to today, {today}.")
                }
            });
        }
        if *rejected > 0 && *values > 1 {
            tell(&match (kind, lang) {
                (Kind::Replay, Lang::Danish) => format!("{rejected} af {values} kvitteringer giver ikke det samme nu."),
                (Kind::Replay, Lang::English) => {
                    format!("{rejected} of {values} receipts do not come out the same now.")
                }
                (_, Lang::Danish) => format!("{rejected} af {values} svar holder ikke."),
                (_, Lang::English) => format!("{rejected} of {values} answers do not hold."),
            });
        }
        if *faulty == 0 {
            return Ok(if *rejected == 0 { Status::Good } else { Status::Fault });
        }
        if *values > 1 || self.as_json {
            let mut lines = faulty_lines.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
            if *faulty > faulty_lines.len() {
                lines.push_str(", …");
            }
            tell(&match lang {
                Lang::Danish => format!(
                    "{faulty} af {values} input har fejl og er ikke besvaret: linje {lines}. Fejlene står i deres sted."
                ),
                Lang::English => format!(
                    "{faulty} of {values} inputs have faults and are not answered: line {lines}. The faults stand in their place."
                ),
            });
        }
        Ok(Status::Fault)
    }
}

/// Whether a proof was checked and does not hold, or a receipt does not come out the same: whoever runs this in a script
/// must not take either for a good one.
fn is_rejected(reply: &Reply<'_>) -> bool {
    matches!(reply, Reply::Check(answer) if !answer.accepted) || matches!(reply, Reply::Replay(answer) if !answer.equal)
}

fn misses_profile(faults: &Faults) -> bool {
    faults.0.iter().any(|fault| fault.code == FaultCode::UnknownProfile)
}

/// The file of this name; `None` for standard input.
fn named(file: &Path) -> Option<&Path> {
    Some(file).filter(|path| path.as_os_str() != "-")
}

fn both_from_standard_input(lang: Lang) -> Stop {
    Stop::fault(match lang {
        Lang::Danish => "Input og svar kan ikke begge læses fra standard input. Angiv en fil for det ene.",
        Lang::English => "Inputs and answers cannot both be read from standard input. Give a file for one of them.",
    })
}

/// Opens the file, or standard input where there is none.
fn plainly(file: Option<&Path>) -> io::Result<Box<dyn Read>> {
    Ok(match file {
        Some(file) => Box::new(File::open(file)?),
        None => Box::new(io::stdin().lock()),
    })
}

/// Opens the file, with a progress bar where it is long and somebody looks, or else standard input.
fn open(file: Option<&Path>, lang: Lang) -> io::Result<(Box<dyn Read>, Option<ProgressBar>)> {
    let Some(file) = file else {
        let input = io::stdin();
        if input.is_terminal() {
            tell(match lang {
                Lang::Danish => "Skriv JSON, én værdi på hver linje, og slut med Ctrl-D.",
                Lang::English => "Type JSON, one value on each line, and end with Ctrl-D.",
            });
        }
        return Ok((Box::new(input.lock()), None));
    };
    let source = File::open(file)?;
    let about = source.metadata()?;
    if about.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    let is_looked_at = io::stderr().is_terminal() && !io::stdout().is_terminal();
    if !about.is_file() || about.len() <= LONG_FILE || !is_looked_at {
        return Ok((Box::new(source), None));
    }
    let progress = ProgressBar::with_draw_target(Some(about.len()), ProgressDrawTarget::stderr());
    if let Ok(style) = ProgressStyle::with_template("{wide_bar} {bytes}/{total_bytes} {eta}") {
        progress.set_style(style);
    }
    Ok((Box::new(progress.wrap_read(source)), Some(progress)))
}

/// The question for a receipt of this.
fn wrapped(input: Json<'_>, kind: ReceiptKind) -> Json<'_> {
    let kind = Json::String(Cow::Borrowed(kind.id()));
    Json::Object(vec![(Cow::Borrowed("kind"), kind), (Cow::Borrowed("input"), input)])
}

/// Faults with their places in what was sent.
fn unwrapped(mut faults: Faults) -> Faults {
    for fault in &mut faults.0 {
        if let Some(path) = fault.path.strip_prefix("/input") {
            fault.path = path.to_owned();
        }
    }
    faults
}

/// Fills in a field where it is missing.
fn is_filled_in<'j>(fields: &mut Vec<(Cow<'j, str>, Json<'j>)>, name: &'static str, text: &str) -> bool {
    let filled = || Json::String(Cow::Owned(text.to_owned()));
    match fields.iter_mut().find(|(key, _)| key == name) {
        Some((_, value @ Json::Null)) => *value = filled(),
        Some(_) => return false,
        None => fields.push((Cow::Borrowed(name), filled())),
    }
    true
}

fn line_in_words(line: usize, lang: Lang) -> String {
    match lang {
        Lang::Danish => format!("Linje {line}"),
        Lang::English => format!("Line {line}"),
    }
}

/// The faults of a value as prose.
fn in_words(problem: &Problem, line: usize, is_whole: bool, lang: Lang) -> Vec<Block> {
    let line = line_in_words(line, lang);
    let title = match (is_whole, lang) {
        (true, Lang::Danish) => "Inputtet kan ikke besvares".to_owned(),
        (true, Lang::English) => "The input cannot be answered".to_owned(),
        (false, Lang::Danish) => format!("{line} kan ikke besvares"),
        (false, Lang::English) => format!("{line} cannot be answered"),
    };
    let items = problem.issues().iter().map(Issue::in_words).map(|issue| Block::Item(issue.into()));
    std::iter::once(Block::Title(title)).chain(items).collect()
}

/// Why an input whose first line breaks off is read line by line.
fn why_lines(reason: NotOne, lang: Lang) -> String {
    match (reason, lang) {
        (NotOne::BrokenOn(line), Lang::Danish) => format!(
            "Første linje hører op midt i en værdi, og hele inputtet er heller ikke én: se linje {line}. Hver linje læses for sig."
        ),
        (NotOne::BrokenOn(line), Lang::English) => format!(
            "The first line breaks off in the middle of a value, and the whole input is none either: see line {line}. Each line is read by itself."
        ),
        (NotOne::TooLarge(most), Lang::Danish) => format!(
            "Første linje hører op midt i en værdi, og inputtet er over {} MiB. Skriv hver værdi på én linje.",
            most >> 20
        ),
        (NotOne::TooLarge(most), Lang::English) => format!(
            "The first line breaks off in the middle of a value, and the input is over {} MiB. Write each value on one line.",
            most >> 20
        ),
    }
}

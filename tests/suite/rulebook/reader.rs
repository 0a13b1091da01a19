//! Reads a printed rulebook: its tables, its steps and its judgements, from the Markdown alone. It shares no code with what
//! prints them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use ssp_core::rule::Question;

use super::vocabulary::Words;
use crate::oracle::questions::QUESTIONS;

/// One complete way in which everything can be that a rule reads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct World {
    pub date: NaiveDate,
    /// In months.
    pub age: u16,
    pub age_at_release: u16,
    /// By the oracle's order of kinds and purposes.
    pub from: usize,
    pub to: usize,
    pub purpose: usize,
    pub levels: Vec<u8>,
    /// The oracle's bits of what is answered yes.
    pub yes: u32,
    pub is_judged: bool,
    /// Whether the disclosure is necessary: the oracle has no bit for it.
    pub is_necessary: bool,
}

/// A statement that holds in some worlds.
#[derive(Clone, Debug)]
pub enum Says {
    Anything,
    Date(NaiveDate, NaiveDate),
    Age(u16, u16),
    AgeAtRelease(u16, u16),
    From(Vec<usize>),
    To(Vec<usize>),
    Purpose(Vec<usize>),
    /// The possible levels are one of these sets.
    Levels(Vec<Vec<u8>>),
    /// No level is possible but these.
    NoLevelBut(Vec<u8>),
    Answer(Asked, bool),
    OneOf(Vec<Says>),
    AllOf(Vec<Says>),
}

/// What is answered yes or no.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    Bit(u32),
    IsJudged,
    IsNecessary,
}

impl Says {
    pub fn holds(&self, world: &World) -> bool {
        match self {
            Self::Anything => true,
            Self::Date(from, until) => *from <= world.date && world.date < *until,
            Self::Age(from, until) => *from <= world.age && world.age < *until,
            Self::AgeAtRelease(from, until) => *from <= world.age_at_release && world.age_at_release < *until,
            Self::From(kinds) => kinds.contains(&world.from),
            Self::To(kinds) => kinds.contains(&world.to),
            Self::Purpose(purposes) => purposes.contains(&world.purpose),
            Self::Levels(sets) => sets.contains(&world.levels),
            Self::NoLevelBut(levels) => world.levels.iter().all(|level| levels.contains(level)),
            Self::Answer(asked, answer) => {
                let is_yes = match asked {
                    Asked::Bit(bit) => world.yes & bit != 0,
                    Asked::IsJudged => world.is_judged,
                    Asked::IsNecessary => world.is_necessary,
                };
                is_yes == *answer
            }
            Self::OneOf(all) => all.iter().any(|one| one.holds(world)),
            Self::AllOf(all) => all.iter().all(|one| one.holds(world)),
        }
    }
}

/// A row of a printed table.
#[derive(Clone, Debug)]
pub struct Row {
    pub cells: Vec<Says>,
    pub outcome: String,
    pub step: usize,
    pub rule: Option<String>,
}

impl Row {
    pub fn matches(&self, world: &World) -> bool {
        self.cells.iter().all(|cell| cell.holds(world))
    }
}

/// A step as it is printed.
#[derive(Clone, Debug)]
pub struct Step {
    pub when: Says,
    pub outcome: String,
    pub rule: Option<String>,
    /// The place among verified, inferred, not verified.
    pub certainty: Option<usize>,
}

/// A rule as it is printed.
#[derive(Clone, Debug)]
pub struct Rule {
    pub title: String,
    pub steps: Vec<Step>,
    pub rows: Vec<Row>,
}

/// A printed book.
pub struct Book {
    pub words: &'static Words,
    pub rules: Vec<Rule>,
    /// The questions to a person, in the order of their numbers.
    pub judgements: Vec<String>,
    /// Every id that stands in the book as code.
    pub ids: Vec<String>,
    /// Every table: its caption and its cells.
    pub tables: Vec<(String, Vec<Vec<String>>)>,
}

/// The text without the marks of Markdown.
pub fn plain(text: &str) -> String {
    let (mut out, mut letters) = (String::new(), text.chars().peekable());
    let mut is_code = false;
    while let Some(letter) = letters.next() {
        match letter {
            '`' => is_code = !is_code,
            _ if is_code => out.push(letter),
            '\\' => out.extend(letters.next()),
            ']' if letters.peek() == Some(&'(') => while letters.next().is_some_and(|letter| letter != ')') {},
            '*' | '<' | '>' | '[' | ']' => {}
            _ => out.push(letter),
        }
    }
    out
}

/// The cells of a line of a table; a bar with a backslash is part of a cell.
fn cells(line: &str) -> Vec<&str> {
    let line = line.strip_prefix("| ").and_then(|line| line.strip_suffix(" |")).expect("a line of a table");
    let (mut cells, mut from) = (Vec::new(), 0);
    for (at, _) in line.match_indices(" | ") {
        cells.push(&line[from..at]);
        from = at + 3;
    }
    cells.push(&line[from..]);
    cells
}

impl Book {
    pub fn read(markdown: &str, words: &'static Words) -> Self {
        let reader = Reader { words, questions: questions(words) };
        let mut book = Self { words, rules: Vec::new(), judgements: Vec::new(), ids: Vec::new(), tables: Vec::new() };
        let mut numbered: Vec<&str> = Vec::new();
        let mut lines = markdown.lines().peekable();
        while let Some(line) = lines.next() {
            let code = line.split('`').skip(1).step_by(2);
            book.ids.extend(code.map(ToOwned::to_owned));
            if line.starts_with('#') {
                numbered.clear();
            }
            let number = format!("{}. ", numbered.len() + 1);
            numbered.extend(line.strip_prefix(&number));
            let is_question = |item: &&str| item.starts_with("**") && item.contains("?");
            if !numbered.is_empty() && numbered.iter().all(is_question) {
                book.judgements = numbered.iter().map(|item| plain(item.split("**").nth(1).unwrap())).collect();
            }
            let Some(caption) = line.strip_prefix("**").and_then(|line| line.strip_suffix("**")) else { continue };
            if lines.peek() != Some(&"") || line.contains(": **") {
                continue;
            }
            let caption = plain(caption);
            lines.next();
            let mut table: Vec<&str> = Vec::new();
            while let Some(row) = lines.next_if(|line| line.starts_with('|')) {
                table.push(row);
            }
            if table.is_empty() {
                continue;
            }
            let code = table.iter().flat_map(|line| line.split('`').skip(1).step_by(2));
            book.ids.extend(code.map(ToOwned::to_owned));
            assert!(table[1].chars().all(|letter| "|-".contains(letter)), "{}", table[1]);
            table.remove(1);
            let texts: Vec<Vec<String>> =
                table.iter().map(|line| cells(line).into_iter().map(plain).collect()).collect();
            if let Some(title) = caption.strip_prefix(words.table_of) {
                let steps = numbered.iter().map(|item| reader.step(item)).collect();
                let rows = texts[1..].iter().map(|row| reader.row(&texts[0], row)).collect();
                book.rules.push(Rule { title: title.to_owned(), steps, rows });
            }
            book.tables.push((caption, texts));
        }
        book
    }

    /// The rule whose steps have these ids, in this order; a step without an id is no rule.
    pub fn rule(&self, ids: &[Option<&str>]) -> &Rule {
        let has = |rule: &&Rule| rule.steps.iter().map(|step| step.rule.as_deref()).eq(ids.iter().copied());
        let mut found = self.rules.iter().filter(has);
        let rule = found.next().unwrap_or_else(|| panic!("no rule of the book has the steps {ids:?}"));
        assert!(found.next().is_none(), "{ids:?} stand in two places");
        rule
    }

    /// The question that an outcome leaves to a person.
    pub fn judgement(&self, number: &str) -> &str {
        let number: usize = number.parse().expect("the number of a judgement");
        &self.judgements[number - 1]
    }
}

/// The questions by their words, as the oracle knows them.
fn questions(words: &Words) -> BTreeMap<String, Asked> {
    let bit = |id: &str| QUESTIONS.iter().position(|name| *name == id).map(|place| Asked::Bit(1 << place));
    let asked = |question: Question| match question.id() {
        "necessary" => Some(Asked::IsNecessary),
        id => bit(id),
    };
    let all = Question::all()
        .filter_map(|question| Some((question.wording().in_lang(words.lang).to_owned(), asked(question)?)));
    let of_meeting = words.of_meeting.iter().map(|(text, id)| ((*text).to_owned(), bit(id).unwrap()));
    all.chain(of_meeting).chain([(words.is_judged.to_owned(), Asked::IsJudged)]).collect()
}

struct Reader {
    words: &'static Words,
    questions: BTreeMap<String, Asked>,
}

impl Reader {
    fn question(&self, text: &str) -> Asked {
        *self.questions.get(text).unwrap_or_else(|| panic!("an unknown question: {text}"))
    }

    fn row(&self, columns: &[String], row: &[String]) -> Row {
        assert_eq!(columns.len(), row.len(), "{columns:?} {row:?}");
        let last = columns.len() - 1;
        let cells = (1..last - 1).map(|at| self.cell(&columns[at], &row[at])).collect();
        let (step, rule) = row[last].split_once(' ').map_or((&*row[last], None), |(step, rule)| (step, Some(rule)));
        Row {
            cells,
            outcome: row[last - 1].clone(),
            step: step.parse().expect("the number of a step"),
            rule: rule.map(ToOwned::to_owned),
        }
    }

    fn cell(&self, column: &str, cell: &str) -> Says {
        let words = self.words;
        if cell == words.any {
            return Says::Anything;
        }
        let set = |text: &str| {
            let text = text.strip_prefix(words.only_before).unwrap_or(text);
            words.levels(text.strip_suffix(words.only_after).unwrap_or(text))
        };
        match column {
            _ if column == words.date => date(words.period(cell)),
            _ if column == words.age => age(words.band(cell)),
            _ if column == words.age_at_release => age_at_release(words.band(cell)),
            _ if column == words.sender => Says::From(words.kinds_in_cell(cell)),
            _ if column == words.recipient || column == words.participant => Says::To(words.kinds_in_cell(cell)),
            _ if column == words.purpose => Says::Purpose(words.list(cell, &words.purposes)),
            _ if column == words.levels => Says::Levels(cell.split("; ").map(set).collect()),
            _ if cell == words.yes => Says::Answer(self.question(column), true),
            _ if cell == words.no => Says::Answer(self.question(column), false),
            _ => panic!("a cell that says nothing under {column}: {cell}"),
        }
    }

    fn step(&self, item: &str) -> Step {
        let (when, rest) = item.split_once(": **").unwrap_or_else(|| panic!("no step: {item}"));
        let (outcome, rest) = rest.split_once("**.").unwrap_or_else(|| panic!("no outcome: {item}"));
        let rest = plain(rest);
        let basis = rest.trim_start().strip_prefix(self.words.rule).map(|rest| {
            let (rule, rest) = rest.split_once(", ").expect("an id");
            let certainty = self.words.verified.iter().position(|word| rest.starts_with(&format!("{word}. ")));
            (rule.to_owned(), certainty.unwrap_or_else(|| panic!("no certainty: {rest}")))
        });
        let (rule, certainty) = basis.unzip();
        Step { when: self.condition(&plain(when)), outcome: plain(outcome), rule, certainty }
    }

    fn condition(&self, text: &str) -> Says {
        let words = self.words;
        if text == words.otherwise || words.always.contains(&text) {
            return Says::Anything;
        }
        let text = text.strip_prefix(words.when).unwrap_or_else(|| panic!("no condition: {text}"));
        Says::AllOf(words.parts(text).into_iter().map(|part| self.part(part)).collect())
    }

    fn part(&self, part: &str) -> Says {
        let words = self.words;
        let answers = |text: &str, answer: bool| -> Vec<Says> {
            words.quoted(text).into_iter().map(|text| Says::Answer(self.question(text), answer)).collect()
        };
        let after = |begin: &str| part.strip_prefix(begin);
        let between = |[begin, end]: [&str; 2]| part.strip_prefix(begin)?.strip_suffix(end);
        if let Some(rest) = after(words.date_is) {
            date(words.period(rest))
        } else if let Some(rest) = after(words.person_is) {
            match rest.strip_suffix(words.on_release) {
                Some(rest) => age_at_release(words.band(rest)),
                None => age(words.band(rest)),
            }
        } else if let Some(kinds) = words.kinds_in_sentence(part, words.sender_is) {
            Says::From(kinds)
        } else if let Some(kinds) = words.kinds_in_sentence(part, words.recipient_is) {
            Says::To(kinds)
        } else if let Some(kinds) = words.kinds_in_sentence(part, words.participant_is) {
            Says::To(kinds)
        } else if let Some(rest) = after(words.purpose_is) {
            Says::Purpose(words.list(rest, &words.purposes))
        } else if let Some(rest) = after(words.levels_within[0]) {
            Says::NoLevelBut(words.levels(rest.strip_suffix(words.levels_within[1]).expect("levels")))
        } else if let Some(rest) = between(words.yes_to_one) {
            Says::OneOf(answers(rest, true))
        } else if let Some(rest) = between(words.yes_to) {
            Says::AllOf(answers(rest, true))
        } else if let Some(rest) = between(words.no_to) {
            Says::AllOf(answers(rest, false))
        } else if let Some(rest) = after(words.one_holds) {
            Says::OneOf(rest.split("; ").map(|part| self.part(part)).collect())
        } else {
            panic!("a part of a condition that says nothing: {part}")
        }
    }
}

fn date((from, until): (NaiveDate, NaiveDate)) -> Says {
    Says::Date(from, until)
}

fn age((from, until): (u16, u16)) -> Says {
    Says::Age(from, until)
}

fn age_at_release((from, until): (u16, u16)) -> Says {
    Says::AgeAtRelease(from, until)
}

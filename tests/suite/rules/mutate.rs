//! Every small change of a rule: what a slip of the hand, or of the law's reader, would make of it.

use chrono::Days;
use ssp_core::age::Age;
use ssp_core::facts::Atoms;
use ssp_core::rule::{AgeBand, Basis, Clause, Condition, Finding, Judgement, Levels, Limit, Period, Rule, Situation};
use ssp_core::sources::{Certainty, REGISTER};

/// The kinds of change.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Change {
    LimitByADay,
    LimitByAMonth,
    LimitSwapped,
    LimitDropped,
    PeriodByADay,
    ConditionDropped,
    ConditionNegated,
    PartDropped,
    AtomDropped,
    AtomNegated,
    ClauseRemoved,
    ClausesSwapped,
    OutcomeExchanged,
    ListChanged,
    SourceExchanged,
    CertaintyChanged,
    IdExchanged,
}

/// An age limit that is reached so many days late (early where negative). In a rule ages are whole months, so no rule can say
/// that: it is the mistake of who counts the days.
#[derive(Clone, Copy, Debug)]
pub struct Moved {
    age: Age,
    at_release: bool,
    days_late: i8,
}

/// A changed rule.
#[derive(Clone, Debug)]
pub struct Mutant<T: Clone + 'static> {
    pub change: Change,
    /// What was changed, for a person.
    pub what: String,
    pub rule: Rule<T>,
    pub moved: Option<Moved>,
}

impl<T: Clone + 'static> Mutant<T> {
    /// What the changed rule decides at a point, and the id that it gives for it.
    pub fn decide(&self, point: &super::space::Point) -> (&T, &str) {
        let mut situation = point.situation();
        if let Some(moved) = self.moved {
            moved.apply(point, &mut situation);
        }
        decide(&self.rule, &situation)
    }
}

/// What a rule decides, and the id of the step that does.
pub fn decide<'a, T: Clone>(rule: &'a Rule<T>, situation: &Situation) -> (&'a T, &'a str) {
    let (outcome, step) = rule.decide(situation);
    (outcome, rule.id_of(step).expect("a step that decides has an id"))
}

impl Moved {
    /// The age as of another day, where that crosses this limit.
    fn apply(self, point: &super::space::Point, situation: &mut Situation) {
        let shifted = |day: chrono::NaiveDate| match self.days_late {
            late @ 1.. => day - Days::new(late as u64),
            early => day + Days::new(u64::from(early.unsigned_abs())),
        };
        let other = super::space::Point {
            date: shifted(point.date).max(point.birth),
            release: shifted(point.release).max(point.birth),
            ..*point
        };
        let other = other.situation();
        let (age, other) = match self.at_release {
            false => (&mut situation.age, other.age),
            true => (&mut situation.age_at_release, other.age_at_release),
        };
        if (*age >= self.age) != (other >= self.age) {
            *age = other;
        }
    }
}

/// What a rule can decide: all of it, so that one outcome can be exchanged for another.
pub trait Outcomes: Sized {
    fn others(&self) -> Vec<Self>;
}

impl Outcomes for Finding {
    fn others(&self) -> Vec<Self> {
        let judged = [Judgement::Necessity, Judgement::SpecialCase].map(Self::Judge);
        [Self::Met, Self::NotMet].into_iter().chain(judged).filter(|other| other != self).take(3).collect()
    }
}

impl Outcomes for ssp_core::profile::LevelFinding {
    fn others(&self) -> Vec<Self> {
        let without = |level: u8| Levels::of(&self.possible.iter().filter(|one| *one != level).collect::<Vec<_>>());
        let judged = |judge: Option<Judgement>| match judge {
            None => Some(Judgement::RepeatedCrimeThreshold),
            Some(_) => None,
        };
        let fewer = self.possible.iter().map(|level| Self { possible: without(level), ..*self });
        let more = (1..=4).filter(|level| !self.possible.has(*level));
        let more = more.map(|level| Self { possible: self.possible.or(Levels::only(level)), ..*self });
        let suggested = [None, Some(1), Some(2), Some(3), Some(4)].into_iter().filter(|level| *level != self.suggested);
        let suggested = suggested.map(|suggested| Self { suggested, ..*self });
        fewer.chain(more).chain(suggested).chain([Self { judge: judged(self.judge), ..*self }]).collect()
    }
}

/// An age, a month more and a month less.
fn by_a_month(age: Age) -> Vec<Age> {
    let months = age.months();
    [months.checked_sub(1), months.checked_add(1)]
        .into_iter()
        .flatten()
        .filter(|_| age != Age::ZERO && age != Age::MAX)
        .map(|months| Age::of((months / 12) as u8, (months % 12) as u8))
        .collect()
}

/// Every change of a basis: each source exchanged for each of two others, each section, the certainty, the id.
pub fn bases(basis: &Basis) -> Vec<(Change, String, Basis)> {
    let mut all = Vec::new();
    for (index, citation) in basis.sources.iter().enumerate() {
        // The two that follow it in the register.
        let place = REGISTER.iter().position(|source| source.id == citation.source).expect("it is registered");
        for other in (1..=2).map(|step| &REGISTER[(place + step) % REGISTER.len()].id) {
            let mut changed = basis.clone();
            changed.sources.to_mut()[index].source = other.clone();
            all.push((Change::SourceExchanged, format!("{} for {other}", citation.source), changed));
        }
        let mut changed = basis.clone();
        changed.sources.to_mut()[index].section = "§ 1".into();
        all.push((Change::SourceExchanged, format!("{}: another section", citation.source), changed));
        if basis.sources.len() > 1 {
            let mut changed = basis.clone();
            changed.sources.to_mut().remove(index);
            all.push((Change::SourceExchanged, format!("without {}", citation.source), changed));
        }
    }
    for certainty in Certainty::ALL.iter().filter(|certainty| **certainty != basis.certainty) {
        all.push((Change::CertaintyChanged, certainty.to_string(), Basis { certainty: *certainty, ..basis.clone() }));
    }
    all.push((
        Change::IdExchanged,
        "another id".into(),
        Basis { rule: format!("{}2", basis.rule).into(), ..basis.clone() },
    ));
    all
}

/// The conditions that together hold wherever this one does not.
fn negated(when: &Condition) -> Vec<Condition> {
    let mut parts: Vec<Condition> = when.all.iter().map(|atom| Condition::none(Atoms::of(&[atom]))).collect();
    parts.extend(when.none.iter().map(|atom| Condition::all(Atoms::of(&[atom]))));
    if !when.any.is_empty() {
        parts.push(Condition::none(when.any));
    }
    let outside = |band: AgeBand| {
        let below = (band.from != Age::ZERO).then_some(AgeBand::under(band.from));
        below.into_iter().chain((band.until != Age::MAX).then_some(AgeBand::from(band.until)))
    };
    parts.extend(outside(when.age).map(Condition::aged));
    parts.extend(outside(when.age_at_release).map(|band| Condition::ALWAYS.and_aged_at_release(band)));
    if when.date.from != Period::ALWAYS.from {
        parts.push(Condition::on(Period::before(when.date.from)));
    }
    if when.date.until != Period::ALWAYS.until {
        parts.push(Condition::on(Period::from(when.date.until)));
    }
    parts
}

/// Every change of a condition. Where one condition cannot say it, several clauses with the same outcome do.
pub fn conditions(when: &Condition) -> Vec<(Change, String, Vec<Condition>)> {
    use Change::{AtomDropped, AtomNegated, ConditionDropped, ConditionNegated, PartDropped, PeriodByADay};
    let mut all: Vec<(Change, String, Vec<Condition>)> = Vec::new();
    let mut change = |change: Change, what: String, conditions: Vec<Condition>| all.push((change, what, conditions));
    if *when != Condition::ALWAYS {
        change(ConditionDropped, "holds always".into(), vec![Condition::ALWAYS]);
    }
    change(ConditionNegated, "negated".into(), negated(when));
    for atom in when.all.iter() {
        let this = Atoms::of(&[atom]);
        let without = Condition { all: when.all.without(this), ..*when };
        change(AtomDropped, format!("all: {atom}"), vec![without]);
        change(AtomNegated, format!("all: {atom}"), vec![Condition { none: when.none.or(this), ..without }]);
    }
    for atom in when.none.iter() {
        let this = Atoms::of(&[atom]);
        let without = Condition { none: when.none.without(this), ..*when };
        change(AtomDropped, format!("none: {atom}"), vec![without]);
        change(AtomNegated, format!("none: {atom}"), vec![Condition { all: when.all.or(this), ..without }]);
    }
    for atom in when.any.iter() {
        let this = Atoms::of(&[atom]);
        let rest = when.any.without(this);
        let unless = Condition { any: Atoms::NONE, none: when.none.or(this), ..*when };
        let if_others = Condition { any: rest, ..*when };
        // The last of them dropped leaves "one of none", which never holds.
        let dropped = if rest.is_empty() { Vec::new() } else { vec![if_others] };
        change(AtomDropped, format!("any: {atom}"), dropped.clone());
        change(AtomNegated, format!("any: {atom}"), [vec![unless], dropped].concat());
    }
    let parts = [
        ("age", Condition { age: AgeBand::ANY, ..*when }),
        ("age at release", Condition { age_at_release: AgeBand::ANY, ..*when }),
        ("date", Condition { date: Period::ALWAYS, ..*when }),
        ("any", Condition { any: Atoms::NONE, ..*when }),
        ("all", Condition { all: Atoms::NONE, ..*when }),
        ("none", Condition { none: Atoms::NONE, ..*when }),
    ];
    for (part, without) in parts {
        // What leaves nothing is dropping the condition, which is there already.
        if without != *when && without != Condition::ALWAYS {
            change(PartDropped, part.into(), vec![without]);
        }
    }
    for days in [-1, 1] {
        let moved = |day: chrono::NaiveDate| day + chrono::TimeDelta::days(days);
        if when.date.from != Period::ALWAYS.from {
            let date = Period { from: moved(when.date.from), ..when.date };
            change(PeriodByADay, format!("from {}", date.from), vec![Condition { date, ..*when }]);
        }
        if when.date.until != Period::ALWAYS.until {
            let date = Period { until: moved(when.date.until), ..when.date };
            change(PeriodByADay, format!("until {}", date.until), vec![Condition { date, ..*when }]);
        }
    }
    for (name, band) in [("age", when.age), ("age at release", when.age_at_release)] {
        let with = |band: AgeBand| match name {
            "age" => Condition { age: band, ..*when },
            _ => Condition { age_at_release: band, ..*when },
        };
        for age in by_a_month(band.from) {
            change(Change::LimitByAMonth, format!("{name} from {age}"), vec![with(AgeBand { from: age, ..band })]);
        }
        for age in by_a_month(band.until) {
            change(Change::LimitByAMonth, format!("{name} until {age}"), vec![with(AgeBand { until: age, ..band })]);
        }
    }
    all
}

/// Every change of a rule.
pub fn rule<T: Outcomes + Clone + 'static>(rule: &Rule<T>, other_limits: &[Age]) -> Vec<Mutant<T>> {
    let mut all = Vec::new();
    let mut add = |change, what, rule| all.push(Mutant { change, what, rule, moved: None });

    type Place<T> = (&'static str, fn(&mut Rule<T>) -> &mut Option<Limit>);
    let limits: [Place<T>; 2] = [("from", |rule| &mut rule.from), ("until", |rule| &mut rule.until)];
    for (name, limit_of) in limits {
        let Some(limit) = limit_of(&mut rule.clone()).clone() else { continue };
        let with = |limit: Option<Limit>| {
            let mut changed = rule.clone();
            *limit_of(&mut changed) = limit;
            changed
        };
        for age in by_a_month(limit.age) {
            let what = format!("{name} {age}");
            add(Change::LimitByAMonth, what, with(Some(Limit { age, ..limit.clone() })));
        }
        for age in other_limits.iter().filter(|age| **age != limit.age) {
            add(Change::LimitSwapped, format!("{name} {age}"), with(Some(Limit { age: *age, ..limit.clone() })));
        }
        add(Change::LimitDropped, name.to_owned(), with(None));
        for (change, what, basis) in bases(&limit.basis) {
            add(change, format!("{name}: {what}"), with(Some(Limit { basis, ..limit.clone() })));
        }
    }

    for (index, clause) in rule.clauses.iter().enumerate() {
        let id = &clause.basis.rule;
        let with = |clauses: Vec<Clause<T>>| {
            let mut changed = rule.clone();
            changed.clauses.to_mut().splice(index..=index, clauses);
            changed
        };
        for (change, what, conditions) in conditions(&clause.when) {
            let clauses = conditions.into_iter().map(|when| Clause { when, ..clause.clone() }).collect();
            add(change, format!("{id}: {what}"), with(clauses));
        }
        add(Change::ClauseRemoved, id.to_string(), with(Vec::new()));
        for then in clause.then.others() {
            add(Change::OutcomeExchanged, id.to_string(), with(vec![Clause { then, ..clause.clone() }]));
        }
        for (change, what, basis) in bases(&clause.basis) {
            add(change, format!("{id}: {what}"), with(vec![Clause { basis, ..clause.clone() }]));
        }
        if index + 1 < rule.clauses.len() {
            let mut changed = rule.clone();
            changed.clauses.to_mut().swap(index, index + 1);
            add(Change::ClausesSwapped, format!("{id} and the next"), changed);
        }
    }
    for then in rule.otherwise.then.others() {
        let mut changed = rule.clone();
        changed.otherwise.then = then;
        add(Change::OutcomeExchanged, rule.otherwise.basis.rule.to_string(), changed);
    }
    for (change, what, basis) in bases(&rule.otherwise.basis) {
        let mut changed = rule.clone();
        changed.otherwise.basis = basis;
        add(change, format!("{}: {what}", rule.otherwise.basis.rule), changed);
    }

    // Each age limit a day late and a day early.
    let reads = super::space::Reads::of(&[rule]);
    for (ages, at_release) in [(&reads.ages, false), (&reads.ages_at_release, true)] {
        for age in ages {
            for days_late in [-1, 1] {
                all.push(Mutant {
                    change: Change::LimitByADay,
                    what: format!("{age}, {days_late} days late"),
                    rule: rule.clone(),
                    moved: Some(Moved { age: *age, at_release, days_late }),
                });
            }
        }
    }
    all
}

//! The prose of answers: snapshots that a person reads, and what holds for every one of them.

#![expect(clippy::expect_used, reason = "a test fails where its own input is wrong")]

use std::fmt::Write as _;

use ssp_core::input::Json;
use ssp_core::prose::{Block, Part, Sourced, answer, prose};
use ssp_core::reply::{Kind, Settings, reply};
use ssp_core::text::Lang;

/// What is asked in a snapshot: its name, the kind and the input.
type Asked = (&'static str, Kind, &'static str);

const EVERY_OTHER_FACT_IS_FALSE: &str = r#""concerningBehaviour": false, "pspCooperation": false, "sociallyVulnerable": false,
    "kspCooperation": false, "releasedFromPrisonService": false, "releasedFromPlacement": false, "releasedFromRemand": false,
    "radicalisationConcern": false, "gangRecruitmentRisk": false, "groupOfConcern": false, "speciallyComplicated": false"#;

/// `…` stands for every other fact.
const ASKED: &[Asked] = &[
    (
        "assess-17-and-a-half-dangerous-crime",
        Kind::Assess,
        r#"{"date": "2026-01-15", "birthDate": "2008-07-15", "facts": {"personEndangeringCrime": true, "repeatedCrime": false,
            "needsCoordinatedEffort": true, …}}"#,
    ),
    ("assess-nothing-known", Kind::Assess, r#"{"date": "2026-01-15"}"#),
    (
        "assess-9-years",
        Kind::Assess,
        r#"{"date": "2026-01-15", "birthDate": "2016-05-02", "facts": {"concerningBehaviour": true}}"#,
    ),
    (
        "assess-25-on-the-day",
        Kind::Assess,
        r#"{"date": "2026-01-15", "birthDate": "2001-01-15", "facts": {"repeatedCrimeSerious": true,
            "needsCoordinatedEffort": true, …}}"#,
    ),
    (
        "assess-repeated-minor-theft",
        Kind::Assess,
        r#"{"date": "2026-01-15", "birthDate": "2005-03-01", "facts": {"repeatedCrime": true, "repeatedCrimeSerious": false,
            "personEndangeringCrime": false, "needsCoordinatedEffort": true, …}}"#,
    ),
    (
        "assess-level-does-not-fit",
        Kind::Assess,
        r#"{"date": "2026-01-15", "birthDate": "2010-03-01", "level": 3, "proposedLead": "skolen", "residence": "Roskilde",
            "facts": {"crime": true, "repeatedCrime": false, "personEndangeringCrime": false, "radicalisationConcern": true},
            "riskFactors": ["skolefravær", "hash"], "protectiveFactors": ["fodboldklub"]}"#,
    ),
    (
        "assess-answered-unknown",
        Kind::Assess,
        r#"{"date": "2026-01-15", "facts": {"crime": "unknown", "repeatedCrime": null, "groupOfConcern": "unknown",
            "needsCoordinatedEffort": false, "pspCooperation": false}}"#,
    ),
    (
        "assess-slagelse",
        Kind::Assess,
        r#"{"profile": "slagelse", "date": "2026-01-15", "birthDate": "2010-03-01", "facts": {"crime": true}}"#,
    ),
    (
        "assess-born-29-february",
        Kind::Assess,
        r#"{"date": "2026-02-28", "birthDate": "2008-02-29", "facts": {"crime": true, "repeatedCrime": false,
            "personEndangeringCrime": false, "needsCoordinatedEffort": false, …}}"#,
    ),
    (
        "disclose-school-to-job-centre",
        Kind::Disclose,
        r#"{"date": "2026-01-15", "cooperation": "ssp", "from": {"kind": "schoolAuthority", "participates": true},
            "to": {"kind": "employmentAuthority", "participates": true}, "purpose": "prevention", "necessary": true,
            "identifiable": true, "gangRelation": false, "birthDate": "2009-03-02"}"#,
    ),
    (
        "disclose-little-known",
        Kind::Disclose,
        r#"{"date": "2026-01-15", "cooperation": "ssp", "from": {"kind": "schoolAuthority"},
            "to": {"kind": "employmentAuthority"}, "purpose": "prevention"}"#,
    ),
    (
        "disclose-psp",
        Kind::Disclose,
        r#"{"date": "2026-01-15", "cooperation": "psp", "from": {"kind": "psychiatry"}, "to": {"kind": "police"},
            "purpose": "prevention", "identifiable": true, "facts": {"sociallyVulnerable": true}}"#,
    ),
    (
        "disclose-to-investigate",
        Kind::Disclose,
        r#"{"date": "2026-01-15", "cooperation": "ssp", "from": {"kind": "schoolAuthority", "participates": true},
            "to": {"kind": "police"}, "purpose": "mixed", "necessary": true, "identifiable": true, "consent": true}"#,
    ),
    (
        "meeting-mixed-table",
        Kind::Meeting,
        r#"{"identifiable": true, "forum": "lokaludvalg", "participants": [{"id": "a", "kind": "police"},
            {"id": "b", "kind": "privateActor"}, {"id": "c", "kind": "selfGoverningInstitution"}, {"id": "d", "kind": "freeSchool"},
            {"id": "e", "kind": "selfGoverningInstitution", "publicTask": true, "drawnIn": true},
            {"id": "f", "kind": "employmentAuthority"}]}"#,
    ),
    (
        "timeline",
        Kind::Timeline,
        r#"{"from": "2024-01-01", "until": "2036-01-01", "birthDate": "2008-07-15", "facts": {"personEndangeringCrime": true,
            "needsCoordinatedEffort": true, "kspCooperation": false}}"#,
    ),
    ("organisation-police", Kind::Organisation, r#"{"date": "2026-01-15", "kind": "police"}"#),
    (
        "screening-three",
        Kind::Screening,
        r#"{"date": "2026-01-15", "identifiable": true, "members": [
            {"id": "A", "birthDate": "2011-02-03", "facts": {"groupOfConcern": true, "crime": false},
             "riskFactors": ["skolefravær"], "protectiveFactors": ["fodboldklub"]},
            {"id": "B", "birthDate": "2008-05-20", "facts": {"personEndangeringCrime": true, "groupOfConcern": true},
             "riskFactors": ["skolefravær", "hash"]},
            {"id": "C", "facts": {"groupOfConcern": true}}]}"#,
    ),
    (
        "preparedness",
        Kind::Preparedness,
        r#"{"date": "2026-01-15", "acute": true, "affectsUnder18": false, "affects18to25": true, "scope": "districts"}"#,
    ),
    (
        "plan-crime-at-17-and-a-half",
        Kind::Plan,
        r#"{"date": "2026-01-15", "birthDate": "2008-07-15", "facts": {"crime": true}, "goals": ["sspCase", "sspPlus"]}"#,
    ),
    ("plan-whole", Kind::Plan, r#"{"date": "2026-01-15", "goal": "sspPlus", "tree": true}"#),
    (
        "plan-only-unknown-left",
        Kind::Plan,
        r#"{"date": "2026-01-15", "birthDate": "2012-07-15", "goals": ["sspCase"], "facts": {"concerningBehaviour": "unknown",
            "crime": false, "speciallyComplicated": "unknown"}}"#,
    ),
    (
        "plan-disclosure",
        Kind::Plan,
        r#"{"date": "2026-01-15", "cooperation": "ssp", "from": {"kind": "schoolAuthority"}, "to": {"kind": "police"},
            "purpose": "prevention", "necessary": true}"#,
    ),
    (
        "check-holds",
        Kind::Check,
        r#"{"input": {"date": "2026-01-15", "acute": false}, "answer": {"date": "2026-01-15", "advisory": true, "ruleset": "2026.1",
            "verdict": "notEligible", "ask": [], "judge": [], "unresolved": [], "rules": ["koebenhavn.preparedness.acute"],
            "certainty": "verified", "proof": {"question": "acute", "branches": [{"answer": false, "then": {"rule":
            "koebenhavn.preparedness.acute", "outcome": "notMet", "sources": [{"source": "kbh-akutberedskab", "section":
            "Målgruppe"}], "certainty": "verified", "refuted": []}}]}, "whoMeets": [], "judgements": {}}}"#,
    ),
    (
        "check-does-not-hold",
        Kind::Check,
        r#"{"input": {"date": "2026-01-15", "acute": false}, "answer": {"date": "2026-01-15", "advisory": true, "ruleset": "2026.1",
            "verdict": "notEligible", "ask": [], "judge": [], "unresolved": [], "rules": ["koebenhavn.preparedness.acute"],
            "certainty": "verified", "proof": {"question": "acute", "branches": [{"answer": false, "then": {"rule":
            "koebenhavn.preparedness.acute", "outcome": "met", "sources": [], "certainty": "verified", "refuted": []}}]},
            "whoMeets": [], "judgements": {}}}"#,
    ),
    (
        "receipt-of-a-case",
        Kind::Receipt,
        r#"{"kind": "assess", "input": {"date": "2026-01-15", "birthDate": "2008-07-15", "facts": {"personEndangeringCrime": true}}}"#,
    ),
    (
        "receipt-of-a-disclosure",
        Kind::Receipt,
        r#"{"kind": "disclose", "input": {"date": "2026-01-15", "cooperation": "psp", "from": {"kind": "psychiatry"},
            "to": {"kind": "police"}, "purpose": "mixed", "identifiable": true}}"#,
    ),
    ("replay-equal", Kind::Replay, include_str!("../../ssp-cli/examples/receipt.json")),
    ("replay-older-rules", Kind::Replay, include_str!("receipts/older-rules.json")),
    ("replay-altered", Kind::Replay, include_str!("receipts/altered.json")),
    ("replay-unexplained", Kind::Replay, include_str!("receipts/unexplained.json")),
    (
        "why-not-8-years",
        Kind::WhyNot,
        r#"{"date": "2026-01-15", "birthDate": "2017-03-01", "goal": "sspCase", "facts": {"crime": true}}"#,
    ),
    (
        "why-not-ssp-plus",
        Kind::WhyNot,
        r#"{"date": "2026-01-15", "birthDate": "2005-03-01", "goal": "sspPlus", "facts": {"crime": false,
            "needsCoordinatedEffort": "unknown"}}"#,
    ),
    (
        "why-not-later-with-answers",
        Kind::WhyNot,
        r#"{"date": "2026-01-15", "birthDate": "2012-03-01", "goal": "sspPlus", "facts": {"repeatedCrime": true,
            "repeatedCrimeSerious": false, "personEndangeringCrime": false, "needsCoordinatedEffort": true}}"#,
    ),
    (
        "why-not-no-birth-date",
        Kind::WhyNot,
        r#"{"date": "2026-01-15", "releaseDate": "2020-02-29", "goal": "ksp.legalBasis",
            "facts": {"releasedFromPlacement": true, "releasedFromPrisonService": false}}"#,
    ),
    (
        "why-not-lead",
        Kind::WhyNot,
        r#"{"date": "2026-01-15", "birthDate": "2010-03-01", "goal": "caseLevel", "want": "bbu", "facts": {"crime": true,
            "repeatedCrime": false, "personEndangeringCrime": false}}"#,
    ),
    (
        "why-not-law",
        Kind::WhyNot,
        r#"{"date": "2010-01-15", "birthDate": "1990-03-01", "goal": "ksp.legalBasis", "facts": {"releasedFromRemand": true,
            "radicalisedOrAtRisk": true, "releasedFromPrisonService": false, "releasedFromPlacement": false}}"#,
    ),
    (
        "why-not-disclosed",
        Kind::WhyNot,
        r#"{"date": "2026-01-15", "cooperation": "ssp", "from": {"kind": "schoolAuthority", "participates": false},
            "to": {"kind": "selfGoverningInstitution", "publicTask": true, "drawnIn": false}, "purpose": "prevention"}"#,
    ),
    (
        "why-not-private-recipient",
        Kind::WhyNot,
        r#"{"date": "2026-01-15", "cooperation": "ssp", "from": {"kind": "schoolAuthority", "participates": true},
            "to": {"kind": "privateActor"}, "purpose": "mixed", "necessary": true, "identifiable": true}"#,
    ),
    ("diff-two-dates", Kind::Diff, r#"{"date": "2009-03-31", "otherDate": "2026-01-15"}"#),
    (
        "diff-two-profiles-and-dates",
        Kind::Diff,
        r#"{"date": "2026-01-15", "otherProfile": "slagelse", "otherDate": "2009-03-31", "goals": ["sspCase", "ksp.legalBasis"]}"#,
    ),
    ("diff-disclosures", Kind::Diff, r#"{"cooperation": "psp", "date": "2009-03-31", "otherDate": "2009-04-01"}"#),
    ("diff-with-oneself", Kind::Diff, r#"{"date": "2026-01-15", "otherDate": "2026-01-15"}"#),
];

fn blocks_of((_, kind, input): &Asked, lang: Lang) -> Vec<Block> {
    let input = input.replace('…', EVERY_OTHER_FACT_IS_FALSE);
    let input = Json::parse(&input).expect("JSON");
    all_blocks(answer(*kind, &input, &Settings { lang, ..Settings::default() }).expect("no faults"))
}

fn all_blocks(parts: Vec<Part>) -> Vec<Block> {
    parts.into_iter().flat_map(|part| part.blocks).collect()
}

/// One block a line, marked by its kind.
fn rendered(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        let written = match block {
            Block::Title(title) => writeln!(text, "# {title}\n"),
            Block::Heading(heading) => writeln!(text, "\n## {heading}"),
            Block::Subheading(heading) => writeln!(text, "\n### {heading}"),
            Block::Paragraph(said) => writeln!(text, "{said}"),
            Block::Labelled { label, said } => writeln!(text, "{label}: {said}"),
            Block::Item(said) => writeln!(text, "- {said}"),
            Block::Numbered { mark, text: said, url: None } => writeln!(text, "{mark} {said}"),
            Block::Numbered { mark, text: said, url: Some(url) } => writeln!(text, "{mark} {said} {url}"),
        };
        written.expect("a String takes everything");
    }
    text
}

#[test]
fn snapshots_in_danish() {
    for asked in ASKED {
        insta::assert_snapshot!(asked.0, rendered(&blocks_of(asked, Lang::Danish)));
    }
}

#[test]
fn snapshots_in_english() {
    let in_english = [
        "assess-17-and-a-half-dangerous-crime",
        "assess-answered-unknown",
        "disclose-school-to-job-centre",
        "disclose-little-known",
        "meeting-mixed-table",
        "timeline",
        "screening-three",
        "plan-crime-at-17-and-a-half",
        "plan-whole",
        "check-does-not-hold",
        "receipt-of-a-case",
        "replay-equal",
        "replay-older-rules",
        "diff-two-dates",
        "diff-disclosures",
    ];
    for asked in ASKED.iter().filter(|(name, ..)| in_english.contains(name)) {
        insta::assert_snapshot!(format!("{}-en", asked.0), rendered(&blocks_of(asked, Lang::English)));
    }
}

/// Without the case itself the prose says at which ages an assessment changes, and on no day.
#[test]
fn a_reply_alone_has_no_days_ahead() {
    let input = Json::parse(
        r#"{"date": "2026-01-15", "birthDate": "2008-07-15", "facts": {"personEndangeringCrime": true, "needsCoordinatedEffort": true}}"#,
    )
    .expect("JSON");
    let settings = Settings::default();
    let reply = reply(Kind::Assess, &input, &settings).expect("no faults");
    let text = rendered(&all_blocks(prose(&reply, settings.profiles, Lang::Danish)));
    assert!(
        text.contains(
            "\nNår personen fylder 18 år: Ikke længere omfattet: SSP-enkeltsag og generel forebyggelse. (Reglen"
        ),
        "{text}"
    );
    assert!(
        text.contains("\nNår personen fylder 25 år: Ikke længere omfattet: SSP+ og indstilling til SSP+. ["),
        "{text}"
    );
    assert!(!text.contains("15. juli"), "{text}");
}

/// What must hold for every answer in both languages.
#[test]
fn every_answer_is_fit_to_print() {
    let mut answers = 0;
    for asked in ASKED {
        for lang in [Lang::Danish, Lang::English] {
            let blocks = blocks_of(asked, lang);
            let text = rendered(&blocks);
            let of = format!("{} in {lang}:\n{text}", asked.0);

            let advisory = match lang {
                Lang::Danish => "Svaret er vejledende. Det er ikke en afgørelse.",
                Lang::English => "This answer is guidance. It is not a decision.",
            };
            assert_eq!(text.matches(advisory).count(), 1, "{of}");
            assert!(matches!(blocks.first(), Some(Block::Title(_))), "{of}");
            assert_eq!(blocks.iter().filter(|block| matches!(block, Block::Title(_))).count(), 1, "{of}");
            assert!(
                !text.contains("  ") && !text.contains(['{', '}', '\t']) && !text.replace("...", "").contains(".."),
                "{of}"
            );
            assert_no_empty_heading(&blocks, &of);
            assert_marks_and_sources_agree(&blocks, &of);
            assert_says_no_birth_date(asked.2, &text, &of);
            answers += 1;
        }
    }
    assert_eq!(answers, ASKED.len() * 2);
}

/// The same for many assessments: every age from 8 to 26 in half years, each with some of the facts answered.
#[test]
fn every_assessment_is_fit_to_print() {
    let facts = ssp_core::facts::Fact::ALL;
    let answers = ["true", "false", "\"unknown\"", "null", "null"];
    let mut seed = 115_u64;
    let mut pick = |of: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % of
    };
    let (mut assessed, mut refused) = (0, 0);
    for half_years in 16..=52_u64 {
        for _ in 0..8 {
            let (year, month) = (2026 - half_years / 2 - half_years % 2, if half_years % 2 == 0 { 1 } else { 7 });
            let given = facts.iter().map(|fact| {
                let answer = usize::try_from(pick(5)).ok().and_then(|at| answers.get(at)).unwrap_or(&"null");
                format!("\"{}\": {answer}", fact.id())
            });
            let given: Vec<String> = given.collect();
            let birth = if pick(8) == 0 { String::new() } else { format!("\"birthDate\": \"{year}-0{month}-15\", ") };
            let input = format!("{{\"date\": \"2026-01-15\", {birth}\"facts\": {{{}}}}}", given.join(", "));
            let json = Json::parse(&input).expect("JSON");
            for lang in [Lang::Danish, Lang::English] {
                let Ok(parts) = answer(Kind::Assess, &json, &Settings { lang, ..Settings::default() }) else {
                    refused += 1;
                    continue;
                };
                let blocks = all_blocks(parts);
                let of = format!("{input}:\n{}", rendered(&blocks));
                assert!(!of.contains("  ") && !of.contains(".."), "{of}");
                assert_no_empty_heading(&blocks, &of);
                assert_marks_and_sources_agree(&blocks, &of);
                assessed += 1;
            }
        }
    }
    // The rest contradicts itself: repeated crime, and none.
    assert_eq!(assessed + refused, 37 * 8 * 2);
    assert!(assessed > 300, "{assessed}");
}

/// What the caller sends is printed on one line and cannot steer a terminal.
#[test]
fn no_control_character_is_printed() {
    let input = r#"{"date": "2026-01-15", "riskFactors": ["a\u001b[31m", "b\nc"]}"#;
    let json = Json::parse(input).expect("JSON");
    let blocks = all_blocks(answer(Kind::Assess, &json, &Settings::default()).expect("no faults"));
    let factors = Block::Labelled { label: "Risikofaktorer".to_owned(), said: "a [31m; b c".to_owned().into() };
    assert!(blocks.contains(&factors), "{blocks:?}");
}

fn assert_no_empty_heading(blocks: &[Block], of: &str) {
    for pair in blocks.windows(2) {
        let heading = matches!(pair, [Block::Heading(_), Block::Heading(_)]);
        assert!(!heading, "an empty section {pair:?} of {of}");
    }
    assert!(!matches!(blocks.last(), Some(Block::Heading(_) | Block::Subheading(_))), "{of}");
    for block in blocks {
        let (Block::Title(said)
        | Block::Heading(said)
        | Block::Subheading(said)
        | Block::Paragraph(Sourced { text: said, .. })
        | Block::Item(Sourced { text: said, .. })
        | Block::Labelled { said: Sourced { text: said, .. }, .. }
        | Block::Numbered { text: said, .. }) = block;
        assert!(!said.is_empty() && said.trim() == said, "{block:?} of {of}");
    }
}

/// Every number in a text is that of a source with that letter, and every source and letter is used.
fn assert_marks_and_sources_agree(blocks: &[Block], of: &str) {
    let mut used: Vec<String> = Vec::new();
    let mut given: Vec<String> = Vec::new();
    for block in blocks {
        match block {
            Block::Paragraph(said) | Block::Item(said) | Block::Labelled { said, .. } => {
                used.extend(said.marks.clone());
            }
            Block::Numbered { mark, text, .. } => {
                if let Some(number) = mark.strip_prefix('[').and_then(|mark| mark.strip_suffix(']')) {
                    let letters = ('a'..='z').take_while(|letter| text.contains(&format!(" {letter}) ")));
                    let lettered: Vec<String> = letters.map(|letter| format!("{number}{letter}")).collect();
                    given.extend(if lettered.is_empty() { vec![number.to_owned()] } else { lettered });
                }
            }
            Block::Title(_) | Block::Heading(_) | Block::Subheading(_) => {}
        }
    }
    for marks in [&mut used, &mut given] {
        marks.sort();
        marks.dedup();
    }
    assert_eq!(used, given, "{of}");
}

/// A birth date that was sent is never said: its year stands in no date of the answer.
fn assert_says_no_birth_date(input: &str, text: &str, of: &str) {
    for year in input.split("\"birthDate\": \"").skip(1).filter_map(|rest| rest.get(..4)) {
        let months = ["januar", "January", "februar", "February", "marts", "March", "maj", "May", "juli", "July"];
        assert!(!months.iter().any(|month| text.contains(&format!("{month} {year}"))), "{of}");
    }
}

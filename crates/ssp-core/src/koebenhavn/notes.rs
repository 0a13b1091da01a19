//! What a professional in København should also know (*bemærkninger*): where sources differ and where ages meet.

use crate::age::Age;
use crate::note::Note;
use crate::rule::{AgeBand, Condition, basis};
use crate::sources::cite;
use crate::text::text;
use crate::vocabulary::{List, list, name};

pub(super) const NOTES: List<Note> = list![
    Note {
        id: name("under10"),
        when: Condition::aged(AgeBand::under(Age::years(10))),
        text: text(
            "Barnet er under 10 år, og SSP København begynder ved 10. Er der bekymring for barnet, er vejen en underretning til kommunen eller et tværfagligt samarbejde uden politi (SSD).",
            "The child is under 10, and SSP København begins at 10. Where there is concern, the way is a notification to the municipality or a cross-professional cooperation without the police (SSD).",
        ),
        basis: basis!(
            "koebenhavn.note.under10",
            Inferred,
            [cite("kbh-om-ssp", "Individorienterede indsatser"), cite("barnets-lov", "Underretningspligt")]
        ),
    },
    Note {
        id: name("sspAndSspPlusOverlap"),
        when: Condition::aged(AgeBand::between(Age::of(17, 6), Age::years(18))),
        text: text(
            "Fra 17½ til 18 år gælder både SSP-enkeltsager og SSP+. Det skal aftales, hvem der har sagen.",
            "From 17½ to 18 both individual cases and SSP+ apply. Agree on who has the case.",
        ),
        basis: basis!(
            "koebenhavn.note.overlap",
            Inferred,
            [cite("kbh-om-ssp", "Individorienterede indsatser"), cite("kbh-om-ssp", "SSP+ grupper")]
        ),
    },
    Note {
        id: name("plusAgeAlsoPublishedAs18"),
        when: Condition::aged(AgeBand::between(Age::of(17, 6), Age::years(18))),
        text: text(
            "SSP+ er offentliggjort både med 17½ og med 18 år som nedre grænse. Her bruges 17½, som står i den nyeste folder og i de mest udførlige afsnit.",
            "Both 17½ and 18 are published as the lower age of SSP+. 17½ is used here: it stands in the newest leaflet and in the most detailed sections.",
        ),
        basis: basis!(
            "koebenhavn.note.plusAge",
            Inferred,
            [
                cite("kbh-om-ssp", "Hvem er vi?"),
                cite("kbh-maalgrupper", "SSP+"),
                cite("kbh-politi-ssp", "Persongrupper"),
                cite("kbh-hvem-er-ssp", "Hvad laver SSP?")
            ]
        ),
    },
    Note {
        id: name("turned25"),
        when: Condition::aged(AgeBand::between(Age::years(25), Age::years(26))),
        text: text(
            "Personen er 25 år. »17½-25« kan læses, så også 25-årige er med; her går grænsen ved 25-års fødselsdagen, sådan som der står på politiets hjemmeside.",
            "The person is 25. \"17½-25\" can be read to include those who are 25; here the limit is the 25th birthday, as the police page says.",
        ),
        basis: basis!(
            "koebenhavn.note.turned25",
            Verified,
            [cite("kbh-politi-ssp", "Forebyggelsessektionen"), cite("kbh-om-ssp", "SSP+ ledergruppe")]
        ),
    },
];

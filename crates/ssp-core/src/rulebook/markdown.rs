//! The page as Markdown: headings, lists and tables as GitHub shows them, no HTML.

use super::page::{Block, Numbered, Page, Span, Table, is_web};

/// Prints a page.
pub(super) fn print(page: &Page) -> String {
    let mut out = format!("# {}\n", escaped(&page.title));
    let slugs = Slugs::of(page);
    for block in &page.front {
        write(block, &slugs, &mut out);
    }
    out.push_str(&format!("\n**{}**\n\n", escaped(&page.contents_title)));
    for block in &page.blocks {
        if let Block::Heading { level, anchor, text } = block {
            let indent = if *level > 2 { "  " } else { "" };
            out.push_str(&format!("{indent}- [{}](#{})\n", escaped(text), slugs.find(anchor).unwrap_or_default()));
        }
    }
    for block in &page.blocks {
        write(block, &slugs, &mut out);
    }
    out
}

fn write(block: &Block, slugs: &Slugs, out: &mut String) {
    out.push('\n');
    match block {
        Block::Heading { level, text, .. } => {
            out.push_str(&"#".repeat(usize::from(*level)));
            out.push_str(&format!(" {}\n", escaped(text)));
        }
        Block::Paragraph(spans) => out.push_str(&format!("{}\n", line(spans, slugs))),
        Block::List { numbered, items } => {
            for (number, item) in (1_usize..).zip(items) {
                let mark = if *numbered == Numbered::Yes { format!("{number}.") } else { "-".to_owned() };
                out.push_str(&format!("{mark} {}\n", line(&item.spans, slugs)));
            }
        }
        Block::Table(table) => write_table(table, slugs, out),
    }
}

fn write_table(table: &Table, slugs: &Slugs, out: &mut String) {
    out.push_str(&format!("**{}**\n\n", escaped(&table.caption)));
    let row = |cells: Vec<String>| format!("| {} |\n", cells.join(" | "));
    out.push_str(&row(table.columns.iter().map(|column| escaped(column)).collect()));
    out.push_str(&format!("|{}\n", "---|".repeat(table.columns.len())));
    for (_, cells) in &table.rows {
        out.push_str(&row(cells.iter().map(|spans| cell(spans, slugs)).collect()));
    }
}

/// A cell: the steps that it names stand right above, and are not linked.
fn cell(spans: &[Span], slugs: &Slugs) -> String {
    let written = |span: &Span| if let Span::CodeTo { text, .. } = span { code(text) } else { written(span, slugs) };
    spans.iter().map(written).collect()
}

fn line(spans: &[Span], slugs: &Slugs) -> String {
    spans.iter().map(|span| written(span, slugs)).collect()
}

fn written(span: &Span, slugs: &Slugs) -> String {
    match span {
        Span::Strong(text) => format!("**{}**", escaped(text)),
        Span::Code(text) => code(text),
        Span::CodeTo { text, anchor } => match slugs.find(anchor) {
            Some(slug) => format!("[{}](#{slug})", code(text)),
            None => code(text),
        },
        Span::To { text, anchor } => match slugs.find(anchor) {
            Some(slug) => format!("[{}](#{slug})", escaped(text)),
            None => escaped(text),
        },
        Span::Web { text, url } if is_web(url) && text == url => format!("<{}>", address(url)),
        Span::Web { text, url } if is_web(url) => format!("[{}]({})", escaped(text), address(url)),
        Span::Text(text) | Span::Web { text, .. } => escaped(text),
    }
}

fn code(text: &str) -> String {
    format!("`{}`", text.replace(['`', '|'], " "))
}

/// The text with no character that Markdown would read.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '#' | '~' | '&') {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}

/// The address with no character that would end it.
fn address(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for letter in url.chars() {
        match letter {
            '(' => out.push_str("%28"),
            ')' => out.push_str("%29"),
            '|' => out.push_str("%7C"),
            ' ' => out.push_str("%20"),
            letter if letter.is_control() || matches!(letter, '<' | '>' | '\\') => {}
            letter => out.push(letter),
        }
    }
    out
}

/// What GitHub calls each heading in links. Only headings have a place of their own; the rest is found under them.
#[derive(Default)]
struct Slugs {
    taken: Vec<String>,
    places: Vec<(String, String)>,
}

impl Slugs {
    fn of(page: &Page) -> Self {
        let mut slugs = Self { taken: vec![slug(&page.title)], places: Vec::new() };
        let mut heading = String::new();
        for block in &page.blocks {
            match block {
                Block::Heading { anchor, text, .. } => {
                    heading = slugs.free(&slug(text));
                    slugs.places.push((anchor.clone(), heading.clone()));
                }
                Block::Paragraph(_) => {}
                Block::List { items, .. } => {
                    let anchors = items.iter().filter_map(|item| item.anchor.clone());
                    slugs.places.extend(anchors.map(|anchor| (anchor, heading.clone())));
                }
                Block::Table(table) => {
                    let anchors = table.rows.iter().filter_map(|(anchor, _)| anchor.clone());
                    slugs.places.extend(anchors.map(|anchor| (anchor, heading.clone())));
                }
            }
        }
        slugs
    }

    /// A slug that no heading has yet.
    fn free(&mut self, plain: &str) -> String {
        let numbered = (1_usize..).map(|number| format!("{plain}-{number}"));
        let free = std::iter::once(plain.to_owned()).chain(numbered).find(|slug| !self.taken.contains(slug));
        let free = free.unwrap_or_default();
        self.taken.push(free.clone());
        free
    }

    fn find(&self, anchor: &str) -> Option<&str> {
        self.places.iter().find(|(of, _)| of == anchor).map(|(_, slug)| slug.as_str())
    }
}

fn slug(heading: &str) -> String {
    let kept = heading.chars().filter(|letter| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_'));
    kept.flat_map(char::to_lowercase).map(|letter| if letter == ' ' { '-' } else { letter }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_profile_says_is_markup() {
        assert_eq!(escaped("a|b *c* [d](e) <f> `g`"), r"a\|b \*c\* \[d\](e) \<f\> \`g\`");
        let link = |url: &str| written(&Span::Web { text: "t".into(), url: url.into() }, &Slugs::default());
        assert_eq!(link("https://x.dk/a(b) c"), "[t](https://x.dk/a%28b%29%20c)");
        assert_eq!(link("javascript:alert(1)"), "t");
    }

    #[test]
    fn slugs_are_those_of_github() {
        assert_eq!(slug("4.2. Afsenderen (SSP)"), "42-afsenderen-ssp");
        assert_eq!(slug("Møder: hvem går?"), "møder-hvem-går");
    }
}

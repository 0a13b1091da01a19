//! The page as one HTML file: its style inside, no script, nothing loaded, made to be read and printed.

use super::page::{Block, Item, Numbered, Page, Span, Table, is_web};

const STYLE: &str = include_str!("style.css");

/// Prints a page.
pub(super) fn print(page: &Page) -> String {
    let title = escaped(&page.title);
    let mut out = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<header>\n<h1>{title}</h1>\n",
        page.lang
    );
    page.front.iter().for_each(|block| write(block, &mut out));
    out.push_str("</header>\n");
    write_contents(page, &mut out);
    page.blocks.iter().for_each(|block| write(block, &mut out));
    out.push_str("</main>\n</body>\n</html>\n");
    out
}

/// The table of contents: sections are a list in the point of their chapter.
fn write_contents(page: &Page, out: &mut String) {
    let title = escaped(&page.contents_title);
    out.push_str(&format!("<nav aria-labelledby=\"contents\">\n<h2 id=\"contents\">{title}</h2>\n<ul>\n"));
    let mut level_before = 0;
    for block in &page.blocks {
        let Block::Heading { level, anchor, text } = block else { continue };
        out.push_str(match (level_before, *level) {
            (0, _) => "",
            (2, 3) => "\n<ul>\n",
            (3, 2) => "</li>\n</ul></li>\n",
            _ => "</li>\n",
        });
        out.push_str(&format!("<li><a href=\"#{}\">{}</a>", escaped(anchor), escaped(text)));
        level_before = *level;
    }
    out.push_str(if level_before == 3 { "</li>\n</ul></li>\n</ul>\n</nav>\n" } else { "</li>\n</ul>\n</nav>\n" });
}

fn write(block: &Block, out: &mut String) {
    match block {
        Block::Heading { level, anchor, text } => {
            out.push_str(&format!("<h{level} id=\"{}\">{}</h{level}>\n", escaped(anchor), escaped(text)));
        }
        Block::Paragraph(spans) => out.push_str(&format!("<p>{}</p>\n", line(spans))),
        Block::List { numbered, items } => {
            let tag = if *numbered == Numbered::Yes { "ol" } else { "ul" };
            out.push_str(&format!("<{tag}>\n"));
            for Item { anchor, spans } in items {
                out.push_str(&format!("<li{}>{}</li>\n", id(anchor.as_deref()), line(spans)));
            }
            out.push_str(&format!("</{tag}>\n"));
        }
        Block::Table(table) => write_table(table, out),
    }
}

fn write_table(table: &Table, out: &mut String) {
    let caption = escaped(&table.caption);
    // A long table may be broken between pages.
    let class = if table.rows.len() > 14 { "table long" } else { "table" };
    // A table wider than the screen is scrolled by itself, with the keys too.
    out.push_str(&format!(
        "<div class=\"{class}\" role=\"region\" aria-label=\"{caption}\" tabindex=\"0\">\n<table>\n<caption>{caption}</caption>\n<thead>\n<tr>"
    ));
    table.columns.iter().for_each(|column| out.push_str(&format!("<th scope=\"col\">{}</th>", escaped(column))));
    out.push_str("</tr>\n</thead>\n<tbody>\n");
    for (anchor, cells) in &table.rows {
        out.push_str(&format!("<tr{}>", id(anchor.as_deref())));
        for (at, spans) in cells.iter().enumerate() {
            let cell = line(spans);
            let length: usize = spans.iter().map(|span| span.said().chars().count()).sum();
            out.push_str(&match (at, length) {
                (0, _) => format!("<th scope=\"row\">{cell}</th>"),
                // Beside the long questions that are answered yes or no, words need room.
                (_, 12..) => format!("<td class=\"words\">{cell}</td>"),
                _ => format!("<td>{cell}</td>"),
            });
        }
        out.push_str("</tr>\n");
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}

fn id(anchor: Option<&str>) -> String {
    anchor.map_or_else(String::new, |anchor| format!(" id=\"{}\"", escaped(anchor)))
}

fn line(spans: &[Span]) -> String {
    spans.iter().map(written).collect()
}

fn written(span: &Span) -> String {
    let text = escaped(span.said());
    // An id may be broken after its dots.
    let broken = || text.replace('.', ".<wbr>");
    match span {
        Span::Strong(_) => format!("<strong>{text}</strong>"),
        Span::Code(_) => format!("<code>{}</code>", broken()),
        Span::To { anchor, .. } => format!("<a href=\"#{}\">{text}</a>", escaped(anchor)),
        Span::CodeTo { anchor, .. } => format!("<a href=\"#{}\"><code>{}</code></a>", escaped(anchor), broken()),
        Span::Web { url, .. } if is_web(url) => format!("<a href=\"{}\">{text}</a>", escaped(url)),
        Span::Text(_) | Span::Web { .. } => text,
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_a_profile_says_is_markup() {
        assert_eq!(escaped("<a href=\"x\">&"), "&lt;a href=&quot;x&quot;&gt;&amp;");
        let link = |url: &str| written(&Span::Web { text: "t".into(), url: url.into() });
        assert_eq!(link("https://x.dk/\"a"), "<a href=\"https://x.dk/&quot;a\">t</a>");
        assert_eq!(link("javascript:alert(1)"), "t");
    }
}

//! Reads the HTML page: its tables, its text and its marks, without any of the code that prints them.

/// A mark (`<p>`, `</p>`) or a text.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Piece<'p> {
    Open { name: &'p str, attributes: Vec<(&'p str, String)> },
    Close(&'p str),
    Text(String),
}

const VOID: [&str; 2] = ["meta", "wbr"];

fn unescaped(text: &str) -> String {
    let entities = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")];
    entities.iter().fold(text.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}

/// The page in pieces. Every mark is closed in its order.
pub fn pieces(page: &str) -> Vec<Piece<'_>> {
    let (mut pieces, mut open): (Vec<Piece<'_>>, Vec<&str>) = (Vec::new(), Vec::new());
    let mut rest = page.strip_prefix("<!doctype html>\n").expect("a page of HTML");
    while let Some(at) = rest.find('<') {
        if at > 0 {
            pieces.push(Piece::Text(unescaped(&rest[..at])));
        }
        let (mark, after) = rest[at + 1..].split_once('>').expect("a mark that is closed");
        rest = after;
        if let Some(name) = mark.strip_prefix('/') {
            assert_eq!(open.pop(), Some(name), "marks are closed in their order");
            pieces.push(Piece::Close(name));
            continue;
        }
        let (name, attributes) = mark.split_once(' ').unwrap_or((mark, ""));
        let mut values = attributes.split('"');
        let mut all = Vec::new();
        while let (Some(name), Some(value)) = (values.next(), values.next()) {
            all.push((name.trim().trim_end_matches('='), unescaped(value)));
        }
        pieces.push(Piece::Open { name, attributes: all });
        if !VOID.contains(&name) {
            open.push(name);
        }
        if name == "style" {
            let (style, after) = rest.split_once("</style>").expect("a style that is closed");
            pieces.push(Piece::Text(style.to_owned()));
            pieces.push(Piece::Close(name));
            open.pop();
            rest = after;
        }
    }
    assert_eq!((rest.trim(), open.len()), ("", 0), "the page is closed");
    pieces
}

/// What the page says, line by line: headings, paragraphs, points, captions, and rows with a bar between their cells.
pub fn lines(pieces: &[Piece<'_>]) -> Vec<String> {
    let (mut lines, mut line, mut is_in) = (Vec::new(), String::new(), 0);
    let mut is_hidden = false;
    for piece in pieces {
        match piece {
            Piece::Open { name: "nav" | "head", .. } => is_hidden = true,
            Piece::Close("nav" | "head") => is_hidden = false,
            _ if is_hidden => {}
            Piece::Open { name: "h1" | "h2" | "h3" | "p" | "li" | "caption" | "tr", .. } => {
                line.clear();
                is_in = 1;
            }
            Piece::Open { name: "td" | "th", .. } => line.push_str(if is_in == 1 { "| " } else { " | " }),
            Piece::Close("td" | "th") => is_in = 2,
            Piece::Close(name @ ("h1" | "h2" | "h3" | "p" | "li" | "caption" | "tr")) => {
                let end = if *name == "tr" { " |" } else { "" };
                lines.push(format!("{}{end}", line.trim()));
                is_in = 0;
            }
            Piece::Text(text) if is_in > 0 => line.push_str(text),
            _ => {}
        }
    }
    lines
}

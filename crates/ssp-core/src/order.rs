//! Order in short lists, and letters whose case does not matter: small enough for a module that a browser loads.

/// Sorts a short list by a key; what is equal keeps its order.
///
/// By insertion: the lists here have a few dozen items, and each call of the standard sort costs a WASM module 4 kB.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    for end in 1..items.len() {
        for at in (1..=end).rev() {
            let Some([before, item]) =
                items.get_mut(at.saturating_sub(1)..=at).and_then(|pair| <&mut [T; 2]>::try_from(pair).ok())
            else {
                break;
            };
            if key(before) <= key(item) {
                break;
            }
            std::mem::swap(before, item);
        }
    }
}

/// Sorts a short list and keeps one of each.
pub(crate) fn sort_once<T: Ord + Copy>(items: &mut Vec<T>) {
    sort_by_key(items, |item| *item);
    items.dedup();
}

/// The small letter of a capital one, of those that Danish and its neighbours use.
const fn small(letter: char) -> char {
    match letter {
        'A'..='Z' => letter.to_ascii_lowercase(),
        'À'..='Ö' | 'Ø'..='Þ' => shifted(letter, true),
        _ => letter,
    }
}

/// The capital letter of a small one.
const fn capital(letter: char) -> char {
    match letter {
        'a'..='z' => letter.to_ascii_uppercase(),
        'à'..='ö' | 'ø'..='þ' => shifted(letter, false),
        _ => letter,
    }
}

/// Capital and small letters of Latin-1 lie 32 apart.
#[expect(clippy::as_conversions, reason = "a letter of Latin-1 fits 8 bits, and its partner does too")]
const fn shifted(letter: char, down: bool) -> char {
    let code = letter as u8;
    (if down { code.wrapping_add(32) } else { code.wrapping_sub(32) }) as char
}

/// The text in small letters.
pub(crate) fn in_small_letters(text: &str) -> String {
    text.chars().map(small).collect()
}

/// Whether a free text is one of these names, whatever the case of its letters.
pub(crate) fn is_called(text: &str, names: &[&str]) -> bool {
    let text = in_small_letters(text.trim());
    names.iter().any(|name| in_small_letters(name) == text)
}

/// The text with a small first letter.
pub(crate) fn begun_small(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(small).into_iter().chain(letters).collect()
}

/// The text with a capital first letter.
pub(crate) fn begun_large(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(capital).into_iter().chain(letters).collect()
}

/// Whether it is a small letter.
pub(crate) fn is_small(letter: char) -> bool {
    capital(letter) != letter
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_as_the_standard_library_does() {
        let mut seed = 7_u32;
        for length in 0..40_usize {
            let items = std::iter::repeat_with(|| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                (seed >> 29, seed)
            });
            let items: Vec<(u32, u32)> = items.take(length).collect();
            let (mut by_hand, mut standard) = (items.clone(), items.clone());
            sort_by_key(&mut by_hand, |(key, _)| *key);
            standard.sort_by_key(|(key, _)| *key);
            assert_eq!(by_hand, standard);

            let (mut by_hand, mut standard) =
                (items.iter().map(|(key, _)| *key).collect(), items.iter().map(|(key, _)| *key).collect::<Vec<_>>());
            sort_once(&mut by_hand);
            standard.sort_unstable();
            standard.dedup();
            assert_eq!(by_hand, standard);
        }
    }

    #[test]
    fn letters_of_latin_1() {
        for letter in (0..=255_u8).map(char::from).filter(|letter| !matches!(letter, 'ß' | 'ÿ' | 'µ' | 'ª' | 'º'))
        {
            assert_eq!(small(letter), letter.to_lowercase().next().unwrap_or(letter), "{letter}");
            assert_eq!(capital(letter), letter.to_uppercase().next().unwrap_or(letter), "{letter}");
            assert_eq!(is_small(letter), letter.is_lowercase(), "{letter}");
        }
        assert_eq!(in_small_letters("ÆBLE på Østerbro"), "æble på østerbro");
        assert_eq!((begun_small("Øst").as_str(), begun_large("åben").as_str()), ("øst", "Åben"));
    }
}

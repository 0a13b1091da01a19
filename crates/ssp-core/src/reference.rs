//! What one looks up and no verdict needs: kept with the feature `reference`, else left empty.

use std::mem::{forget, replace};

use crate::organisation::Body;
use crate::text::{Text, text};
use crate::vocabulary::{List, list};

const KEPT: bool = cfg!(feature = "reference");

/// This text.
pub(crate) const fn of_text(reference: Text) -> Text {
    if KEPT {
        return reference;
    }
    forget(reference);
    text("", "")
}

/// This list.
pub(crate) const fn of_list<T: Clone + 'static>(reference: List<T>) -> List<T> {
    if KEPT {
        return reference;
    }
    forget(reference);
    list![]
}

/// This body; its names and who has a seat in it are always kept.
pub(crate) const fn of_body(mut body: Body) -> Body {
    if !KEPT {
        forget(replace(&mut body.tasks, list![]));
        forget(body.meets.take());
        forget(body.members_open.take());
        forget(replace(&mut body.sources, list![]));
    }
    body
}

//! What the fuzz targets check. The tests replay the committed corpus through the same functions.

pub mod checks;

//! What must hold of any input, whatever it is (property tests).

package io.monomorph.override;

/** A core of bytes that may be signed or not, whose backend notes what it is asked for. */
record Tally(byte... elements) {}

package io.monomorph.frozen;

/** Elements that cannot be written. */
public record Frozen(double... values) {}

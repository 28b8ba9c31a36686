package io.monomorph.dtype;

/** The order in which the elements of a new buffer, or of a flattened one, follow each other. */
public enum Order {
  /** Row-major: the last index varies fastest. NumPy's default. */
  C,
  /** Column-major: the first index varies fastest. */
  F
}

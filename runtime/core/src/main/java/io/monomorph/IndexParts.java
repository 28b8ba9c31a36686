package io.monomorph;

import io.monomorph.index.Index;

/** The parts of an index, of the overloads that take at least one. */
final class IndexParts {
  private IndexParts() {}

  /** The parts of an index of at least one. */
  static Index[] parts(Index first, Index... rest) {
    Given.given(first, "first");
    Given.all(rest, "rest");
    Index[] parts = new Index[rest.length + 1];
    parts[0] = first;
    System.arraycopy(rest, 0, parts, 1, rest.length);
    return parts;
  }

  /** A mask or an array of indices for each. */
  static Index[] parts(NdBuffer first, NdBuffer... rest) {
    Given.given(first, "first");
    Given.all(rest, "rest");
    Index[] parts = new Index[rest.length + 1];
    parts[0] = Index.of(first);
    for (int k = 0; k < rest.length; k++) {
      parts[k + 1] = Index.of(rest[k]);
    }
    return parts;
  }

  /** Single indices. */
  static Index[] parts(long first, long... rest) {
    Given.given(rest, "rest");
    Index[] parts = new Index[rest.length + 1];
    parts[0] = Index.at(first);
    for (int k = 0; k < rest.length; k++) {
      parts[k + 1] = Index.at(rest[k]);
    }
    return parts;
  }
}

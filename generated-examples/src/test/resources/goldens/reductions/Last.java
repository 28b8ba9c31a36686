package demo;

import io.monomorph.annotation.Reduction;

/** The last element: a class that is not nested. */
@Reduction
final class Last {
  short last;
  byte seen;

  void accumulate(short x) {
    last = x;
    seen = 1;
  }

  void combine(Last other) {
    if (other.seen != 0) {
      last = other.last;
      seen = other.seen;
    }
  }

  short finish() {
    return last;
  }
}

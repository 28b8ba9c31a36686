package io.monomorph.generated;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The loops of a table, which are linked when they are first needed, and only once: threads that
 * begin together get the same ones.
 */
final class LinkedOnce<S> {
  private final Supplier<S[]> source;
  private volatile S @Nullable [] linked;

  LinkedOnce(Supplier<S[]> source) {
    this.source = source;
  }

  S[] get() {
    S[] known = linked;
    return known == null ? link() : known;
  }

  private synchronized S[] link() {
    S[] known = linked;
    if (known == null) {
      known = source.get();
      linked = known;
    }
    return known;
  }
}

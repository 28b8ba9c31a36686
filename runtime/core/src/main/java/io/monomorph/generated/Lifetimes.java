package io.monomorph.generated;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** The lifetimes of cores, by identity. A core that nobody else knows any longer is forgotten. */
final class Lifetimes {
  private static final ConcurrentMap<Key, Lifetime> ALL = new ConcurrentHashMap<>();
  private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();

  private Lifetimes() {}

  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object core) {
      super(core, GONE);
      hash = System.identityHashCode(core);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    @SuppressWarnings("ReferenceEquality") // it is identity that is asked
    public boolean equals(@Nullable Object other) {
      if (this == other) {
        return true;
      }
      Object core = get();
      return core != null && other instanceof Key key && core == key.get();
    }
  }

  static Lifetime of(Object core) {
    Objects.requireNonNull(core, "the core is null");
    for (Reference<?> gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      ALL.remove(gone);
    }
    return ALL.computeIfAbsent(new Key(core), key -> new Lifetime());
  }
}

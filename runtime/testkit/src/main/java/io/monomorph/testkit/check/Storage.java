package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an author tells about a backend; null stands for what it has not. */
public interface Storage {
  /** The backend. */
  BackendProvider backend();

  /** Whether a core can have this shape. */
  boolean holds(DType dtype, long... shape);

  /** How far results may be from those on the heap, where functions are overridden. */
  double tolerance();

  /** A new core of zeros. */
  Object core(DType dtype, long... shape);

  /** A core that can only be read, with these elements. */
  @Nullable Object readOnlyCore(NdBuffer elements);

  /** Another core over the same elements. */
  @Nullable Object twin(Object core);

  /** What somebody else finds in the storage of a core. */
  @Nullable Object reopened(Object core);

  /** Whether the storage of a core was given back. */
  Optional<Boolean> isReleased(Object core);

  /** A core of more elements than an int can count. */
  @Nullable Object hugeCore(DType dtype, long size);

  /** A core of one axis that cannot read or write one of its elements. */
  @Nullable Object failingCore(DType dtype, long size, long broken);
}

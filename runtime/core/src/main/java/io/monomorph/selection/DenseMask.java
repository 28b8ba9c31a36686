package io.monomorph.selection;

import io.monomorph.data.Assignment;
import io.monomorph.kernel.Compactions;
import io.monomorph.kernel.Expansions;
import io.monomorph.kernel.MaskRuns;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.Objects;

/** The elements that a mask marks, where both are arrays without gaps: the common case. */
public final class DenseMask {
  private DenseMask() {}

  /** Whether the methods here can be used, which need neither offsets nor strides. */
  public static boolean applies(Operand of, Operand mask) {
    return of.array() != null
        && mask.array() != null
        && of.layout().isCContiguous()
        && mask.layout().isCContiguous()
        && Arrays.equals(of.layout().shape(), mask.layout().shape());
  }

  /** Where the mask is true. */
  public static MaskRuns runs(Operand mask) {
    return MaskRuns.of(
        (boolean[]) Objects.requireNonNull(mask.array()), start(mask), (int) mask.layout().size());
  }

  /**
   * Whether {@code out}, which has one axis of as many elements as are marked, can be filled by
   * {@link #get}: it has an array without gaps, and shares it with nothing that is read.
   */
  public static boolean fills(Operand out, Operand from, Operand mask) {
    return out.dtype() == from.dtype()
        && out.array() != null
        && out.layout().isCContiguous()
        && !Assignment.sameStorage(from, out)
        && !Assignment.sameStorage(mask, out);
  }

  /**
   * Reads the marked elements; {@code out} is an array of exactly so many, or a part of one of
   * which nothing else is touched.
   */
  public static void get(Operand from, MaskRuns marked, Operand out) {
    Compactions.run(
        from.dtype(),
        Objects.requireNonNull(from.array()),
        start(from),
        marked,
        Objects.requireNonNull(out.array()),
        start(out));
  }

  /**
   * Writes the marked elements: {@code values} has as many elements along its one axis, or one, or
   * no axis. Nothing is written if the number is another.
   *
   * @throws IllegalArgumentException if the number of values is another
   */
  public static void set(Operand to, Operand mask, Operand values) {
    MaskRuns marked = runs(Assignment.sameStorage(to, mask) ? Assignment.snapshot(mask) : mask);
    boolean one = values.layout().rank() == 0 || values.layout().shape(0) == 1;
    if (!one && values.layout().shape(0) != marked.count()) {
      throw new IllegalArgumentException(
          "%d values do not fit the %d elements for which the mask is true"
              .formatted(values.layout().shape(0), marked.count()));
    }
    boolean ready =
        values.dtype() == to.dtype()
            && values.array() != null
            && !Assignment.sameStorage(values, to);
    Operand from = ready ? values : Assignment.cast(values, to.dtype());
    Expansions.run(
        to.dtype(),
        Objects.requireNonNull(from.array()),
        start(from),
        one ? 0 : (int) from.layout().strides(0),
        Objects.requireNonNull(to.array()),
        start(to),
        marked);
  }

  private static int start(Operand operand) {
    return (int) operand.layout().offset();
  }
}

package io.monomorph.data;

import io.monomorph.kernel.Compactions;
import io.monomorph.kernel.MaskPositions;
import io.monomorph.kernel.Scatters;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.Objects;

/** The elements that a mask marks, where both are arrays without gaps: the common case. */
public final class Masked {
  private static final int BLOCK = 2048;

  private Masked() {}

  /** Whether the methods here can be used, which need neither offsets nor strides. */
  public static boolean applies(Operand of, Operand mask) {
    return of.array() != null
        && mask.array() != null
        && of.layout().isCContiguous()
        && mask.layout().isCContiguous()
        && Arrays.equals(of.layout().shape(), mask.layout().shape());
  }

  /** How many elements are marked. */
  public static int count(Operand mask) {
    return MaskPositions.count(booleans(mask), start(mask), (int) mask.layout().size());
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
  public static void get(Operand from, Operand mask, Operand out) {
    Compactions.run(
        from.dtype(),
        Objects.requireNonNull(from.array()),
        start(from),
        booleans(mask),
        start(mask),
        (int) from.layout().size(),
        Objects.requireNonNull(out.array()),
        start(out));
  }

  /**
   * Writes the marked elements: {@code values} has as many elements along its one axis, or one
   * without an axis.
   */
  public static void set(Operand to, Operand mask, Operand values) {
    Operand own = Assignment.sameStorage(to, mask) ? Assignment.snapshot(mask) : mask;
    boolean ready =
        values.dtype() == to.dtype()
            && values.array() != null
            && !Assignment.sameStorage(values, to);
    Operand from = ready ? values : Assignment.cast(values, to.dtype());
    Layout layout = from.layout();
    int step = layout.rank() == 0 || layout.shape(0) == 1 ? 0 : (int) layout.strides(0);
    Object source = Objects.requireNonNull(from.array());
    Object target = Objects.requireNonNull(to.array());
    boolean[] marks = booleans(own);
    int length = (int) to.layout().size();
    int[] places = new int[BLOCK + 1];
    int at = start(from);
    for (int done = 0; done < length; done += BLOCK) {
      int n = Math.min(BLOCK, length - done);
      int found = MaskPositions.find(marks, start(own) + done, n, 0, 1, places, 0);
      Scatters.elements(to.dtype(), source, at, step, target, start(to) + done, places, found);
      at += found * step;
    }
  }

  private static boolean[] booleans(Operand mask) {
    return (boolean[]) Objects.requireNonNull(mask.array());
  }

  private static int start(Operand operand) {
    return (int) operand.layout().offset();
  }
}

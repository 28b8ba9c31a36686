package io.monomorph.selection;

import io.monomorph.data.Assignment;
import io.monomorph.data.MemoryFaults;
import io.monomorph.index.Index;
import io.monomorph.kernel.Faults;
import io.monomorph.kernel.IndexRange;
import io.monomorph.kernel.MemoryGathers;
import io.monomorph.kernel.Takes;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.Objects;

/** As {@link DenseTake}, of elements in memory that is no array. */
final class MemoryTake {
  private MemoryTake() {}

  /** Whether the method here can be used. */
  static boolean applies(Operand of, Index... index) {
    if (index.length != 1 || !(index[0] instanceof Index.Positions positions)) {
      return false;
    }
    Operand indices = positions.indices();
    return of.layout().rank() == 1
        && of.array() == null
        && of.segment() != null
        && of.layout().shape(0) <= Integer.MAX_VALUE
        && indices.array() != null
        && Takes.applies(indices.dtype())
        && indices.layout().rank() > 0
        && indices.layout().isCContiguous();
  }

  /**
   * Reads the elements.
   *
   * @return false if nothing was done, because an index is outside the axis or {@code out} is not
   *     an array in C order with the shape of the indices and the dtype of the elements, apart from
   *     both
   */
  static boolean get(Operand of, Operand indices, Operand out) {
    Layout layout = of.layout();
    int extent = (int) layout.shape(0);
    int count = (int) indices.layout().size();
    int first = (int) indices.layout().offset();
    Object named = Objects.requireNonNull(indices.array());
    MemorySegment memory = of.segment();
    if (memory == null
        || !DenseTake.isApart(of, out)
        || Assignment.sameStorage(indices, out)
        || !out.layout().hasShapeOf(indices.layout())
        || !out.layout().isCContiguous()
        || !IndexRange.holdsWrapped(named, first, count, extent)) {
      return false;
    }
    MemoryGathers.Axis axis =
        new MemoryGathers.Axis(layout.offset(), extent > 1 ? layout.strides(0) : 0, extent);
    Object target = Objects.requireNonNull(out.array());
    int at = (int) out.layout().offset();
    try {
      MemoryGathers.take(of.dtype(), memory, axis, named, first, count, target, at);
      if (memory.isMapped()) {
        Faults.settle();
      }
    } catch (IllegalStateException | WrongThreadException | InternalError e) {
      throw MemoryFaults.explained(of.core(), e);
    }
    return true;
  }
}

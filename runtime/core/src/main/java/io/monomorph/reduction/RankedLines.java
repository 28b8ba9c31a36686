package io.monomorph.reduction;

import io.monomorph.data.Assignment;
import io.monomorph.dtype.DType;
import io.monomorph.kernel.OrderedKeys;
import io.monomorph.kernel.RankSelection;
import io.monomorph.spi.Operand;
import java.util.Arrays;
import java.util.Objects;

/** The elements that become one result, line by line, from which single ones are picked by rank. */
abstract sealed class RankedLines permits RankedLines.Real, ComplexRankedLines {
  final DType dtype;
  final int length;

  private final Object array;
  private final int first;

  RankedLines(Operand of, int length) {
    this.dtype = of.dtype();
    this.length = length;
    this.array = Objects.requireNonNull(of.array());
    this.first = (int) of.layout().offset();
  }

  /**
   * The lines of an operand along the reduced axes.
   *
   * @throws IllegalArgumentException if a line has more elements than an array
   */
  static RankedLines of(Operand of, boolean[] reduced) {
    Operand turned = ReductionTargets.reducedLast(of, reduced);
    boolean inPlace = of.array() != null && turned.layout().isCContiguous();
    Operand lines = inPlace ? turned : Assignment.snapshot(turned);
    int length = Math.toIntExact(ReductionTargets.count(of.layout(), reduced));
    return of.dtype().isComplex() ? new ComplexRankedLines(lines, length) : new Real(lines, length);
  }

  /** Takes up a line, and says how many of its elements are not NaN. */
  final int load(int line) {
    return load(array, first + line * length);
  }

  abstract int load(Object from, int at);

  /** Writes elements of the line, without NaN, by their ranks. */
  final void pick(int count, int[] ranks, Object to, int[] places) {
    int[] sorted = ranks.clone();
    Arrays.sort(sorted);
    prepare(count, sorted);
    for (int k = 0; k < ranks.length; k++) {
      write(count, ranks[k], to, places[k]);
    }
  }

  abstract void prepare(int count, int[] sortedRanks);

  abstract void write(int count, int rank, Object to, int place);

  /** Lines of elements that have keys. */
  static final class Real extends RankedLines {
    private final Object keys;

    Real(Operand of, int length) {
      super(of, length);
      this.keys = OrderedKeys.allocate(dtype, length);
    }

    @Override
    int load(Object from, int at) {
      return OrderedKeys.load(dtype, from, at, length, keys);
    }

    @Override
    void prepare(int count, int[] sortedRanks) {
      RankSelection.select(keys, count, sortedRanks);
    }

    @Override
    void write(int count, int rank, Object to, int place) {
      OrderedKeys.store(dtype, keys, rank, to, place);
    }
  }
}

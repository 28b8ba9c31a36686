package io.monomorph.reduction;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.TruthColumns;
import io.monomorph.traversal.RowPlan;

/**
 * Whether any or all elements are true where a row of elements meets a row of results. Rows that
 * meet the same results are looked at together, so many columns at once as stay in the cache.
 */
final class TruthRows implements RowPlan.Row {
  private static final int LENGTH = TruthColumns.LENGTH;

  /** The most columns of rows that are loaded: what is known of them stays in the caches. */
  private static final int LONGEST = 1 << 17;

  private final boolean[] choices;
  private final int toStep;
  private final RowReader rows;
  private final DType dtype;
  private final TruthColumns columns;

  /** Complex elements as truth values. */
  private final boolean[] truths;

  /** The first of the columns that are looked at now. */
  private int from;

  /** Where the results of these columns begin, and how many there are; 0 if none was met. */
  private int to;

  private int width;

  private TruthRows(
      boolean decisive, RowPlan plan, RowReader rows, DType dtype, boolean[] choices) {
    int length = Math.min(plan.rowLength(), rows.inPlace() ? LENGTH : LONGEST);
    this.choices = choices;
    this.toStep = (int) plan.strides()[0];
    this.rows = rows;
    this.dtype = dtype;
    this.columns = new TruthColumns(dtype.isComplex() ? DType.BOOL : dtype, decisive, length);
    this.truths = new boolean[dtype.isComplex() ? Math.min(length, LENGTH) : 0];
  }

  /**
   * Sets those choices to {@code decisive} that one element decides.
   *
   * @param plan of the choices, of which no row is a single one, and the elements
   */
  static void run(boolean decisive, RowPlan plan, RowReader rows, DType dtype, boolean[] choices) {
    TruthRows run = new TruthRows(decisive, plan, rows, dtype, choices);
    if (!rows.inPlace()) {
      // What must be loaded is loaded in its order.
      plan.forEach(run::loaded);
      run.end();
      return;
    }
    for (run.from = 0; run.from < plan.rowLength(); run.from += LENGTH) {
      plan.forEach(run);
      run.end();
    }
  }

  @Override
  public void run(long[] starts, int length) {
    if (from < length) {
      int n = Math.min(LENGTH, length - from);
      int results = (int) starts[0] + from * toStep;
      begin(results, n);
      rows.forEach(starts[1] + from * rows.step(), n, n, this::meet);
    }
  }

  private void loaded(long[] starts, int length) {
    for (int first = 0; first < length; first += LONGEST) {
      int n = Math.min(LONGEST, length - first);
      begin((int) starts[0] + first * toStep, n);
      rows.forEach(starts[1] + first * rows.step(), n, LENGTH, this::meet);
    }
  }

  /** Prepares for a row of results, unless it is the one of before. */
  private void begin(int newTo, int n) {
    if (width != n || to != newTo) {
      end();
      to = newTo;
      width = n;
      columns.begin(n);
    }
  }

  private boolean meet(Object array, int at, int step, int first, int n) {
    if (dtype.isComplex()) {
      Casts.run(dtype, array, at, step, DType.BOOL, truths, 0, 1, n);
      columns.meet(truths, 0, 1, first, n);
    } else {
      columns.meet(array, at, step, first, n);
    }
    return true;
  }

  private void end() {
    columns.decide(choices, to, toStep, width);
    width = 0;
  }
}

package io.monomorph.execution;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/**
 * Short rows of an operand as one long row, of which parts are loaded and stored. The rows lie
 * equally far apart, but do not follow each other. Element {@code k} of the long row is at index k,
 * whatever the place from which the rows begin.
 *
 * <pre>
 *   (1000, 3) - (3,)      each row is the same one      a b c a b c a b c ...
 *   (1000, 3) - (1000, 1) each row is of one element    a a a b b b c c c ...
 * </pre>
 */
final class GroupedRows implements Operand {
  /** Rows up to this length are moved column by column, each of which has many elements. */
  private static final int FEW = 16;

  private final Operand of;
  private final DType dtype;
  private final int length;
  private final long rowStep;
  private final long step;
  private long start;

  /** One row again and again, as far as a block reaches, if that is what they are. */
  private @Nullable Object pattern;

  private boolean repeats;

  GroupedRows(Operand of, int length, long rowStep, long step) {
    this.of = of;
    this.dtype = of.dtype();
    this.length = length;
    this.rowStep = rowStep;
    this.step = step;
  }

  /** Turns to the rows that begin with this one. */
  void begin(long newStart) {
    repeats &= start == newStart;
    start = newStart;
  }

  /** Gives back what was taken. */
  void end() {
    if (pattern != null) {
      ThreadBlocks.own().give(dtype, pattern);
      pattern = null;
    }
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int n) {
    if (rowStep == 0) {
      repeat((int) (index % length), block, offset, n);
    } else {
      move(false, index, block, offset, n);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int n) {
    move(true, index, block, offset, n);
  }

  private void repeat(int first, Object block, int offset, int n) {
    if (pattern == null) {
      pattern = ThreadBlocks.own().take(dtype, length + ThreadBlocks.LENGTH);
    }
    if (!repeats) {
      fill(pattern, length + ThreadBlocks.LENGTH);
      repeats = true;
    }
    Casts.run(dtype, pattern, first, 1, dtype, block, offset, 1, n);
  }

  /** Copies twice as much each time. */
  private void fill(Object target, int n) {
    run(false, start, step, target, 0, 1, length);
    for (int done = length; done < n; done += done) {
      Casts.run(dtype, target, 0, 1, dtype, target, done, 1, Math.min(done, n - done));
    }
  }

  /** The end of a row, whole rows, and the beginning of one. */
  private void move(boolean stores, long index, Object block, int offset, int n) {
    int first = (int) (index % length);
    long row = start + index / length * rowStep;
    int done = 0;
    if (first > 0) {
      done = Math.min(length - first, n);
      run(stores, row + first * step, step, block, offset, 1, done);
      row += rowStep;
    }
    int rows = (n - done) / length;
    if (length <= FEW) {
      for (int column = 0; rows > 0 && column < length; column++) {
        run(stores, row + column * step, rowStep, block, offset + done + column, length, rows);
      }
      done += rows * length;
    } else {
      for (int k = 0; k < rows; k++, done += length) {
        run(stores, row + k * rowStep, step, block, offset + done, 1, length);
      }
    }
    if (done < n) {
      run(stores, row + rows * rowStep, step, block, offset + done, 1, n - done);
    }
  }

  /** Moves elements at equal distances, both here and in the block. */
  private void run(
      boolean stores, long at, long distance, Object block, int offset, int blockStep, int n) {
    Object array = of.array();
    if (n == 0) {
      return;
    }
    if (array != null) {
      if (stores) {
        Casts.run(dtype, block, offset, blockStep, dtype, array, (int) at, (int) distance, n);
      } else {
        Casts.run(dtype, array, (int) at, (int) distance, dtype, block, offset, blockStep, n);
      }
      return;
    }
    if (blockStep == 1) {
      if (stores) {
        of.store(at, distance, block, offset, n);
      } else {
        of.load(at, distance, block, offset, n);
      }
      return;
    }
    ThreadBlocks scratch = ThreadBlocks.own();
    Object column = scratch.take(dtype, n);
    if (stores) {
      Casts.run(dtype, block, offset, blockStep, dtype, column, 0, 1, n);
      of.store(at, distance, column, 0, n);
    } else {
      of.load(at, distance, column, 0, n);
      Casts.run(dtype, column, 0, 1, dtype, block, offset, blockStep, n);
    }
    scratch.give(dtype, column);
  }

  @Override
  public DType dtype() {
    return dtype;
  }

  @Override
  public Layout layout() {
    return of.layout();
  }

  @Override
  public boolean isReadOnly() {
    return of.isReadOnly();
  }

  @Override
  public Object core() {
    return of.core();
  }

  @Override
  public Operand withLayout(Layout layout, boolean readOnly) {
    throw new UnsupportedOperationException("rows that are grouped have no other layout");
  }
}

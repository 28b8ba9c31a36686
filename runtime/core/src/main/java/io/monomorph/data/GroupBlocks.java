package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import io.monomorph.shape.Limits;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;

/**
 * Copies groups of elements that are to be cast, or of which some are in no array: through blocks
 * in which the groups follow each other.
 */
final class GroupBlocks implements RowPlan.Row {
  private final DType dtype;
  private final DType toDtype;
  private final GroupSide in;
  private final GroupSide out;
  private final long step;
  private final long outStep;
  private final int size;

  /** The most groups in a block. */
  private final int most;

  private final Object block;
  private final Object cast;

  /** One element of each group, for operands without an array. */
  private final Object column;

  private final Object outColumn;

  GroupBlocks(Grouping grouping, Operand from, Operand to) {
    this.dtype = from.dtype();
    this.toDtype = to.dtype();
    long[] steps = grouping.rest().strides();
    this.step = steps[0];
    this.outStep = steps[1];
    this.in = new GroupSide(from, grouping.offsets()[0], step);
    this.out = new GroupSide(to, grouping.offsets()[1], outStep);
    this.size = grouping.offsets()[0].length;
    this.most = Limits.BLOCK / size;
    this.block = dtype.newBlock(most * size);
    this.cast = dtype == toDtype ? block : toDtype.newBlock(most * size);
    this.column = dtype.newBlock(most);
    this.outColumn = dtype == toDtype ? column : toDtype.newBlock(most);
  }

  @Override
  public void run(long[] starts, int length) {
    for (int done = 0; done < length; done += most) {
      int n = Math.min(most, length - done);
      move(starts[0] + done * step, starts[1] + done * outStep, n);
    }
  }

  private void move(long at, long to, int n) {
    Object source = in.asBlock();
    Object target = out.asBlock();
    if (dtype == toDtype && target != null) {
      in.load(at, target, (int) to, n, column);
      return;
    }
    int first = (int) at;
    if (source == null) {
      in.load(at, block, 0, n, column);
      source = block;
      first = 0;
    }
    if (dtype == toDtype) {
      out.store(to, source, first, n, outColumn);
    } else if (target != null) {
      Casts.run(dtype, source, first, 1, toDtype, target, (int) to, 1, n * size);
    } else {
      Casts.run(dtype, source, first, 1, toDtype, cast, 0, 1, n * size);
      out.store(to, cast, 0, n, outColumn);
    }
  }
}

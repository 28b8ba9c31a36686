package io.monomorph.npy;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.view.Views;

/** The simplest buffer: a layout over a block array. */
record ArrayOperand(DType dtype, Layout layout, Object core) implements Operand {
  static ArrayOperand allocate(DType dtype, Order order, long... shape) {
    Layout layout =
        order == Order.C
            ? Layout.of(shape)
            : Views.transpose(Layout.of(Shapes.reversed(shape)), Shapes.reversedAxes(shape.length));
    return new ArrayOperand(dtype, layout, dtype.newBlock(Math.toIntExact(layout.size())));
  }

  @Override
  public boolean isReadOnly() {
    return false;
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    for (int i = 0; i < length; i++) {
      copy(core, index + i * stride, block, offset + i);
    }
  }

  @Override
  public void store(long index, long stride, Object block, int offset, int length) {
    for (int i = 0; i < length; i++) {
      copy(block, offset + i, core, index + i * stride);
    }
  }

  @SuppressWarnings("SuspiciousSystemArraycopy") // Blocks are arrays.
  private void copy(Object from, long fromIndex, Object to, long toIndex) {
    int slots = dtype.slots();
    System.arraycopy(
        from, Math.toIntExact(fromIndex * slots), to, Math.toIntExact(toIndex * slots), slots);
  }

  @Override
  public Operand withLayout(Layout newLayout, boolean readOnly) {
    return new ArrayOperand(dtype, newLayout, core);
  }
}

package io.monomorph.npy;

import io.monomorph.dtype.Order;
import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.Operand;
import io.monomorph.tile.StorageOperation;
import io.monomorph.traversal.RowPlan;
import io.monomorph.view.Views;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/** Writes one array, whatever its layout: elements are gathered in a block and written together. */
final class NpyWriter {
  private final Operand array;
  private final ElementCodec codec;
  private final OutputStream out;
  private int filled;

  private NpyWriter(Operand array, ElementCodec codec, OutputStream out) {
    this.array = array;
    this.codec = codec;
    this.out = out;
  }

  static void write(OutputStream out, Operand array, int version) throws IOException {
    NpyHeader header = NpyHeader.of(array, version);
    out.write(header.toBytes());
    Layout layout = array.layout();
    if (header.order() == Order.F) {
      layout = Views.transpose(layout, Shapes.reversedAxes(layout.rank()));
    }
    RowPlan plan = RowPlan.inCOrder(layout);
    long stride = plan.strides()[0];
    ElementCodec codec = new ElementCodec(header.dtype(), header.byteOrder(), layout.size());
    NpyWriter writer = new NpyWriter(array, codec, out);
    try {
      StorageOperation.run(
          "save",
          () -> plan.forEach((starts, length) -> writer.addRow(starts[0], stride, length)),
          array);
      writer.flush();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private void addRow(long start, long stride, int length) {
    int count;
    for (int done = 0; done < length; done += count) {
      count = Math.min(codec.capacity() - filled, length - done);
      array.load(start + done * stride, stride, codec.block(), filled, count);
      filled += count;
      if (filled == codec.capacity()) {
        flush();
      }
    }
  }

  private void flush() {
    try {
      out.write(codec.bytes(), 0, codec.encode(filled));
      filled = 0;
    } catch (IOException e) {
      // Rows have no way to throw it: write() takes it out again.
      throw new UncheckedIOException(e);
    }
  }
}

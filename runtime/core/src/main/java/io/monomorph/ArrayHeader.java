package io.monomorph;

import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import io.monomorph.npy.NpyHeader;
import io.monomorph.shape.Shapes;
import java.nio.ByteOrder;

/**
 * The header of an array in a {@code .npy} file: everything but the elements.
 *
 * <pre>{@code
 * ArrayHeader header = Buffers.loadHeader(Path.of("elevation.npy"));
 * System.out.println(header.dtype() + " " + Arrays.toString(header.shape())); // int16 [344, 403]
 * }</pre>
 */
public final class ArrayHeader {
  private final NpyHeader header;

  ArrayHeader(NpyHeader header) {
    this.header = header;
  }

  /** The version of the format: 1, 2 or 3. */
  public int version() {
    return header.version();
  }

  /** The dtype of the elements. */
  public DType dtype() {
    return header.dtype();
  }

  /** The order of the bytes of an element in the file, which has no meaning for a single byte. */
  public ByteOrder byteOrder() {
    return header.byteOrder();
  }

  /** The order of the elements in the file. */
  public Order order() {
    return header.order();
  }

  /** The shape of the array. */
  public long[] shape() {
    return header.layout().shape();
  }

  /** The number of elements. */
  public long size() {
    return header.layout().size();
  }

  /** How many bytes stand before the elements, from where the header begins. */
  public long offset() {
    return header.offset();
  }

  @Override
  public String toString() {
    return dtype() + Shapes.str(shape()) + " in order " + order() + ", " + byteOrder();
  }
}

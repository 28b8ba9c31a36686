package io.monomorph.hdf5.storage;

import io.monomorph.dtype.DType;
import io.monomorph.hdf5.type.ElementType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** Elements between the bytes of a file and block arrays of their dtype. */
public final class ElementCodec {
  private static final ByteOrder LITTLE = ByteOrder.LITTLE_ENDIAN;
  private static final ByteOrder BIG = ByteOrder.BIG_ENDIAN;

  private final ElementType type;
  private final ValueLayout.OfShort shorts;
  private final ValueLayout.OfInt ints;
  private final ValueLayout.OfLong longs;
  private final ValueLayout.OfFloat floats;
  private final ValueLayout.OfDouble doubles;

  /** One for elements of a type. */
  public ElementCodec(ElementType type) {
    this.type = type;
    ByteOrder order = type.bigEndian() ? BIG : LITTLE;
    shorts = ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(order);
    ints = ValueLayout.JAVA_INT_UNALIGNED.withOrder(order);
    longs = ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order);
    floats = ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(order);
    doubles = ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(order);
  }

  /** The dtype of the elements. */
  public DType dtype() {
    return type.dtype();
  }

  /** The bytes of an element. */
  public int size() {
    return type.size();
  }

  /**
   * Reads elements.
   *
   * @param at the byte of the first one
   * @param offset where they go in the block, counted in elements
   */
  public void decode(MemorySegment from, long at, Object block, int offset, int length) {
    switch (type.dtype()) {
      case BOOL -> booleans(from, at, (boolean[]) block, offset, length);
      case INT8, UINT8 ->
          MemorySegment.copy(from, ValueLayout.JAVA_BYTE, at, (byte[]) block, offset, length);
      case INT16, UINT16, FLOAT16 ->
          MemorySegment.copy(from, shorts, at, (short[]) block, offset, length);
      case INT32, UINT32 -> MemorySegment.copy(from, ints, at, (int[]) block, offset, length);
      case INT64, UINT64 -> MemorySegment.copy(from, longs, at, (long[]) block, offset, length);
      case FLOAT32 -> MemorySegment.copy(from, floats, at, (float[]) block, offset, length);
      case FLOAT64 -> MemorySegment.copy(from, doubles, at, (double[]) block, offset, length);
      case COMPLEX64 ->
          MemorySegment.copy(from, floats, at, (float[]) block, 2 * offset, 2 * length);
      case COMPLEX128 ->
          MemorySegment.copy(from, doubles, at, (double[]) block, 2 * offset, 2 * length);
    }
    if (type.precision() != 0) {
      new PartialBits(type).apply(block, offset, length);
    }
  }

  /**
   * Reads runs of elements that are equally far from each other.
   *
   * @param at the first element, and {@code step} how many elements apart the runs begin
   * @param offset where they go in the block, and {@code by} how far apart they are there
   */
  void decode(
      MemorySegment from,
      long at,
      long step,
      Object block,
      int offset,
      int by,
      int length,
      int count) {
    int size = size();
    if (length == 1 && type.precision() == 0 && !type.dtype().isComplex() && !isBool()) {
      boolean foreign = type.bigEndian() == (ByteOrder.nativeOrder() == LITTLE);
      SparseElements.read(from, at * size, step * size, foreign, block, offset, by, count);
      return;
    }
    for (int k = 0; k < count; k++) {
      decode(from, (at + k * step) * size, block, offset + k * by, length);
    }
  }

  private boolean isBool() {
    return type.dtype() == DType.BOOL;
  }

  /**
   * Writes elements, the counterpart of {@code decode}.
   *
   * @param offset where they are in the block, counted in elements
   * @param at the byte of the first one
   */
  public void encode(Object block, int offset, MemorySegment to, long at, int length) {
    switch (type.dtype()) {
      case BOOL -> booleans((boolean[]) block, offset, to, at, length);
      case INT8, UINT8 ->
          MemorySegment.copy((byte[]) block, offset, to, ValueLayout.JAVA_BYTE, at, length);
      case INT16, UINT16, FLOAT16 ->
          MemorySegment.copy((short[]) block, offset, to, shorts, at, length);
      case INT32, UINT32 -> MemorySegment.copy((int[]) block, offset, to, ints, at, length);
      case INT64, UINT64 -> MemorySegment.copy((long[]) block, offset, to, longs, at, length);
      case FLOAT32 -> MemorySegment.copy((float[]) block, offset, to, floats, at, length);
      case FLOAT64 -> MemorySegment.copy((double[]) block, offset, to, doubles, at, length);
      case COMPLEX64 -> MemorySegment.copy((float[]) block, 2 * offset, to, floats, at, 2 * length);
      case COMPLEX128 ->
          MemorySegment.copy((double[]) block, 2 * offset, to, doubles, at, 2 * length);
    }
  }

  private static void booleans(boolean[] block, int offset, MemorySegment to, long at, int length) {
    for (int k = 0; k < length; k++) {
      to.set(ValueLayout.JAVA_BYTE, at + k, (byte) (block[offset + k] ? 1 : 0));
    }
  }

  private static void booleans(
      MemorySegment from, long at, boolean[] block, int offset, int length) {
    for (int k = 0; k < length; k++) {
      block[offset + k] = from.get(ValueLayout.JAVA_BYTE, at + k) != 0;
    }
  }
}

package io.monomorph.npy;

import io.monomorph.dtype.DType;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Turns elements in a file's bytes to elements in a block array and back, many at a time. */
final class ElementCodec {
  /** Bytes that are converted at a time: they stay in the processor's cache. */
  private static final int CHUNK = 1 << 16;

  private final DType dtype;
  private final int capacity;
  private final ByteBuffer bytes;
  private final Object block;

  /** A codec for an array with {@code size} elements. */
  ElementCodec(DType dtype, ByteOrder byteOrder, long size) {
    this.dtype = dtype;
    this.capacity = Math.clamp(size, 1, CHUNK / dtype.itemSize());
    this.bytes = ByteBuffer.allocate(capacity * dtype.itemSize()).order(byteOrder);
    this.block = dtype.newBlock(capacity);
  }

  /** How many elements the block holds. */
  int capacity() {
    return capacity;
  }

  /** The block array, of the dtype's block type. */
  Object block() {
    return block;
  }

  /** The array that holds the bytes. */
  byte[] bytes() {
    return bytes.array();
  }

  /** Fills the first elements of the block from the bytes. */
  void decode(int length) {
    int slots = length * dtype.slots();
    bytes.clear();
    switch (dtype) {
      case BOOL -> toBooleans(bytes.array(), (boolean[]) block, slots);
      case INT8, UINT8 -> bytes.get((byte[]) block, 0, slots);
      case INT16, UINT16, FLOAT16 -> bytes.asShortBuffer().get((short[]) block, 0, slots);
      case INT32, UINT32 -> bytes.asIntBuffer().get((int[]) block, 0, slots);
      case INT64, UINT64 -> bytes.asLongBuffer().get((long[]) block, 0, slots);
      case FLOAT32, COMPLEX64 -> bytes.asFloatBuffer().get((float[]) block, 0, slots);
      case FLOAT64, COMPLEX128 -> bytes.asDoubleBuffer().get((double[]) block, 0, slots);
    }
  }

  /** Fills the bytes from the first elements of the block, and returns how many bytes they are. */
  int encode(int length) {
    int slots = length * dtype.slots();
    bytes.clear();
    switch (dtype) {
      case BOOL -> toBytes((boolean[]) block, bytes.array(), slots);
      case INT8, UINT8 -> bytes.put((byte[]) block, 0, slots);
      case INT16, UINT16, FLOAT16 -> bytes.asShortBuffer().put((short[]) block, 0, slots);
      case INT32, UINT32 -> bytes.asIntBuffer().put((int[]) block, 0, slots);
      case INT64, UINT64 -> bytes.asLongBuffer().put((long[]) block, 0, slots);
      case FLOAT32, COMPLEX64 -> bytes.asFloatBuffer().put((float[]) block, 0, slots);
      case FLOAT64, COMPLEX128 -> bytes.asDoubleBuffer().put((double[]) block, 0, slots);
    }
    return length * dtype.itemSize();
  }

  /** Any byte but 0 is true. */
  private static void toBooleans(byte[] bytes, boolean[] block, int length) {
    for (int i = 0; i < length; i++) {
      block[i] = bytes[i] != 0;
    }
  }

  private static void toBytes(boolean[] block, byte[] bytes, int length) {
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (block[i] ? 1 : 0);
    }
  }
}

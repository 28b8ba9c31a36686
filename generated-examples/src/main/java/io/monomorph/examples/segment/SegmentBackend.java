package io.monomorph.examples.segment;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Closes;
import io.monomorph.annotation.Loads;
import io.monomorph.annotation.Occupies;
import io.monomorph.annotation.ReadOnly;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.ReadsImaginary;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Stores;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Off-heap buffers, which may have 2^31 elements and more. */
@BufferBackend(name = "segment", priority = 10)
final class SegmentBackend {
  private SegmentBackend() {}

  @Reads(DType.FLOAT64)
  static double read(Block core, long index) {
    return core.memory().getAtIndex(ValueLayout.JAVA_DOUBLE, index);
  }

  @Writes(DType.FLOAT64)
  static void write(Block core, long index, double value) {
    core.memory().setAtIndex(ValueLayout.JAVA_DOUBLE, index, value);
  }

  @Loads(DType.FLOAT64)
  static void load(Block core, long start, double[] block, int offset, int length) {
    MemorySegment.copy(core.memory(), ValueLayout.JAVA_DOUBLE, 8 * start, block, offset, length);
  }

  @Stores(DType.FLOAT64)
  static void store(Block core, long start, double[] block, int offset, int length) {
    MemorySegment.copy(block, offset, core.memory(), ValueLayout.JAVA_DOUBLE, 8 * start, length);
  }

  @Allocates(DType.FLOAT64)
  static Block doubles(long size) {
    return Block.allocate(Math.multiplyExact(8, size));
  }

  @Reads(DType.COMPLEX64)
  static float readReal(Block core, long index) {
    return core.memory().getAtIndex(ValueLayout.JAVA_FLOAT, 2 * index);
  }

  @ReadsImaginary(DType.COMPLEX64)
  static float readImaginary(Block core, long index) {
    return core.memory().getAtIndex(ValueLayout.JAVA_FLOAT, 2 * index + 1);
  }

  @Writes(DType.COMPLEX64)
  static void write(Block core, long index, float re, float im) {
    core.memory().setAtIndex(ValueLayout.JAVA_FLOAT, 2 * index, re);
    core.memory().setAtIndex(ValueLayout.JAVA_FLOAT, 2 * index + 1, im);
  }

  @Allocates(DType.COMPLEX64)
  static Block pairs(long size) {
    return Block.allocate(Math.multiplyExact(8, size));
  }

  /** Both dtypes take 8 bytes. */
  @Size
  static long size(Block core) {
    return core.memory().byteSize() / 8;
  }

  @Occupies
  static MemorySegment memory(Block core) {
    return core.memory();
  }

  @ReadOnly
  static boolean isReadOnly(Block core) {
    return core.memory().isReadOnly();
  }

  @Closes
  static void close(Block core) {
    core.close();
  }
}

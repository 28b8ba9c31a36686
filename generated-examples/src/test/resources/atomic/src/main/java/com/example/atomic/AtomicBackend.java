package com.example.atomic;

import io.monomorph.annotation.Allocates;
import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Size;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.util.concurrent.atomic.AtomicLongArray;

/** Arrays of longs that several threads may change. */
@BufferBackend(name = "atomic")
final class AtomicBackend {
  private AtomicBackend() {}

  @Reads(DType.INT64)
  static long read(AtomicLongArray core, int index) {
    return core.get(index);
  }

  @Writes(DType.INT64)
  static void write(AtomicLongArray core, int index, long value) {
    core.set(index, value);
  }

  @Size
  static int size(AtomicLongArray core) {
    return core.length();
  }

  @Allocates(DType.INT64)
  static AtomicLongArray allocate(int size) {
    return new AtomicLongArray(size);
  }
}

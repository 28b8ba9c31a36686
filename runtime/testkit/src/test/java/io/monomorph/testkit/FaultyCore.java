package io.monomorph.testkit;

import io.monomorph.dtype.DType;
import java.lang.foreign.MemorySegment;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** Elements in an array, with one mistake in how they are treated. */
final class FaultyCore {
  /** Larger cores are sparse. */
  private static final long LARGEST_ARRAY = 1 << 20;

  /** That of {@link Fault#SHARED}. */
  private static final byte[] SHARED = new byte[1 << 16];

  /** Those that {@link Fault#CLOSE_ALL} closes. */
  private static final List<FaultyCore> ALL = new ArrayList<>();

  /** That of {@link Fault#SCRATCH}. */
  static final double[] SCRATCH = new double[1 << 16];

  final Fault fault;
  final DType dtype;
  final long size;
  final Object array;
  final boolean readOnly;
  final long broken;
  private final Map<Long, Byte> sparse = new ConcurrentHashMap<>();
  private final Thread maker = Thread.currentThread();

  /** What others find. */
  private Object file;

  private boolean isOpen = true;

  private FaultyCore(
      Fault fault, DType dtype, long size, Object array, boolean readOnly, long broken) {
    this.fault = fault;
    this.dtype = dtype;
    this.size = size;
    this.array = array;
    this.file = copy(array);
    this.readOnly = readOnly;
    this.broken = broken;
    if (fault == Fault.CLOSE_ALL) {
      ALL.add(this);
    }
  }

  /** A new core of zeros, unless that is the fault. */
  static FaultyCore of(Fault fault, DType dtype, long size) {
    return failing(fault, dtype, size, -1);
  }

  /** One that cannot read or write an element. */
  static FaultyCore failing(Fault fault, DType dtype, long size, long broken) {
    Object array = dtype.newBlock(size > LARGEST_ARRAY ? 0 : (int) size);
    if (fault == Fault.SHARED) {
      array = SHARED;
    }
    if (fault == Fault.NOT_ZERO && size > 1) {
      Array.setByte(array, 1, (byte) 7);
    }
    return new FaultyCore(fault, dtype, size, array, false, broken);
  }

  static FaultyCore readOnly(Fault fault, DType dtype, Object array) {
    return new FaultyCore(fault, dtype, dtype.blockLength(array), array, true, -1);
  }

  /** Another core over the same array. */
  FaultyCore twin() {
    return new FaultyCore(fault, dtype, size, array, readOnly, broken);
  }

  /** What somebody else finds. */
  FaultyCore reopened() {
    return new FaultyCore(Fault.NONE, dtype, size, copy(file), false, -1);
  }

  private static Object copy(Object array) {
    int length = Array.getLength(array);
    Object copy = Array.newInstance(array.getClass().getComponentType(), length);
    System.arraycopy(array, 0, copy, 0, length);
    return copy;
  }

  void flush() {
    if (fault != Fault.LOST_FLUSH) {
      file = copy(array);
    }
  }

  void close() {
    if (fault != Fault.CLOSE_DISCARDS) {
      file = copy(array);
    }
    isOpen = fault == Fault.LOST_CLOSE;
    if (fault == Fault.CLOSE_ALL) {
      ALL.forEach(core -> core.isOpen = false);
    }
  }

  boolean isOpen() {
    return isOpen;
  }

  MemorySegment memory() {
    MemorySegment memory =
        array instanceof byte[] bytes && fault != Fault.TWINS_UNKNOWN
            ? MemorySegment.ofArray(bytes)
            : MemorySegment.ofArray(new byte[1]);
    return memory;
  }

  /** Where the reader finds an element. */
  int reads(long index) {
    check(index);
    return (int)
        switch (fault) {
          case READ_NEXT -> (index + 1) % size;
          case READ_FIRST -> 0;
          case READ_REVERSED -> size - 1 - index;
          default -> index;
        };
  }

  /** Where the writer puts an element. */
  int writes(long index) {
    check(index);
    return (int)
        switch (fault) {
          case WRITE_NEXT -> (index + 1) % size;
          case WRITE_FIRST -> 0;
          default -> index;
        };
  }

  void check(long index) {
    if (!isOpen) {
      throw new IllegalStateException("the storage is closed");
    }
    if (index == broken) {
      throw new IllegalStateException("element " + index + " is broken");
    }
    if (fault == Fault.CONFINED && !Thread.currentThread().equals(maker)) {
      throw new IllegalStateException("of the other threads none may read");
    }
  }

  /** Lets other threads come in between, if there are any. */
  void dawdle() {
    if (!Thread.currentThread().equals(maker)) {
      LockSupport.parkNanos(2_000_000);
    }
  }

  boolean isSparse() {
    return size > LARGEST_ARRAY;
  }

  byte sparse(long index) {
    return sparse.getOrDefault(place(index), (byte) 0);
  }

  void setSparse(long index, byte value) {
    sparse.put(place(index), value);
  }

  private long place(long index) {
    return Objects.checkIndex(fault == Fault.CUT_INDEX ? (int) index : index, size);
  }
}

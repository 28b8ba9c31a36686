package io.monomorph.span;

import io.monomorph.data.HeapBuffers;
import io.monomorph.data.Loans;
import io.monomorph.data.OnePlace;
import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.layout.Layout;
import io.monomorph.memory.Memory;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.ArrayLike;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Described;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.nio.Buffer;
import java.nio.ByteOrder;
import java.util.Objects;

/** Checks what a span is to be made of, in an order in which the first message helps most. */
final class SpanSource {
  private SpanSource() {}

  /**
   * A buffer as the source of spans.
   *
   * @throws UnsupportedOperationException if it is read-only and is to be written
   * @throws IllegalArgumentException if its dtype is another, or its elements cannot be seen in
   *     memory as they are
   */
  static Operand of(ArrayLike buffer, DType dtype, boolean writes) {
    Operand source = OnePlace.of(Operand.of(Objects.requireNonNull(buffer, "buffer is null")));
    if (writes && source.isReadOnly()) {
      throw new UnsupportedOperationException(
          name(source)
              + " is read-only: take a span to be read, by readOnlySpan() or ReadOnly%sSpan, or one of a copy()"
                  .formatted(dtype.typeName()));
    }
    if (source.core() instanceof Memory memory && memory.isForeign() && dtype.itemSize() > 1) {
      throw new IllegalArgumentException(
          "%s has elements in %s order, and spans take those of the machine: copy() turns them"
              .formatted(memory.description(), memory.order()));
    }
    if (source.dtype() != dtype) {
      throw new IllegalArgumentException(
          "%s has elements of %s, which %sSpan sees and %sSpan does not: astype(DType.%s) copies"
                  .formatted(
                      name(source),
                      source.dtype(),
                      source.dtype().typeName(),
                      dtype.typeName(),
                      dtype.name())
              + " them to the other dtype");
    }
    if (source.array() == null && !isMemory(source)) {
      throw new IllegalArgumentException(
          "%s has its elements where no span reaches them: copy() brings them to the heap"
              .formatted(name(source)));
    }
    return source;
  }

  private static boolean isMemory(Operand source) {
    // That a core has been closed, a Lifetime knows, which is asked with the segment.
    return source.segment() != null || source.core() instanceof Memory;
  }

  private static String name(Operand source) {
    return source.core() instanceof Described described
        ? described.description()
        : "this " + source.getClass().getSimpleName();
  }

  /** A buffer over what was lent. */
  static ArrayLike of(BufferView view) {
    return Loans.buffer(Objects.requireNonNull(view, "view is null"));
  }

  /** Where a row of elements begins: a layout with one axis or none, without gaps. */
  static long flat(Layout layout) {
    if (layout.rank() > 1) {
      throw new IllegalArgumentException(
          "a buffer of shape %s has %d axes, and a flat span one: %sravel().span() has all elements"
                  .formatted(
                      Shapes.str(layout.shape()),
                      layout.rank(),
                      layout.rank() == 2 ? "span2D() has rows and columns, " : "")
              + " in a row, spanNd() any number of axes");
    }
    if (!layout.isCContiguous()) {
      throw gaps(layout);
    }
    return layout.offset();
  }

  /** That elements are not in a row. */
  static IllegalArgumentException gaps(Layout layout) {
    return new IllegalArgumentException(
        "elements of shape %s with strides %s are not one after the other: spanNd() sees them where they"
                .formatted(Shapes.str(layout.shape()), Shapes.str(layout.strides()))
            + " are, copy() or toArray() puts them in a row");
  }

  /** A layout with two axes. */
  static Layout rows(Layout layout) {
    if (layout.rank() != 2) {
      throw new IllegalArgumentException(
          "a buffer of shape %s has %s, and rows and columns are two: reshape(rows, columns) gives it two"
                  .formatted(
                      Shapes.str(layout.shape()),
                      layout.rank() == 1 ? "1 axis" : layout.rank() + " axes")
              + ", spanNd() takes any number");
    }
    return layout;
  }

  /** Memory under a source that has no array. */
  static Memory memory(Operand source) {
    if (source.core() instanceof Memory memory) {
      return memory;
    }
    return Memory.of(Objects.requireNonNull(source.segment(), "no segment"));
  }

  /** An array of the dtype's block type, from an element on. */
  static Operand over(DType dtype, Object array, int start, int length) {
    int size = dtype.blockLength(Objects.requireNonNull(array, "array is null"));
    Span.checkPart(start, length, 0, size);
    return HeapBuffers.over(dtype, array, row(start, length));
  }

  /** A whole array of the dtype's block type. */
  static Operand over(DType dtype, Object array) {
    int length = dtype.blockLength(Objects.requireNonNull(array, "array is null"));
    return HeapBuffers.over(dtype, array, row(0, length));
  }

  static Layout row(long offset, long size) {
    return Layout.of(new long[] {size}, new long[] {1}, offset);
  }

  /** Memory; what is over an array of the dtype is taken as that array. */
  static Operand over(DType dtype, MemorySegment segment, boolean writes) {
    Object array = Objects.requireNonNull(segment, "segment is null").heapBase().orElse(null);
    int itemSize = dtype.itemSize();
    whole(dtype, segment.byteSize(), "the memory segment");
    if (dtype.blockType().isInstance(array) && segment.address() % itemSize == 0) {
      Layout layout = row(segment.address() / itemSize, segment.byteSize() / itemSize);
      return HeapBuffers.over(dtype, Objects.requireNonNull(array), layout);
    }
    return over(dtype, Memory.of(segment), writes);
  }

  /** Memory in the order of the machine. */
  static Operand over(DType dtype, Memory memory, boolean writes) {
    Objects.requireNonNull(memory, "memory is null");
    whole(dtype, memory.byteSize(), memory.description());
    return of(BackendRegistry.memoryBackend().wrap(dtype, memory), dtype, writes);
  }

  /** A buffer of java.nio, whose elements are bytes or of the dtype. */
  static Operand over(DType dtype, Buffer buffer, boolean writes) {
    Memory memory = Memory.of(Objects.requireNonNull(buffer, "buffer is null"));
    NioElements.check(buffer, dtype);
    if (memory.isForeign() && dtype.itemSize() > 1) {
      throw new IllegalArgumentException(
          "%s is in %s order, and spans take elements in that of the machine: call order(ByteOrder.%s)"
                  .formatted(memory.description(), memory.order(), ByteOrder.nativeOrder())
              + " first if they are, or turn them by Buffers.fromBuffer(...).copy()");
    }
    if (buffer.isReadOnly()) {
      return over(dtype, memory, writes);
    }
    return over(dtype, MemorySegment.ofBuffer(buffer), writes);
  }

  private static void whole(DType dtype, long bytes, String what) {
    if (bytes % dtype.itemSize() != 0) {
      throw new IllegalArgumentException(
          "%s has %d bytes, which is no whole number of elements of %s with %d bytes each"
              .formatted(what, bytes, dtype, dtype.itemSize()));
    }
  }
}

package io.monomorph.examples;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.span.BoolSpan;
import io.monomorph.span.Float32Span;
import io.monomorph.span.Float64Span;
import io.monomorph.span.Int32Span;
import io.monomorph.span.Int32Span2D;
import io.monomorph.span.ReadOnlyBoolSpan;
import io.monomorph.span.ReadOnlyInt32Span2D;
import io.monomorph.span.ReadOnlyUInt8Span;
import io.monomorph.span.Span;
import io.monomorph.span.UInt8Span;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The page of CSnakes on the buffer protocol, one block of code after the other, in Java. */
public final class CSnakesBuffers {
  private CSnakesBuffers() {}

  /** Prints what each block promises. */
  public static void main(String[] args) {
    spans();
    twoDimensions();
    types();
    bytes();
    refusals();
  }

  /** example_array: np.array([True, False, True, False, False], dtype=np.bool_). */
  private static void spans() {
    BoolBuffer buffer = BoolBuffer.of(true, false, true, false, false);

    // CSnakes calls a buffer with one axis scalar; here it has a rank.
    if (buffer.rank() == 1) {
      BoolSpan result = buffer.span();
      System.out.println(result.get(0)); // true
      System.out.println(result.get(4)); // false

      // A span writes to the buffer.
      result.set(4, true);
      System.out.println("written through the span: " + buffer);
    }

    // What is not to be written is seen by a span that has no method for it.
    ReadOnlyBoolSpan readOnly = buffer.readOnlySpan();
    System.out.println("read only: " + readOnly + " " + readOnly.isReadOnly());
  }

  /** example_array_2d: np.array([[1, 2, 3], [4, 5, 6]], dtype=np.int32). */
  private static void twoDimensions() {
    Int32Buffer buffer = Int32Buffer.of(1, 2, 3, 4, 5, 6).reshape(2, 3);
    System.out.println("dimensions: " + buffer.rank());

    Int32Span2D result = buffer.span2D();
    System.out.println(result.get(0, 0)); // 1
    System.out.println(result.get(1, 2)); // 6
    System.out.println("row 1: " + result.row(1));

    // Strides may be any, which CSnakes refuses.
    ReadOnlyInt32Span2D turned = buffer.transpose().readOnlySpan2D();
    System.out.println("transposed: " + Arrays.deepToString(turned.toNestedArray()));
    Int32Span2D columns = buffer.get(":, 1:").span2D();
    System.out.println(
        "the last two columns: "
            + Arrays.deepToString(columns.toNestedArray())
            + " with a pitch of "
            + columns.rowStride());
  }

  /** The table of types: each dtype of NumPy has a class of spans. */
  private static void types() {
    for (DType dtype : DType.values()) {
      NdBuffer buffer = Buffers.zeros(dtype, 2);
      System.out.printf(
          "%-10s %-7s %sSpan, ReadOnly%<sSpan, %<sSpan2D, ReadOnly%<sSpan2D%n",
          dtype, dtype.blockType().getComponentType(), dtype.typeName());
      if (buffer.span().dtype() != dtype) {
        throw new AssertionError(dtype);
      }
    }
    // GetItemType: who takes any buffer looks at the class of the span.
    NdBuffer unknown = Buffers.arange(DType.of("<f4"), 3);
    double first =
        switch (unknown.span()) {
          case Float64Span doubles -> doubles.get(0);
          case Float32Span floats -> floats.get(2);
          case Span other -> throw new IllegalArgumentException("a span of " + other.dtype());
        };
    System.out.println("the last float: " + first);
  }

  /** bytes and bytearray. */
  private static void bytes() {
    byte[] bytearray = "bytes as buffers".getBytes(StandardCharsets.US_ASCII);
    UInt8Span span = UInt8Span.wrap(bytearray);
    span.set(0, 'B');
    System.out.println(new String(bytearray, StandardCharsets.US_ASCII));

    ByteBuffer bytes = ByteBuffer.wrap(bytearray).asReadOnlyBuffer();
    ReadOnlyUInt8Span readOnly = ReadOnlyUInt8Span.wrap(bytes);
    System.out.println("the first byte: " + readOnly.get(0));
  }

  /** What cannot be is said. */
  private static void refusals() {
    NdBuffer matrix = Buffers.arange(DType.INT32, 6).reshape(2, 3);
    for (Runnable call :
        List.<Runnable>of(
            () -> matrix.asReadOnly().span2D(),
            () -> Float64Span.wrap(matrix),
            () -> Int32Span.wrap(matrix),
            () -> matrix.get(":, 1").span(),
            () -> matrix.get("0").span2D(),
            () -> Int32Span.wrap(ByteBuffer.allocate(8)),
            () -> Int32Span.of(1, 2, 3).get(3))) {
      try {
        call.run();
        throw new AssertionError("nothing was refused");
      } catch (RuntimeException e) {
        System.out.println(
            "- " + String.valueOf(e.getMessage()).replaceAll("(.{50,100}) ", "$1\n  "));
      }
    }
  }
}

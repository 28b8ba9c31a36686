package io.monomorph.bench.rows;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.LongStream;

/**
 * A buffer of a row, and the array that is its like in NumPy: random numbers from 0.1 to 10, or
 * zeros, and perhaps a view of them.
 *
 * @param view empty, {@code T} for the transposed array, or an index such as {@code ::2}
 */
record Sample(DType dtype, boolean zeros, String view, List<Long> shape) {
  static Sample random(DType dtype, long... shape) {
    return new Sample(dtype, false, "", list(shape));
  }

  static Sample zeros(DType dtype, long... shape) {
    return new Sample(dtype, true, "", list(shape));
  }

  /** A view of this sample. */
  Sample view(String text) {
    return new Sample(dtype, zeros, text, shape);
  }

  NdBuffer make(long seed) {
    long[] extents = shape.stream().mapToLong(Long::longValue).toArray();
    NdBuffer whole = zeros ? Buffers.zeros(dtype, extents) : random(seed, extents);
    return switch (view) {
      case "" -> whole;
      case "T" -> whole.transpose();
      default -> whole.get(view);
    };
  }

  private NdBuffer random(long seed, long[] extents) {
    long size = Arrays.stream(extents).reduce(1, (a, b) -> a * b);
    double least = dtype == DType.BOOL ? 0 : 0.1;
    double bound = dtype == DType.BOOL ? 2 : 10;
    double[] values = new SplittableRandom(seed).doubles(size, least, bound).toArray();
    Float64Buffer doubles = Float64Buffer.wrap(values, extents);
    // Half of the numbers below 2 are true when they are cut off.
    NdBuffer numbers = dtype == DType.BOOL ? doubles.astype(DType.INT8) : doubles;
    return dtype == DType.FLOAT64 ? doubles : numbers.astype(dtype);
  }

  /** The arguments of {@code sample} in {@code numpy_rows.py}. */
  String json() {
    return "[\"" + name(dtype) + "\", " + zeros + ", \"" + view + "\", " + shape + "]";
  }

  private static List<Long> list(long[] shape) {
    return LongStream.of(shape).boxed().toList();
  }

  static String name(DType dtype) {
    return dtype.name().toLowerCase(Locale.ROOT);
  }
}

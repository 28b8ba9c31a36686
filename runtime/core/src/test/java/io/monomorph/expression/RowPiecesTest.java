package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Expression;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.UfuncReduction;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reductions of many short rows that an expression computes are those of its buffer, to the bit.
 */
class RowPiecesTest {
  private record Reduction(
      String name, Function<NdBuffer, NdBuffer> eager, Function<Expression, Expression> lazy) {}

  private static final List<DType> DTYPES =
      List.of(
          DType.FLOAT64, DType.FLOAT32, DType.FLOAT16, DType.INT32, DType.UINT8, DType.COMPLEX128);

  static Stream<long[]> shapes() {
    return Stream.of(
        new long[] {3000, 40},
        new long[] {70_000, 2},
        new long[] {100_001, 1},
        new long[] {700, 3, 50},
        new long[] {150, 7, 11, 13},
        new long[] {2, 20_000, 5},
        new long[] {300, 511});
  }

  private static NdBuffer numbers(DType dtype, long... shape) {
    long size = 1;
    for (long extent : shape) {
      size *= extent;
    }
    return Buffers.arange(DType.FLOAT64, size)
        .mul(0.7)
        .sin()
        .mul(100)
        .add(dtype.isUnsigned() ? 100 : 0)
        .astype(dtype)
        .reshape(shape);
  }

  private static List<Reduction> reductions(int... axes) {
    return List.of(
        new Reduction("sum", x -> x.sum(axes), x -> x.sum(axes)),
        new Reduction("prod", x -> x.prod(axes), x -> x.prod(axes)),
        new Reduction("max", x -> x.max(axes), x -> x.max(axes)),
        new Reduction("mean", x -> x.mean(axes), x -> x.mean(axes)),
        new Reduction("std", x -> x.std(axes), x -> x.std(axes)),
        new Reduction("any", x -> x.any(axes), x -> x.any(axes)),
        new Reduction("count", x -> x.countNonzero(axes), x -> x.countNonzero(axes)));
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void alongInnerAxes(long[] shape) {
    int last = shape.length - 1;
    int[][] choices = last > 1 ? new int[][] {{last}, {last - 1, last}, {1}} : new int[][] {{1}};
    for (DType dtype : DTYPES) {
      NdBuffer x = numbers(dtype, shape);
      NdBuffer row = x.get("1:2");
      for (int[] axes : choices) {
        for (Reduction reduction : reductions(axes)) {
          assertEquals(
              reduction.eager().apply(x.mul(row).add(x)),
              reduction.lazy().apply(x.lazy().mul(row).add(x)).eval(),
              reduction.name() + " of " + dtype);
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void resultsGoOnInExpressions(long[] shape) {
    NdBuffer x = numbers(DType.FLOAT64, shape);
    NdBuffer lengths = x.square().sum(-1).sqrt();
    assertEquals(lengths, x.lazy().square().sum(-1).sqrt().eval());
    assertEquals(
        x.div(lengths.expandDims(-1)),
        x.lazy().div(x.lazy().square().sum(-1).sqrt().expandDims(-1)).eval());
  }

  /** Such rows would be reduced one by one by what reads them as they come. */
  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"BOOL", "UINT8", "INT16", "FLOAT16", "INT32", "FLOAT32", "INT64", "FLOAT64"})
  void placesAndMediansOfLongRows(DType dtype) {
    for (long[] shape : new long[][] {{600, 1003}, {31, 2, 9001}, {3, 40_000}}) {
      NdBuffer x = numbers(dtype, shape);
      NdBuffer row = x.get("1:2");
      int last = shape.length - 1;
      for (int axis : new int[] {0, last}) {
        assertEquals(x.maximum(row).argmax(axis), x.lazy().maximum(row).argmax(axis).eval());
        assertEquals(x.minimum(row).argmin(axis), x.lazy().minimum(row).argmin(axis).eval());
        assertEquals(x.maximum(row).max(axis), x.lazy().maximum(row).max(axis).eval());
        if (dtype != DType.BOOL) {
          assertEquals(x.maximum(row).median(axis), x.lazy().maximum(row).median(axis).eval());
        }
      }
      assertEquals(x.maximum(row).argmax(), x.lazy().maximum(row).argmax().eval());
      assertEquals(
          Reductions.ARGMIN.keepDims().apply(x.minimum(row), 0),
          Reductions.ARGMIN.keepDims().lazy(x.lazy().minimum(row), 0).eval());
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"BOOL", "UINT8", "FLOAT16", "FLOAT64", "COMPLEX64"})
  void extremesOfAll(DType dtype) {
    for (long[] shape : new long[][] {{1}, {1, 1}, {2, 1, 3}, {300, 501}, {20_001, 7}}) {
      for (NdBuffer x : List.of(numbers(dtype, shape), numbers(dtype, shape).transpose())) {
        NdBuffer best = x.maximum(x);
        assertEquals(best.max(), x.lazy().maximum(x).max().eval());
        assertEquals(best.min(), x.lazy().maximum(x).min().eval());
        assertEquals(
            Reductions.MAX.keepDims().apply(best),
            Reductions.MAX.keepDims().lazy(x.lazy().maximum(x)).eval());
        if (dtype.isFloating()) {
          NdBuffer known = x.div(x);
          assertEquals(known.max(), x.lazy().div(x).max().eval());
          assertEquals(known.argmax(), x.lazy().div(x).argmax().eval());
        }
      }
    }
  }

  /**
   * Of several that are NaN the first counts, and which it is depends on how they are gone over.
   */
  @Test
  void extremesOfAllThatAreCast() {
    NdBuffer x = numbers(DType.COMPLEX64, 30, 50);
    x.get("2, 0:1").assign(Complex.of(Double.NaN, 1));
    x.get("20, 3:4").assign(Complex.of(2, Double.NaN));
    UfuncReduction wide = Ufuncs.MAXIMUM.reduction().dtype(DType.COMPLEX128);
    for (NdBuffer of : List.of(x, x.transpose(), x.get(":, 1:"))) {
      assertEquals(wide.apply(of.neg()), wide.lazy(of.lazy().neg()).eval());
      assertEquals(
          Ufuncs.MAXIMUM.reduce(of.neg()), Ufuncs.MAXIMUM.reduction().lazy(of.lazy().neg()).eval());
    }
  }

  @Test
  void placesAndViews() {
    NdBuffer x = numbers(DType.FLOAT32, 4001, 30);
    NdBuffer turned = x.get("::-1, ::2");
    assertEquals(x.abs().argmax(1), x.lazy().abs().argmax(1).eval());
    assertEquals(x.abs().median(1), x.lazy().abs().median(1).eval());
    assertEquals(turned.abs().argmin(1), turned.lazy().abs().argmin(1).eval());
    assertEquals(turned.abs().sum(1), turned.lazy().abs().sum(1).eval());
    assertEquals(x.transpose().abs().sum(0), x.transpose().lazy().abs().sum(0).eval());
    assertEquals(x.gt(0).all(1), x.lazy().gt(0).all(1).eval());
  }
}

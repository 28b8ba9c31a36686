package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.BinaryUfunc;
import io.monomorph.Buffers;
import io.monomorph.Expression;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Comparisons of what is computed give the marks of the same steps one by one, wherever operands
 * are, and for all numbers that have no difference. The tests run with fused loops.
 */
class FusedComparisonsTest {
  private static final List<BinaryUfunc> COMPARISONS =
      List.of(
          Ufuncs.LESS,
          Ufuncs.LESS_EQUAL,
          Ufuncs.GREATER,
          Ufuncs.GREATER_EQUAL,
          Ufuncs.EQUAL,
          Ufuncs.NOT_EQUAL);

  private static final double[] SPECIAL = {
    0.0, -0.0, 1, 2, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, Double.NaN, 1e300, 1e-310
  };

  private final Random random = new Random(20261130);

  static Stream<Arguments> cases() {
    return Stream.of(DType.FLOAT32, DType.FLOAT64, DType.FLOAT16)
        .flatMap(dtype -> COMPARISONS.stream().map(ufunc -> Arguments.of(dtype, ufunc)));
  }

  private NdBuffer numbers(DType dtype, int n) {
    double[] values = new double[n];
    for (int k = 0; k < n; k++) {
      values[k] = random.nextInt(4) == 0 ? SPECIAL[random.nextInt(SPECIAL.length)] : k % 7 - 3;
    }
    return Float64Buffer.wrap(values).astype(dtype);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void theMarksAreThoseOfTheSteps(DType dtype, BinaryUfunc comparison) {
    for (int n : new int[] {1, 255, 1024, 5000, 20_000}) {
      NdBuffer a = numbers(dtype, n + 5).get("1:-4");
      NdBuffer b = numbers(dtype, n + 5).get("3:-2");
      NdBuffer c = numbers(dtype, n).get("::-1");
      check(comparison, a, b, c);
      check(comparison, a, b, numbers(dtype, 2 * n).get("::2"));
      for (double one : SPECIAL) {
        NdBuffer single = Buffers.fromArray(dtype, one);
        check(comparison, a, b, single);
        check(comparison, a, single, b);
      }
    }
  }

  private static void check(BinaryUfunc comparison, NdBuffer a, NdBuffer b, NdBuffer c) {
    NdBuffer computed = a.mul(b).sub(a);
    Expression lazy = a.lazy().mul(b).sub(a);
    same(comparison.apply(computed, c), comparison.lazy(lazy, c));
    same(comparison.apply(c, computed), comparison.lazy(c, lazy));
  }

  private static void same(NdBuffer expected, Expression lazy) {
    NdBuffer found = lazy.eval();
    assertEquals(expected.dtype(), found.dtype());
    assertEquals(expected, found);
    assertEquals(expected.sum(), lazy.sum().eval());
  }

  @Test
  void rowsAndColumnsAreComparedWhereTheyLie() {
    NdBuffer a = numbers(DType.FLOAT64, 60 * 90).reshape(60, 90);
    NdBuffer row = numbers(DType.FLOAT64, 90);
    NdBuffer column = numbers(DType.FLOAT64, 60).reshape(60, 1);
    NdBuffer transposed = numbers(DType.FLOAT64, 60 * 90).reshape(90, 60).get("...").transpose();
    for (BinaryUfunc comparison : COMPARISONS) {
      for (NdBuffer other : List.of(row, column, transposed, a.get("0, 0"))) {
        check(comparison, a, row, other);
        check(comparison, a, column, other);
        check(comparison, a.get("::2"), transposed.get("::2"), row);
      }
    }
  }

  @Test
  void whatIsComparedMayBeNeededElsewhere() {
    NdBuffer a = numbers(DType.FLOAT64, 9000);
    NdBuffer b = numbers(DType.FLOAT64, 9000);
    NdBuffer product = a.mul(b);
    Expression lazy = a.lazy().mul(b);
    NdBuffer expected = Ufuncs.ADD.apply(product, product.gt(1).astype(DType.FLOAT64));
    assertEquals(expected.toString(), lazy.add(lazy.gt(1).astype(DType.FLOAT64)).eval().toString());
    same(product.gt(1), lazy.gt(1));
    same(
        Ufuncs.LOGICAL_AND.apply(product.gt(-1), product.add(1).lt(3)),
        Ufuncs.LOGICAL_AND.lazy(lazy.gt(-1), lazy.add(1).lt(3)));
  }
}

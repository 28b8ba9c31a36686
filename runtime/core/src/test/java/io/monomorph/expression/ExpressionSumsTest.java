package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Expression;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sums of arithmetic have the bits of the sums of its buffer: through blocks, and in another run of
 * these tests through loops that compute elements while they add them.
 */
class ExpressionSumsTest {
  private record Chain(
      String name, Function<NdBuffer[], NdBuffer> eager, Function<NdBuffer[], Expression> lazy) {}

  private static final List<Chain> CHAINS =
      List.of(
          new Chain("product", x -> x[0].mul(x[1]), x -> x[0].lazy().mul(x[1])),
          new Chain("square", x -> x[0].square(), x -> x[0].lazy().square()),
          new Chain("error", x -> x[0].sub(x[1]).pow(2), x -> x[0].lazy().sub(x[1]).pow(2)),
          new Chain("distance", x -> x[0].sub(x[1]).abs(), x -> x[0].lazy().sub(x[1]).abs()),
          new Chain("line", x -> x[0].mul(2.5).add(x[2]), x -> x[0].lazy().mul(2.5).add(x[2])),
          new Chain(
              "weights",
              x -> x[0].mul(x[1]).div(x[1].add(3)),
              x -> x[0].lazy().mul(x[1]).div(x[1].lazy().add(3))));

  /** Arrays, a view that begins somewhere, and a single element. */
  private static NdBuffer[] operands(DType dtype, long... shape) {
    long size = 1;
    for (long extent : shape) {
      size *= extent;
    }
    NdBuffer numbers = Buffers.arange(DType.FLOAT64, 2 * size + 9).mul(0.37).sin();
    NdBuffer many = numbers.mul(numbers.mul(7).exp()).astype(dtype);
    return new NdBuffer[] {
      many.get("5:" + (5 + size)).reshape(shape),
      many.get(size + ":" + 2 * size).copy().reshape(shape),
      many.get("7").copy()
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT64", "FLOAT32", "FLOAT16", "INT32", "COMPLEX128"})
  void sumsAreThoseOfTheBuffer(DType dtype) {
    for (long size : new long[] {1, 7, 8, 9, 127, 129, 1000, 1024, 1025, 2049, 9001, 20_000}) {
      check(operands(dtype, size));
    }
    check(operands(dtype, 3, 1500));
    check(operands(dtype, 30, 700));
    check(operands(dtype, 130, 100));
    check(operands(dtype, 9, 11, 101));
  }

  private static void check(NdBuffer... x) {
    for (Chain chain : CHAINS) {
      NdBuffer buffer = chain.eager().apply(x);
      Expression expression = chain.lazy().apply(x);
      String name = chain.name() + " of " + List.of(x[0].dtype(), x[0].size());
      assertEquals(buffer.sum(), expression.sum().eval(), name);
      assertEquals(buffer.mean(), expression.mean().eval(), name);
      assertEquals(buffer.sum(-1), expression.sum(-1).eval(), name + " in rows");
      assertEquals(buffer.sum(0), expression.sum(0).eval(), name + " in columns");
      assertEquals(
          buffer.get("::-1").sum(), expression.get("::-1").sum().eval(), name + " backwards");
      assertEquals(buffer.get("1:").sum(), expression.get("1:").sum().eval(), name + " in part");
      if (buffer.rank() > 1) {
        NdBuffer[] turned = {x[0], x[1].transpose().copy().transpose(), x[2]};
        NdBuffer eager = chain.eager().apply(turned);
        assertEquals(eager.sum(), chain.lazy().apply(turned).sum().eval(), name + ", two orders");
        NdBuffer[] row = {x[0], x[1].get(":1"), x[2]};
        eager = chain.eager().apply(row);
        assertEquals(eager.sum(), chain.lazy().apply(row).sum().eval(), name + " and a row");
      }
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT64", "FLOAT32"})
  void threadsGetTheSameBits(DType dtype) {
    NdBuffer[] x = operands(dtype, 600_000);
    try (ForkJoinPool pool = new ForkJoinPool(3)) {
      for (Chain chain : CHAINS) {
        assertEquals(
            chain.eager().apply(x).sum(),
            chain.lazy().apply(x).sum().on(pool).eval(),
            chain.name());
      }
    }
  }

  /** What is read is read again in every evaluation, from the arrays as they are then. */
  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT64", "FLOAT32"})
  void everyEvaluationReadsAgain(DType dtype) {
    NdBuffer[] x = operands(dtype, 10_000);
    Expression sum = x[0].lazy().mul(x[1]).add(x[2]).sum();
    for (int round = 0; round < 3; round++) {
      assertEquals(x[0].mul(x[1]).add(x[2]).sum(), sum.eval());
      x[1].assign(x[1].mul(-1.5));
      x[2].assign(x[2].add(1));
    }
  }
}

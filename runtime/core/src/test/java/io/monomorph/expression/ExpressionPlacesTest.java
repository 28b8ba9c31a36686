package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Steps that work where the result goes change nothing that a later step reads. */
class ExpressionPlacesTest {
  private static final int N = 50_000;

  /** A chain of an operand and another one, step by step and as an expression. */
  private record Chain(
      Function<NdBuffer[], NdBuffer> eager, Function<NdBuffer[], Expression> lazy) {}

  private static final List<Chain> CHAINS =
      List.of(
          new Chain(
              x -> x[0].neg().exp().add(1).reciprocal(),
              x -> x[0].lazy().neg().exp().add(1).reciprocal()),
          new Chain(x -> x[0].mul(2).add(x[0]), x -> x[0].lazy().mul(2).add(x[0])),
          new Chain(
              x -> x[0].sub(x[1]).abs().sqrt().mul(x[1]),
              x -> x[0].lazy().sub(x[1]).abs().sqrt().mul(x[1])),
          new Chain(
              x -> x[0].add(x[1]).mul(x[0].sub(x[1])).sin(),
              x -> x[0].lazy().add(x[1]).mul(x[0].lazy().sub(x[1])).sin()),
          new Chain(
              x -> x[0].mul(x[1]).maximum(x[0].get("::-1")).neg().tanh(),
              x -> x[0].lazy().mul(x[1]).maximum(x[0].get("::-1")).neg().tanh()),
          new Chain(
              x -> x[0].clip(-0.5, 0.5).square().add(x[1].gt(0)).neg(),
              x -> x[0].lazy().clip(-0.5, 0.5).square().add(x[1].lazy().gt(0)).neg()),
          new Chain(
              x -> x[0].add(x[1]).pow(2).sub(x[0].add(x[1])).exp(),
              x -> {
                Expression sum = x[0].lazy().add(x[1]);
                return sum.pow(2).sub(sum).exp();
              }),
          new Chain(
              x -> x[0].astype(DType.FLOAT64).mul(1.5).cos().astype(x[0].dtype()).neg(),
              x -> x[0].lazy().astype(DType.FLOAT64).mul(1.5).cos().astype(x[0].dtype()).neg()));

  private static NdBuffer[] operands(DType dtype) {
    NdBuffer numbers = Buffers.arange(DType.FLOAT64, 2 * N).mul(0.91).sin();
    return new NdBuffer[] {numbers.get(":" + N).astype(dtype), numbers.get(N + ":").astype(dtype)};
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT64", "FLOAT32", "FLOAT16", "INT32", "COMPLEX128"})
  void resultsGoAnywhere(DType dtype) {
    for (Chain chain : CHAINS) {
      NdBuffer[] x = operands(dtype);
      if (dtype == DType.COMPLEX128 && !isForComplex(chain, x)) {
        continue;
      }
      NdBuffer expected = chain.eager().apply(x);
      String name = "chain " + CHAINS.indexOf(chain) + " of " + dtype;
      assertEquals(expected, chain.lazy().apply(x).eval(), name);
      NdBuffer[] sheets = {x[0].reshape(100, 500), x[1].reshape(100, 500)};
      assertEquals(
          chain.eager().apply(sheets), chain.lazy().apply(sheets).eval(), name + " of a sheet");
      NdBuffer[] views = {sheets[0].get(":, 3:-4"), sheets[1].get(":, 3:-4")};
      assertEquals(
          chain.eager().apply(views), chain.lazy().apply(views).eval(), name + " of views");
      NdBuffer[] rows = {sheets[0], sheets[1].get("0")};
      assertEquals(chain.eager().apply(rows), chain.lazy().apply(rows).eval(), name + " of a row");
      NdBuffer[] columns = {sheets[0], sheets[1].get(":, :1")};
      assertEquals(
          chain.eager().apply(columns), chain.lazy().apply(columns).eval(), name + " of a column");
      NdBuffer room = Buffers.zeros(expected.dtype(), N + 10);
      NdBuffer part = room.get("7:" + (7 + N));
      chain.lazy().apply(x).eval(Destination.into(part));
      assertEquals(expected, part, name + " into a part");
      for (int target = 0; target < 2 && expected.dtype() == dtype; target++) {
        NdBuffer[] own = operands(dtype);
        chain.lazy().apply(own).eval(Destination.into(own[target]));
        assertEquals(expected, own[target], name + " into operand " + target);
      }
    }
  }

  private static boolean isForComplex(Chain chain, NdBuffer... x) {
    try {
      return chain.lazy().apply(x).size() > 0;
    } catch (IllegalArgumentException refused) {
      return false;
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT64", "FLOAT32"})
  void threadsWorkInPartsOfTheResult(DType dtype) {
    NdBuffer[] x = operands(dtype);
    try (ForkJoinPool pool = new ForkJoinPool(3)) {
      for (Chain chain : CHAINS) {
        assertEquals(chain.eager().apply(x), chain.lazy().apply(x).on(pool).eval());
      }
    }
  }
}

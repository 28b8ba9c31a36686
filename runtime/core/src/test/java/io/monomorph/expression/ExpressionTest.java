package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int32Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.cells.CellsBufferProvider;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ForkJoinPool;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What an expression promises, beyond the values that {@link ExpressionFuzzTest} compares. */
class ExpressionTest {
  private final Float64Buffer a = Buffers.linspace(-1, 1, 12).reshape(3, 4);

  @Test
  void nothingIsReadBeforeItIsEvaluated() {
    Expression doubled = a.lazy().mul(2);
    a.fill(3);
    assertEquals(Buffers.full(DType.FLOAT64, 6.0, 3, 4), doubled.eval());
    a.fill(4);
    assertEquals(Buffers.full(DType.FLOAT64, 8.0, 3, 4), doubled.eval(), "evaluated again");
  }

  /** Single elements are read once in an evaluation, but in every evaluation again. */
  @Test
  void operandsOfOneElementAreReadInEveryEvaluation() {
    Float64Buffer factor = Float64Buffer.of(2);
    Float64Buffer column = Float64Buffer.of(1, 1, 1).reshape(3, 1);
    Expression scaled = a.lazy().mul(factor).add(column);
    Expression sum = scaled.sum();
    Expression view = scaled.get("1:");
    for (double value : new double[] {2, 3, -1}) {
      factor.fill(value);
      column.fill(value + 1);
      NdBuffer expected = a.mul(factor).add(column);
      assertEquals(expected, scaled.eval());
      assertEquals(expected.sum(), sum.eval(), "inside a reduction");
      assertEquals(expected.sum(0), Reductions.SUM.apply(scaled, 0), "given to a reduction");
      assertEquals(expected.get("1:"), view.eval(), "through a view");
      assertEquals(a.add(expected), a.add((Object) scaled), "given to a function");
      Float64Buffer copy = Float64Buffer.zeros(3, 4);
      copy.assign(scaled);
      assertEquals(expected, copy, "assigned");
    }
  }

  @Test
  void shapesAndDtypesAreKnownAtOnce() {
    Expression mean = a.lazy().gt(0).mean(1);
    assertEquals(DType.FLOAT64, mean.dtype());
    assertArrayEquals(new long[] {3}, mean.shape());
    assertArrayEquals(new long[] {4, 3}, a.lazy().add(1).transpose().shape());
    assertEquals(2, a.lazy().rank());
    assertEquals(12, a.lazy().neg().size());
    assertEquals(DType.INT64, a.lazy().argmax(0).dtype());
    assertArrayEquals(new long[] {12}, a.lazy().cumsum().shape());
  }

  @Test
  void mistakesAreRefusedWhenTheExpressionIsBuilt() {
    Expression lazy = a.lazy();
    NdBuffer other = Buffers.zeros(DType.FLOAT64, 5);
    assertSameRefusal(() -> a.add(other), () -> lazy.add(other));
    assertSameRefusal(() -> a.and(other), () -> lazy.and(other));
    assertSameRefusal(() -> a.sum(2), () -> lazy.sum(2));
    assertSameRefusal(() -> a.get("0:2, 7"), () -> lazy.get("0:2, 7"));
    assertSameRefusal(() -> a.reshape(5, -1), () -> lazy.reshape(5, -1));
    NdBuffer empty = Buffers.zeros(DType.FLOAT64, 0);
    assertSameRefusal(empty::max, () -> empty.lazy().max());
    Int32Buffer integers = Int32Buffer.of(1, 2);
    assertSameRefusal(() -> integers.add((Object) (1L << 40)), () -> integers.lazy().add(1L << 40));
  }

  private static void assertSameRefusal(Executable eager, Executable lazy) {
    RuntimeException expected = assertThrows(RuntimeException.class, eager);
    RuntimeException refused = assertThrows(RuntimeException.class, lazy);
    assertEquals(expected.getClass(), refused.getClass());
    assertEquals(expected.getMessage(), refused.getMessage());
  }

  @Test
  void whatElementsDoNotDoIsSaidWhenTheyAreComputed() {
    Expression powers = Int32Buffer.of(2, 3).lazy().pow(Int32Buffer.of(1, -1));
    RuntimeException refused = assertThrows(RuntimeException.class, powers::eval);
    RuntimeException eager =
        assertThrows(RuntimeException.class, () -> Int32Buffer.of(2, 3).pow(Int32Buffer.of(1, -1)));
    assertEquals(eager.getMessage(), refused.getMessage());
  }

  @Test
  void destinations() {
    Float64Buffer out = Float64Buffer.zeros(3, 4);
    assertSame(out, a.lazy().mul(2).add(1).eval(Destination.into(out)));
    assertEquals(a.mul(2).add(1), out);
    NdBuffer half = a.lazy().mul(2).eval(Destination.heap().dtype(DType.FLOAT32));
    assertEquals(a.mul(2).astype(DType.FLOAT32), half);
    NdBuffer cells =
        a.lazy().exp().eval(Destination.of(Buffers.with().backend(new CellsBufferProvider())));
    assertEquals("cells", cells.backend().name());
    assertEquals(a.exp(), cells);

    IllegalArgumentException cast =
        assertThrows(
            IllegalArgumentException.class,
            () -> a.lazy().mul(2).eval(Destination.into(Int32Buffer.zeros(3, 4))));
    assertContains(cast, "astype(DType.INT32)");
    IllegalArgumentException shape =
        assertThrows(
            IllegalArgumentException.class,
            () -> a.lazy().mul(2).eval(Destination.into(Float64Buffer.zeros(4))));
    assertEquals("multiply has shape (3, 4), but out has shape (4,)", shape.getMessage());
  }

  @Test
  void anOutMayOverlapItsOperands() {
    Float64Buffer line = Buffers.arange(0.0, 10, 1);
    Float64Buffer expected = line.get("1:").add(line.get(":-1"));
    line.get("1:").lazy().add(line.get(":-1")).eval(Destination.into(line.get("1:")));
    assertEquals(expected, line.get("1:"));
    NdBuffer square = Buffers.arange(9).reshape(3, 3);
    NdBuffer sums = square.add(square.transpose());
    square.lazy().add(square.transpose()).eval(Destination.into(square));
    assertEquals(sums, square);
  }

  @Test
  void severalResultsOfOnePass() {
    Expression[] parts = Ufuncs.MODF.lazy(a.lazy().mul(3.3));
    NdBuffer[] results = Expression.evalAll(parts[0], parts[1], a.lazy().mul(3.3));
    NdBuffer[] expected = Ufuncs.MODF.apply(a.mul(3.3));
    assertEquals(expected[0], results[0]);
    assertEquals(expected[1], results[1]);
    assertEquals(a.mul(3.3), results[2]);
    assertEquals(0, Expression.evalAll().length);
    IllegalArgumentException refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> Expression.evalAll(a.lazy().neg(), a.lazy().sum(0)));
    assertContains(refused, "(3, 4), but of[1] has shape (4,)");
  }

  @Test
  void anExpressionIsTakenWhereABufferIs() {
    Expression squares = a.lazy().square();
    assertEquals(a.square().median(0), Reductions.MEDIAN.apply(squares, 0));
    assertEquals(a.add(a.square()), a.add((Object) squares));
    assertEquals(Ufuncs.ADD.reduce(a.square(), 1), Ufuncs.ADD.reduce(squares, 1));
    Float64Buffer copy = Float64Buffer.zeros(3, 4);
    copy.assign(squares);
    assertEquals(a.square(), copy);
    BoolBuffer mask = a.gt(0);
    NdBuffer marked = a.copy();
    marked.at(mask).set(squares.add(1).eval().get(mask));
    assertEquals(Ufuncs.WHERE.apply(mask, a.square().add(1), a), marked);
  }

  @Test
  void reductionsStandInsideAndAtTheEnd() {
    Expression lazy = a.lazy();
    assertEquals(a.sub(a.mean(0)).div(a.std(0)), lazy.sub(lazy.mean(0)).div(lazy.std(0)).eval());
    Expression shifted = lazy.sub(Reductions.MAX.keepDims().lazy(lazy, 1)).exp();
    NdBuffer eager = a.sub(Reductions.MAX.keepDims().apply(a, 1)).exp();
    assertEquals(
        eager.div(Reductions.SUM.keepDims().apply(eager, 1)),
        shifted.div(Reductions.SUM.keepDims().lazy(shifted, 1)).eval());
    assertEquals(a.mul(a).sum().getDouble(), lazy.mul(lazy).sum().eval().getDouble());
    assertEquals(
        Ufuncs.MAXIMUM.reduce(a.neg(), 0), Ufuncs.MAXIMUM.reduction().lazy(lazy.neg(), 0).eval());
    assertEquals(
        Reductions.QUANTILE.at(0.3).apply(a.neg(), 1),
        Reductions.QUANTILE.at(0.3).lazy(lazy.neg(), 1).eval());
    NdBuffer shares = Float64Buffer.of(0.25, 0.5);
    assertEquals(
        Reductions.QUANTILE.at(shares).apply(a.neg(), 1),
        Reductions.QUANTILE.at(shares).lazy(lazy.neg(), 1).eval());
  }

  /** Large enough to be cut into rows that stay in the cache, with and without threads. */
  @Test
  void rowsOfReductionsHaveTheSameBits() {
    Float32Buffer large =
        (Float32Buffer) Buffers.linspace(-3, 3, 1050 * 4001).astype(DType.FLOAT32);
    Float32Buffer rows = large.reshape(1050, 4001);
    NdBuffer e = rows.sub(Reductions.MAX.keepDims().apply(rows, 1)).exp();
    NdBuffer expected = e.div(Reductions.SUM.keepDims().apply(e, -1));
    Expression lazy = rows.lazy().sub(Reductions.MAX.keepDims().lazy(rows, 1)).exp();
    Expression softmax = lazy.div(Reductions.SUM.keepDims().lazy(lazy, -1));
    assertEquals(expected, softmax.eval());
    assertEquals(expected, softmax.on(ForkJoinPool.commonPool()).eval());
    assertEquals(expected, softmax.eval(Destination.into(rows)), "over its own operand");
  }

  /** Loops may read some elements ahead of where they write. */
  @Test
  void neighboursInOneLoop() {
    Float64Buffer x = Buffers.linspace(1, 9, 10_000).sin();
    Expression apart = x.lazy().get("1:").div(x.get(":-1")).sub(1);
    assertEquals(x.get("1:").div(x.get(":-1")).sub(1), apart.eval());
    NdBuffer middle = x.get("7:-70");
    Expression bend = x.get("77:").lazy().sub(middle.lazy().mul(2)).add(x.get(":-77"));
    assertEquals(x.get("77:").sub(middle.mul(2)).add(x.get(":-77")), bend.eval(), "far");
    NdBuffer expected = x.get("1:").mul(x.get(":-1")).add(x.get("1:"));
    NdBuffer first = x.get(":-1");
    x.get("1:").lazy().mul(first).add(x.get("1:")).eval(Destination.into(first));
    assertEquals(expected, first, "over its operands");
  }

  /** Blocks begin and end anywhere in rows that are moved column by column. */
  @Test
  void blocksOfShortRows() {
    for (long columns : new long[] {2, 3, 10, 16, 17}) {
      NdBuffer one = Buffers.arange(900).reshape(900, 1);
      NdBuffer row = Buffers.arange(columns).mul(90);
      assertEquals(one.sub(row).gt(1), one.lazy().sub(row).gt(1).eval(), columns + " columns");
      NdBuffer wide = Buffers.arange(40 * 30 * (columns + 1)).reshape(40, 30, columns + 1);
      NdBuffer some = wide.get("::-1, :-1, 1:");
      assertEquals(some.mul(3).sub(row), some.lazy().mul(3).sub(row).eval());
      NdBuffer out = Buffers.zeros(DType.INT64, 40, 29, columns + 1).get("..., :-1");
      some.lazy().mul(3).sub(row).eval(Destination.into(out));
      assertEquals(some.mul(3).sub(row), out, "into rows with gaps");
    }
  }

  /** Each long sum over storage without an array is cut as the sum over the whole array. */
  @Test
  void longSumsHaveTheSameBits() {
    Float64Buffer x = Buffers.linspace(0, 1, 1_500_001).sin();
    NdBuffer expected = x.mul(1.7).sum();
    assertEquals(expected, x.lazy().mul(1.7).sum().eval());
    assertEquals(expected, x.lazy().mul(1.7).sum().on(ForkJoinPool.commonPool()).eval());
    assertEquals(x.reshape(-1, 1).mul(1.7).sum(0), x.reshape(-1, 1).lazy().mul(1.7).sum(0).eval());
  }

  @Test
  void aListenerIsToldHowFarItIs() {
    NdBuffer large = Buffers.zeros(DType.INT16, 3_000_000);
    List<String> told = new ArrayList<>();
    Expression sums = large.lazy().add(large.lazy().max());
    sums.watch((done, all) -> told.add(done + " of " + all)).eval();
    assertEquals("3000000 of 6000000", told.get(0), "the maximum");
    assertEquals("6000000 of 6000000", told.get(told.size() - 1));
    assertTrue(told.size() >= 4, told::toString);
    IllegalStateException stop = new IllegalStateException("enough");
    Expression stopped =
        sums.watch(
            (done, all) -> {
              throw stop;
            });
    assertSame(stop, assertThrows(IllegalStateException.class, stopped::eval));
    Thread.currentThread().interrupt();
    CancellationException cancelled =
        assertThrows(CancellationException.class, () -> sums.watch((done, all) -> {}).eval());
    assertTrue(Thread.interrupted(), "the thread is still interrupted");
    assertEquals("interrupted after 3000000 of 6000000 elements", cancelled.getMessage());
  }

  @Test
  void settingsThatDoNotCountAreRefused() {
    UnsupportedOperationException mask =
        assertThrows(
            UnsupportedOperationException.class, () -> Ufuncs.ADD.where(a.gt(0)).lazy(a, 1));
    assertContains(mask, "where");
    assertEquals(
        Ufuncs.ADD.dtype(DType.FLOAT32).apply(a.astype(DType.FLOAT32), 1),
        Ufuncs.ADD.dtype(DType.FLOAT32).lazy(a.astype(DType.FLOAT32), 1).eval());
    IllegalArgumentException index =
        assertThrows(
            IllegalArgumentException.class, () -> a.lazy().get(Index.of(Int32Buffer.of(0, 1))));
    assertContains(index, "eval().get");
  }

  @Test
  @Tag("plans")
  void thePlanOfZScores() {
    Expression lazy = a.lazy();
    assertEquals(
        """
        pass 1 over (3, 4): mean of (3, 4)
          read a float64 (3, 4), 96 bytes
          write %1 float64 (4,), 32 bytes
        pass 2 over (3, 4): std of (3, 4)
          read a float64 (3, 4), 96 bytes
          write %2 float64 (4,), 32 bytes
        pass 3 over (3, 4), one step after the other
          read a float64 (3, 4), %1 float64 (4,), %2 float64 (4,), 160 bytes
          %3 = subtract(a, %1) float64
          %4 = divide(%3, %2) float64
          write %4 float64 (3, 4), 96 bytes""",
        lazy.sub(lazy.mean(0)).div(lazy.std(0)).explain());
  }

  @Test
  void thePlanOfMoreElements() {
    Expression lazy = Float64Buffer.zeros(100, 1000).lazy();
    assertEquals(
        """
        pass 1 over (100, 1000) in blocks of 1024
          read a float64 (100, 1000), 0.8 MB
          %1 = multiply(a, 2.0) float64
          %2 = sqrt(%1) float64
          write %2 float64 (100, 1000), 0.8 MB
        saves 1 temporary buffer, 0.8 MB""",
        lazy.mul(2).sqrt().explain());
  }

  @Test
  void viewsAreReadAndComputedInThePassThatNeedsThem() {
    NdBuffer zeros = Float64Buffer.zeros(100_001);
    Expression roots = zeros.lazy().sqrt();
    assertEquals(
        """
        pass 1 over (100000,) in blocks of 1024
          read a float64 (100000,), b float64 (100000,), 1.6 MB
          %1 = add(a, b) float64
          %2 = divide(%1, 2.0) float64
          write %2 float64 (100000,), 0.8 MB
        saves 1 temporary buffer, 0.8 MB""",
        zeros.get("1:").lazy().add(zeros.get(":-1")).div(2).explain());
    assertEquals(
        """
        pass 1 over (100000,) in blocks of 1024
          read a float64 (100001,), 0.8 MB
          %1 = sqrt(a) float64
          %2 = view (100000,)(%1) float64
          %3 = view (100000,)(%1) float64
          %4 = subtract(%2, %3) float64
          write %4 float64 (100000,), 0.8 MB
        saves 1 temporary buffer, 0.8 MB""",
        roots.get("1:").sub(roots.get(":-1")).explain());
    assertEquals(
        """
        pass 1 over (100001,) in blocks of 1024
          read a float64 (100001,), 0.8 MB
          %1 = sqrt(a) float64
          write %1 float64 (100001,), 0.8 MB
        pass 2 over (90001,) in blocks of 1024
          read part of %1 float64 (90001,), part of %1 float64 (90001,), 1.4 MB
          %2 = subtract(part of %1, part of %1) float64
          write %2 float64 (90001,), 0.7 MB""",
        roots.get("10000:").sub(roots.get(":-10000")).explain());
  }

  @Test
  void whatSeveralPassesNeedIsComputedOnce() {
    Expression powers = Float64Buffer.zeros(100_000).lazy().exp();
    assertEquals(
        """
        pass 1 over (100000,) in blocks of 1024
          read a float64 (100000,), 0.8 MB
          %1 = exp(a) float64
          write %1 float64 (100000,), 0.8 MB
        pass 2 over (100000,): sum of (100000,)
          read %1 float64 (100000,), 0.8 MB
          write %2 float64, 8 bytes
        pass 3 over (100000,) in blocks of 1024
          read %1 float64 (100000,), %2 float64, 0.8 MB
          %3 = divide(%1, %2) float64
          write %3 float64 (100000,), 0.8 MB""",
        powers.div(powers.sum()).explain());
  }

  private static void assertContains(Throwable refused, String words) {
    String message = String.valueOf(refused.getMessage());
    assertTrue(message.contains(words), message);
  }

  @Test
  void textForPeople() {
    assertEquals("divide float64 (3, 4)", a.lazy().div(2).toString());
    assertEquals("sum of (3, 4) float64 (4,)", a.lazy().sum(0).toString());
  }
}

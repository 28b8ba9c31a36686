package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UnaryUfunc;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Views of results are computed from views of operands: no others, and in the same places. */
class PushedViewsTest {
  private static final int ROWS = 90;
  private static final int COLUMNS = 130;

  /** Of a matrix, step by step and as an expression. */
  private record Task(UnaryOperator<NdBuffer> eager, Function<Expression, Expression> lazy) {}

  private static final List<String> PARTS =
      List.of("3:", ":, 1:-1", "::-1, ::3", "-1", ":, 5", "None, :, None, 2:", "7, 8", "5:5");

  private static final List<Task> TASKS =
      List.of(
          new Task(x -> x.add(x), x -> x.add(x)),
          new Task(x -> x.mul(x).add(1), x -> x.mul(x).add(1)),
          new Task(x -> x.add(x.get("0")), x -> x.add(x.get("0"))),
          new Task(x -> x.add(x.get(":, :1")).mul(x), x -> x.add(x.get(":, :1")).mul(x)),
          new Task(
              x -> x.transpose().mul(2).get("1:").transpose(),
              x -> x.transpose().mul(2).get("1:").transpose()),
          new Task(
              x -> x.astype(DType.FLOAT32).mul(0.5).astype(DType.INT16),
              x -> x.astype(DType.FLOAT32).mul(0.5).astype(DType.INT16)),
          new Task(x -> x.gt(3).logicalNot(), x -> x.gt(3).logicalNot()),
          new Task(x -> x.reshape(-1).add(1).reshape(-1, 10), PushedViewsTest::reshaped));

  private static Expression reshaped(Expression x) {
    return x.reshape(-1).add(1).reshape(-1, 10);
  }

  private static NdBuffer matrix(DType dtype) {
    NdBuffer numbers = Buffers.arange(0, ROWS * COLUMNS).mod(7).reshape(ROWS, COLUMNS);
    return numbers.astype(dtype);
  }

  @ParameterizedTest
  @EnumSource(names = {"BOOL", "UINT8", "INT32", "FLOAT16", "FLOAT64", "COMPLEX64"})
  void viewsHaveTheElementsAndLayoutOfSteps(DType dtype) {
    NdBuffer x = matrix(dtype);
    for (Task task : TASKS) {
      if (dtype == DType.COMPLEX64 && task.lazy().apply(x.lazy()).dtype() == DType.INT16) {
        continue;
      }
      for (String part : PARTS) {
        String what = TASKS.indexOf(task) + " of " + dtype + " [" + part + "]";
        NdBuffer expected = task.eager().apply(x).get(part);
        Expression view = task.lazy().apply(x.lazy()).get(part);
        NdBuffer found = view.eval();
        assertEquals(expected, found, what);
        assertEquals(expected.dtype(), found.dtype(), what);
        assertArrayEquals(strides(expected.copy(Order.K)), strides(found), what);
        assertEquals(expected, view.on(ForkJoinPool.commonPool()).eval(), what);
        NdBuffer later = task.eager().apply(x).get(part).add(x.get(":1, :1").reshape());
        assertEquals(later, view.add(x.get(":1, :1").reshape()).eval(), what);
      }
    }
  }

  /** Those of axes with more than one element. */
  private static long[] strides(NdBuffer of) {
    return of.squeeze().strides();
  }

  @Test
  void sumsAreThoseOfViews() {
    NdBuffer x = Buffers.arange(0, ROWS * COLUMNS).reshape(ROWS, COLUMNS).sqrt();
    for (String part : PARTS) {
      NdBuffer expected = x.mul(x.exp()).get(part);
      Expression view = x.lazy().mul(x.lazy().exp()).get(part);
      assertEquals(expected.sum(), view.sum().eval(), part);
      assertEquals(expected.transpose().mean(), view.transpose().mean().eval(), part);
    }
  }

  /** NumPy adds them one after the other, each time rounded; F order would add them in float32. */
  @Test
  void repeatedRowsAreAddedInTheOrderOfTheirLayout() {
    NdBuffer row = Buffers.arange(0, COLUMNS).sqrt().astype(DType.FLOAT16);
    NdBuffer rows = row.neg().broadcastTo(ROWS, COLUMNS);
    Expression lazy = row.lazy().neg().broadcastTo(ROWS, COLUMNS);
    assertEquals(rows.sum(0), lazy.sum(0).eval());
    assertEquals(rows.std(0), lazy.std(0).eval());
    assertNotEquals(rows.sum(0), rows.copy(Order.F).sum(0), "not a test");
  }

  @Test
  void whatIsWrittenOverIsReadBefore() {
    NdBuffer x = Buffers.arange(0, 20_000).astype(DType.FLOAT64);
    NdBuffer expected = x.mul(3).get("::-1").add(x);
    assertEquals(expected, x.lazy().mul(3).get("::-1").add(x).eval(Destination.into(x)));
  }

  @Test
  void onlyWhatIsShownIsComputedAndOnlyOnce() {
    AtomicLong calls = new AtomicLong();
    UnaryUfunc counted =
        UnaryUfunc.of(
            "counted",
            value -> {
              calls.incrementAndGet();
              return value + 1;
            });
    Expression result = counted.lazy(Float64Buffer.zeros(100_000));
    result.get("100:80100").mul(2).eval();
    assertEquals(80_000, calls.getAndSet(0), "a part");
    Expression again = counted.lazy(Float64Buffer.zeros(100_000));
    again.get("100:80100").mul(again.get("100:80100")).eval();
    assertEquals(80_000, calls.getAndSet(0), "a part that is asked for twice");
    Expression rows = counted.lazy(Float64Buffer.zeros(100_000));
    rows.broadcastTo(4, 100_000).sum(0).eval();
    assertEquals(100_000, calls.getAndSet(0), "rows that are all the same");
  }
}

package io.monomorph.expression;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.BufferReduction;
import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.dtype.DType;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A result that several passes need may be kept where the last one goes, but not if its elements
 * lie otherwise there: views of it would show others, and its sums would be rounded otherwise.
 */
class KeptResultsTest {
  private static final int ROWS = 120;
  private static final int COLUMNS = 250;

  /** Of a matrix, step by step and as an expression. */
  private record Task(UnaryOperator<NdBuffer> eager, Function<Expression, Expression> lazy) {}

  private static final List<Task> TASKS =
      List.of(
          new Task(x -> ofOne(x.sqrt(), ":1"), x -> ofOne(x.sqrt(), ":1")),
          new Task(x -> ofOne(x.sqrt(), "::-1"), x -> ofOne(x.sqrt(), "::-1")),
          new Task(x -> ofOne(x.exp(), ":, ::-1"), x -> ofOne(x.exp(), ":, ::-1")),
          new Task(x -> ofOne(x.sqrt(), ":, 3:4"), x -> ofOne(x.sqrt(), ":, 3:4")),
          new Task(x -> ofOne(x.log(), "5"), x -> ofOne(x.log(), "5")),
          new Task(x -> ofSum(x.sqrt(), 0), x -> ofSum(x.sqrt(), 0)),
          new Task(x -> ofSum(x.exp(), 1), x -> ofSum(x.exp(), 1)),
          new Task(x -> x.sqrt().sub(x.sqrt().mean()), x -> centred(x.sqrt())),
          new Task(x -> x.sqrt().div(x.sqrt().max(0)), x -> byMost(x.sqrt())));

  private static NdBuffer ofOne(NdBuffer x, String part) {
    return x.div(x.get(part));
  }

  private static Expression ofOne(Expression x, String part) {
    return x.div(x.get(part));
  }

  private static NdBuffer ofSum(NdBuffer x, int axis) {
    return x.div(Reductions.SUM.keepDims().apply(x, axis));
  }

  private static Expression ofSum(Expression x, int axis) {
    return x.div(Reductions.SUM.keepDims().lazy(x, axis));
  }

  private static Expression centred(Expression x) {
    return x.sub(x.mean());
  }

  private static Expression byMost(Expression x) {
    return x.div(x.max(0));
  }

  /** Where results go: buffers of this shape whose elements lie in all kinds of ways. */
  private static Map<String, NdBuffer> places(DType dtype) {
    return Map.of(
        "in order", Buffers.zeros(dtype, ROWS, COLUMNS),
        "by columns", Buffers.zeros(dtype, COLUMNS, ROWS).transpose(),
        "behind others", Buffers.zeros(dtype, ROWS + 7, COLUMNS).get("7:"),
        "with gaps", Buffers.zeros(dtype, ROWS, COLUMNS + 9).get(":, 4:-5"),
        "backwards", Buffers.zeros(dtype, ROWS, COLUMNS).get("::-1, ::-1"),
        "every second", Buffers.zeros(dtype, ROWS, 2 * COLUMNS).get(":, ::2"));
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT64", "FLOAT32", "COMPLEX128"})
  void liesAnywhere(DType dtype) {
    NdBuffer numbers = Buffers.arange(DType.FLOAT64, ROWS * COLUMNS).mul(0.91).sin().add(1.5);
    NdBuffer x = numbers.astype(dtype).reshape(ROWS, COLUMNS);
    NdBuffer byColumns = Buffers.zeros(dtype, COLUMNS, ROWS).transpose();
    byColumns.assign(x);
    try (ForkJoinPool pool = new ForkJoinPool(2)) {
      for (Task task : TASKS) {
        for (NdBuffer of : List.of(x, byColumns, x.get("::-1"))) {
          NdBuffer expected = task.eager().apply(of);
          places(dtype)
              .forEach(
                  (name, place) -> {
                    String what = "task " + TASKS.indexOf(task) + " of " + dtype + " " + name;
                    task.lazy().apply(of.lazy()).eval(Destination.into(place));
                    assertEquals(expected, place, what);
                    place.assign(0);
                    task.lazy().apply(of.lazy()).on(pool).eval(Destination.into(place));
                    assertEquals(expected, place, what + " on a pool");
                  });
        }
      }
    }
  }

  /**
   * The order of elements decides how sums are rounded; this one is NumPy's, as its strides say.
   */
  @Test
  void reductionsLieAsInNumpy() {
    NdBuffer byColumns = Buffers.zeros(DType.FLOAT64, 6, 5, 4).transpose();
    byColumns.assign(Buffers.arange(DType.FLOAT64, 120).mul(0.7).sin().reshape(4, 5, 6));
    for (BufferReduction reduction :
        List.of(
            Reductions.SUM,
            Reductions.MEAN,
            Reductions.STD,
            Reductions.MAX,
            Reductions.PTP,
            Reductions.ANY,
            Reductions.ALL,
            Reductions.COUNT_NONZERO,
            Reductions.MEDIAN,
            Reductions.NANMEDIAN,
            Reductions.NANVAR)) {
      assertStrides(reduction, byColumns, 0, 1, 5);
      assertStrides(reduction, byColumns, 1, 1, 4);
      assertStrides(reduction, byColumns, 2, 1, 4);
    }
    for (BufferReduction reduction :
        List.of(
            Reductions.ARGMIN,
            Reductions.NANARGMAX,
            Reductions.QUANTILE.at(0.3),
            Reductions.NANPERCENTILE.at(30))) {
      assertStrides(reduction, byColumns, 0, 6, 1);
      assertStrides(reduction, byColumns, 1, 6, 1);
      assertStrides(reduction, byColumns, 2, 5, 1);
    }
  }

  private static void assertStrides(
      BufferReduction reduction, NdBuffer x, int axis, long... strides) {
    NdBuffer eager = reduction.apply(x, axis);
    NdBuffer lazy = reduction.lazy(x, axis).eval();
    assertArrayEquals(strides, eager.strides(), reduction + " along " + axis);
    assertArrayEquals(strides, lazy.strides(), reduction + " along " + axis + ", lazy");
    assertEquals(eager, lazy);
  }
}

package io.monomorph.expression;

import static io.monomorph.expression.SameElements.same;

import io.monomorph.Destination;
import io.monomorph.Expression;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Arithmetic on operands that lie otherwise than the result, and are brought to blocks, gives the
 * numbers of the same steps one by one. The tests run with fused loops.
 */
class FusedBlocksTest {
  private final Random random = new Random(20261202);

  private NdBuffer elements(DType dtype, long... shape) {
    int n = 1;
    for (long extent : shape) {
      n *= (int) extent;
    }
    double[] numbers = new double[n];
    for (int k = 0; k < n; k++) {
      numbers[k] = random.nextInt(2001) - 1000;
    }
    NdBuffer whole = Float64Buffer.wrap(numbers);
    return (dtype.isFloating() ? whole.div(16) : whole).astype(dtype).reshape(shape);
  }

  @ParameterizedTest
  @EnumSource(
      value = DType.class,
      names = {"FLOAT32", "FLOAT64", "INT32", "INT64"})
  void neighboursOfPoints(DType dtype) {
    long[][] shapes = {{5, 40}, {12, 300}, {4, 1026}, {3, 3000}, {40, 6}};
    for (long[] shape : shapes) {
      NdBuffer a = elements(dtype, shape);
      for (NdBuffer of : new NdBuffer[] {a, a.get("::-1, ::-1"), elements(dtype, 3000, 9)}) {
        check(of);
        check(of.transpose());
      }
    }
  }

  private static void check(NdBuffer a) {
    String[] places = {
      ":-2, :-2",
      ":-2, 1:-1",
      ":-2, 2:",
      "1:-1, :-2",
      "1:-1, 1:-1",
      "1:-1, 2:",
      "2:, :-2",
      "2:, 1:-1",
      "2:, 2:"
    };
    NdBuffer sum = a.get(places[0]);
    Expression lazy = sum.lazy();
    for (int k = 1; k < places.length; k++) {
      sum = sum.add(a.get(places[k]));
      lazy = lazy.add(a.get(places[k]));
    }
    same(sum, lazy);
    NdBuffer middle = a.get("1:-1, 1:-1");
    Expression lazyMiddle = middle.lazy();
    same(middle.mul(3).sub(sum).abs(), lazyMiddle.mul(3).sub(lazy).abs());
    same(middle.mul(3).sub(sum).abs().max(), lazyMiddle.mul(3).sub(lazy).abs().max());
    same(sum.sub(middle).sum(0), lazy.sub(middle).sum(0));
    same(sum.sub(middle).sum(1), lazy.sub(middle).sum(1));
    same(sum.sub(middle).sum(), lazy.sub(middle).sum());
  }

  @Test
  void partsOfOneRowThatAreFarFromEachOther() {
    NdBuffer a = elements(DType.FLOAT64, 9000);
    NdBuffer table = elements(DType.FLOAT64, 7, 1300);
    for (int far : new int[] {1, 63, 64, 65, 66, 130, 1024}) {
      NdBuffer first = a.get("%d:-%d".formatted(far, 4000 - far));
      NdBuffer second = a.get("%d:-%d".formatted(2 * far, 4000 - 2 * far));
      NdBuffer third = a.get(":-4000");
      same(first.mul(second).add(third).sub(first), first.lazy().mul(second).add(third).sub(first));
      if (far < 300) {
        NdBuffer here = table.get(":, %d:-%d".formatted(far, 700 - far));
        NdBuffer there = table.get(":, %d:-%d".formatted(2 * far, 700 - 2 * far));
        NdBuffer start = table.get(":, :-700");
        same(here.sub(start).mul(there), here.lazy().sub(start).mul(there));
      }
    }
  }

  @Test
  void viewsOfAResultThatAreNearToEachOther() {
    for (int n : new int[] {2, 3, 70, 1023, 1024, 1025, 5000, 20_000}) {
      NdBuffer a = elements(DType.FLOAT64, n).abs().add(1);
      NdBuffer logs = a.log();
      Expression lazy = a.lazy().log();
      same(logs.get("1:").sub(logs.get(":-1")), lazy.get("1:").sub(lazy.get(":-1")));
      same(logs.get(":-1").sub(logs.get("1:")), lazy.get(":-1").sub(lazy.get("1:")));
      same(
          logs.get("::-1").get("1:").sub(logs.get(":-1")),
          lazy.get("::-1").get("1:").sub(lazy.get(":-1")));
      NdBuffer areas = logs.get("1:").add(logs.get(":-1")).mul(0.5).mul(a.get("1:"));
      Expression lazyAreas = lazy.get("1:").add(lazy.get(":-1")).mul(0.5).mul(a.get("1:"));
      same(areas, lazyAreas);
      same(areas.sum(), lazyAreas.sum());
      if (n > 200) {
        NdBuffer far =
            logs.get("65:").add(logs.get("1:-64")).sub(logs.get(":-65")).mul(logs.get("5:-60"));
        same(
            far,
            lazy.get("65:").add(lazy.get("1:-64")).sub(lazy.get(":-65")).mul(lazy.get("5:-60")));
        same(logs.get("100:").sub(logs.get(":-100")), lazy.get("100:").sub(lazy.get(":-100")));
      }
    }
    for (long columns : new long[] {40, 600, 2100}) {
      NdBuffer table = elements(DType.FLOAT32, 9, columns).abs().add(1);
      NdBuffer roots = table.sqrt().exp();
      Expression lazy = table.lazy().sqrt().exp();
      same(roots.get(":, 1:").sub(roots.get(":, :-1")), lazy.get(":, 1:").sub(lazy.get(":, :-1")));
      same(roots.get("1:").sub(roots.get(":-1")), lazy.get("1:").sub(lazy.get(":-1")));
      same(
          roots.get(":, 2:").sub(roots.get(":, 1:-1")).add(roots.get(":, :-2")).max(1),
          lazy.get(":, 2:").sub(lazy.get(":, 1:-1")).add(lazy.get(":, :-2")).max(1));
    }
  }

  @Test
  void partsThatGrowApart() {
    NdBuffer a = elements(DType.FLOAT64, 40, 700);
    NdBuffer above = a.get(":20, 1:-1");
    NdBuffer everySecond = a.get("::2, :-2");
    same(above.mul(2).sub(everySecond), above.lazy().mul(2).sub(everySecond));
  }

  @Test
  void rowsColumnsAndOtherFunctionsBetween() {
    NdBuffer a = elements(DType.FLOAT64, 40, 700);
    NdBuffer row = elements(DType.FLOAT64, 700);
    NdBuffer column = elements(DType.FLOAT64, 40, 1);
    NdBuffer wide = elements(DType.FLOAT64, 40, 800).get(":, 20:-80");
    Expression lazy = a.lazy();
    same(a.sub(row).div(row.add(2000)), lazy.sub(row).div(row.lazy().add(2000)));
    same(a.sub(row).mul(column).add(wide), lazy.sub(row).mul(column).add(wide));
    same(a.sub(row).mul(wide).exp().add(row).mul(2), lazy.sub(row).mul(wide).exp().add(row).mul(2));
    NdBuffer both = a.add(wide).mul(0.5);
    Expression lazyBoth = lazy.add(wide).mul(0.5);
    same(both.sin().mul(both).sub(row), lazyBoth.sin().mul(lazyBoth).sub(row));
    same(
        Functions.where(both.gt(row), both.sub(row), both.mul(2)),
        lazyBoth.gt(row).where(lazyBoth.sub(row), lazyBoth.mul(2)));
  }

  @Test
  void theResultMayBeWhereTheOperandsAre() {
    for (int later : new int[] {1, 3, 100}) {
      NdBuffer a = elements(DType.FLOAT64, 30, 500);
      NdBuffer from = a.get(":-1, :-%d".formatted(later));
      NdBuffer to = a.get("1:, %d:".formatted(later));
      NdBuffer expected = from.mul(2).add(to).sub(from);
      Expression lazy = from.lazy().mul(2).add(to).sub(from);
      lazy.eval(Destination.into(to));
      same(expected, to.lazy());
    }
  }
}

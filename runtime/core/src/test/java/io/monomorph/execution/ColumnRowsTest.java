package io.monomorph.execution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.Buffers;
import io.monomorph.Destination;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Reductions;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Order;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Operands of a long axis and short ones, which meet as those of one row do that are copied. */
class ColumnRowsTest {
  private static final int ROWS = 1100;

  /** Indices that bring two operands beside each other, or one of them reversed or in steps. */
  private static final List<List<String>> PAIRS =
      List.of(
          List.of(":, :, None", ":, None, :"),
          List.of(":, None, :", ":3, :"),
          List.of("::-1, :, None", ":, None, ::-1"),
          List.of(":, 1:, None", "::-1, None, :"),
          List.of(":, :, None, None", ":, None, :, None"),
          List.of("None, :, :, None", ":2, None, None, :"));

  private static NdBuffer numbers(DType dtype) {
    return Buffers.arange(0, 3 * ROWS).mod(11).astype(dtype).reshape(ROWS, 3);
  }

  private static NdBuffer dense(NdBuffer of, NdBuffer like) {
    return of.broadcastTo(like.shape()).copy();
  }

  /** Nothing is inside of the long axis, or nothing outside of it. */
  @Test
  void emptyAxesBesideALongOne() {
    for (long[] shape :
        new long[][] {{1786, 0, 4}, {2000, 1, 0}, {300, 3, 0}, {0, 2000, 3}, {3, 0, 70_000}}) {
      NdBuffer x = Buffers.zeros(DType.FLOAT64, shape);
      for (int axis = 0; axis < shape.length; axis++) {
        long[] one = shape.clone();
        one[axis] = 1;
        NdBuffer y = Buffers.ones(DType.FLOAT64, one);
        String name = x.layout() + " and " + y.layout();
        assertEquals(x, x.add(y), name);
        assertEquals(x, x.lazy().add(y).mul(2).eval(), name);
        NdBuffer turned = x.transpose();
        assertEquals(turned, turned.copy(Order.F).add(y.transpose()), name);
        assertEquals(x.eq(x), x.eq(y), name);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void productsAreThoseOfCopies(DType dtype) {
    NdBuffer points = numbers(dtype);
    for (NdBuffer of : List.of(points, points.copy(Order.F), points.get(":, ::-1"))) {
      for (List<String> pair : PAIRS) {
        NdBuffer a = of.get(pair.get(0));
        NdBuffer b = of.get(pair.get(1));
        NdBuffer product = a.mul(b);
        NdBuffer expected = dense(a, product).mul(dense(b, product));
        assertEquals(expected, product, () -> dtype + " " + pair);
        assertEquals(expected, a.lazy().mul(b).eval(), () -> "lazily " + dtype + " " + pair);
        assertEquals(expected.sum(), a.lazy().mul(b).sum().eval(), () -> dtype + " " + pair);
        NdBuffer mixed = a.astype(DType.FLOAT64).add(b);
        assertEquals(
            dense(a, product).astype(DType.FLOAT64).add(dense(b, product)),
            mixed,
            () -> "mixed " + dtype + " " + pair);
        assertEquals(mixed, a.astype(DType.FLOAT64).lazy().add(b).eval());
      }
    }
  }

  @Test
  void resultsGoToAnyPlaceAndOnlyWhereTheyAreMarked() {
    NdBuffer points = numbers(DType.FLOAT64);
    NdBuffer a = points.get(":, :, None");
    NdBuffer b = points.get(":, None, :");
    NdBuffer expected = dense(a, a.mul(b)).sub(dense(b, a.mul(b)));
    NdBuffer room = Float64Buffer.zeros(3, ROWS, 5);
    NdBuffer out = room.transpose(1, 0, 2).get("::-1, :, 1:4");
    Ufuncs.SUBTRACT.apply(a, b, Destination.into(out));
    assertEquals(expected, out);
    assertEquals(0.0, room.get("..., 0").abs().sum().getDouble());
    assertEquals(0.0, room.get("..., 4").abs().sum().getDouble());
    NdBuffer marks = points.get(":, :, None").gt(4);
    NdBuffer some = Float64Buffer.full(-1.0, ROWS, 3, 3);
    Ufuncs.SUBTRACT.where(marks).apply(a, b, Destination.into(some));
    assertEquals(Ufuncs.WHERE.apply(marks, expected, -1.0), some);
    NdBuffer own = expected.copy();
    own.subInPlace(points.get(":, None, :"));
    assertEquals(expected.sub(dense(b, expected)), own);
  }

  @Test
  void deviationsOfShortRowsAreThoseOfEachRow() {
    NdBuffer points = numbers(DType.FLOAT32).get(":, :").sqrt();
    NdBuffer many = points.reshape(-1, 1).add(points.get(":2").reshape(-1)).get(":, :5");
    NdBuffer deviations = many.std(1);
    NdBuffer averages = Reductions.AVERAGE.weights(Float64Buffer.of(1, 2, 3, 4, 5)).apply(many, 1);
    for (int row = 0; row < many.shape()[0]; row += 97) {
      NdBuffer one = many.get("" + row);
      assertEquals(one.std().getDouble(), deviations.getDouble(row));
      NdBuffer average = Reductions.AVERAGE.weights(Float64Buffer.of(1, 2, 3, 4, 5)).apply(one, 0);
      assertEquals(average.getDouble(), averages.getDouble(row));
    }
  }
}

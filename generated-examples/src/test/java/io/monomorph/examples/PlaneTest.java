package io.monomorph.examples;

import static io.monomorph.Destination.into;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.monomorph.Buffers;
import io.monomorph.Complex64Buffer;
import io.monomorph.Float16Buffer;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Int16Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UInt8Buffer;
import io.monomorph.dtype.DType;
import java.nio.DoubleBuffer;
import org.junit.jupiter.api.Test;

/** What declared functions can do. */
class PlaneTest {
  private static final Float64Buffer X = Float64Buffer.of(3, 5, -8);
  private static final Float64Buffer Y = Float64Buffer.of(4, 12, 0);

  @Test
  void severalResults() {
    NdBuffer[] polar = PlaneUfuncs.polar(X, Y);
    assertEquals(Float64Buffer.of(5, 13, 8), polar[0]);
    assertEquals(180, ((Float64Buffer) polar[1]).get(2));
    Float32Buffer radius = Float32Buffer.of(0, 0, 0);
    NdBuffer direction = Buffers.resolve(DoubleBuffer.allocate(3));
    PlaneUfuncs.polar(X, Y, into(radius), into(direction));
    assertEquals(Float32Buffer.of(5, 13, 8), radius);
    assertEquals(polar[1], direction);
  }

  @Test
  void theFirstLoopThatTakesTheInputs() {
    NdBuffer half = Float16Buffer.zeros(2);
    assertEquals(DType.FLOAT16, PlaneUfuncs.quadrature(half, 1).dtype());
    assertEquals(DType.FLOAT32, PlaneUfuncs.quadrature(half, Float32Buffer.of(1, 2)).dtype());
    assertEquals(DType.FLOAT64, PlaneUfuncs.quadrature(half, X.get("0")).dtype());
  }

  @Test
  void whatAUfuncOfTwoInputsCanDo() {
    assertEquals(Float64Buffer.full(4), PlaneUfuncs.QUADRATURE.reduce(new double[] {2, 2, 2, 2}));
    assertEquals(
        Float64Buffer.of(3, 5, 13),
        PlaneUfuncs.QUADRATURE.accumulate(Float64Buffer.of(3, 4, 12), 0));
    assertEquals(
        Float64Buffer.of(5, 12),
        PlaneUfuncs.QUADRATURE.reduceAt(Float64Buffer.of(3, 4, 12), new long[] {0, 2}, 0));
    assertArrayEquals(
        new long[] {3, 2}, PlaneUfuncs.QUADRATURE.outer(X, Float64Buffer.of(1, 2)).shape());
    assertEquals(Float64Buffer.zeros(), PlaneUfuncs.QUADRATURE.reduce(Float64Buffer.of()));
  }

  @Test
  void complexNumbers() {
    Complex64Buffer points = Complex64Buffer.of(1, 1, 2, 5);
    NdBuffer turned = PlaneUfuncs.turn(points, 2.0);
    assertEquals(DType.COMPLEX64, turned.dtype());
    assertEquals(Complex64Buffer.of(-2, 2, -10, 4), turned);
    assertSame(points, PlaneUfuncs.turn(points, 2.0, into(points)));
    assertEquals(turned, points);
  }

  @Test
  void aResultOfOneDtypeIsTyped() {
    UInt8Buffer quarter = PlaneUfuncs.quarter(Int16Buffer.of(1), new int[] {-1, 0});
    assertEquals(UInt8Buffer.of(4, 0), quarter);
    assertInstanceOf(UInt8Buffer.class, quarter);
  }
}

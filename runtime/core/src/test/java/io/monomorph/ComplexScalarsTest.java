package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.index.Index;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A complex number is taken wherever a number is. */
class ComplexScalarsTest {
  private static final Complex Z = Complex.of(3, 4);

  @Test
  void elementsOfComplexBuffersAreComplexNumbers() {
    Complex64Buffer z = Complex64Buffer.of(Complex.of(1, 2), Z, Complex.I);
    assertEquals(Complex.of(1, 2), z.get(0));
    assertEquals(Complex.I, z.get(-1L));
    assertEquals(Z, z.item(1));
    z.set(0, Complex.of(0.1, -0.0));
    assertEquals(Complex.of(0.1f, -0.0), z.get(0));
    assertEquals(Z, Complex128Buffer.full(Z).get());
    Complex128Buffer cube = Complex128Buffer.zeros(2, 2, 2);
    cube.set(1, 0, 1, Z);
    cube.set(new int[] {0, 0, 0}, Complex.I);
    assertEquals(Z, cube.get(1, 0, 1));
    assertEquals(Complex.I, cube.get(new long[] {0, 0, 0}));
    cube.fill(Z);
    assertEquals(Complex128Buffer.full(3, 4, new long[] {2, 2, 2}), cube);
    assertThrows(UnsupportedOperationException.class, () -> cube.asReadOnly().fill(Z));
  }

  @Test
  void resultsHaveTheClassThatTheCompilerKnows() {
    Complex64Buffer single = Float32Buffer.of(1, 2).mul(Complex.I);
    Complex128Buffer twice = Int8Buffer.of(1, 2).add(Z);
    Complex64Buffer half = Float16Buffer.of(1).sub(Complex.I);
    BoolBuffer equal = twice.eq(Complex.of(4, 4));
    assertEquals(Complex64Buffer.of(0, 1, 0, 2), single);
    assertEquals(Complex128Buffer.of(4, 4, 5, 4), twice);
    assertEquals(Complex64Buffer.of(1, -1), half);
    assertEquals(BoolBuffer.of(true, false), equal);
    assertEquals(Complex128Buffer.of(0, 8, 2, 8), twice.subInPlace(4).mulInPlace(2));
  }

  @Test
  void whateverTakesNumbersTakesComplexOnes() {
    Float32Buffer a = Float32Buffer.of(1, 2);
    assertEquals(Complex64Buffer.of(1, 0, 3, 4), Functions.where(BoolBuffer.of(true, false), a, Z));
    assertEquals(Complex64Buffer.of(3, 4, 3, 4), a.clip(Z, 10));
    assertEquals(Complex128Buffer.of(3, 4, 6, 8), Ufuncs.MULTIPLY.outer(List.of(1, 2), Z));
    assertEquals(List.of(DType.COMPLEX64), Ufuncs.ADD.resultTypes(DType.FLOAT16, Z));
    assertEquals(DType.COMPLEX64, DTypes.resultType("float32", Z));
    assertEquals(Complex128Buffer.of(1, 0, 0, 1), Buffers.fromArray(List.of(1, Complex.I)));
    assertEquals(Complex128Buffer.full(Z), Buffers.resolve(Z));
    assertEquals(Complex128Buffer.full(Z, 2), Buffers.full(DType.COMPLEX128, Z, 2));
    assertEquals(true, Functions.allclose(Z, Complex.of(3, 4 + 1e-12)));
    Complex128Buffer sums = Complex128Buffer.zeros(3);
    sums.at(Int64Buffer.of(0, 0, 2)).add(Z);
    Ufuncs.ADD.at(sums, Complex.I, Index.at(1));
    sums.at("2").orthogonal().add(Complex.I);
    assertEquals(Complex128Buffer.of(6, 8, 0, 1, 3, 5), sums);
    assertEquals(
        Complex.of(9, 14 + 4), Reductions.SUM.initial(Complex.of(0, 4)).apply(sums).item());
    sums.assign(Z);
    sums.at(BoolBuffer.of(true, false, false)).set(Complex.I);
    assertEquals(Complex128Buffer.of(0, 1, 3, 4, 3, 4), sums);
  }

  @ParameterizedTest
  @EnumSource
  void realBuffersRefuseThemUnlessTheCastIsAskedFor(DType dtype) {
    if (dtype.isComplex() || dtype == DType.BOOL) {
      return;
    }
    NdBuffer a = Buffers.ones(dtype, 2);
    String message =
        "the complex number (3+4j) is no element of %s: give its real part, with real(), or use a"
                .formatted(dtype)
            + " complex dtype";
    assertRefused(message, () -> a.assign(Z));
    assertRefused(message, () -> a.at(0).set(Z));
    assertRefused(message, () -> a.at(BoolBuffer.of(true, false)).set(Z));
    assertRefused("at index [0]: " + message, () -> Buffers.fromArray(dtype, List.of(Z)));
    assertRefused(message, () -> Ufuncs.MAXIMUM.reduction().initial(Z).apply(a, 0));
    assertThrows(IllegalArgumentException.class, () -> a.addInPlace(Z));
    assertEquals(Buffers.ones(dtype, 2), a);
    assertEquals(Buffers.full(dtype, 3, 2), Buffers.full(dtype, Z, 2));
    assertEquals(
        Buffers.full(dtype, 4, 2),
        Ufuncs.ADD.dtype(dtype).casting(Casting.UNSAFE).apply(a, Z).astype(dtype));
  }

  @Test
  void functionsOfRealNumbersNameThem() {
    assertRefused(
        "arctan2 has no loop for (float64, a complex number); it takes float16, float32, float64;"
            + " astype casts",
        () -> Float64Buffer.of(1).arctan2(Z));
    assertThrows(IllegalArgumentException.class, () -> Reductions.QUANTILE.at(Z).apply(1.0));
  }

  private static void assertRefused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }
}

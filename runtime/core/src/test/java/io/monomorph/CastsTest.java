package io.monomorph;

import static io.monomorph.NumpyGoldens.array;
import static io.monomorph.NumpyGoldens.assertSameBits;

import io.monomorph.dtype.DType;
import io.monomorph.kernel.Casts;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Every dtype is cast to every other as NumPy casts it, to the last bit and in every layout. The
 * property {@code monomorph.casts} names an archive with other values, made by cast_goldens.py.
 */
class CastsTest {
  private static final Map<String, NdBuffer> GOLDENS =
      NumpyGoldens.arrays("casts.npz", "monomorph.casts");
  private static final int[] STEPS = {1, 2, -1, -3};

  private static NdBuffer values(DType from) {
    return array(GOLDENS, from.numpyName());
  }

  private static NdBuffer expected(DType from, DType to) {
    return array(GOLDENS, from + "-" + to);
  }

  @ParameterizedTest
  @EnumSource
  void astypeCastsAsNumpy(DType from) {
    for (DType to : DType.values()) {
      assertSameBits(expected(from, to), values(from).astype(to), from + " to " + to);
    }
  }

  @ParameterizedTest
  @EnumSource
  void stridedAstypeAndAssignCastAsNumpy(DType from) {
    NdBuffer values = values(from);
    for (DType to : DType.values()) {
      for (int step : STEPS) {
        long extent = values.size() * Math.abs(step);
        NdBuffer source = Buffers.zeros(from, extent).get("::" + step);
        source.assign(values);
        NdBuffer target = Buffers.zeros(to, extent).get("::" + -step);
        target.assign(source);
        String what = from + " to " + to + " by step " + step;
        assertSameBits(expected(from, to), source.astype(to), what);
        assertSameBits(expected(from, to), target, what);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void runsOfAnyStepCastAsNumpy(DType from) {
    Object source = values(from).toFlatArray();
    int n = (int) values(from).size();
    for (DType to : DType.values()) {
      Object forward = to.newBlock(2 * n + 1);
      Casts.run(from, source, 0, 1, to, forward, 1, 2, n);
      Object backward = to.newBlock(n);
      Casts.run(to, forward, 2 * n - 1, -2, to, backward, 0, 1, n);
      Object again = to.newBlock(n);
      Casts.run(to, backward, 0, 1, to, again, n - 1, -1, n);
      assertSameBits(to, expected(from, to).toFlatArray(), again, from + " to " + to);
    }
  }

  /** Loops that the JIT has compiled, with SIMD where it can, say the same. */
  @ParameterizedTest
  @EnumSource
  void hotLoopsCastAsNumpy(DType from) {
    Object source = values(from).toFlatArray();
    int n = (int) values(from).size();
    int copies = 512 / n + 1;
    Object many = from.newBlock(copies * n);
    for (int k = 0; k < copies; k++) {
      Casts.run(from, source, 0, 1, from, many, k * n, 1, n);
    }
    for (DType to : DType.values()) {
      Object target = to.newBlock(copies * n);
      for (int k = 0; k < 2000; k++) {
        Casts.run(from, many, 0, 1, to, target, 0, 1, copies * n);
      }
      Object last = to.newBlock(n);
      Casts.run(to, target, (copies - 1) * n, 1, to, last, 0, 1, n);
      assertSameBits(to, expected(from, to).toFlatArray(), last, from + " to " + to + " hot");
    }
  }

  /** One value at any place of a row that otherwise needs no care. */
  @ParameterizedTest
  @EnumSource(names = {"FLOAT16", "FLOAT32", "FLOAT64"})
  void aSingleValueInALongRowIsCastAsNumpy(DType from) {
    Object source = values(from).toFlatArray();
    int n = (int) values(from).size();
    Object row = Buffers.zeros(from, 77).toFlatArray();
    for (DType to : DType.values()) {
      Object found = to.newBlock(n);
      for (int k = 0; k < n; k++) {
        Object target = to.newBlock(77);
        Casts.run(from, source, k, 1, from, row, 7 * k % 77, 1, 1);
        Casts.run(from, row, 0, 1, to, target, 0, 1, 77);
        Casts.run(to, target, 7 * k % 77, 1, to, found, k, 1, 1);
        Casts.run(from, from.newBlock(1), 0, 1, from, row, 7 * k % 77, 1, 1);
      }
      assertSameBits(to, expected(from, to).toFlatArray(), found, from + " to " + to);
    }
  }

  @Test
  void repeatedElementsAreCastOnceForAll() {
    double[] source = {300.7};
    byte[] target = new byte[5];
    Casts.run(DType.FLOAT64, source, 0, 0, DType.INT8, target, 0, 1, 5);
    assertSameBits(DType.INT8, new byte[] {44, 44, 44, 44, 44}, target, "300.7 to int8");
  }
}

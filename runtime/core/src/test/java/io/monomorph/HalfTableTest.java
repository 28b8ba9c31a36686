package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.dtype.DType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Functions of float16 are those of float64, rounded to float32 and then once more, also after so
 * many elements that they are looked up in a table; and that for every float16.
 */
class HalfTableTest {
  private static final int VALUES = 1 << 16;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "arcsin",
        "arccos", "arctan", "sinh", "cosh", "tanh", "arcsinh", "arccosh", "arctanh", "cbrt"
      })
  void everyValueIsThatOfFloat64(String name) {
    UniversalFunction ufunc = UfuncGoldens.ufunc(name);
    short[] values = new short[VALUES];
    double[] expected = new double[VALUES];
    for (int k = 0; k < VALUES; k++) {
      values[k] = (short) k;
      // One element by itself goes through no vector.
      double[] single = {Float.float16ToFloat((short) k)};
      float result = (float) AnyUfunc.apply(ufunc, Float64Buffer.wrap(single)).getDouble(0);
      expected[k] = Float.float16ToFloat(Float.floatToFloat16(result));
    }
    NdBuffer all = Float16Buffer.wrap(values);
    for (int from = 0; from < VALUES; from += VALUES / 64) {
      NdBuffer few = all.get(from + ":" + (from + 16));
      assertEquals(expected[from + 7], AnyUfunc.apply(ufunc, few).getDouble(7), name + " of a few");
    }
    assertArrayEquals(expected, doubles(AnyUfunc.apply(ufunc, all)), name);
    NdBuffer backwards = AnyUfunc.apply(ufunc, all.get("::-1")).get("::-1");
    assertArrayEquals(expected, doubles(backwards), name + " backwards");
    NdBuffer wide = Buffers.zeros(DType.FLOAT16, 3L * VALUES).get("::3");
    AnyUfunc.into(ufunc, wide, all);
    assertArrayEquals(expected, doubles(wide), name + " with gaps");
  }

  private static double[] doubles(NdBuffer of) {
    double[] doubles = new double[Math.toIntExact(of.size())];
    Float64Buffer.wrap(doubles).assign(of);
    return doubles;
  }
}

package io.monomorph.blockwise;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.AnyUfunc;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.UniversalFunction;
import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the plain JVM an element has one result, wherever it is and however it is computed. */
class BlockwiseTest {
  private static final double[] EDGES = {
    0.0,
    -0.0,
    1,
    -1,
    2,
    -2,
    0.5,
    -0.5,
    1e-320,
    -1e-320,
    1e-300,
    1e300,
    -1e300,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    707.2,
    707.9,
    708,
    708.1,
    -707.2,
    -707.9,
    -708,
    -708.1,
    709.7,
    710,
    -745,
    -746,
    1e5,
    -1e5,
    1e9,
    1e22,
    0.999999,
    1.000001,
    1e-9,
    -1e-9,
    353.9,
    354.1,
    -20.1,
    22.5,
    17.99,
    18.01,
    Double.MIN_VALUE,
    Double.MIN_NORMAL,
    -Double.MIN_NORMAL,
    Math.nextDown(Double.MIN_NORMAL),
    1.5 * Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    0x1.6p1023,
    0x1.7p1023,
    Float.MIN_NORMAL,
    Float.MAX_VALUE
  };

  private static final int LONGEST = 4200;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "sinh",
        "cosh", "tanh", "arcsin", "arccos", "arctan", "cbrt", "power", "hypot", "arctan2",
        "arcsinh", "arccosh", "arctanh"
      })
  void anElementHasOneResult(String name) throws ReflectiveOperationException {
    Assumptions.assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty());
    UniversalFunction ufunc =
        (UniversalFunction) Ufuncs.class.getField(name.toUpperCase(Locale.ROOT)).get(null);
    for (DType dtype : List.of(DType.FLOAT64, DType.FLOAT32)) {
      boolean binary = Set.of("power", "hypot", "arctan2").contains(name);
      NdBuffer[] x = new NdBuffer[binary ? 2 : 1];
      x[0] = elements().astype(dtype);
      if (binary) {
        x[1] = x[0].get("::-1").copy();
        // Half of the exponents are whole.
        NdBuffer whole = x[1].get("::2");
        whole.assign(Functions.rint(whole));
      }
      double[] alone = new double[LONGEST];
      for (int i = 0; i < LONGEST; i++) {
        alone[i] = AnyUfunc.apply(ufunc, parts(x, i + ":" + (i + 1))).getDouble(0);
      }
      List<String> different = new ArrayList<>();
      for (int n = 1; n <= 100; n++) {
        for (int at : new int[] {0, 1, n % 40, 500, 970}) {
          compare(ufunc, x, at, 1, n, alone, different);
        }
        compare(ufunc, x, 3, 7, n, alone, different);
        compare(ufunc, x, 1099, -3, n, alone, different);
      }
      for (int n = 1000; n <= 1100; n++) {
        compare(ufunc, x, 1100 - n, 1, n, alone, different);
      }
      // Rows of more than four blocks have others.
      for (int n : new int[] {2047, 2048, 2049, 2480, 4096, 4097}) {
        compare(ufunc, x, 3, 1, n, alone, different);
        compare(ufunc, x, LONGEST - 1, -1, n, alone, different);
      }
      assertEquals(List.of(), different, name + " of " + dtype);
    }
  }

  /** A block is looked at as a whole: one number outside the domain must be enough. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "sinh",
        "cosh", "tanh", "arcsin", "arccos", "arctan", "cbrt", "arcsinh", "arccosh", "arctanh"
      })
  void oneNumberOutsideTheDomainIsFound(String name) throws ReflectiveOperationException {
    Assumptions.assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isEmpty());
    UniversalFunction ufunc =
        (UniversalFunction) Ufuncs.class.getField(name.toUpperCase(Locale.ROOT)).get(null);
    for (DType dtype : List.of(DType.FLOAT64, DType.FLOAT32)) {
      for (double edge : EDGES) {
        double[] values = new double[600];
        Arrays.fill(values, 0.7);
        values[300] = edge;
        NdBuffer x = Float64Buffer.wrap(values).astype(dtype);
        double one = AnyUfunc.apply(ufunc, x.get("300:301")).getDouble(0);
        double value = AnyUfunc.apply(ufunc, x).getDouble(300);
        assertEquals(one, value, name + " of " + x.getDouble(300) + " as " + dtype);
      }
    }
  }

  private static void compare(
      UniversalFunction ufunc,
      NdBuffer[] x,
      int at,
      int step,
      int n,
      double[] alone,
      List<String> different) {
    int stop = at + n * step;
    NdBuffer values =
        AnyUfunc.apply(ufunc, parts(x, at + ":" + (stop < 0 ? "" : "" + stop) + ":" + step));
    for (int i = 0; i < n; i++) {
      double value = values.getDouble(i);
      double one = alone[at + i * step];
      // NaN stays NaN; its sign is as the order of operations has it, which is the JIT's.
      if (Double.doubleToLongBits(value) != Double.doubleToLongBits(one) && different.size() < 10) {
        different.add(x[0].getDouble(at + i * step) + ": " + value + " of " + n + ", not " + one);
      }
    }
  }

  private static Object[] parts(NdBuffer[] x, String part) {
    return Arrays.stream(x).map(one -> one.get(part)).toArray();
  }

  private static NdBuffer elements() {
    Random random = new Random(7);
    double[] x = new double[LONGEST];
    for (int i = 0; i < LONGEST; i++) {
      x[i] = (random.nextDouble() - 0.3) * Math.scalb(1.0, random.nextInt(12) - 6);
    }
    // Blocks without any edge, and one with all.
    System.arraycopy(EDGES, 0, x, 600, EDGES.length);
    return Float64Buffer.wrap(x);
  }
}

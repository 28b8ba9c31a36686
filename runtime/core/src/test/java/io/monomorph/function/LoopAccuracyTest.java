package io.monomorph.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.AnyUfunc;
import io.monomorph.CompiledLoops;
import io.monomorph.Float32Buffer;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.UniversalFunction;
import io.monomorph.dtype.DType;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * How far whole loops are from the true values, whatever computes them: the build runs this test on
 * the plain loops and on those over vectors. Prints the largest errors with
 * -Dmonomorph.accuracy=true.
 */
class LoopAccuracyTest {
  private static final double BOUND = 2;

  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    1,
    -1,
    0.5,
    -0.5,
    2,
    -2,
    Double.NaN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MIN_VALUE,
    Double.MIN_NORMAL,
    Double.MAX_VALUE,
    -Double.MAX_VALUE,
    1e300,
    -1e300,
    709.5,
    710,
    -745,
    -746,
    1e22,
    3,
    0.25,
    Math.PI,
    1e-300,
    88.5,
    89,
    -104
  };

  private final List<String> table = new ArrayList<>();
  private final List<String> tooFar = new ArrayList<>();

  @Test
  void loopsAreWithinTwoUnitsOfTheTrueValues() throws Exception {
    int functions = 0;
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(AccuracyTest.class.getResourceAsStream("accuracy.bin.gz"))))) {
      for (String head = FunctionValuesTest.line(in);
          !head.isEmpty();
          head = FunctionValuesTest.line(in)) {
        functions += check(in, head.split(" ", -1)) ? 1 : 0;
      }
    }
    if (Boolean.getBoolean("monomorph.accuracy")) {
      table.forEach(System.out::println);
    }
    assertEquals(27, functions);
    assertEquals(List.of(), tooFar);
  }

  private static UniversalFunction ufunc(String name) throws ReflectiveOperationException {
    return (UniversalFunction) Ufuncs.class.getField(name.toUpperCase(Locale.ROOT)).get(null);
  }

  private boolean check(DataInputStream in, String[] head)
      throws IOException, ReflectiveOperationException {
    int count = Integer.parseInt(head[3]);
    int results = Integer.parseInt(head[2]);
    NdBuffer[] operands = new NdBuffer[Integer.parseInt(head[1])];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = Float64Buffer.wrap(AccuracyTest.doubles(in, count));
    }
    double[][] nearest = new double[results][];
    float[][] rest = new float[results][count];
    for (int i = 0; i < results; i++) {
      nearest[i] = AccuracyTest.doubles(in, count);
      for (int k = 0; k < count; k++) {
        rest[i][k] = in.readFloat();
      }
    }
    if (results == 2) {
      return false;
    }
    UniversalFunction ufunc = ufunc(head[0]);
    CompiledLoops.compile(ufunc, operands);
    Float64Buffer values = (Float64Buffer) AnyUfunc.apply(ufunc, (Object[]) operands);
    double worst = 0;
    for (int k = 0; k < count; k++) {
      double value = values.get(k);
      double error = AccuracyTest.error(value, nearest[0][k], rest[0][k]);
      boolean cancels =
          AccuracyTest.cancels(head[0], false, 0) && Math.abs(value - nearest[0][k]) < 0x1p-100;
      worst = cancels ? worst : Math.max(worst, error);
      if (!cancels && !(error <= BOUND)) {
        tooFar.add(head[0] + " at " + k + ": " + value + ", not " + nearest[0][k] + "\n");
      }
    }
    double narrow = narrow(ufunc, operands, head[0]);
    table.add(
        "| %s | %s | %s |"
            .formatted(head[0], AccuracyTest.hundredths(worst), AccuracyTest.hundredths(narrow)));
    return true;
  }

  /** The worst of float32, in its units, against float64. */
  private double narrow(UniversalFunction ufunc, NdBuffer[] operands, String name) {
    NdBuffer[] singles = new NdBuffer[operands.length];
    NdBuffer[] same = new NdBuffer[operands.length];
    for (int i = 0; i < operands.length; i++) {
      singles[i] = operands[i].astype(DType.FLOAT32);
      same[i] = singles[i].astype(DType.FLOAT64);
    }
    CompiledLoops.compile(ufunc, singles);
    Float32Buffer values = (Float32Buffer) AnyUfunc.apply(ufunc, (Object[]) singles);
    Float64Buffer wanted = (Float64Buffer) AnyUfunc.apply(ufunc, (Object[]) same);
    double worst = 0;
    for (int k = 0; k < values.size(); k++) {
      float value = values.get(k);
      double want = wanted.get(k);
      double error =
          Float.isInfinite(value) || Math.abs(want) > Float.MAX_VALUE || Double.isNaN(want)
              ? edge(value, want)
              : Math.abs(value - want) / Math.ulp((float) want);
      worst = Math.max(worst, error);
      if (!(error <= BOUND)) {
        tooFar.add(name + " float32 at " + k + ": " + value + ", not " + want + "\n");
      }
    }
    return worst;
  }

  private static double edge(float value, double want) {
    boolean same =
        Double.isNaN(want)
            ? Float.isNaN(value)
            : Math.abs(value) >= Float.MAX_VALUE && Math.abs(want) >= 3.4028233e38;
    return same ? 0 : Double.POSITIVE_INFINITY;
  }

  @Test
  void specialValuesAreThoseOfTheDeclaredMethods() throws ReflectiveOperationException {
    double[] twice = Arrays.copyOf(SPECIAL, 2 * SPECIAL.length);
    System.arraycopy(SPECIAL, 0, twice, SPECIAL.length, SPECIAL.length);
    NdBuffer dense = Float64Buffer.wrap(twice);
    List<String> different = new ArrayList<>();
    for (String name :
        List.of(
            "exp", "expm1", "log", "log10", "log1p", "sin", "cos", "tan", "sinh", "cosh", "tanh",
            "arcsin", "arccos", "arctan", "cbrt")) {
      for (DType dtype : List.of(DType.FLOAT32, DType.FLOAT64)) {
        NdBuffer x = dense.astype(dtype);
        NdBuffer values = AnyUfunc.apply(ufunc(name), x);
        for (int k = 0; k < twice.length; k++) {
          // One element by itself never goes through a vector.
          double alone = AnyUfunc.apply(ufunc(name), x.get(k + ":" + (k + 1))).getDouble(0);
          double value = values.getDouble(k);
          boolean exact = alone == 0 || Double.isNaN(alone) || Double.isInfinite(alone);
          if (exact && Double.doubleToLongBits(alone) != Double.doubleToLongBits(value)) {
            different.add(
                name + "(" + x.getDouble(k) + ") of " + dtype + ": " + value + ", not " + alone);
          }
        }
      }
    }
    for (String name : List.of("power", "arctan2", "hypot", "maximum", "minimum")) {
      for (DType dtype : List.of(DType.FLOAT32, DType.FLOAT64)) {
        NdBuffer x = dense.astype(dtype);
        for (double other : SPECIAL) {
          NdBuffer y = Float64Buffer.full(other, twice.length).astype(dtype);
          NdBuffer values = AnyUfunc.apply(ufunc(name), x, y);
          for (int k = 0; k < twice.length; k++) {
            String one = k + ":" + (k + 1);
            double alone = AnyUfunc.apply(ufunc(name), x.get(one), y.get(one)).getDouble(0);
            double value = values.getDouble(k);
            boolean exact = alone == 0 || Double.isNaN(alone) || Double.isInfinite(alone);
            if (exact && Double.doubleToLongBits(alone) != Double.doubleToLongBits(value)) {
              different.add(
                  name
                      + "("
                      + x.getDouble(k)
                      + ", "
                      + y.getDouble(k)
                      + ") of "
                      + dtype
                      + ": "
                      + value
                      + ", not "
                      + alone);
            }
          }
        }
      }
    }
    assertEquals(
        List.of(),
        different.subList(0, Math.min(40, different.size())),
        different.size() + " differ");
    assertTrue(twice.length >= 32);
  }
}

package io.monomorph.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.DType;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/**
 * How far the transcendental functions are from the true values (accuracy_goldens.py), in units in
 * the last place. Prints the table of docs/accuracy.md with -Dmonomorph.accuracy=true.
 */
class AccuracyTest {
  private static final double BOUND = 2;

  private final List<String> table = new ArrayList<>();
  private final List<String> tooFar = new ArrayList<>();

  @Test
  void resultsAreWithinTwoUnitsOfTheTrueValues() throws IOException {
    int functions = 0;
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(
                new GZIPInputStream(AccuracyTest.class.getResourceAsStream("accuracy.bin.gz"))))) {
      for (String head = FunctionValuesTest.line(in);
          !head.isEmpty();
          head = FunctionValuesTest.line(in)) {
        check(in, head.split(" ", -1));
        functions++;
      }
    }
    assertEquals(48, functions);
    if (Boolean.getBoolean("monomorph.accuracy")) {
      table.forEach(System.out::println);
    }
    assertEquals(List.of(), tooFar);
  }

  private void check(DataInputStream in, String[] head) throws IOException {
    int count = Integer.parseInt(head[3]);
    int results = Integer.parseInt(head[2]);
    double[][] operands = new double[Integer.parseInt(head[1])][];
    for (int i = 0; i < operands.length; i++) {
      operands[i] = doubles(in, count);
    }
    double[][] nearest = new double[results][];
    float[][] rest = new float[results][];
    for (int i = 0; i < results; i++) {
      nearest[i] = doubles(in, count);
      rest[i] = new float[count];
      for (int k = 0; k < count; k++) {
        rest[i][k] = in.readFloat();
      }
    }
    boolean complex = results == 2;
    int arity = complex ? operands.length / 2 : operands.length;
    DType dtype = complex ? DType.COMPLEX128 : DType.FLOAT64;
    Functions function = function(head[0], arity, dtype);
    double[] worst = new double[results];
    for (int k = 0; k < count; k++) {
      long[] bits = new long[operands.length];
      for (int i = 0; i < bits.length; i++) {
        bits[i] = Double.doubleToRawLongBits(operands[i][k]);
      }
      long[] values = function.call(bits);
      for (int i = 0; i < results; i++) {
        double value = Double.longBitsToDouble(values[i]);
        double error = error(value, nearest[i][k], rest[i][k]);
        if (cancels(head[0], complex, i) && Math.abs(value - nearest[i][k]) < 0x1p-100) {
          continue;
        }
        worst[i] = Math.max(worst[i], error);
        if (!(error <= BOUND)) {
          report(head[0], operands, k, i, value, nearest[i][k], error);
        }
      }
    }
    if (complex) {
      table.add(row(head[0] + ", complex", count, worst[0]) + " " + hundredths(worst[1]) + " |");
    } else {
      table.add(row(head[0], count, worst[0]) + " " + narrow(head[0], arity, operands) + " |");
    }
  }

  /** Functions that are zero on a curve, on both sides of which terms of about one cancel. */
  static boolean cancels(String name, boolean complex, int part) {
    return name.startsWith("logaddexp") || (complex && part == 0 && name.equals("expm1"));
  }

  private static Functions function(String name, int arity, DType dtype) {
    return Functions.find(name, Collections.nCopies(arity, dtype), List.of(dtype));
  }

  /** In units of the last place of the true value; {@code rest} is in halves of the nearest's. */
  static double error(double value, double nearest, double rest) {
    if (Double.isInfinite(nearest) || Double.isInfinite(value)) {
      // The greatest double is one unit from infinity.
      boolean greatest =
          Math.abs(value) == Double.MAX_VALUE || Math.abs(nearest) == Double.MAX_VALUE;
      boolean same = Math.signum(value) == Math.signum(nearest);
      return value == nearest ? 0 : greatest && same ? 1 : Double.POSITIVE_INFINITY;
    }
    return Math.abs((value - nearest) / Math.ulp(nearest) - rest / 2);
  }

  /** The worst of float16 and float32, as fractions of theirs, against float64. */
  private static String narrow(String name, int arity, double[][] operands) {
    double[] worst = new double[2];
    DType[] dtypes = {DType.FLOAT16, DType.FLOAT32};
    Functions wide = function(name, arity, DType.FLOAT64);
    for (int d = 0; d < 2; d++) {
      Functions function = function(name, arity, dtypes[d]);
      for (int k = 0; k < operands[0].length; k++) {
        long[] bits = new long[arity];
        for (int i = 0; i < arity; i++) {
          bits[i] = Double.doubleToRawLongBits(narrowed(dtypes[d], operands[i][k]));
        }
        double value = Double.longBitsToDouble(function.call(bits)[0]);
        double want = Double.longBitsToDouble(wide.call(bits)[0]);
        double limit = d == 0 ? 65504 : Float.MAX_VALUE;
        if (Math.abs(want) <= limit) {
          worst[d] = Math.max(worst[d], Math.abs(value - want) / unit(d, want));
        } else {
          assertTrue(Double.isNaN(value) == Double.isNaN(want), name);
          assertTrue(Double.isNaN(want) || Math.abs(value) >= limit, name);
        }
      }
      assertTrue(worst[d] < 0.51, name + " " + dtypes[d] + " " + worst[d]);
    }
    return hundredths(worst[0]) + " | " + hundredths(worst[1]);
  }

  private static double narrowed(DType dtype, double value) {
    float once = (float) value;
    return dtype == DType.FLOAT16 ? Float.float16ToFloat(Float.floatToFloat16(once)) : once;
  }

  private static double unit(int narrow, double value) {
    return narrow == 1
        ? Math.ulp((float) Math.abs(value))
        : Math.scalb(1.0, Math.max(Math.getExponent(value), -14) - 10);
  }

  private void report(
      String name,
      double[][] operands,
      int k,
      int part,
      double value,
      double nearest,
      double error) {
    StringBuilder text = new StringBuilder(name);
    for (double[] operand : operands) {
      text.append(' ').append(operand[k]);
    }
    text.append(part == 0 ? ": " : " im: ").append(nearest).append(" but ").append(value);
    tooFar.add(text + " off by " + error + "\n");
  }

  private static String row(String name, int count, double worst) {
    return "| " + name + " | " + count + " | " + hundredths(worst) + " |";
  }

  static String hundredths(double value) {
    return String.format(Locale.ROOT, "%.2f", value);
  }

  static double[] doubles(DataInputStream in, int count) throws IOException {
    double[] doubles = new double[count];
    for (int i = 0; i < count; i++) {
      doubles[i] = in.readDouble();
    }
    return doubles;
  }
}

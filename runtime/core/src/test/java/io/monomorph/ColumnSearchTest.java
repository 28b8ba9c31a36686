package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.monomorph.dtype.Complex;
import io.monomorph.dtype.DType;
import io.monomorph.shape.Shapes;
import io.monomorph.spi.BackendProvider;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code argmax}, {@code argmin}, {@code any} and {@code all} along axes that are not dense. */
class ColumnSearchTest {
  /** Shapes, and views of them: few and many rows, columns beyond a block, gaps, turned axes. */
  private static final List<String> VIEWS =
      List.of(
          "3,40 | :",
          "16,33 | :",
          "17,33 | :",
          "33,40 | ::-1",
          "50,1100 | :",
          "40,40 | :, ::-1",
          "40,90 | :, ::2",
          "90,40 | ::-2, 1:",
          "600,5 | :",
          "7,200 | :, 1:",
          "20,3,40 | :",
          "3,35,40 | :, ::-1",
          "4,20,70 | :, :, 69:0:-2",
          "1,40,40 | :",
          "40,40 | 7:8");

  private final Random random = new Random(20261130);

  private static long[] shape(String row) {
    String text = row.substring(0, row.indexOf('|')).trim();
    return Arrays.stream(text.split(",")).mapToLong(Long::parseLong).toArray();
  }

  /**
   * Few values, which a double holds, so that there are ties; rare ones with a chance of one in so
   * many.
   */
  private NdBuffer elements(DType dtype, int rare, long... shape) {
    int n = (int) Shapes.size(shape);
    if (dtype.isInteger()) {
      long[] ends = {0, Long.MIN_VALUE, Long.MAX_VALUE - 1023, -1, 1L << 31, 1L << 15, 127, 128};
      long[] all = new long[n];
      for (int k = 0; k < n; k++) {
        all[k] = random.nextInt(rare) == 0 ? ends[random.nextInt(ends.length)] : random.nextInt(9);
      }
      return Int64Buffer.wrap(all).astype(dtype).reshape(shape);
    }
    double[] ends = {
      0, -0.0, Double.NaN, Double.longBitsToDouble(-1), Double.POSITIVE_INFINITY, -1.0 / 0, -3
    };
    double[] all = new double[n];
    for (int k = 0; k < n; k++) {
      double usual = dtype == DType.BOOL ? 0 : random.nextInt(9) - 12;
      all[k] = random.nextInt(rare) == 0 ? ends[random.nextInt(ends.length)] : usual;
    }
    NdBuffer real = Float64Buffer.wrap(all).astype(dtype).reshape(shape);
    return dtype.isComplex() ? real.mul(new Complex(0.5, random.nextInt(2))) : real;
  }

  /** The buffer, and with its axes in other orders. */
  private static List<NdBuffer> turned(NdBuffer view) {
    List<NdBuffer> all = new ArrayList<>(List.of(view, view.transpose()));
    if (view.shape().length == 3) {
      all.add(view.transpose(1, 0, 2));
      all.add(view.transpose(2, 0, 1));
    }
    return all;
  }

  /** Lines along an axis in C order of the others. */
  private static double[][] lines(NdBuffer of, int axis) {
    int rank = of.shape().length;
    int[] order = new int[rank];
    for (int k = 0, next = 0; k < rank; k++) {
      if (k != axis) {
        order[next++] = k;
      }
    }
    order[rank - 1] = axis;
    int n = (int) of.shape()[axis];
    double[] flat = (double[]) of.transpose(order).astype(DType.FLOAT64).toFlatArray();
    double[][] lines = new double[flat.length / n][];
    for (int k = 0; k < lines.length; k++) {
      lines[k] = Arrays.copyOfRange(flat, k * n, (k + 1) * n);
    }
    return lines;
  }

  private static long best(double[] line, int sign) {
    int best = 0;
    for (int k = 1; k < line.length && !Double.isNaN(line[best]); k++) {
      if (Double.isNaN(line[k]) || sign * line[k] > sign * line[best]) {
        best = k;
      }
    }
    return best;
  }

  private static void check(String name, NdBuffer of, int axis) {
    double[][] lines = lines(of, axis);
    boolean[] any = new boolean[lines.length];
    boolean[] all = new boolean[lines.length];
    for (int k = 0; k < lines.length; k++) {
      any[k] = Arrays.stream(lines[k]).anyMatch(x -> x != 0);
      all[k] = Arrays.stream(lines[k]).allMatch(x -> x != 0);
    }
    assertArrayEquals(any, (boolean[]) of.any(axis).toFlatArray(), name + " any " + axis);
    assertArrayEquals(all, (boolean[]) of.all(axis).toFlatArray(), name + " all " + axis);
    for (int sign : new int[] {1, -1}) {
      NdBuffer found = sign > 0 ? of.argmax(axis) : of.argmin(axis);
      long[] wanted = Arrays.stream(lines).mapToLong(line -> best(line, sign)).toArray();
      assertArrayEquals(wanted, (long[]) found.toFlatArray(), name + " arg " + sign + axis);
    }
  }

  @ParameterizedTest
  @EnumSource(value = DType.class, mode = EnumSource.Mode.MATCH_NONE, names = "COMPLEX.*")
  void columnsHaveTheResultsOfTheirElements(DType dtype) {
    for (String row : VIEWS) {
      for (int rare : new int[] {1, 20, 3000}) {
        NdBuffer whole = elements(dtype, rare, shape(row));
        for (BackendProvider backend :
            rare == 20
                ? Elements.backendsAndMemory()
                : Elements.backendsAndMemory().subList(0, 1)) {
          NdBuffer view =
              Elements.on(backend, whole).get(row.substring(row.indexOf('|') + 1).trim());
          for (NdBuffer of : turned(view)) {
            for (int axis = 0; axis < of.shape().length; axis++) {
              check(backend.name() + " " + dtype + " " + row, of, axis);
            }
          }
        }
      }
    }
  }

  /** Their order is by two numbers, so that they are compared with lines alone. */
  @ParameterizedTest
  @EnumSource(value = DType.class, names = "COMPLEX.*", mode = EnumSource.Mode.MATCH_ALL)
  void complexColumnsHaveTheResultsOfLinesAlone(DType dtype) {
    for (long[] shape : new long[][] {{40, 60}, {7, 1100}}) {
      for (int rare : new int[] {1, 20, 3000}) {
        NdBuffer of = elements(dtype, rare, shape);
        for (long k = 0; k < shape[1]; k++) {
          NdBuffer line = of.get(":, " + k).copy();
          String column = "" + k;
          assertArrayEquals(
              new Object[] {line.any(), line.all(), line.argmax(), line.argmin()},
              new Object[] {
                of.any(0).get(column),
                of.all(0).get(column),
                of.argmax(0).get(column),
                of.argmin(0).get(column)
              });
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void emptyAxesHaveNoPlacesAndAreAllTrue(DType dtype) {
    NdBuffer of = elements(dtype, 1, 0, 40);
    assertArrayEquals(new boolean[40], (boolean[]) of.any(0).toFlatArray());
    boolean[] all = new boolean[40];
    Arrays.fill(all, true);
    assertArrayEquals(all, (boolean[]) of.all(0).toFlatArray());
    assertThrows(IllegalArgumentException.class, () -> of.argmax(0));
    assertArrayEquals(new long[] {0, 40}, elements(dtype, 1, 30, 0, 40).argmax(0).shape());
  }

  @Test
  void firstOfEqualColumnsIsFoundInEveryGroup() {
    for (long first : LongStream.range(0, 50).toArray()) {
      NdBuffer of = Float64Buffer.zeros(60, 40);
      of.get(first + ":").assign(1);
      long[] wanted = new long[40];
      Arrays.fill(wanted, first);
      assertArrayEquals(wanted, (long[]) of.argmax(0).toFlatArray());
    }
  }
}

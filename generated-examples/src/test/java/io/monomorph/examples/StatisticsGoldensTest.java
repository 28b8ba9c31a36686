package io.monomorph.examples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.Float64Buffer;
import io.monomorph.NdBuffer;
import io.monomorph.UnaryReduction;
import io.monomorph.dtype.DType;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.DoubleBuffer;
import java.nio.IntBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Declared reductions against NumPy; src/test/python/statistics_goldens.py writes the results. */
class StatisticsGoldensTest {
  private static final long[] SHAPE = {6, 4, 5};

  private static final Map<String, UnaryOperator<NdBuffer>> VIEWS =
      Map.of(
          "whole", a -> a,
          "turned", a -> a.transpose(2, 0, 1),
          "strided", a -> a.get("::-2, :, 1::3"),
          "broadcast", a -> a.get("0").broadcastTo(2, 4, 5),
          "empty", a -> a.get(":, 0:0"));

  private static final Map<String, UnaryReduction> REDUCTIONS =
      Map.of(
          "rms", StatisticsReductions.RMS,
          "logSumExp", StatisticsReductions.LOG_SUM_EXP,
          "span", StatisticsReductions.SPAN,
          "spread", StatisticsReductions.SPREAD);

  private static NdBuffer base(DType dtype) {
    return Float64Buffer.fromFunction(
            index -> {
              long small = (index[0] * 20 + index[1] * 5 + index[2]) * 37 % 101;
              double value = dtype.isUnsigned() ? small : small - 50;
              return dtype.isFloating() ? value / 8 : value;
            },
            SHAPE)
        .astype(dtype);
  }

  /** The same elements in every backend that has the dtype. */
  private static List<NdBuffer> bases(DType dtype) {
    NdBuffer heap = base(dtype);
    List<NdBuffer> all = new ArrayList<>(List.of(heap));
    int size = (int) heap.size();
    if (dtype == DType.FLOAT64) {
      all.add(filled(Buffers.resolve(DoubleBuffer.allocate(size)), heap));
      all.add(filled(Buffers.with().backend("segment").zeros(dtype, size), heap));
    } else if (dtype == DType.INT32) {
      all.add(filled(Buffers.resolve(IntBuffer.allocate(size)), heap));
    }
    return all;
  }

  private static NdBuffer filled(NdBuffer line, NdBuffer values) {
    NdBuffer shaped = line.reshape(SHAPE);
    shaped.assign(values);
    return shaped;
  }

  private static double tolerance(DType result) {
    return switch (result) {
      case FLOAT16 -> 1e-3;
      case FLOAT32 -> 1.2e-7;
      case FLOAT64 -> 1e-13;
      default -> 0;
    };
  }

  @Test
  void asNumpy() throws IOException {
    int lines = 0;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(getClass().getResourceAsStream("statistics.txt")),
                StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        check(line);
        lines++;
      }
    }
    assertEquals(960, lines);
  }

  private static void check(String line) {
    String[] words = line.split(" ", -1);
    int[] axes = Arrays.stream(words[3].split(",", -1)).mapToInt(Integer::parseInt).toArray();
    UnaryReduction reduction = Objects.requireNonNull(REDUCTIONS.get(words[0]));
    DType result = DType.valueOf(words[4].toUpperCase(Locale.ROOT));
    for (NdBuffer base : bases(DType.valueOf(words[1].toUpperCase(Locale.ROOT)))) {
      NdBuffer a = Objects.requireNonNull(VIEWS.get(words[2])).apply(base);
      NdBuffer given = reduction.apply(a, axes);
      assertEquals(result, given.dtype(), line);
      assertEquals(
          words[5],
          Arrays.toString(given.shape()).replace('[', '(').replace(']', ')').replace(" ", ""));
      compare(line, words, result, given);
      compareParts(line, words, result, reduction, a, axes);
    }
  }

  private static void compare(String line, String[] words, DType dtype, NdBuffer given) {
    double[] actual = ((Float64Buffer) given.astype(DType.FLOAT64).ravel()).toArray();
    double[] expected =
        Arrays.stream(words, 6, words.length)
            .filter(word -> !word.isEmpty())
            .mapToDouble(StatisticsGoldensTest::parse)
            .toArray();
    assertEquals(expected.length, actual.length, line);
    for (int k = 0; k < expected.length; k++) {
      double apart = Math.abs(expected[k] - actual[k]);
      boolean same = Double.compare(expected[k], actual[k]) == 0;
      assertTrue(
          same || apart <= tolerance(dtype) * Math.max(1, Math.abs(expected[k])),
          line + ": " + Arrays.toString(actual));
    }
  }

  private static double parse(String text) {
    return switch (text) {
      case "nan" -> Double.NaN;
      case "inf" -> Double.POSITIVE_INFINITY;
      case "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** The halves of the first axis by themselves, through buffers as another machine gets them. */
  private static void compareParts(
      String line, String[] words, DType dtype, UnaryReduction reduction, NdBuffer a, int... axes) {
    if (axes[0] != 0) {
      return;
    }
    var first = reduction.partial(a.get(":2"), axes);
    var second = reduction.partial(a.get("2:"), axes);
    var sent = reduction.restore(List.of(a.dtype()), second.counts(), second.state());
    compare(line, words, dtype, first.combine(sent).finish());
    assertArrayEquals(reduction.apply(a, axes).shape(), first.counts().shape());
  }
}

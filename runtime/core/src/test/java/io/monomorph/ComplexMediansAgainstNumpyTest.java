package io.monomorph;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Medians of complex numbers with NaN, part by part, against NumPy (complex_median_goldens.py). */
class ComplexMediansAgainstNumpyTest {
  @Test
  void mediansOfNanAreTheElementsThatNumpyHas() {
    GoldenLines.check(
        UfuncGoldens.lines("complex_medians.txt.gz", "monomorph.complexmedians").stream(),
        (question, number) -> answer(question));
  }

  private static String answer(String question) {
    String[] words = question.split(" ", -1);
    double[] parts =
        words[5].chars().mapToDouble(c -> c == 'n' ? Double.NaN : c - '0' - 3).toArray();
    NdBuffer of =
        Complex128Buffer.wrap(parts)
            .reshape(GoldenOperand.numbers(words[2]))
            .astype(GoldenOperand.dtype(words[1]));
    PlainReduction reduction = words[0].equals("median") ? Reductions.MEDIAN : Reductions.NANMEDIAN;
    reduction = words[4].equals("True") ? reduction.keepDims() : reduction;
    int[] axes =
        words[3].equals("all")
            ? new int[0]
            : Arrays.stream(words[3].split(",", -1)).mapToInt(Integer::parseInt).toArray();
    NdBuffer result = reduction.apply(of, axes);
    double[] found = new double[2 * (int) result.size()];
    Complex128Buffer.wrap(found).reshape(result.shape()).assign(result);
    return LongStream.of(result.shape()).mapToObj(Long::toString).collect(Collectors.joining(","))
        + " "
        + Arrays.stream(found)
            .mapToObj(ComplexMediansAgainstNumpyTest::bits)
            .collect(Collectors.joining(","));
  }

  static String bits(double value) {
    return Double.isNaN(value) ? "nan" : "%016x".formatted(Double.doubleToLongBits(value + 0.0));
  }
}

package io.monomorph;

import io.monomorph.dtype.DType;
import java.util.Arrays;
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
    String[] words = question.split(" \\| ", -1);
    NdBuffer of = GoldenOperand.of(words[1]);
    PlainReduction reduction = words[0].equals("median") ? Reductions.MEDIAN : Reductions.NANMEDIAN;
    reduction = words[3].equals("True") ? reduction.keepDims() : reduction;
    int[] axes = words[2].equals("all") ? new int[0] : GoldenOperand.axes(words[2]);
    return GoldenText.of(GoldenText.withOneNan(withoutSignsOfZeros(reduction.apply(of, axes))));
  }

  private static NdBuffer withoutSignsOfZeros(NdBuffer result) {
    double[] parts = (double[]) result.astype(DType.COMPLEX128).toFlatArray();
    Arrays.setAll(parts, k -> parts[k] + 0.0);
    return Complex128Buffer.wrap(parts, result.shape()).astype(result.dtype());
  }
}

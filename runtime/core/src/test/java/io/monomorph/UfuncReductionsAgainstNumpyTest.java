package io.monomorph;

import io.monomorph.dtype.DType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Reductions, accumulations, reductions of segments and outer applications give what NumPy's give,
 * to the last bit: cases of the script ufunc_reduction_goldens.py. The property {@code
 * monomorph.ufuncs} names a file with more of them.
 */
class UfuncReductionsAgainstNumpyTest {
  @Test
  void reductionsAreNumpys() {
    GoldenLines.compare(
        UfuncGoldens.lines("ufunc/reductions.txt.gz", "monomorph.ufuncs").stream(),
        (question, expected, number) -> {
          String found = answer(new UfuncQuestion(question, 2, number), expected);
          return found.equals(expected) ? "" : found;
        });
  }

  private static String answer(UfuncQuestion question, String expected) {
    try {
      NdBuffer result = call(question);
      // A sum of terms up to the largest may differ in some last bits.
      double largest = question.first().dtype().isInteger() ? 0x1p64 : 0x1p23;
      double bound = 64 * UfuncAnswer.epsilon(result.dtype());
      return UfuncAnswer.of(
          new NdBuffer[] {result},
          expected,
          (size, part) -> bound * Math.max(Math.abs(part), largest));
    } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException refusal) {
      return "error";
    }
  }

  private static NdBuffer call(UfuncQuestion question) {
    BinaryUfunc ufunc = AnyUfunc.binary(UfuncGoldens.ufunc(question.word(1)));
    NdBuffer of = question.first();
    if (question.has("dtype")) {
      ufunc = ufunc.dtype(question.dtype("dtype"));
    }
    if (question.has("where")) {
      ufunc = ufunc.where(question.mask());
    }
    if (!question.has("out")) {
      return apply(question, ufunc, of, null);
    }
    NdBuffer shaped = question.word(1).startsWith("logical") ? of.astype(DType.BOOL) : of;
    long[] shape = apply(question, ufunc, shaped, null).shape();
    NdBuffer out = (NdBuffer) question.backend().allocate(question.dtype("out"), shape);
    return apply(question, ufunc, of, out);
  }

  private static NdBuffer apply(
      UfuncQuestion question, BinaryUfunc ufunc, NdBuffer of, @Nullable NdBuffer out) {
    Destination to = out == null ? Destination.heap() : Destination.into(out);
    return switch (question.word(0)) {
      case "outer" -> ufunc.outer(of, question.given("with"), to);
      case "reduce" -> reduction(question, ufunc).apply(of, question.axes(), to);
      case "accumulate" -> ufunc.accumulate(of, question.axes()[0], to);
      default -> ufunc.reduceAt(of, question.numbers("indices"), question.axes()[0], to);
    };
  }

  private static UfuncReduction reduction(UfuncQuestion question, BinaryUfunc ufunc) {
    UfuncReduction usual = ufunc.reduction();
    UfuncReduction reduction = question.has("keepdims") ? usual.keepDims() : usual;
    return question.has("initial") ? reduction.initial(question.given("initial")) : reduction;
  }
}

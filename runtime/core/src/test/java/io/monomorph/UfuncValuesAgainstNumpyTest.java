package io.monomorph;

import org.junit.jupiter.api.Test;

/**
 * Ufuncs give what NumPy's give for views of mixed dtypes, broadcast together, with outputs and
 * masks, in arrays and staged: cases of the script ufunc_value_goldens.py. The property {@code
 * monomorph.ufuncvalues} names a file with more of them.
 */
class UfuncValuesAgainstNumpyTest {
  @Test
  void valuesAreNumpys() {
    GoldenLines.compare(
        UfuncGoldens.lines("ufunc/values.txt.gz", "monomorph.ufuncvalues").stream(),
        (question, expected, number) -> {
          String found = answer(new UfuncQuestion(question, 1, number), expected);
          return found.equals(expected) ? "" : found;
        });
  }

  private static String answer(UfuncQuestion question, String expected) {
    try {
      return UfuncAnswer.of(call(question), expected);
    } catch (IllegalArgumentException | ArithmeticException refusal) {
      return "error";
    }
  }

  private static NdBuffer[] call(UfuncQuestion question) {
    UniversalFunction usual = UfuncGoldens.ufunc(question.word(0));
    UniversalFunction ufunc = question.has("where") ? usual.where(question.mask()) : usual;
    return question.has("out")
        ? AnyUfunc.into(ufunc, question.outputs(), question.operands())
        : ufunc.applyAll(question.operands());
  }
}

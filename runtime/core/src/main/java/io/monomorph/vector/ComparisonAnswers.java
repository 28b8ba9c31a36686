package io.monomorph.vector;

import io.monomorph.dtype.DType;
import io.monomorph.function.EqualityLoops;
import io.monomorph.function.GreaterLoops;
import io.monomorph.function.LessLoops;
import io.monomorph.generated.LoopTable;
import io.monomorph.generated.Signature;
import org.jspecify.annotations.Nullable;

/** Finds comparisons of float32 or float64 numbers by arithmetic. */
final class ComparisonAnswers {
  private ComparisonAnswers() {}

  /** The same comparison by arithmetic, if there is one. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  static Signature.@Nullable Answering find(LoopTable table, Signature signature) {
    DType dtype = signature.dtype(0);
    if ((dtype != DType.FLOAT32 && dtype != DType.FLOAT64)
        || signature.size() != 3
        || signature.dtype(1) != dtype
        || signature.dtype(2) != DType.BOOL) {
      return null;
    }
    if (table == LessLoops.LESS) {
      return of(AnswersLoops.LESS, dtype, false, true);
    }
    if (table == GreaterLoops.GREATER) {
      return of(AnswersLoops.GREATER, dtype, false, true);
    }
    if (table == LessLoops.LESS_EQUAL) {
      return of(AnswersLoops.LESS_EQUAL, dtype, false, false);
    }
    if (table == GreaterLoops.GREATER_EQUAL) {
      return of(AnswersLoops.GREATER_EQUAL, dtype, false, false);
    }
    if (table == EqualityLoops.EQUAL) {
      return of(AnswersLoops.EQUAL, dtype, false, false);
    }
    return table == EqualityLoops.NOT_EQUAL ? of(AnswersLoops.EQUAL, dtype, true, false) : null;
  }

  private static Signature.Answering of(
      LoopTable answers, DType dtype, boolean flips, boolean strict) {
    Signature signature =
        answers.signatures().stream()
            .filter(one -> one.dtype(0) == dtype)
            .findFirst()
            .orElseThrow();
    return new Signature.Answering(signature, flips, strict);
  }
}

package io.monomorph.generated;

import io.monomorph.annotation.TypeRule;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.promotion.ScalarKind;
import io.monomorph.spi.Operand;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the loop of a ufunc for some inputs, as NumPy does: the first to whose dtypes all inputs
 * can be cast safely. Java numbers are weak, as Python's are in NumPy 2: they take the dtype of the
 * others, unless their kind is above it.
 */
final class Resolutions {
  private static final DType[] DTYPES = DType.values();
  private static final int WEAK_INTEGER = DTYPES.length;
  private static final int WEAK_REAL = DTYPES.length + 1;

  /** An integer that is not even an int64. */
  private static final int WEAK_HUGE = DTYPES.length + 2;

  private static final int WEAK_COMPLEX = DTYPES.length + 3;

  /** Room for every code. */
  private static final int CODES = 18;

  private final LoopTable table;

  /** What was found for one or two inputs, by their codes. */
  private final @Nullable Signature[] known = new Signature[CODES * CODES];

  Resolutions(LoopTable table) {
    this.table = table;
  }

  /** What an input is, for the choice of a loop: a dtype or a kind of weak number. */
  @SuppressWarnings("EnumOrdinal") // an index of small tables, written nowhere
  static int code(Object input) {
    if (input instanceof Operand operand) {
      return operand.dtype().ordinal();
    }
    return switch (ScalarKind.of(input)) {
      case BOOLEAN -> DType.BOOL.ordinal();
      case INTEGER ->
          input instanceof BigInteger big && big.bitLength() > 63 ? WEAK_HUGE : WEAK_INTEGER;
      case FLOATING -> WEAK_REAL;
      case COMPLEX -> WEAK_COMPLEX;
    };
  }

  /** The loop for inputs that are operands, numbers or booleans. */
  Signature find(Object[] inputs, @Nullable DType asked, @Nullable Casting casting) {
    if (asked == null && casting == null && inputs.length <= 2) {
      int key = code(inputs[0]) + (inputs.length == 2 ? CODES * code(inputs[1]) : 0);
      Signature found = known[key];
      if (found == null) {
        found = search(codes(inputs), asked, casting);
        known[key] = found;
      }
      return found;
    }
    return search(codes(inputs), asked, casting);
  }

  /** What was found before for one or two inputs without options, if anything. */
  @Nullable Signature known(Object x1, @Nullable Object x2) {
    return known[code(x1) + (x2 == null ? 0 : CODES * code(x2))];
  }

  private static int[] codes(Object[] inputs) {
    int[] codes = new int[inputs.length];
    for (int k = 0; k < codes.length; k++) {
      codes[k] = code(inputs[k]);
    }
    return codes;
  }

  private Signature search(int[] given, @Nullable DType asked, @Nullable Casting allowed) {
    Casting chosen = allowed == null ? Casting.SAME_KIND : allowed;
    boolean truth = table.rule() == TypeRule.TRUTH;
    int[] codes = truth || !areWeak(given) ? strong(given) : given;
    if (asked == null && table.rule() == TypeRule.NOT_ONLY_BOOL && areBool(codes)) {
      throw new IllegalArgumentException(
          "%s is not defined for bool: cast to integers, or use a logical or bitwise function"
              .formatted(table.name()));
    }
    Casting casting = truth ? Casting.SAFE : chosen;
    Casting strict = casting.compareTo(Casting.SAFE) < 0 ? casting : Casting.SAFE;
    for (Signature signature : table.loops()) {
      if (gives(signature, asked) && accepts(signature, codes, strict)) {
        checkHuge(signature, given, codes);
        return signature;
      }
    }
    if (asked == null) {
      throw new IllegalArgumentException(
          "%s has no loop for %s%s; %s"
              .formatted(table.name(), describe(given), describe(chosen), table.offers()));
    }
    // Only where all inputs are computed in the dtype that is asked for, they may lose something.
    int[] any = table.inputs() == 1 ? codes : given;
    for (Signature signature : table.loops()) {
      if (signature.isAll(asked) && accepts(signature, any, casting)) {
        return signature;
      }
    }
    throw new IllegalArgumentException(
        "%s has no loop that gives %s for %s%s; %s"
            .formatted(table.name(), asked, describe(given), describe(chosen), table.offers()));
  }

  /** Numbers that take no other dtype are compared as int64, as NumPy does it. */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  private void checkHuge(Signature signature, int[] given, int[] codes) {
    for (int k = 0; k < given.length; k++) {
      if (codes != given
          && given[k] == WEAK_HUGE
          && signature.dtype(signature.size() - 1) == DType.BOOL) {
        throw new IllegalArgumentException(
            "input %d of %s is an integer beyond int64: give a buffer or a double"
                .formatted(k + 1, table.name()));
      }
    }
  }

  private boolean gives(Signature signature, @Nullable DType dtype) {
    for (int k = table.inputs(); dtype != null && k < signature.size(); k++) {
      if (signature.dtype(k) != dtype) {
        return false;
      }
    }
    return true;
  }

  private static boolean accepts(Signature signature, int[] codes, Casting casting) {
    for (int k = 0; k < codes.length; k++) {
      DType dtype = signature.dtype(k);
      boolean fits =
          codes[k] < WEAK_INTEGER
              ? casting.allows(DTYPES[codes[k]], dtype)
              : takesWeak(dtype, codes[k], casting);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean takesWeak(DType dtype, int code, Casting casting) {
    return switch (casting) {
      case EQUIV -> dtype == usual(code);
      case UNSAFE -> true;
      case NO, SAFE, SAME_KIND ->
          isInteger(code)
              ? dtype != DType.BOOL
              : dtype.isComplex() || (code == WEAK_REAL && dtype.isFloating());
    };
  }

  /** Whether weak numbers take the dtype of the others: if that is of their kind, or above it. */
  private static boolean areWeak(int[] codes) {
    int weakest = 0;
    int strongest = 0;
    for (int code : codes) {
      if (code < WEAK_INTEGER) {
        strongest = Math.max(strongest, kind(DTYPES[code]));
      } else {
        // As in NumPy, real and complex numbers are of one kind here.
        weakest = Math.max(weakest, isInteger(code) ? 1 : 2);
      }
    }
    return codes.length > 1 && strongest >= weakest;
  }

  private static int kind(DType dtype) {
    return dtype == DType.BOOL ? 0 : dtype.isInteger() ? 1 : dtype.isComplex() ? 3 : 2;
  }

  private static boolean isInteger(int code) {
    return code == WEAK_INTEGER || code == WEAK_HUGE;
  }

  /** The dtype that a number has by itself. */
  private static DType usual(int code) {
    return code == WEAK_REAL
        ? DType.FLOAT64
        : code == WEAK_COMPLEX ? DType.COMPLEX128 : DType.INT64;
  }

  /** With the dtypes that numbers have by themselves. */
  @SuppressWarnings("EnumOrdinal") // an index of small tables, written nowhere
  private static int[] strong(int[] codes) {
    int[] strong = codes.clone();
    for (int k = 0; k < strong.length; k++) {
      if (strong[k] >= WEAK_INTEGER) {
        strong[k] = usual(strong[k]).ordinal();
      }
    }
    return strong;
  }

  private static boolean areBool(int[] codes) {
    for (int code : codes) {
      if (code >= WEAK_INTEGER || DTYPES[code] != DType.BOOL) {
        return false;
      }
    }
    return true;
  }

  private static String describe(Casting casting) {
    return casting == Casting.SAME_KIND ? "" : " with casting " + casting;
  }

  private static String describe(int[] codes) {
    return Arrays.stream(codes)
        .mapToObj(Resolutions::describe)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String describe(int code) {
    if (code < WEAK_INTEGER) {
      return DTYPES[code].toString();
    }
    return isInteger(code)
        ? "an integer"
        : code == WEAK_REAL ? "a real number" : "a complex number";
  }
}

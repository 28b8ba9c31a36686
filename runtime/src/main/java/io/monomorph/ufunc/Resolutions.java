package io.monomorph.ufunc;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.dtype.Promotable;
import io.monomorph.dtype.Promotion;
import io.monomorph.dtype.Weak;
import io.monomorph.spi.Operand;
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

  /** Room for every code. */
  private static final int CODES = 16;

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
    Promotable scalar = Promotable.ofScalar(input);
    return scalar instanceof DType dtype
        ? dtype.ordinal()
        : scalar == Weak.FLOATING ? WEAK_REAL : WEAK_INTEGER;
  }

  /** The loop for inputs that are operands, numbers or booleans. */
  Signature find(Object[] inputs, Options options) {
    if (options.dtype() == null && options.casting() == Casting.SAME_KIND && inputs.length <= 2) {
      int key = code(inputs[0]) + (inputs.length == 2 ? CODES * code(inputs[1]) : 0);
      Signature found = known[key];
      if (found == null) {
        found = search(codes(inputs), options);
        known[key] = found;
      }
      return found;
    }
    return search(codes(inputs), options);
  }

  /** What was found before for one or two operands without options, if anything. */
  @Nullable Signature known(Operand x1, @Nullable Operand x2) {
    return known[code(x1) + (x2 == null ? 0 : CODES * code(x2))];
  }

  private static int[] codes(Object[] inputs) {
    int[] codes = new int[inputs.length];
    for (int k = 0; k < codes.length; k++) {
      codes[k] = code(inputs[k]);
    }
    return codes;
  }

  private Signature search(int[] codes, Options options) {
    DType[] dtypes = effective(codes);
    DType asked = options.dtype();
    if (asked != null) {
      for (Signature signature : table.loops()) {
        if (gives(signature, asked)) {
          checkInputs(signature, codes, dtypes, options.casting());
          return signature;
        }
      }
      throw new IllegalArgumentException(
          "%s has no loop that gives %s; it has %s"
              .formatted(table.name(), asked, table.describe()));
    }
    for (Signature signature : table.loops()) {
      if (accepts(signature, dtypes)) {
        checkInputs(signature, codes, dtypes, options.casting());
        return signature;
      }
    }
    for (Signature signature : table.loops()) {
      if (acceptsWeakly(signature, codes)) {
        return signature;
      }
    }
    throw new IllegalArgumentException(
        "%s has no loop for %s; it has %s"
            .formatted(table.name(), describe(codes), table.describe()));
  }

  private boolean gives(Signature signature, DType dtype) {
    for (int k = table.inputs(); k < signature.size(); k++) {
      if (signature.dtype(k) != dtype) {
        return false;
      }
    }
    return true;
  }

  private static boolean accepts(Signature signature, DType[] dtypes) {
    for (int k = 0; k < dtypes.length; k++) {
      if (!Casting.SAFE.allows(dtypes[k], signature.dtype(k))) {
        return false;
      }
    }
    return true;
  }

  private static boolean acceptsWeakly(Signature signature, int[] codes) {
    for (int k = 0; k < codes.length; k++) {
      DType dtype = signature.dtype(k);
      boolean fits =
          codes[k] < WEAK_INTEGER
              ? Casting.SAFE.allows(DTYPES[codes[k]], dtype)
              : takesWeak(dtype, codes[k]);
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private static boolean takesWeak(DType dtype, int code) {
    return code == WEAK_INTEGER ? dtype != DType.BOOL : dtype.isFloating() || dtype.isComplex();
  }

  private void checkInputs(Signature signature, int[] codes, DType[] dtypes, Casting casting) {
    for (int k = 0; k < codes.length; k++) {
      boolean weak = codes[k] >= WEAK_INTEGER;
      DType dtype = signature.dtype(k);
      boolean fits = weak ? takesWeak(dtype, codes[k]) : casting.allows(dtypes[k], dtype);
      if (!fits && !(weak && casting == Casting.UNSAFE)) {
        throw new IllegalArgumentException(
            "input %d of %s is %s, which cannot be cast to %s with casting %s"
                .formatted(k + 1, table.name(), dtypes[k], dtype, casting));
      }
    }
  }

  /** The dtypes of the inputs, weak numbers having taken that of the others. */
  private static DType[] effective(int[] codes) {
    Promotable[] all = new Promotable[codes.length];
    for (int k = 0; k < codes.length; k++) {
      all[k] = promotable(codes[k]);
    }
    DType together = Promotion.resultType(all);
    DType[] dtypes = new DType[codes.length];
    for (int k = 0; k < codes.length; k++) {
      dtypes[k] = all[k] instanceof DType dtype ? dtype : together;
    }
    return dtypes;
  }

  private static Promotable promotable(int code) {
    return code < WEAK_INTEGER ? DTYPES[code] : code == WEAK_INTEGER ? Weak.INTEGER : Weak.FLOATING;
  }

  private static String describe(int[] codes) {
    return Arrays.stream(codes)
        .mapToObj(Resolutions::describe)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String describe(int code) {
    return code == WEAK_INTEGER
        ? "an integer"
        : code == WEAK_REAL ? "a real number" : DTYPES[code].toString();
  }
}

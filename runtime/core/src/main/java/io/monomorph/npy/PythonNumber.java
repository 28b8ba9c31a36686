package io.monomorph.npy;

import java.math.BigInteger;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Numbers as they are written in Python. */
final class PythonNumber {
  private static final Pattern REAL =
      Pattern.compile("(?:[0-9][0-9_]*\\.?[0-9_]*|\\.[0-9][0-9_]*)(?:e[0-9_]+)?j?");

  private PythonNumber() {}

  /** The integer that a text means, if it is one. */
  static @Nullable BigInteger whole(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.endsWith("_") || lower.contains("__")) {
      return null;
    }
    String digits = lower.replace("_", "");
    if (lower.startsWith("0x")) {
      return digits.matches("0x[0-9a-f]+") ? new BigInteger(digits.substring(2), 16) : null;
    }
    if (lower.startsWith("0o")) {
      return digits.matches("0o[0-7]+") ? new BigInteger(digits.substring(2), 8) : null;
    }
    if (lower.startsWith("0b")) {
      return digits.matches("0b[01]+") ? new BigInteger(digits.substring(2), 2) : null;
    }
    return lower.matches("0[0_]*|[1-9][0-9_]*") ? new BigInteger(digits) : null;
  }

  /** Whether a text is a number that is no integer. */
  static boolean isReal(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return REAL.matcher(lower).matches() && lower.matches(".*[.ej].*");
  }
}

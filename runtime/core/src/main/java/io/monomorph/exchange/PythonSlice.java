package io.monomorph.exchange;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A slice as Python has it: start, stop and step, each of which may be left out, count from the
 * end, or be far out of range.
 */
record PythonSlice(OptionalLong start, OptionalLong stop, long step) {
  private static final Pattern TEXT =
      Pattern.compile("\\s*([+-]?\\d+)?\\s*:\\s*([+-]?\\d+)?\\s*(?::\\s*([+-]?\\d+)?\\s*)?");

  PythonSlice {
    if (step == 0) {
      throw new IllegalArgumentException("the step of a slice is 0");
    }
  }

  static PythonSlice parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no slice: write one as in \"1:5\" or \"::-1\"".formatted(text));
    }
    OptionalLong step = number(parts.group(3), text);
    return new PythonSlice(
        number(parts.group(1), text), number(parts.group(2), text), step.orElse(1));
  }

  private static OptionalLong number(@Nullable String digits, String text) {
    if (digits == null) {
      return OptionalLong.empty();
    }
    try {
      return OptionalLong.of(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "\"%s\" is no slice: %s is beyond a long".formatted(text, digits), e);
    }
  }

  /** The first index of an axis with that many items. */
  long first(long extent) {
    return start.isPresent() ? clipped(start.getAsLong(), extent) : step > 0 ? 0 : extent - 1;
  }

  /** How many indices there are. */
  long count(long extent) {
    long first = first(extent);
    long end = stop.isPresent() ? clipped(stop.getAsLong(), extent) : step > 0 ? extent : -1;
    long length = step > 0 ? end - first : first - end;
    if (length <= 0) {
      return 0;
    }
    // The absolute value of the least long is itself, which counts as 2^63 without sign.
    return Long.divideUnsigned(length - 1, Math.abs(step)) + 1;
  }

  private long clipped(long index, long extent) {
    long counted = index < 0 ? index + extent : index;
    long least = step > 0 ? 0 : -1;
    long most = step > 0 ? extent : extent - 1;
    return Math.max(least, Math.min(most, counted));
  }
}

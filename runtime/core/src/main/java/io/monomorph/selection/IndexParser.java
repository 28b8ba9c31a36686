package io.monomorph.selection;

import io.monomorph.index.Index;
import io.monomorph.index.Slice;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Reads index expressions as they stand between brackets in Python: {@code 1:3, ..., None, ::-1}.
 *
 * @see Index
 */
public final class IndexParser {
  /** What was parsed lately: the same few expressions come again and again, as in a loop. */
  private static final AtomicReferenceArray<@Nullable Parsed> RECENT =
      new AtomicReferenceArray<>(64);

  @SuppressWarnings("ArrayRecordComponent") // never compared, and copied for each caller
  private record Parsed(String expression, Index[] parts) {}

  private final String expression;

  private IndexParser(String expression) {
    this.expression = expression;
  }

  /**
   * Parses an expression of integers, slices, {@code ...} and {@code None} (or {@code newaxis},
   * {@code np.newaxis}), separated by commas; an empty one has no parts. In slices {@code None}
   * stands for a bound that is not given, as in Python.
   *
   * @throws IllegalArgumentException if it is anything else; the message tells where
   */
  public static Index[] parse(String expression) {
    Objects.requireNonNull(expression, "index is null");
    int slot = expression.hashCode() & (RECENT.length() - 1);
    Parsed parsed = RECENT.get(slot);
    if (parsed == null || !parsed.expression().equals(expression)) {
      parsed = new Parsed(expression, new IndexParser(expression).parts());
      RECENT.set(slot, parsed);
    }
    return parsed.parts().clone();
  }

  private Index[] parts() {
    if (expression.isBlank()) {
      return new Index[0];
    }
    String[] texts = expression.split(",", -1);
    // As in Python, a comma may stand after the last part.
    int count =
        texts.length > 1 && texts[texts.length - 1].isBlank() ? texts.length - 1 : texts.length;
    Index[] parts = new Index[count];
    int position = 0;
    for (int k = 0; k < count; k++) {
      parts[k] = part(texts[k], position);
      position += texts[k].length() + 1;
    }
    return parts;
  }

  private Index part(String text, int position) {
    String part = text.strip();
    return switch (part) {
      case "...", "Ellipsis" -> Index.ELLIPSIS;
      case "None", "newaxis", "np.newaxis", "numpy.newaxis" -> Index.NEW_AXIS;
      default -> part.contains(":") ? slice(part, position) : Index.at(integer(part, position));
    };
  }

  private Index slice(String part, int position) {
    String[] bounds = part.split(":", -1);
    if (bounds.length > 3) {
      throw error("a slice has at most two colons", part, position);
    }
    boolean hasStart = isGiven(bounds[0]);
    boolean hasStop = isGiven(bounds[1]);
    boolean hasStep = bounds.length == 3 && isGiven(bounds[2]);
    return new Slice(
        hasStart ? integer(bounds[0].strip(), position) : 0,
        hasStart,
        hasStop ? integer(bounds[1].strip(), position) : 0,
        hasStop,
        hasStep ? integer(bounds[2].strip(), position) : 1);
  }

  /** In Python {@code None} stands for a bound that is not given. */
  private static boolean isGiven(String bound) {
    return !bound.isBlank() && !bound.strip().equals("None");
  }

  private long integer(String text, int position) {
    if (!isInteger(text)) {
      throw error("expected an integer, a slice, '...' or None", text, position);
    }
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      // Python's integers have no end; as a bound, any beyond long is as good as the last one.
      return text.startsWith("-") ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
  }

  private static boolean isInteger(String text) {
    boolean signed = text.startsWith("-") || text.startsWith("+");
    for (int k = signed ? 1 : 0; k < text.length(); k++) {
      if (text.charAt(k) < '0' || text.charAt(k) > '9') {
        return false;
      }
    }
    return text.length() > (signed ? 1 : 0);
  }

  private IllegalArgumentException error(String what, String text, int position) {
    return new IllegalArgumentException(
        "%s, got \"%s\" in the part at position %d of index \"%s\""
            .formatted(what, text, position, expression));
  }
}

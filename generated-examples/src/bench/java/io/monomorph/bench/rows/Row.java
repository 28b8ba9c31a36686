package io.monomorph.bench.rows;

import io.monomorph.NdBuffer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is timed: a call over the buffers {@code a}, {@code b} and {@code out}, and NumPy's
 * statement over arrays of the same names. Those that the statement does not name are not made.
 */
record Row(
    String op, String dtype, long n, String layout, String numpy, Body body, List<Sample> samples) {
  private static final List<String> NAMES = List.of("a", "b", "out");

  /** The call. */
  @FunctionalInterface
  interface Body {
    Object run(NdBuffer a, NdBuffer b, NdBuffer out);
  }

  /** By which JMH and the driver know it. */
  String id() {
    return op + ":" + dtype + ":" + n + ":" + layout;
  }

  /** The sample at a position in {@code a, b, out}, or null if the statement does not name it. */
  @Nullable Sample sample(int position) {
    boolean named = Pattern.compile("\\b" + NAMES.get(position) + "\\b(?!=)").matcher(numpy).find();
    return named ? samples.get(position) : null;
  }

  /** For the driver. */
  String json() {
    StringBuilder text = new StringBuilder("{\"op\": \"" + op + "\", \"dtype\": \"" + dtype);
    text.append("\", \"n\": ").append(n).append(", \"layout\": \"").append(layout);
    text.append("\", \"id\": \"").append(id()).append("\", \"numpy\": \"").append(numpy);
    text.append("\", \"samples\": {");
    String separator = "";
    for (int k = 0; k < NAMES.size(); k++) {
      Sample sample = sample(k);
      if (sample != null) {
        text.append(separator).append('"').append(NAMES.get(k)).append("\": ");
        text.append(sample.json());
        separator = ", ";
      }
    }
    return text.append("}}").toString();
  }
}

package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Lines of a question and NumPy's answer.
 *
 * @param separator what stands between the two
 */
record GoldenLines(String separator) {
  /** What gives the library's answer. */
  @FunctionalInterface
  interface Answer {
    /** The answer to a question; the questions are numbered from 1 on. */
    String to(String question, int number);
  }

  /** All answers to the lines of a resource are NumPy's. */
  void check(String resource, Answer answer) {
    check(NumpyGoldens.lines(resource).stream(), answer);
  }

  /** As {@link #check(String, Answer)}, of the file that a property names, if it is set. */
  void checkFurther(String property, Answer answer) throws IOException {
    String file = System.getProperty(property, "");
    if (!file.isEmpty()) {
      try (Stream<String> lines = Files.lines(Path.of(file))) {
        check(lines, answer);
      }
    }
  }

  /** All answers to the lines, of which there are many, are NumPy's. */
  void check(Stream<String> lines, Answer answer) {
    List<String> failures = new ArrayList<>();
    int[] count = new int[2];
    lines.forEach(
        line -> {
          int end = line.indexOf(separator);
          String expected = line.substring(end + separator.length());
          String found = answer.to(line.substring(0, end), ++count[0]);
          if (!found.equals(expected) && count[1]++ < 20) {
            failures.add("%n%s%n   gives %s".formatted(line, found));
          }
        });
    assertEquals(List.of(), failures, () -> count[1] + " of " + count[0] + " differ");
    assertTrue(count[0] > 1000);
  }
}

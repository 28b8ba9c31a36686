package io.monomorph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lines of a question and NumPy's answer, with " = " between them. */
public final class GoldenLines {
  private static final String SEPARATOR = " = ";
  private static final int SHOWN = 20;

  private GoldenLines() {}

  /** What gives the library's answer. */
  @FunctionalInterface
  public interface Answer {
    /** The answer to a question; the questions are numbered from 1 on. */
    String to(String question, int number);
  }

  /** What compares the library's answer with NumPy's. */
  @FunctionalInterface
  public interface Comparison {
    /** What was found, or nothing if it is as expected; the questions are numbered from 1 on. */
    String of(String question, String expected, int number);
  }

  /** All answers to the lines of a resource are NumPy's. */
  public static void check(String resource, Answer answer) {
    check(NumpyGoldens.lines(resource).stream(), answer);
  }

  /** As {@link #check(String, Answer)}, of the file that a property names, if it is set. */
  public static void checkFurther(String property, Answer answer) throws IOException {
    compareFurther(property, comparison(answer));
  }

  /** All answers to the lines, of which there are many, are NumPy's. */
  public static void check(Stream<String> lines, Answer answer) {
    compare(lines, comparison(answer));
  }

  private static Comparison comparison(Answer answer) {
    return (question, expected, number) -> {
      String found = answer.to(question, number);
      return found.equals(expected) ? "" : found.isEmpty() ? "nothing" : found;
    };
  }

  /** As {@link #compare}, of the file that a property names, if it is set. */
  public static void compareFurther(String property, Comparison comparison) throws IOException {
    String file = System.getProperty(property, "");
    if (!file.isEmpty()) {
      try (Stream<String> lines = Files.lines(Path.of(file))) {
        compare(lines, comparison);
      }
    }
  }

  /** What is found differs in no line from what NumPy gave. */
  public static void compare(Stream<String> lines, Comparison comparison) {
    List<String> failures = new ArrayList<>();
    int[] count = new int[2];
    lines.forEach(
        line -> {
          int end = line.indexOf(SEPARATOR);
          String question = line.substring(0, end);
          String expected = line.substring(end + SEPARATOR.length());
          String found = found(comparison, question, expected, ++count[0]);
          if (!found.isEmpty() && count[1]++ < SHOWN) {
            failures.add(
                "%nline %d: %s%n  expected %s%n  found    %s"
                    .formatted(count[0], question, expected, found));
          }
        });
    assertEquals(List.of(), failures, () -> count[1] + " of " + count[0] + " differ");
    assertTrue(count[0] > 500, () -> "only " + count[0] + " lines");
  }

  /** What is thrown belongs to its line too. */
  private static String found(Comparison comparison, String question, String expected, int number) {
    try {
      return comparison.of(question, expected, number);
    } catch (RuntimeException | AssertionError e) {
      return e + " at " + e.getStackTrace()[0];
    }
  }
}

package io.monomorph.processor.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatementLayoutTest {
  @Test
  void whatFitsStaysOnItsLine() {
    String line = "    int half = n / 2 - n / 2 % 8;";
    assertEquals(List.of(line), StatementLayout.layOut(line));
  }

  @Test
  void anAssignmentBreaksAfterItsSign() {
    String value = "someMethod(" + "x".repeat(80) + ");";
    assertEquals(
        List.of("  result =", "      " + value), StatementLayout.layOut("  result = " + value));
  }

  @Test
  void argumentsComeTogetherIfTheyFitOnALine() {
    String arguments = "a".repeat(40) + ", " + "b".repeat(40);
    assertEquals(
        List.of("  method" + "Name".repeat(4) + "(", "      " + arguments + ");"),
        StatementLayout.layOut("  method" + "Name".repeat(4) + "(" + arguments + ");"));
  }

  @Test
  void otherwiseEachArgumentHasALine() {
    String first = "a".repeat(60);
    String second = "f(" + "b".repeat(40) + ", \"x, y (\")";
    assertEquals(
        List.of("  call(", "      " + first + ",", "      " + second + ");"),
        StatementLayout.layOut("  call(" + first + ", " + second + ");"));
  }

  @Test
  void bracketsInLiteralsAreNone() {
    assertEquals(0, Brackets.depth("f(\")(\", \"\\\"(\")"));
    assertEquals(
        List.of("a,", "Map<String, Integer> b,", "f(c, d)"),
        Brackets.split("a, Map<String, Integer> b, f(c, d)"));
  }
}

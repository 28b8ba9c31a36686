package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.processor.RandomPrograms.Placed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/**
 * Random programs, some with mistakes. Nothing is thrown, generated code is in order and does what
 * is declared, each mistake is told with an id and leaves nothing behind, and neighbours do not
 * notice. {@code -Dmonomorph.declarations=20000} and {@code -Dmonomorph.seed=} for more.
 */
class RandomDeclarationsTest {
  private static final int PROGRAMS = Integer.getInteger("monomorph.declarations", 300);
  private static final long SEED = Long.getLong("monomorph.seed", 15);
  private static final List<String> OPTIONS = List.of("-Xlint:all", "-Xlint:-processing");

  @Test
  void programsAreAcceptedOrRefusedInOrder() {
    for (int k = 0; k < PROGRAMS; k++) {
      List<Placed> program = RandomPrograms.of(new Random(SEED * 1_000_003 + k));
      try {
        check(program, k % 10 == 0);
      } catch (Throwable failure) {
        throw new AssertionError(
            "program " + k + " of seed " + SEED + ":\n" + show(program), failure);
      }
    }
  }

  static void check(List<Placed> program, boolean twice) throws Exception {
    List<JavaFileObject> files = new ArrayList<>(program.stream().map(Placed::file).toList());
    Set<String> homes = program.stream().map(Placed::home).collect(Collectors.toSet());
    boolean valid = program.stream().allMatch(placed -> placed.unit().isValid());
    if (valid) {
      homes.forEach(home -> files.add(RandomPrograms.run(home, program)));
    }
    Outcome outcome = Outcome.of(files, OPTIONS);
    assertEquals("", outcome.disorder());
    Set<String> expected = new TreeSet<>();
    for (Placed placed : program) {
      if (placed.unit().isValid()) {
        expected.addAll(placed.outputs());
      } else {
        assertTrue(
            isTold(placed, outcome), () -> placed.unit().mistake() + "\n" + outcome.errors());
      }
    }
    assertEquals(expected, outcome.sources().keySet(), outcome::errors);
    if (valid) {
      assertEquals("", outcome.errors());
      CompiledClasses classes = new CompiledClasses(outcome);
      for (String home : homes) {
        assertEquals("as declared", classes.run(home + ".Run"));
      }
    }
    if (twice) {
      compareElsewhere(files, outcome);
    }
  }

  /** Whether an error with an id stands in the file of a declaration. */
  private static boolean isTold(Placed placed, Outcome outcome) {
    String name = placed.file().getName();
    String file = name.substring(name.lastIndexOf('/') + 1);
    return outcome
        .errors()
        .lines()
        .anyMatch(line -> line.contains(file + ":") && line.matches(".*:\\d+: \\[[A-Z]\\w+\\] .*"));
  }

  /** Compiles in another order, another place and another time. */
  private static void compareElsewhere(List<JavaFileObject> files, Outcome outcome) {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    List<JavaFileObject> reversed = new ArrayList<>(files);
    Collections.reverse(reversed);
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Asia/Kolkata"));
      Outcome again = Outcome.of(reversed, OPTIONS);
      assertEquals(outcome.sources(), again.sources());
      assertEquals(outcome.services(), again.services());
      assertEquals(sorted(outcome.errors()), sorted(again.errors()));
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  private static List<String> sorted(String lines) {
    return lines.lines().sorted().toList();
  }

  static String show(List<Placed> program) {
    StringBuilder all = new StringBuilder();
    for (Placed placed : program) {
      all.append(placed.unit().mistake()).append('\n');
      try {
        all.append(placed.file().getCharContent(true)).append('\n');
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
    return all.toString();
  }
}

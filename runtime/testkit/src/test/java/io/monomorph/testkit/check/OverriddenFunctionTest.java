package io.monomorph.testkit.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OverriddenFunctionTest {
  private static final Path FUNCTIONS =
      Path.of(
          "..",
          "core",
          "target",
          "generated-sources",
          "templates",
          "io",
          "monomorph",
          "Functions.java");
  private static final Pattern METHOD =
      Pattern.compile("@Overridable\\s+public static \\S+ (\\w+)");

  /** A backend may override any of them, and its author shall be told whether it is right. */
  @Test
  void theKitKnowsAllThatCanBeOverridden() throws IOException {
    Set<String> names = new TreeSet<>();
    for (Matcher method = METHOD.matcher(Files.readString(FUNCTIONS)); method.find(); ) {
      String name = method.group(1).replaceAll("([a-z])([A-Z])", "$1_$2");
      names.add(name.toLowerCase(Locale.ROOT));
    }
    assertTrue(names.size() > 100);
    for (String name : names) {
      assertEquals(name, OverriddenFunction.of(name).name());
    }
  }
}

package io.monomorph.docs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Ufuncs;
import io.monomorph.UniversalFunction;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * docs/numpy-names.md speaks of every public name of NumPy once, and of no others. The list of the
 * names is what the script public_names.py asks NumPy for.
 */
class NumpyNamesTest {
  private static final Path PAGE = Path.of("../docs/numpy-names.md");
  private static final Pattern CODE = Pattern.compile("`([^`]+)`");

  @Test
  void everyNameIsListedOnce() throws IOException {
    List<String> listed = new ArrayList<>();
    for (String line : lines()) {
      listed.addAll(names(line));
    }
    Set<String> once = new HashSet<>(listed);
    List<String> twice = new ArrayList<>(listed);
    once.forEach(twice::remove);
    assertEquals(List.of(), twice, "listed twice");
    List<String> names = numpyNames();
    List<String> missing =
        names.stream().filter(name -> !once.contains(name) && !once.contains(star(name))).toList();
    assertEquals(List.of(), missing, "not listed");
    Set<String> known = new HashSet<>(names);
    names.forEach(name -> known.add(star(name)));
    assertEquals(List.of(), listed.stream().filter(name -> !known.contains(name)).toList());
    assertTrue(names.size() > 1000);
  }

  @Test
  void ufuncsAreUnderTheirNames() throws IOException, IllegalAccessException {
    Set<String> names = new HashSet<>();
    for (Field field : Ufuncs.class.getFields()) {
      if (UniversalFunction.class.isAssignableFrom(field.getType())) {
        names.add(((UniversalFunction) Objects.requireNonNull(field.get(null))).name());
      }
    }
    List<String> page = lines();
    int first = 0;
    while (!page.get(first).startsWith("Under its own name")) {
      first++;
    }
    int count = 0;
    for (int k = first + 1; !page.get(k).startsWith("Under another name"); k++) {
      for (String name : names(page.get(k))) {
        assertTrue(names.contains(name), name);
        count++;
      }
    }
    assertTrue(count > 80);
  }

  private static List<String> lines() throws IOException {
    return Files.readAllLines(PAGE);
  }

  /** The names in a line; of a row of the table only the left cell has some. */
  private static List<String> names(String line) {
    String text = line.startsWith("|") ? line.substring(0, line.lastIndexOf(" | ") + 1) : line;
    List<String> names = new ArrayList<>();
    Matcher code = CODE.matcher(text);
    while (code.find()) {
      names.add(code.group(1));
    }
    return names;
  }

  private static String star(String name) {
    return name.replaceFirst("[.].*", "") + ".*";
  }

  private static List<String> numpyNames() throws IOException {
    try (InputStream in = NumpyNamesTest.class.getResourceAsStream("numpy_names.txt")) {
      byte[] bytes = Objects.requireNonNull(in).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8).lines().toList();
    }
  }
}

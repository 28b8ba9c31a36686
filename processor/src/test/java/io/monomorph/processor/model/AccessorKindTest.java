package io.monomorph.processor.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.processor.model.AccessorForm.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AccessorKindTest {
  private static final Path GUIDE = Path.of("..", "docs", "backend-authors.md");
  private static final Path ANNOTATIONS =
      Path.of("..", "runtime", "core", "src", "main", "java", "io", "monomorph", "annotation");

  /** What annotates methods, but declares no accessor. */
  private static final Set<String> OTHERS = Set.of("Ufunc", "Overrides", "Overridable");

  @Test
  void eachAnnotationOfMethodsIsARow() throws IOException {
    Set<String> annotations = new TreeSet<>();
    try (Stream<Path> files = Files.list(ANNOTATIONS)) {
      for (Path file : files.toList()) {
        if (Files.readString(file).contains("@Target(ElementType.METHOD)")) {
          annotations.add(file.getFileName().toString().replace(".java", ""));
        }
      }
    }
    annotations.removeAll(OTHERS);
    Set<String> rows =
        Arrays.stream(AccessorKind.values())
            .map(AccessorKind::annotation)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(rows, annotations);
  }

  @ParameterizedTest
  @EnumSource
  void theGuideShowsTheUsualForm(AccessorKind kind) throws IOException {
    String mark =
        "`@" + kind.annotation() + (kind.hasDType() && !kind.mayOmitDType() ? "(D)`" : "");
    List<String> rows =
        Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("| " + mark)).toList();
    assertFalse(rows.isEmpty(), "docs/backend-authors.md has no row for " + mark);
    String form = shown(kind.forms(kind.hasDType()).get(0));
    assertTrue(
        rows.stream().anyMatch(row -> row.replace("X x", "Core core").contains(form)),
        () -> "no row for " + mark + " shows " + form);
  }

  /** A form as the guide writes it, which counts with int. */
  private static String shown(AccessorForm form) {
    return form.parameters().stream()
        .map(parameter -> shown(parameter.role()) + " " + parameter.name())
        .collect(
            Collectors.joining(
                ", ", "static %s %s(".formatted(shown(form.result()), form.method()), ")"));
  }

  private static String shown(Role role) {
    return switch (role) {
      case INDEX, INT -> "int";
      case CORE, ANY -> "Core";
      case SOURCE -> "Source";
      case VALUE -> "V";
      case BLOCK -> "B[]";
      case LONGS -> "long[]";
      case VOID -> "void";
      case BOOLEAN -> "boolean";
      case OPTIONS -> "Map<String, Object>";
      case MEMORY -> "MemorySegment";
      case LAYOUT -> "Layout";
      case BUFFER -> "NdBuffer";
    };
  }

  @Test
  void complexValuesAreTwoParameters() {
    AccessorForm form = AccessorKind.WRITES.forms(true).get(0);
    assertEquals(List.of(Role.CORE, Role.INDEX, Role.VALUE), form.roles(false));
    assertEquals(List.of(Role.CORE, Role.INDEX, Role.VALUE, Role.VALUE), form.roles(true));
  }

  @Test
  void whatDecidesOnTheDTypeGivesABuffer() {
    assertEquals(Role.CORE, AccessorKind.WRAPS.forms(true).get(0).result());
    assertEquals(Role.BUFFER, AccessorKind.WRAPS.forms(false).get(0).result());
    assertEquals(AccessorKind.SIZE.forms(true), AccessorKind.SIZE.forms(false));
  }

  @Test
  void aFormOfUnknownRolesIsAMistake() {
    assertThrows(IllegalArgumentException.class, () -> AccessorForm.of("Foo bar(Core core)"));
    assertThrows(IllegalArgumentException.class, () -> AccessorForm.of("void bar"));
  }
}

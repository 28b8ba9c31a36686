package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Float64Buffer;
import io.monomorph.Int16Buffer;
import io.monomorph.Int64Buffer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths in groups of all forms: hard, soft and external links. */
class LinksTest {
  private static Hdf5File open(String version) throws IOException {
    return Hdf5File.open(Resources.file("links_" + version + ".h5"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"earliest", "v108", "latest"})
  void everyNameOfALargeGroupIsFound(String version) throws IOException {
    try (Hdf5File file = open(version)) {
      Hdf5Group many = file.group("many");
      assertEquals(30, many.names().size());
      for (int k = 0; k < 30; k++) {
        String name = "d%02d".formatted(k);
        assertEquals(name, many.names().get(k));
        assertEquals(k, many.dataset(name).as(Int16Buffer.class).get());
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"earliest", "v108", "latest"})
  void softLinksAreFollowed(String version) throws IOException {
    try (Hdf5File file = open(version)) {
      Int64Buffer expected = Int64Buffer.of(0, 1, 2);
      assertEquals(expected, file.dataset("few/a/b/c").buffer());
      assertEquals(expected, file.dataset("/few/a/b/c").buffer());
      assertEquals(expected, file.dataset("soft").buffer());
      assertEquals(expected, file.dataset("few/up/c").buffer());
      assertEquals(expected, file.dataset("few/again/again/./a/b/c").buffer());
      assertEquals(expected, file.group("few/a").dataset("/soft").buffer());
      assertEquals(Int64Buffer.of(0, 1), file.dataset("ünï").buffer());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"earliest", "v108", "latest"})
  void externalLinksLeadToOtherFiles(String version) throws IOException {
    Float64Buffer other;
    try (Hdf5File file = open(version)) {
      other = file.dataset("other").as(Float64Buffer.class);
      assertEquals("[nan nan nan nan]", other.toString());
      assertTrue(file.dataset("other").file().endsWith("fills_earliest.h5"));
      Hdf5Exception lost = assertThrows(Hdf5Exception.class, () -> file.dataset("lost"));
      assertTrue(lost.toString().contains("lost.h5"), lost.toString());
    }
    assertThrows(IllegalStateException.class, () -> other.get(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"earliest", "v108", "latest"})
  void missingPathsAreToldApart(String version) throws IOException {
    try (Hdf5File file = open(version)) {
      assertThrows(NoSuchElementException.class, () -> file.dataset("nowhere"));
      assertThrows(NoSuchElementException.class, () -> file.dataset("few/x"));
      assertThrows(NoSuchElementException.class, () -> file.dataset("few/a/b/c/d"));
      assertThrows(IllegalArgumentException.class, () -> file.dataset("few"));
      assertThrows(IllegalArgumentException.class, () -> file.group("soft"));
      Hdf5Exception round = assertThrows(Hdf5Exception.class, () -> file.dataset("round"));
      assertTrue(round.toString().contains("16 links"), round.toString());
      assertTrue(file.root().contains("few/up/c"));
      assertFalse(file.root().contains("nowhere"));
    }
  }

  @Test
  void namesMayHaveSlashes(@TempDir Path folder) throws IOException {
    byte[] bytes = Files.readAllBytes(Resources.file("links_earliest.h5"));
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    bytes[text.lastIndexOf("few") + 1] = '/';
    Path file = Files.write(folder.resolve("slash.h5"), bytes);
    try (Hdf5File open = Hdf5File.open(file)) {
      assertTrue(open.root().names().contains("f/w"));
      assertEquals(List.of("a", "again", "up"), open.group("f/w").names());
      assertEquals(3, open.dataset("f/w/a/b/c").shape()[0]);
    }
  }
}

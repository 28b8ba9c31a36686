package io.monomorph.hdf5;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The listing shows each object on a line. */
class ListingTest {
  private static String list(String name) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
      Listing.print(Resources.file(name), out);
    }
    String text = bytes.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    return text.substring(text.indexOf('\n') + 1);
  }

  @Test
  void linksAndGroups() throws IOException {
    String text = list("links_latest.h5");
    String few =
        """
        /
          few/
            a/
              b/
                c  int64 (3,), contiguous
            again/
              (listed above)
            up -> a/b
          lost -> /nan of lost.h5
        """;
    assertTrue(text.startsWith(few.indent(2)), text);
  }

  @Test
  void chunksFiltersAndAttributes() throws IOException {
    String text = list("chunks_latest.h5");
    String line =
        "sgzf_two  int32 (12, 13) of at most (any, any), chunked (B-tree v2) by (5, 4),"
            + " shuffle, deflate 9, fletcher32\n";
    assertTrue(text.contains(line), text);
    assertTrue(list("small_earliest.h5").contains("    @text = grüße\n"));
  }

  @Test
  void whatCannotBeReadHasAReason() throws IOException {
    String text = list("dtypes_earliest.h5");
    assertTrue(text.contains("pairs  compound {x: float64, y: int32} (2,), contiguous\n"), text);
    assertTrue(list("small_latest.h5").contains("@reference: the type reference is not supported"));
    assertEquals(1, text.lines().filter(line -> line.contains("scalar  float64 ()")).count());
  }

  @Test
  void elementsThatAreNotNumbersAreRefused() throws IOException {
    try (Hdf5File file = Hdf5File.open(Resources.file("dtypes_earliest.h5"))) {
      Hdf5Dataset pairs = file.dataset("pairs");
      assertTrue(pairs.dtype().isEmpty());
      assertEquals("compound {x: float64, y: int32}", pairs.type());
      Hdf5Exception refused = assertThrows(Hdf5Exception.class, pairs::buffer);
      assertEquals(
          "its elements are not numbers of a dtype, but of type compound {x: float64, y: int32}",
          refused.reason());
      assertThrows(Hdf5Exception.class, pairs::unpacked);
    }
  }
}

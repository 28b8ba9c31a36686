package io.monomorph.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The vectors are made by {@code src/test/python/print_goldens.py}; the property {@code
 * monomorph.printing} names a folder with others.
 */
class ArrayTextTest {
  private static byte[] resource(String name) throws IOException {
    String folder = System.getProperty("monomorph.printing", "");
    if (!folder.isEmpty()) {
      return Files.readAllBytes(Path.of(folder, name));
    }
    try (InputStream in = Objects.requireNonNull(ArrayTextTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void textIsThatOfNumPy() throws IOException {
    String[] texts = new String(resource("print.txt"), StandardCharsets.UTF_8).split("\0", -1);
    Map<String, NdBuffer> arrays;
    try (InputStream in = new ByteArrayInputStream(resource("print.npz"))) {
      arrays = Buffers.loadNpz(in);
    }
    List<Executable> checks = new ArrayList<>();
    for (int k = 0; k < texts.length / 2; k++) {
      NdBuffer array = Objects.requireNonNull(arrays.get(Integer.toString(k)));
      String str = texts[2 * k];
      String repr = texts[2 * k + 1];
      String what = array.dtype() + Arrays.toString(array.shape());
      checks.add(() -> assertEquals(str, array.toString(), () -> "str of " + what));
      checks.add(() -> assertEquals(repr, array.repr(), () -> "repr of " + what));
    }
    assertTrue(checks.size() > 3000);
    assertAll(checks);
  }

  @Test
  void veryManyShortAxesArePrintedInShort() {
    long[] shape = new long[40];
    Arrays.fill(shape, 2);
    NdBuffer many = Buffers.ones(DType.FLOAT64).broadcastTo(shape);
    String text = "array([...], shape=(" + "2, ".repeat(39) + "2), dtype=float64)";
    assertEquals(text, many.toString());
    assertEquals(text, many.repr());
    long[] long64 = new long[64];
    Arrays.fill(long64, 1);
    Arrays.fill(long64, 0, 24, 6);
    assertTrue(Buffers.ones(DType.UINT8).broadcastTo(long64).toString().endsWith("dtype=uint8)"));
    long64[63] = 0;
    assertEquals("[]", Buffers.ones(DType.UINT8).broadcastTo(long64).toString());
  }

  @Test
  void longAxesAreSummarisedHoweverLong() {
    NdBuffer far = Buffers.ones(DType.INT64).broadcastTo(1L << 62);
    assertEquals("[1 1 1 ... 1 1 1]", far.toString());
    assertEquals("array([1, 1, 1, ..., 1, 1, 1], shape=(4611686018427387904,))", far.repr());
  }
}

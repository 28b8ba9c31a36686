package io.monomorph.text;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** The vectors are made by {@code src/test/python/print_goldens.py}. */
class ArrayTextTest {
  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Objects.requireNonNull(ArrayTextTest.class.getResourceAsStream(name))) {
      return in.readAllBytes();
    }
  }

  @Test
  void textIsThatOfNumPy() throws IOException {
    String[] texts = new String(resource("print.txt"), StandardCharsets.UTF_8).split("\0", -1);
    Map<String, NdBuffer> arrays;
    try (InputStream in =
        Objects.requireNonNull(ArrayTextTest.class.getResourceAsStream("print.npz"))) {
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
}

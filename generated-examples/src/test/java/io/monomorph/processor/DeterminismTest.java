package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** The same declarations give the same bytes, in whatever order the compiler meets them. */
class DeterminismTest {
  private static JavaFileObject backend(String name) {
    return Processing.source(
        name + "Backend",
        """
        @BufferBackend(name = "%s", resolves = {String.class, List.class, Number.class})
        final class %sBackend {
          static final class Core { }
          @Reads({DType.INT16, DType.FLOAT64}) static short read(Core core, int index) { return 0; }
          @Writes(DType.FLOAT64) static void write(Core core, int index, double value) {}
          @Writes(DType.INT16) static void write(Core core, int index, int value) {}
          @Size static int size(Object core) { return 0; }
          @Wraps({DType.FLOAT64, DType.INT16}) static Core wrap(Number source) { return new Core(); }
          @Wraps(DType.INT16) static Core wrap(String source) { return new Core(); }
          @Wraps static NdBuffer wrap(List<?> source) { throw new IllegalStateException(); }
        }
        """
            .formatted(name.toLowerCase(java.util.Locale.ROOT), name));
  }

  private static JavaFileObject ufuncs(String name) {
    return Processing.source(
        name,
        """
        final class %s {
          @Ufunc static double twice(double x) { return 2 * x; }
          @Ufunc static float twice(float x) { return 2 * x; }
          @Ufunc static int next(int x) { return x + 1; }
        }
        """
            .formatted(name));
  }

  @Test
  void orderOfSourcesDoesNotMatter() {
    List<JavaFileObject> sources =
        new ArrayList<>(
            List.of(
                backend("One"), backend("Two"), backend("Three"), ufuncs("Alpha"), ufuncs("B")));
    Map<String, String> expected = generate(sources);
    assertEquals(3 * 3 + 2 * 2 + 1, expected.size());
    Random random = new Random(3);
    for (int k = 0; k < 5; k++) {
      Collections.shuffle(sources, random);
      assertEquals(expected, generate(sources));
    }
  }

  @Test
  void servicesAreSorted() {
    Map<String, String> generated =
        generate(List.of(backend("Two"), backend("One"), backend("Three")));
    assertEquals(
        "demo.OneBufferProvider\ndemo.ThreeBufferProvider\ndemo.TwoBufferProvider\n",
        generated.get("io.monomorph.spi.BackendProvider"));
  }

  private static Map<String, String> generate(List<JavaFileObject> sources) {
    Outcome outcome = Processing.compile(sources);
    assertEquals("", outcome.errors());
    Map<String, String> generated = outcome.generated();
    generated.values().forEach(text -> assertTrue(!text.contains("\r")));
    return generated;
  }
}

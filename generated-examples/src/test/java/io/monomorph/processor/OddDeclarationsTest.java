package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever is declared, nothing is thrown, nothing is wrong with generated code, what is refused is
 * refused with an id and leaves nothing behind, and its neighbours do not notice.
 */
class OddDeclarationsTest {
  private static final JavaFileObject NEIGHBOUR =
      Processing.source(
          "GoodBackend",
          """
          @BufferBackend(name = "good", priority = 7)
          final class GoodBackend {
            @Reads(DType.INT8) static byte read(byte[] core, int index) { return core[index]; }
            @Writes(DType.INT8) static void write(byte[] core, int index, byte value) {}
            @Exposes(DType.INT8) static byte[] array(byte[] core) { return core; }
            @Ufunc static int next(int x) { return x + 1; }
          }
          """);

  private static final List<String> OF_NEIGHBOUR =
      List.of(
          "demo/GoodBackendLoops.java",
          "demo/GoodBackendUfuncs.java",
          "demo/GoodBufferProvider.java",
          "demo/GoodInt8Buffer.java");

  static Stream<OddDeclaration> declarations() {
    return OddDeclaration.all(OddNames.all(), OddTypes.all(), OddSizes.all()).stream();
  }

  @ParameterizedTest
  @MethodSource("declarations")
  void isAcceptedOrRefusedInOrder(OddDeclaration odd) throws Exception {
    List<JavaFileObject> files = new ArrayList<>(odd.files());
    files.add(NEIGHBOUR);
    Outcome outcome = Outcome.of(files, List.of("-Xlint:all", "-Xlint:-processing"));
    assertEquals("", outcome.disorder());
    Set<String> left = new TreeSet<>(outcome.sources().keySet());
    String id = odd.id();
    if (!OddDeclaration.JAVAC.equals(id)) {
      assertTrue(left.containsAll(OF_NEIGHBOUR), left::toString);
    }
    left.removeAll(OF_NEIGHBOUR);
    if (id == null) {
      assertEquals("", outcome.errors());
      run(odd, new CompiledClasses(outcome));
    } else if (id.equals(OddDeclaration.JAVAC)) {
      assertFalse(outcome.errors().isEmpty());
      assertFalse(outcome.errors().contains(": ["), outcome::errors);
    } else {
      assertTrue(outcome.errors().contains(": [" + id + "]"), outcome::errors);
      assertEquals(Set.of(), left);
    }
  }

  private static void run(OddDeclaration odd, CompiledClasses classes)
      throws ReflectiveOperationException {
    for (String name : classes.names()) {
      Class.forName(name, true, classes);
    }
    if (odd.result() != null) {
      assertEquals(odd.result(), classes.run(packageOf(odd) + "Run"));
    }
  }

  private static String packageOf(OddDeclaration odd) {
    String path = odd.files().get(odd.files().size() - 1).toUri().getPath();
    String home = path.startsWith("/") ? path.substring(1) : path;
    return home.substring(0, home.lastIndexOf('/') + 1).replace('/', '.');
  }
}

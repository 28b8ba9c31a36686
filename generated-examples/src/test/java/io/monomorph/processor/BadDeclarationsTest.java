package io.monomorph.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each way in which a declaration can be wrong: what is said, and on which line. */
class BadDeclarationsTest {
  private static final JavaFileObject GOOD =
      Processing.source(
          "GoodBackend",
          """
          @BufferBackend(name = "good", priority = 7)
          final class GoodBackend {
            @Reads(DType.INT8) static byte read(byte[] core, int index) { return core[index]; }
            @Writes(DType.INT8) static void write(byte[] core, int index, byte value) {}
            @Exposes(DType.INT8) static byte[] array(byte[] core) { return core; }
            static GoodInt8Buffer of(byte... elements) { return GoodInt8Buffer.wrap(elements); }
          }
          """);

  static Stream<BadDeclaration> errors() {
    return Stream.of(
            BadBackends.ERRORS,
            BadAccessors.ERRORS,
            BadUfuncs.ERRORS,
            BadUfuncTypes.ERRORS,
            BadReductionStates.ERRORS,
            BadReductionMethods.ERRORS,
            BadReductions.ERRORS)
        .flatMap(List::stream);
  }

  static Stream<BadDeclaration> warnings() {
    return BadBackends.WARNINGS.stream();
  }

  @ParameterizedTest
  @MethodSource("errors")
  void saysWhatIsWrongAndNothingElse(BadDeclaration bad) {
    JavaFileObject source = bad.source();
    Compilation compilation = Processing.compile(List.of(source, GOOD));
    assertThat(compilation)
        .hadErrorContaining("[" + bad.id() + "]")
        .inFile(source)
        .onLine(bad.line() + 1);
    for (Diagnostic<?> error : compilation.errors()) {
      String text = error.getMessage(Locale.ROOT);
      assertTrue(text.contains("[" + bad.id() + "]") || isOfJavac(text), text);
    }
  }

  /** The compiler itself misses what was not generated, and nothing more. */
  private static boolean isOfJavac(String text) {
    return !text.startsWith("[") && text.contains("cannot find symbol");
  }

  @ParameterizedTest
  @MethodSource("warnings")
  void warnsAndGoesOn(BadDeclaration bad) {
    JavaFileObject source = bad.source();
    Compilation compilation = Processing.compile(List.of(source, GOOD));
    assertEquals("", Processing.messages(compilation.errors()));
    assertThat(compilation)
        .hadWarningContaining("[" + bad.id() + "]")
        .inFile(source)
        .onLine(bad.line() + 1);
  }
}

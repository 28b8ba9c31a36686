package io.monomorph.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Declarations and the classes that come of them and of others. */
class RoundsTest {
  @Test
  void aDeclarationMayUseItsOwnClasses() {
    JavaFileObject source =
        Processing.source(
            "LineBackend",
            """
            @BufferBackend(name = "line", priority = 3, resolves = {List.class})
            final class LineBackend {
              private final LineFloat64Buffer last = of(1, 2);
              @Reads(DType.FLOAT64) static double read(double[] core, int i) { return core[i]; }
              @Writes(DType.FLOAT64) static void write(double[] core, int i, double v) { core[i] = v; }
              @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
              @Wraps static LineFloat64Buffer wrap(List<?> source) { return of(source.size()); }
              static LineFloat64Buffer of(double... elements) { return LineFloat64Buffer.wrap(elements); }
              LineFloat64Buffer last() { return last; }
            }
            """);
    assertThat(Processing.strict(List.of(source))).succeededWithoutWarnings();
  }

  private static JavaFileObject overGenerated() {
    return Processing.source(
        "LateBackend",
        """
        @BufferBackend(name = "late")
        final class LateBackend {
          @Reads(DType.FLOAT64) static double read(Later core, int index) { return 0; }
          @Writes(DType.FLOAT64) static void write(Later core, int index, double value) {}
          @Size static int size(Later core) { return 0; }
        }
        """);
  }

  @Test
  void waitsForATypeThatAnotherProcessorGenerates() {
    Compilation compilation =
        Compiler.javac()
            .withProcessors(new LaterProcessor(), new BackendProcessor())
            .compile(overGenerated());
    assertThat(compilation).succeeded();
    assertTrue(Processing.generated(compilation).containsKey("LateFloat64Buffer.java"));
  }

  @Test
  void leavesATypeThatNeverComesToTheCompiler() {
    Compilation compilation = Processing.compile(List.of(overGenerated()));
    assertThat(compilation).hadErrorContaining("cannot find symbol");
    assertThat(compilation).hadErrorCount(3);
    assertThat(compilation).hadWarningCount(0);
  }

  @Test
  void survivesAnUnknownClassInTheAnnotation() {
    JavaFileObject source =
        Processing.source(
            "OddBackend",
            """
            @BufferBackend(name = "odd", resolves = {Nowhere.class})
            final class OddBackend {
              @Reads(DType.NONE) static double read(double[] core, int index) { return 0; }
            }
            """);
    Compilation compilation = Processing.compile(List.of(source));
    assertThat(compilation).hadErrorContaining("cannot find symbol");
    assertThat(compilation).hadErrorCount(2);
  }

  @Test
  void oneBadDeclarationDoesNotSilenceAnother() {
    JavaFileObject first =
        Processing.source("ABackend", "@BufferBackend(name = \"a\") final class ABackend {}");
    JavaFileObject second =
        Processing.source("BBackend", "@BufferBackend(name = \"b\") final class BBackend {}");
    assertEquals(
        Processing.messages(Processing.compile(List.of(first, second)).errors()),
        Processing.messages(Processing.compile(List.of(second, first)).errors()));
    assertThat(Processing.compile(List.of(second, first))).hadErrorCount(2);
  }
}

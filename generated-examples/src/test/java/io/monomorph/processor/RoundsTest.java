package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javax.tools.Diagnostic.Kind;
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
    Processing.strict(List.of(source)).assertClean();
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
    Outcome outcome = Processing.compile(List.of(overGenerated()), new LaterProcessor());
    assertEquals("", outcome.errors());
    assertTrue(outcome.generated().containsKey("LateFloat64Buffer.java"));
  }

  @Test
  void leavesATypeThatNeverComesToTheCompiler() {
    Outcome outcome = Processing.compile(List.of(overGenerated()));
    assertTrue(outcome.errors().contains("cannot find symbol"));
    assertEquals(3, outcome.count(Kind.ERROR), outcome.errors());
    assertEquals("", outcome.messages(Kind.WARNING));
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
    Outcome outcome = Processing.compile(List.of(source));
    assertTrue(outcome.errors().contains("cannot find symbol"));
    assertEquals(2, outcome.count(Kind.ERROR), outcome.errors());
  }

  @Test
  void oneBadDeclarationDoesNotSilenceAnother() {
    JavaFileObject first =
        Processing.source("ABackend", "@BufferBackend(name = \"a\") final class ABackend {}");
    JavaFileObject second =
        Processing.source("BBackend", "@BufferBackend(name = \"b\") final class BBackend {}");
    Outcome outcome = Processing.compile(List.of(second, first));
    assertEquals(Processing.compile(List.of(first, second)).errors(), outcome.errors());
    assertEquals(2, outcome.count(Kind.ERROR), outcome.errors());
  }
}

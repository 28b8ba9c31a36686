package io.monomorph.processor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page about what came of a compilation. */
class InsightTest {
  private static final JavaFileObject GRID =
      Processing.source(
          "GridBackend",
          """
          @BufferBackend(name = "grid", resolves = {String.class, java.nio.file.Path.class}, options = "a<b")
          final class GridBackend {
            @Reads({DType.FLOAT64}) static double read(double[] core, int index) { return core[index]; }
            @Writes(DType.FLOAT64) static void write(double[] core, int index, double value) {}
            @Exposes(DType.FLOAT64) static double[] array(double[] core) { return core; }
            @Wraps(DType.FLOAT64) static double[] wrap(Object source) { return new double[0]; }
            @Overrides("multiply") static double[] times(double[] x1, double x2) { return x1; }
          }
          """);
  private static final JavaFileObject RIVAL =
      Processing.source(
          "RivalBackend",
          """
          @BufferBackend(name = "rival", priority = 9, resolves = CharSequence.class, readOnly = true)
          final class RivalBackend {
            @Reads(DType.INT16) static short read(short[] core, long index) { return core[0]; }
            @Size static long size(short[] core) { return core.length; }
            @Wraps(DType.INT16) static short[] wrap(CharSequence source) { return new short[0]; }
          }
          """);
  private static final JavaFileObject FUNCTIONS =
      Processing.source(
          "Optics",
          """
          class Optics {
            @Ufunc(identity = 0.5) static double mix(double x, double y) { return x; }
            @Ufunc static void parts(float x, IntCell whole, DoubleCell rest) {}
            @Reduction(folding = Folding.PAIRWISE)
            static class Total { double s; void accumulate(double x) {} void combine(Total o) {} }
          }
          """);

  private static Outcome compile(List<JavaFileObject> sources, Path page) {
    return Outcome.of(
        sources, List.of("-Xlint:-options", "-proc:full", "-Amonomorph.report=" + page));
  }

  private static String page(Path folder, List<JavaFileObject> sources) throws IOException {
    Path page = folder.resolve("new/page.html");
    Outcome outcome = compile(sources, page);
    assertTrue(outcome.succeeded(), outcome.errors());
    return Files.readString(page);
  }

  @Test
  void thePageTellsAll(@TempDir Path folder) throws IOException {
    String page = page(folder, List.of(GRID, RIVAL, FUNCTIONS));
    for (String told :
        List.of(
            "<b>2</b> backends",
            "<b>2</b> buffers",
            "<b>2</b> ufuncs",
            "<b>1</b> reduction<",
            "<b>9</b> classes",
            "<h3>grid <span class=\"chip\">priority 0</span></h3>",
            "New cores take the options <code>a&lt;b</code>",
            "<span class=\"form\" title=\"double[] times(double[], double)\">multiply<small> (double[],"
                + " double)</small></span>",
            "<span class=\"chip\">read-only</span>",
            "@Reads<small> int index</small>",
            "@Reads<small> long index</small>",
            "@Exposes<small> double[]</small>",
            "title=\"double[] wrap(Object)\">@Wraps<small> Object</small>",
            "@Size<small> long</small>",
            "<code>RivalInt16Buffer</code>",
            "equal priorities: grid comes before heap",
            "<td><code>String</code></td><td><span class=\"chip\">rival 9</span> ›"
                + " <span class=\"chip\">grid 0</span></td><td>the higher priority is asked first</td>",
            "<td><code>Path</code></td><td><span class=\"chip\">grid 0</span></td>"
                + "<td>no other takes it</td>",
            "<code>OpticsUfuncs.MIX</code>",
            "<code>float64, float64 → float64</code>",
            "<code>float32 → int32, float64</code>",
            "<td>left to right</td><td><code>0.5</code></td>",
            "<code>OpticsReductions.TOTAL</code>",
            "<td>pairwise</td>",
            "<code>demo.GridFloat64Buffer</code></td><td><code>demo.GridBackend</code>",
            "<code>demo.OpticsReductionLoops</code></td><td><code>demo.Optics</code>",
            "<li>[PriorityTie] GridBackend and the library&#39;s backend heap"
                .replace("&#39;", "'"),
            "<li>[SwallowedType] GridBackend resolves String")) {
      assertTrue(page.contains(told), told + "\n" + page);
    }
  }

  /** The sizes are those of the files. */
  @Test
  void thePageHasEveryGeneratedClass(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.html");
    Outcome outcome = compile(List.of(GRID, RIVAL, FUNCTIONS), file);
    Matcher rows =
        Pattern.compile("<td><code>(demo\\.\\w+)</code></td><td>.*?</td><td>(\\d+)</td>")
            .matcher(Files.readString(file));
    List<String> told = new ArrayList<>();
    rows.results().forEach(row -> told.add(row.group(1) + " " + row.group(2)));
    List<String> written = new ArrayList<>();
    outcome
        .sources()
        .forEach(
            (path, text) ->
                written.add(
                    path.replace(".java", "").replace('/', '.') + " " + text.lines().count()));
    assertEquals(written, told);
  }

  /** It needs no network and no other file, and nothing in it depends on where it was made. */
  @Test
  void thePageStandsAlone(@TempDir Path folder) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>(List.of(GRID, RIVAL, FUNCTIONS));
    String page = page(folder, sources);
    assertFalse(Pattern.compile("https?:|src=|href=|url\\(|@import|<script").matcher(page).find());
    assertFalse(page.contains(folder.toString()));
    Collections.reverse(sources);
    assertEquals(page, page(folder.resolve("other"), sources));
  }

  @Test
  void thePageTellsWhatIsWrongToo(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("page.html");
    JavaFileObject bad = Processing.source("Bad", "class Bad { @Ufunc static void f() {} }");
    compile(List.of(bad, RIVAL), file);
    String page = Files.readString(file);
    assertTrue(page.contains("<li>[UfuncShape] @Ufunc method f takes nothing."), page);
    assertTrue(page.contains("<h3>rival "), page);
  }

  @Test
  void aPageThatCannotBeWrittenIsAnError(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Outcome outcome = compile(List.of(RIVAL), file.resolve("page.html"));
    assertTrue(outcome.errors().contains("[WriteFailed]"), outcome.errors());
  }

  @Test
  void withoutTheOptionThereIsNoPage(@TempDir Path folder) throws IOException {
    Outcome outcome = Outcome.of(List.of(RIVAL), List.of("-Xlint:-options", "-proc:full"));
    assertTrue(outcome.succeeded());
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }
}

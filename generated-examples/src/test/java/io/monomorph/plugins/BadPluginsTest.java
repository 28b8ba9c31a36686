package io.monomorph.plugins;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is wrong with one plugin, the library and the other plugins work, and it is told. */
class BadPluginsTest {
  /** What every program does, and what it is told of. */
  private static final String MAIN =
      """
      public final class Main {
        public static String run() {
          StringBuilder text = new StringBuilder();
          text.append(Float64Buffer.of(1).add(1)).append(' ');
          text.append(Buffers.zeros(DType.INT32, 1)).append(' ');
          text.append(Buffers.resolve(new double[] {1, 2})).append(' ');
          text.append(Buffers.resolve(new Good())).append('\\n');
          text.append(BackendRegistry.global().names()).append('\\n');
          BackendRegistry.global().leftOut().forEach(out -> text.append(out).append('\\n'));
          return text.toString();
        }

        public static String unresolvable() {
          try {
            return Buffers.resolve(Thread.currentThread()).toString();
          } catch (UnresolvableException told) {
            return told.getMessage();
          }
        }

        public static String missing() {
          try {
            return BackendRegistry.global().byName("line").name();
          } catch (java.util.NoSuchElementException told) {
            return told.getMessage();
          }
        }

        public static String line() {
          try {
            return Buffers.resolve(new Line()).toString();
          } catch (UnresolvableException told) {
            return told.getMessage();
          }
        }

        public static String shown() {
          return BackendRegistry.global().toString();
        }
      }
      """;

  private static final String GOOD = "final class Good { final int[] elements = {7}; }";

  private static final String GOOD_BACKEND =
      """
      @BufferBackend(name = "zz_good", priority = 5)
      final class ZzGoodBackend {
        @Reads(DType.INT32) static int read(Good core, int index) { return core.elements[index]; }
        @Writes(DType.INT32) static void write(Good core, int index, int value) {}
        @Exposes(DType.INT32) static int[] array(Good core) { return core.elements; }
      }
      """;

  private static final String LINE = "public final class Line { final double[] elements = {3}; }";

  private static final String LINE_BACKEND =
      """
      @BufferBackend(name = "line", priority = 9, resolves = double[].class)
      final class LineBackend {
        @Reads(DType.FLOAT64) static double read(Line core, int index) { return core.elements[index]; }
        @Writes(DType.FLOAT64) static void write(Line core, int index, double value) {}
        @Exposes(DType.FLOAT64) static double[] array(Line core) { return core.elements; }
        @Wraps(DType.FLOAT64) static Line wrap(double[] source) { return new Line(); }
      }
      """;

  /** A provider of one's own, to be spoiled. */
  private static final String PROVIDER =
      """
      public class Bad implements BackendProvider {
        public Bad() {}
        public String name() { return "line"; }
        public int priority() { return 9; }
        public List<DType> dtypes() { return List.of(DType.FLOAT64); }
        public List<Class<? extends Operand>> bufferTypes() { return List.of(); }
        public List<Class<?>> resolves() { return List.of(double[].class); }
        public Operand wrap(Object source) { throw new IllegalStateException("asked"); }
        public Operand wrap(DType dtype, Object source) { return wrap(source); }
        public Operand wrap(DType dtype, Object core, Layout layout) { return wrap(core); }
        public boolean allocates(DType dtype) { return false; }
        public Operand allocate(DType dtype, long... shape) { return wrap(shape); }
      }
      """;

  private static final String WORKS =
      "[2.] [0] [1. 2.] [7]\n[zz_good, heap, memory, component, implicit]\n";

  @TempDir Path folder;

  private Plugin plugin() throws Exception {
    return new Plugin(folder)
        .with("Main", MAIN)
        .with("Good", GOOD)
        .with("Line", LINE)
        .with("ZzGoodBackend", GOOD_BACKEND);
  }

  private void check(Plugin plugin, String leftOut) throws Exception {
    assertEquals(WORKS + leftOut + "\n", plugin.run("Main", "run"));
    String told = "; left out: [" + leftOut + "]";
    assertEquals(
        "BackendRegistry[zz_good(5), heap(0), memory(-10), component(-20), implicit(-20)"
            + told
            + "]",
        plugin.run("Main", "shown"));
    String unresolvable = (String) plugin.run("Main", "unresolvable");
    assertTrue(unresolvable.startsWith("no backend makes a buffer of java.lang.Thread: "));
    assertTrue(unresolvable.endsWith(told), unresolvable);
    assertEquals(
        "no backend has the name line; there are [zz_good, heap, memory, component, implicit]"
            + told,
        plugin.run("Main", "missing"));
  }

  /** A provider in which something is exchanged. */
  private Plugin spoiled(String good, String bad) throws Exception {
    assertTrue(PROVIDER.contains(good));
    return plugin().with("Bad", PROVIDER.replace(good, bad)).compile().declaring("demo.Bad");
  }

  @Test
  void nothingIsWrong() throws Exception {
    Plugin plugin = plugin().with("LineBackend", LINE_BACKEND).compile();
    assertEquals(
        "[2.] [0] [3.] [7]\n[line, zz_good, heap, memory, component, implicit]\n",
        plugin.run("Main", "run"));
  }

  @Test
  void theClassIsMissing() throws Exception {
    Plugin plugin = plugin().with("LineBackend", LINE_BACKEND).compile();
    check(
        plugin.without("LineBufferProvider"),
        "demo.LineBufferProvider: java.util.ServiceConfigurationError:"
            + " io.monomorph.spi.BackendProvider: Provider demo.LineBufferProvider not found");
  }

  @Test
  void theCoreIsMissing() throws Exception {
    Plugin plugin = plugin().with("LineBackend", LINE_BACKEND).compile();
    check(
        plugin.without("Line"),
        "demo.LineBufferProvider: its resolves() fails with java.lang.NoClassDefFoundError:"
            + " demo/Line, caused by java.lang.ClassNotFoundException: demo.Line");
  }

  @Test
  void theDeclarationIsMissing() throws Exception {
    Plugin plugin = plugin().with("LineBackend", LINE_BACKEND).compile().without("LineBackend");
    assertEquals(
        "[2.] [0] [1. 2.] [7]\n[line, zz_good, heap, memory, component, implicit]\n",
        plugin.run("Main", "run"));
    assertEquals(
        "no backend makes a buffer of demo.Line: line fails with java.lang.NoClassDefFoundError:"
            + " demo/LineBackend, caused by java.lang.ClassNotFoundException: demo.LineBackend",
        plugin.run("Main", "line"));
  }

  @Test
  void theBufferClassIsMissing() throws Exception {
    Plugin plugin =
        plugin().with("LineBackend", LINE_BACKEND).compile().without("LineFloat64Buffer");
    assertEquals(
        "[2.] [0] [1. 2.] [7]\n[line, zz_good, heap, memory, component, implicit]\n",
        plugin.run("Main", "run"));
  }

  @Test
  void theClassIsNoClass() throws Exception {
    Plugin plugin = plugin().compile().declaring("demo.Broken");
    Files.writeString(plugin.classes().resolve("demo/Broken.class"), "no class");
    String text = (String) plugin.run("Main", "run");
    assertTrue(text.startsWith(WORKS), text);
    assertTrue(text.contains("java.lang.ClassFormatError"), text);
    assertTrue(text.contains("demo/Broken"), text);
  }

  @Test
  void theSuperclassIsMissing() throws Exception {
    Plugin plugin =
        plugin()
            .with("Bad", PROVIDER)
            .with("Worse", "public final class Worse extends Bad {}")
            .compile()
            .declaring("demo.Worse", "demo.Worst")
            .without("Bad");
    String text = (String) plugin.run("Main", "run");
    assertTrue(text.startsWith(WORKS), text);
    assertTrue(text.contains("java.lang.NoClassDefFoundError: demo/Bad"), text);
    assertTrue(text.contains("Provider demo.Worst not found"), text);
  }

  @Test
  void theClassIsNoProvider() throws Exception {
    check(
        plugin().compile().declaring("demo.Good"),
        "demo.Good: java.util.ServiceConfigurationError: io.monomorph.spi.BackendProvider:"
            + " demo.Good not a subtype");
  }

  @Test
  void theFileIsNoServicesFile() throws Exception {
    Plugin plugin = plugin().compile();
    plugin.declaring("this is no class");
    String text = (String) plugin.run("Main", "missing");
    assertTrue(text.contains("Illegal configuration-file syntax"), text);
  }

  @Test
  void theConstructorThrows() throws Exception {
    check(
        spoiled("public Bad() {}", "public Bad() { throw new IllegalStateException(\"no key\"); }"),
        "demo.Bad: java.util.ServiceConfigurationError: io.monomorph.spi.BackendProvider: Provider"
            + " demo.Bad could not be instantiated, caused by java.lang.IllegalStateException: no"
            + " key");
  }

  @Test
  void theConstructorNeverEnds() throws Exception {
    check(
        spoiled("public Bad() {}", "public Bad() { new Bad(); }"),
        "demo.Bad: java.util.ServiceConfigurationError: io.monomorph.spi.BackendProvider: Provider"
            + " demo.Bad could not be instantiated, caused by java.lang.StackOverflowError");
  }

  @Test
  void theClassCannotBeInitialised() throws Exception {
    check(
        spoiled(
            "public Bad() {}", "public Bad() {} static final int KEY = Integer.parseInt(\"x\");"),
        "demo.Bad: java.util.ServiceConfigurationError: io.monomorph.spi.BackendProvider: Provider"
            + " demo.Bad could not be instantiated, caused by"
            + " java.lang.ExceptionInInitializerError, caused by java.lang.NumberFormatException:"
            + " For input string: \"x\"");
  }

  @Test
  void theNameIsNull() throws Exception {
    check(
        spoiled("return \"line\"", "return null"),
        "demo.Bad: its name() fails with java.lang.NullPointerException: it is null");
  }

  @Test
  void thePriorityThrows() throws Exception {
    check(
        spoiled("return 9", "throw new AssertionError(\"none\")"),
        "demo.Bad: its priority() fails with java.lang.AssertionError: none");
  }

  @Test
  void theTypesAreNull() throws Exception {
    String text = (String) spoiled("List.of(double[].class)", "null").run("Main", "run");
    assertTrue(text.startsWith(WORKS), text);
    assertTrue(text.contains("demo.Bad: its resolves() fails with java.lang.NullPointer"), text);
  }

  @Test
  void theNameIsThatOfTheBuiltInBackend() throws Exception {
    String text = (String) spoiled("return \"line\"", "return \"heap\"").run("Main", "run");
    assertTrue(
        text.startsWith(
            WORKS
                + "demo.Bad: the name heap is that of io.monomorph.backend.heap.HeapBufferProvider"),
        text);
  }

  @Test
  void theNameIsThatOfAnotherBackend() throws Exception {
    // The higher priority wins, wherever in the file it stands.
    String text = (String) spoiled("return \"line\"", "return \"zz_good\"").run("Main", "shown");
    assertTrue(
        text.startsWith(
            "BackendRegistry[zz_good(9), heap(0), memory(-10), component(-20), implicit(-20); left out: [demo.ZzGoodBufferProvider: the name"
                + " zz_good is that of demo.Bad"),
        text);
  }

  @Test
  void wrappingThrows() throws Exception {
    Plugin plugin = plugin().with("Bad", PROVIDER).compile().declaring("demo.Bad");
    assertEquals(
        "[2.] [0] [1. 2.] [7]\n[line, zz_good, heap, memory, component, implicit]\n",
        plugin.run("Main", "run"));
  }

  @Test
  void buffersAreUsedWhileTheProviderIsLoaded() throws Exception {
    Plugin plugin =
        spoiled(
            "public Bad() {}",
            """
            static final NdBuffer SEVEN = Buffers.resolve(new double[] {7});
            public Bad() {
              if (!BackendRegistry.global().contains("heap")) throw new IllegalStateException();
              BackendRegistry.global().register(new Other());
            }
            static final class Other extends Bad {
              Other() { super(0); }
              public String name() { return "other"; }
              public List<Class<?>> resolves() { return List.of(Bad.class); }
            }
            Bad(int any) {}
            """);
    assertEquals(
        "[2.] [0] [1. 2.] [7]\n[line, other, zz_good, heap, memory, component, implicit]\n",
        plugin.run("Main", "run"));
  }
}

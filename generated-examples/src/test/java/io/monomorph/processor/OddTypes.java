package io.monomorph.processor;

import static io.monomorph.processor.OddDeclaration.JAVAC;
import static io.monomorph.processor.OddDeclaration.accepted;
import static io.monomorph.processor.OddDeclaration.accessors;
import static io.monomorph.processor.OddDeclaration.backend;
import static io.monomorph.processor.OddDeclaration.gives;
import static io.monomorph.processor.OddDeclaration.refused;

import java.util.ArrayList;
import java.util.List;

/** Types that generated code can hardly name, and those that it must not mention without care. */
final class OddTypes {
  private OddTypes() {}

  static List<OddDeclaration> all() {
    List<OddDeclaration> all = new ArrayList<>();
    cores(all);
    hidden(all);
    deprecated(all);
    nameless(all);
    missing(all);
    return all;
  }

  private static void cores(List<OddDeclaration> all) {
    for (String core :
        List.of(
            "List<?>",
            "List<?>[]",
            "List<?>[][]",
            "Map.Entry<?, ?>",
            "Map<?, ?>[][]",
            "int[][][]",
            "Object",
            "Object[]",
            "String",
            "Integer",
            "Class<?>",
            "Enum<?>",
            "Runnable",
            "Thread.State",
            "Iterable<?>",
            "Record",
            "O<?>",
            "O<?>.I",
            "O.S",
            "O.S[]",
            "double @M []",
            "@M List<@M ?>",
            "ABackend",
            "Override",
            "java.sql.Connection")) {
      all.add(
          accepted(
              "a core of " + core,
              "M",
              "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface M {}",
              "O",
              "class O<T> { class I { } static class S { } }",
              "ABackend",
              backend(
                  "ABackend",
                  "a",
                  core.replace("java.sql", "java.util.concurrent")
                      .replace("Connection", "Future<?>"))));
    }
    for (String core :
        List.of("List<?>[]", "Integer", "O<?>.I", "O.S[]", "double @M []", "x1", "call")) {
      all.add(
          accepted(
              "functions over a core of " + core,
              "M",
              "@java.lang.annotation.Target(java.lang.annotation.ElementType.TYPE_USE) @interface M {}",
              "O",
              "class O<T> { class I { } static class S { } }",
              "x1",
              "class x1 {}",
              "call",
              "class call {}",
              "ABackend",
              backend("ABackend", "a", core)
                  .replaceFirst(
                      "\\}\\s*$",
                      """
                      @Overrides static double sum(CORE core) { return 0; }
                      @Overrides("add") static CORE plus(CORE x1, CORE call) { return x1; }
                      @Overrides static CORE add(CORE core, io.monomorph.layout.Layout layout, double x) { return core; }
                      static CORE plus(Object x1, Object x2) { throw new AssertionError(); }
                      static CORE add(Object core, Object layout, Object x) { throw new AssertionError(); }
                      }
                      """
                          .replace("CORE", core))));
    }
    for (String name : List.of("TABLE", "OVERRIDES", "call", "x1")) {
      all.add(
          gives(
              "7.0",
              "a declaration called " + name + " that computes a sum",
              name,
              backend(name, "a", "double[][]")
                  .replaceFirst(
                      "\\}\\s*$",
                      "@Overrides static double sum(double[][] core) { return 7; }\n}\n"),
              "Run",
              "class Run { public static Object run() { return %sFloat64Buffer.wrap(new double[1][]).sum().item(); } }"
                  .formatted(name)));
    }
    for (String core : List.of("List", "List[]", "Map.Entry", "O.I", "O", "Comparable[][]")) {
      all.add(
          accepted(
              "a raw core " + core,
              "O",
              "class O<T> { class I { } }",
              "ABackend",
              "@SuppressWarnings(\"rawtypes\") " + backend("ABackend", "a", core)));
      all.add(
          accepted(
              "a raw source " + core,
              "O",
              "class O<T> { class I { } }",
              "ABackend",
              """
              @SuppressWarnings("rawtypes") @BufferBackend(name = "a", resolves = CORE.class)
              final class ABackend {
                %s
                @Wraps(DType.FLOAT64) static double[] wrap(CORE source) { return new double[1]; }
              }
              """
                  .formatted(accessors("double[]"))
                  .replace("CORE", core)));
    }
    for (String core :
        List.of(
            "List<String>",
            "List<String>[]",
            "O<String>.I",
            "List<? super T>",
            "Map<?, ? extends Number>",
            "Class<Integer>[][]")) {
      all.add(
          refused(
              "AccessorShape",
              "a core for which instanceof cannot test: " + core,
              "O",
              "class O<T> { class I { } }",
              "ABackend",
              backend("ABackend", "a", core.replace("super T", "super Integer"))));
    }
    all.add(
        gives(
            "[1.][2.][3.]",
            "cores below each other",
            "Base",
            "sealed class Base permits Middle, Other { double[] a = {1}; }",
            "Middle",
            "non-sealed class Middle extends Base { { a[0] = 2; } }",
            "Other",
            "final class Other extends Base { { a[0] = 3; } }",
            "ABackend",
            """
            @BufferBackend(name = "a", priority = 7) final class ABackend {
              @Reads(DType.FLOAT64) static double read(Base core, int index) { return core.a[index]; }
              @Writes(DType.FLOAT64) static void write(Base c, int i, double v) { c.a[i] = v; }
              @Reads(DType.FLOAT32) static float read(Middle c, int index) { return (float) c.a[index]; }
              @Writes(DType.FLOAT32) static void write(Middle c, int i, float v) { c.a[i] = v; }
              @Size static int size(Base core) { return 1; }
            }
            """,
            "Run",
            """
            class Run { static String run() {
              ABufferProvider all = new ABufferProvider();
              return "" + all.wrap(new Base()) + all.wrap(new Middle()) + all.wrap(new Other());
            } }
            """));
  }

  private static void hidden(List<OddDeclaration> all) {
    String holder =
        """
        public class Holder {
          protected static class Core { }
          protected static class Nested { public static class Core2 { } }
          static class Own { }
          public static final class Open { }
        }
        """;
    for (String core : List.of("Core", "Core[]", "Nested.Core2")) {
      all.add(
          refused(
              "InaccessibleCore",
              "an inherited core that others cannot see: " + core,
              "other/Holder",
              holder,
              "ABackend",
              backend("ABackend extends other.Holder", "a", core)));
    }
    all.add(
        accepted(
            "an inherited core that all can see",
            "other/Holder",
            holder,
            "ABackend",
            backend("ABackend extends other.Holder", "a", "Open")));
    all.add(
        refused(
            "InaccessibleCore",
            "an inherited source that others cannot see",
            "other/Holder",
            holder,
            "ABackend",
            """
            @BufferBackend(name = "a", resolves = Object.class, priority = -1)
            final class ABackend extends other.Holder {
              %s
              @Wraps(DType.FLOAT64) static double[] wrap(Core source) { return new double[1]; }
            }
            """
                .formatted(accessors("double[]"))));
    all.add(
        refused(
            JAVAC,
            "a private type to resolve",
            "ABackend",
            """
            @BufferBackend(name = "a", resolves = ABackend.Core.class)
            final class ABackend {
              private static class Core { }
              %s
              @Wraps(DType.FLOAT64) static double[] wrap(Object source) { return new double[1]; }
            }
            """
                .formatted(accessors("double[]"))));
    all.add(
        accepted(
            "a method that wraps by a private type below the core",
            "ABackend",
            """
            @BufferBackend(name = "a", resolves = String.class)
            final class ABackend {
              static class Core { }
              private static final class Text extends Core { }
              %s
              @Wraps(DType.FLOAT64) static Text wrap(String source) { return new Text(); }
              @Allocates(DType.FLOAT64) static Text allocate(int size) { return new Text(); }
            }
            """
                .formatted(accessors("Core"))));
  }

  private static void deprecated(List<OddDeclaration> all) {
    for (String mark : List.of("@Deprecated", "@Deprecated(forRemoval = true)")) {
      all.add(
          accepted(
              "a backend with " + mark,
              "ABackend",
              mark + " " + backend("ABackend", "a", "int[]")));
      all.add(
          accepted(
              "a core with " + mark,
              "Core",
              mark + " final class Core { }",
              "ABackend",
              "@SuppressWarnings({\"removal\", \"deprecation\"}) "
                  + backend("ABackend", "a", "Core[]")));
      all.add(
          accepted(
              "a backend in a class with " + mark,
              "O",
              "class O { "
                  + mark
                  + " static class P { "
                  + backend("ABackend", "a", "int[]").replace("final class", "static class")
                  + " } }"));
      all.add(
          accepted(
              "methods and types to resolve with " + mark,
              "Source",
              mark + " final class Source { }",
              "ABackend",
              """
              @SuppressWarnings({"removal", "deprecation"})
              @BufferBackend(name = "a", resolves = {Source.class, Source[].class})
              final class ABackend {
                MARK @Reads(DType.FLOAT64) static double read(double[] c, int i) { return 0; }
                MARK @Writes(DType.FLOAT64) static void write(double[] c, int i, double v) { }
                MARK @Size static int size(double[] core) { return 1; }
                MARK @Allocates(DType.FLOAT64) static double[] make(int n) { return new double[n]; }
                MARK @Wraps(DType.FLOAT64) static double[] wrap(Source source) { return null; }
                MARK @Wraps static io.monomorph.NdBuffer wrap(Source[] source) { return null; }
                MARK @Shape static long[] shape(double[] core) { return null; }
                MARK @Closes static void close(double[] core) { }
                MARK @Flushes static void flush(double[] core) { }
              }
              """
                  .replace("MARK", mark)));
      all.add(
          accepted(
              "functions with " + mark,
              "A",
              """
              final class A {
                MARK @Ufunc static double f(double x, double y) { return x; }
                @SuppressWarnings({"removal", "deprecation"})
                MARK @Reduction static final class Sum {
                  MARK double s;
                  MARK Sum() { }
                  MARK void accumulate(double x) { s += x; }
                  MARK void combine(Sum other) { s += other.s; }
                  MARK double finish(long n) { return s; }
                }
              }
              """
                  .replace("MARK", mark)));
    }
  }

  private static void nameless(List<OddDeclaration> all) {
    all.add(
        refused(
            "Nameless",
            "a backend in a compact source file",
            "/Main",
            backend("ABackend", "a", "double[]").replace("final class", "static final class")
                + "void main() { }"));
    all.add(
        refused(
            "Nameless",
            "a ufunc in a compact source file",
            "/Main",
            "@Ufunc static double f(double x) { return x; }\nvoid main() { }"));
    all.add(
        refused(
            "Nameless",
            "a reduction in a compact source file",
            "/Main",
            """
            @Reduction static class Sum { double s; void accumulate(double x) { s += x; }
              void combine(Sum other) { s += other.s; } }
            void main() { }
            """));
    all.add(
        refused(
            "OrphanAccessor",
            "an accessor in a compact source file",
            "/Main",
            "@Reads(DType.INT8) static int read(byte[] core, int index) { return 0; }\nvoid main() { }"));
    all.add(
        accepted(
            "declarations in classes of a method, which no processor sees",
            "A",
            "class A { void f() { @BufferBackend(name = \"a\") class B { } new B(); } }"));
  }

  private static void missing(List<OddDeclaration> all) {
    for (String member :
        List.of(
            "resolves = Nowhere.class",
            "resolves = {String.class, Nowhere.Inner.class}",
            "core = Nowhere[].class",
            "priority = Nowhere.P",
            "options = Nowhere.P",
            "readOnly = Nowhere.P",
            "priority = \"x\"",
            "nothing = 3")) {
      all.add(
          refused(
              JAVAC,
              "an annotation with " + member,
              "ABackend",
              backend("ABackend", "a", "double[]").replace("priority = 7", member)));
    }
    for (String core : List.of("Nowhere", "Nowhere[]", "List<Nowhere>", "no.where.Core")) {
      all.add(refused(JAVAC, "a core of " + core, "ABackend", backend("ABackend", "a", core)));
    }
    all.add(
        refused(
            JAVAC,
            "a library with a name that does not exist",
            "A",
            "@UfuncLibrary(Nowhere.NAME) final class A { @Ufunc static double f(double x) { return x; } }"));
    for (String ufunc :
        List.of(
            "@Ufunc static Nowhere f(double x) { return null; }",
            "@Ufunc static double f(Nowhere x) { return 0; }",
            "@Ufunc(each = DType.NONE) static double f(double x) { return 0; }",
            "@Ufunc(name = Nowhere.N) static double f(double x) { return 0; }",
            "@Ufunc(folding = Folding.NONE) static double f(double x) { return 0; }",
            "@Ufunc(rule = Nowhere) static double f(double x) { return 0; }",
            "@Ufunc(identity = Nowhere.N) static double f(double x, double y) { return 0; }",
            "@Reduction(folding = Nowhere.N) static class S { double s; void accumulate(double x) { }"
                + " void combine(S o) { } }",
            "@Reduction static class S { Nowhere s; void accumulate(double x) { }"
                + " void combine(S o) { } double finish() { return 0; } }")) {
      all.add(refused(JAVAC, "functions with " + ufunc, "A", "final class A { " + ufunc + " }"));
    }
    all.add(
        refused(
            JAVAC,
            "two backends over classes of each other",
            "ABackend",
            backend("ABackend", "a", "BFloat64Buffer"),
            "BBackend",
            backend("BBackend", "b", "AFloat64Buffer")));
  }
}

package io.monomorph.processor;

import static io.monomorph.processor.OddDeclaration.accepted;
import static io.monomorph.processor.OddDeclaration.accessors;
import static io.monomorph.processor.OddDeclaration.backend;
import static io.monomorph.processor.OddDeclaration.gives;
import static io.monomorph.processor.OddDeclaration.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Classes and functions whose names mean something else in generated code. */
final class OddNames {
  private OddNames() {}

  static List<OddDeclaration> all() {
    List<OddDeclaration> all = new ArrayList<>();
    backendsLikeVariables(all);
    backendsLikeClasses(all);
    nested(all);
    ufuncs(all);
    reductions(all);
    unicode(all);
    return all;
  }

  private static void backendsLikeVariables(List<OddDeclaration> all) {
    for (String name :
        List.of("layout", "core", "index", "source", "dtype", "elements", "offset", "lifetime")) {
      all.add(accepted("a backend called " + name, name, backend(name, "a", "double[]")));
    }
    all.add(
        accepted(
            "a core called core with a method that wraps a source",
            "core",
            "final class core { double[] a = {1}; }",
            "source",
            "final class source { }",
            "ABackend",
            """
            @BufferBackend(name = "a", resolves = source.class) final class ABackend {
              %s
              @Wraps(DType.FLOAT64) static core wrap(source source) { return new core(); }
            }
            """
                .formatted(accessors("core"))));
    all.add(
        accepted(
            "a backend called as the variable of what it wraps",
            "Image",
            "final class Image { }",
            "image",
            """
            @BufferBackend(name = "a", resolves = Image.class) final class image {
              %s
              @Wraps static io.monomorph.NdBuffer wrap(Image i) { return imageFloat64Buffer.wrap(new double[1]); }
            }
            """
                .formatted(accessors("double[]"))));
    all.add(
        accepted(
            "a closed backend called lifetime",
            "lifetime",
            """
            @BufferBackend(name = "a", priority = 7) final class lifetime {
              %s
              @Closes static void close(double[] core) { }
              @Allocates(DType.FLOAT64) static double[] layout(int size) { return new double[size]; }
            }
            """
                .formatted(accessors("double[]"))));
    all.add(
        gives(
            "[7.]",
            "a package called as a variable, with a backend that must be qualified",
            "layout/Layout",
            """
            @BufferBackend(name = "a", priority = 7) final class Layout {
              @Reads(DType.FLOAT64) static double read(double[] core, int index) { return core[index]; }
              @Writes(DType.FLOAT64) static void write(double[] c, int i, double v) { c[i] = v; }
              @Size static int size(double[] core) { return core.length; }
            }
            """,
            "layout/Run",
            """
            class Run { static String run() {
              return "" + LayoutFloat64Buffer.wrap(new double[] {7});
            } }
            """));
  }

  private static void backendsLikeClasses(List<OddDeclaration> all) {
    for (String name :
        List.of("INSTANCE", "Layout", "DType", "StorageChecks", "Float64Buffer", "NdBuffer")) {
      if (!name.endsWith("Buffer")) {
        all.add(
            accepted(
                "a backend called " + name,
                name,
                backend(name, "a", "double[]").replace("DType.", "io.monomorph.dtype.DType.")));
      }
      all.add(
          accepted(
              "a core called " + name,
              name,
              "final class %s { }".formatted(name),
              "ABackend",
              backend("ABackend", "a", name).replace("DType.", "io.monomorph.dtype.DType.")));
    }
    for (String name :
        List.of(
            "Object",
            "Integer",
            "Float",
            "Override",
            "Class",
            "RuntimeException",
            "System",
            "AutoCloseable",
            "SuppressWarnings",
            "WrongThreadException",
            "Double",
            "String")) {
      all.add(
          accepted(
              "a package with a class " + name,
              name,
              "final class %s { }".formatted(name),
              "ABackend",
              """
              @BufferBackend(name = "a", priority = 7) final class ABackend {
                %s
                @Reads(DType.UINT32) static long read32(double[] c, int i) { return 0; }
                @Writes(DType.UINT32) static void write32(double[] c, int i, long v) { }
                @Reads(DType.FLOAT16) static float read16(double[] c, int i) { return 0; }
                @Writes(DType.FLOAT16) static void write16(double[] c, int i, float v) { }
                @Closes static void close(double[] core) { }
              }
              """
                  .formatted(accessors("double[]")),
              "Sums",
              """
              final class Sums {
                @Ufunc static double f(double a, double b, double c, double d) { return a; }
                @Ufunc(each = {DType.UINT32, DType.INT64}) static long g(long x, long y) { return x; }
                @Ufunc static void h(double x, DoubleCell a, DoubleCell b) { a.value = x; }
                @Reduction static final class Sum {
                  double sum;
                  void accumulate(double x, double y, double z) { sum += x; }
                  void combine(Sum other) { sum += other.sum; }
                }
              }
              """));
    }
    all.add(
        refused(
            "Nameless",
            "a class of no package called as one that generated code imports",
            "/Layout",
            backend("Layout", "a", "double[]")));
    all.add(
        refused(
            "Nameless",
            "a core of no package called as one that generated code imports",
            "/Operand",
            "final class Operand { }",
            "/ABackend",
            backend("ABackend", "a", "Operand[]")));
    all.add(accepted("a backend of no package", "/ABackend", backend("ABackend", "a", "double[]")));
    all.add(
        accepted(
            "two backends of one name in two packages",
            "one/ABackend",
            backend("ABackend", "a", "one.Core"),
            "one/Core",
            "final class Core {}",
            "two/ABackend",
            backend("ABackend", "b", "two.Core"),
            "two/Core",
            "final class Core {}"));
    all.add(
        refused(
            "OutputCollision",
            "Heap and HeapBackend",
            "Ax",
            backend("Ax", "a", "int[]"),
            "AxBackend",
            backend("AxBackend", "b", "long[]")));
    all.add(
        refused(
            "BadName", "a backend called Backend", "Backend", backend("Backend", "a", "int[]")));
  }

  private static void nested(List<OddDeclaration> all) {
    for (String field : List.of("static int A;", "int A;", "final String A = \"\";")) {
      all.add(
          accepted(
              "a nested backend beside a field of its name: " + field,
              "O",
              "class O { %s %s }".formatted(field, nestedBackend("A"))));
    }
    all.add(
        accepted(
            "a nested backend beside an inherited field of its name",
            "P",
            "class P { static int A; }",
            "O",
            "class O extends P { " + nestedBackend("A") + " }"));
    all.add(
        accepted(
            "a nested backend beside a constant of its name",
            "O",
            "enum O { A; " + nestedBackend("A") + " }"));
    all.add(
        accepted("a backend in an interface", "O", "interface O { " + nestedBackend("A") + " }"));
    all.add(
        accepted("a backend in a record", "O", "record O(int x) { " + nestedBackend("A") + " }"));
    all.add(
        accepted(
            "a backend in an annotation in a generic class",
            "O",
            "class O<T> { @interface P { " + nestedBackend("A") + " } }"));
    all.add(
        refused(
            "Nameless",
            "a ufunc of an interface beside a field of its name",
            "O",
            """
            class O { static int A; interface A { @Ufunc static double f(double x) { return x; } } }
            """));
    all.add(
        accepted(
            "a reduction beside a field of its name",
            "O",
            """
            class O { static int Sum;
              @Reduction static class Sum { double s; void accumulate(double x) { s += x; }
                void combine(Sum other) { s += other.s; } } }
            """));
  }

  private static String nestedBackend(String type) {
    return backend(type, "a", "double[]").replace("final class", "static final class");
  }

  private static void ufuncs(List<OddDeclaration> all) {
    for (String name :
        List.of(
            "yield",
            "record",
            "var",
            "sealed",
            "run",
            "loop",
            "method",
            "signatures",
            "form",
            "ufunc",
            "hashCode",
            "toString",
            "getClass",
            "wait",
            "notify",
            "clone",
            "finalize",
            "apply",
            "of",
            "x1",
            "out",
            "ELEMENTS",
            "main",
            "valueOf",
            "contiguous")) {
      all.add(
          gives(
              "[2.][3.][5.]",
              "a ufunc called " + name,
              "A",
              """
              final class A {
                @Ufunc static double NAME(double x) { return x + 1; }
                @Ufunc(name = "other") static double NAME(double x, double y) { return x + y; }
              }
              """
                  .replace("NAME", name),
              "Run",
              """
              class Run { static String run() {
                double[] one = {1}; double[] two = {2};
                return "" + AUfuncs.NAME(one) + AUfuncs.other(one, two)
                    + AUfuncs.OTHER.apply(two, new double[] {3});
              } }
              """
                  .replace("NAME", name)));
    }
    all.add(
        refused(
            "BadName",
            "a ufunc of one input called equals",
            "A",
            "final class A { @Ufunc static double equals(double x) { return x; } }"));
    all.add(
        accepted(
            "a ufunc of two inputs called equals",
            "A",
            "final class A { @Ufunc static boolean equals(double x, double y) { return x == y; } }"));
    all.add(
        accepted(
            "a ufunc of one input called equals without methods",
            "A",
            """
            @UfuncLibrary(value = "user.Equal", methods = false)
            final class A { @Ufunc static double equals(double x) { return x; } }
            """));
    for (String name : List.of("A", "F", "INSTANCE", "LoopTable", "Loop", "FLoop")) {
      String ufunc = name.toLowerCase(Locale.ROOT);
      all.add(
          gives(
              "[2.]",
              "a class of a ufunc with its constant's name: " + name,
              name,
              """
              final class %s {
                @Ufunc(name = "%s") static double one(double x) { return x + 1; }
                @Ufunc static double f(double x, double y) { return x + y; }
              }
              """
                  .formatted(name, ufunc.equals("f") ? "f2" : ufunc),
              "Run",
              """
              class Run { static String run() {
                return "" + %sUfuncs.F.apply(new double[] {1}, new double[] {1});
              } }
              """
                  .formatted(name)));
    }
    all.add(
        accepted(
            "ufuncs whose classes differ only in case",
            "A",
            """
            final class A {
              @Ufunc static double aB(double x) { return x; }
              @Ufunc static double ab(double x) { return x; }
              @Ufunc(name = "f") static double f(double x) { return x; }
              @Ufunc(name = "f") static float f(float x) { return x; }
              @Ufunc static float fFloat32(float x) { return x; }
              @Ufunc static float FFLOAT32x(float x) { return x; }
            }
            """));
  }

  private static void reductions(List<OddDeclaration> all) {
    for (String name :
        List.of(
            "yield",
            "toString",
            "hashCode",
            "getClass",
            "clone",
            "finalize",
            "notify",
            "wait",
            "fold",
            "combine",
            "identity",
            "state",
            "of")) {
      all.add(
          gives(
              "3.0",
              "a reduction called " + name,
              "A",
              """
              final class A {
                @Reduction(name = "%s") static final class S {
                  double s;
                  void accumulate(double x) { s += x; }
                  void combine(S other) { s += other.s; }
                }
              }
              """
                  .formatted(name),
              "Run",
              """
              class Run { static String run() {
                return "" + AReductions.%s(new double[] {1, 2});
              } }
              """
                  .formatted(name)));
    }
    all.add(
        refused(
            "BadName",
            "a reduction of one input called equals",
            "A",
            """
            @Reduction(name = "equals") final class A { double s; void accumulate(double x) { }
              void combine(A other) { } }
            """));
    all.add(
        accepted(
            "a reduction with fields called as variables",
            "state",
            """
            @Reduction(name = "s") final class state {
              double state; int n; long k; float at; boolean states; byte out; short arrays;
              void accumulate(double state) { this.state += state; }
              void combine(state state) { this.state += state.state; }
              double finish(long counts) { return state; }
            }
            """));
    all.add(
        accepted(
            "reductions whose loops would have one name",
            "A",
            """
            final class A {
              @Reduction(name = "sum", types = {DType.INT8, DType.FLOAT64, DType.FLOAT64})
              static final class S { double s; void accumulate(double x, double y) { s += x; }
                void combine(S other) { s += other.s; } }
              @Reduction(name = "sumInt8", types = {DType.FLOAT64, DType.FLOAT64})
              static final class T { double s; void accumulate(double x) { s += x; }
                void combine(T other) { s += other.s; } }
            }
            """));
  }

  private static void unicode(List<OddDeclaration> all) {
    for (String name : List.of("Größe", "画像", "Δx", "$", "A$B", "_x", "Ünïcode$")) {
      all.add(
          gives(
              "[0.]",
              "a class called " + name,
              name,
              backend(name, "a", "double[]"),
              "Run",
              "class Run { static String run() { return \"\" + %sFloat64Buffer.wrap(new double[1]); } }"
                  .formatted(name)));
      all.add(
          accepted(
              "a source called " + name,
              name,
              "final class %s { }".formatted(name),
              "ABackend",
              """
              @BufferBackend(name = "a", resolves = SRC.class) final class ABackend {
                %s
                @Wraps(DType.FLOAT64) static double[] wrap(SRC source) { return new double[1]; }
              }
              """
                  .formatted(accessors("double[]"))
                  .replace("SRC", name)));
    }
    all.add(
        refused(
            "BadName",
            "a ufunc that is not in ASCII",
            "A",
            "final class A { @Ufunc static double größe(double x) { return x; } }"));
    all.add(
        accepted(
            "documentation that is not in ASCII, with odd brackets",
            "A",
            """
            final class A {
              /** Größe → {@code a. b $L $T} "é" \\\\é; it's 100 % — */
              @Ufunc static double f(double x) { return x; }
              /** {@link #f(double) x. y} {@code *} &#42;/ /** $$ \\\\u0041 */
              @Ufunc static double g(double x) { return x; }
            }
            """));
  }
}

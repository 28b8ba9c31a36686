package io.monomorph.processor;

import static io.monomorph.processor.OddDeclaration.accepted;
import static io.monomorph.processor.OddDeclaration.accessors;
import static io.monomorph.processor.OddDeclaration.backend;
import static io.monomorph.processor.OddDeclaration.each;
import static io.monomorph.processor.OddDeclaration.gives;
import static io.monomorph.processor.OddDeclaration.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** As much as fits into generated code, and one more. */
final class OddSizes {
  private OddSizes() {}

  static List<OddDeclaration> all() {
    List<OddDeclaration> all = new ArrayList<>();
    inputs(all);
    counts(all);
    names(all);
    libraries(all);
    options(all);
    return all;
  }

  private static String ufunc(int inputs) {
    return "@Ufunc static double f(%s) { return %s; }"
        .formatted(each(inputs, ", ", "double x#"), each(inputs, " + ", "x#"));
  }

  private static void inputs(List<OddDeclaration> all) {
    all.add(
        gives(
            "[63.]",
            "a ufunc of 63 inputs",
            "A",
            "final class A { " + ufunc(63) + " }",
            "Run",
            """
            class Run { static String run() {
              Object[] inputs = new Object[63];
              java.util.Arrays.fill(inputs, new double[] {1});
              return "" + AUfuncs.F.apply(inputs);
            } }
            """));
    for (int inputs : List.of(64, 85, 126, 127)) {
      all.add(
          refused(
              "TooLarge",
              "a ufunc of %s inputs".formatted(inputs),
              "A",
              "final class A { " + ufunc(inputs) + " }"));
    }
    String mixed = each(20, ", ", "double x#, int y#, float z#");
    all.add(
        accepted(
            "a ufunc with loops of 60 inputs of several dtypes",
            "A",
            """
            final class A {
              @Ufunc static double f(%s) { return x0; }
              @Ufunc static float f(%s, byte more, double y) { return more; }
            }
            """
                .formatted(mixed, mixed.replace("int y19, float z19", ""))
                .replace("x19, , byte", "x19, byte")));
    all.add(
        accepted(
            "a ufunc of two inputs and 62 results",
            "A",
            "final class A { @Ufunc static void f(double x, double y, %s) { c0.value = x; } }"
                .formatted(each(62, ", ", "DoubleCell c#"))));
    all.add(
        refused(
            "TooLarge",
            "a ufunc of two inputs and 63 results",
            "A",
            "final class A { @Ufunc static void f(double x, double y, %s) { c0.value = x; } }"
                .formatted(each(63, ", ", "IntCell c#"))));
    for (int fields : List.of(63, 64)) {
      for (int inputs : List.of(63, 64)) {
        String text =
            """
            @Reduction final class Sum {
              %s
              void accumulate(%s) { s0 += x0; }
              void combine(Sum other) { s0 += other.s0; }
              double finish(long count) { return s0; }
            }
            """
                .formatted(each(fields, " ", "double s#;"), each(inputs, ", ", "double x#"));
        String name = "a reduction of %s inputs with %s fields".formatted(inputs, fields);
        boolean fits = fields == 63 && inputs == 63;
        all.add(fits ? accepted(name, "Sum", text) : refused("TooLarge", name, "Sum", text));
      }
    }
  }

  private static void counts(List<OddDeclaration> all) {
    for (int count : List.of(1000, 1001)) {
      String text =
          each(
              count,
              "\n",
              "  @Ufunc(each = DType.FLOAT64) static double f#(double x) { return x; }");
      String name = "a class of %s ufuncs".formatted(count);
      text = "final class A {\n" + text + "\n}";
      all.add(count == 1000 ? accepted(name, "A", text) : refused("TooLarge", name, "A", text));
    }
    String triples =
        Stream.of("INT8", "INT16", "INT32", "UINT8", "UINT16")
            .flatMap(
                a ->
                    Stream.of("INT8", "INT16", "INT32", "UINT8", "UINT16")
                        .map(b -> "DType.%s, DType.%s, DType.INT32".formatted(a, b)))
            .collect(Collectors.joining(", "));
    all.add(
        accepted(
            "a ufunc of 25 loops",
            "A",
            "final class A { @Ufunc(types = {%s}) static int f(int x, int y) { return x; } }"
                .formatted(triples)));
    all.add(
        refused(
            "UfuncTypes",
            "a ufunc of two loops for the same dtypes",
            "A",
            "final class A { @Ufunc(types = {%s, %s}) static int f(int x, int y) { return x; } }"
                .formatted(triples, triples)));
    for (int count : List.of(1000, 1001)) {
      String name = "a backend that resolves %s types".formatted(count);
      String text =
          """
          @BufferBackend(name = "a", resolves = {%s}) final class ABackend {
            %s
            %s
            @Wraps static io.monomorph.NdBuffer wrap(Thing thing) { return null; }
          }
          """
              .formatted(
                  each(count, ", ", "ABackend.S#.class"),
                  accessors("double[]"),
                  each(count, " ", "static final class S# implements Thing { }"));
      all.add(
          count == 1000
              ? accepted(name, "Thing", "interface Thing { }", "ABackend", text)
              : refused("TooLarge", name, "Thing", "interface Thing { }", "ABackend", text));
    }
  }

  private static void names(List<OddDeclaration> all) {
    String fits = "A".repeat(255 - "BufferProvider.class".length());
    all.add(accepted("a backend with the longest name", fits, backend(fits, "a", "double[]")));
    String more = fits + "A";
    all.add(
        refused("TooLarge", "a backend with a longer name", more, backend(more, "a", "double[]")));
    String wide = "Ä".repeat(120);
    all.add(
        refused(
            "TooLarge",
            "a backend with a name of many bytes",
            wide,
            backend(wide, "a", "double[]")));
    String functions = "A".repeat(160);
    String f = "f".repeat(300);
    all.add(
        accepted(
            "a ufunc with a long name in a class with a long one",
            functions,
            "final class %s { @Ufunc static double %s(double x) { return x; } }"
                .formatted(functions, f)));
    all.add(
        refused(
            "TooLarge",
            "a class of ufuncs with a longer name",
            functions + "AAAAAAAAAA",
            "final class %sAAAAAAAAAA { @Ufunc static double f(double x) { return x; } }"
                .formatted(functions)));
    all.add(
        refused(
            "TooLarge",
            "a ufunc of 1001 letters",
            "A",
            "final class A { @Ufunc static double %s(double x) { return x; } }"
                .formatted("f".repeat(1001))));
    all.add(
        refused(
            "TooLarge",
            "a reduction of 1001 letters",
            "A",
            """
            @Reduction(name = "%s") final class A { double s; void accumulate(double x) { }
              void combine(A other) { } }
            """
                .formatted("f".repeat(1001))));
  }

  private static void libraries(List<OddDeclaration> all) {
    String text =
        "@UfuncLibrary(\"%s\") final class A { @Ufunc static double f(double x) { return x; } }";
    for (String bad :
        List.of(
            "user.A.B",
            "user.A.b.C",
            "user.A",
            "java.lang.Physics",
            "java.Physics",
            "",
            "1",
            "a..b",
            "user.int",
            "other.things",
            "java.util.List.Physics")) {
      all.add(
          refused(
              bad.equals("user.A") ? "OutputCollision" : "BadName",
              "a library called \"" + bad + "\"",
              "A",
              text.formatted(bad),
              "other/things/Other",
              "class Other { }"));
    }
    for (String good :
        List.of("Physics", "user.Physics", "lib.deep.Physics", "user.a", "lib.Loops")) {
      all.add(accepted("a library called \"" + good + "\"", "A", text.formatted(good)));
    }
    all.add(
        refused(
            "BadName",
            "a library in a package for a class in none",
            "/A",
            text.formatted("lib.P")));
    all.add(accepted("a library in no package", "/A", text.formatted("Physics")));
    all.add(
        refused(
            "OutputCollision",
            "a library that is also a class",
            "A",
            text.formatted("user.P"),
            "P",
            "class P { }"));
  }

  private static void options(List<OddDeclaration> all) {
    for (String option :
        List.of(
            "\\\"",
            "\\\\",
            "(",
            ")",
            "a, b",
            ") + \\\"",
            "\\n",
            "$T",
            "%s",
            "é",
            "\\t",
            "",
            "/*",
            "*/",
            "//",
            "{")) {
      all.add(
          gives(
              "[" + option.translateEscapes() + ", x, other]",
              "an option called " + option,
              "ABackend",
              """
              @BufferBackend(name = "a", priority = 7, options = {"%s", "x", "other"})
              final class ABackend {
                %s
                @Allocates(DType.FLOAT64) static double[] make(int n, Map<String, Object> options) {
                  return new double[n];
                }
              }
              """
                  .formatted(option, accessors("double[]")),
              "Run",
              "class Run { static String run() { return \"\" + new ABufferProvider().options(); } }"));
    }
  }
}

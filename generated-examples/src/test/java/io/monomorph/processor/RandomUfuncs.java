package io.monomorph.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A class of one to three ufuncs, each with a formula. */
final class RandomUfuncs {
  private static final String[] PRIMITIVES = {"int", "long", "float", "double"};
  private static final String[] NAMES = {
    "f", "yield", "run", "x1", "record", "toString", "A", "floorDivide", "loop", "var", "out"
  };

  private final Random random;
  private final String type;
  private final StringBuilder check = new StringBuilder();

  private RandomUfuncs(Random random, String type) {
    this.random = random;
    this.type = type;
  }

  static RandomUnit of(Random random, String type) {
    return new RandomUfuncs(random, type).unit();
  }

  private RandomUnit unit() {
    StringBuilder body = new StringBuilder();
    List<String> names = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      String name = NAMES[random.nextInt(NAMES.length)];
      if (!names.contains(name)) {
        names.add(name);
        body.append(method(name));
      }
    }
    String text = "static class " + type + " {\n" + body + "}\n";
    return new RandomUnit(
        type, text, "", List.of(type + "Loops", type + "Ufuncs"), check.toString());
  }

  private String primitive() {
    return PRIMITIVES[random.nextInt(PRIMITIVES.length)];
  }

  private String method(String name) {
    int inputs = 1 + random.nextInt(4);
    boolean mixed = random.nextInt(3) == 0;
    String one = primitive();
    List<String> kinds = new ArrayList<>();
    List<String> parameters = new ArrayList<>();
    for (int k = 0; k < inputs; k++) {
      kinds.add(mixed ? primitive() : one);
      parameters.add(kinds.get(k) + " p" + k);
    }
    StringBuilder formula = new StringBuilder("p0");
    for (int k = 1; k < inputs; k++) {
      formula.append(random.nextBoolean() ? " + " : " - ").append("p").append(k);
    }
    String result = random.nextInt(4) == 0 ? "boolean" : primitive();
    String value =
        result.equals("boolean") ? formula + " > 2" : "(" + result + ") (" + formula + ")";
    boolean cell = !result.equals("boolean") && random.nextInt(4) == 0;
    String declared;
    if (cell) {
      String cells = Character.toUpperCase(result.charAt(0)) + result.substring(1) + "Cell c";
      declared =
          "@Ufunc static void %s(%s, %s) { c.value = %s; }\n"
              .formatted(name, String.join(", ", parameters), cells, value);
    } else {
      declared =
          "@Ufunc static %s %s(%s) { return %s; }\n"
              .formatted(result, name, String.join(", ", parameters), value);
    }
    check(name, kinds, result, value, parameters);
    return declared + (random.nextInt(3) == 0 ? rival(name, inputs, cell) : "");
  }

  /** A method that Java must not choose. */
  private String rival(String name, int inputs, boolean cell) {
    List<String> parameters = new ArrayList<>();
    for (int k = 0; k < inputs; k++) {
      parameters.add((k % 2 == 0 ? "byte" : "short") + " p" + k);
    }
    return "static int %s(%s%s) { throw new AssertionError(); }\n"
        .formatted(name, String.join(", ", parameters), cell ? ", Object c" : "");
  }

  /** Computes the results one by one, and compares those of the ufunc. */
  private void check(
      String name, List<String> kinds, String result, String value, List<String> parameters) {
    check.append("{ int n = 5; ").append(result).append("[] expected = new ");
    check.append(result).append("[n];\n");
    List<String> arrays = new ArrayList<>();
    for (int k = 0; k < kinds.size(); k++) {
      check.append(
          "%1$s[] a%2$s = new %1$s[n]; for (int i = 0; i < n; i++) { a%2$s[i] = i * %3$s + %2$s; }\n"
              .formatted(kinds.get(k), k, k + 1));
      arrays.add("a" + k);
    }
    check.append("for (int i = 0; i < n; i++) {");
    for (int k = 0; k < kinds.size(); k++) {
      check.append(" %s = a%s[i];".formatted(parameters.get(k), k));
    }
    check.append(" expected[i] = ").append(value).append("; }\n");
    check.append(
        "same(%sUfuncs.%s(%s), Buffers.resolve(expected)); }\n"
            .formatted(type, name, String.join(", ", arrays)));
  }

  /** The same with one mistake. */
  static RandomUnit wrong(Random random, RandomUnit unit) {
    String[][] mistakes = {
      {"a method that is not static", "@Ufunc static", "@Ufunc"},
      {"a private method", "@Ufunc static", "@Ufunc private static"},
      {"type parameters", "@Ufunc static", "@Ufunc static <T>"},
      {"text as an input", "(@Ufunc static \\w+ \\w+\\()", "$1String text, "},
      {"an input that is boxed", "(@Ufunc static \\w+ \\w+\\()", "$1Integer text, "},
      {"a checked exception", "(@Ufunc static [^{]*\\)) \\{", "$1 throws Exception {"},
      {"a name that is a keyword", "@Ufunc static", "@Ufunc(name = \"int\") static"},
      {"a name of other letters", "@Ufunc static", "@Ufunc(name = \"ä b\") static"},
      {"a dtype twice", "@Ufunc static", "@Ufunc(each = {DType.INT32, DType.INT32}) static"},
      {"a dtype of text", "@Ufunc static", "@Ufunc(types = {DType.BOOL}) static"},
      {"both lists", "@Ufunc static", "@Ufunc(types = DType.INT8, each = DType.INT8) static"},
      {"several identities", "@Ufunc static", "@Ufunc(identity = {0, 1}) static"},
      {"a private class", "static class", "private static class"},
      {"a library that is no name", "static class", "@UfuncLibrary(\"a..b\") static class"},
      {"a library of Java", "static class", "@UfuncLibrary(\"java.lang.B\") static class"},
    };
    String[] mistake = mistakes[random.nextInt(mistakes.length)];
    return unit.wrong(mistake[0], unit.text().replaceFirst(mistake[1], mistake[2]));
  }
}

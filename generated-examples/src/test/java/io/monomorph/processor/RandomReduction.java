package io.monomorph.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** A reduction that counts and sums, with a state of some primitives. */
final class RandomReduction {
  private static final String[] NAMES = {
    "sum", "yield", "toString", "hashCode", "clone", "state", "of", "apply", "record"
  };

  private RandomReduction() {}

  static RandomUnit of(Random random, String type) {
    String name = NAMES[random.nextInt(NAMES.length)];
    int inputs = 1 + random.nextInt(3);
    String input = random.nextBoolean() ? "double" : "long";
    String state = input.equals("long") ? "long" : "double";
    int fields = 1 + random.nextInt(3);
    List<String> parameters = new ArrayList<>();
    StringBuilder sum = new StringBuilder();
    for (int k = 0; k < inputs; k++) {
      parameters.add(input + " p" + k);
      sum.append(k == 0 ? "p0" : " + p" + k);
    }
    StringBuilder body = new StringBuilder(state + " s0;\n");
    StringBuilder combine = new StringBuilder("s0 += o.s0;");
    for (int k = 1; k < fields; k++) {
      body.append(k == 1 ? "int s1;\n" : "boolean s2;\n");
      combine.append(k == 1 ? " s1 += o.s1;" : " s2 |= o.s2;");
    }
    boolean counts = random.nextBoolean();
    boolean finishes = fields > 1 || random.nextBoolean();
    String finish =
        finishes
            ? "%s finish(%s) { return s0%s; }\n"
                .formatted(state, counts ? "long n" : "", counts ? " + n" : "")
            : "";
    String folding = random.nextInt(3) == 0 ? ", folding = Folding.PAIRWISE" : "";
    String text =
        """
        @Reduction(name = "%s"%s) static class %s {
        %svoid accumulate(%s) { s0 += %s;%s }
        void combine(%s o) { %s }
        %s%s}
        """
            .formatted(
                name,
                folding,
                type,
                body,
                String.join(", ", parameters),
                sum,
                fields > 1 ? " s1++;" : "",
                type,
                combine,
                finish,
                random.nextInt(3) == 0 ? "void accumulate2(byte x) { throw new Error(); }\n" : "");
    return new RandomUnit(
        type, text, "", List.of(), check(name, inputs, input, finishes && counts));
  }

  private static String check(String name, int inputs, String input, boolean counts) {
    StringBuilder check = new StringBuilder("{ int n = 37; " + input + " expected = 0;\n");
    List<String> arrays = new ArrayList<>();
    for (int k = 0; k < inputs; k++) {
      check.append(
          "%1$s[] a%2$s = new %1$s[n]; for (int i = 0; i < n; i++) { a%2$s[i] = i * %3$s; }\n"
              .formatted(input, k, k + 1));
      check.append("for (int i = 0; i < n; i++) { expected += a%s[i]; }\n".formatted(k));
      arrays.add("a" + k);
    }
    check.append(
        "same(%%REDUCTIONS%%.%s(%s), Buffers.resolve(new %s[] {expected%s}).get(\"0\")); }\n"
            .formatted(name, String.join(", ", arrays), input, counts ? " + n" : ""));
    return check.toString();
  }

  /** The same with one mistake. */
  static RandomUnit wrong(Random random, RandomUnit unit) {
    String[][] mistakes = {
      {"no accumulate", "void accumulate\\(", "void accumulates("},
      {"no combine", "void combine\\(", "void combines("},
      {"a static accumulate", "void accumulate\\((.*?)\\) .*", "static void accumulate($1) { }"},
      {"a private combine", "void combine\\(", "private void combine("},
      {"a private field", "\n(long|double) s0", "\nprivate $1 s0"},
      {"a state of text", "\n(long|double) s0", "\nString text; $1 s0"},
      {"a state of letters", "\n(long|double) s0", "\nchar letter; $1 s0"},
      {"text that is accumulated", "void accumulate\\(", "void accumulate(String text, "},
      {"an abstract class", "static class", "abstract static class"},
      {"type parameters", "(static class \\S+) \\{", "$1<T> {"},
      {"a superclass", "(static class \\S+) \\{", "$1 extends Thread {"},
      {"an inner class", " static class", " class"},
      {"a private class", " static class", " private static class"},
      {"a constructor that wants something", "(static class (\\S+) \\{)", "$1 $2(int x) { }"},
      {"a name that is no method's", "name = \"\\w+\"", "name = \"4x\""},
      {"no dtype for the result", "@Reduction\\(", "@Reduction(types = DType.FLOAT64, "},
    };
    String[] mistake = mistakes[random.nextInt(mistakes.length)];
    return unit.wrong(mistake[0], unit.text().replaceFirst(mistake[1], mistake[2]));
  }
}

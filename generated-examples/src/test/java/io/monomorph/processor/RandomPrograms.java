package io.monomorph.processor;

import io.monomorph.dtype.DType;
import io.monomorph.processor.model.DTypeModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.type.TypeKind;
import javax.tools.JavaFileObject;

/** A random program: some declarations, right or wrong, each in a class of its own. */
final class RandomPrograms {
  private static final String[] NAMES = {
    "A", "Raster", "layout", "Größe", "core", "X$", "Long", "INSTANCE", "Table", "F", "index"
  };
  private static final String[] HOLDERS = {
    "class %s {\n%s}\n",
    "class %s<T> {\n%s}\n",
    "interface %s {\n%s}\n",
    "enum %s { ONE; static int A, F, Table;\n%s}\n",
    "record %s(int x) {\n%s}\n"
  };
  private static final String IMPORTS =
      """
      package %s; import io.monomorph.*; import io.monomorph.annotation.*;
      import io.monomorph.dtype.DType; import io.monomorph.ufunc.*;
      """;

  /** A declaration, where it is. */
  record Placed(RandomUnit unit, String holder, JavaFileObject file, String home) {
    /** The paths of what is generated. */
    List<String> outputs() {
      List<String> types =
          unit.outputs().isEmpty()
              ? List.of(holder + "ReductionLoops", holder + "Reductions")
              : unit.outputs();
      return types.stream().map(type -> home + "/" + type + ".java").toList();
    }
  }

  private RandomPrograms() {}

  static String typeName(DType dtype) {
    return DTypeModel.ofName(dtype.name()).orElseThrow().typeName();
  }

  static String carrier(DType dtype) {
    TypeKind kind = DTypeModel.ofName(dtype.name()).orElseThrow().carrier();
    return kind.toString().toLowerCase(Locale.ROOT);
  }

  /** The declarations of a program. */
  static List<Placed> of(Random random) {
    List<Placed> placed = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int k = 0; k < count; k++) {
      String home = random.nextInt(5) == 0 ? "layout" : "user";
      placed.add(place(random, k, home));
    }
    return placed;
  }

  private static Placed place(Random random, int number, String home) {
    int kind = random.nextInt(3);
    String name = NAMES[random.nextInt(NAMES.length)] + (random.nextBoolean() ? "" : number);
    boolean top = random.nextInt(3) == 0;
    boolean wrong = random.nextInt(3) == 0;
    String holder = "H" + number;
    name = kind == 0 && random.nextBoolean() ? name + "Backend" : name;
    if (!top || wrong) {
      name = name + "n" + number;
    } else {
      name = name + number;
      holder = name;
    }
    RandomUnit unit =
        switch (kind) {
          case 0 -> RandomBackend.of(random, name, number);
          case 1 -> RandomUfuncs.of(random, name);
          default -> RandomReduction.of(random, name);
        };
    if (wrong) {
      unit =
          switch (kind) {
            case 0 -> RandomBackend.wrong(random, unit);
            case 1 -> RandomUfuncs.wrong(random, unit);
            default -> RandomReduction.wrong(random, unit);
          };
    }
    String text =
        top && !wrong
            ? unit.text()
                .replaceFirst(
                    "static class " + Pattern.quote(name),
                    Matcher.quoteReplacement("class " + name))
            : HOLDERS[wrong ? 0 : random.nextInt(HOLDERS.length)].formatted(holder, unit.text());
    JavaFileObject file =
        Processing.file(
            home + "." + (top && !wrong ? name : holder), IMPORTS.formatted(home) + text);
    return new Placed(unit, holder, file, home);
  }

  /** A program that checks declarations of one package, all of which are right. */
  static JavaFileObject run(String home, List<Placed> placed) {
    StringBuilder checks = new StringBuilder();
    for (Placed one : placed) {
      if (one.home().equals(home)) {
        String check = one.unit().check().replace("%REDUCTIONS%", one.holder() + "Reductions");
        checks.append(qualified(one, check));
      }
    }
    String text =
        """
        class Run {
          static void same(NdBuffer actual, NdBuffer expected) {
            if (!actual.equals(expected)) {
              throw new AssertionError(actual.repr() + " is not " + expected.repr());
            }
          }
          static String run() {
            %s
            return "as declared";
          }
        }
        """
            .formatted(checks);
    return Processing.file(home + ".Run", IMPORTS.formatted(home) + text);
  }

  /** Cores are inside the declaration, which may be inside another class. */
  private static String qualified(Placed placed, String check) {
    String type = placed.unit().type();
    return placed.holder().equals(type)
        ? check
        : check.replace("new " + type + ".", "new " + placed.holder() + "." + type + ".");
  }
}

package io.monomorph.processor;

import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/**
 * A backend whose core has an array for each dtype. All its methods have rivals of the same name,
 * which throw.
 */
final class RandomBackend {
  private static final Map<DType, String[]> READ =
      Map.ofEntries(
          Map.entry(DType.BOOL, new String[] {"boolean"}),
          Map.entry(DType.INT8, new String[] {"byte", "short", "int"}),
          Map.entry(DType.UINT8, new String[] {"short", "char", "int"}),
          Map.entry(DType.INT16, new String[] {"short", "int"}),
          Map.entry(DType.UINT16, new String[] {"char", "int"}),
          Map.entry(DType.INT32, new String[] {"int"}),
          Map.entry(DType.UINT32, new String[] {"long"}),
          Map.entry(DType.INT64, new String[] {"int", "long"}),
          Map.entry(DType.UINT64, new String[] {"long"}),
          Map.entry(DType.FLOAT16, new String[] {"float"}),
          Map.entry(DType.FLOAT32, new String[] {"float"}),
          Map.entry(DType.FLOAT64, new String[] {"float", "double"}),
          Map.entry(DType.COMPLEX64, new String[] {"float"}),
          Map.entry(DType.COMPLEX128, new String[] {"float", "double"}));
  private static final Map<DType, String[]> WRITTEN =
      Map.of(
          DType.INT8,
          new String[] {"byte", "short", "int"},
          DType.INT16,
          new String[] {"short", "int"});

  private final Random random;
  private final String type;
  private final String core;
  private final boolean longIndex;
  private final boolean readOnly;
  private final Set<DType> dtypes = EnumSet.noneOf(DType.class);
  private final List<String> methods = new ArrayList<>();
  private final Set<String> writers = new HashSet<>();
  private final StringBuilder check = new StringBuilder();

  private RandomBackend(Random random, String type) {
    this.random = random;
    this.type = type;
    this.core = pick("Core", "Core<?>", "Core<?>", "Base<?>.Core", "Iface", "Core");
    this.longIndex = random.nextInt(3) == 0;
    this.readOnly = random.nextInt(8) == 0;
    int count = 1 + random.nextInt(3);
    while (dtypes.size() < count) {
      dtypes.add(pick(DType.values()));
    }
  }

  @SafeVarargs
  private <T> T pick(T... all) {
    return all[random.nextInt(all.length)];
  }

  /** A backend of some class. */
  static RandomUnit of(Random random, String type, int number) {
    return new RandomBackend(random, type).unit(number);
  }

  private String base() {
    return type.endsWith("Backend") ? type.substring(0, type.length() - 7) : type;
  }

  private RandomUnit unit(int number) {
    List<String> outputs = new ArrayList<>();
    outputs.add(base() + "BufferProvider");
    for (DType dtype : dtypes) {
      outputs.add(base() + RandomPrograms.typeName(dtype) + "Buffer");
      element(dtype);
      check(dtype);
    }
    whole();
    overrides(outputs);
    String text =
        """
        @BufferBackend(name = "b%s", priority = %s%s)
        final static class %s {
        %s
        %s}
        """
            .formatted(
                number,
                number + 1,
                readOnly ? ", readOnly = true" : "",
                type,
                cores(),
                String.join("", methods));
    return new RandomUnit(type, text, "", outputs, check.toString());
  }

  /** The core, in one of several forms, with arrays of doubles and longs. */
  private String cores() {
    String body =
        "{ final double[] re = new double[6]; final double[] im = new double[6]; %s final long[] whole = new long[6]; }";
    return switch (core) {
      case "Core<?>" -> "static class Core<T> " + body.formatted("T more;");
      case "Base<?>.Core" ->
          "static class Base<T> { class Core " + body.formatted("T more;") + " }";
      case "Iface" ->
          "sealed interface Iface permits Core {} static non-sealed class Core implements Iface "
              + body.formatted("");
      default -> "static class Core " + body.formatted("");
    };
  }

  private String made() {
    return switch (core) {
      case "Core<?>" -> "new " + type + ".Core<String>()";
      case "Base<?>.Core" -> "new " + type + ".Base<String>().new Core()";
      default -> "new " + type + ".Core()";
    };
  }

  private String self() {
    return core.equals("Iface") ? "((Core) core)" : "core";
  }

  private String index() {
    return longIndex ? "long" : "int";
  }

  private static boolean isWhole(DType dtype) {
    return dtype.name().contains("INT");
  }

  /** Methods for the elements of a dtype. */
  private void element(DType dtype) {
    String name = dtype.name();
    String read = pick(Objects.requireNonNull(READ.get(dtype)));
    String place = "[(int) index]";
    String array = isWhole(dtype) ? ".whole" : ".re";
    String method = pick("read", "get", "yield", "size", "of") + RandomPrograms.typeName(dtype);
    String value = self() + array + place;
    String element = read.equals("boolean") ? value + " != 0" : "(" + read + ") " + value;
    methods.add(
        "@Reads(DType.%s) static %s %s(%s core, %s index) { return %s; }\n"
            .formatted(name, read, method, core, index(), element));
    rival("static %s %s(Object core, %s index)".formatted(read, method, index()));
    rival("static %s %s(%s core, short index)".formatted(read, method, core));
    if (dtype.isComplex()) {
      methods.add(
          "@ReadsImaginary(DType.%s) static %s im%s(%s core, %s index) { return (%2$s) %s; }\n"
              .formatted(
                  name,
                  read,
                  RandomPrograms.typeName(dtype),
                  core,
                  index(),
                  self() + ".im" + place));
    }
    if (readOnly) {
      return;
    }
    String carrier = RandomPrograms.carrier(dtype);
    String written = pick(WRITTEN.getOrDefault(dtype, new String[] {carrier}));
    String store =
        carrier.equals("boolean")
            ? value + " = v ? 1 : 0;"
            : value + " = v;" + (dtype.isComplex() ? " " + self() + ".im" + place + " = w;" : "");
    String more = dtype.isComplex() ? ", " + written + " w" : "";
    boolean shared = random.nextBoolean() && writers.add(written + more);
    methods.add(
        "@Writes(DType.%s) static void put%s(%s core, %s index, %s v%s) { %s }\n"
            .formatted(
                name,
                shared ? "" : RandomPrograms.typeName(dtype),
                core,
                index(),
                written,
                more,
                store));
  }

  private void rival(String head) {
    if (random.nextInt(3) == 0) {
      methods.add(head + " { throw new AssertionError(); }\n");
    }
  }

  /** Methods for the whole core. */
  private void whole() {
    methods.add(
        "@Size static %s size(%s core) { return 6; }\n".formatted(pick("int", "long"), core));
    rival("static int size(Object core)");
    if (random.nextInt(3) == 0) {
      methods.add("@Flushes static void flush(%s core) { }\n".formatted(core));
    }
    if (random.nextInt(3) == 0) {
      methods.add("@Closes static void close(%s core) { }\n".formatted(core));
    }
    if (random.nextInt(3) == 0) {
      methods.add(
          "@Shape static long[] shape(%s core) { return new long[] {6}; }\n".formatted(core));
    }
    if (random.nextInt(4) == 0) {
      DType own = dtypes.iterator().next();
      String buffer = base() + RandomPrograms.typeName(own) + "Buffer";
      methods.add("static %s of(%s core) { return %1$s.wrap(core); }\n".formatted(buffer, core));
    }
  }

  /** Methods that compute functions, as the library would. */
  private void overrides(List<String> outputs) {
    if (random.nextInt(3) != 0) {
      return;
    }
    outputs.add(base() + "Overrides");
    DType own = dtypes.iterator().next();
    String buffer = base() + RandomPrograms.typeName(own) + "Buffer";
    String anyBuffer = "io.monomorph.NdBuffer";
    methods.add(
        "@Overrides static %1$s sum(%1$s of, int... axes) { return of.copy().sum(axes); }\n"
            .formatted(anyBuffer));
    rival("static %s sum(Object of, int... axes)".formatted(anyBuffer));
    String given =
        pick(
            "%s c1, %s c2".formatted(core, core),
            "%s c1, io.monomorph.layout.Layout l1, %s x2".formatted(core, anyBuffer),
            "%s x1, %s x2".formatted(buffer, buffer),
            "%s x1, int x2".formatted(anyBuffer));
    methods.add(
        "@Overrides(value = \"add\", dtypes = DType.%s) static java.util.Optional<%s> plus(%s) { return java.util.Optional.empty(); }\n"
            .formatted(own.name(), pick(anyBuffer, buffer), given));
    rival("static %s plus(Object x1, Object x2)".formatted(anyBuffer));
    if (random.nextBoolean()) {
      methods.add(
          "@Overrides static %1$s add(%1$s x1, %1$s x2) { return x1.copy().add(x2.copy()); }\n"
              .formatted(anyBuffer));
    }
  }

  /** What the buffers must do. */
  private void check(DType dtype) {
    String buffer = base() + RandomPrograms.typeName(dtype) + "Buffer";
    check.append("{ var core = %s; var buffer = %s.wrap(core);\n".formatted(made(), buffer));
    if (readOnly) {
      check.append(
          "same(buffer.astype(DType.FLOAT64).get(\"1:3\"), Buffers.zeros(DType.FLOAT64, 2)); }\n");
      return;
    }
    check.append(
        """
        NdBuffer heap = Buffers.arange(6).astype(DType.%s);
        buffer.assign(heap);
        same(buffer, heap);
        same(buffer.get("::-2"), heap.get("::-2"));
        buffer.get("1:4").assign(heap.get("3:0:-1"));
        heap.get("1:4").assign(heap.copy().get("3:0:-1"));
        same(buffer, heap);
        same(buffer.sum(), heap.sum());
        same(%s.wrap(core).add(buffer), heap.add(heap)); }
        """
            .formatted(dtype.name(), buffer));
  }

  /** The same with one mistake. */
  static RandomUnit wrong(Random random, RandomUnit unit) {
    String text = unit.text();
    String[][] mistakes = {
      {"an accessor that is not static", "(@Reads\\([\\w.]+\\)) static", "$1"},
      {"a private accessor", "(@Reads\\([\\w.]+\\)) static", "$1 private static"},
      {
        "an accessor that throws",
        "(@Size static \\w+ size\\([^)]*\\)) \\{",
        "$1 throws Exception {"
      },
      {"an accessor with type parameters", "@Size static", "@Size static <T>"},
      {"no size", "@Size static", "static"},
      {"a size of nothing", "(@Size static \\w+ size)\\([^)]*\\)", "$1()"},
      {"a size that is text", "@Size static \\w+ size(.*?) 6;", "@Size static String size$1 null;"},
      // Without a writer or another reader this would just be a backend of fewer dtypes.
      {"no reader", "(?s)@Reads\\((DType\\.\\w+)\\) (?=.*@(?:Writes|ReadsImaginary)\\(\\1\\))", ""},
      {"two readers", "@Reads\\((DType.\\w+)\\)", "@Reads({$1, $1})"},
      {
        "a reader without an index",
        "(@Reads.*?), (int|long) index\\) \\{.*",
        "$1) { throw new Error(); }"
      },
      {
        "a reader of text",
        "(@Reads\\([\\w.]+\\) static) \\w+ (\\w+\\([^)]*\\)) .*",
        "$1 String $2 { return null; }"
      },
      {"an unknown function", "(@Overrides static \\S+ sum)", "$1mary"},
      {"a function of text", "(@Overrides static \\S+ sum)\\(.*", "$1(String of) { return null; }"},
      {
        "a function that gives text",
        "@Overrides static \\S+ (sum.*?) \\{.*",
        "@Overrides static String $1 { return null; }"
      },
      {"a private function", "@Overrides static", "@Overrides private static"},
      {"a bad name", "name = \"b", "name = \"B "},
      {"the name of the library's own", "name = \"b\\d+\"", "name = \"heap\""},
      {"a private class", "final static class", "private static class"},
      {"an inner class", "final static class", "final class"},
      {"a class with type parameters", "(final static class \\S+) \\{", "$1<T> {"},
      {"a primitive to resolve", "priority =", "resolves = int.class, priority ="},
      {"a type that nothing wraps", "priority =", "resolves = Thread.class, priority ="},
      {"a primitive core", "priority =", "core = int.class, priority ="},
      {"another core", "priority =", "core = Thread.class, priority ="},
      {
        "an array that is exposed to nobody",
        "@Size static",
        "@Exposes(DType.INT8) static byte[] x(Thread t) { return null; }\n@Size static"
      },
      {
        "an allocation of text",
        "@Size static",
        "@Allocates(DType.INT8) static String make(int n) { return null; }\n@Size static"
      },
      {
        "a flush of something else",
        "@Size static",
        "@Flushes static void flush2(Thread t) { }\n@Size static"
      },
    };
    while (true) {
      String[] mistake = mistakes[random.nextInt(mistakes.length)];
      String changed = text.replaceFirst(mistake[1], mistake[2]);
      if (!changed.equals(text)) {
        return unit.wrong(mistake[0], changed);
      }
    }
  }
}

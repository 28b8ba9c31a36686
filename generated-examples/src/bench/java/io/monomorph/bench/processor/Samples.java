package io.monomorph.bench.processor;

/** Declarations to compile. */
final class Samples {
  private static final String[] DTYPES = {
    "BOOL boolean",
    "INT8 int",
    "UINT8 int",
    "INT16 int",
    "UINT16 int",
    "INT32 int",
    "UINT32 long",
    "INT64 long",
    "UINT64 long",
    "FLOAT16 float",
    "FLOAT32 float",
    "FLOAT64 double",
    "COMPLEX64 float",
    "COMPLEX128 double"
  };

  private Samples() {}

  /** A backend of all dtypes. */
  static String backend(int number) {
    StringBuilder text =
        new StringBuilder(
            """
            import io.monomorph.annotation.*;
            import io.monomorph.dtype.DType;
            @BufferBackend(name = "grid%1$s", priority = %1$s)
            final class Grid%1$sBackend {
              static final class Grid { double[] re = new double[9]; double[] im = new double[9]; }
              @Size static int size(Grid core) { return core.re.length; }
            """
                .formatted(number));
    for (String dtype : DTYPES) {
      String[] both = dtype.split(" ", -1);
      String value = both[1].equals("boolean") ? "core.re[i] != 0" : "(" + both[1] + ") core.re[i]";
      String store = both[1].equals("boolean") ? "v ? 1 : 0" : "v";
      boolean complex = both[0].startsWith("COMPLEX");
      text.append(
          """
            @Reads(DType.%1$s) static %2$s read%1$s(Grid core, int i) { return %3$s; }
            @Writes(DType.%1$s)
            static void write%1$s(Grid core, int i, %2$s v%5$s) { core.re[i] = %4$s; }
          """
              .formatted(both[0], both[1], value, store, complex ? ", " + both[1] + " w" : ""));
      if (complex) {
        text.append(
            "@ReadsImaginary(DType.%1$s) static %2$s im%1$s(Grid core, int i) { return 0; }%n"
                .formatted(both[0], both[1]));
      }
    }
    return text.append("}\n").toString();
  }

  /** A class of ufuncs. */
  static String functions(int count) {
    StringBuilder text =
        new StringBuilder("import io.monomorph.annotation.*;\nfinal class Curves {\n");
    for (int k = 0; k < count; k++) {
      text.append(
          "  @Ufunc static double f%1$s(double x, double y) { return x * %1$s + y; }%n"
              .formatted(k));
    }
    return text.append("}\n").toString();
  }

  /** A class of five properties, as AutoValue takes it. */
  static String autoValue(int number) {
    return """
    @com.google.auto.value.AutoValue
    abstract class Value%s {
      abstract int number();
      abstract String name();
      abstract double size();
      abstract java.util.List<String> words();
      abstract long stamp();
    }
    """
        .formatted(number);
  }

  /** The same, as Immutables takes it. */
  static String immutable(int number) {
    return autoValue(number)
        .replace("com.google.auto.value.AutoValue", "org.immutables.value.Value.Immutable");
  }
}

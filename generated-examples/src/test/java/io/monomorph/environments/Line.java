package io.monomorph.environments;

/** A small backend with a ufunc and a reduction, and a program that uses them. */
final class Line {
  private Line() {}

  static final String BACKEND =
      """
      package demo;

      import io.monomorph.annotation.*;
      import io.monomorph.dtype.DType;

      @BufferBackend(name = "line", priority = 7)
      public final class LineBackend {
        @Reads(DType.INT32) static int read(int[] core, int index) { return core[index]; }
        @Writes(DType.INT32) static void write(int[] core, int index, int value) { core[index] = value; }
        @Exposes(DType.INT32) static int[] array(int[] core) { return core; }
        @Allocates(DType.INT32) static int[] make(int size) { return new int[size]; }

        /** Adds three numbers. */
        @Ufunc static int sum3(int x, int y, int z) { return x + y + z; }

        @Reduction
        static final class Largest {
          double value = Double.NEGATIVE_INFINITY;
          void accumulate(double x) { value = Math.max(value, x); }
          void combine(Largest other) { value = Math.max(value, other.value); }
        }
      }
      """;

  static final String MAIN =
      """
      package demo;

      public final class Main {
        private Main() {}

        public static void main(String[] args) {
          LineInt32Buffer line = LineInt32Buffer.wrap(new int[] {1, 2, 3});
          System.out.println(io.monomorph.spi.BackendRegistry.global());
          System.out.println(line.get("::-1") + " " + LineBackendUfuncs.sum3(line, line, 1)
              + " " + LineBackendReductions.largest(new double[] {1, 3, 2}));
        }
      }
      """;

  /** What the program prints. */
  static final String PRINTED =
      """
      BackendRegistry[line(7), heap(0), memory(-10), component(-20), implicit(-20)]
      [3 2 1] [3 5 7] 3.0""";

  static Shell in(java.nio.file.Path folder) throws java.io.IOException {
    return new Shell(folder)
        .write("src/demo/LineBackend.java", BACKEND)
        .write("src/demo/Main.java", MAIN);
  }
}

package io.monomorph.bench.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Compiles backends of 14 dtypes and a class of ufuncs with the processor, and the same sources
 * with what was generated from them without it. Prints the least processor time of each, in
 * milliseconds, and the sizes of what was generated.
 *
 * <p>The first argument is the processor path, the second, if given, the number of rounds.
 */
public final class ProcessorCost {
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

  private final Path folder;
  private final String processorPath;
  private final int rounds;

  private ProcessorCost(Path folder, String processorPath, int rounds) {
    this.folder = folder;
    this.processorPath = processorPath;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createTempDirectory("cost");
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    ProcessorCost cost = new ProcessorCost(folder, arguments[0], rounds);
    cost.measure(1, 0);
    System.out.printf("%-28s %8s %8s %6s%n", "", "with", "without", "more");
    for (int backends : new int[] {1, 10, 50}) {
      cost.measure(backends, 0);
    }
    cost.measure(0, 100);
    delete(folder);
  }

  private void measure(int backends, int ufuncs) throws IOException {
    delete(folder);
    Path sources = Files.createDirectories(folder.resolve("src"));
    for (int k = 0; k < backends; k++) {
      Files.writeString(sources.resolve("Grid" + k + "Backend.java"), backend(k));
    }
    if (ufuncs > 0) {
      Files.writeString(sources.resolve("Functions.java"), functions(ufuncs));
    }
    double with = least(List.of(sources), List.of("-processorpath", processorPath));
    Path generated = folder.resolve("out");
    Path kept = folder.resolve("generated");
    try (Stream<Path> files = Files.list(generated)) {
      Files.createDirectories(kept);
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
        Files.copy(file, kept.resolve(file.getFileName()));
      }
    }
    long classes = size(generated, ".class");
    double without = least(List.of(sources, kept), List.of("-proc:none"));
    System.out.printf(
        "%-28s %8.0f %8.0f %5.0f %%  %d KB of classes%n",
        backends > 0 ? backends + " backends of 14 dtypes" : ufuncs + " ufuncs",
        with,
        without,
        100 * (with / without - 1),
        classes / 1024);
  }

  private static long size(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .mapToLong(file -> file.toFile().length())
          .sum();
    }
  }

  /** The compiler's own time: a computer that does other things as well takes longer. */
  private double least(List<Path> sources, List<String> options) throws IOException {
    double least = Double.MAX_VALUE;
    for (int k = 0; k < rounds; k++) {
      delete(folder.resolve("out"));
      Files.createDirectories(folder.resolve("out"));
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      compile(sources, options);
      long end = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      least = Math.min(least, (end - start) / 1e6);
    }
    return least;
  }

  private void compile(List<Path> sources, List<String> more) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Path> files = new ArrayList<>();
    for (Path source : sources) {
      try (Stream<Path> all = Files.list(source)) {
        all.sorted().forEach(files::add);
      }
    }
    List<String> options = new ArrayList<>(more);
    options.addAll(
        List.of(
            "-nowarn",
            "-d",
            folder.resolve("out").toString(),
            "-cp",
            System.getProperty("java.class.path")));
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(files);
      if (!compiler.getTask(null, manager, null, options, null, units).call()) {
        throw new IllegalStateException("not compiled");
      }
    }
  }

  private static String backend(int number) {
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

  private static String functions(int count) {
    StringBuilder text =
        new StringBuilder("import io.monomorph.annotation.*;\nfinal class Functions {\n");
    for (int k = 0; k < count; k++) {
      text.append(
          "  @Ufunc static double f%1$s(double x, double y) { return x * %1$s + y; }%n"
              .formatted(k));
    }
    return text.append("}\n").toString();
  }

  private static void delete(Path root) throws IOException {
    if (Files.exists(root)) {
      try (Stream<Path> all = Files.walk(root)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          if (!path.equals(root)) {
            Files.delete(path);
          }
        }
      }
    }
  }
}

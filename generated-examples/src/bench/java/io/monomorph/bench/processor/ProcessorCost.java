package io.monomorph.bench.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.monomorph.bench.processor.Project.Cost;
import io.monomorph.bench.processor.Project.Way;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Compiles backends of 14 dtypes and a class of ufuncs with the processor; with a processor that
 * writes the same files and does nothing else; and without one, the generated sources among the
 * others. Prints tables of the least processor time and of the memory of each; then the sizes of
 * what was generated, and what the first use of it loads.
 *
 * <p>The first argument is the processor path, the second, if given, the number of rounds.
 */
public final class ProcessorCost {
  private final Path folder = Files.createTempDirectory("cost");
  private final String classPath = System.getProperty("java.class.path");
  private final String processorPath;
  private final Project project;
  private final int rounds;

  private ProcessorCost(String processorPath, int rounds) throws IOException {
    this.processorPath = processorPath;
    this.rounds = rounds;
    this.project = new Project(folder, classPath, processorPath);
  }

  public static void main(String[] arguments) throws Exception {
    if (arguments[0].equals("once")) {
      Project project = new Project(Path.of(arguments[2]), arguments[3], arguments[4]);
      System.out.println(project.compile(Way.valueOf(arguments[1])).milliseconds());
      return;
    }
    int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    ProcessorCost cost = new ProcessorCost(arguments[0], rounds);
    System.out.println("| compiled | with | written | without | more | MB with | without |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|");
    cost.project.write(1, 0);
    cost.inNewMachines();
    for (int backends : new int[] {1, 10, 50}) {
      cost.project.write(backends, 0);
      cost.inThisMachine(backends + (backends == 1 ? " backend" : " backends"));
    }
    cost.firstUse();
    cost.project.write(0, 100);
    cost.inThisMachine("100 ufuncs");
    Project.delete(cost.folder);
  }

  private void inThisMachine(String what) throws IOException {
    Map<Way, Cost> least = new EnumMap<>(Way.class);
    for (int k = 0; k < rounds; k++) {
      for (Way way : Way.values()) {
        least.merge(way, project.compile(way), Cost::least);
      }
    }
    Cost with = of(least, Way.WITH);
    Cost without = of(least, Way.WITHOUT);
    row(what, with.milliseconds(), of(least, Way.WRITTEN).milliseconds(), without.milliseconds());
    System.out.printf(" %.0f | %.0f |%n", with.megabytes(), without.megabytes());
  }

  /** The first compilation of a virtual machine, as most are: half of the time is to load code. */
  private void inNewMachines() throws IOException, InterruptedException {
    Map<Way, Double> least = new EnumMap<>(Way.class);
    for (int k = 0; k < rounds; k++) {
      for (Way way : Way.values()) {
        String said =
            java(
                classPath,
                List.of("-XX:+UseSerialGC"),
                ProcessorCost.class.getName(),
                "once",
                way.name(),
                folder.toString(),
                classPath,
                processorPath);
        least.merge(way, Double.valueOf(said), Math::min);
      }
    }
    row("1 backend, first", of(least, Way.WITH), of(least, Way.WRITTEN), of(least, Way.WITHOUT));
    System.out.printf(" | |%n");
  }

  private static <T> T of(Map<Way, T> costs, Way way) {
    return Objects.requireNonNull(costs.get(way));
  }

  private static void row(String what, double with, double written, double without) {
    System.out.printf(
        "| %s | %.0f ms | %.0f ms | %.0f ms | %.0f %% |",
        what, with, written, without, 100 * (with / without - 1));
  }

  /** What 50 backends on the class path mean for a program that uses one of them, or none. */
  private void firstUse() throws IOException, InterruptedException {
    project.compile(Way.WITH);
    List<Path> classes = Project.files(project.classes(), ".class");
    List<String> big = new ArrayList<>();
    long buffers = 0;
    long largest = 0;
    long bytes = 0;
    for (Path file : classes) {
      String name = file.getFileName().toString();
      if (name.matches("Grid\\d+\\w+\\d*Buffer(\\$.*)?\\.class")) {
        buffers += name.contains("$") ? 0 : 1;
        bytes += Files.size(file);
        largest = Math.max(largest, Files.size(file));
      } else if (name.matches("Grid0BufferProvider.*")) {
        big.add(name + " " + Files.size(file));
      }
    }
    System.out.printf(
        "%n%d buffer classes, %d bytes each on average, the largest %d; provider: %s%n",
        buffers, bytes / buffers, largest, String.join(", ", big));
    String path = classPath + File.pathSeparator + project.classes();
    for (String core : new String[] {"", "Grid7Backend$Grid"}) {
      double none = Double.MAX_VALUE;
      double fifty = Double.MAX_VALUE;
      Path log = folder.resolve("loaded.txt");
      for (int k = 0; k < rounds; k++) {
        String[] arguments = core.isEmpty() ? new String[0] : new String[] {core};
        if (core.isEmpty()) {
          none = Math.min(none, Double.parseDouble(first(classPath, log, arguments)));
        }
        fifty = Math.min(fifty, Double.parseDouble(first(path, log, arguments)));
      }
      List<String> loaded =
          Files.readAllLines(log).stream()
              .filter(line -> line.contains(" Grid"))
              .map(line -> line.replaceFirst(".* (Grid\\S+) .*", "$1"))
              .toList();
      if (core.isEmpty()) {
        System.out.printf("%nfirst resolve of a double[], no other backends: %.1f ms%n", none);
      }
      System.out.printf(
          "first resolve of a %s among 50 backends: %.1f ms, %d generated classes loaded: %d"
              + " providers, %d buffers%n",
          core.isEmpty() ? "double[]" : "core of one",
          fifty,
          loaded.stream().filter(name -> name.contains("Buffer")).count(),
          loaded.stream().filter(name -> name.endsWith("BufferProvider")).count(),
          loaded.stream().filter(name -> name.endsWith("Buffer")).count());
    }
    System.out.println();
  }

  private static String first(String path, Path log, String... arguments)
      throws IOException, InterruptedException {
    return java(
        path,
        List.of("-XX:+UseSerialGC", "-Xlog:class+load:file=" + log),
        FirstUse.class.getName(),
        arguments);
  }

  private static String java(String path, List<String> options, String main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
    command.addAll(options);
    command.addAll(List.of("-cp", path, main));
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String said;
    try (var output = process.getInputStream()) {
      said = new String(output.readAllBytes(), UTF_8).strip();
    }
    if (process.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return said;
  }
}

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
import java.util.TreeMap;
import java.util.function.IntFunction;

/**
 * What compiling with the processor costs, for the script that writes the page about it.
 *
 * <p>{@code prepare FOLDER PATH [PEERS]} writes projects into a folder: PATH is the processor path,
 * PEERS are AutoValue's jar and that of Immutables. {@code warm FOLDER ROUNDS} compiles each
 * project in three ways, in this virtual machine, and prints the least processor time of the
 * compiling thread of all rounds, and its memory. {@code use FOLDER ROUNDS} prints the sizes of
 * what was generated, and what its first use loads.
 */
public final class ProcessorCost {
  private final Path folder;
  private final String classPath = System.getProperty("java.class.path");
  private final int rounds;

  private ProcessorCost(Path folder, int rounds) {
    this.folder = folder;
    this.rounds = rounds;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "prepare" -> prepare(folder, List.of(arguments).subList(2, arguments.length));
      case "warm" -> new ProcessorCost(folder, Integer.parseInt(arguments[2])).warm();
      case "use" -> new ProcessorCost(folder, Integer.parseInt(arguments[2])).firstUse();
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void prepare(Path folder, List<String> paths) throws IOException {
    String own = System.getProperty("java.class.path");
    for (int backends : new int[] {1, 10, 50}) {
      project(folder, "backends-" + backends)
          .write(texts(backends, "Grid%sBackend", Samples::backend), own, paths.get(0));
    }
    project(folder, "ufuncs-100")
        .write(Map.of("Curves", Samples.functions(100)), own, paths.get(0));
    if (paths.size() > 1) {
      for (int values : new int[] {15, 150}) {
        project(folder, "autovalue-" + values)
            .write(texts(values, "Value%s", Samples::autoValue), paths.get(1), paths.get(1));
        project(folder, "immutables-" + values)
            .write(texts(values, "Value%s", Samples::immutable), paths.get(2), paths.get(2));
      }
    }
  }

  private static Project project(Path folder, String name) {
    return new Project(folder.resolve(name));
  }

  private static Map<String, String> texts(int count, String name, IntFunction<String> text) {
    Map<String, String> texts = new TreeMap<>();
    for (int k = 0; k < count; k++) {
      texts.put(name.formatted(k), text.apply(k));
    }
    return texts;
  }

  private void warm() throws IOException {
    for (String name : List.of("backends-1", "backends-10", "backends-50", "ufuncs-100")) {
      Project project = project(folder, name);
      Map<Way, Cost> least = new EnumMap<>(Way.class);
      for (int k = 0; k < rounds; k++) {
        for (Way way : Way.values()) {
          least.merge(way, project.compile(way), Cost::least);
        }
      }
      Cost with = of(least, Way.WITH);
      Cost written = of(least, Way.WRITTEN);
      Cost without = of(least, Way.WITHOUT);
      System.out.printf(
          "warm\t%s\t%.1f\t%.1f\t%.1f\t%.1f\t%.1f%n",
          name,
          with.milliseconds(),
          written.milliseconds(),
          without.milliseconds(),
          with.megabytes(),
          without.megabytes());
    }
  }

  private static Cost of(Map<Way, Cost> costs, Way way) {
    return Objects.requireNonNull(costs.get(way));
  }

  /** What 50 backends on the class path mean for a program that uses one of them, or none. */
  private void firstUse() throws IOException, InterruptedException {
    Project project = project(folder, "backends-50");
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
        "use\t%d buffer classes, %d bytes each on average, the largest %d%nuse\tprovider: %s%n",
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
        System.out.printf("use\tfirst resolve of a double[], no other backends: %.1f ms%n", none);
      }
      System.out.printf(
          "use\tfirst resolve of a %s among 50 backends: %.1f ms, %d generated classes loaded: %d"
              + " providers, %d buffers%n",
          core.isEmpty() ? "double[]" : "core of one",
          fifty,
          loaded.stream().filter(name -> name.contains("Buffer")).count(),
          loaded.stream().filter(name -> name.endsWith("BufferProvider")).count(),
          loaded.stream().filter(name -> name.endsWith("Buffer")).count());
    }
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

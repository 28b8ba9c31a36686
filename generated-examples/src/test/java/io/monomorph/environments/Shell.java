package io.monomorph.environments;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.processor.BackendProcessor;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;

/** Commands in a folder, as somebody types them who has the jars of this library. */
final class Shell {
  private final Path folder;

  Shell(Path folder) {
    this.folder = folder;
  }

  /** What a command said, and whether it succeeded. */
  record Said(int status, String text) {
    String succeeded() {
      assertEquals(0, status, text);
      return text;
    }

    String failed() {
      assertTrue(status != 0, text);
      return text;
    }
  }

  /** The jar or folder that a class comes from. */
  static String home(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static String path(String... entries) {
    return String.join(File.pathSeparator, entries);
  }

  /** The runtime, and what it needs. */
  static String runtime() {
    return path(home(Buffers.class), home(NullMarked.class));
  }

  /** The processor, which needs nothing else. */
  static String processor() {
    return home(BackendProcessor.class);
  }

  /** Writes a file. */
  Shell write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
    return this;
  }

  Path resolve(String name) {
    return folder.resolve(name);
  }

  String read(String name) throws IOException {
    return Files.readString(folder.resolve(name), UTF_8);
  }

  /** The texts below a folder whose names end in some way, by path. */
  Map<String, String> texts(String below, String ending) throws IOException {
    Path root = folder.resolve(below);
    Map<String, String> texts = new TreeMap<>();
    for (Path file : files(root, ending)) {
      texts.put(root.relativize(file).toString(), Files.readString(file, UTF_8));
    }
    return texts;
  }

  private static List<Path> files(Path root, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
          .sorted()
          .toList();
    }
  }

  /** The arguments, and all Java sources below a folder. */
  List<String> withSources(String below, String... arguments) throws IOException {
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    files(folder.resolve(below), ".java").forEach(file -> all.add(file.toString()));
    return all;
  }

  Said javac(List<String> arguments) throws IOException, InterruptedException {
    return run("javac", arguments);
  }

  Said java(String... arguments) throws IOException, InterruptedException {
    return run("java", List.of(arguments));
  }

  /** Runs a tool of this JDK in the folder. */
  Said run(String tool, List<String> arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", tool).toString());
    command.addAll(arguments);
    return command(command, Map.of());
  }

  /** Runs a program in the folder. */
  Said command(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().put("LC_ALL", "C.UTF-8");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String text;
    try (var output = process.getInputStream()) {
      text = new String(output.readAllBytes(), UTF_8);
    }
    assertTrue(process.waitFor(5, TimeUnit.MINUTES), text);
    String own = folder.toString() + File.separator;
    return new Said(
        process.exitValue(),
        text.lines().map(line -> line.replace(own, "")).collect(Collectors.joining("\n")));
  }
}

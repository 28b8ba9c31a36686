package io.monomorph.bench.processor;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** Sources in a folder, and ways to compile them into another. */
final class Project {
  /** How the generated sources come about. */
  enum Way {
    /** A processor generates them. */
    WITH,
    /** They are there, and a processor that does nothing else writes them. */
    WRITTEN,
    /** They are compiled with the others. */
    WITHOUT;

    /** The file of javac's options and sources for this way. */
    Path file(Path folder) {
      return folder.resolve(name().toLowerCase(Locale.ROOT) + ".txt");
    }
  }

  /** What one compilation took. */
  record Cost(double milliseconds, double megabytes) {
    Cost least(Cost other) {
      return new Cost(
          Math.min(milliseconds, other.milliseconds), Math.min(megabytes, other.megabytes));
    }
  }

  private final Path folder;

  Project(Path folder) {
    this.folder = folder;
  }

  /**
   * Writes sources, and what a processor makes of them.
   *
   * @param texts by the names of their classes
   */
  void write(Map<String, String> texts, String classPath, String processorPath) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("src"));
    Path kept = Files.createDirectories(folder.resolve("generated"));
    List<String> declared = new ArrayList<>();
    for (Map.Entry<String, String> text : texts.entrySet()) {
      Path file = sources.resolve(text.getKey() + ".java");
      Files.writeString(file, text.getValue());
      declared.add(file.toString());
    }
    String path = "-cp \"" + classPath + "\"\n";
    Files.writeString(
        Way.WITH.file(folder),
        path + "-processorpath \"" + processorPath + "\"\n" + lines(declared));
    compile(Way.WITH);
    List<String> all = new ArrayList<>(declared);
    for (Path file : files(classes(), ".java")) {
      Path copy = kept.resolve(file.getFileName());
      Files.copy(file, copy);
      all.add(copy.toString());
    }
    Files.writeString(Way.WITHOUT.file(folder), path + "-proc:none\n" + lines(all));
    String own = Path.of(System.getProperty("bench.classes", "target/classes")).toString();
    String writer = OnlyWriter.class.getName();
    Files.writeString(
        Way.WRITTEN.file(folder),
        "%s-processorpath \"%s\"\n-processor %s\n-A%s=%s\n%s"
            .formatted(path, own, writer, OnlyWriter.FOLDER, kept, lines(declared)));
  }

  private static String lines(List<String> files) {
    return String.join("\n", files) + "\n";
  }

  /** The folder of the classes of the last compilation. */
  Path classes() {
    return folder.resolve("out");
  }

  /**
   * Compiles everything here; the compiler's own time, for a computer does other things as well.
   */
  Cost compile(Way way) throws IOException {
    delete(classes());
    Files.createDirectories(classes());
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long start = thread.getCurrentThreadCpuTime();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-nowarn", "-d", classes().toString(), "@" + way.file(folder));
    if (status != 0) {
      throw new IllegalStateException("not compiled");
    }
    return new Cost(
        (thread.getCurrentThreadCpuTime() - start) / 1e6,
        (thread.getCurrentThreadAllocatedBytes() - bytes) / 1e6);
  }

  /** The files below a folder whose names have an ending. */
  static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(ending)).sorted().toList();
    }
  }

  /** Deletes what is in a folder. */
  static void delete(Path root) throws IOException {
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

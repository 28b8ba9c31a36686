package io.monomorph.bench.processor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources in a folder, and ways to compile them into another. */
final class Project {
  /** How the generated sources come about. */
  enum Way {
    /** The processor generates them. */
    WITH,
    /** They are there, and a processor that does nothing else writes them. */
    WRITTEN,
    /** They are compiled with the others. */
    WITHOUT
  }

  /** What one compilation took. */
  record Cost(double milliseconds, double megabytes) {
    Cost least(Cost other) {
      return new Cost(
          Math.min(milliseconds, other.milliseconds), Math.min(megabytes, other.megabytes));
    }
  }

  private final Path folder;
  private final String classPath;
  private final String processorPath;

  Project(Path folder, String classPath, String processorPath) {
    this.folder = folder;
    this.classPath = classPath;
    this.processorPath = processorPath;
  }

  /** Writes the declarations, and what the processor makes of them. */
  void write(int backends, int ufuncs) throws IOException {
    delete(folder);
    Path sources = Files.createDirectories(folder.resolve("src"));
    for (int k = 0; k < backends; k++) {
      Files.writeString(sources.resolve("Grid" + k + "Backend.java"), Samples.backend(k));
    }
    if (ufuncs > 0) {
      Files.writeString(sources.resolve("Curves.java"), Samples.functions(ufuncs));
    }
    compile(Way.WITH);
    Path kept = Files.createDirectories(folder.resolve("generated"));
    for (Path file : files(classes(), ".java")) {
      Files.copy(file, kept.resolve(file.getFileName()));
    }
  }

  /** The folder of the classes of the last compilation. */
  Path classes() {
    return folder.resolve("out");
  }

  /** Compiles everything; the compiler's own time, for a computer does other things as well. */
  Cost compile(Way way) throws IOException {
    delete(classes());
    Files.createDirectories(classes());
    Map<String, String> texts = new TreeMap<>();
    List<Path> sources = new ArrayList<>(files(folder.resolve("src"), ".java"));
    if (way != Way.WITH) {
      for (Path file : files(folder.resolve("generated"), ".java")) {
        texts.put(file.getFileName().toString().replace(".java", ""), Files.readString(file));
        if (way == Way.WITHOUT) {
          sources.add(file);
        }
      }
    }
    List<String> options =
        new ArrayList<>(List.of("-nowarn", "-d", classes().toString(), "-cp", classPath));
    if (way == Way.WITH) {
      options.addAll(List.of("-processorpath", processorPath));
    } else if (way == Way.WITHOUT) {
      options.add("-proc:none");
    }
    ThreadMXBean thread = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long bytes = thread.getCurrentThreadAllocatedBytes();
    long start = thread.getCurrentThreadCpuTime();
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, UTF_8)) {
      var units = manager.getJavaFileObjectsFromPaths(sources);
      var task = compiler.getTask(null, manager, null, options, null, units);
      if (way == Way.WRITTEN) {
        task.setProcessors(List.of(new OnlyWriter(texts)));
      }
      if (!task.call()) {
        throw new IllegalStateException("not compiled");
      }
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

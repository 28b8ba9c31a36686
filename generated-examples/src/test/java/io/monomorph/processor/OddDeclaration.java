package io.monomorph.processor;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * A program that is allowed by Java, or nearly so, and that nobody would think of.
 *
 * @param id of the error that refuses it; null if it is accepted; {@link #JAVAC} if the compiler
 *     alone refuses it
 * @param result what {@code Run.run()} of its package gives; null if there is none to run
 */
record OddDeclaration(
    String name, @Nullable String id, @Nullable String result, List<JavaFileObject> files) {
  static final String JAVAC = "javac";

  private static final String IMPORTS =
      """
      import io.monomorph.annotation.*; import io.monomorph.ufunc.*; import java.util.List;
      import java.util.Map; import io.monomorph.dtype.*;
      """;

  /** A program that compiles. */
  static OddDeclaration accepted(String name, String... files) {
    return new OddDeclaration(name, null, null, sources(files));
  }

  /** A program that compiles and runs. */
  static OddDeclaration gives(String result, String name, String... files) {
    return new OddDeclaration(name, null, result, sources(files));
  }

  /** A program that is refused with an error of this id. */
  static OddDeclaration refused(String id, String name, String... files) {
    return new OddDeclaration(name, id, null, sources(files));
  }

  /** Texts by turns with the names of their files. */
  private static List<JavaFileObject> sources(String... files) {
    List<JavaFileObject> sources = new ArrayList<>();
    for (int k = 0; k < files.length; k += 2) {
      sources.add(source(files[k], files[k + 1]));
    }
    return sources;
  }

  /** A source of {@code user} or the package in the name of its file; {@code /A} is in none. */
  private static JavaFileObject source(String file, String text) {
    int slash = file.lastIndexOf('/');
    String home = slash < 0 ? "user" : file.substring(0, slash).replace('/', '.');
    String type = file.substring(slash + 1);
    String head = home.isEmpty() ? "" : "package " + home + "; ";
    return Processing.file(home.isEmpty() ? type : home + "." + type, head + IMPORTS + text);
  }

  /** A class with a method of each kind that a backend of float64 needs. */
  static String backend(String type, String name, String core) {
    return "@BufferBackend(name = \"%s\", priority = 7) final class %s {\n%s}\n"
        .formatted(name, type, accessors(core));
  }

  /** The methods that a backend of float64 needs, for a core that does nothing. */
  static String accessors(String core) {
    return """
    @Reads(DType.FLOAT64) static double read(CORE core, int index) { return 0; }
    @Writes(DType.FLOAT64) static void write(CORE core, int index, double value) { }
    @Size static int size(CORE core) { return 1; }
    """
        .replace("CORE", core);
  }

  /** A text for each number, with {@code #} for the number. */
  static String each(int count, String separator, String text) {
    return IntStream.range(0, count)
        .mapToObj(k -> text.replace("#", String.valueOf(k)))
        .collect(Collectors.joining(separator));
  }

  static List<OddDeclaration> all(List<?>... lists) {
    return Arrays.stream(lists).flatMap(List::stream).map(OddDeclaration.class::cast).toList();
  }

  @Override
  public String toString() {
    return name;
  }
}

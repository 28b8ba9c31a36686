import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes the sources that are made from one definition: what differs between dtypes only by its
 * primitive, and what differs between functions only by its name.
 *
 * <p>A template is a Java file that ends in {@code .java.txt}; {@link Template} tells what may stand
 * in it, {@link Tables} which values there are. A template whose path contains {@code ${...}} gives
 * one file for each dtype, or for those that meet the condition of {@code //#only condition} in its
 * first line, or for each row of the table that {@code //#each table} names there. Any other gives
 * one file.
 *
 * <p>Usage: {@code java Expand.java TEMPLATES OUTPUT}. Files that would not change are left alone.
 */
public final class Expand {
  private static final String ENDING = ".java.txt";
  private static final String ONLY = "//#only ";
  private static final String EACH = "//#each ";

  private Expand() {}

  public static void main(String[] args) throws IOException {
    Path templates = Path.of(args[0]);
    Path output = Path.of(args[1]);
    Tables tables = Tables.read(templates.resolve("tables"));
    try (Stream<Path> files = Files.walk(templates)) {
      for (Path file : files.filter(f -> f.toString().endsWith(ENDING)).sorted().toList()) {
        String path = templates.relativize(file).toString().replace('\\', '/').replace(".txt", "");
        expand(path, Files.readAllLines(file), templates, tables, output);
      }
    }
  }

  /** The lines of a file that a template includes, or null. */
  private static List<String> included(Path file) {
    try {
      return Files.exists(file) ? Files.readAllLines(file) : null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void expand(
      String path, List<String> lines, Path templates, Tables tables, Path output)
      throws IOException {
    String first = lines.isEmpty() ? "" : lines.get(0);
    boolean only = first.startsWith(ONLY);
    boolean each = first.startsWith(EACH);
    Template template = 
        Template.parse(
            path,
            only || each ? lines.subList(1, lines.size()) : lines,
            name -> included(templates.resolve(name)));
    if (!path.contains("${")) {
      write(output.resolve(path), template.expand(tables, Map.of()));
      return;
    }
    Condition which = new Condition(only ? first.substring(ONLY.length()) : "");
    String table = each ? first.substring(EACH.length()).strip() : "dtypes";
    for (Map<String, String> row : tables.rows(table)) {
      if (which.holds(row)) {
        String name = new Values(row).substitute(path);
        write(output.resolve(name), template.expand(tables, row));
      }
    }
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}

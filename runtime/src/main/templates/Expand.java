import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the sources that differ between dtypes only by their primitive, each from one template.
 *
 * <p>A template is a Java file in which {@code ${name}} stands for a value of the dtype, and lines
 * beginning with {@code //#} direct: {@code //#if condition}, {@code //#else}, {@code //#end}, and
 * {@code //#each} ... {@code //#end} for a part to be repeated for every dtype, whose values are
 * then called {@code ${to.name}}. A condition is a list of words, all of which must hold; {@code
 * !word} must not; {@code a|b} needs one. {@code //#for name type: a A, b B} ... {@code //#end} is
 * repeated for each of the listed values. A template whose path contains {@code ${...}} gives one
 * file for each dtype, or for those that meet the condition of {@code //#only condition} in its
 * first line; any other gives one file.
 *
 * <p>Usage: {@code java Expand.java TEMPLATES OUTPUT}.
 */
public final class Expand {
  // Constant, name in Java, carrier, element of the block array, primitive stream, kind, ordinal.
  private static final String[] DTYPES = {
    "BOOL Bool boolean boolean Int bool 0",
    "INT8 Int8 int byte Int signed 1",
    "UINT8 UInt8 int byte Int unsigned 2",
    "INT16 Int16 int short Int signed 3",
    "UINT16 UInt16 int short Int unsigned 4",
    "INT32 Int32 int int Int signed 5",
    "UINT32 UInt32 long int Long unsigned 6",
    "INT64 Int64 long long Long signed 7",
    "UINT64 UInt64 long long Long unsigned 8",
    "FLOAT16 Float16 float short Double floating 9",
    "FLOAT32 Float32 float float Double floating 10",
    "FLOAT64 Float64 double double Double floating 11",
    "COMPLEX64 Complex64 float float Double complex 12",
    "COMPLEX128 Complex128 double double Double complex 13"
  };

  private static final String ONLY = "//#only ";
  private static final String FOR = "//#for ";

  private static final Pattern NAME = Pattern.compile("\\$\\{([a-zA-Z.]+)}");

  private Expand() {}

  public static void main(String[] args) throws IOException {
    Path templates = Path.of(args[0]);
    Path output = Path.of(args[1]);
    try (Stream<Path> files = Files.walk(templates)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java.txt")).sorted().toList()) {
        String path = templates.relativize(file).toString().replace('\\', '/').replace(".txt", "");
        List<String> lines = Files.readAllLines(file);
        if (path.contains("${")) {
          for (Map<String, String> dtype : dtypes()) {
            String first = lines.get(0);
            if (first.startsWith(ONLY) && !holds(first.substring(ONLY.length()), dtype)) {
              continue;
            }
            write(output.resolve(substitute(path, dtype)), expand(lines, dtype));
          }
        } else {
          write(output.resolve(path), expand(lines, new TreeMap<>()));
        }
      }
    }
  }

  private static List<Map<String, String>> dtypes() {
    List<Map<String, String>> all = new ArrayList<>();
    for (String row : DTYPES) {
      String[] f = row.split(" ");
      Map<String, String> values = new LinkedHashMap<>();
      values.put("DTYPE", f[0]);
      values.put("Name", f[1]);
      values.put("name", f[0].toLowerCase(java.util.Locale.ROOT));
      values.put("carrier", f[2]);
      values.put("Carrier", Character.toUpperCase(f[2].charAt(0)) + f[2].substring(1));
      values.put("element", f[3]);
      values.put("Element", Character.toUpperCase(f[3].charAt(0)) + f[3].substring(1));
      values.put("Box", box(f[3]));
      // Vectors have no lanes of booleans.
      values.put("Lane", f[3].equals("boolean") ? "Byte" : values.get("Element"));
      values.put("LaneBox", f[3].equals("boolean") ? "Byte" : values.get("Box"));
      values.put("Stream", f[4]);
      values.put("stream", f[4].toLowerCase(java.util.Locale.ROOT));
      values.put("kind", f[5]);
      values.put("Part", f[2].equals("float") ? "Float32" : "Float64");
      boolean narrow = f[2].equals("int") && !f[3].equals("int");
      values.put("narrow", narrow ? "narrow" : "wide");
      values.put("wrapNote", wrapNote(f));
      values.put("one", literal(f[2], "1"));
      values.put("zero", literal(f[2], "0"));
      all.add(values);
    }
    return all;
  }

  private static String box(String primitive) {
    return primitive.equals("int")
        ? "Integer"
        : Character.toUpperCase(primitive.charAt(0)) + primitive.substring(1);
  }

  private static String wrapNote(String[] dtype) {
    return switch (dtype[5]) {
      case "complex" -> " of parts, real and imaginary in turn";
      case "unsigned" -> ", whose bits are unsigned values";
      default -> dtype[0].equals("FLOAT16") ? ", whose bits are float16 values" : "";
    };
  }

  private static String literal(String carrier, String digit) {
    return switch (carrier) {
      case "boolean" -> digit.equals("1") ? "true" : "false";
      case "long" -> digit + "L";
      case "float" -> digit + "f";
      case "double" -> digit + ".0";
      default -> digit;
    };
  }

  private static String expand(List<String> lines, Map<String, String> values) {
    StringBuilder out = new StringBuilder();
    emit(lines, 0, lines.size(), values, out);
    return out.toString();
  }

  private static void emit(
      List<String> lines, int from, int to, Map<String, String> values, StringBuilder out) {
    for (int k = from; k < to; k++) {
      String line = lines.get(k);
      String directive = line.strip();
      if (directive.startsWith("//#if ")) {
        int end = end(lines, k, to);
        int middle = otherwise(lines, k, end);
        if (holds(directive.substring(6), values)) {
          emit(lines, k + 1, middle, values, out);
        } else {
          emit(lines, Math.min(middle + 1, end), end, values, out);
        }
        k = end;
      } else if (directive.startsWith(FOR)) {
        int end = end(lines, k, to);
        for (Map<String, String> listed : listed(directive.substring(FOR.length()), values)) {
          emit(lines, k + 1, end, listed, out);
        }
        k = end;
      } else if (directive.startsWith(ONLY)) {
        continue;
      } else if (directive.equals("//#each")) {
        int end = end(lines, k, to);
        for (Map<String, String> dtype : dtypes()) {
          Map<String, String> inner = new TreeMap<>(values);
          dtype.forEach((name, value) -> inner.put("to." + name, value));
          emit(lines, k + 1, end, inner, out);
        }
        k = end;
      } else {
        out.append(substitute(line, values)).append('\n');
      }
    }
  }

  private static boolean opens(String directive) {
    return directive.startsWith("//#if ")
        || directive.startsWith(FOR)
        || directive.equals("//#each");
  }

  /** The values with each of the listed ones: {@code name type: a A, b B}. */
  private static List<Map<String, String>> listed(String list, Map<String, String> values) {
    String[] parts = list.split(": *", 2);
    String[] names = parts[0].split(" +");
    List<Map<String, String>> all = new ArrayList<>();
    for (String item : parts[1].split(", *")) {
      String[] words = item.split(" +");
      Map<String, String> with = new TreeMap<>(values);
      for (int k = 0; k < names.length; k++) {
        with.put(names[k], words[k]);
      }
      all.add(with);
    }
    return all;
  }

  /** The line that closes the directive at {@code from}. */
  private static int end(List<String> lines, int from, int to) {
    int depth = 0;
    for (int k = from; k < to; k++) {
      String directive = lines.get(k).strip();
      if (opens(directive)) {
        depth++;
      } else if (directive.equals("//#end") && --depth == 0) {
        return k;
      }
    }
    throw new IllegalArgumentException("no //#end for line " + (from + 1) + ": " + lines.get(from));
  }

  /** The line of the {@code //#else} that belongs to {@code from}, or the end. */
  private static int otherwise(List<String> lines, int from, int end) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int k = from + 1; k < end; k++) {
      String directive = lines.get(k).strip();
      if (opens(directive)) {
        open.push(k);
      } else if (directive.equals("//#end")) {
        open.pop();
      } else if (directive.equals("//#else") && open.isEmpty()) {
        return k;
      }
    }
    return end;
  }

  /** Words are values of the dtype; {@code to:word} asks the dtype of the {@code //#each}. */
  private static boolean holds(String condition, Map<String, String> values) {
    for (String word : condition.strip().split(" +")) {
      boolean any = false;
      for (String option : word.split("\\|")) {
        boolean negated = option.startsWith("!");
        String name = negated ? option.substring(1) : option;
        boolean to = name.startsWith("to:");
        String plain = to ? name.substring(3) : name;
        boolean found =
            values.entrySet().stream()
                .anyMatch(e -> e.getKey().startsWith("to.") == to && e.getValue().equals(plain));
        any |= found != negated;
      }
      if (!any) {
        return false;
      }
    }
    return true;
  }

  private static String substitute(String line, Map<String, String> values) {
    return NAME.matcher(line)
        .replaceAll(
            match -> {
              String value = values.get(match.group(1));
              if (value == null) {
                throw new IllegalArgumentException("no value " + match.group() + " for: " + line);
              }
              return Matcher.quoteReplacement(value);
            });
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    if (!Files.exists(file) || !Files.readString(file).equals(text)) {
      Files.writeString(file, text);
    }
  }
}

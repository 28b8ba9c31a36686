import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The tables that templates repeat something for. Each is a file of lines with columns between
 * {@code |}; the first line names them, and lines that begin with {@code #} are comments.
 *
 * <p>A table whose first column is called {@code dtype ->} has a column for each dtype. Its rows are
 * values of the dtypes: {@code results[float]} of float32 is what the row {@code float} of {@code
 * results} says in the column of float32.
 */
final class Tables {
  private static final String BY_DTYPE = "dtype ->";

  private final Map<String, List<Map<String, String>>> tables = new TreeMap<>();

  private Tables() {}

  static Tables read(Path folder) throws IOException {
    Tables all = new Tables();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = file.getFileName().toString().replace(".txt", "");
        all.tables.put(name, rows(file));
      }
    }
    all.tables.get("dtypes").forEach(Tables::addDerived);
    all.turn();
    return all;
  }

  List<Map<String, String>> rows(String table) {
    List<Map<String, String>> rows = tables.get(table);
    if (rows == null) {
      throw new IllegalArgumentException(
          "there is no table " + table + "; there are " + tables.keySet());
    }
    return rows;
  }

  private static List<Map<String, String>> rows(Path file) throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    String[] names = null;
    for (String line : Files.readAllLines(file)) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      String[] cells = line.split("\\|", -1);
      if (names == null) {
        names = cells;
        continue;
      }
      if (cells.length != names.length) {
        throw new IllegalArgumentException(
            "%s has %d columns, but this line %d: %s"
                .formatted(file.getFileName(), names.length, cells.length, line));
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int k = 0; k < names.length; k++) {
        row.put(names[k].strip(), cells[k].strip());
      }
      rows.add(row);
    }
    return rows;
  }

  /** Gives each dtype its column of the tables that have one for each. */
  private void turn() {
    tables.forEach(
        (name, rows) -> {
          if (!rows.isEmpty() && rows.get(0).containsKey(BY_DTYPE)) {
            for (Map<String, String> dtype : tables.get("dtypes")) {
              for (Map<String, String> row : rows) {
                dtype.put(name + "[" + row.get(BY_DTYPE) + "]", row.get(dtype.get("name")));
              }
            }
          }
        });
  }

  /** What follows from the columns of a dtype. */
  private static void addDerived(Map<String, String> dtype) {
    String carrier = dtype.get("carrier");
    String element = dtype.get("element");
    boolean isBoolean = element.equals("boolean");
    dtype.put("name", dtype.get("DTYPE").toLowerCase(Locale.ROOT));
    dtype.put("Carrier", capital(carrier));
    dtype.put("Element", capital(element));
    dtype.put("Box", element.equals("int") ? "Integer" : capital(element));
    // What has the bits of a floating-point element.
    dtype.put("bits", element.equals("float") ? "int" : "long");
    dtype.put("Bits", element.equals("float") ? "Int" : "Long");
    dtype.put("BitsBox", element.equals("float") ? "Integer" : "Long");
    // Vectors have no lanes of booleans.
    dtype.put("Lane", isBoolean ? "Byte" : capital(element));
    dtype.put("LaneBox", isBoolean ? "Byte" : dtype.get("Box"));
    dtype.put("stream", dtype.get("Stream").toLowerCase(Locale.ROOT));
    dtype.put("Part", carrier.equals("float") ? "Float32" : "Float64");
    dtype.put("narrow", carrier.equals("int") && !element.equals("int") ? "narrow" : "wide");
    dtype.put("wrapNote", wrapNote(dtype));
    boolean isComplex = dtype.get("kind").equals("complex");
    // An element of a complex dtype takes two slots of an array, and travels as two values.
    dtype.put("twice", isComplex ? "2 * " : "");
    dtype.put(
        "valueParameters", (isComplex ? "%1$s re, %1$s im" : "%1$s value").formatted(carrier));
    dtype.put("signature", isComplex ? carrier + ", " + carrier : carrier);
    dtype.put("CarrierBox", carrier.equals("int") ? "Integer" : capital(carrier));
    dtype.put("valueArguments", isComplex ? "re, im" : "value");
    dtype.put("one", literal(carrier, "1"));
    dtype.put("zero", literal(carrier, "0"));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private static String wrapNote(Map<String, String> dtype) {
    return switch (dtype.get("kind")) {
      case "complex" -> " of parts, real and imaginary in turn";
      case "unsigned" -> ", whose bits are unsigned values";
      default -> dtype.get("DTYPE").equals("FLOAT16") ? ", whose bits are float16 values" : "";
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
}

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Named values. In a text {@code ${name}} stands for one of them, and {@code ${results[op.own]}}
 * for the row that {@code op.own} names, of a table that has a column for each dtype.
 */
record Values(Map<String, String> values) {
  private static final Pattern NAME = Pattern.compile("\\$\\{([^}]+)}");

  String substitute(String line) {
    return line.indexOf('$') < 0
        ? line
        : NAME.matcher(line)
            .replaceAll(match -> Matcher.quoteReplacement(required(match.group(1), line)));
  }

  private String required(String name, String line) {
    String value = value(name);
    if (value == null) {
      throw new IllegalArgumentException("no value ${" + name + "} for: " + line.strip());
    }
    return value;
  }

  /** The value of that name, or null. */
  String value(String name) {
    int bracket = name.indexOf('[');
    if (bracket < 0) {
      return values.get(name);
    }
    String row = values.get(name.substring(bracket + 1, name.length() - 1));
    return values.get(name.substring(0, bracket) + "[" + row + "]");
  }
}

import java.util.Map;

/**
 * Words that must all hold: {@code word} if some value is that, {@code row:word} if some value of
 * the row of a loop is, {@code key=word} if the value of that name is; {@code !word} must not hold,
 * and {@code a|b} needs one of several. No words always hold.
 */
record Condition(String words) {
  boolean holds(Map<String, String> values) {
    if (words.isBlank()) {
      return true;
    }
    for (String word : words.strip().split(" +")) {
      boolean any = false;
      for (String option : word.split("\\|")) {
        boolean negated = option.startsWith("!");
        any |= negated != found(negated ? option.substring(1) : option, values);
      }
      if (!any) {
        return false;
      }
    }
    return true;
  }

  private static boolean found(String option, Map<String, String> values) {
    int equals = option.indexOf('=');
    if (equals >= 0) {
      String value = new Values(values).value(option.substring(0, equals));
      return option.substring(equals + 1).equals(value);
    }
    int colon = option.indexOf(':');
    String prefix = colon < 0 ? "" : option.substring(0, colon) + ".";
    String word = option.substring(colon + 1);
    return values.entrySet().stream()
        .anyMatch(e -> isOf(e.getKey(), prefix) && e.getValue().equals(word));
  }

  private static boolean isOf(String key, String prefix) {
    return prefix.isEmpty() ? key.indexOf('.') < 0 : key.startsWith(prefix);
  }
}

package io.monomorph.processor.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out what JavaPoet prints as google-java-format would: people read generated sources. Knows
 * only the constructs that the generators use.
 */
final class SourceFormatter {
  private final List<String> output = new ArrayList<>();

  private SourceFormatter() {}

  static String format(String source) {
    SourceFormatter formatter = new SourceFormatter();
    List<String> lines = source.lines().toList();
    for (int at = 0; at < lines.size(); ) {
      at = formatter.take(lines, at);
    }
    return String.join("\n", formatter.output) + "\n";
  }

  /** Formats the statement or comment that begins at a line, and tells the line after it. */
  private int take(List<String> lines, int start) {
    String line = lines.get(start);
    if (line.strip().equals("/**")) {
      int end = start;
      while (!lines.get(end).strip().equals("*/")) {
        end++;
      }
      output.addAll(CommentLayout.layOut(indentOf(line), lines.subList(start + 1, end)));
      return end + 1;
    }
    if (line.isBlank() && isField(output.get(output.size() - 1)) && isField(lines.get(start + 1))) {
      return start + 1;
    }
    StringBuilder statement = new StringBuilder(line.stripTrailing());
    int next = start + 1;
    int depth = Brackets.depth(statement);
    while (depth > 0 && next < lines.size()) {
      String more = lines.get(next++).strip();
      depth += Brackets.depth(more);
      boolean tight = statement.charAt(statement.length() - 1) == '(' || more.startsWith(")");
      statement.append(tight ? "" : " ").append(more);
    }
    if (statement.toString().endsWith("{")
        && next < lines.size()
        && lines.get(next).strip().equals("}")) {
      statement.append('}');
      next++;
    }
    output.addAll(StatementLayout.layOut(statement.toString()));
    return next;
  }

  /** Whether a line is a field of an object; JavaPoet puts empty lines between these. */
  private static boolean isField(String line) {
    return line.startsWith("  private final ");
  }

  static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}

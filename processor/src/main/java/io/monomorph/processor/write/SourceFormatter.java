package io.monomorph.processor.write;

import java.util.ArrayList;
import java.util.List;

/**
 * Lays out code as google-java-format would: people read generated sources. Knows only the
 * constructs that the generators use.
 */
final class SourceFormatter {
  private final List<String> output = new ArrayList<>();

  private SourceFormatter() {}

  static String format(String source) {
    SourceFormatter formatter = new SourceFormatter();
    List<String> lines = List.of(source.split("\n", -1));
    for (int at = 0; at < lines.size(); ) {
      at = formatter.take(lines, at);
    }
    return String.join("\n", formatter.output);
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
    String statement = line.stripTrailing();
    int next = start + 1;
    int depth = Brackets.depth(line);
    while (depth > 0 && next < lines.size()) {
      String more = lines.get(next++).strip();
      depth += Brackets.depth(more);
      boolean tight = statement.endsWith("(") || more.startsWith(")");
      statement = statement + (tight ? "" : " ") + more;
    }
    if (statement.endsWith("{") && next < lines.size() && lines.get(next).strip().equals("}")) {
      statement = statement + "}";
      next++;
    }
    output.addAll(StatementLayout.layOut(statement));
    return next;
  }

  static int indentOf(String line) {
    return line.length() - line.stripLeading().length();
  }
}

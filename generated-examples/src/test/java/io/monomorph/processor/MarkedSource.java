package io.monomorph.processor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;

/**
 * A source with what the processor says about it. A message stands in comments below its line, and
 * a caret shows the column:
 *
 * <pre>{@code
 * @Reads(DType.FLOAT64) static float read(double[] core, int index) { return 0; }
 * //          ^ [AccessorShape] @Reads method read returns float. Write:
 * //   @Reads(DType.FLOAT64) static double read(double[] core, int index)
 * }</pre>
 *
 * <p>Where no caret fits beside the slashes, {@code //<} shows the first column.
 *
 * @param text without the marks
 */
record MarkedSource(String text, List<Mark> marks) {
  private static final int WIDTH = 112;

  /**
   * A message.
   *
   * @param line in the text without marks, from 1
   * @param column from 1
   */
  record Mark(long line, long column, String message) {
    String id() {
      return message.substring(1, message.indexOf(']'));
    }

    static Mark of(Diagnostic<?> diagnostic, int skippedLines) {
      return new Mark(
          diagnostic.getLineNumber() - skippedLines,
          diagnostic.getColumnNumber(),
          diagnostic.getMessage(Locale.ROOT).replaceFirst("^warning: ", ""));
    }
  }

  /** Takes the marks out of a text. */
  static MarkedSource of(String marked) {
    List<String> lines = new ArrayList<>();
    List<Mark> marks = new ArrayList<>();
    for (String line : marked.lines().toList()) {
      String bare = line.strip();
      int caret = bare.equals("//<") || bare.startsWith("//< [") ? 0 : line.indexOf('^');
      boolean starts = bare.matches("//(<| *\\^).*");
      if (starts) {
        String message = line.substring(line.indexOf('[')).strip();
        marks.add(new Mark(lines.size(), caret + 1L, message));
      } else if (bare.startsWith("//   ")
          && !marks.isEmpty()
          && marks.getLast().line == lines.size()) {
        Mark last = marks.removeLast();
        marks.add(new Mark(last.line, last.column, last.message + " " + bare.substring(2).strip()));
      } else {
        lines.add(line);
      }
    }
    return new MarkedSource(String.join("\n", lines) + "\n", List.copyOf(marks));
  }

  /** The text with marks in it. */
  String marked() {
    List<Mark> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingLong(Mark::line).thenComparingLong(Mark::column));
    StringBuilder all = new StringBuilder();
    List<String> lines = text.lines().toList();
    for (int k = 1; k <= lines.size(); k++) {
      all.append(lines.get(k - 1)).append('\n');
      for (Mark mark : sorted) {
        if (mark.line == k) {
          all.append(comment(mark));
        }
      }
    }
    return all.toString();
  }

  private static String comment(Mark mark) {
    int column = (int) mark.column - 1;
    String head = column < 2 ? "//< " : "//" + " ".repeat(column - 2) + "^ ";
    // the slashes stand under the code if there is room
    int indent = column < 2 ? 0 : Math.min(column - 2, 2);
    if (column >= 2) {
      head = " ".repeat(indent) + "//" + " ".repeat(column - 2 - indent) + "^ ";
    }
    StringBuilder all = new StringBuilder();
    StringBuilder line = new StringBuilder(head);
    String next = " ".repeat(indent) + "//   ";
    for (String word : mark.message.split(" ", -1)) {
      if (line.length() + word.length() > WIDTH && line.toString().strip().length() > 4) {
        all.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(next);
      }
      line.append(word).append(' ');
    }
    return all.append(line.toString().stripTrailing()).append('\n').toString();
  }

  List<String> ids() {
    return marks.stream().map(Mark::id).distinct().toList();
  }

  /** The first line that says something, for the names of tests. */
  @Override
  public String toString() {
    return ids()
        + " "
        + marks.stream()
            .limit(1)
            .map(mark -> text.lines().skip(Math.max(0, mark.line - 1)).findFirst().orElse(""))
            .map(String::strip)
            .collect(Collectors.joining());
  }
}

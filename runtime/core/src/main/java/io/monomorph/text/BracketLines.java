package io.monomorph.text;

/** Sets elements in nested brackets and wraps the lines. */
final class BracketLines {
  private final PrintedElements summary;
  private final ElementFormat format;
  private final String separator;
  private final String lineEnd;
  private int next;

  BracketLines(PrintedElements summary, ElementFormat format, String separator) {
    this.summary = summary;
    this.format = format;
    this.separator = separator;
    this.lineEnd = separator.strip();
  }

  String text(String indent, int width) {
    return nested(0, indent, width);
  }

  private String nested(int axis, String indent, int width) {
    int left = summary.shape().length - axis;
    if (left == 0) {
      return format.format(next++);
    }
    String inside = left == 1 ? row(axis, indent, width) : block(axis, indent, width);
    return "[" + inside.substring(indent.length()) + "]";
  }

  /** The elements along the last axis, on as many lines as they need. */
  private String row(int axis, String indent, int width) {
    int usable = width - Math.max(lineEnd.length(), 1);
    StringBuilder done = new StringBuilder();
    StringBuilder line = new StringBuilder(indent);
    long length = summary.shape()[axis];
    for (long k = 0; k < length; k++) {
      if (summary.dots()[axis] && k == PrintedElements.EDGE) {
        extend(done, line, "...", usable, indent);
        line.append(separator);
      }
      extend(done, line, format.format(next++), usable, indent);
      if (k < length - 1) {
        line.append(separator);
      }
    }
    return done.append(line).toString();
  }

  private static void extend(
      StringBuilder done, StringBuilder line, String word, int usable, String indent) {
    if (line.length() + word.length() > usable && line.length() > indent.length()) {
      done.append(line.toString().stripTrailing()).append('\n');
      line.setLength(0);
      line.append(indent);
    }
    line.append(word);
  }

  /** The parts along another axis, with empty lines between those of higher rank. */
  private String block(int axis, String indent, int width) {
    String end = lineEnd + "\n".repeat(summary.shape().length - axis - 1);
    StringBuilder text = new StringBuilder();
    long length = summary.shape()[axis];
    for (long k = 0; k < length; k++) {
      if (summary.dots()[axis] && k == PrintedElements.EDGE) {
        text.append(indent).append("...").append(end);
      }
      text.append(indent).append(nested(axis + 1, indent + " ", width - 1));
      if (k < length - 1) {
        text.append(end);
      }
    }
    return text.toString();
  }
}

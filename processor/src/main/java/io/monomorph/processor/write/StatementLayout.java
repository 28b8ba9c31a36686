package io.monomorph.processor.write;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Breaks a statement that is too long for a line, from the outside in. */
final class StatementLayout {
  static final int WIDTH = 100;
  private static final int CONTINUATION = 4;
  private static final String IF = "if (";
  private static final String AND = " && ";
  private static final Pattern CAST = Pattern.compile("(return )?\\(\\w+\\) ");

  private StatementLayout() {}

  static List<String> layOut(String line) {
    List<String> lines = new ArrayList<>();
    add(lines, SourceFormatter.indentOf(line), line.strip());
    return lines;
  }

  private static void add(List<String> lines, int indent, String text) {
    if (indent + text.length() <= WIDTH || text.startsWith("import ")) {
      lines.add(" ".repeat(text.isEmpty() ? 0 : indent) + text);
      return;
    }
    if (text.startsWith(IF) && addCondition(lines, indent, text)) {
      return;
    }
    int at = afterOperator(text);
    if (at > 0) {
      lines.add(" ".repeat(indent) + text.substring(0, at));
      add(lines, indent + CONTINUATION, text.substring(at + 1));
      return;
    }
    int group = Brackets.lastGroup(text);
    if (group >= 0) {
      addGroup(lines, indent, text, group);
    } else {
      addWords(lines, indent, text);
    }
  }

  /** Where a statement breaks first: after the sign of an assignment or of a case, or a cast. */
  private static int afterOperator(String text) {
    for (String operator : List.of(" = ", " -> ")) {
      int at = Brackets.indexOf(text, operator);
      if (at >= 0) {
        return at + operator.length() - 1;
      }
    }
    Matcher cast = CAST.matcher(text);
    return cast.lookingAt() ? cast.end() - 1 : -1;
  }

  /** Breaks a condition before each of its parts, if it has several. */
  private static boolean addCondition(List<String> lines, int indent, String text) {
    String rest = text.substring(IF.length());
    int at = Brackets.indexOf(rest, AND);
    if (at < 0) {
      return false;
    }
    String start = " ".repeat(indent) + IF;
    while (at >= 0) {
      lines.add(start + rest.substring(0, at));
      rest = rest.substring(at + AND.length());
      start = " ".repeat(indent + CONTINUATION) + AND.stripLeading();
      at = Brackets.indexOf(rest, AND);
    }
    lines.add(start + rest);
    return true;
  }

  private static void addGroup(List<String> lines, int indent, String text, int open) {
    int close = Brackets.closing(text, open);
    String content = text.substring(open + 1, close);
    String rest = text.substring(close);
    int inner = indent + CONTINUATION;
    lines.add(" ".repeat(indent) + text.substring(0, open + 1));
    if (inner + content.length() + rest.length() <= WIDTH) {
      lines.add(" ".repeat(inner) + content + rest);
      return;
    }
    List<String> parts = Brackets.split(content);
    for (int k = 0; k < parts.size(); k++) {
      add(lines, inner, k < parts.size() - 1 ? parts.get(k) : parts.get(k) + rest);
    }
  }

  /** Breaks the head of a class, or a list of case labels. */
  private static void addWords(List<String> lines, int indent, String text) {
    for (String word : List.of(" implements ", " extends ")) {
      int at = text.lastIndexOf(word);
      if (at >= 0) {
        lines.add(" ".repeat(indent) + text.substring(0, at));
        add(lines, indent + CONTINUATION, text.substring(at + 1));
        return;
      }
    }
    lines.add(" ".repeat(indent) + text);
  }
}

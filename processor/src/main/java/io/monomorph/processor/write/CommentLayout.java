package io.monomorph.processor.write;

import java.util.ArrayList;
import java.util.List;

/** Fills the lines of a documentation comment, or puts it on one line if that is enough. */
final class CommentLayout {
  private CommentLayout() {}

  /** Lays out a comment whose lines are given with their stars. */
  static List<String> layOut(int indent, List<String> lines) {
    List<String> paragraphs = paragraphs(lines);
    String margin = " ".repeat(indent);
    if (paragraphs.size() == 1) {
      String single = margin + "/** " + paragraphs.get(0) + " */";
      if (single.length() <= StatementLayout.WIDTH && !paragraphs.get(0).startsWith("@")) {
        return List.of(single);
      }
    }
    List<String> laidOut = new ArrayList<>();
    laidOut.add(margin + "/**");
    for (String paragraph : paragraphs) {
      if (paragraph.isEmpty()) {
        laidOut.add(margin + " *");
      } else {
        fill(laidOut, margin + " * ", paragraph);
      }
    }
    laidOut.add(margin + " */");
    return laidOut;
  }

  /** Joins the lines of each paragraph; an empty one stands for an empty line. */
  private static List<String> paragraphs(List<String> lines) {
    List<String> paragraphs = new ArrayList<>();
    boolean open = false;
    for (String line : lines) {
      String text = line.strip();
      text = text.startsWith("*") ? text.substring(1).strip() : text;
      if (open && !text.isEmpty() && !text.startsWith("@") && !text.startsWith("<")) {
        int last = paragraphs.size() - 1;
        paragraphs.set(last, paragraphs.get(last) + " " + text);
      } else {
        paragraphs.add(text);
        open = !text.isEmpty() && !text.endsWith("ul>");
      }
    }
    while (paragraphs.get(paragraphs.size() - 1).isEmpty()) {
      paragraphs.remove(paragraphs.size() - 1);
    }
    return paragraphs;
  }

  private static void fill(List<String> output, String margin, String paragraph) {
    String more = paragraph.startsWith("@") ? margin + "    " : margin;
    String start = paragraph.startsWith("<li>") ? margin + "  " : margin;
    String next = paragraph.startsWith("<li>") ? margin + "      " : more;
    StringBuilder line = new StringBuilder(start);
    boolean empty = true;
    for (String word : paragraph.split(" ", -1)) {
      if (!empty && line.length() + 1 + word.length() > StatementLayout.WIDTH) {
        output.add(line.toString());
        line = new StringBuilder(next);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    output.add(line.toString());
  }
}

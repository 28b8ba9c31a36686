package io.monomorph.processor.insight;

import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Pieces of a page. All texts are escaped where they become a part of it. */
final class Html {
  private Html() {}

  /** A text of the declarations, which may have any letters. */
  static String text(Object value) {
    return value
        .toString()
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  static String code(Object value) {
    return "<code>" + text(value) + "</code>";
  }

  static String codes(Collection<?> values) {
    return values.isEmpty()
        ? "<span class=\"none\">none</span>"
        : values.stream().map(Html::code).collect(Collectors.joining(" "));
  }

  /** A table, or a sentence where it would have no rows. */
  static <T> String table(
      List<String> head, Collection<T> rows, Function<T, List<String>> cells, String empty) {
    if (rows.isEmpty()) {
      return "<p class=\"none\">" + text(empty) + "</p>\n";
    }
    StringBuilder table = new StringBuilder("<div class=\"scroll\"><table>\n<thead><tr>");
    head.forEach(name -> table.append("<th>").append(text(name)).append("</th>"));
    table.append("</tr></thead>\n<tbody>\n");
    for (T row : rows) {
      table.append("<tr>");
      cells.apply(row).forEach(cell -> table.append("<td>").append(cell).append("</td>"));
      table.append("</tr>\n");
    }
    return table.append("</tbody></table></div>\n").toString();
  }

  static String section(String title, String body) {
    return "<section>\n<h2>" + text(title) + "</h2>\n" + body + "</section>\n";
  }
}

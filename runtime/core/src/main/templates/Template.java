import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A text with directives, which are lines of their own:
 *
 * <ul>
 *   <li>{@code //#if condition}, {@code //#elif condition}, {@code //#else}, {@code //#end if}: see
 *       {@link Condition};
 *   <li>{@code //#for op in operators} ... {@code //#end for}: once for each row of a table, whose
 *       values are called {@code ${op.name}} inside; {@code //#for op in operators if condition}
 *       takes the rows for which the condition holds;
 *   <li>{@code //#for name type: a A, b B} ... {@code //#end for}: once for each of the listed
 *       pairs, called {@code ${name}} and {@code ${type}};
 *   <li>{@code //#include functions/logic.txt}: the text of that file, a template too, whose path
 *       begins in the folder of templates.
 * </ul>
 *
 * <p>In all other lines {@code ${...}} stands for values: see {@link Values}.
 */
final class Template {
  private static final String DIRECTIVE = "//#";

  /** A line of text, or a directive with what it encloses. */
  private sealed interface Node {}

  private record Line(String text) implements Node {}

  private record Choice(List<Condition> conditions, List<List<Node>> branches) implements Node {}

  private record Loop(String header, List<Node> body) implements Node {}

  private record Include(Template template) implements Node {}

  private final String name;
  private final List<String> lines;
  private final Function<String, List<String>> files;
  private final List<Node> nodes;
  private int at;

  private Template(String name, List<String> lines, Function<String, List<String>> files) {
    this.name = name;
    this.lines = lines;
    this.files = files;
    this.nodes = block();
    if (at < lines.size()) {
      throw wrong("this closes nothing");
    }
  }

  /**
   * Reads a template.
   *
   * @param files gives the lines of what is included
   */
  static Template parse(
      String name, List<String> lines, Function<String, List<String>> files) {
    return new Template(name, lines, files);
  }

  String expand(Tables tables, Map<String, String> values) {
    StringBuilder out = new StringBuilder();
    emit(nodes, tables, values, out);
    return out.toString();
  }

  private List<Node> block() {
    List<Node> block = new ArrayList<>();
    while (at < lines.size()) {
      String line = lines.get(at);
      String directive = line.strip();
      if (!directive.startsWith(DIRECTIVE)) {
        block.add(new Line(line));
        at++;
      } else if (directive.startsWith("//#if ")) {
        block.add(choice());
      } else if (directive.startsWith("//#for ")) {
        block.add(loop());
      } else if (directive.startsWith("//#include ")) {
        block.add(include(directive.substring("//#include ".length()).strip()));
      } else if (directive.startsWith("//#el") || directive.startsWith("//#end")) {
        return block;
      } else {
        throw wrong("there is no such directive");
      }
    }
    return block;
  }

  private Include include(String path) {
    List<String> included = files.apply(path);
    if (included == null) {
      throw wrong("there is no file " + path);
    }
    at++;
    return new Include(parse(path, included, files));
  }

  private Choice choice() {
    int begin = at;
    List<Condition> conditions = new ArrayList<>();
    List<List<Node>> branches = new ArrayList<>();
    String directive = lines.get(at).strip();
    while (!directive.startsWith("//#end")) {
      conditions.add(condition(directive));
      at++;
      branches.add(block());
      directive = closing(begin);
    }
    close("//#end if");
    return new Choice(conditions, branches);
  }

  private Condition condition(String directive) {
    if (directive.startsWith("//#if ")) {
      return new Condition(directive.substring("//#if ".length()));
    }
    if (directive.startsWith("//#elif ")) {
      return new Condition(directive.substring("//#elif ".length()));
    }
    if (directive.equals("//#else")) {
      return new Condition("");
    }
    throw wrong("expected //#elif, //#else or //#end if");
  }

  private Loop loop() {
    int begin = at;
    String header = lines.get(at).strip().substring("//#for ".length());
    at++;
    List<Node> body = block();
    closing(begin);
    close("//#end for");
    return new Loop(header, body);
  }

  private String closing(int begin) {
    if (at == lines.size()) {
      at = begin;
      throw wrong("this is never closed");
    }
    return lines.get(at).strip();
  }

  private void close(String expected) {
    if (!lines.get(at).strip().equals(expected)) {
      throw wrong("expected " + expected);
    }
    at++;
  }

  private IllegalArgumentException wrong(String what) {
    return new IllegalArgumentException(
        "%s, line %d: %s: %s".formatted(name, at + 1, what, lines.get(at).strip()));
  }

  private void emit(
      List<Node> block, Tables tables, Map<String, String> values, StringBuilder out) {
    for (Node node : block) {
      if (node instanceof Line line) {
        out.append(new Values(values).substitute(line.text())).append('\n');
      } else if (node instanceof Choice choice) {
        for (int k = 0; k < choice.branches().size(); k++) {
          if (choice.conditions().get(k).holds(values)) {
            emit(choice.branches().get(k), tables, values, out);
            break;
          }
        }
      } else if (node instanceof Loop loop) {
        for (Map<String, String> inner : rows(loop.header(), tables, values)) {
          emit(loop.body(), tables, inner, out);
        }
      } else if (node instanceof Include include) {
        include.template().emit(include.template().nodes, tables, values, out);
      }
    }
  }

  /** The values of each turn of a loop: those around it, and those of a row. */
  private List<Map<String, String>> rows(
      String header, Tables tables, Map<String, String> values) {
    List<Map<String, String>> all = new ArrayList<>();
    int list = header.indexOf(':');
    if (list >= 0) {
      String[] names = header.substring(0, list).split(" +");
      for (String item : header.substring(list + 1).strip().split(", *")) {
        String[] words = item.split(" +");
        if (words.length != names.length) {
          throw new IllegalArgumentException(
              "%s: \"%s\" is not one value for each of %s".formatted(name, item, header));
        }
        Map<String, String> inner = new LinkedHashMap<>(values);
        for (int k = 0; k < names.length; k++) {
          inner.put(names[k], words[k]);
        }
        all.add(inner);
      }
      return all;
    }
    String[] parts = header.split(" if ", 2);
    String[] words = parts[0].strip().split(" +");
    if (words.length != 3 || !words[1].equals("in")) {
      throw new IllegalArgumentException(
          "%s: expected //#for name in table, got %s".formatted(name, header));
    }
    Condition which = new Condition(parts.length == 2 ? parts[1] : "");
    for (Map<String, String> row : tables.rows(words[2])) {
      Map<String, String> inner = new LinkedHashMap<>(values);
      row.forEach((key, value) -> inner.put(words[0] + "." + key, value));
      if (which.holds(inner)) {
        all.add(inner);
      }
    }
    return all;
  }
}

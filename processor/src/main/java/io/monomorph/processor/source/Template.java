package io.monomorph.processor.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Java as text, with named places for what differs between generated classes, so that who reads a
 * generator sees what it writes. Places are those of formats with a name: {@code $name:T} is a
 * type, {@code $name:L} other code. A place that has a line for itself takes any number of
 * statements, or none.
 */
public final class Template {
  private static final int INDENT = 2;

  private final String text;
  private final Map<String, Object> values = new HashMap<>();

  private Template(String text) {
    this.text = text;
  }

  public static Template of(String text) {
    return new Template(text);
  }

  /** Fills a place with a type, a name or an expression, or with a block of whole statements. */
  public Template with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Fills a line with statements, which come without their semicolons. */
  public Template with(String name, List<CodeBlock> statements) {
    return with(name, statements(statements));
  }

  public static CodeBlock statements(List<CodeBlock> statements) {
    CodeBlock.Builder block = CodeBlock.builder();
    statements.forEach(block::addStatement);
    return block.build();
  }

  /**
   * The code.
   *
   * @throws IllegalArgumentException if a place has no value
   */
  public CodeBlock code() {
    CodeBlock.Builder code = CodeBlock.builder();
    int depth = 0;
    for (int start = 0; start < text.length(); start = text.indexOf('\n', start) + 1) {
      int first = start;
      while (text.charAt(first) == ' ') {
        first++;
      }
      int wanted = (first - start) / INDENT;
      code.indent(wanted - depth);
      depth = wanted;
      addLine(code, first, text.indexOf('\n', first));
    }
    return code.build();
  }

  private void addLine(CodeBlock.Builder code, int start, int end) {
    int from = start;
    for (int at = place(start, end); at >= 0; at = place(from, end)) {
      int colon = text.indexOf(':', at);
      Object value = values.get(text.substring(at + 1, colon));
      if (value == null) {
        throw new IllegalArgumentException(text.substring(at, end));
      }
      code.append(text, from, at).add(text.charAt(colon + 1), value);
      from = colon + 2;
      if (at == start && from == end && value instanceof CodeBlock) {
        // Statements end with their own line.
        return;
      }
    }
    code.append(text, from, end).append("\n", 0, 1);
  }

  /** The next place of a line, or -1. */
  private int place(int from, int end) {
    int at = text.indexOf('$', from);
    return at < end ? at : -1;
  }
}

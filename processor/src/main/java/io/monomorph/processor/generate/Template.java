package io.monomorph.processor.generate;

import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Java as text, with named places for what differs between generated classes, so that who reads a
 * generator sees what it writes. Places are those of JavaPoet: {@code $name:T} is a type, {@code
 * $name:L} other code. A place that has a line for itself takes any number of statements, or none.
 */
final class Template {
  private static final Pattern STATEMENTS = Pattern.compile("\\$(\\w+):L");
  private static final int INDENT = 2;

  private final String text;
  private final Map<String, Object> values = new TreeMap<>();

  private Template(String text) {
    this.text = text;
  }

  static Template of(String text) {
    return new Template(text);
  }

  /** Fills a place with a type, a name or an expression, or with a block of whole statements. */
  Template with(String name, Object value) {
    values.put(name, value);
    return this;
  }

  /** Fills a line with statements, which come without their semicolons. */
  Template with(String name, List<CodeBlock> statements) {
    return with(name, statements(statements));
  }

  static CodeBlock statements(List<CodeBlock> statements) {
    CodeBlock.Builder block = CodeBlock.builder();
    statements.forEach(block::addStatement);
    return block.build();
  }

  /**
   * The code.
   *
   * @throws IllegalArgumentException if a place has no value
   */
  CodeBlock code() {
    StringBuilder format = new StringBuilder();
    int depth = 0;
    for (String line : text.lines().toList()) {
      String code = line.strip();
      int wanted = (line.length() - code.length()) / INDENT;
      format.repeat("$>", Math.max(0, wanted - depth));
      format.repeat("$<", Math.max(0, depth - wanted));
      depth = wanted;
      // Statements end with their own line.
      format.append(code).append(isStatements(code) ? "" : "\n");
    }
    return CodeBlock.builder().addNamed(format.repeat("$<", depth).toString(), values).build();
  }

  private boolean isStatements(String line) {
    Matcher place = STATEMENTS.matcher(line);
    return place.matches() && values.get(place.group(1)) instanceof CodeBlock;
  }
}

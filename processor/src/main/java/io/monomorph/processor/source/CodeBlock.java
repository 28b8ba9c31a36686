package io.monomorph.processor.source;

import java.util.List;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/**
 * A piece of code. It is made of formats, in which {@code $L} is other code, {@code $T} a type and
 * {@code $S} a string literal; {@code $1L} is the first argument. The lines after {@code $>} are
 * indented further, up to {@code $<}.
 */
public final class CodeBlock {
  static final String INDENT = "  ";

  private final String text;

  private CodeBlock(String text) {
    this.text = text;
  }

  public static CodeBlock of(String format, Object... arguments) {
    return builder().add(format, arguments).build();
  }

  public static Builder builder() {
    return new Builder();
  }

  public static CodeBlock join(List<CodeBlock> codes, String separator) {
    return codes.stream().collect(joining(separator));
  }

  public static Collector<CodeBlock, ?, CodeBlock> joining(String separator) {
    return joining(separator, "", "");
  }

  public static Collector<CodeBlock, ?, CodeBlock> joining(
      String separator, String prefix, String suffix) {
    return Collectors.collectingAndThen(
        Collectors.mapping(CodeBlock::text, Collectors.joining(separator, prefix, suffix)),
        CodeBlock::new);
  }

  public boolean isEmpty() {
    return text.isEmpty();
  }

  /** The text with marks around classes. */
  String text() {
    return text;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CodeBlock code && text.equals(code.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text, with the packages of all classes. */
  @Override
  public String toString() {
    return Marks.qualified(text);
  }

  /** Puts code together. */
  public static final class Builder {
    private final StringBuilder text = new StringBuilder();
    private String indent = "";

    private Builder() {}

    public Builder add(String format, Object... arguments) {
      int next = 0;
      int from = 0;
      for (int at = format.indexOf('$'); at >= 0; at = format.indexOf('$', from)) {
        append(format, from, at);
        int kind = at + 1;
        while (format.charAt(kind) <= '9' && format.charAt(kind) >= '0') {
          kind++;
        }
        char place = format.charAt(kind);
        if (place == '>' || place == '<') {
          indent(place == '>' ? 1 : -1);
        } else {
          int number = kind > at + 1 ? Integer.parseInt(format, at + 1, kind, 10) - 1 : next++;
          add(place, arguments[number]);
        }
        from = kind + 1;
      }
      append(format, from, format.length());
      return this;
    }

    public Builder add(CodeBlock code) {
      return append(code.text, 0, code.text.length());
    }

    /** Adds what a place of some kind stands for. */
    Builder add(char place, Object argument) {
      String code =
          switch (place) {
            case 'T' ->
                (argument instanceof Class<?> type ? TypeName.get(type) : (TypeName) argument)
                    .code();
            case 'S' -> literal((String) argument);
            case 'L' -> argument instanceof CodeBlock given ? given.text : String.valueOf(argument);
            default -> throw new IllegalArgumentException("$" + place);
          };
      return append(code, 0, code.length());
    }

    private static String literal(String value) {
      StringBuilder literal = new StringBuilder("\"");
      for (int k = 0; k < value.length(); k++) {
        char c = value.charAt(k);
        if (c == '"' || c == '\\') {
          literal.append('\\').append(c);
        } else if (c < ' ') {
          // In octal, since what is escaped as Unicode does not stay so until literals are found.
          literal.append('\\').append(Integer.toOctalString(c | 0x200), 1, 4);
        } else {
          literal.append(c);
        }
      }
      return literal.append('"').toString();
    }

    public Builder addStatement(String format, Object... arguments) {
      return add(format, arguments).add(";\n");
    }

    public Builder addStatement(CodeBlock code) {
      return addStatement("$L", code);
    }

    public Builder beginControlFlow(String format, Object... arguments) {
      return add(format, arguments).add(" {\n$>");
    }

    public Builder endControlFlow() {
      return add("$<}\n");
    }

    /** Indents what follows by some levels more, or less. */
    void indent(int levels) {
      indent = INDENT.repeat(indent.length() / INDENT.length() + levels);
    }

    /** Adds a part of a text as it is. */
    Builder append(String code, int start, int end) {
      CodeBlock.append(text, code, start, end, indent);
      return this;
    }

    public CodeBlock build() {
      return new CodeBlock(text.toString());
    }
  }

  /** Adds code to a text, with a margin before each line that is not empty. */
  static void append(StringBuilder text, String code, int start, int end, String margin) {
    for (int from = start, next; from < end; from = next) {
      int line = code.indexOf('\n', from) + 1;
      next = line == 0 || line > end ? end : line;
      boolean begins = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
      if (begins && code.charAt(from) != '\n') {
        text.append(margin);
      }
      text.append(code, from, next);
    }
  }
}

package io.monomorph.processor.source;

import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A field. */
public final class FieldSpec {
  private final Member head;
  private final String declaration;

  private FieldSpec(Member head, String declaration) {
    this.head = head;
    this.declaration = declaration;
  }

  public static Builder builder(TypeName type, String name, Modifier... modifiers) {
    return new Builder(type, name, modifiers);
  }

  boolean isStatic() {
    return head.isStatic();
  }

  void print(StringBuilder text, String margin) {
    head.print(text, margin);
    text.append(declaration).append(";\n");
  }

  /** Describes a field. */
  public static final class Builder {
    private final Member head = new Member();
    private final TypeName type;
    private final String name;
    private @Nullable CodeBlock value;

    private Builder(TypeName type, String name, Modifier... modifiers) {
      this.type = type;
      this.name = name;
      head.addModifiers(modifiers);
    }

    public Builder addJavadoc(CodeBlock text) {
      head.addJavadoc(text);
      return this;
    }

    public Builder initializer(String format, Object... arguments) {
      return initializer(CodeBlock.of(format, arguments));
    }

    public Builder initializer(CodeBlock code) {
      value = code;
      return this;
    }

    public FieldSpec build() {
      String variable = type.code() + " " + name;
      return new FieldSpec(head, value == null ? variable : variable + " = " + value.text());
    }
  }
}

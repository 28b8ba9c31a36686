package io.monomorph.processor.source;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** A method or a constructor. */
public final class MethodSpec {
  private final Builder of;
  private final CodeBlock body;

  private MethodSpec(Builder of) {
    this.of = of;
    this.body = of.body.build();
  }

  public static Builder methodBuilder(String name) {
    return new Builder(name).returns(TypeName.VOID);
  }

  public static Builder constructorBuilder() {
    return new Builder("");
  }

  boolean isConstructor() {
    return of.result == null;
  }

  /**
   * Prints the method.
   *
   * @param owner the name of its class
   */
  void print(StringBuilder text, String margin, String owner) {
    of.head.print(text, margin);
    if (of.result == null) {
      text.append(owner);
    } else {
      text.append(of.result.code()).append(' ').append(of.name);
    }
    text.append('(').append(String.join(", ", of.parameters)).append(") {\n");
    CodeBlock.append(text, body.text(), 0, body.text().length(), margin + CodeBlock.INDENT);
    text.append(margin).append("}\n");
  }

  /** Describes a method. */
  public static final class Builder {
    private final Member head = new Member();
    private final String name;
    private final List<String> parameters = new ArrayList<>();
    private final CodeBlock.Builder body = CodeBlock.builder();
    private @Nullable TypeName result;

    private Builder(String name) {
      this.name = name;
    }

    public Builder addJavadoc(String format, Object... arguments) {
      head.addJavadoc(CodeBlock.of(format, arguments));
      return this;
    }

    public Builder addAnnotation(Class<?> annotation) {
      head.addAnnotation(CodeBlock.of("@$T", annotation));
      return this;
    }

    public Builder addModifiers(Modifier... modifiers) {
      head.addModifiers(modifiers);
      return this;
    }

    public Builder returns(TypeName type) {
      result = type;
      return this;
    }

    public Builder returns(Class<?> type) {
      return returns(TypeName.get(type));
    }

    public Builder addParameter(TypeName type, String variable) {
      parameters.add(type.code() + " " + variable);
      return this;
    }

    public Builder addParameter(Class<?> type, String variable) {
      return addParameter(TypeName.get(type), variable);
    }

    /** Makes the last parameter, an array, one of any number of arguments. */
    public Builder varargs() {
      int last = parameters.size() - 1;
      parameters.set(last, parameters.get(last).replace("[] ", "... "));
      return this;
    }

    public Builder addCode(String format, Object... arguments) {
      body.add(format, arguments);
      return this;
    }

    public Builder addCode(CodeBlock code) {
      body.add(code);
      return this;
    }

    public Builder addStatement(String format, Object... arguments) {
      body.addStatement(format, arguments);
      return this;
    }

    public Builder addStatement(CodeBlock code) {
      body.addStatement(code);
      return this;
    }

    public Builder beginControlFlow(String format, Object... arguments) {
      body.beginControlFlow(format, arguments);
      return this;
    }

    public Builder endControlFlow() {
      body.endControlFlow();
      return this;
    }

    public MethodSpec build() {
      return new MethodSpec(this);
    }
  }
}

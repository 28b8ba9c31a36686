package io.monomorph.processor.source;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A class. */
public final class TypeSpec {
  private final Builder of;

  private TypeSpec(Builder of) {
    this.of = of;
  }

  public static Builder classBuilder(String name) {
    return new Builder(name);
  }

  public static Builder classBuilder(ClassName name) {
    return new Builder(name.simpleName());
  }

  public String name() {
    return of.name;
  }

  /** The classes of which it was made. */
  public List<TypeElement> originatingElements() {
    return of.origins;
  }

  /** The names of the classes inside. */
  List<String> nestedNames() {
    return of.types.stream().map(TypeSpec::name).toList();
  }

  /** Prints fields, constructors, methods and classes in this order, with empty lines between. */
  void print(StringBuilder text, String margin) {
    of.head.print(text, margin);
    text.append("class ").append(of.name);
    if (of.superclass != null) {
      text.append(" extends ").append(of.superclass.code());
    }
    if (!of.interfaces.isEmpty()) {
      text.append(
          of.interfaces.stream()
              .map(TypeName::code)
              .collect(Collectors.joining(", ", " implements ", "")));
    }
    text.append(" {\n");
    String inner = margin + CodeBlock.INDENT;
    int start = text.length();
    printFields(text, inner, start);
    for (boolean constructors : new boolean[] {true, false}) {
      for (MethodSpec method : of.methods) {
        if (method.isConstructor() == constructors) {
          separate(text, start);
          method.print(text, inner, of.name);
        }
      }
    }
    for (TypeSpec type : of.types) {
      separate(text, start);
      type.print(text, inner);
    }
    text.append(margin).append("}\n");
  }

  /** Constants first; the fields of an object follow each other without empty lines. */
  private void printFields(StringBuilder text, String margin, int start) {
    for (FieldSpec field : of.fields) {
      if (field.isStatic()) {
        separate(text, start);
        field.print(text, margin);
      }
    }
    boolean first = true;
    for (FieldSpec field : of.fields) {
      if (!field.isStatic()) {
        if (first) {
          separate(text, start);
        }
        first = false;
        field.print(text, margin);
      }
    }
  }

  private static void separate(StringBuilder text, int start) {
    if (text.length() > start) {
      text.append('\n');
    }
  }

  /** Describes a class. */
  public static final class Builder {
    private final Member head = new Member();
    private final String name;
    private final List<TypeElement> origins = new ArrayList<>();
    private final List<TypeName> interfaces = new ArrayList<>();
    private final List<FieldSpec> fields = new ArrayList<>();
    private final List<MethodSpec> methods = new ArrayList<>();
    private final List<TypeSpec> types = new ArrayList<>();
    private @Nullable TypeName superclass;

    private Builder(String name) {
      this.name = name;
    }

    public Builder addOriginatingElement(TypeElement element) {
      origins.add(element);
      return this;
    }

    public Builder addJavadoc(String format, Object... arguments) {
      return addJavadoc(CodeBlock.of(format, arguments));
    }

    public Builder addJavadoc(CodeBlock text) {
      head.addJavadoc(text);
      return this;
    }

    /** Adds an annotation, given with its argument. */
    public Builder addAnnotation(String format, Object... arguments) {
      head.addAnnotation(CodeBlock.of(format, arguments));
      return this;
    }

    public Builder addModifiers(Modifier... modifiers) {
      head.addModifiers(modifiers);
      return this;
    }

    public Builder superclass(TypeName type) {
      superclass = type;
      return this;
    }

    public Builder addSuperinterface(TypeName type) {
      interfaces.add(type);
      return this;
    }

    public Builder addSuperinterface(Class<?> type) {
      return addSuperinterface(TypeName.get(type));
    }

    public Builder addField(FieldSpec field) {
      fields.add(field);
      return this;
    }

    public Builder addField(TypeName type, String variable, Modifier... modifiers) {
      return addField(FieldSpec.builder(type, variable, modifiers).build());
    }

    public Builder addField(Class<?> type, String variable, Modifier... modifiers) {
      return addField(TypeName.get(type), variable, modifiers);
    }

    public Builder addFields(List<FieldSpec> added) {
      fields.addAll(added);
      return this;
    }

    public Builder addMethod(MethodSpec method) {
      methods.add(method);
      return this;
    }

    public Builder addMethods(List<MethodSpec> added) {
      methods.addAll(added);
      return this;
    }

    public Builder addType(TypeSpec type) {
      types.add(type);
      return this;
    }

    public TypeSpec build() {
      return new TypeSpec(this);
    }
  }
}

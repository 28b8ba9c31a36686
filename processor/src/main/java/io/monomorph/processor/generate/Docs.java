package io.monomorph.processor.generate;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;

/** Pieces of documentation comments. */
final class Docs {
  private Docs() {}

  /** A type as a link, or as code where there is no page to link to. */
  static CodeBlock type(TypeName type) {
    if (type instanceof ParameterizedTypeName generic) {
      return type(generic.rawType());
    }
    return type instanceof ArrayTypeName
        ? CodeBlock.of("{@code $T}", type)
        : CodeBlock.of("{@link $T}", type);
  }

  /** The article that a type's name wants, as it is spoken. */
  static String article(TypeName type) {
    String name = type instanceof ClassName named ? named.simpleName() : type.toString();
    return "AEIO".indexOf(Character.toUpperCase(name.charAt(0))) >= 0 ? "an" : "a";
  }
}

package io.monomorph.processor.generate;

import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.TypeName;

/** An expression and the type that Java gives it. */
record Typed(CodeBlock code, TypeName type) {
  static Typed of(String code, TypeName type) {
    return new Typed(CodeBlock.of("$L", code), type);
  }

  /** The expression as another type. */
  Typed as(TypeName other) {
    String text = code.toString();
    boolean simple = text.matches("[\\w.]+(\\[.*\\]|\\(.*\\))?");
    return new Typed(CodeBlock.of(simple ? "($T) $L" : "($T) ($L)", other, code), other);
  }
}

package io.monomorph.processor.generate;

import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.source.TypeSpec;
import java.util.List;

/**
 * What generated classes meet where they are to be.
 *
 * @param seesGenerated whether they can see the annotation that says that they are generated
 * @param hidesLang whether their package has a class with the name of one of {@code java.lang}
 * @param suppressed the warnings that their use of the declaration would cause, which are its
 *     author's to have and not theirs
 */
public record Place(boolean seesGenerated, boolean hidesLang, List<String> suppressed) {
  private static final ClassName GENERATED =
      ClassName.get("javax.annotation.processing", "Generated");

  /** Marks a class as generated. */
  void mark(TypeSpec.Builder type) {
    if (seesGenerated) {
      type.addAnnotation("@$T($S)", GENERATED, "io.monomorph.processor.BackendProcessor");
    }
    if (!suppressed.isEmpty()) {
      boolean one = suppressed.size() == 1;
      CodeBlock all =
          suppressed.stream()
              .map(name -> CodeBlock.of("$S", name))
              .collect(CodeBlock.joining(", ", one ? "" : "{", one ? "" : "}"));
      type.addAnnotation("@$T($L)", SuppressWarnings.class, all);
    }
  }

  /** The source of a class. */
  JavaFile file(String packageName, TypeSpec type) {
    return new JavaFile(packageName, type, hidesLang);
  }
}

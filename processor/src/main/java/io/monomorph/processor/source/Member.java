package io.monomorph.processor.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** What stands before the name of a class, a method or a field: comment, annotations, modifiers. */
final class Member {
  private final StringBuilder comment = new StringBuilder();
  private final List<CodeBlock> annotations = new ArrayList<>();
  private final Set<Modifier> modifiers = EnumSet.noneOf(Modifier.class);

  void addJavadoc(CodeBlock text) {
    comment.append(Marks.forComment(text.text()));
  }

  void addAnnotation(CodeBlock annotation) {
    annotations.add(annotation);
  }

  void addModifiers(Modifier... added) {
    Collections.addAll(modifiers, added);
  }

  boolean isStatic() {
    return modifiers.contains(Modifier.STATIC);
  }

  /** Prints it, up to the modifiers and the space after them. */
  void print(StringBuilder text, String margin) {
    if (!comment.isEmpty()) {
      text.append(margin).append("/**\n");
      for (String line : comment.toString().lines().toList()) {
        text.append(margin).append(line.isEmpty() ? " *" : " * ").append(line).append('\n');
      }
      text.append(margin).append(" */\n");
    }
    for (CodeBlock annotation : annotations) {
      text.append(margin).append(annotation.text()).append('\n');
    }
    text.append(margin);
    for (Modifier modifier : modifiers) {
      text.append(modifier).append(' ');
    }
  }
}

package io.monomorph.processor.generate;

import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.ParameterizedTypeName;
import io.monomorph.processor.source.TypeName;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Pieces of documentation comments. */
final class Docs {
  private static final Pattern BLOCK_TAG = Pattern.compile("(?m)^\\s*@");
  private static final Pattern SENTENCE = Pattern.compile("[.!?]$");
  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s|\\s*<p>");
  private static final Pattern LINK =
      Pattern.compile("\\{@link(?:plain)?\\s+([^\\s}(]+(?:\\([^)]*\\))?)\\s*([^}]+)?}");

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

  /** A class as a link in the comment of another one, if that is sure to see it. */
  static CodeBlock type(ClassName type, ClassName from) {
    return type.packageName().equals(from.packageName())
        ? type(type)
        : CodeBlock.of("{@code $L}", type.simpleName());
  }

  /**
   * The first sentence of a documentation comment, as it can stand in the comment of another class:
   * what it links to need not be known there.
   */
  static @Nullable String summary(@Nullable String comment) {
    if (comment == null) {
      return null;
    }
    String text = BLOCK_TAG.split(comment, 2)[0].strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    Matcher end = SENTENCE_END.matcher(text);
    String sentence = end.find() ? text.substring(0, end.start()) : text;
    if (sentence.isEmpty()) {
      return null;
    }
    return LINK.matcher(sentence)
            .replaceAll(link -> Matcher.quoteReplacement(shown(link.group(1), link.group(2))))
            .replace("*/", "*&#47;")
        + (SENTENCE.matcher(sentence).find() ? "" : ".");
  }

  private static String shown(String target, @Nullable String label) {
    if (label != null) {
      return label;
    }
    String name = target.startsWith("#") ? target.substring(1) : target;
    return "{@code " + name.replace('#', '.') + "}";
  }

  /** The article that a type's name wants, as it is spoken. */
  static String article(TypeName type) {
    String name = type instanceof ClassName named ? named.simpleName() : type.toString();
    return "AEIO".indexOf(Character.toUpperCase(name.charAt(0))) >= 0 ? "an" : "a";
  }
}

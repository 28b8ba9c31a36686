package io.monomorph.processor.generate;

import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.FieldSpec;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.source.TypeSpec;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** Writes the loops of a class of ufuncs, and for each ufunc a table of them. */
public final class LoopGenerator {
  private final Place place;

  /**
   * @param place where the classes are to be
   */
  public LoopGenerator(Place place) {
    this.place = place;
  }

  /** The source of a class of loops, which depends on the declaration alone. */
  public JavaFile generate(UfuncModel ufuncs, TypeElement declaration) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(ufuncs.loops())
            .addOriginatingElement(declaration)
            .addJavadoc(
                "The loops of the universal functions that {@link $T} declares.",
                ufuncs.declaration())
            .addModifiers(Modifier.FINAL)
            .addSuperinterface(Api.LOOP_SOURCE);
    if (!ufuncs.face().packageName().equals(ufuncs.loops().packageName())) {
      type.addModifiers(Modifier.PUBLIC);
    }
    place.mark(type);
    SourceMethods source = new SourceMethods(ufuncs);
    for (int k = 0; k < ufuncs.functions().size(); k++) {
      type.addField(table(ufuncs.functions().get(k), source.source(k)));
    }
    source.addTo(type);
    for (Function function : ufuncs.functions()) {
      for (LoopSignature signature : function.signatures()) {
        type.addType(LoopClasses.of(function, signature, source.name(signature)));
      }
    }
    return place.file(ufuncs.loops().packageName(), type.build());
  }

  private static CodeBlock number(double value) {
    if (Double.isNaN(value)) {
      return CodeBlock.of("Double.NaN");
    }
    return Double.isInfinite(value)
        ? CodeBlock.of("Double.$L", value > 0 ? "POSITIVE_INFINITY" : "NEGATIVE_INFINITY")
        : CodeBlock.of("$L", value);
  }

  private static FieldSpec table(Function function, CodeBlock source) {
    CodeBlock.Builder table =
        CodeBlock.builder()
            .add(
                "$T.of($S, $L, $L, $L)",
                Api.LOOP_TABLE,
                function.name(),
                function.inputs(),
                function.outputs(),
                source);
    Double identity = function.identity();
    if (identity != null) {
      table.add(".identity($L)", number(identity));
    }
    if (!function.folding().equals("LEFT_TO_RIGHT")) {
      table.add(".folding($T.$L)", Api.FOLDING, function.folding());
    }
    if (function.widens()) {
      table.add(".widening()");
    }
    if (!function.rule().equals("SAFE_CASTS")) {
      table.add(".rule($T.$L)", Api.TYPE_RULE, function.rule());
    }
    return FieldSpec.builder(
            Api.LOOP_TABLE, function.constant(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(table.build())
        .build();
  }
}

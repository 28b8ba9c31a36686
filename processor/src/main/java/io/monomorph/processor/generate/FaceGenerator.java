package io.monomorph.processor.generate;

import io.monomorph.processor.model.FunctionsModel;
import io.monomorph.processor.model.ReductionModel;
import io.monomorph.processor.model.UfuncModel;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.CodeBlock;
import io.monomorph.processor.source.JavaFile;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Writes the class that offers ufuncs and reductions: a constant for each, and the methods that
 * apply it, unless its declaration leaves them out.
 */
public final class FaceGenerator {
  private final Place place;

  /**
   * @param place where the classes are to be
   */
  public FaceGenerator(Place place) {
    this.place = place;
  }

  /**
   * The source of a class of ufuncs and reductions, at least one of them.
   *
   * @param declarations the classes that declare them
   */
  public JavaFile generate(
      ClassName face,
      List<UfuncModel> ufuncs,
      List<ReductionModel> reductions,
      List<TypeElement> declarations) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(face).addModifiers(Modifier.PUBLIC, Modifier.FINAL);
    declarations.forEach(type::addOriginatingElement);
    type.addJavadoc(summary(face, ufuncs, reductions));
    place.mark(type);
    ufuncs.forEach(model -> type.addFields(UfuncFace.constants(model)));
    reductions.forEach(model -> type.addFields(ReductionFace.constants(model)));
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    ufuncs.stream()
        .filter(FunctionsModel::offersMethods)
        .forEach(model -> type.addMethods(UfuncFace.methods(model)));
    reductions.stream()
        .filter(FunctionsModel::offersMethods)
        .forEach(model -> type.addMethods(ReductionFace.methods(model)));
    return place.file(face.packageName(), type.build());
  }

  private static CodeBlock summary(
      ClassName face, List<UfuncModel> ufuncs, List<ReductionModel> reductions) {
    if (ufuncs.size() == 1 && reductions.isEmpty()) {
      ClassName declaration = ufuncs.get(0).declaration();
      return CodeBlock.of(
          "The universal functions that $L declares.", Docs.type(declaration, face));
    }
    if (ufuncs.isEmpty() && reductions.size() == 1) {
      ClassName declaration = reductions.get(0).declaration();
      return CodeBlock.of("The reductions that $L declares.", Docs.type(declaration, face));
    }
    boolean methods =
        ufuncs.stream().anyMatch(UfuncModel::offersMethods)
            || reductions.stream().anyMatch(ReductionModel::offersMethods);
    String offers = methods ? "methods, and constants with settings" : "constants with settings";
    if (ufuncs.isEmpty()) {
      return CodeBlock.of("Reductions: $L ({@link $L}).", offers, Api.REDUCTION.canonicalName());
    }
    if (reductions.isEmpty()) {
      return CodeBlock.of(
          "Universal functions: $L ({@link $L}).", offers, Api.UFUNC.canonicalName());
    }
    return CodeBlock.of(
        "Universal functions and reductions: $L ({@link $L}, {@link $L}).",
        offers,
        Api.UFUNC.canonicalName(),
        Api.REDUCTION.canonicalName());
  }
}

package io.monomorph.processor.generate;

import io.monomorph.processor.model.UfuncModel.Function;
import io.monomorph.processor.model.UfuncModel.LoopSignature;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.MethodSpec;
import io.monomorph.processor.source.Template;
import io.monomorph.processor.source.TypeSpec;
import java.util.stream.Collectors;
import javax.lang.model.element.Modifier;

/**
 * Writes the class with the loops of one signature. Each signature has its own, so that the JVM
 * loads only what a program uses, and profiles it alone. They are no lambdas, each of which would
 * take longer to make than many a call.
 */
final class LoopClasses {
  private static final String FORM = "form";

  private LoopClasses() {}

  static TypeSpec of(Function function, LoopSignature signature, String name) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addJavadoc(
                "Ufunc $L of {@code $L}.",
                function.name(),
                signature.inputs().stream()
                    .map(input -> input.dtype().numpyName())
                    .collect(Collectors.joining(", ")))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(Api.LOOP);
    if (signature.folds()) {
      type.addField(Api.LOOP_FORM, FORM, Modifier.PRIVATE, Modifier.FINAL)
          .addMethod(
              MethodSpec.constructorBuilder()
                  .addParameter(Api.LOOP_FORM, FORM)
                  .addStatement("this.$1L = $1L", FORM)
                  .build());
    }
    type.addMethod(run(signature)).addMethods(new LoopMethods(signature).all());
    if (signature.folds()) {
      type.addMethods(
          signature.outputs().get(0).dtype().isComplex()
              ? new ComplexFoldMethods(signature).all()
              : new FoldMethods(signature).all());
    }
    return type.build();
  }

  private static MethodSpec run(LoopSignature signature) {
    MethodSpec.Builder run =
        LoopMethods.entry(
            MethodSpec.methodBuilder("run")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PUBLIC));
    return run.addCode(
            Template.of(
                    signature.folds()
                        ? """
                        if (form == $form:T.ELEMENTS) {
                          $elements:L(arrays, offsets, strides, n);
                        } else if (form == $form:T.FOLD) {
                          $fold:L(arrays, offsets, strides, n);
                        } else {
                          $scan:L(arrays, offsets, strides, n);
                        }
                        """
                        : """
                        $elements:L(arrays, offsets, strides, n);
                        """)
                .with("form", Api.LOOP_FORM)
                .with("elements", Names.entry(signature.loop()))
                .with("fold", signature.loop() + "Fold")
                .with("scan", signature.loop() + "Scan")
                .code())
        .build();
  }
}

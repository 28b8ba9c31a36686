package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StorageMethods.override;

import io.monomorph.processor.model.BufferModel;
import io.monomorph.processor.naming.Names;
import io.monomorph.processor.source.FieldSpec;
import io.monomorph.processor.source.MethodSpec;
import java.util.List;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/** The methods of buffers whose backend computes some functions in its own way. */
final class OverridingMethods {
  private OverridingMethods() {}

  /** What the class knows from the beginning: that there are overrides must be known by then. */
  static FieldSpec table(TypeElement declaration) {
    return FieldSpec.builder(
            Api.OVERRIDE_TABLE, "OVERRIDES", Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer("$T.TABLE", Names.overrides(declaration))
        .build();
  }

  static List<MethodSpec> all(BufferModel buffer) {
    return List.of(
        override("overrides")
            .returns(Api.OVERRIDE_TABLE)
            .addCode(StorageMethods.checkLifetime(buffer))
            .addStatement("return OVERRIDES")
            .build(),
        override("isWhole")
            .returns(boolean.class)
            .addStatement(
                "return $T.isWhole($L, layout)", Api.STORAGE, new WrapMethods(buffer).length())
            .build());
  }
}

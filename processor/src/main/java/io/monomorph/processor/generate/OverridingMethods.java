package io.monomorph.processor.generate;

import static io.monomorph.processor.generate.StorageMethods.override;

import com.palantir.javapoet.MethodSpec;
import io.monomorph.processor.model.BufferModel;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** The methods of buffers whose backend computes some functions in its own way. */
final class OverridingMethods {
  private OverridingMethods() {}

  static List<MethodSpec> of(BufferModel buffer, TypeElement declaration) {
    MethodSpec.Builder overrides = override("overrides").returns(Api.OVERRIDE_TABLE);
    StorageMethods.checkLifetime(buffer, overrides);
    return List.of(
        overrides.addStatement("return $T.TABLE", Names.overrides(declaration)).build(),
        override("isWhole")
            .returns(boolean.class)
            .addStatement(
                "return $T.isWhole($L, layout)", Api.STORAGE, new WrapMethods(buffer).length())
            .build());
  }
}

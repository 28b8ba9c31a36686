package io.monomorph.processor.validate;

import io.monomorph.processor.model.UfuncMethod;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** What the ufunc methods of a class must keep. */
public final class UfuncRules {
  public void check(TypeElement type, List<UfuncMethod> methods, Report report) {}
}

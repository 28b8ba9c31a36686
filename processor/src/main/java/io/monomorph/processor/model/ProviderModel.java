package io.monomorph.processor.model;

import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.TypeName;
import java.util.List;
import java.util.Map;

/**
 * A provider to be generated.
 *
 * @param options the names of the options that new cores take
 * @param resolves erased types
 * @param free how to wrap an object of unknown type, the first fitting one to be taken
 * @param byDType how to wrap an object as one dtype, likewise
 */
public record ProviderModel(
    ClassName type,
    ClassName declaration,
    String name,
    int priority,
    List<String> options,
    List<BufferModel> buffers,
    List<TypeName> resolves,
    List<Case> free,
    Map<DTypeModel, List<Case>> byDType) {

  /**
   * One type that can be wrapped.
   *
   * @param target the class with the method
   * @param isHidden whether something else has the name of that class in the provider
   * @param isCore whether the type is a core, not something that becomes one
   * @param choosesDType whether the method is the declaration's own and decides on the dtype
   */
  public record Case(
      TypeName type,
      ClassName target,
      boolean isHidden,
      String method,
      boolean isCore,
      boolean choosesDType) {}
}

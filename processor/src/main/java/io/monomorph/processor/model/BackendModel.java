package io.monomorph.processor.model;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * A backend declaration as it stands in the source, right or wrong.
 *
 * @param readOnly whether nothing can be written to its cores
 * @param options the names of the options that new cores take
 * @param core the core type that all dtypes are to share, if the declaration says so
 * @param accessors in the order of the source
 * @param inherited methods of superclasses that are marked as accessors, which they are not here
 * @param overrides methods that compute functions in the way of the backend
 * @param site the annotation
 */
public record BackendModel(
    TypeElement type,
    String name,
    Site nameSite,
    int priority,
    Site prioritySite,
    boolean readOnly,
    List<String> options,
    @Nullable TypeSite core,
    List<TypeSite> resolves,
    List<AccessorModel> accessors,
    List<AccessorModel> inherited,
    List<OverrideModel> overrides,
    Site site) {

  /** The dtypes that any accessor names, in the order of the dtypes. */
  public List<DTypeModel> dtypes() {
    EnumSet<DTypeModel> named = EnumSet.noneOf(DTypeModel.class);
    for (AccessorModel accessor : accessors) {
      if (accessor.dtype() != null) {
        named.add(accessor.dtype());
      }
    }
    return List.copyOf(named);
  }

  /** The accessors of a kind. */
  public List<AccessorModel> all(AccessorKind kind) {
    List<AccessorModel> all = new ArrayList<>();
    for (AccessorModel accessor : accessors) {
      if (accessor.kind() == kind) {
        all.add(accessor);
      }
    }
    return all;
  }

  /** The core type of a dtype that has a reader. */
  public TypeMirror coreOf(DTypeModel dtype) {
    return core != null ? core.type() : reader(dtype).orElseThrow().parameter(0);
  }

  /**
   * The accessor of a kind without dtype whose parameter fits a type best.
   *
   * @param isAssignable whether a variable of the second type takes a value of the first
   */
  public Optional<AccessorModel> closest(
      AccessorKind kind, TypeMirror type, BiPredicate<TypeMirror, TypeMirror> isAssignable) {
    AccessorModel closest = null;
    for (AccessorModel accessor : all(kind)) {
      if (accessor.dtype() == null
          && isAssignable.test(type, accessor.parameter(0))
          && (closest == null || !isAssignable.test(closest.parameter(0), accessor.parameter(0)))) {
        closest = accessor;
      }
    }
    return Optional.ofNullable(closest);
  }

  /** The accessor that reads the elements of a dtype: one by one, or else by regions. */
  public Optional<AccessorModel> reader(DTypeModel dtype) {
    Optional<AccessorModel> reader = find(AccessorKind.READS, dtype);
    return reader.isPresent() ? reader : find(AccessorKind.LOADS_REGION, dtype);
  }

  /** Whether elements of a dtype are read by regions. */
  public boolean hasRegions(DTypeModel dtype) {
    return find(AccessorKind.LOADS_REGION, dtype).isPresent();
  }

  /** The accessor of a kind for a dtype. */
  public Optional<AccessorModel> find(AccessorKind kind, DTypeModel dtype) {
    for (AccessorModel accessor : accessors) {
      if (accessor.kind() == kind && accessor.dtype() == dtype) {
        return Optional.of(accessor);
      }
    }
    return Optional.empty();
  }
}

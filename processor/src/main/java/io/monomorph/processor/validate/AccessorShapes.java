package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorForm;
import io.monomorph.processor.model.AccessorForm.Role;
import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.read.JavaTypes;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which parameters and results the accessors have. */
final class AccessorShapes {
  static final String LAYOUT = "io.monomorph.layout.Layout";
  static final String MEMORY = "java.lang.foreign.MemorySegment";
  static final String NO_DTYPE = "names no dtype";
  static final String MAP = "java.util.Map";
  static final String ND_BUFFER = "io.monomorph.NdBuffer";

  private final JavaTypes types;

  AccessorShapes(JavaTypes types) {
    this.types = types;
  }

  /** What is wrong with the form of an accessor; empty if nothing is. */
  String fault(AccessorModel accessor) {
    DTypeModel dtype = accessor.dtype();
    if (accessor.kind().hasDType() && dtype == null && !accessor.kind().mayOmitDType()) {
      return NO_DTYPE;
    }
    if (accessor.kind() == AccessorKind.READS_IMAGINARY && dtype != null && !dtype.isComplex()) {
      return "is for dtype %s, which has no imaginary part".formatted(dtype);
    }
    if (!takes(accessor, dtype)) {
      return "takes (%s)"
          .formatted(
              accessor.parameters().stream().map(types::show).collect(Collectors.joining(", ")));
    }
    if (!gives(accessor, dtype)) {
      return "returns " + types.show(accessor.result());
    }
    return core(accessor);
  }

  private boolean takes(AccessorModel accessor, @Nullable DTypeModel dtype) {
    List<TypeMirror> parameters = accessor.parameters();
    for (AccessorForm form : accessor.kind().forms(dtype != null)) {
      if (takes(form, parameters, dtype)) {
        return true;
      }
    }
    return false;
  }

  private boolean takes(
      AccessorForm form, List<TypeMirror> parameters, @Nullable DTypeModel dtype) {
    List<Role> roles = form.roles(dtype != null && dtype.isComplex());
    if (roles.size() != parameters.size()) {
      return false;
    }
    Set<TypeKind> indices = EnumSet.noneOf(TypeKind.class);
    for (int k = 0; k < roles.size(); k++) {
      TypeMirror parameter = parameters.get(k);
      boolean fits =
          roles.get(k) == Role.VALUE
              ? dtype != null && dtype.isWrittenAs(parameter.getKind())
              : roles.get(k).isChosen() || is(roles.get(k), parameter, dtype);
      if (!fits) {
        return false;
      }
      if (roles.get(k) == Role.INDEX) {
        indices.add(parameter.getKind());
      }
    }
    return indices.size() <= 1;
  }

  private boolean gives(AccessorModel accessor, @Nullable DTypeModel dtype) {
    TypeMirror result = accessor.result();
    for (AccessorForm form : accessor.kind().forms(dtype != null)) {
      boolean fits =
          form.result() == Role.VALUE
              ? dtype != null && dtype.isReadAs(result.getKind())
              : is(form.result(), result, dtype);
      if (fits) {
        return true;
      }
    }
    return false;
  }

  private boolean is(Role role, TypeMirror type, @Nullable DTypeModel dtype) {
    TypeKind kind = type.getKind();
    return switch (role) {
      case CORE, SOURCE, ANY -> types.isReference(type);
      case INDEX -> kind == TypeKind.INT || kind == TypeKind.LONG;
      case VALUE -> dtype != null && kind == dtype.carrier();
      case BLOCK -> dtype != null && types.isArrayOf(type, dtype.block());
      case INT -> kind == TypeKind.INT;
      case BOOLEAN -> kind == TypeKind.BOOLEAN;
      case LONGS -> types.isArrayOf(type, TypeKind.LONG);
      case VOID -> kind == TypeKind.VOID;
      case OPTIONS -> types.isNamed(type, MAP);
      case MEMORY -> types.isNamed(type, MEMORY);
      case LAYOUT -> types.isNamed(type, LAYOUT);
      case BUFFER -> types.isBelow(type, ND_BUFFER);
    };
  }

  private String core(AccessorModel accessor) {
    TypeMirror first = accessor.parameter(0);
    return accessor.kind().resolves() && !types.isReifiable(first)
        ? "takes %s, for which instanceof cannot test".formatted(types.show(first))
        : "";
  }
}

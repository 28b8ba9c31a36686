package io.monomorph.processor.validate;

import io.monomorph.processor.model.AccessorKind;
import io.monomorph.processor.model.AccessorModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.read.JavaTypes;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Which parameters and results the accessors have. */
final class AccessorShapes {
  private static final String LAYOUT = "io.monomorph.layout.Layout";
  static final String MEMORY = "java.lang.foreign.MemorySegment";
  static final String NO_DTYPE = "names no dtype";
  private static final String MAP = "java.util.Map";
  private static final String ND_BUFFER = "io.monomorph.NdBuffer";

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
    return switch (accessor.kind()) {
      case READS -> parameters.size() == 2 && isIndex(parameters.get(1));
      case READS_IMAGINARY -> parameters.size() == 2 && isIndex(parameters.get(1));
      case WRITES -> isWrite(parameters, dtype);
      case LOADS, STORES -> isRun(parameters, dtype);
      case LOADS_REGION, STORES_REGION -> isRegion(parameters, dtype);
      case ALLOCATES ->
          (parameters.size() == 1
                  || (parameters.size() == 2 && types.isNamed(parameters.get(1), MAP)))
              && (isIndex(parameters.get(0)) || types.isArrayOf(parameters.get(0), TypeKind.LONG));
      case EXPOSES, WRAPS, SIZE, SHAPE, TILES, OCCUPIES, READ_ONLY, CLOSES, FLUSHES ->
          parameters.size() == 1;
    };
  }

  private static boolean isWrite(List<TypeMirror> parameters, @Nullable DTypeModel dtype) {
    int values = dtype != null && dtype.isComplex() ? 2 : 1;
    return parameters.size() == 2 + values
        && isIndex(parameters.get(1))
        && dtype != null
        && parameters.subList(2, 2 + values).stream()
            .allMatch(value -> dtype.isWrittenAs(value.getKind()));
  }

  private boolean isRun(List<TypeMirror> parameters, @Nullable DTypeModel dtype) {
    int block = parameters.size() - 3;
    return (block == 2 || block == 3)
        && isIndex(parameters.get(1))
        && parameters.get(block - 1).getKind() == parameters.get(1).getKind()
        && dtype != null
        && types.isArrayOf(parameters.get(block), dtype.block())
        && parameters.get(block + 1).getKind() == TypeKind.INT
        && parameters.get(block + 2).getKind() == TypeKind.INT;
  }

  private boolean isRegion(List<TypeMirror> parameters, @Nullable DTypeModel dtype) {
    return parameters.size() == 5
        && types.isArrayOf(parameters.get(1), TypeKind.LONG)
        && types.isArrayOf(parameters.get(2), TypeKind.LONG)
        && dtype != null
        && types.isArrayOf(parameters.get(3), dtype.block())
        && parameters.get(4).getKind() == TypeKind.INT;
  }

  private static boolean isIndex(TypeMirror type) {
    return type.getKind() == TypeKind.INT || type.getKind() == TypeKind.LONG;
  }

  private boolean gives(AccessorModel accessor, @Nullable DTypeModel dtype) {
    TypeMirror result = accessor.result();
    return switch (accessor.kind()) {
      case READS, READS_IMAGINARY -> dtype != null && dtype.isReadAs(result.getKind());
      case WRITES, LOADS, STORES, LOADS_REGION, STORES_REGION, CLOSES, FLUSHES ->
          result.getKind() == TypeKind.VOID;
      case EXPOSES ->
          dtype != null
              && (types.isArrayOf(result, dtype.block()) || types.isNamed(result, MEMORY));
      case ALLOCATES -> types.isReference(result);
      case WRAPS -> dtype == null ? types.isBelow(result, ND_BUFFER) : types.isReference(result);
      case SIZE -> isIndex(result);
      case READ_ONLY -> result.getKind() == TypeKind.BOOLEAN;
      case OCCUPIES -> types.isNamed(result, MEMORY);
      case TILES -> types.isArrayOf(result, TypeKind.LONG);
      case SHAPE -> types.isArrayOf(result, TypeKind.LONG) || types.isNamed(result, LAYOUT);
    };
  }

  private String core(AccessorModel accessor) {
    TypeMirror first = accessor.parameter(0);
    boolean tested =
        switch (accessor.kind()) {
          case READS, LOADS_REGION, WRAPS -> true;
          default -> false;
        };
    return tested && !types.isReifiable(first)
        ? "takes %s, for which instanceof cannot test".formatted(types.show(first))
        : "";
  }
}

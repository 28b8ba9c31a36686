package io.monomorph.processor.validate;

import static javax.lang.model.type.TypeKind.DOUBLE;
import static javax.lang.model.type.TypeKind.FLOAT;
import static javax.lang.model.type.TypeKind.LONG;
import static javax.lang.model.type.TypeKind.SHORT;

import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.model.ReductionClass;
import io.monomorph.processor.model.Typing;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** What the dtypes of a reduction class must keep; its shape is right. */
final class ReductionTypeRules extends FunctionTypeRules<ReductionClass> {
  private final ReductionClass reduction;

  ReductionTypeRules(ReductionClass reduction, Report report) {
    super(reduction, Message.REDUCTION_TYPES, report);
    this.reduction = reduction;
  }

  @Override
  String count(List<DTypeModel> dtypes, int needed, int found) {
    return "the dtypes %s are for %s parameters of accumulate, a complex one for two, but it has %s"
        .formatted(dtypes, needed, found);
  }

  @Override
  String parameter(int number) {
    return "parameter " + number + " of accumulate";
  }

  @Override
  boolean takes(DTypeModel dtype, TypeKind kind, TypeKind first) {
    return kind == first && holds(dtype, kind);
  }

  /** Whether a primitive holds all values of a dtype; as in NumPy, that of int64 may be rounded. */
  private static boolean holds(DTypeModel dtype, TypeKind kind) {
    if (dtype.isComputedAs(kind)) {
      return dtype != DTypeModel.FLOAT16 || kind != SHORT;
    }
    return switch (dtype) {
      case INT8, UINT8, INT16, UINT16 -> kind == LONG || kind == FLOAT || kind == DOUBLE;
      case INT32 -> kind == LONG || kind == DOUBLE;
      case UINT32, INT64, FLOAT16, FLOAT32 -> kind == DOUBLE;
      default -> false;
    };
  }

  @Override
  Optional<String> outputs(Typing typing) {
    if (typing.outputs().size() != 1) {
      return Optional.of("there is no dtype for the result");
    }
    DTypeModel dtype = typing.outputs().get(0);
    DTypeModel computed = reduction.computed();
    if (dtype.isComplex() != computed.isComplex()) {
      return Optional.of(computed.isComplex() ? hasCell(dtype) : needsCell(dtype));
    }
    boolean floating = computed == DTypeModel.FLOAT32 || computed == DTypeModel.FLOAT64;
    boolean fits =
        switch (dtype) {
          case COMPLEX64, COMPLEX128 -> true;
          case FLOAT16, FLOAT32 -> floating;
          case FLOAT64 -> computed == dtype;
          case BOOL -> computed == dtype;
          default -> !floating && computed != DTypeModel.BOOL;
        };
    return fits ? Optional.empty() : Optional.of(mismatch("the result", dtype, reduction.result()));
  }
}

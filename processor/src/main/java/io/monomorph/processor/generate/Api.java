package io.monomorph.processor.generate;

import io.monomorph.processor.model.CellModel;
import io.monomorph.processor.model.DTypeModel;
import io.monomorph.processor.source.ArrayTypeName;
import io.monomorph.processor.source.ClassName;
import io.monomorph.processor.source.TypeName;
import javax.lang.model.type.TypeKind;

/** The classes that generated code names. */
final class Api {
  static final ClassName DTYPE = ClassName.get("io.monomorph.dtype", "DType");
  static final ClassName RANGES = ClassName.get("io.monomorph.generated", "Ranges");
  static final ClassName LAYOUT = ClassName.get("io.monomorph.layout", "Layout");
  static final ClassName GENERATED_PROVIDER =
      ClassName.get("io.monomorph.generated", "GeneratedProvider");
  static final ClassName BACKEND_PROVIDER = ClassName.get("io.monomorph.spi", "BackendProvider");
  static final ClassName OPERAND = ClassName.get("io.monomorph.spi", "Operand");
  static final ClassName STORAGE = ClassName.get("io.monomorph.generated", "StorageChecks");
  static final ClassName STORAGE_ACCESS = ClassName.get("io.monomorph.generated", "StorageAccess");
  static final ClassName OVERRIDING = ClassName.get("io.monomorph.generated", "Overriding");
  static final ClassName OVERRIDE_TABLE = ClassName.get("io.monomorph.generated", "OverrideTable");
  static final ClassName OVERRIDE_CALL = ClassName.get("io.monomorph.generated", "OverrideCall");
  static final ClassName TILING = ClassName.get("io.monomorph.spi", "Tiling");
  static final ClassName LIFETIME = ClassName.get("io.monomorph.generated", "Lifetime");
  static final ClassName ND_BUFFER = ClassName.get("io.monomorph", "NdBuffer");
  static final ClassName UFUNC = ClassName.get("io.monomorph", "UniversalFunction");
  static final ClassName DESTINATION = ClassName.get("io.monomorph", "Destination");
  static final ClassName LOOP_TABLE = ClassName.get("io.monomorph.generated", "LoopTable");
  static final ClassName LOOP_SOURCE = ClassName.get("io.monomorph.generated", "LoopSource");
  static final ClassName DECLARED_METHODS =
      ClassName.get("io.monomorph.generated", "DeclaredMethods");
  static final ClassName LOOP_FORM = ClassName.get("io.monomorph.generated", "LoopForm");
  static final ClassName LOOP = ClassName.get("io.monomorph.generated", "Loop");
  static final ClassName SIGNATURE = ClassName.get("io.monomorph.generated", "Signature");
  static final ClassName FOLDING = ClassName.get("io.monomorph.annotation", "Folding");
  static final ClassName TYPE_RULE = ClassName.get("io.monomorph.annotation", "TypeRule");
  static final ClassName REDUCTION = ClassName.get("io.monomorph", "DeclaredReduction");
  static final ClassName REDUCTION_TABLE =
      ClassName.get("io.monomorph.generated", "ReductionTable");
  static final ClassName REDUCTION_SIGNATURE =
      ClassName.get("io.monomorph.generated", "ReductionSignature");
  static final ClassName REDUCTION_LOOP = ClassName.get("io.monomorph.generated", "ReductionLoop");
  static final ClassName LOOPS = ClassName.get("io.monomorph.generated", "LoopStrides");
  static final ClassName MEMORY = ClassName.get("java.lang.foreign", "MemorySegment");
  static final ArrayTypeName LONGS = ArrayTypeName.of(TypeName.LONG);
  static final ArrayTypeName INTS = ArrayTypeName.of(TypeName.INT);

  private Api() {}

  /** The abstract buffer class of a dtype. */
  static ClassName buffer(DTypeModel dtype) {
    return ClassName.get("io.monomorph", dtype.typeName() + "Buffer");
  }

  /** The class of ufuncs with so many inputs and outputs. */
  static ClassName ufunc(int inputs, int outputs) {
    if (outputs > 1) {
      return ClassName.get("io.monomorph", "MultiUfunc");
    }
    return switch (inputs) {
      case 1 -> ClassName.get("io.monomorph", "UnaryUfunc");
      case 2 -> ClassName.get("io.monomorph", "BinaryUfunc");
      case 3 -> ClassName.get("io.monomorph", "TernaryUfunc");
      default -> ClassName.get("io.monomorph", "NaryUfunc");
    };
  }

  /** The class of reductions with so many inputs. */
  static ClassName reduction(int inputs) {
    return switch (inputs) {
      case 1 -> ClassName.get("io.monomorph", "UnaryReduction");
      case 2 -> ClassName.get("io.monomorph", "BinaryReduction");
      default -> ClassName.get("io.monomorph", "NaryReduction");
    };
  }

  static ClassName cell(CellModel cell) {
    return ClassName.get(CellModel.PACKAGE, cell.typeName());
  }

  static TypeName primitive(TypeKind kind) {
    return switch (kind) {
      case BOOLEAN -> TypeName.BOOLEAN;
      case BYTE -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case CHAR -> TypeName.CHAR;
      case INT -> TypeName.INT;
      case LONG -> TypeName.LONG;
      case FLOAT -> TypeName.FLOAT;
      case DOUBLE -> TypeName.DOUBLE;
      default -> throw new IllegalArgumentException(kind.toString());
    };
  }

  /** The array of a dtype's blocks. */
  static ArrayTypeName block(DTypeModel dtype) {
    return ArrayTypeName.of(primitive(dtype.block()));
  }
}

package io.monomorph.processor.model;

import java.util.Optional;
import javax.lang.model.type.TypeKind;

/** The classes into which a ufunc method puts results that it does not return. */
public enum CellModel {
  BOOLEAN_CELL("BooleanCell", TypeKind.BOOLEAN),
  INT_CELL("IntCell", TypeKind.INT),
  LONG_CELL("LongCell", TypeKind.LONG),
  FLOAT_CELL("FloatCell", TypeKind.FLOAT),
  DOUBLE_CELL("DoubleCell", TypeKind.DOUBLE),
  COMPLEX_CELL("ComplexCell", TypeKind.DOUBLE);

  /** The package of the classes. */
  public static final String PACKAGE = "io.monomorph.ufunc";

  private final String typeName;
  private final TypeKind primitive;

  CellModel(String typeName, TypeKind primitive) {
    this.typeName = typeName;
    this.primitive = primitive;
  }

  public String typeName() {
    return typeName;
  }

  /** The primitive inside, or that of each part of a complex one. */
  public TypeKind primitive() {
    return primitive;
  }

  /** The cell of this qualified name, if it is one. */
  public static Optional<CellModel> ofName(String qualifiedName) {
    for (CellModel cell : values()) {
      if (qualifiedName.equals(PACKAGE + "." + cell.typeName)) {
        return Optional.of(cell);
      }
    }
    return Optional.empty();
  }
}

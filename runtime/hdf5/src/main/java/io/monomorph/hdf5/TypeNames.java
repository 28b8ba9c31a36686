package io.monomorph.hdf5;

import io.monomorph.dtype.DType;
import io.monomorph.hdf5.type.Datatype;
import io.monomorph.hdf5.type.ElementType;

/** The names of types: those of dtypes where elements are numbers. */
final class TypeNames {
  private TypeNames() {}

  static String of(Datatype type) {
    ElementType numbers = ElementType.of(type);
    if (numbers == null) {
      return type.describe();
    }
    DType dtype = numbers.dtype();
    boolean ordered = numbers.bigEndian() && dtype.itemSize() > 1;
    return dtype.numpyName() + (ordered ? " big-endian" : "");
  }
}

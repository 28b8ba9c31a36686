package io.monomorph.hdf5.type;

import io.monomorph.dtype.DType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of elements that are numbers: which dtype they become, and how they are stored.
 *
 * @param dtype the dtype in memory
 * @param bigEndian whether the most significant byte comes first
 * @param bitOffset where the bits of an integer begin, if not at 0
 * @param precision the bits of an integer, or 0 if all count
 */
public record ElementType(DType dtype, boolean bigEndian, int bitOffset, int precision) {
  /** The numbers of a type, or null if elements of it are not numbers of any dtype. */
  public static @Nullable ElementType of(Datatype type) {
    if (type instanceof Datatype.Integral integral) {
      return integral(integral);
    }
    if (type instanceof Datatype.Floating floating) {
      return floating(floating);
    }
    if (type instanceof Datatype.Enumeration names) {
      return enumeration(names);
    }
    if (type instanceof Datatype.Compound compound) {
      return complex(compound);
    }
    return null;
  }

  private static @Nullable ElementType integral(Datatype.Integral type) {
    boolean signed = type.signed();
    @Nullable DType dtype =
        switch (type.size()) {
          case 1 -> signed ? DType.INT8 : DType.UINT8;
          case 2 -> signed ? DType.INT16 : DType.UINT16;
          case 4 -> signed ? DType.INT32 : DType.UINT32;
          case 8 -> signed ? DType.INT64 : DType.UINT64;
          default -> null;
        };
    if (dtype == null) {
      return null;
    }
    int precision = type.isFull() ? 0 : type.precision();
    return new ElementType(dtype, type.bigEndian(), type.bitOffset(), precision);
  }

  private static @Nullable ElementType floating(Datatype.Floating type) {
    if (!type.ieee()) {
      return null;
    }
    DType dtype =
        switch (type.size()) {
          case 2 -> DType.FLOAT16;
          case 4 -> DType.FLOAT32;
          default -> DType.FLOAT64;
        };
    return new ElementType(dtype, type.bigEndian(), 0, 0);
  }

  /** The enum that h5py writes for bool is one; all others are the integers that they name. */
  private static @Nullable ElementType enumeration(Datatype.Enumeration type) {
    ElementType of = of(type.of());
    boolean isBool =
        of != null
            && type.size() == 1
            && of.precision() == 0
            && type.names().equals(List.of("FALSE", "TRUE"))
            && type.values().equals(List.of(0L, 1L));
    return isBool ? new ElementType(DType.BOOL, false, 0, 0) : of;
  }

  /** Two equal floating-point numbers named r and i, as h5py writes complex ones. */
  private static @Nullable ElementType complex(Datatype.Compound type) {
    List<Datatype.Compound.Member> members = type.members();
    if (members.size() != 2 || !members.get(0).type().equals(members.get(1).type())) {
      return null;
    }
    ElementType part = of(members.get(0).type());
    boolean isComplex =
        part != null
            && (part.dtype() == DType.FLOAT32 || part.dtype() == DType.FLOAT64)
            && members.get(0).name().equals("r")
            && members.get(1).name().equals("i")
            && members.get(0).offset() == 0
            && members.get(1).offset() == part.dtype().itemSize()
            && type.size() == 2 * part.dtype().itemSize();
    if (!isComplex || part == null) {
      return null;
    }
    DType dtype = part.dtype() == DType.FLOAT32 ? DType.COMPLEX64 : DType.COMPLEX128;
    return new ElementType(dtype, part.bigEndian(), 0, 0);
  }

  /** The bytes of an element in the file. */
  public int size() {
    return dtype.itemSize();
  }
}

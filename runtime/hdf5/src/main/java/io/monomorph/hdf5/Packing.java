package io.monomorph.hdf5;

import io.monomorph.BoolBuffer;
import io.monomorph.Buffers;
import io.monomorph.DTypes;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How stored numbers become those that they stand for, and back, as attributes of NetCDF say.
 * NumPy's rules for dtypes hold: the attributes take part as arrays without axes.
 */
final class Packing {
  private static final double TWO_TO_63 = 0x1p63;

  private final DType raw;
  private final DType dtype;
  private final @Nullable NdBuffer scale;
  private final @Nullable NdBuffer offset;
  private final List<NdBuffer> missing;
  private final @Nullable NdBuffer least;
  private final @Nullable NdBuffer most;
  private final boolean limitsUnpacked;

  private Packing(Attributes from, DType stored) {
    raw = from.taken(stored);
    scale = from.single("scale_factor");
    offset = from.single("add_offset");
    DType scaled = promoted(promoted(raw, scale), offset);
    dtype = scaled.isFloating() ? scaled : DType.FLOAT64;
    missing = from.missing(stored, raw);
    NdBuffer range = from.numbers("valid_range");
    NdBuffer low = range == null ? from.single("valid_min") : range.get("0");
    NdBuffer high = range == null ? from.single("valid_max") : range.get("-1");
    least = low == null ? null : from.taken(low, stored, raw);
    most = high == null ? null : from.taken(high, stored, raw);
    // The NetCDF Users Guide: limits of the unpacked type, if that is the wider, are not stored
    // numbers.
    DType limits = low != null ? low.dtype() : high != null ? high.dtype() : stored;
    limitsUnpacked =
        (scale != null || offset != null)
            && limits == dtype
            && limits.itemSize() > stored.itemSize();
  }

  private static DType promoted(DType known, @Nullable NdBuffer with) {
    return with == null ? known : DTypes.resultType(known, with.dtype());
  }

  /** The packing that the attributes of a dataset describe. */
  static Packing of(Hdf5Dataset dataset) {
    DType stored = dataset.buffer().dtype();
    if (stored == DType.BOOL || stored.isComplex()) {
      throw new IllegalArgumentException(
          dataset + " has elements that stand for no other numbers: use buffer()");
    }
    return new Packing(new Attributes(dataset), stored);
  }

  /** The attributes of a dataset, as far as they have numbers. */
  private record Attributes(Hdf5Dataset dataset) {
    @Nullable NdBuffer numbers(String name) {
      Hdf5Attribute attribute = dataset.attributes().get(name);
      if (attribute == null) {
        return null;
      }
      if (!(attribute.value() instanceof NdBuffer values)
          || values.dtype().isComplex()
          || values.size() == 0) {
        throw new IllegalArgumentException(
            "the attribute %s of %s should be numbers, and is %s of shape %s"
                .formatted(name, dataset, attribute.type(), Arrays.toString(attribute.shape())));
      }
      return values.reshape(-1);
    }

    @Nullable NdBuffer single(String name) {
      NdBuffer values = numbers(name);
      if (values != null && values.size() != 1) {
        throw new IllegalArgumentException(
            "the attribute %s of %s should be one number, and has %d"
                .formatted(name, dataset, values.size()));
      }
      return values == null ? null : values.get("0");
    }

    /** The dtype that integers are taken as. */
    DType taken(DType stored) {
      Map<String, Hdf5Attribute> known = dataset.attributes();
      Hdf5Attribute sign = known.get("_Unsigned");
      if (sign == null || stored.isFloating() || !(sign.value() instanceof String text)) {
        return stored;
      }
      boolean unsigned = text.equalsIgnoreCase("true");
      return switch (stored) {
        case INT8, UINT8 -> unsigned ? DType.UINT8 : DType.INT8;
        case INT16, UINT16 -> unsigned ? DType.UINT16 : DType.INT16;
        case INT32, UINT32 -> unsigned ? DType.UINT32 : DType.INT32;
        default -> unsigned ? DType.UINT64 : DType.INT64;
      };
    }

    /** A value of the stored dtype, taken as the elements are. */
    NdBuffer taken(NdBuffer value, DType stored, DType as) {
      return value.dtype() == stored && stored != as
          ? Buffers.wrap(as, value.copy().toFlatArray(), value.shape())
          : value;
    }

    List<NdBuffer> missing(DType stored, DType as) {
      List<NdBuffer> all = new ArrayList<>();
      for (String name : List.of("_FillValue", "missing_value")) {
        NdBuffer values = numbers(name);
        for (long k = 0; values != null && k < values.size(); k++) {
          all.add(taken(values.get(String.valueOf(k)), stored, as));
        }
      }
      return List.copyOf(all);
    }
  }

  /** The dtype of the stored numbers. */
  DType stored() {
    return raw;
  }

  /** The dtype of the numbers that they stand for. */
  DType dtype() {
    return dtype;
  }

  /** Converts stored numbers, which begin at the start of their block. */
  void unpack(Object stored, Object block, int at, int count) {
    NdBuffer numbers = Buffers.wrap(raw, stored, count);
    NdBuffer to = Buffers.wrap(dtype, block).get(at + ":" + (at + count));
    NdBuffer values = values(numbers);
    to.assign(values);
    BoolBuffer gone = missing(numbers, values);
    if (gone != null && gone.any().get()) {
      to.at(gone).set(Double.NaN);
    }
  }

  private NdBuffer values(NdBuffer numbers) {
    NdBuffer values = scale == null ? numbers : numbers.mul(scale);
    values = offset == null ? values : values.add(offset);
    return values.dtype() == dtype ? values : values.astype(dtype);
  }

  private @Nullable BoolBuffer missing(NdBuffer numbers, NdBuffer values) {
    BoolBuffer gone = null;
    for (NdBuffer value : missing) {
      gone = either(gone, numbers.eq(value));
    }
    NdBuffer limited = limitsUnpacked ? values : numbers;
    if (least != null) {
      gone = either(gone, limited.lt(least));
    }
    return most == null ? gone : either(gone, limited.gt(most));
  }

  private static BoolBuffer either(@Nullable BoolBuffer one, BoolBuffer other) {
    return one == null ? other : one.logicalOr(other);
  }

  /** Converts numbers to stored ones, all or, with an exception, none. */
  Object pack(Object block, int at, int count) {
    NdBuffer values = Buffers.wrap(dtype, block).get(at + ":" + (at + count));
    BoolBuffer gone = values.isnan();
    NdBuffer numbers = values.astype(DType.FLOAT64);
    numbers = offset == null ? numbers : numbers.sub(offset);
    numbers = scale == null ? numbers : numbers.div(scale);
    NdBuffer stored = raw.isFloating() ? numbers.astype(raw) : integers(numbers, values, gone);
    if (gone.any().get()) {
      putMissing(stored, gone);
    }
    check(stored, numbers, values, gone);
    return stored.toFlatArray();
  }

  private NdBuffer integers(NdBuffer numbers, NdBuffer values, BoolBuffer gone) {
    NdBuffer whole = numbers.rint();
    boolean unsigned = raw.isUnsigned();
    double limit = unsigned ? 2 * TWO_TO_63 : TWO_TO_63;
    limit = Math.scalb(limit, 8 * raw.itemSize() - 64);
    BoolBuffer fits = whole.ge(unsigned ? 0.0 : -limit).logicalAnd(whole.lt(limit));
    refuse(fits.logicalOr(gone).logicalNot(), values, "is out of the range of " + raw);
    NdBuffer stored = Buffers.zeros(raw, whole.size());
    stored.at(fits).set(whole.get(fits).astype(raw));
    return stored;
  }

  private void putMissing(NdBuffer stored, BoolBuffer gone) {
    if (!missing.isEmpty()) {
      stored.at(gone).set(missing.get(0));
    } else if (!raw.isFloating()) {
      throw new IllegalArgumentException(
          "NaN cannot be stored as "
              + raw
              + ": set the attribute _FillValue to what stands for it");
    }
  }

  /** Elements have to read as what was written: as a number if they are one, and else as NaN. */
  private void check(NdBuffer stored, NdBuffer numbers, NdBuffer values, BoolBuffer gone) {
    if (raw.isFloating()) {
      refuse(
          stored.isinf().logicalAnd(numbers.isfinite()), values, "is out of the range of " + raw);
    }
    BoolBuffer read = missing(stored, values(stored));
    if (read != null) {
      BoolBuffer lost = gone.logicalAnd(read.logicalOr(stored.isnan()).logicalNot());
      refuse(lost, values, "cannot be stored as " + raw + " that stands for a missing element");
      refuse(
          read.logicalAnd(gone.logicalNot()),
          values,
          "would be stored as a number that stands for a missing element");
    }
  }

  private static void refuse(BoolBuffer which, NdBuffer values, String reason) {
    if (which.any().get()) {
      throw new IllegalArgumentException("the value " + values.get(which).item(0) + " " + reason);
    }
  }
}

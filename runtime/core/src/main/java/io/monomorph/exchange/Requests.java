package io.monomorph.exchange;

import io.monomorph.shape.Shapes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What a borrower needs of memory and can cope with, as the flags of PEP 3118. {@link #ND}, {@link
 * #STRIDES} and {@link #INDIRECT} say what it can cope with: it is an error if the memory needs one
 * that is missing. The others say what it needs: it is an error if the memory has not got it.
 * {@link #FORMAT} is always granted.
 *
 * <pre>{@code
 * BufferView view = buffer.export(Requests.STRIDED);                       // to be written, any strides
 * BufferView flat = buffer.export(Requests.ND.and(Requests.WRITABLE));     // C order only
 * Requests ported = Requests.of(Requests.Flags.RECORDS_RO);                // 0x1C
 * }</pre>
 */
public final class Requests {
  /** A run of bytes along one axis, to be read. */
  public static final Requests SIMPLE = new Requests(Flags.SIMPLE);

  /** The memory is to be written. */
  public static final Requests WRITABLE = new Requests(Flags.WRITABLE);

  /** The type of the items is looked at. */
  public static final Requests FORMAT = new Requests(Flags.FORMAT);

  /** There may be several axes. */
  public static final Requests ND = new Requests(Flags.ND);

  /** There may be any strides. */
  public static final Requests STRIDES = new Requests(Flags.STRIDES);

  /** The items must follow each other in C order. */
  public static final Requests C_CONTIGUOUS = new Requests(Flags.C_CONTIGUOUS);

  /** The items must follow each other in Fortran order. */
  public static final Requests F_CONTIGUOUS = new Requests(Flags.F_CONTIGUOUS);

  /** The items must follow each other in C or in Fortran order. */
  public static final Requests ANY_CONTIGUOUS = new Requests(Flags.ANY_CONTIGUOUS);

  /** Items may be found through pointers; nothing here has such items. */
  public static final Requests INDIRECT = new Requests(Flags.INDIRECT);

  /** The bytes must be those of a {@code byte[]} that the borrower may get at. */
  public static final Requests AS_ARRAY = new Requests(Flags.AS_ARRAY);

  /** Several axes in C order, to be written. */
  public static final Requests CONTIG = new Requests(Flags.CONTIG);

  /** Several axes in C order, to be read. */
  public static final Requests CONTIG_RO = new Requests(Flags.CONTIG_RO);

  /** Any strides, to be written. */
  public static final Requests STRIDED = new Requests(Flags.STRIDED);

  /** Any strides, to be read. */
  public static final Requests STRIDED_RO = new Requests(Flags.STRIDED_RO);

  /** Any strides and types, to be written. */
  public static final Requests RECORDS = new Requests(Flags.RECORDS);

  /** Any strides and types, to be read. */
  public static final Requests RECORDS_RO = new Requests(Flags.RECORDS_RO);

  /** Whatever there is, to be written. */
  public static final Requests FULL = new Requests(Flags.FULL);

  /** Whatever there is, to be read. */
  public static final Requests FULL_RO = new Requests(Flags.FULL_RO);

  /** The constants of PEP 3118, for programs that are ported. */
  public static final class Flags {
    /** The most axes that a view has. */
    public static final int MAX_NDIM = Shapes.MAX_RANK;

    /** {@link Requests#SIMPLE}. */
    public static final int SIMPLE = 0;

    /** {@link Requests#WRITABLE}. */
    public static final int WRITABLE = 0x1;

    /** {@link Requests#FORMAT}. */
    public static final int FORMAT = 0x4;

    /** {@link Requests#ND}. */
    public static final int ND = 0x8;

    /** {@link Requests#STRIDES}. */
    public static final int STRIDES = 0x10 | ND;

    /** {@link Requests#C_CONTIGUOUS}. */
    public static final int C_CONTIGUOUS = 0x20 | STRIDES;

    /** {@link Requests#F_CONTIGUOUS}. */
    public static final int F_CONTIGUOUS = 0x40 | STRIDES;

    /** {@link Requests#ANY_CONTIGUOUS}. */
    public static final int ANY_CONTIGUOUS = 0x80 | STRIDES;

    /** {@link Requests#INDIRECT}. */
    public static final int INDIRECT = 0x100 | STRIDES;

    /** {@link Requests#CONTIG}. */
    public static final int CONTIG = ND | WRITABLE;

    /** {@link Requests#CONTIG_RO}. */
    public static final int CONTIG_RO = ND;

    /** {@link Requests#STRIDED}. */
    public static final int STRIDED = STRIDES | WRITABLE;

    /** {@link Requests#STRIDED_RO}. */
    public static final int STRIDED_RO = STRIDES;

    /** {@link Requests#RECORDS}. */
    public static final int RECORDS = STRIDES | WRITABLE | FORMAT;

    /** {@link Requests#RECORDS_RO}. */
    public static final int RECORDS_RO = STRIDES | FORMAT;

    /** {@link Requests#FULL}. */
    public static final int FULL = INDIRECT | WRITABLE | FORMAT;

    /** {@link Requests#FULL_RO}. */
    public static final int FULL_RO = INDIRECT | FORMAT;

    /** The bits by which a borrower says what it can cope with. */
    public static final int NAVIGATION = SIMPLE | ND | STRIDES | INDIRECT;

    /** The bit of {@link #C_CONTIGUOUS} alone. */
    public static final int IS_C_CONTIGUOUS = C_CONTIGUOUS & ~STRIDES;

    /** The bit of {@link #F_CONTIGUOUS} alone. */
    public static final int IS_F_CONTIGUOUS = F_CONTIGUOUS & ~STRIDES;

    /** The bits that ask for contiguity. */
    public static final int CONTIGUITY = (C_CONTIGUOUS | F_CONTIGUOUS | ANY_CONTIGUOUS) & ~STRIDES;

    /** {@link Requests#AS_ARRAY}; Jython has it, PEP 3118 has not. */
    public static final int AS_ARRAY = 0x10000000;

    private Flags() {}
  }

  private static final int KNOWN = Flags.FULL | Flags.CONTIGUITY | Flags.AS_ARRAY;

  /** Requests that include {@link Flags#STRIDES}, each with a bit of its own. */
  private static final List<Integer> WHOLE =
      List.of(Flags.C_CONTIGUOUS, Flags.F_CONTIGUOUS, Flags.ANY_CONTIGUOUS, Flags.INDIRECT);

  private final int flags;

  private Requests(int flags) {
    this.flags = flags;
  }

  /**
   * The requests of a sum of {@link Flags}.
   *
   * @throws IllegalArgumentException if a bit of it is no request, or a part of one
   */
  public static Requests of(int flags) {
    if ((flags & ~KNOWN) != 0) {
      throw new IllegalArgumentException(
          "the flags 0x%X have bits that are no request: 0x%X".formatted(flags, flags & ~KNOWN));
    }
    for (int whole : WHOLE) {
      int own = whole & ~Flags.STRIDES;
      if ((flags & own) != 0 && (flags & whole) != whole) {
        throw new IllegalArgumentException(
            "the flags 0x%X have 0x%X alone, which is part of the request 0x%X: %s"
                .formatted(flags, own, whole, new Requests(whole)));
      }
    }
    if ((flags & Flags.STRIDES) == (Flags.STRIDES & ~Flags.ND)) {
      throw new IllegalArgumentException(
          "the flags 0x%X have 0x10 alone, which is part of the request 0x18: STRIDES"
              .formatted(flags));
    }
    return new Requests(flags);
  }

  /** The sum of {@link Flags}. */
  public int toInt() {
    return flags;
  }

  /** These and others. */
  public Requests and(Requests others) {
    return new Requests(flags | Objects.requireNonNull(others, "others is null").flags);
  }

  /** Whether these include all of the others. */
  public boolean contains(Requests others) {
    return has(Objects.requireNonNull(others, "others is null").flags);
  }

  boolean has(int bits) {
    return (flags & bits) == bits;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Requests that && flags == that.flags;
  }

  @Override
  public int hashCode() {
    return flags;
  }

  /** The names of what is requested, such as {@code WRITABLE|FORMAT|STRIDES}. */
  @Override
  public String toString() {
    List<String> names = new ArrayList<>();
    name(names, Flags.WRITABLE, "WRITABLE");
    name(names, Flags.FORMAT, "FORMAT");
    int before = names.size();
    name(names, Flags.C_CONTIGUOUS, "C_CONTIGUOUS");
    name(names, Flags.F_CONTIGUOUS, "F_CONTIGUOUS");
    name(names, Flags.ANY_CONTIGUOUS, "ANY_CONTIGUOUS");
    name(names, Flags.INDIRECT, "INDIRECT");
    if (names.size() == before) {
      // The others include these.
      name(
          names,
          has(Flags.STRIDES) ? Flags.STRIDES : Flags.ND,
          has(Flags.STRIDES) ? "STRIDES" : "ND");
    }
    name(names, Flags.AS_ARRAY, "AS_ARRAY");
    return names.isEmpty() ? "SIMPLE" : String.join("|", names);
  }

  private void name(List<String> names, int bits, String name) {
    if (has(bits)) {
      names.add(name);
    }
  }
}

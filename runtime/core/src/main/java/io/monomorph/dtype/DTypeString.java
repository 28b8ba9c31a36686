package io.monomorph.dtype;

import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code numpy.dtype} makes of a string, where C's {@code long} has 64 bits: names such as
 * {@code float64} and {@code longlong}, and codes such as {@code f8} and {@code q}, before which
 * the byte order may stand. It is what files and protocols say of their elements; buffers have
 * those of the machine's order, so that elements of the other order have to be turned.
 *
 * <pre>{@code
 * DTypeString big = DTypeString.parse(">f8").orElseThrow(); // FLOAT64, BIG_ENDIAN
 * }</pre>
 *
 * @param dtype what the elements are
 * @param byteOrder the order of their bytes; that of the machine if nothing is said
 */
public record DTypeString(DType dtype, ByteOrder byteOrder) {
  /** The letters of C's types, which a size does not follow. */
  private static final Map<String, DType> CODES = new HashMap<>();

  private static final Map<String, DType> NAMES = new HashMap<>();

  private static final Pattern SIZED = Pattern.compile("([biufc])[ \t\n\r\f\u000b]*\\+?0*([0-9]+)");

  static {
    put(CODES, DType.BOOL, "?");
    put(CODES, DType.INT8, "b");
    put(CODES, DType.UINT8, "B");
    put(CODES, DType.INT16, "h");
    put(CODES, DType.UINT16, "H");
    put(CODES, DType.INT32, "i");
    put(CODES, DType.UINT32, "I");
    put(CODES, DType.INT64, "l", "n", "p", "q");
    put(CODES, DType.UINT64, "L", "N", "P", "Q");
    put(CODES, DType.FLOAT16, "e");
    put(CODES, DType.FLOAT32, "f");
    put(CODES, DType.FLOAT64, "d");
    put(CODES, DType.COMPLEX64, "F");
    put(CODES, DType.COMPLEX128, "D");
    for (DType dtype : DType.values()) {
      NAMES.put(dtype.toString().toLowerCase(Locale.ROOT), dtype);
    }
    put(NAMES, DType.BOOL, "bool", "bool_");
    put(NAMES, DType.INT8, "byte");
    put(NAMES, DType.UINT8, "ubyte");
    put(NAMES, DType.INT16, "short");
    put(NAMES, DType.UINT16, "ushort");
    put(NAMES, DType.INT32, "intc");
    put(NAMES, DType.UINT32, "uintc");
    put(NAMES, DType.INT64, "int", "int_", "intp", "long", "longlong");
    put(NAMES, DType.UINT64, "uint", "uintp", "ulong", "ulonglong");
    put(NAMES, DType.FLOAT16, "half");
    put(NAMES, DType.FLOAT32, "single");
    put(NAMES, DType.FLOAT64, "float", "double");
    put(NAMES, DType.COMPLEX64, "csingle");
    put(NAMES, DType.COMPLEX128, "complex", "cdouble");
  }

  private static void put(Map<String, DType> map, DType dtype, String... names) {
    for (String name : names) {
      map.put(name, dtype);
    }
  }

  /** The dtype that a string means, if it is one of a buffer's. */
  public static Optional<DTypeString> parse(String descr) {
    return Optional.ofNullable(find(Objects.requireNonNull(descr, "descr is null")));
  }

  /** Whether elements of a buffer are like that: the order of a single byte is any. */
  boolean isNative() {
    return dtype.itemSize() == 1 || byteOrder == ByteOrder.nativeOrder();
  }

  private static @Nullable DTypeString find(String descr) {
    String rest = descr;
    if (rest.startsWith("()")) {
      // A subarray without axes is an element.
      rest = rest.substring(2).stripLeading();
      if (rest.length() > 1 && "<=|".indexOf(rest.charAt(0)) >= 0) {
        rest = rest.substring(1);
      }
    }
    DType named = NAMES.get(rest);
    if (named != null) {
      return new DTypeString(named, ByteOrder.nativeOrder());
    }
    ByteOrder order = ByteOrder.nativeOrder();
    char mark = rest.isEmpty() ? ' ' : rest.charAt(0);
    if ("<>=|".indexOf(mark) >= 0) {
      rest = rest.substring(1);
      // NumPy takes all others, also "not applicable", for the order of the machine.
      order = mark == '<' ? ByteOrder.LITTLE_ENDIAN : mark == '>' ? ByteOrder.BIG_ENDIAN : order;
    }
    DType dtype = CODES.get(rest);
    if (dtype == null) {
      dtype = sized(rest);
    }
    return dtype == null ? null : new DTypeString(dtype, order);
  }

  private static @Nullable DType sized(String code) {
    Matcher matcher = SIZED.matcher(code);
    if (matcher.matches()) {
      String plain = matcher.group(1) + matcher.group(2);
      for (DType dtype : DType.values()) {
        if (dtype.numpyString().substring(1).equals(plain)) {
          return dtype;
        }
      }
    }
    return null;
  }
}

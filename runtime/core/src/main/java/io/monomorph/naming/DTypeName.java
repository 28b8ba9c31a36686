package io.monomorph.naming;

import java.nio.ByteOrder;
import java.util.HashMap;
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
 * DTypeName big = DTypeName.parse(">f8").orElseThrow(); // f8, BIG_ENDIAN
 * }</pre>
 *
 * @param code the code of the dtype without a byte order, as {@code f8}
 * @param byteOrder the order of their bytes; that of the machine if nothing is said
 */
public record DTypeName(String code, ByteOrder byteOrder) {
  /** The letters of C's types, which a size does not follow. */
  private static final Map<String, String> CODES = new HashMap<>();

  private static final Map<String, String> NAMES = new HashMap<>();

  private static final Pattern SIZED = Pattern.compile("([biufc])[ \t\n\r\f\u000b]*\\+?0*([0-9]+)");

  static {
    put(CODES, "b1", "?");
    put(CODES, "i1", "b");
    put(CODES, "u1", "B");
    put(CODES, "i2", "h");
    put(CODES, "u2", "H");
    put(CODES, "i4", "i");
    put(CODES, "u4", "I");
    put(CODES, "i8", "l", "n", "p", "q");
    put(CODES, "u8", "L", "N", "P", "Q");
    put(CODES, "f2", "e");
    put(CODES, "f4", "f");
    put(CODES, "f8", "d");
    put(CODES, "c8", "F");
    put(CODES, "c16", "D");
    put(NAMES, "b1", "bool", "bool_");
    put(NAMES, "i1", "int8", "byte");
    put(NAMES, "u1", "uint8", "ubyte");
    put(NAMES, "i2", "int16", "short");
    put(NAMES, "u2", "uint16", "ushort");
    put(NAMES, "i4", "int32", "intc");
    put(NAMES, "u4", "uint32", "uintc");
    put(NAMES, "i8", "int64", "int", "int_", "intp", "long", "longlong");
    put(NAMES, "u8", "uint64", "uint", "uintp", "ulong", "ulonglong");
    put(NAMES, "f2", "float16", "half");
    put(NAMES, "f4", "float32", "single");
    put(NAMES, "f8", "float64", "float", "double");
    put(NAMES, "c8", "complex64", "csingle");
    put(NAMES, "c16", "complex128", "complex", "cdouble");
  }

  private static void put(Map<String, String> map, String code, String... names) {
    for (String name : names) {
      map.put(name, code);
    }
  }

  /** The dtype that a string means, if it is one of a buffer's. */
  public static Optional<DTypeName> parse(String descr) {
    return Optional.ofNullable(find(Objects.requireNonNull(descr, "descr is null")));
  }

  /** Whether elements of a buffer are like that: the order of a single byte is any. */
  public boolean isNative() {
    return code.endsWith("1") || byteOrder == ByteOrder.nativeOrder();
  }

  private static @Nullable DTypeName find(String descr) {
    String rest = descr;
    if (rest.startsWith("()")) {
      // A subarray without axes is an element.
      rest = rest.substring(2).stripLeading();
      if (rest.length() > 1 && "<=|".indexOf(rest.charAt(0)) >= 0) {
        rest = rest.substring(1);
      }
    }
    String named = NAMES.get(rest);
    if (named != null) {
      return new DTypeName(named, ByteOrder.nativeOrder());
    }
    ByteOrder order = ByteOrder.nativeOrder();
    char mark = rest.isEmpty() ? ' ' : rest.charAt(0);
    if ("<>=|".indexOf(mark) >= 0) {
      rest = rest.substring(1);
      // NumPy takes all others, also "not applicable", for the order of the machine.
      order = mark == '<' ? ByteOrder.LITTLE_ENDIAN : mark == '>' ? ByteOrder.BIG_ENDIAN : order;
    }
    String code = CODES.get(rest);
    if (code == null) {
      code = sized(rest);
    }
    return code == null ? null : new DTypeName(code, order);
  }

  private static @Nullable String sized(String code) {
    Matcher matcher = SIZED.matcher(code);
    String plain = matcher.matches() ? matcher.group(1) + matcher.group(2) : "";
    return CODES.containsValue(plain) ? plain : null;
  }
}

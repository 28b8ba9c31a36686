package io.monomorph.exchange;

import io.monomorph.dtype.DType;
import java.nio.ByteOrder;
import java.util.Locale;
import java.util.Objects;

/**
 * The type of an item in the notation of Python's {@code struct} and of PEP 3118: a letter, and
 * before it perhaps the byte order.
 *
 * <pre>
 * c b B ?     one byte: a character, an integer with and without sign, a truth value
 * h H i I     integers of 2 and 4 bytes
 * q Q         integers of 8 bytes; l L n N P are as large as C has them
 * e f d       floating-point numbers of 2, 4 and 8 bytes
 * Zf Zd       complex numbers of 8 and 16 bytes; also F and D
 *
 * (none) {@literal @}    the order of the machine, and C's sizes
 * =           the order of the machine, and l L of 4 bytes, without n N P
 * {@literal <}           the lowest byte first, sizes as of =
 * {@literal >} !         the highest byte first, sizes as of =
 * </pre>
 *
 * <pre>{@code
 * ItemFormat big = ItemFormat.of(">i");
 * System.out.println(big.dtype() + " " + big.itemSize() + " " + big.order()); // int32 4 BIG_ENDIAN
 * System.out.println(ItemFormat.of(DType.COMPLEX128)); // Zd
 * }</pre>
 */
public final class ItemFormat {
  private static final boolean SHORT_LONG =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  /** Bytes without sign, which is what memory has without a format. */
  public static final ItemFormat BYTES = of("B");

  private final String text;
  private final String code;
  private final DType dtype;
  private final ByteOrder order;

  private ItemFormat(String text, String code, DType dtype, ByteOrder order) {
    this.text = text;
    this.code = code;
    this.dtype = dtype;
    this.order = order;
  }

  /**
   * The format that a text means.
   *
   * @throws IllegalArgumentException if it is none, or stands for several values
   */
  public static ItemFormat of(String text) {
    Objects.requireNonNull(text, "text is null");
    boolean marked = !text.isEmpty() && "@=<>!".indexOf(text.charAt(0)) >= 0;
    char mark = marked ? text.charAt(0) : '@';
    String code = marked ? text.substring(1) : text;
    ByteOrder order =
        switch (mark) {
          case '<' -> ByteOrder.LITTLE_ENDIAN;
          case '>', '!' -> ByteOrder.BIG_ENDIAN;
          default -> ByteOrder.nativeOrder();
        };
    return new ItemFormat(text, code, dtype(text, code, mark == '@'), order);
  }

  private static DType dtype(String text, String code, boolean sizesOfC) {
    boolean longs = sizesOfC && !SHORT_LONG;
    return switch (code) {
      case "?" -> DType.BOOL;
      case "b" -> DType.INT8;
      case "B", "c" -> DType.UINT8;
      case "h" -> DType.INT16;
      case "H" -> DType.UINT16;
      case "i" -> DType.INT32;
      case "I" -> DType.UINT32;
      case "l" -> longs ? DType.INT64 : DType.INT32;
      case "L" -> longs ? DType.UINT64 : DType.UINT32;
      case "q" -> DType.INT64;
      case "Q" -> DType.UINT64;
      case "n" -> ofC(text, DType.INT64, sizesOfC);
      case "N", "P" -> ofC(text, DType.UINT64, sizesOfC);
      case "e" -> DType.FLOAT16;
      case "f" -> DType.FLOAT32;
      case "d" -> DType.FLOAT64;
      case "Zf", "F" -> DType.COMPLEX64;
      case "Zd", "D" -> DType.COMPLEX128;
      default ->
          throw new IllegalArgumentException(
              "\"%s\" is no format of one value: write a letter of c b B ? h H i I l L q Q n N P e f d Zf Zd,"
                      .formatted(text)
                  + " perhaps after one of @ = < > !, as in \"d\" or \"<i\"");
    };
  }

  private static DType ofC(String text, DType dtype, boolean sizesOfC) {
    if (!sizesOfC) {
      throw new IllegalArgumentException(
          "\"%s\" has a size that only C knows: write it without a byte order, or q or Q"
              .formatted(text));
    }
    return dtype;
  }

  /** The format of a dtype's elements in the order of the machine. */
  public static ItemFormat of(DType dtype) {
    return of(dtype, ByteOrder.nativeOrder());
  }

  /** The format of a dtype's elements in a byte order. */
  public static ItemFormat of(DType dtype, ByteOrder order) {
    Objects.requireNonNull(dtype, "dtype is null");
    Objects.requireNonNull(order, "order is null");
    boolean plain = dtype.itemSize() == 1 || order.equals(ByteOrder.nativeOrder());
    String mark = plain ? "" : order.equals(ByteOrder.LITTLE_ENDIAN) ? "<" : ">";
    return new ItemFormat(
        mark + dtype.format(), dtype.format(), dtype, plain ? ByteOrder.nativeOrder() : order);
  }

  /** The dtype with the same values; of {@code c} it is uint8. */
  public DType dtype() {
    return dtype;
  }

  /** The number of bytes of an item. */
  public int itemSize() {
    return dtype.itemSize();
  }

  /** The order of the bytes; of single bytes it means nothing. */
  public ByteOrder order() {
    return order;
  }

  /** Whether items are as the machine has them. */
  public boolean isNative() {
    return itemSize() == 1 || order.equals(ByteOrder.nativeOrder());
  }

  /** The letter, without a byte order. */
  String code() {
    return code;
  }

  /** Whether items are characters, which are no numbers. */
  boolean isCharacter() {
    return code.equals("c");
  }

  /** Whether items of both have the same values and bytes, however that is written. */
  public boolean matches(ItemFormat other) {
    return dtype == other.dtype
        && isCharacter() == other.isCharacter()
        && (isNative() ? other.isNative() : order.equals(other.order) && !other.isNative());
  }

  /** Whether the other is written in the same way; {@link #matches} asks for the meaning. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ItemFormat that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  /** The text. */
  @Override
  public String toString() {
    return text;
  }
}

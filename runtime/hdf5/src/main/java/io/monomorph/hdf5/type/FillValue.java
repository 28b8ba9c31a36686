package io.monomorph.hdf5.type;

import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.Output;
import io.monomorph.hdf5.header.MessageType;
import io.monomorph.hdf5.header.ObjectHeader;
import org.jspecify.annotations.Nullable;

/**
 * What elements read as that were never written.
 *
 * @param bytes an element as it is stored, or null for zeros
 * @param neverWritten whether it is not to be written, so that such elements read as zeros
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes the array
public record FillValue(byte @Nullable [] bytes, boolean neverWritten) {
  private static final int NEVER = 1;

  /** That of a dataset. */
  public static FillValue of(ObjectHeader header) {
    Cursor in = header.body(MessageType.FILL);
    if (in == null) {
      Cursor old = header.body(MessageType.OLD_FILL);
      return new FillValue(old == null ? null : sized(old), false);
    }
    int version = in.version("fill value", 1, 3);
    if (version == 3) {
      int flags = in.u8();
      byte[] bytes = (flags & 0x20) != 0 ? sized(in) : null;
      return new FillValue(bytes, (flags >> 2 & 3) == NEVER);
    }
    in.skip(1);
    boolean never = in.u8() == NEVER;
    int defined = in.u8();
    boolean sized = version == 1 || defined != 0;
    byte[] bytes = sized && in.remaining() >= 4 ? sized(in) : null;
    return new FillValue(defined == 0 ? null : bytes, never);
  }

  /**
   * The message, in version 3.
   *
   * @param chunked whether room for elements is found chunk by chunk
   */
  public byte[] write(boolean chunked) {
    byte[] value = bytes;
    int allocation = chunked ? 3 : 2;
    int time = neverWritten ? NEVER : 2;
    Output out = new Output().u8(3).u8(allocation | time << 2 | (value == null ? 0 : 0x20));
    return value == null ? out.toArray() : out.u32(value.length).bytes(value).toArray();
  }

  private static byte @Nullable [] sized(Cursor in) {
    int length = in.i32();
    return length <= 0 ? null : in.bytes(length);
  }

  /** The stored bytes of an element that was never written; zeros stand for themselves. */
  public byte @Nullable [] effective(int size) {
    byte[] value = bytes;
    return neverWritten || value == null || value.length != size ? null : value;
  }
}

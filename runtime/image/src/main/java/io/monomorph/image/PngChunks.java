package io.monomorph.image;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import javax.imageio.stream.ImageInputStream;

/**
 * The checksums of a PNG file, which the reader of the JDK does not compare: it would return the
 * pixels of a damaged file.
 */
final class PngChunks {
  private static final int SIGNATURE = 8;
  private static final String END = "IEND";
  private static final int BLOCK = 1 << 16;

  private PngChunks() {}

  /**
   * Reads the file to its end and goes back to its beginning.
   *
   * @throws IOException if it is cut off or a chunk is damaged
   */
  static void check(ImageInputStream in) throws IOException {
    in.mark();
    try {
      in.seek(in.getStreamPosition() + SIGNATURE);
      byte[] block = new byte[BLOCK];
      String type = "";
      while (!type.equals(END)) {
        type = checkedChunk(in, block);
      }
    } catch (EOFException e) {
      throw new IOException("the file is cut off", e);
    } finally {
      in.reset();
    }
  }

  private static String checkedChunk(ImageInputStream in, byte[] block) throws IOException {
    long start = in.getStreamPosition();
    long left = in.readUnsignedInt();
    in.readFully(block, 0, 4);
    CRC32 checksum = new CRC32();
    checksum.update(block, 0, 4);
    String type = new String(block, 0, 4, StandardCharsets.ISO_8859_1);
    while (left > 0) {
      int length = (int) Math.min(left, BLOCK);
      in.readFully(block, 0, length);
      checksum.update(block, 0, length);
      left -= length;
    }
    if (in.readUnsignedInt() != checksum.getValue()) {
      throw new IOException(
          "the chunk %s at byte %d is damaged: its checksum is another one".formatted(type, start));
    }
    return type;
  }
}

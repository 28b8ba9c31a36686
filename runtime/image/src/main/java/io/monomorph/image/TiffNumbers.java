package io.monomorph.image;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.IntStream;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;

/**
 * What the tags of a TIFF file say of its samples, where the reader of the JDK gives others: it has
 * no int8, uint32 and float16, and scales, inverts and converts some.
 */
final class TiffNumbers {
  private static final Set<Integer> SIZES = Set.of(1, 2, 4, 8, 16, 32, 64);
  private static final int UNSIGNED = 1;
  private static final int SIGNED = 2;
  private static final int FLOATING = 3;
  private static final int WHITE_IS_ZERO = 0;

  /** CIE L*a*b*, as it is and as two other standards have it. */
  private static final Set<Integer> LAB = Set.of(8, 9, 10);

  private final int[] bits;
  private final int kind;
  private final int colours;

  TiffNumbers(TIFFDirectory tags) {
    this.bits = values(tags, BaselineTIFFTagSet.TAG_BITS_PER_SAMPLE, 1);
    this.kind = values(tags, BaselineTIFFTagSet.TAG_SAMPLE_FORMAT, UNSIGNED)[0];
    this.colours = values(tags, BaselineTIFFTagSet.TAG_PHOTOMETRIC_INTERPRETATION, -1)[0];
  }

  private static int[] values(TIFFDirectory tags, int tag, int otherwise) {
    TIFFField field = tags.getTIFFField(tag);
    return field == null || field.getCount() == 0
        ? new int[] {otherwise}
        : IntStream.range(0, field.getCount()).map(field::getAsInt).toArray();
  }

  /**
   * Refuses files whose samples would be others than those that are in it.
   *
   * @throws IOException if it is one
   */
  void check() throws IOException {
    boolean equal = Arrays.stream(bits).allMatch(size -> size == bits[0]);
    if (!equal || !SIZES.contains(bits[0]) || (bits.length > 1 && bits[0] < Byte.SIZE)) {
      throw refusal("samples of " + Arrays.toString(bits) + " bits, which it scales");
    }
    if (LAB.contains(colours)) {
      throw refusal("CIE L*a*b* colours, which it converts");
    }
    if (colours == WHITE_IS_ZERO && (kind == SIGNED || kind == FLOATING)) {
      throw refusal("white as zero in samples with a sign, which it inverts");
    }
  }

  private static IOException refusal(String what) {
    return new IOException("Java's reader of TIFF files changes their numbers: it has " + what);
  }

  /** The samples of an image in the dtype that the file says. */
  NdBuffer of(NdBuffer samples) {
    return switch (samples.dtype()) {
      case UINT8 -> kind == SIGNED ? samples.astype(DType.INT8) : samples;
      case INT32 -> kind == SIGNED ? samples : samples.astype(DType.UINT32);
      case UINT16 ->
          kind == FLOATING
              ? Buffers.wrap(DType.FLOAT16, samples.toFlatArray(), samples.shape())
              : samples;
      default -> samples;
    };
  }
}

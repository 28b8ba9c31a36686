package io.monomorph.image;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.BufferFactory;
import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** New images as buffers, and buffers as images. */
class NewImagesTest {
  private static final BufferFactory IMAGES = Buffers.with().backend("image");

  @ParameterizedTest
  @CsvSource({
    "BOOL, 1, BYTE_BINARY",
    "UINT8, 1, BYTE_GRAY",
    "UINT8, 3, 3BYTE_BGR",
    "UINT8, 3, INT_RGB",
    "UINT8, 3, INT_BGR",
    "UINT8, 4, 4BYTE_ABGR",
    "UINT8, 4, 4BYTE_ABGR_PRE",
    "UINT8, 4, INT_ARGB",
    "UINT8, 4, INT_ARGB_PRE",
    "UINT16, 1, USHORT_GRAY"
  })
  void typesHaveNames(DType dtype, int channels, String name) {
    long[] shape = channels == 1 ? new long[] {5, 6} : new long[] {5, 6, channels};
    int type = Objects.requireNonNull(SampleImages.types().get(name));
    for (Object option : List.<Object>of(name, "TYPE_" + name, type)) {
      NdBuffer buffer = IMAGES.with("type", option).zeros(dtype, shape);
      assertArrayEquals(shape, buffer.shape());
      assertEquals(Buffers.zeros(dtype, shape), buffer);
      BufferedImage image = Images.toImage(buffer);
      assertEquals(type, image.getType());
      buffer.at("1, 2").set(1);
      assertEquals(1, image.getRaster().getSample(2, 1, 0));
      assertSame(image, Images.toImage(buffer, type));
      NdBuffer heap = buffer.copy();
      BufferedImage copy = Images.toImage(heap, type);
      assertEquals(type, copy.getType());
      assertEquals(heap, Images.wrap(copy));
      assertNotSame(image, Images.toImage(buffer.get("::-1"), type));
    }
  }

  @ParameterizedTest
  @EnumSource(DType.class)
  void dtypesThatImagesHave(DType dtype) {
    for (int channels = 1; channels <= 4; channels++) {
      long[] shape = {3, 4, channels};
      NdBuffer values = Buffers.arange(12L * channels).reshape(shape).mod(2).astype(dtype);
      if (!fits(dtype, channels)) {
        String message = message(() -> Images.toImage(values));
        assertTrue(message.contains("astype"), message);
        continue;
      }
      BufferedImage image = Images.toImage(values);
      assertEquals(channels == 1 ? values.get("..., 0") : values, Images.wrap(image));
      assertEquals(channels % 2 == 0, image.getColorModel().hasAlpha());
      NdBuffer made = IMAGES.fromArray(values);
      assertEquals(values, made);
      assertEquals("image", made.backend().name());
      assertEquals(Images.wrap(image), Images.wrap(Images.toImage(made)));
      if (channels == 1) {
        NdBuffer flat = IMAGES.zeros(dtype, 3, 4);
        assertSame(Images.toImage(flat), Images.toImage(flat.get("..., None")));
      }
    }
  }

  static boolean fits(DType dtype, int channels) {
    return switch (dtype) {
      case BOOL -> channels == 1;
      case UINT8, INT16, UINT16, INT32, FLOAT32, FLOAT64 -> true;
      default -> false;
    };
  }

  private static String message(org.junit.jupiter.api.function.Executable executable) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, executable).getMessage());
  }

  @Test
  void shapesThatNoImageHas() {
    assertEquals(
        "an image has the shape (height, width) or (height, width, channels), got (7)",
        message(() -> IMAGES.zeros(DType.UINT8, 7)));
    assertEquals(
        "an image has at least one row and one column, got the shape (0, 3)",
        message(() -> IMAGES.zeros(DType.UINT8, 0, 3)));
    assertEquals(
        "an image has 1 (gray), 2 (gray, alpha), 3 (red, green, blue) or 4 (with alpha) channels"
            + " on its last axis, got the shape (3, 20, 30): if the channels come first,"
            + " transpose(1, 2, 0) puts them last; a destination keeps them there with"
            + " order(Order.C)",
        message(() -> Images.toImage(Buffers.zeros(DType.UINT8, 3, 20, 30))));
    assertTrue(
        message(() -> IMAGES.zeros(DType.UINT8, 1 << 20, 1 << 20)).contains("fewer than 2^31"));
    assertTrue(
        message(() -> IMAGES.zeros(DType.UINT8, 1L << 40, 1L << 40)).contains("fewer than 2^31"));
  }

  @Test
  void typesThatDoNotFit() {
    assertEquals(
        "an image of type INT_RGB has uint8 elements and 3 channels, got uint8 and 4 channels;"
            + " types of these are 4BYTE_ABGR, 4BYTE_ABGR_PRE, INT_ARGB, INT_ARGB_PRE",
        message(() -> IMAGES.with("type", "INT_RGB").zeros(DType.UINT8, 2, 3, 4)));
    String unknown = message(() -> IMAGES.with("type", "JPEG").zeros(DType.UINT8, 2, 3));
    assertTrue(unknown.contains("JPEG") && unknown.contains("USHORT_GRAY"), unknown);
    String indexed =
        message(
            () ->
                Images.toImage(Buffers.zeros(DType.UINT8, 2, 3), BufferedImage.TYPE_BYTE_INDEXED));
    assertTrue(indexed.contains("INT_RGB"), indexed);
    assertTrue(
        message(() -> IMAGES.with("kind", "INT_RGB").zeros(DType.UINT8, 2, 3)).contains("type"));
  }
}

package io.monomorph.image;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** Another backend of images, with the priority of the one in the examples. */
@BufferBackend(name = "raster", priority = 20, resolves = BufferedImage.class)
final class SmallRasterBackend {
  private SmallRasterBackend() {}

  @Reads(DType.UINT8)
  static int read(DataBufferByte core, int index) {
    return core.getElem(index);
  }

  @Writes(DType.UINT8)
  static void write(DataBufferByte core, int index, int value) {
    core.setElem(index, value);
  }

  @Exposes(DType.UINT8)
  static byte[] array(DataBufferByte core) {
    return core.getData();
  }

  @Wraps(DType.UINT8)
  static DataBufferByte pixels(BufferedImage image) {
    return (DataBufferByte) image.getRaster().getDataBuffer();
  }
}

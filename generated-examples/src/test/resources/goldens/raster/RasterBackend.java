package demo;

import io.monomorph.annotation.BufferBackend;
import io.monomorph.annotation.Exposes;
import io.monomorph.annotation.Reads;
import io.monomorph.annotation.Shape;
import io.monomorph.annotation.Wraps;
import io.monomorph.annotation.Writes;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/** An int index and an exposed array; a source that tells its shape. */
@BufferBackend(name = "raster", priority = 20, resolves = BufferedImage.class)
final class RasterBackend {
  private RasterBackend() {}

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
  static DataBufferByte wrap(BufferedImage image) {
    return (DataBufferByte) image.getRaster().getDataBuffer();
  }

  @Shape
  static long[] shape(BufferedImage image) {
    return new long[] {image.getHeight(), image.getWidth()};
  }

  /** A declaration may use what is generated from it. */
  static RasterUInt8Buffer of(DataBufferByte core) {
    return RasterUInt8Buffer.wrap(core);
  }
}

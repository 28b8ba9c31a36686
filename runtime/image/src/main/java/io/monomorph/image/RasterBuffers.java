package io.monomorph.image;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentSampleModel;
import java.awt.image.DataBuffer;
import java.awt.image.Raster;
import java.awt.image.SampleModel;
import java.awt.image.SinglePixelPackedSampleModel;
import org.jspecify.annotations.Nullable;

/** Rasters as buffers of their samples. */
final class RasterBuffers {
  private RasterBuffers() {}

  /** A buffer of the samples as they are, which it shares. */
  static NdBuffer of(Raster raster, @Nullable BufferedImage image) {
    DType dtype = dtype(raster.getSampleModel());
    return over(dtype, samples(raster, dtype, image));
  }

  /** A buffer over samples, in their layout. */
  static NdBuffer over(DType dtype, Samples samples) {
    return (NdBuffer) ImageBufferProvider.INSTANCE.wrap(dtype, samples, samples.layout());
  }

  private static Samples samples(Raster raster, DType dtype, @Nullable BufferedImage image) {
    Samples shared =
        switch (raster.getSampleModel()) {
          case ComponentSampleModel model -> ArraySamples.of(raster, model, image);
          case SinglePixelPackedSampleModel model -> PackedSamples.of(raster, model, image);
          default -> null;
        };
    return shared != null ? shared : RasterSamples.of(raster, isWide(raster, dtype), image);
  }

  /** The dtype of samples: unsigned ones by their bits, others by the type of their data. */
  private static DType dtype(SampleModel model) {
    int type = model.getDataType();
    return switch (type) {
      case DataBuffer.TYPE_SHORT -> DType.INT16;
      case DataBuffer.TYPE_FLOAT -> DType.FLOAT32;
      case DataBuffer.TYPE_DOUBLE -> DType.FLOAT64;
      case DataBuffer.TYPE_BYTE, DataBuffer.TYPE_USHORT, DataBuffer.TYPE_INT -> {
        int bits = bits(model);
        yield bits == 1
            ? DType.BOOL
            : bits <= Byte.SIZE ? DType.UINT8 : bits <= Short.SIZE ? DType.UINT16 : DType.INT32;
      }
      default ->
          throw new IllegalArgumentException(
              "samples of the data type %d are neither integers nor floating-point numbers: %s"
                  .formatted(type, model));
    };
  }

  private static int bits(SampleModel model) {
    int bits = 0;
    for (int band = 0; band < model.getNumBands(); band++) {
      bits = Math.max(bits, model.getSampleSize(band));
    }
    return bits;
  }

  /** Whether each sample has as many bits as the dtype, so that it holds all its values. */
  private static boolean isWide(Raster raster, DType dtype) {
    int bits = dtype == DType.BOOL ? 1 : Byte.SIZE * dtype.itemSize();
    SampleModel model = raster.getSampleModel();
    for (int band = 0; band < model.getNumBands(); band++) {
      if (model.getSampleSize(band) < bits) {
        return false;
      }
    }
    return true;
  }
}

package io.monomorph.image;

import java.awt.image.Raster;

/** The shape of a raster as a buffer, and where it begins in its data. */
final class RasterShape {
  private RasterShape() {}

  /** (height, width), or with the bands if there are several. */
  static long[] of(Raster raster) {
    return of(raster, raster.getNumBands());
  }

  static long[] of(Raster raster, int channels) {
    return channels == 1
        ? new long[] {raster.getHeight(), raster.getWidth()}
        : new long[] {raster.getHeight(), raster.getWidth(), channels};
  }

  /** The first row, in the coordinates of the sample model. */
  static long top(Raster raster) {
    return (long) raster.getMinY() - raster.getSampleModelTranslateY();
  }

  /** The first column, in the coordinates of the sample model. */
  static long left(Raster raster) {
    return (long) raster.getMinX() - raster.getSampleModelTranslateX();
  }

  /**
   * A number of elements, which buffers of images count in {@code int}.
   *
   * @throws IllegalArgumentException if there are too many
   */
  static int size(Raster raster, long elements) {
    if (elements > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "an image of %d x %d pixels has %d samples, more than 2^31 - 1: wrap parts of it, made by"
                  .formatted(raster.getWidth(), raster.getHeight(), elements)
              + " getSubimage");
    }
    return (int) elements;
  }
}

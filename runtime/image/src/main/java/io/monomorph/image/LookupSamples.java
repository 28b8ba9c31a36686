package io.monomorph.image;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;

/**
 * The colours that samples stand for: those of a palette, or samples of few bits made as wide as
 * the dtype. They are computed when they are read, and cannot be written, because not every colour
 * has a sample.
 */
final class LookupSamples extends RasterSamples {
  /** For each channel the values that samples stand for. */
  private final int[][] tables;

  /** Whether all channels are of the sample of one band, as those of a palette. */
  private final boolean oneBand;

  LookupSamples(Raster raster, int[][] tables, BufferedImage image) {
    super(raster, tables.length, false, 0, image);
    this.tables = tables;
    this.oneBand = raster.getNumBands() == 1;
  }

  @Override
  int get(int index) {
    int channel = channel(index);
    return tables[channel][sample(index, oneBand ? 0 : channel)];
  }

  /** Finds the pixel of a sample once for all channels that follow. */
  @Override
  void load(int start, byte[] block, int offset, int length) {
    int channels = tables.length;
    int channel = channel(start);
    int sample = 0;
    for (int k = 0; k < length; k++) {
      if (!oneBand || k == 0 || channel == 0) {
        sample = sample(start + k, oneBand ? 0 : channel);
      }
      block[offset + k] = (byte) tables[channel][sample];
      channel = channel + 1 == channels ? 0 : channel + 1;
    }
  }
}

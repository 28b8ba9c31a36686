package io.monomorph.image;

import java.awt.image.IndexColorModel;

/** The colours of an image whose samples are indices. */
final class Palette {
  private static final int BLACK = 0xFF000000;
  private static final int WHITE = 0xFFFFFFFF;

  private final IndexColorModel model;

  Palette(IndexColorModel model) {
    this.model = model;
  }

  boolean isBlackAndWhite() {
    return model.getMapSize() == 2
        && !model.hasAlpha()
        && Math.min(model.getRGB(0), model.getRGB(1)) == BLACK
        && Math.max(model.getRGB(0), model.getRGB(1)) == WHITE;
  }

  boolean isWhiteFirst() {
    return model.getRGB(0) == WHITE;
  }

  /** Whether the colours are grays from black to white in equal steps, one for each index. */
  boolean isGrayRamp(int indices) {
    if (model.hasAlpha() || model.getMapSize() != indices || indices > 256) {
      return false;
    }
    for (int index = 0; index < indices; index++) {
      int gray = gray(index, indices);
      if (model.getRed(index) != gray
          || model.getGreen(index) != gray
          || model.getBlue(index) != gray) {
        return false;
      }
    }
    return true;
  }

  private static int gray(int index, int indices) {
    return index * 255 / (indices - 1);
  }

  /** The table of a gray ramp. */
  int[] grays(int indices) {
    int[] grays = new int[indices];
    for (int index = 0; index < indices; index++) {
      grays[index] = gray(index, indices);
    }
    return grays;
  }

  /** Tables of red, green, blue and, if there is any, alpha. */
  int[][] tables(int indices) {
    int[][] tables = new int[model.hasAlpha() ? 4 : 3][indices];
    for (int index = 0; index < indices; index++) {
      tables[0][index] = model.getRed(index);
      tables[1][index] = model.getGreen(index);
      tables[2][index] = model.getBlue(index);
      if (tables.length == 4) {
        tables[3][index] = model.getAlpha(index);
      }
    }
    return tables;
  }
}

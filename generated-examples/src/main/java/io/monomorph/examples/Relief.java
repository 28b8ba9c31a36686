package io.monomorph.examples;

import io.monomorph.annotation.Ufunc;
import io.monomorph.dtype.DType;

/** How bright a slope is when the sun stands in the north-west. */
final class Relief {
  /** Direction to the sun: azimuth 315 degrees, 45 degrees above the horizon. */
  private static final float SUN_EAST = -0.5f;

  private static final float SUN_NORTH = 0.5f;
  private static final float SUN_UP = 0.70710677f;

  /**
   * Metres between the neighbours on both sides: 2 times 3 arc seconds at 36.7 degrees north. Half
   * of it makes the heights look doubled.
   */
  private static final float RUN_EAST = 2 * 74.3f / 2;

  private static final float RUN_NORTH = 2 * 92.7f / 2;

  private Relief() {}

  /**
   * The brightness of the ground, from 0 to 255, by Lambert's cosine law.
   *
   * @param west height of the western neighbour in metres; the others alike
   */
  @Ufunc(types = {DType.INT16, DType.INT16, DType.INT16, DType.INT16, DType.UINT8})
  static int hillshade(int west, int east, int north, int south) {
    float slopeEast = (east - west) / RUN_EAST;
    float slopeNorth = (north - south) / RUN_NORTH;
    float towardsSun = SUN_UP - slopeEast * SUN_EAST - slopeNorth * SUN_NORTH;
    float normal = (float) Math.sqrt(1 + slopeEast * slopeEast + slopeNorth * slopeNorth);
    return (int) (255 * Math.max(0, towardsSun / normal));
  }
}

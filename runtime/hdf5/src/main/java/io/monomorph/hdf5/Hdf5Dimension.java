package io.monomorph.hdf5;

import io.monomorph.hdf5.storage.Located;
import java.util.List;

/**
 * An axis of a dataset, with the name that it has in NetCDF and the scales that belong to it.
 *
 * <pre>{@code
 * for (Hdf5Dimension dimension : file.dataset("temperature").dimensions()) {
 *   System.out.println(dimension.name() + " = " + dimension.length());
 * }
 * }</pre>
 *
 * <p>A scale is a dataset too. Often it has the coordinates of the elements along the axis.
 */
public final class Hdf5Dimension {
  private final Hdf5Dataset dataset;
  private final int axis;
  private final String label;
  private final List<Scale> scales;

  /** A scale that has not been opened. */
  record Scale(Located where, String path) {}

  Hdf5Dimension(Hdf5Dataset dataset, int axis, String label, List<Scale> scales) {
    this.dataset = dataset;
    this.axis = axis;
    this.label = label;
    this.scales = List.copyOf(scales);
  }

  /**
   * The name: that of the first scale, as in NetCDF, or else the label; empty if there is neither.
   */
  public String name() {
    if (scales.isEmpty()) {
      return label;
    }
    String path = scales.get(0).path();
    return path.substring(path.lastIndexOf('/') + 1);
  }

  /** The text that describes the axis; empty if there is none. */
  public String label() {
    return label;
  }

  /** How many elements the dataset has along the axis. */
  public long length() {
    return dataset.shape()[axis];
  }

  /** Whether the dataset can grow along the axis without limit. */
  public boolean isUnlimited() {
    return dataset.maxShape()[axis] == -1;
  }

  /**
   * The scales, as datasets. They are opened now.
   *
   * @throws Hdf5Exception if one of them is broken
   * @throws IllegalStateException if the file is closed
   */
  public List<Hdf5Dataset> scales() {
    return scales.stream()
        .map(scale -> Hdf5Group.object(scale.where(), scale.path(), dataset.isWritable()))
        .map(Hdf5Dataset.class::cast)
        .toList();
  }

  /** The name and the length, such as {@code lat = 180}. */
  @Override
  public String toString() {
    return (name().isEmpty() ? "axis " + axis : name()) + " = " + length();
  }
}

package io.monomorph.hdf5;

import io.monomorph.NdBuffer;
import io.monomorph.hdf5.attribute.Attribute;
import io.monomorph.hdf5.attribute.AttributeReader;
import io.monomorph.hdf5.attribute.References;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.group.Link;
import io.monomorph.hdf5.header.ObjectHeader;
import io.monomorph.hdf5.storage.Located;
import io.monomorph.hdf5.storage.Lookup;
import io.monomorph.hdf5.storage.ObjectPaths;
import io.monomorph.hdf5.storage.OpenFile;
import io.monomorph.hdf5.storage.StoredDataset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the names and the scales of the axes of a dataset. */
final class Dimensions {
  static final String CLASS = "CLASS";
  static final String SCALE = "DIMENSION_SCALE";
  static final String LABELS = "DIMENSION_LABELS";

  /** NetCDF's numbers of the axes of coordinates that are not along one axis alone. */
  private static final String COORDINATES = "_Netcdf4Coordinates";

  private static final String NUMBER = "_Netcdf4Dimid";

  private final Hdf5Dataset dataset;
  private final OpenFile file;
  private final Map<String, Attribute> stored;
  private final int rank;

  private Dimensions(Hdf5Dataset dataset) {
    this.dataset = dataset;
    file = dataset.where().file();
    stored = AttributeReader.read(file.space(), file.header(dataset.where().address()));
    rank = dataset.shape().length;
  }

  /** The axes of a dataset, in order. */
  static List<Hdf5Dimension> of(Hdf5Dataset dataset) {
    return new Dimensions(dataset).read();
  }

  /** Whether a dataset is a scale of others. */
  static boolean isScale(Hdf5Dataset dataset) {
    return isScale(dataset.attributes());
  }

  private static boolean isScale(Map<String, Hdf5Attribute> attributes) {
    Hdf5Attribute kind = attributes.get(CLASS);
    return kind != null && kind.value() instanceof String text && text.equals(SCALE);
  }

  private List<Hdf5Dimension> read() {
    List<String> labels = labels();
    List<List<Hdf5Dimension.Scale>> scales = scales();
    List<Hdf5Dimension> dimensions = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      dimensions.add(new Hdf5Dimension(dataset, axis, labels.get(axis), scales.get(axis)));
    }
    return List.copyOf(dimensions);
  }

  private List<String> labels() {
    List<String> labels = new ArrayList<>();
    Hdf5Attribute attribute = dataset.attributes().get(LABELS);
    if (attribute != null) {
      labels.addAll(attribute.strings());
    }
    while (labels.size() < rank) {
      labels.add("");
    }
    return labels;
  }

  private List<List<Hdf5Dimension.Scale>> scales() {
    Attribute references = stored.get(References.SCALES);
    if (references != null) {
      return referred(References.scales(file.space(), references));
    }
    if (isScale(dataset)) {
      return own();
    }
    return none();
  }

  private List<List<Hdf5Dimension.Scale>> none() {
    List<List<Hdf5Dimension.Scale>> scales = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      scales.add(List.of());
    }
    return scales;
  }

  private List<List<Hdf5Dimension.Scale>> referred(List<List<Long>> addresses) {
    if (addresses.size() != rank) {
      throw new FormatException(
          "it has " + rank + " axes, but scales for " + addresses.size() + " of them");
    }
    List<List<Hdf5Dimension.Scale>> scales = new ArrayList<>();
    for (List<Long> ofAxis : addresses) {
      List<Hdf5Dimension.Scale> found = new ArrayList<>();
      for (long address : ofAxis) {
        if (!StoredDataset.isDataset(file.header(address))) {
          throw new FormatException("the scale at address " + address + " is not a dataset");
        }
        String path = ObjectPaths.find(file, dataset.path(), address);
        found.add(new Hdf5Dimension.Scale(new Located(file, address), path));
      }
      scales.add(found);
    }
    return scales;
  }

  /** A scale does not refer to itself. In NetCDF it may have several axes, one of them its own. */
  private List<List<Hdf5Dimension.Scale>> own() {
    List<List<Hdf5Dimension.Scale>> scales = none();
    Hdf5Attribute numbers = dataset.attributes().get(COORDINATES);
    if (numbers != null && numbers.buffer().size() == rank) {
      NdBuffer known = numbers.buffer();
      for (int axis = 0; axis < rank; axis++) {
        scales.set(axis, numbered(known.getLong(axis)).map(List::of).orElse(List.of()));
      }
    } else if (rank > 0) {
      scales.set(0, List.of(new Hdf5Dimension.Scale(dataset.where(), dataset.path())));
    }
    return scales;
  }

  /** The scale that has a number, in the group of the dataset or in one around it. */
  private Optional<Hdf5Dimension.Scale> numbered(long number) {
    String group = dataset.path();
    while (!group.isEmpty()) {
      group = group.substring(0, group.lastIndexOf('/'));
      Located at = Lookup.find(file, file.superblock().root(), "/" + group);
      for (Link link : at.file().links(at.address()).values()) {
        if (link instanceof Link.Hard hard && hasNumber(at.file(), hard.address(), number)) {
          Located where = new Located(at.file(), hard.address());
          return Optional.of(new Hdf5Dimension.Scale(where, group + "/" + link.name()));
        }
      }
    }
    return Optional.empty();
  }

  private boolean hasNumber(OpenFile in, long address, long number) {
    ObjectHeader header = in.header(address);
    if (!StoredDataset.isDataset(header)) {
      return false;
    }
    Located where = new Located(in, address);
    Map<String, Hdf5Attribute> attributes = AttributeValues.read(where, dataset.path());
    Hdf5Attribute known = attributes.get(NUMBER);
    // Datasets that are not scales have the number of their first axis.
    return known != null
        && isScale(attributes)
        && known.buffer().size() == 1
        && known.buffer().reshape(1).getLong(0) == number;
  }
}

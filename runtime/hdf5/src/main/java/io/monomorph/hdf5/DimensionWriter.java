package io.monomorph.hdf5;

import io.monomorph.hdf5.attribute.Attribute;
import io.monomorph.hdf5.attribute.AttributeReader;
import io.monomorph.hdf5.attribute.References;
import io.monomorph.hdf5.storage.OpenFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Makes scales of datasets, and ties them to the axes of others. */
final class DimensionWriter {
  /** As many as an attribute has room for. */
  private static final int MOST_USERS = 3_750;

  private DimensionWriter() {}

  /** Makes a dataset a scale. */
  static void makeScale(Hdf5Dataset dataset, String name) {
    if (dataset.attributes().containsKey(References.SCALES)) {
      throw new IllegalArgumentException(dataset + " has scales itself, and cannot become one");
    }
    dataset.setAttribute(
        Dimensions.CLASS, References.textMessage(Dimensions.CLASS, Dimensions.SCALE));
    dataset.setAttribute("NAME", References.textMessage("NAME", name));
  }

  /** Adds a scale to those of an axis. */
  static void attach(Hdf5Dataset dataset, int axis, Hdf5Dataset scale) {
    OpenFile file = dataset.where().file();
    if (scale.where().file() != file) {
      throw new IllegalArgumentException(scale + " is not in the file " + file.path());
    }
    if (Dimensions.isScale(dataset)) {
      throw new IllegalArgumentException(dataset + " is a scale itself, and cannot have one");
    }
    if (!Dimensions.isScale(scale)) {
      throw new IllegalArgumentException(scale + " is not a scale: call makeScale first");
    }
    long address = scale.where().address();
    List<List<Long>> scales = scales(dataset);
    if (scales.get(axis).contains(address)) {
      return;
    }
    scales.get(axis).add(address);
    List<References.Use> users = users(scale);
    users.add(new References.Use(dataset.where().address(), axis));
    if (users.size() > MOST_USERS) {
      throw new IllegalArgumentException(
          scale
              + " is the scale of "
              + MOST_USERS
              + " axes already, and there is room for no more");
    }
    scale.setAttribute(References.USERS, References.usersMessage(users));
    dataset.setAttribute(
        References.SCALES, References.scalesMessage(file.changes().appender(), scales));
  }

  private static List<List<Long>> scales(Hdf5Dataset dataset) {
    Attribute known = stored(dataset).get(References.SCALES);
    List<List<Long>> scales = new ArrayList<>();
    if (known != null) {
      References.scales(dataset.where().file().space(), known)
          .forEach(ofAxis -> scales.add(new ArrayList<>(ofAxis)));
    }
    while (scales.size() < dataset.shape().length) {
      scales.add(new ArrayList<>());
    }
    return scales;
  }

  private static List<References.Use> users(Hdf5Dataset scale) {
    Attribute known = stored(scale).get(References.USERS);
    return known == null
        ? new ArrayList<>()
        : new ArrayList<>(References.users(scale.where().file().space(), known));
  }

  private static Map<String, Attribute> stored(Hdf5Dataset dataset) {
    OpenFile file = dataset.where().file();
    return AttributeReader.read(file.space(), file.header(dataset.where().address()));
  }

  /** Gives an axis a label. */
  static void label(Hdf5Dataset dataset, int axis, String label) {
    List<String> labels = new ArrayList<>();
    dataset.dimensions().forEach(dimension -> labels.add(dimension.label()));
    labels.set(axis, Objects.requireNonNull(label, "label"));
    dataset.setAttribute(
        Dimensions.LABELS,
        References.textsMessage(
            dataset.where().file().changes().appender(), Dimensions.LABELS, labels));
  }
}

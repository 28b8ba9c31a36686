package io.monomorph.hdf5.attribute;

import io.monomorph.hdf5.bytes.AddressSpace;
import io.monomorph.hdf5.bytes.Appender;
import io.monomorph.hdf5.bytes.Cursor;
import io.monomorph.hdf5.bytes.FormatException;
import io.monomorph.hdf5.bytes.Output;
import io.monomorph.hdf5.heap.GlobalHeap;
import io.monomorph.hdf5.heap.GlobalHeapWriter;
import io.monomorph.hdf5.type.Dataspace;
import io.monomorph.hdf5.type.Datatype;
import io.monomorph.hdf5.type.DatatypeWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The references that tie datasets to the scales of their axes. A dataset has a list of scales for
 * each axis, and a scale a list of the axes that it belongs to.
 */
public final class References {
  /** The name of the attribute of a dataset that refers to the scales of its axes. */
  public static final String SCALES = "DIMENSION_LIST";

  /** The name of the attribute of a scale that refers to the datasets that use it. */
  public static final String USERS = "REFERENCE_LIST";

  private static final int MOST = 65_536;
  private static final int USE_BYTES = 16;

  private References() {}

  /**
   * An axis of a dataset that has a scale.
   *
   * @param dataset the address of the dataset
   */
  public record Use(long dataset, int axis) {}

  /**
   * The addresses of the scales of each axis.
   *
   * @throws FormatException if the attribute is not a list of sequences of references
   */
  public static List<List<Long>> scales(AddressSpace space, Attribute attribute) {
    if (!(attribute.type() instanceof Datatype.Variable variable)
        || variable.text()
        || !isReference(variable.of())) {
      throw unexpected(attribute);
    }
    GlobalHeap heap = new GlobalHeap(space);
    List<List<Long>> all = new ArrayList<>();
    Cursor in = attribute.data().rewound();
    long count = attribute.space().size();
    for (long axis = 0; axis < count; axis++) {
      long length = in.u32();
      long collection = in.address();
      long index = in.u32();
      List<Long> scales = new ArrayList<>();
      if (length > MOST) {
        throw new FormatException("an axis has " + length + " scales");
      }
      if (length > 0) {
        Cursor references = heap.object(collection, index);
        for (long k = 0; k < length; k++) {
          scales.add(references.address());
        }
      }
      all.add(List.copyOf(scales));
    }
    return all;
  }

  /**
   * The axes that a scale belongs to.
   *
   * @throws FormatException if the attribute is not a list of pairs of a dataset and an axis
   */
  public static List<Use> users(AddressSpace space, Attribute attribute) {
    if (!(attribute.type() instanceof Datatype.Compound pair)
        || pair.members().size() != 2
        || !isReference(pair.members().get(0).type())
        || !(pair.members().get(1).type() instanceof Datatype.Integral axis)
        || axis.size() != 4
        || axis.bigEndian()) {
      throw unexpected(attribute);
    }
    List<Use> users = new ArrayList<>();
    Cursor data = attribute.data().rewound();
    long count = attribute.space().size();
    for (long k = 0; k < count; k++) {
      Cursor in = data.part(pair.size());
      long dataset = in.seek(pair.members().get(0).offset()).address();
      users.add(new Use(dataset, in.seek(pair.members().get(1).offset()).i32()));
    }
    return users;
  }

  private static boolean isReference(Datatype type) {
    return type instanceof Datatype.Other other && other.name().equals("reference");
  }

  private static FormatException unexpected(Attribute attribute) {
    return new FormatException(
        "its attribute "
            + attribute.name()
            + " does not refer to objects as it should, but has the type "
            + attribute.type().describe());
  }

  /** The message of the attribute for the scales of each axis, which go to a heap in the file. */
  public static byte[] scalesMessage(Appender file, List<List<Long>> scales) {
    List<byte[]> sequences = new ArrayList<>();
    for (List<Long> ofAxis : scales) {
      Output sequence = new Output();
      ofAxis.forEach(sequence::i64);
      sequences.add(sequence.toArray());
    }
    Output data = inHeap(file, sequences, Long.BYTES);
    return message(SCALES, DatatypeWriter.sequencesOfReferences(), scales.size(), data);
  }

  /** The message of the attribute for the axes that a scale belongs to. */
  public static byte[] usersMessage(List<Use> users) {
    Output data = new Output();
    for (Use use : users) {
      data.i64(use.dataset()).u32(use.axis()).zeros(USE_BYTES - 12);
    }
    return message(USERS, DatatypeWriter.referenceAndAxis(USE_BYTES), users.size(), data);
  }

  private static byte[] message(String name, byte[] type, int count, Output data) {
    long[] shape = {count};
    byte[] space = Dataspace.of(shape, shape).write();
    return AttributeWriter.message(name, type, space, data.toArray());
  }

  /** The message of an attribute that is text ended by a zero byte, as dimension scales need it. */
  public static byte[] textMessage(String name, String text) {
    byte[] data = new Output().text(text).u8(0).toArray();
    byte[] space = Dataspace.of(new long[0], new long[0]).write();
    return AttributeWriter.message(name, DatatypeWriter.terminatedText(data.length), space, data);
  }

  /** The message of an attribute of texts of any length, which go to a heap in the file. */
  public static byte[] textsMessage(Appender file, String name, List<String> texts) {
    List<byte[]> encoded = new ArrayList<>();
    for (String text : texts) {
      encoded.add(text.getBytes(StandardCharsets.UTF_8));
    }
    return message(name, DatatypeWriter.texts(), texts.size(), inHeap(file, encoded, 1));
  }

  /** Elements of variable length: how many items of so many bytes each has, and where they are. */
  private static Output inHeap(Appender file, List<byte[]> elements, int itemBytes) {
    List<byte[]> objects = elements.stream().filter(element -> element.length > 0).toList();
    long heap = objects.isEmpty() ? 0 : GlobalHeapWriter.write(file, objects);
    Output data = new Output();
    int number = 0;
    for (byte[] element : elements) {
      boolean isEmpty = element.length == 0;
      data.u32(element.length / itemBytes).i64(isEmpty ? 0 : heap).u32(isEmpty ? 0 : ++number);
    }
    return data;
  }
}

package io.monomorph.hdf5;

import io.monomorph.Buffers;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.attribute.Attribute;
import io.monomorph.hdf5.attribute.AttributeReader;
import io.monomorph.hdf5.attribute.Texts;
import io.monomorph.hdf5.storage.ElementCodec;
import io.monomorph.hdf5.storage.Located;
import io.monomorph.hdf5.type.ElementType;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes attributes with values from stored ones. A value that cannot be read harms no other. */
final class AttributeValues {
  private AttributeValues() {}

  static Map<String, Hdf5Attribute> read(Located where, String path) {
    return Guard.run(
        where.file(),
        path,
        () -> {
          Map<String, Hdf5Attribute> attributes = new LinkedHashMap<>();
          AttributeReader.read(where.file().space(), where.file().header(where.address()))
              .values()
              .forEach(stored -> attributes.put(stored.name(), attribute(where, path, stored)));
          return Collections.unmodifiableMap(attributes);
        });
  }

  private static Hdf5Attribute attribute(Located where, String path, Attribute stored) {
    String type = TypeNames.of(stored.type());
    long[] shape = stored.space().shape();
    String full = path + "@" + stored.name();
    try {
      Object value = Guard.run(where.file(), full, () -> value(where, stored));
      return new Hdf5Attribute(stored.name(), type, shape, () -> value);
    } catch (Hdf5Exception e) {
      return new Hdf5Attribute(
          stored.name(),
          type,
          shape,
          () -> {
            throw new Hdf5Exception(e.file(), e.path(), e.reason(), e);
          });
    }
  }

  private static Object value(Located where, Attribute stored) {
    ElementType numbers = ElementType.of(stored.type());
    if (numbers != null) {
      return numbers(stored, new ElementCodec(numbers));
    }
    List<String> texts = Texts.read(where.file().space(), stored);
    return stored.space().shape().length == 0 && texts.size() == 1 ? texts.get(0) : texts;
  }

  private static Object numbers(Attribute stored, ElementCodec codec) {
    DType dtype = codec.dtype();
    int count = (int) stored.space().size();
    Object block = dtype.newBlock(count);
    codec.decode(stored.data().rewound().segment((long) count * codec.size()), 0, block, 0, count);
    long[] shape = stored.space().isNull() ? new long[] {0} : stored.space().shape();
    return Buffers.wrap(dtype, block, shape);
  }
}

package io.monomorph.hdf5;

import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.hdf5.group.Link;
import io.monomorph.spi.Operand;
import java.io.IOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * Prints a line for each numeric dataset of files: path, shape, kind and size of elements, and a
 * hash of their little-endian bytes. The script {@code h5sums.py} prints the same with h5py.
 */
final class Sums {
  private static final long MOST_BYTES = 100_000_000;

  private final List<String> lines = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();

  private Sums() {}

  public static void main(String[] files) {
    for (String file : files) {
      System.out.println("FILE\t" + file);
      of(Path.of(file)).forEach(System.out::println);
    }
  }

  /** The lines of a file. */
  static List<String> of(Path path) {
    Sums sums = new Sums();
    try (Hdf5File file = Hdf5File.open(path)) {
      sums.group(file.root(), "", 0);
    } catch (IOException | Hdf5Exception e) {
      sums.lines.add("OPENFAIL\t" + reason(e));
    }
    return sums.lines;
  }

  private static String reason(Exception e) {
    return e instanceof Hdf5Exception known ? known.reason() : e.toString();
  }

  private void group(Hdf5Group group, String path, int depth) {
    List<String> names;
    try {
      names = group.names();
    } catch (Hdf5Exception e) {
      lines.add("GROUPFAIL\t" + path + "\t" + reason(e));
      return;
    }
    for (String name : names) {
      Link link = group.links().get(name);
      if (link instanceof Link.Hard) {
        object(group, name, path + "/" + name, depth);
      }
    }
  }

  private void object(Hdf5Group group, String name, String path, int depth) {
    Hdf5Object object;
    try {
      object = group.get(name);
    } catch (Hdf5Exception e) {
      lines.add(path + "\tREADFAIL\t" + reason(e));
      return;
    } catch (IllegalArgumentException e) {
      return; // a named type
    }
    if (object instanceof Hdf5Group child) {
      if (seen.add(child.where().address()) && depth < 12) {
        group(child, path, depth + 1);
      }
      return;
    }
    dataset((Hdf5Dataset) object, path);
  }

  private void dataset(Hdf5Dataset dataset, String path) {
    if (dataset.dtype().isEmpty()) {
      lines.add(path + "\t" + Arrays.toString(dataset.shape()) + "\tOTHER " + dataset.type());
      return;
    }
    try {
      NdBuffer buffer = dataset.buffer();
      DType dtype = buffer.dtype();
      if (buffer.size() * dtype.itemSize() > MOST_BYTES) {
        lines.add(path + "\tBIG");
        return;
      }
      String kind = dtype == DType.BOOL ? "u1" : dtype.kind() + "" + dtype.itemSize();
      lines.add(path + "\t" + Arrays.toString(dataset.shape()) + "\t" + kind + "\t" + hash(buffer));
    } catch (Hdf5Exception e) {
      lines.add(path + "\tREADFAIL\t" + reason(e));
    }
  }

  private static String hash(NdBuffer buffer) {
    int count = (int) buffer.size();
    Object block = buffer.dtype().newBlock(count);
    ((Operand) buffer).load(0, 1, block, 0, count);
    try {
      byte[] digest = MessageDigest.getInstance("SHA-1").digest(bytes(block));
      return HexFormat.of().formatHex(digest).substring(0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  /** The elements of a block as little-endian bytes. */
  static byte[] bytes(Object block) {
    if (block instanceof boolean[] booleans) {
      byte[] bytes = new byte[booleans.length];
      for (int k = 0; k < bytes.length; k++) {
        bytes[k] = (byte) (booleans[k] ? 1 : 0);
      }
      return bytes;
    }
    if (block instanceof byte[] bytes) {
      return bytes;
    }
    ByteOrder little = ByteOrder.LITTLE_ENDIAN;
    if (block instanceof short[] shorts) {
      byte[] bytes = new byte[2 * shorts.length];
      MemorySegment.copy(
          shorts,
          0,
          to(bytes),
          ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(little),
          0,
          shorts.length);
      return bytes;
    }
    if (block instanceof int[] ints) {
      byte[] bytes = new byte[4 * ints.length];
      MemorySegment.copy(
          ints, 0, to(bytes), ValueLayout.JAVA_INT_UNALIGNED.withOrder(little), 0, ints.length);
      return bytes;
    }
    if (block instanceof float[] floats) {
      byte[] bytes = new byte[4 * floats.length];
      MemorySegment.copy(
          floats,
          0,
          to(bytes),
          ValueLayout.JAVA_FLOAT_UNALIGNED.withOrder(little),
          0,
          floats.length);
      return bytes;
    }
    if (block instanceof long[] longs) {
      byte[] bytes = new byte[8 * longs.length];
      MemorySegment.copy(
          longs, 0, to(bytes), ValueLayout.JAVA_LONG_UNALIGNED.withOrder(little), 0, longs.length);
      return bytes;
    }
    double[] doubles = (double[]) block;
    byte[] bytes = new byte[8 * doubles.length];
    MemorySegment.copy(
        doubles,
        0,
        to(bytes),
        ValueLayout.JAVA_DOUBLE_UNALIGNED.withOrder(little),
        0,
        doubles.length);
    return bytes;
  }

  private static MemorySegment to(byte[] bytes) {
    return MemorySegment.ofArray(bytes);
  }
}

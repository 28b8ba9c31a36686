package io.monomorph.bytes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Slices of slices that overlap, written in any order, against an array that all of them share. */
class RandomBytesTest {
  /** A slice, and where it is in the array. */
  private record Part(Bytes bytes, int from, int size) {}

  @ParameterizedTest
  @EnumSource
  void slicesAreTheArray(HostMemory memory) {
    Random random = new Random(3);
    for (int round = 0; round < 300; round++) {
      byte[] model = new byte[random.nextInt(60)];
      random.nextBytes(model);
      Bytes whole = memory.copyOf(Bytes.wrap(model));
      List<Part> parts = new ArrayList<>(List.of(new Part(whole, 0, model.length)));
      for (int step = 0; step < 60; step++) {
        Part part = parts.get(random.nextInt(parts.size()));
        switch (random.nextInt(5)) {
          case 0 -> parts.add(slice(part, random));
          case 1 -> {
            int value = random.nextInt(256);
            part.bytes().assign(value);
            Arrays.fill(model, part.from(), part.from() + part.size(), (byte) value);
          }
          case 2 -> {
            // Between parts of one memory, which may overlap.
            Part from = parts.get(random.nextInt(parts.size()));
            int size = Math.min(part.size(), from.size());
            part.bytes().slice(0, size).assign(from.bytes().slice(0, size));
            System.arraycopy(model, from.from(), model, part.from(), size);
          }
          case 3 -> {
            if (part.size() > 0) {
              int at = random.nextInt(part.size());
              int value = random.nextInt(384) - 128;
              part.bytes().set(random.nextBoolean() ? at : at - part.size(), value);
              model[part.from() + at] = (byte) value;
            }
          }
          default -> {
            Part other = parts.get(random.nextInt(parts.size()));
            Bytes sum = part.bytes().plus(other.bytes());
            byte[] expected = Arrays.copyOf(content(model, part), part.size() + other.size());
            System.arraycopy(model, other.from(), expected, part.size(), other.size());
            assertArrayEquals(expected, sum.toArray());
            sum.assign(0); // of its own
          }
        }
        for (Part each : parts) {
          assertArrayEquals(content(model, each), each.bytes().toArray());
          assertEquals(Bytes.wrap(content(model, each)).hashCode(), each.bytes().hashCode());
        }
      }
    }
  }

  private static byte[] content(byte[] model, Part part) {
    return Arrays.copyOfRange(model, part.from(), part.from() + part.size());
  }

  private static Part slice(Part of, Random random) {
    int size = of.size();
    int from = random.nextInt(size + 3);
    int to = random.nextInt(size + 3);
    int first = Math.min(from, size);
    int length = Math.max(0, Math.min(to, size) - first);
    boolean fromEnd = from < size && random.nextBoolean();
    return new Part(of.bytes().slice(fromEnd ? from - size : from, to), of.from() + first, length);
  }
}

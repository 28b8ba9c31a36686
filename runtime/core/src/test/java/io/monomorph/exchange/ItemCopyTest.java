package io.monomorph.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.monomorph.layout.Layout;
import io.monomorph.shape.Shapes;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Copies between random layouts, compared with one item at a time. */
class ItemCopyTest {
  private static final int BYTES = 600;
  private static final String[] FORMATS = {"B", "h", "i", "d", "Zd", ">i", "Zf"};

  /** Random places of a shape, none of which is there twice. */
  private static Layout layout(Random random, int itemSize, long... shape) {
    int rank = shape.length;
    Integer[] axes = new Integer[rank];
    Arrays.setAll(axes, axis -> axis);
    java.util.Collections.shuffle(Arrays.asList(axes), random);
    long[] strides = new long[rank];
    long next = itemSize;
    long first = 0;
    for (int axis : axes) {
      long stride = next * (1 + random.nextInt(2));
      next = stride * Math.max(1, shape[axis]);
      strides[axis] = random.nextBoolean() ? stride : -stride;
      first += strides[axis] < 0 ? stride * (shape[axis] - 1) : 0;
    }
    return Layout.of(shape, strides, Shapes.size(shape) == 0 ? 0 : first);
  }

  private static long[] shape(Random random, int items) {
    return switch (random.nextInt(5)) {
      case 0 -> new long[] {items};
      case 1 -> new long[] {1, items, 1};
      case 2 -> items % 2 == 0 ? new long[] {2, items / 2} : new long[] {items};
      case 3 -> items % 6 == 0 ? new long[] {3, items / 6, 2} : new long[] {items, 1};
      default -> items == 1 ? new long[0] : new long[] {items};
    };
  }

  private static MemorySegment memory(Random random, Arena arena) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return random.nextBoolean()
        ? MemorySegment.ofArray(bytes)
        : arena.allocate(BYTES).copyFrom(MemorySegment.ofArray(bytes));
  }

  private static Items items(
      Random random, MemorySegment memory, ItemFormat format, int offset, int count) {
    Layout layout = layout(random, format.itemSize(), shape(random, count));
    return Items.of(
        memory,
        format,
        layout.shape(),
        layout.strides(),
        layout.offset() + (count == 0 ? 0 : offset));
  }

  private static byte[] bytes(Items items, long item) {
    long at = items.layout.offset();
    long rest = item;
    for (int axis = items.layout.rank() - 1; axis >= 0; axis--) {
      at += rest % items.layout.shape(axis) * items.layout.strides(axis);
      rest /= items.layout.shape(axis);
    }
    byte[] bytes = new byte[items.format.itemSize()];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = items.store.get(at + k);
    }
    return bytes;
  }

  @Test
  void anyItemsAreCopiedToAnyOthersAlsoWhereTheyOverlap() {
    Random random = new Random(7);
    try (Arena arena = Arena.ofConfined()) {
      for (int round = 0; round < 4_000; round++) {
        ItemFormat format = ItemFormat.of(FORMATS[random.nextInt(FORMATS.length)]);
        int count = random.nextInt(BYTES / (16 * format.itemSize()) + 1);
        MemorySegment memory = memory(random, arena);
        MemorySegment target = random.nextInt(3) > 0 ? memory : memory(random, arena);
        Items from = items(random, memory, format, random.nextInt(60), count);
        Items to = items(random, target, format, random.nextInt(60), count);
        byte[][] expected = new byte[count][];
        Arrays.setAll(expected, k -> bytes(from, k));
        byte[] before = target.toArray(java.lang.foreign.ValueLayout.JAVA_BYTE);
        Lender lender = new Lender("the items");
        try (BufferView source = lender.lend(Requests.FULL, Terms.PINNED, () -> from);
            BufferView view = lender.lend(Requests.FULL, Terms.PINNED, () -> to)) {
          view.copyFrom(source);
        }
        for (int k = 0; k < count; k++) {
          assertArrayEquals(expected[k], bytes(to, k));
        }
        assertOnlyItemsHaveChanged(to, before);
      }
    }
  }

  private static void assertOnlyItemsHaveChanged(Items to, byte[] before) {
    boolean[] written = new boolean[before.length];
    if (to.layout.size() > 0) {
      Shapes.forEachIndex(
          to.layout.shape(),
          index -> {
            int at = (int) to.layout.at(index);
            Arrays.fill(written, at, at + to.format.itemSize(), true);
          });
    }
    for (int k = 0; k < before.length; k++) {
      if (!written[k]) {
        assertEquals(before[k], to.store.get(k), "byte " + k);
      }
    }
  }

  @Test
  void partsOfAViewGoToArraysAndBack() {
    Random random = new Random(8);
    try (Arena arena = Arena.ofConfined()) {
      for (int round = 0; round < 2_000; round++) {
        ItemFormat format = ItemFormat.of(FORMATS[random.nextInt(FORMATS.length)]);
        int size = format.itemSize();
        int count = random.nextInt(BYTES / (16 * size) + 1);
        Items items = items(random, memory(random, arena), format, random.nextInt(60), count);
        int first = random.nextInt(count + 1);
        int part = random.nextInt(count - first + 1);
        byte[] array = new byte[part * size + 5];
        try (BufferView view = new Lender("x").lend(Requests.FULL, Terms.PINNED, () -> items)) {
          view.copyTo(first, array, 3, part);
          for (int k = 0; k < part; k++) {
            byte[] copied = Arrays.copyOfRange(array, 3 + k * size, 3 + (k + 1) * size);
            assertArrayEquals(bytes(items, first + k), copied);
          }
          random.nextBytes(array);
          view.copyFrom(array, 3, first, part);
          byte[] again = new byte[array.length];
          view.copyTo(first, again, 3, part);
          assertArrayEquals(
              Arrays.copyOfRange(array, 3, 3 + part * size),
              Arrays.copyOfRange(again, 3, 3 + part * size));
        }
      }
    }
  }
}

package io.monomorph.exchange;

import io.monomorph.kernel.Segments;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Copies items in C order, between any shapes and strides. */
final class ItemCopy {
  private ItemCopy() {}

  /** Copies all items of one to those of another, of which there are as many, of the same size. */
  static void copy(Items from, Items to) {
    long size = from.layout.size();
    boolean inOrder = from.isCContiguous() && to.isCContiguous();
    if (inOrder || !from.store.overlaps(to.store)) {
      copy(from, 0, to, 0, size);
      return;
    }
    // What is overwritten before it is read has to be read first, as a whole.
    try (Arena arena = Arena.ofConfined()) {
      Items between = Items.packed(arena.allocate(from.byteSize()), from.format);
      copy(from, 0, between, 0, size);
      copy(between, 0, to, 0, size);
    }
  }

  /**
   * Copies {@code count} items, from the {@code first} on, to as many from another first one on. If
   * both are in C order they may overlap.
   */
  static void copy(Items from, long first, Items to, long firstTo, long count) {
    if (count == 0) {
      return;
    }
    ItemRun source = new ItemRun(from, first);
    ItemRun target = new ItemRun(to, firstTo);
    long left = count;
    while (true) {
      long run = Math.min(left, Math.min(source.length(), target.length()));
      copy(source, target, from.format.itemSize(), run);
      left -= run;
      if (left == 0) {
        return;
      }
      source.skip(run);
      target.skip(run);
    }
  }

  private static void copy(ItemRun source, ItemRun target, int size, long count) {
    MemorySegment from = source.store.segment();
    MemorySegment to = target.store.segment();
    if (from == null || to == null) {
      for (long k = 0; k < count; k++) {
        target.store.put(
            target.at + k * target.step, source.store.get(source.at + k * source.step));
      }
    } else if (source.step == size && target.step == size) {
      MemorySegment.copy(from, source.at, to, target.at, size * count);
    } else {
      copy(from, source, to, target, size, count);
    }
  }

  private static void copy(
      MemorySegment from, ItemRun source, MemorySegment to, ItemRun target, int size, long count) {
    long at = source.at;
    long place = target.at;
    for (long k = 0; k < count; k++, at += source.step, place += target.step) {
      switch (size) {
        case 1 -> Segments.put(to, place, Segments.byteAt(from, at));
        case 2 -> Segments.put(to, place, Segments.shortAt(from, at));
        case 4 -> Segments.put(to, place, Segments.intAt(from, at));
        case 8 -> Segments.put(to, place, Segments.longAt(from, at));
        default -> MemorySegment.copy(from, at, to, place, size);
      }
    }
  }
}

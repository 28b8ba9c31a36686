package io.monomorph.hdf5.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Room is given to one only, and is joined when it is free again. */
class FreeRoomTest {
  private static final int END = 4096;

  @Test
  void randomPartsAreNeverGivenTwice() {
    for (int seed = 0; seed < 200; seed++) {
      check(new Random(seed));
    }
  }

  private static void check(Random random) {
    FreeRoom room = new FreeRoom();
    BitSet free = new BitSet();
    List<Extent> taken = new ArrayList<>(List.of(new Extent(0, END)));
    for (int step = 0; step < 400; step++) {
      if (random.nextBoolean() && !taken.isEmpty()) {
        Extent back = taken.remove(random.nextInt(taken.size()));
        room.add(back);
        free.set((int) back.address(), (int) back.end());
        room.add(back); // twice is as once
      } else {
        int length = 1 + random.nextInt(200);
        int alignment = 1 << random.nextInt(5);
        long address = room.take(length, alignment);
        if (address >= 0) {
          assertEquals(0, address % alignment);
          int end = (int) address + length;
          assertTrue(free.nextClearBit((int) address) >= end, "not free");
          free.clear((int) address, end);
          taken.add(new Extent(address, length));
        }
      }
    }
    taken.forEach(room::add);
    assertEquals(0, room.take(END, 8), "all of it is one part again");
  }

  @Test
  void thereIsNoMoreThanThereIs() {
    FreeRoom room = new FreeRoom();
    room.add(new Extent(100, 20));
    room.add(new Extent(120, 0));
    room.add(new Extent(60, -5));
    assertEquals(-1, room.take(21, 1));
    assertEquals(-1, room.take(0, 1));
    assertEquals(104, room.take(16, 8));
    assertEquals(-1, room.take(5, 1));
    assertEquals(100, room.take(4, 4));
  }
}

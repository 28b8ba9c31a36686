package io.monomorph.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.memory.Memory;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import org.junit.jupiter.api.Test;

/** Memory that is lent by somebody who has borrowed it. */
class BorrowedMemoryTest {
  /** Memory that the collector frees, so that only the book knows that it is closed. */
  private static Memory memory() {
    return Memory.allocate(64, ByteOrder.nativeOrder(), Arena.ofAuto());
  }

  @Test
  void aViewOfABufferOverAViewHoldsTheFirstOwner() {
    Memory memory = memory();
    BufferView first = memory.export(Requests.FULL);
    NdBuffer buffer = Buffers.fromView(first);
    BufferView second = buffer.export(Requests.FULL);
    first.close();
    assertThrows(IllegalStateException.class, () -> buffer.item(0));
    assertThrows(IllegalStateException.class, memory::close);
    second.storeAt((byte) 9, 3);
    assertEquals(9, memory.byteAt(3));
    second.close();
    memory.close();
    assertFalse(memory.isAlive());
  }

  @Test
  void aViewOfABufferOverAViewIsStaleWhenTheFirstOwnerMoves() {
    Packet packet = new Packet(8);
    BufferView first = packet.export(Requests.FULL, Terms.MOVABLE);
    BufferView second = Buffers.fromView(first).export(Requests.FULL, Terms.MOVABLE);
    BufferView third = Buffers.fromView(second).export(Requests.FULL, Terms.MOVABLE);
    packet.resize(20);
    for (BufferView view : new BufferView[] {first, second, third}) {
      assertTrue(view.isStale());
      StaleViewException stale = assertThrows(StaleViewException.class, () -> view.byteAt(0));
      assertTrue(String.valueOf(stale.getMessage()).contains("the packet was resized"));
    }
  }

  @Test
  void slicesAndFurtherExportsHoldAllOwners() {
    Packet packet = new Packet(8);
    Lender own = new Lender("the middleman");
    BufferView view =
        own.lendOn(packet.export(Requests.FULL), Requests.FULL, () -> Items.of(packet.bytes()));
    BufferView slice = view.slice(2, 3);
    BufferView again = slice.export(Requests.FULL, Terms.MOVABLE);
    assertEquals(3, packet.lender.lent());
    view.close();
    view.close();
    assertEquals(2, packet.lender.lent());
    assertThrows(IllegalStateException.class, () -> packet.resize(3));
    assertThrows(IllegalStateException.class, () -> view.slice(0, 1));
    slice.close();
    packet.resize(3);
    assertTrue(again.isStale());
    assertEquals(0, packet.lender.lent());
    assertEquals(0, own.lent());
  }

  @Test
  void aRefusalGivesBackWhatWasBorrowedForIt() {
    Packet packet = new Packet(8);
    Lender own = new Lender("the middleman");
    assertThrows(
        IllegalArgumentException.class,
        () ->
            own.lendOn(
                packet.export(Requests.FULL_RO),
                Requests.WRITABLE,
                () -> Items.of(packet.bytes()).asReadOnly()));
    assertEquals(0, packet.lender.lent());
    own.end("closed", () -> {});
    BufferView borrowed = packet.export(Requests.FULL);
    assertThrows(
        IllegalStateException.class,
        () -> own.lendOn(borrowed, Requests.FULL, () -> Items.of(packet.bytes())));
    assertEquals(0, packet.lender.lent());
  }

  @Test
  void oneHandleMayBeLostWhileOthersOfTheSameOwnerArePinned() {
    Packet packet = new Packet(8);
    byte[] other = new byte[4];
    Lender own = new Lender("the middleman");
    BufferView lost =
        own.lendOn(
            packet.export(Requests.FULL, Terms.MOVABLE),
            Requests.FULL,
            () -> Items.of(packet.bytes()));
    BufferView kept = own.lend(Requests.FULL, Terms.PINNED, () -> Items.of(other));
    packet.close();
    assertTrue(lost.isStale());
    assertFalse(kept.isStale());
    assertEquals(1, own.lent());
    kept.close();
    assertEquals(0, own.lent());
  }

  @Test
  void memoryThatItsArenaHasEndedIsNamed() {
    BufferView view;
    try (Arena arena = Arena.ofConfined()) {
      view = Memory.of(arena.allocate(8)).export(Requests.FULL);
    }
    IllegalStateException ended = assertThrows(IllegalStateException.class, () -> view.byteAt(0));
    assertEquals(
        "the memory of this view of the memory segment of 8 bytes has ended: whoever owns it has closed it",
        ended.getMessage());
    assertThrows(IllegalStateException.class, () -> view.copyTo(new byte[8], 0));
    assertThrows(IllegalStateException.class, () -> view.item(1));
    view.close();
  }
}

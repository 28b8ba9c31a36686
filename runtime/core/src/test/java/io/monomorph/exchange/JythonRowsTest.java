package io.monomorph.exchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.dtype.Order;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/**
 * The behaviour of Jython's buffers, by the numbers of {@code docs/lending-rows.md}; where that is
 * a fault, what was meant.
 */
class JythonRowsTest {
  private static final Requests[] ATOMS = {
    Requests.WRITABLE,
    Requests.FORMAT,
    Requests.ND,
    Requests.STRIDES,
    Requests.C_CONTIGUOUS,
    Requests.F_CONTIGUOUS,
    Requests.ANY_CONTIGUOUS,
    Requests.INDIRECT,
    Requests.AS_ARRAY
  };

  private static String refused(Executable call) {
    return String.valueOf(assertThrows(IllegalArgumentException.class, call).getMessage());
  }

  private static BufferView matrix(Packet packet, Requests requests) {
    return packet.export(requests, "B", new long[] {2, 3}, new long[] {1, 2}, 0);
  }

  @Test
  @DisplayName("J1 an export is asked for by requests, and refused if they do not fit")
  void j1() {
    Packet packet = new Packet(6);
    try (BufferView view = packet.export(Requests.SIMPLE)) {
      assertEquals(8, view.byteAt(1));
      assertEquals(Terms.PINNED, view.terms());
    }
    assertEquals(
        "STRIDES is missing: the items do not follow each other in C order, but with strides (2,);"
            + " requested was SIMPLE",
        refused(() -> packet.export(Requests.SIMPLE, "B", new long[] {3}, new long[] {2}, 0)));
    assertEquals(0, packet.lender.lent());
  }

  @Test
  @DisplayName("J2 the values of the flags are those of PEP 3118")
  void j2() {
    int[] values = {
      0,
      1,
      4,
      8,
      0x18,
      0x38,
      0x58,
      0x98,
      0x118,
      9,
      8,
      0x19,
      0x18,
      0x1D,
      0x1C,
      0x11D,
      0x11C,
      0x10000000
    };
    Requests[] sums = {
      Requests.SIMPLE,
      Requests.WRITABLE,
      Requests.FORMAT,
      Requests.ND,
      Requests.STRIDES,
      Requests.C_CONTIGUOUS,
      Requests.F_CONTIGUOUS,
      Requests.ANY_CONTIGUOUS,
      Requests.INDIRECT,
      Requests.CONTIG,
      Requests.CONTIG_RO,
      Requests.STRIDED,
      Requests.STRIDED_RO,
      Requests.RECORDS,
      Requests.RECORDS_RO,
      Requests.FULL,
      Requests.FULL_RO,
      Requests.AS_ARRAY
    };
    for (int k = 0; k < values.length; k++) {
      assertEquals(values[k], sums[k].toInt());
      assertEquals(sums[k], Requests.of(values[k]));
      assertEquals(sums[k].hashCode(), Requests.of(values[k]).hashCode());
    }
    assertEquals(0x118, Requests.Flags.NAVIGATION);
    assertEquals(0xE0, Requests.Flags.CONTIGUITY);
    assertEquals(64, Requests.Flags.MAX_NDIM);
    assertEquals(Requests.RECORDS, Requests.WRITABLE.and(Requests.STRIDES).and(Requests.FORMAT));
    assertEquals("WRITABLE|FORMAT|STRIDES", Requests.RECORDS.toString());
    assertEquals("SIMPLE", Requests.SIMPLE.toString());
    assertEquals("ND", Requests.CONTIG_RO.toString());
    assertEquals("C_CONTIGUOUS|AS_ARRAY", Requests.C_CONTIGUOUS.and(Requests.AS_ARRAY).toString());
    assertTrue(refused(() -> Requests.of(2)).contains("0x2"));
    // A part of a request would be granted without being looked at.
    for (int part : new int[] {0x10, 0x20, 0x40, 0x80, 0x100, 0x28, 0x30}) {
      assertTrue(refused(() -> Requests.of(part)).contains("part of the request"));
    }
  }

  @Test
  @DisplayName("J3 what is needed must be requested, and what is requested must be there")
  void j3() {
    for (int mask = 0; mask < 1 << ATOMS.length; mask++) {
      Requests requests = Requests.SIMPLE;
      for (int k = 0; k < ATOMS.length; k++) {
        requests = (mask >> k & 1) == 1 ? requests.and(ATOMS[k]) : requests;
      }
      for (int kind = 0; kind < 6; kind++) {
        String expected = problem(requests, kind);
        Requests asked = requests;
        int of = kind;
        if (expected.isEmpty()) {
          export(asked, of).close();
        } else {
          String message = refused(() -> export(asked, of));
          assertTrue(message.startsWith(expected + " "), message);
        }
      }
    }
  }

  /**
   * 0: bytes; 1: the same, read-only; 2: C order; 3: F order; 4: strided matrix; 5: strided axis.
   */
  private static BufferView export(Requests requests, int kind) {
    Packet packet = new Packet(24);
    return switch (kind) {
      case 0 -> packet.export(requests);
      case 1 -> packet.exportReadOnly(requests);
      case 2 -> packet.export(requests, "B", new long[] {2, 3}, new long[] {3, 1}, 0);
      case 3 -> packet.export(requests, "B", new long[] {2, 3}, new long[] {1, 2}, 0);
      case 4 -> packet.export(requests, "B", new long[] {2, 3}, new long[] {12, 2}, 0);
      default -> packet.export(requests, "h", new long[] {4}, new long[] {-4}, 20);
    };
  }

  /** The table by which the requests are checked, from the definitions of PEP 3118. */
  private static String problem(Requests requests, int kind) {
    boolean inC = kind < 3;
    boolean inF = kind < 2 || kind == 3;
    if (kind >= 2 && kind <= 4 && !requests.contains(Requests.ND)) {
      return "ND is missing:";
    }
    if (!inC && !requests.contains(Requests.STRIDES)) {
      return "STRIDES is missing:";
    }
    if (kind == 1 && requests.contains(Requests.WRITABLE)) {
      return "WRITABLE cannot be met:";
    }
    if (kind == 1 && requests.contains(Requests.AS_ARRAY)) {
      return "AS_ARRAY cannot be met:";
    }
    if (!inC && requests.contains(Requests.C_CONTIGUOUS)) {
      return "C_CONTIGUOUS cannot be met:";
    }
    if (!inF && requests.contains(Requests.F_CONTIGUOUS)) {
      return "F_CONTIGUOUS cannot be met:";
    }
    return !inC && !inF && requests.contains(Requests.ANY_CONTIGUOUS)
        ? "ANY_CONTIGUOUS cannot be met:"
        : "";
  }

  @Test
  @DisplayName("J4 a format is always there, requested or not")
  void j4() {
    try (BufferView view = new Packet(3).export(Requests.SIMPLE)) {
      assertEquals("B", view.format().toString());
    }
    new Packet(3).export(Requests.FORMAT).close();
  }

  @Test
  @DisplayName(
      "J5 a refusal names the first request that is missing, then the first that is not met")
  void j5() {
    Packet packet = new Packet(12);
    assertTrue(refused(() -> matrix(packet, Requests.WRITABLE)).startsWith("ND is missing: there"));
    assertTrue(refused(() -> matrix(packet, Requests.ND)).startsWith("STRIDES is missing: the"));
    assertTrue(
        refused(() -> matrix(packet, Requests.C_CONTIGUOUS))
            .startsWith("C_CONTIGUOUS cannot be met: the items of shape (2, 3) have the strides"));
  }

  @Test
  @DisplayName("J6 shape and strides are always there, as copies")
  void j6() {
    try (BufferView view = new Packet(6).export(Requests.SIMPLE)) {
      assertArrayEquals(new long[] {6}, view.shape());
      assertArrayEquals(new long[] {1}, view.strides());
      view.shape()[0] = 100;
      view.strides()[0] = 100;
      assertArrayEquals(new long[] {6}, view.shape());
      assertArrayEquals(new long[] {1}, view.strides());
    }
  }

  @Test
  @DisplayName("J7 there are no suboffsets")
  void j7() {
    assertEquals(0, new Packet(6).export(Requests.INDIRECT).suboffsets().length);
  }

  @Test
  @DisplayName("J8 bytes and items have names of their own, also without axes")
  void j8() {
    Packet packet = new Packet(16);
    BufferView point = packet.export(Requests.FULL, "d", new long[] {}, new long[] {}, 8);
    assertEquals(1, point.size());
    assertEquals(8, point.byteSize());
    BufferView pairs = packet.export(Requests.FULL, "h", new long[] {2, 4}, new long[] {8, 2}, 0);
    assertEquals(8, pairs.size());
    assertEquals(16, pairs.byteSize());
    assertEquals(2, pairs.itemSize());
  }

  @Test
  @DisplayName("J9 a view knows whether it is read-only")
  void j9() {
    assertTrue(new Packet(3).exportReadOnly(Requests.SIMPLE).isReadOnly());
    BufferView strided =
        new Packet(6).export(Requests.FULL, "B", new long[] {3}, new long[] {2}, 0);
    assertFalse(strided.isReadOnly());
    assertTrue(strided.asReadOnly().isReadOnly());
  }

  @Test
  @DisplayName("J10 single bytes, checked; a read-only view is not written")
  void j10() {
    Packet packet = new Packet(4);
    BufferView view = packet.export(Requests.WRITABLE);
    view.storeAt((byte) 200, 3);
    assertEquals((byte) 200, view.byteAt(3));
    assertEquals(200, view.intAt(3));
    assertEquals((byte) 200, packet.bytes()[3]);
    for (long wrong : new long[] {-1, 4, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThrows(IndexOutOfBoundsException.class, () -> view.byteAt(wrong));
      assertThrows(IndexOutOfBoundsException.class, () -> view.intAt(wrong));
      assertThrows(IndexOutOfBoundsException.class, () -> view.storeAt((byte) 1, wrong));
    }
    BufferView fixed = packet.exportReadOnly(Requests.SIMPLE);
    assertThrows(UnsupportedOperationException.class, () -> fixed.storeAt((byte) 1, 0));
    assertEquals(1, packet.bytes()[0]);
  }

  @Test
  @DisplayName("J11 the number of indices must be the rank")
  void j11() {
    Packet packet = new Packet(6);
    BufferView flat = packet.export(Requests.WRITABLE);
    assertEquals(
        "2 indices for a view of rank 1: give one for each axis", refused(() -> flat.byteAt(1, 2)));
    BufferView matrix = matrix(packet, Requests.FULL);
    assertTrue(refused(() -> matrix.byteAt(1)).contains("rank 2"));
    assertTrue(refused(() -> matrix.storeAt((byte) 1, 1, 1, 1)).contains("rank 2"));
    assertEquals(packet.bytes()[5], matrix.byteAt(1, 2));
    assertEquals(packet.bytes()[5] & 0xFF, matrix.intAt(1, 2));
    matrix.storeAt((byte) 99, 1, 0);
    assertEquals(99, packet.bytes()[1]);
  }

  @Test
  @DisplayName(
      "J12 an item is at the offset plus its indices times the strides, which may be negative")
  void j12() {
    Packet packet = new Packet(24);
    BufferView view = packet.export(Requests.FULL, "B", new long[] {3, 4}, new long[] {-8, 2}, 16);
    for (int i = 0; i < 3; i++) {
      for (int j = 0; j < 4; j++) {
        assertEquals(packet.bytes()[16 - 8 * i + 2 * j], view.byteAt(i, j));
      }
    }
    assertEquals(16, view.offset());
  }

  @Test
  @DisplayName("J13 contiguity in C, F or any order; axes of one item do not count")
  void j13() {
    Packet packet = new Packet(24);
    BufferView matrix = matrix(packet, Requests.FULL);
    assertEquals("FA", contiguity(matrix));
    assertEquals("CFA", contiguity(packet.export(Requests.SIMPLE)));
    assertEquals(
        "CFA",
        contiguity(packet.export(Requests.FULL, "B", new long[] {1, 4}, new long[] {99, 1}, 0)));
    assertEquals(
        "CFA",
        contiguity(packet.export(Requests.FULL, "B", new long[] {0, 4}, new long[] {99, 9}, 0)));
    assertEquals(
        "", contiguity(packet.export(Requests.FULL, "B", new long[] {2, 2}, new long[] {9, 2}, 0)));
    assertEquals(
        "CFA", contiguity(packet.export(Requests.FULL, "B", new long[] {1}, new long[] {-5}, 7)));
  }

  private static String contiguity(BufferView view) {
    StringBuilder orders = new StringBuilder();
    for (char order : "CFAKc ".toCharArray()) {
      orders.append(view.isContiguous(order) ? order : "");
    }
    return orders.toString();
  }

  @Test
  @DisplayName("J14 all bytes are copied in C order, of any rank")
  void j14() {
    Packet packet = new Packet(6);
    byte[] bytes = new byte[8];
    matrix(packet, Requests.FULL).copyTo(bytes, 1);
    byte[] of = packet.bytes();
    assertArrayEquals(new byte[] {0, of[0], of[2], of[4], of[1], of[3], of[5], 0}, bytes);
  }

  @Test
  @DisplayName("J15 parts are copied, and never bytes outside the view")
  void j15() {
    Packet packet = new Packet(10);
    BufferView part = packet.export(Requests.WRITABLE).slice(2, 5);
    byte[] bytes = new byte[10];
    part.copyTo(1, bytes, 4, 3);
    byte[] of = packet.bytes();
    assertArrayEquals(new byte[] {0, 0, 0, 0, of[3], of[4], of[5], 0, 0, 0}, bytes);
    part.copyTo(5, bytes, 10, 0);
    assertThrows(IndexOutOfBoundsException.class, () -> part.copyTo(1, bytes, 0, 5));
    assertThrows(IndexOutOfBoundsException.class, () -> part.copyTo(-1, bytes, 0, 1));
    assertThrows(IndexOutOfBoundsException.class, () -> part.copyTo(0, bytes, 0, -1));
    assertThrows(IndexOutOfBoundsException.class, () -> part.copyTo(0, bytes, 8, 3));
    assertThrows(IndexOutOfBoundsException.class, () -> part.copyTo(1, bytes, 0, Long.MAX_VALUE));
    assertThrows(IndexOutOfBoundsException.class, () -> part.copyTo(bytes, 6));
    assertArrayEquals(new byte[] {0, 0, 0, 0, of[3], of[4], of[5], 0, 0, 0}, bytes);
  }

  @Test
  @DisplayName("J16 bytes are copied into a view within its bounds; a read-only one refuses all")
  void j16() {
    Packet packet = new Packet(10);
    byte[] before = packet.bytes().clone();
    BufferView part = packet.export(Requests.WRITABLE).slice(2, 5);
    byte[] bytes = {50, 51, 52, 53, 54, 55};
    assertThrows(IndexOutOfBoundsException.class, () -> part.copyFrom(bytes, 0, 0, 6));
    assertThrows(IndexOutOfBoundsException.class, () -> part.copyFrom(bytes, 4, 0, 3));
    assertArrayEquals(before, packet.bytes());
    part.copyFrom(bytes, 1, 2, 3);
    before[4] = 51;
    before[5] = 52;
    before[6] = 53;
    assertArrayEquals(before, packet.bytes());
    BufferView fixed = packet.exportReadOnly(Requests.SIMPLE);
    assertThrows(UnsupportedOperationException.class, () -> fixed.copyFrom(bytes, 0, 0, 0));
  }

  @Test
  @DisplayName("J17 views are copied to views of the same structure, also if they overlap")
  void j17() {
    Packet packet = new Packet(10);
    byte[] expected = packet.bytes().clone();
    System.arraycopy(expected, 0, expected, 3, 6);
    BufferView all = packet.export(Requests.WRITABLE);
    all.slice(3, 6).copyFrom(all.slice(0, 6));
    assertArrayEquals(expected, packet.bytes());
    byte[] reversed = new byte[10];
    for (int k = 0; k < 10; k++) {
      reversed[k] = expected[9 - k];
    }
    all.copyFrom(all.slice(9, 10, -1));
    assertArrayEquals(reversed, packet.bytes());
    assertTrue(refused(() -> all.copyFrom(all.slice(0, 9))).contains("9 items of 1 bytes"));
    BufferView pairs = packet.export(Requests.FULL, "h", new long[] {5}, new long[] {2}, 0);
    assertTrue(refused(() -> all.copyFrom(pairs)).contains("5 items of 2 bytes"));
    BufferView fixed = packet.exportReadOnly(Requests.SIMPLE);
    assertThrows(UnsupportedOperationException.class, () -> fixed.copyFrom(all));
  }

  @Test
  @DisplayName("J18 a slice has a start, a count and a step, which are relative to the view")
  void j18() {
    Packet packet = new Packet(20);
    byte[] of = packet.bytes();
    BufferView all = packet.export(Requests.FULL);
    BufferView back = all.slice(18, 6, -3);
    BufferView twice = back.slice(1, 2, 3);
    for (int k = 0; k < 6; k++) {
      assertEquals(of[18 - 3 * k], back.byteAt(k));
    }
    assertEquals(of[15], twice.byteAt(0));
    assertEquals(of[6], twice.byteAt(1));
    assertArrayEquals(new long[] {-9}, twice.strides());
    assertArrayEquals(new long[] {1}, all.slice(3, 1, 100).strides());
    assertEquals(0, all.slice(20, 0).size());
    BufferView matrix = packet.export(Requests.FULL, "B", new long[] {4, 5}, new long[] {5, 1}, 0);
    assertEquals(of[3 * 5 + 2], matrix.slice(3, 2, -2).byteAt(0, 2));
    assertEquals(of[2 * 5 + 4], matrix.sliceAlong(1, 4, 3, -2).byteAt(2, 0));
    assertEquals(of[2 * 5], matrix.sliceAlong(-1, 4, 3, -2).byteAt(2, 2));
  }

  @Test
  @DisplayName("J19 no slice leaves its parent, whatever is behind that")
  void j19() {
    BufferView part = new Packet(20).export(Requests.FULL).slice(5, 10);
    long[][] wrong = {
      {-1, 1, 1},
      {0, 11, 1},
      {10, 1, 1},
      {11, 0, 1},
      {-1, 0, 1},
      {0, 6, 2},
      {9, 6, -2},
      {0, 2, -1},
      {0, 2, Long.MAX_VALUE},
      {9, 2, Long.MIN_VALUE},
      {1, Long.MAX_VALUE, 1},
      {5, 1L << 62, 4}
    };
    for (long[] slice : wrong) {
      assertThrows(IndexOutOfBoundsException.class, () -> part.slice(slice[0], slice[1], slice[2]));
    }
    assertTrue(refused(() -> part.slice(0, -1)).contains("-1 items"));
    assertEquals(
        "6 items from 0 on in steps of 2 are not within axis 0 with size 10",
        assertThrows(IndexOutOfBoundsException.class, () -> part.slice(0, 6, 2)).getMessage());
  }

  @Test
  @DisplayName("J20 a slice can be written as its parent can")
  void j20() {
    Packet packet = new Packet(6);
    packet.export(Requests.SIMPLE).slice(Requests.WRITABLE, 1, 3, 1).storeAt((byte) 77, 0);
    assertEquals(77, packet.bytes()[1]);
    BufferView fixed = packet.exportReadOnly(Requests.SIMPLE);
    assertTrue(fixed.slice(1, 3).isReadOnly());
    assertTrue(
        refused(() -> fixed.slice(Requests.WRITABLE, 1, 3, 1))
            .startsWith("WRITABLE cannot be met"));
    assertTrue(
        refused(() -> fixed.slice(Requests.SIMPLE, 0, 3, 2)).startsWith("STRIDES is missing"));
  }

  @Test
  @DisplayName("J21 an export can be exported again, under a handle of its own")
  void j21() {
    Packet packet = new Packet(6);
    BufferView first = packet.export(Requests.WRITABLE);
    BufferView second = first.export(Requests.FULL_RO);
    assertEquals(2, packet.lender.lent());
    first.close();
    assertEquals(1, second.byteAt(0));
    assertThrows(IllegalStateException.class, () -> first.export(Requests.SIMPLE));
    assertTrue(
        refused(
                () ->
                    second
                        .export(Requests.of(0x58).and(Requests.ND).and(Requests.AS_ARRAY))
                        .slice(Requests.C_CONTIGUOUS, 0, 2, 2))
            .startsWith("C_CONTIGUOUS cannot be met"));
  }

  @Test
  @DisplayName("J22 each handle counts once on the owner, and is released once")
  void j22() {
    Packet packet = new Packet(6);
    List<BufferView> views = new ArrayList<>();
    for (int k = 0; k < 5; k++) {
      views.add(packet.export(Requests.SIMPLE));
    }
    assertEquals(5, packet.lender.lent(Terms.PINNED));
    views.get(2).close();
    views.get(2).close();
    views.get(2).close();
    assertEquals(4, packet.lender.lent(Terms.PINNED));
    views.forEach(BufferView::close);
    assertEquals(0, packet.lender.lent());
  }

  @Test
  @DisplayName("J23 a view knows whether it was released")
  void j23() {
    BufferView view = new Packet(6).export(Requests.SIMPLE);
    assertFalse(view.isReleased());
    view.close();
    assertTrue(view.isReleased());
    assertTrue(view.toString().contains("closed"));
  }

  @Test
  @DisplayName("J24 a released view throws, whatever is done with its items")
  void j24() {
    Packet packet = new Packet(6);
    BufferView view = packet.export(Requests.WRITABLE);
    BufferView other = packet.export(Requests.WRITABLE);
    view.close();
    byte[] bytes = new byte[6];
    List<Executable> uses =
        List.of(
            () -> view.byteAt(0),
            () -> view.intAt(0),
            () -> view.storeAt((byte) 1, 0),
            () -> view.item(0),
            () -> view.setItem(1, 0),
            () -> view.copyTo(bytes, 0),
            () -> view.copyTo(0, bytes, 0, 1),
            () -> view.copyFrom(bytes, 0, 0, 1),
            () -> view.copyFrom(other),
            () -> other.copyFrom(view),
            () -> view.slice(0, 1),
            () -> view.export(Requests.SIMPLE),
            () -> view.asReadOnly(),
            () -> view.toByteArray(Order.C),
            () -> view.asByteBuffer(),
            () -> view.memory());
    for (Executable use : uses) {
      IllegalStateException thrown = assertThrows(IllegalStateException.class, use);
      assertTrue(thrown.toString().contains("this view of the packet is closed"));
      assertFalse(thrown instanceof StaleViewException);
    }
    assertArrayEquals(new long[] {6}, view.shape());
  }

  @Test
  @DisplayName("J25 a slice holds the owner, whether its parent is released or not")
  void j25() {
    Packet packet = new Packet(6);
    BufferView view = packet.export(Requests.WRITABLE);
    BufferView slice = view.slice(1, 4);
    BufferView inner = slice.slice(1, 2);
    view.close();
    slice.close();
    assertThrows(IllegalStateException.class, () -> packet.resize(9));
    assertEquals(packet.bytes()[2], inner.byteAt(0));
    inner.close();
    packet.resize(9);
  }

  @Test
  @DisplayName("J26 an owner whose views are all released lends again")
  void j26() {
    Packet packet = new Packet(6);
    packet.export(Requests.SIMPLE).close();
    try (BufferView again = packet.export(Requests.SIMPLE)) {
      assertEquals(1, again.byteAt(0));
    }
  }

  @Test
  @DisplayName("J27 what is lent is not resized, but its elements are written")
  void j27() {
    Packet packet = new Packet(6);
    BufferView view = packet.export(Requests.SIMPLE);
    BufferView slice = view.slice(0, 2);
    assertEquals(
        "the packet cannot be resized: 2 views of it are out PINNED; close them first, or borrow on the"
            + " terms MOVABLE; -Dio.monomorph.exchange.trace=true tells where they were taken",
        assertThrows(IllegalStateException.class, () -> packet.resize(100)).getMessage());
    assertEquals(6, packet.bytes().length);
    packet.bytes()[0] = 42;
    assertEquals(42, view.byteAt(0));
    view.close();
    slice.close();
    packet.resize(100);
    assertEquals(100, packet.bytes().length);
  }

  @Test
  @DisplayName("J28 closing twice does nothing")
  void j28() {
    Packet packet = new Packet(6);
    BufferView view = packet.export(Requests.SIMPLE);
    BufferView other = packet.export(Requests.SIMPLE);
    try (view) {
      view.close();
    }
    assertEquals(1, packet.lender.lent());
    assertFalse(other.isReleased());
  }

  @Test
  @DisplayName("J29 items have the formats that they have")
  void j29() {
    Packet packet = new Packet(16);
    BufferView ints = packet.export(Requests.FULL, ">i", new long[] {4}, new long[] {4}, 0);
    assertEquals(">i", ints.format().toString());
    assertEquals(4, ints.itemSize());
    ints.setItem(0x01020304, 2);
    assertArrayEquals(new byte[] {1, 2, 3, 4}, java.util.Arrays.copyOfRange(packet.bytes(), 8, 12));
    assertEquals(0x01020304L, ints.item(2));
    assertTrue(refused(() -> ints.byteAt(0)).contains("items of format >i have 4 bytes"));
  }

  @Test
  @DisplayName("J30 bytes as a ByteBuffer, which is of the view alone, and read-only as it is")
  void j30() {
    Packet packet = new Packet(10);
    BufferView part = packet.export(Requests.WRITABLE).slice(3, 4);
    ByteBuffer bytes = part.asByteBuffer();
    assertEquals(4, bytes.remaining());
    assertEquals(packet.bytes()[3], bytes.get(0));
    bytes.put(1, (byte) 66);
    assertEquals(66, packet.bytes()[4]);
    assertEquals(0, part.asByteBuffer().position());
    assertTrue(packet.exportReadOnly(Requests.SIMPLE).asByteBuffer().isReadOnly());
    assertTrue(packet.exportReadOnly(Requests.SIMPLE).memory().isReadOnly());
    BufferView back = packet.export(Requests.FULL).slice(9, 3, -4);
    assertTrue(refused(back::asByteBuffer).contains("strides (-4,)"));
    assertEquals(9, back.memory().byteSize());
    assertEquals(8, back.offset());
  }

  @Test
  @DisplayName("J31 the array is reached by request only, and never of a read-only view")
  void j31() {
    Packet packet = new Packet(10);
    BufferView view = packet.export(Requests.AS_ARRAY);
    assertTrue(view.asByteBuffer().hasArray());
    assertFalse(packet.exportReadOnly(Requests.SIMPLE).asByteBuffer().hasArray());
    assertTrue(
        refused(() -> packet.exportReadOnly(Requests.AS_ARRAY)).startsWith("AS_ARRAY cannot"));
  }

  @Test
  @DisplayName("J32 empty buffers are like others")
  void j32() {
    BufferView none = new Packet(0).export(Requests.FULL);
    assertThrows(IndexOutOfBoundsException.class, () -> none.byteAt(0));
    assertThrows(IllegalArgumentException.class, () -> none.byteAt(0, 0));
    none.copyTo(new byte[0], 0);
    none.copyFrom(new byte[0], 0, 0, 0);
    assertThrows(IndexOutOfBoundsException.class, () -> none.copyFrom(new byte[1], 0, 0, 1));
    assertEquals(0, none.slice(0, 0).size());
    assertThrows(IndexOutOfBoundsException.class, () -> none.slice(1, 0));
    assertThrows(IndexOutOfBoundsException.class, () -> none.slice(0, 1));
    assertEquals(0, none.asByteBuffer().remaining());
    assertEquals(0, none.memory().byteSize());
    assertEquals(0, none.toByteArray(Order.F).length);
    none.copyFrom(none.slice(0, 0));
  }

  @Test
  @DisplayName("J33 what is no memory is lent as a read-only copy by who owns it")
  void j33() {
    Lender lender = new Lender("the text");
    String text = "caf\u00e9";
    byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
    BufferView view =
        lender.lend(Requests.SIMPLE, Terms.PINNED, () -> Items.of(bytes).asReadOnly());
    assertEquals(0xE9, view.intAt(3));
    assertTrue(view.isReadOnly());
  }

  @Test
  @DisplayName("J34 the text of a view says what it is")
  void j34() {
    Packet packet = new Packet(6);
    assertEquals("BufferView[B (6,) of the packet]", packet.export(Requests.SIMPLE).toString());
    assertEquals(
        "BufferView[B (6,) of the packet, read-only]",
        packet.exportReadOnly(Requests.SIMPLE).toString());
  }
}

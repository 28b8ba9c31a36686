package io.monomorph.jython;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Requests;
import io.monomorph.jython.PairedBuffers.Kind;
import io.monomorph.jython.PairedBuffers.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.python.core.PyBuffer;
import org.python.core.PyException;

/**
 * What Jython's buffers do and ours: the same calls on the same bytes come to the same values and
 * bytes, but for the faults of Jython that {@code docs/lending-rows.md} lists, each of which is
 * seen.
 */
class JythonBuffersTest {
  private static final int[] FLAGS = {0x1, 0x4, 0x8, 0x18, 0x38, 0x58, 0x98, 0x118, 0x10000000};

  private static final List<Kind> KINDS = List.of(Kind.values());

  private static final String PACKED =
      "J3 a strided buffer needs STRIDES though its items follow each other";
  private static final String BYTE_BUFFER = "J10 of a ByteBuffer items outside the view are used";

  /** How often each fault of Jython was seen, and the differences that are none of them. */
  private final TreeMap<String, Integer> faults = new TreeMap<>();

  private final List<String> differences = new ArrayList<>();

  private int compared;

  /** A call on both, which may differ in the way that a fault has. */
  private void compare(String what, Supplier<Object> theirs, Supplier<Object> ours, String fault) {
    Outcome expected = Outcome.of(theirs);
    Outcome found = Outcome.of(ours);
    compared++;
    // Which of two reasons is told does not matter.
    if (expected.equals(found) || (expected.isError() && found.isError())) {
      return;
    }
    boolean tooStrict = fault.equals(PACKED);
    if (fault.isEmpty() || found.isError() == tooStrict) {
      differences.add(what + ": Jython " + expected.text() + ", here " + found.text());
    } else {
      faults.merge(fault, 1, Integer::sum);
    }
  }

  @Test
  void theSameCallsComeToTheSame() {
    Random random = new Random(20261129);
    for (int round = 0; round < 6_000; round++) {
      Kind kind = KINDS.get(random.nextInt(KINDS.size()));
      int stride = kind.strided() ? new int[] {1, 2, 3, -1, -2}[random.nextInt(5)] : 1;
      int count = random.nextInt(9);
      int reach = Math.max(count - 1, 0) * Math.abs(stride) + 1;
      int before = random.nextInt(4);
      int first = before + (stride < 0 ? reach - 1 : 0);
      byte[] bytes = new byte[before + reach + random.nextInt(5)];
      random.nextBytes(bytes);
      flags(random, new PairedBuffers(kind, bytes, first, count, stride), kind, count, stride);
      session(random, new PairedBuffers(kind, bytes, first, count, stride), kind);
    }
    assertEquals(List.of(), differences.subList(0, Math.min(10, differences.size())));
    assertTrue(compared > 60_000, "only " + compared);
    assertEquals(
        new TreeSet<>(
            List.of(
                PACKED,
                BYTE_BUFFER,
                "J15 copyTo reads outside the view",
                "J15 J16 a negative count is none",
                "J16 copyFrom writes outside the view",
                "J18 an empty slice begins anywhere",
                "J19 a slice leaves its parent",
                "J24 a released buffer is read",
                "J24 a released buffer is written")),
        new TreeSet<>(faults.keySet()),
        faults.toString());
  }

  @Test
  void aMissingRequestIsNamedAndClosingTwiceIsAllowed() {
    PairedBuffers pair = new PairedBuffers(Kind.STRIDED, new byte[8], 0, 4, 2);
    PyException misnamed = assertThrows(PyException.class, () -> pair.exportTheirs(0x8));
    assertTrue(misnamed.value.toString().contains("C-contiguous"), misnamed.value.toString());
    String named =
        assertThrows(IllegalArgumentException.class, () -> pair.exportOurs(0x8)).getMessage();
    assertTrue(named.startsWith("STRIDES is missing"), named);
    PyBuffer theirs = pair.exportTheirs(0x11C);
    theirs.close();
    assertThrows(PyException.class, theirs::close);
    BufferView ours = pair.exportOurs(0x11C);
    ours.close();
    ours.close();
    assertTrue(ours.isReleased());
  }

  private void flags(Random random, PairedBuffers pair, Kind kind, int count, int stride) {
    int flags = 0;
    for (int flag : FLAGS) {
      flags |= random.nextInt(4) == 0 ? flag : 0;
    }
    int asked = flags;
    // Jython's array is known although it may not be written, and not if it is of a ByteBuffer.
    if ((flags & 0x10000000) != 0 && (kind.readOnly || kind == Kind.NIO)) {
      return;
    }
    compare(
        kind + " of " + count + " by " + stride + " flags 0x" + Integer.toHexString(flags),
        () -> pair.exportTheirs(asked).getLen(),
        () -> pair.exportOurs(asked).byteSize(),
        kind.strided() && (count < 2 || stride == 1) ? PACKED : "");
  }

  private void session(Random random, PairedBuffers pair, Kind kind) {
    int full = kind.readOnly ? 0x11C : 0x11D;
    PyBuffer theirs = pair.exportTheirs(full);
    BufferView ours = pair.exportOurs(full);
    for (int step = 0; step < 10; step++) {
      byte[] kept = pair.theirs.clone();
      int size = (int) ours.size();
      int at = random.nextInt(size + 4) - 2;
      int n = random.nextInt(size + 4) - 1;
      String what = kind + " of " + size + " at " + at + " count " + n;
      String left = kind == Kind.NIO && (at < 0 || at >= size) ? BYTE_BUFFER : "";
      switch (random.nextInt(8)) {
        case 0 -> {
          compare(what + " byteAt", () -> theirs(theirs, at), () -> ours.byteAt(at), left);
          compare(what + " intAt", () -> theirs.intAt(at), () -> ours.intAt(at), left);
          compare(
              what + " byteAt(int...)",
              () -> theirs.byteAt(new int[] {at, 0}),
              () -> ours.byteAt(at, 0),
              "");
        }
        case 1 -> {
          byte value = (byte) random.nextInt();
          compare(
              what + " storeAt",
              run(() -> theirs.storeAt(value, at)),
              run(() -> ours.storeAt(value, at)),
              left);
        }
        case 2 -> {
          byte[] mine = new byte[size + 8];
          byte[] other = new byte[size + 8];
          int to = random.nextInt(3);
          compare(
              what + " copyTo",
              copied(() -> theirs.copyTo(at, other, to, n), other),
              copied(() -> ours.copyTo(at, mine, to, n), mine),
              outside(size, at, n, "J15 copyTo reads outside the view"));
        }
        case 3 -> {
          byte[] source = new byte[size + 8];
          random.nextBytes(source);
          compare(
              what + " copyFrom",
              run(() -> theirs.copyFrom(source, 1, at, n)),
              run(() -> ours.copyFrom(source, 1, at, n)),
              kind.readOnly ? "" : outside(size, at, n, "J16 copyFrom writes outside the view"));
        }
        case 4 -> {
          byte[] mine = new byte[size + 2];
          byte[] other = new byte[size + 2];
          compare(
              what + " copyTo all",
              copied(() -> theirs.copyTo(other, 1), other),
              copied(() -> ours.copyTo(mine, 1), mine),
              "");
        }
        case 5 -> slices(random, kind, theirs, ours, full);
        case 6 -> {
          for (char order : "CFAX".toCharArray()) {
            compare(
                what + " isContiguous " + order,
                () -> theirs.isContiguous(order),
                () -> ours.isContiguous(order),
                "");
          }
          compare(
              what,
              () -> theirs.getFormat() + theirs.getItemsize() + theirs.isReadonly(),
              () -> ours.format().toString() + ours.itemSize() + ours.isReadOnly(),
              "");
        }
        default -> overlapping(random, kind, theirs, ours, full);
      }
      if (!pair.sameBytes()) {
        assertTrue(Arrays.equals(kept, pair.ours), what + " has changed our bytes");
        System.arraycopy(pair.ours, 0, pair.theirs, 0, pair.ours.length);
      }
    }
    release(theirs, ours);
    assertEquals(0, pair.lender.lent());
  }

  private static Object theirs(PyBuffer theirs, int at) {
    return theirs.byteAt(at);
  }

  private static Supplier<Object> run(Runnable call) {
    return () -> {
      call.run();
      return "done";
    };
  }

  private static Supplier<Object> copied(Runnable call, byte[] to) {
    return () -> {
      call.run();
      return Arrays.toString(to);
    };
  }

  private static String outside(int size, int at, int n, String fault) {
    return n < 0 ? "J15 J16 a negative count is none" : at < 0 || n > size - at ? fault : "";
  }

  private void slices(Random random, Kind kind, PyBuffer theirs, BufferView ours, int full) {
    int size = (int) ours.size();
    int start = random.nextInt(size + 3) - 1;
    int count = random.nextInt(size + 3);
    int step = new int[] {1, 1, 2, 3, -1, -2}[random.nextInt(6)];
    boolean within =
        start >= 0
            && start < size
            && start + (count - 1) * step >= 0
            && start + (count - 1) * step < size;
    String fault =
        count == 0
            ? (start < 0 || start > size ? "J18 an empty slice begins anywhere" : "")
            : within ? "" : "J19 a slice leaves its parent";
    compare(
        "%s of %d sliced %d %d %d".formatted(kind, size, start, count, step),
        () -> {
          try (PyBuffer slice = theirs.getBufferSlice(full, start, count, step)) {
            return bytes(slice);
          }
        },
        () -> {
          try (BufferView slice = ours.slice(Requests.of(full), start, count, step)) {
            return Arrays.toString(slice.toByteArray(io.monomorph.dtype.Order.C));
          }
        },
        fault);
  }

  private static String bytes(PyBuffer buffer) {
    byte[] bytes = new byte[buffer.getLen()];
    for (int k = 0; k < bytes.length; k++) {
      bytes[k] = buffer.byteAt(k);
    }
    return Arrays.toString(bytes);
  }

  /** One part of the memory is copied to another, which it may overlap. */
  private void overlapping(Random random, Kind kind, PyBuffer theirs, BufferView ours, int full) {
    int size = (int) ours.size();
    int n = random.nextInt(size + 1);
    int from = random.nextInt(size - n + 1);
    int to = random.nextInt(size - n + 1);
    int other = random.nextInt(5) == 0 && n > 0 ? n - 1 : n;
    if (n == 0 || other == 0) {
      return;
    }
    try (PyBuffer source = theirs.getBufferSlice(full, from, n);
        PyBuffer target = theirs.getBufferSlice(full, to, other);
        BufferView mine = ours.slice(from, n);
        BufferView into = ours.slice(to, other)) {
      compare(
          "%s of %d copied %d from %d to %d".formatted(kind, size, n, from, to),
          run(() -> target.copyFrom(source)),
          run(() -> into.copyFrom(mine)),
          "");
    }
  }

  private void release(PyBuffer theirs, BufferView ours) {
    theirs.close();
    ours.close();
    compare("isReleased", theirs::isReleased, ours::isReleased, "");
    compare(
        "export after release",
        () -> theirs.getBuffer(0x11C).getLen(),
        () -> ours.export(Requests.FULL_RO).byteSize(),
        "");
    if (ours.size() > 0) {
      compare(
          "byteAt after release",
          () -> theirs(theirs, 0),
          () -> ours.byteAt(0),
          "J24 a released buffer is read");
      if (!ours.isReadOnly()) {
        compare(
            "storeAt after release",
            run(() -> theirs.storeAt((byte) 1, 0)),
            run(() -> ours.storeAt((byte) 1, 0)),
            "J24 a released buffer is written");
      }
    }
  }
}

package io.monomorph.testkit.check;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Elements that are read and written many at a time, and arrays inside the core. */
final class BlockChecks {
  private static final int SIZE = 40;

  static final List<Check> ALL =
      List.of(
          new Check("a block of all elements is read", s -> load(s, 0, 1, 0, SIZE)),
          new Check("a block is read from a later element on", s -> load(s, 7, 1, 0, 20)),
          new Check("a block is read into the middle of an array", s -> load(s, 0, 1, 5, 20)),
          new Check("a block is read from the middle into the middle", s -> load(s, 9, 1, 3, 11)),
          new Check("a block of one element is read", s -> load(s, 12, 1, 2, 1)),
          new Check("a block of the last elements is read", s -> load(s, SIZE - 3L, 1, 0, 3)),
          new Check("a block of every third element is read", s -> load(s, 2, 3, 4, 12)),
          new Check("a block is read backwards", s -> load(s, SIZE - 1L, -1, 0, SIZE)),
          new Check(
              "a block of every second element is read backwards", s -> load(s, 31, -2, 1, 9)),
          new Check("a block of one element many times is read", s -> load(s, 6, 0, 0, 8)),
          new Check("a block of no elements is read", s -> load(s, 3, 1, 2, 0)),
          new Check("a block of all elements is written", s -> store(s, 0, 1, 0, SIZE)),
          new Check("a block is written from a later element on", s -> store(s, 7, 1, 0, 20)),
          new Check("a block is written from the middle of an array", s -> store(s, 0, 1, 5, 20)),
          new Check("a block is written from middle to middle", s -> store(s, 9, 1, 3, 11)),
          new Check("a block of one element is written", s -> store(s, 12, 1, 2, 1)),
          new Check("a block of the last elements is written", s -> store(s, SIZE - 3L, 1, 0, 3)),
          new Check("a block of every third element is written", s -> store(s, 2, 3, 4, 12)),
          new Check("a block is written backwards", s -> store(s, SIZE - 1L, -1, 0, SIZE)),
          new Check(
              "a block of every second element is written backwards", s -> store(s, 31, -2, 1, 9)),
          new Check("a block of no elements is written", s -> store(s, 3, 1, 2, 0)),
          new Check("extremes pass through blocks", BlockChecks::extremes),
          new Check("blocks of 1 to 3000 elements", BlockChecks::lengths),
          new Check(
              "elements written one by one are in the array inside the core", BlockChecks::seen),
          new Check(
              "elements of the array inside the core are read one by one", BlockChecks::array),
          new Check("the memory of the core holds its elements", BlockChecks::segment));

  private BlockChecks() {}

  private static String call(String method, long start, long stride, int offset, int length) {
    return "%s of %d elements from element %d, stride %d, block offset %d"
        .formatted(method, length, start, stride, offset);
  }

  /** The elements of a block that is read as it should be, or with a mistake. */
  private static NdBuffer loaded(
      NdBuffer core, NdBuffer block, long start, long stride, int offset, int length) {
    NdBuffer loaded = block.copy();
    for (int k = 0; k < length && offset + k < block.size(); k++) {
      long from = Math.floorMod(start + k * stride, core.size());
      Element.set(loaded, Element.get(core, from), offset + k);
    }
    return loaded;
  }

  private static void load(Subject s, long start, long stride, int offset, int length) {
    NdBuffer values = s.heap(SIZE);
    NdBuffer before = Values.of(s.dtype(), 77, SIZE + 4L);
    Object block = before.toFlatArray();
    Subject.operand(s.stored(values)).load(start, stride, block, offset, length);
    List<Suspect> suspects = new ArrayList<>();
    suspects.add(
        suspect("The block offset is ignored", loaded(values, before, start, stride, 0, length)));
    suspects.add(
        suspect("The stride is ignored", loaded(values, before, start, 1, offset, length)));
    suspects.add(
        suspect(
            "The sign of the stride is ignored",
            loaded(values, before, start, -stride, offset, length)));
    suspects.add(
        suspect("The start is ignored", loaded(values, before, 0, stride, offset, length)));
    around(
        suspects,
        (begin, count) -> loaded(values, before, begin, stride, offset, count),
        start,
        length);
    s.sameElements(
        "the block after " + call("load", start, stride, offset, length),
        loaded(values, before, start, stride, offset, length),
        Buffers.wrap(s.dtype(), block),
        suspects.toArray(Suspect[]::new));
  }

  /** The elements of a core to which a block is written as it should be, or with a mistake. */
  private static NdBuffer written(
      NdBuffer core, NdBuffer block, long start, long stride, int offset, int length) {
    NdBuffer written = core.copy();
    for (int k = 0; k < length && offset + k < block.size(); k++) {
      long to = Math.floorMod(start + k * stride, core.size());
      Element.set(written, Element.get(block, offset + k), to);
    }
    return written;
  }

  private static void store(Subject s, long start, long stride, int offset, int length) {
    NdBuffer values = s.heap(SIZE);
    NdBuffer block = Values.of(s.dtype(), 77, SIZE + 4L);
    NdBuffer stored = s.zeros(SIZE);
    Element.setAll(stored, values);
    Subject.operand(stored).store(start, stride, block.toFlatArray(), offset, length);
    List<Suspect> suspects = new ArrayList<>();
    suspects.add(
        suspect("The block offset is ignored", written(values, block, start, stride, 0, length)));
    suspects.add(
        suspect("The stride is ignored", written(values, block, start, 1, offset, length)));
    suspects.add(
        suspect(
            "The sign of the stride is ignored",
            written(values, block, start, -stride, offset, length)));
    suspects.add(
        suspect("The start is ignored", written(values, block, 0, stride, offset, length)));
    around(
        suspects,
        (begin, count) -> written(values, block, begin, stride, offset, count),
        start,
        length);
    s.sameElements(
        "the core after " + call("store", start, stride, offset, length),
        written(values, block, start, stride, offset, length),
        stored,
        suspects.toArray(Suspect[]::new));
  }

  /** Elements that a mistake of start or length gives. */
  @FunctionalInterface
  private interface Mistaken {
    NdBuffer of(long start, int length);
  }

  private static void around(List<Suspect> suspects, Mistaken of, long start, int length) {
    suspects.add(suspect("The start is one too high", of.of(start + 1, length)));
    suspects.add(suspect("The start is one too low", of.of(start - 1, length)));
    suspects.add(suspect("The length is one too short", of.of(start, length - 1)));
    suspects.add(suspect("The length is one too long", of.of(start, length + 1)));
    suspects.add(
        suspect(
            "Only half of the elements are there: a length counts elements, and a complex one takes"
                + " two slots of the block",
            of.of(start, length / 2)));
    suspects.add(suspect("Nothing is done", of.of(start, 0)));
  }

  private static Suspect suspect(String mistake, NdBuffer elements) {
    return new Suspect(mistake, elements);
  }

  private static void extremes(Subject s) {
    NdBuffer values = Values.extremes(s.dtype());
    NdBuffer stored = s.stored(values);
    s.sameElements("extremes that were assigned", values, stored);
    s.same("extremes that were copied", values, stored.copy());
  }

  private static void lengths(Subject s) {
    for (long length : new long[] {1, 2, 63, 64, 65, 1023, 1024, 1025, 3000}) {
      NdBuffer values = s.heap(length);
      NdBuffer stored = s.stored(values);
      s.same(length + " elements that were assigned and copied", values, stored.copy());
    }
  }

  private static Operand exposed(Subject s, NdBuffer buffer) {
    Operand operand = Subject.operand(buffer);
    s.needs(operand.array() != null, "the core exposes no array");
    return operand;
  }

  private static void seen(Subject s) {
    NdBuffer values = s.heap(9);
    NdBuffer stored = s.zeros(9);
    Operand operand = exposed(s, stored);
    Element.setAll(stored, values);
    NdBuffer inside = Buffers.wrap(s.dtype(), Objects.requireNonNull(operand.array()));
    s.needs(inside.size() >= 9, "the array is shorter than the core");
    int start = (int) operand.layout().offset();
    s.same(
        "the array that @Exposes gives, after elements were written",
        values,
        inside.get(start + ":" + (start + 9)));
  }

  private static void array(Subject s) {
    NdBuffer values = s.heap(9);
    NdBuffer stored = s.zeros(9);
    Operand operand = exposed(s, stored);
    NdBuffer inside = Buffers.wrap(s.dtype(), Objects.requireNonNull(operand.array()));
    int start = (int) operand.layout().offset();
    if (inside.size() < start + 9) {
      throw new AssertionError(
          "the array that @Exposes gives has %d elements, and the core %d"
              .formatted(inside.size(), start + 9));
    }
    inside.get(start + ":" + (start + 9)).assign(values);
    s.sameElements("a core whose array was written", values, stored);
  }

  private static void segment(Subject s) {
    NdBuffer values = s.heap(9);
    NdBuffer stored = s.zeros(9);
    Operand operand = Subject.operand(stored);
    var memory = operand.segment();
    s.needs(memory != null, "the core exposes no memory");
    Element.setAll(stored, values);
    long start = operand.layout().offset();
    NdBuffer inside = Buffers.fromBuffer(s.dtype(), Objects.requireNonNull(memory));
    s.same(
        "the memory that @Exposes gives, after elements were written",
        values,
        inside.get(start + ":" + (start + 9)));
  }
}

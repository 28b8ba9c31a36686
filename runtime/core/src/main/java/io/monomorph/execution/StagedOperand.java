package io.monomorph.execution;

import io.monomorph.data.ArrayOperand;
import io.monomorph.dtype.DType;
import io.monomorph.fusion.FusionPlan;
import io.monomorph.kernel.Casts;
import io.monomorph.kernel.MarkedElements;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a loop gets at one operand: inside the core's array, if it exposes one of the loop's dtype,
 * otherwise through a block that is loaded before the loop and stored after it. The elements of an
 * array can be brought to a block too, where the loop is faster on it.
 */
public final class StagedOperand {
  /** Stands where no operand is. */
  private static final Operand NOBODY = ArrayOperand.over(DType.BOOL, new boolean[1], Layout.of());

  private final ThreadBlocks scratch;
  private Operand operand = NOBODY;
  private DType dtype = DType.BOOL;
  private DType given = DType.BOOL;
  private long step;
  private int length;

  /** The core's array, whatever its dtype. */
  private @Nullable Object own;

  private boolean inPlace;

  /** The memory of the core, if it holds elements of the loop's dtype and no array does. */
  private @Nullable MemorySegment segment;

  /** Elements of the loop's dtype, as many as are loaded at once; taken when it is first needed. */
  private @Nullable Object block;

  /** From where elements were brought to the block, and how many of them are still there. */
  private long filledAt;

  private int filled;

  /** Elements of the operand's own dtype, on the way between the core and the loop. */
  private @Nullable Object foreign;

  /** Marked elements that were moved together; taken when it is first needed. */
  private @Nullable Object marked;

  /** One for nothing yet. */
  public StagedOperand(ThreadBlocks scratch) {
    this.scratch = scratch;
  }

  /**
   * One for an operand.
   *
   * @param length the most elements that are loaded at once
   */
  public StagedOperand(Operand operand, DType dtype, long step, int length) {
    this(ThreadBlocks.own());
    begin(operand, dtype, step, length);
  }

  /** Turns to another operand. Blocks stay if they fit it. */
  void begin(Operand newOperand, DType newDtype, long newStep, int newLength) {
    DType newGiven = newOperand.dtype();
    if (newDtype != dtype || newGiven != given || newLength > length) {
      end();
      dtype = newDtype;
      given = newGiven;
      length = Math.max(newLength, ThreadBlocks.LENGTH);
    }
    operand = newOperand;
    step = newStep;
    filled = 0;
    filledAt = -1;
    own = newOperand.array();
    inPlace = own != null && newGiven == newDtype;
    segment = own == null && newGiven == newDtype ? newOperand.segment() : null;
  }

  /** The memory of the core, if loops may run on it. */
  @Nullable MemorySegment segment() {
    return segment;
  }

  /** The operand itself. */
  public Operand operand() {
    return operand;
  }

  /** The storage, for what it has to say. */
  Object core() {
    return operand.core();
  }

  /** Bytes from one element to the next in memory. */
  int itemSize() {
    return dtype.itemSize();
  }

  public boolean inPlace() {
    return inPlace;
  }

  /** Whether it is an array of elements that loops can convert while they read them. */
  boolean isConverted() {
    return own != null && !inPlace && FusionPlan.converts(given, dtype);
  }

  /** That array. */
  Object converted() {
    return Objects.requireNonNull(own);
  }

  /** The dtype of the elements where they are. */
  DType given() {
    return given;
  }

  long step() {
    return step;
  }

  /** What the loop works on: the core's array, or the block. */
  public Object array() {
    return own != null && inPlace ? own : block();
  }

  public int stride() {
    return inPlace ? (int) step : step == 0 ? 0 : 1;
  }

  /** Elements of the loop's dtype, without gaps. */
  Object block() {
    if (block == null) {
      block = scratch.take(dtype, length);
    }
    return block;
  }

  /** Where in the array the elements from this place on are to be written. */
  int place(long at) {
    return inPlace ? (int) at : 0;
  }

  /** Brings elements into the array, and says where they are. */
  public int load(long at, int n) {
    if (inPlace) {
      return (int) at;
    }
    fill(at, step == 0 ? 1 : n);
    return 0;
  }

  /** Brings elements into the block, wherever they are; one of stride 0 as often as wanted. */
  void fill(long at, int n) {
    filled = 0;
    Object to = block();
    if (own != null) {
      Casts.run(given, own, (int) at, (int) step, dtype, to, 0, 1, n);
    } else if (given == dtype) {
      operand.load(at, step, to, 0, n);
    } else {
      Object from = foreign();
      operand.load(at, step, from, 0, n);
      Casts.run(given, from, 0, 1, dtype, to, 0, 1, n);
    }
  }

  /**
   * Brings elements into the block, unless the same ones are there since the last time: a row that
   * stands for all rows of the others is brought once.
   */
  void fillOnce(long at, int n) {
    if (!repeats(at) || n > filled) {
      fill(at, n);
      filled = n;
    }
    filledAt = at;
  }

  /**
   * Whether elements from the same place on were brought the last time: of an array, since other
   * storage may have others there by now.
   */
  boolean repeats(long at) {
    return own != null && filledAt == at;
  }

  /** Takes note that the block gets results. */
  void spoil() {
    filled = 0;
  }

  /** Brings elements back to the core. */
  void store(long at, int n) {
    if (!inPlace) {
      empty(block(), at, n);
    }
  }

  /** Brings elements of a block to the core. */
  void empty(Object from, long at, int n) {
    if (own != null) {
      Casts.run(dtype, from, 0, 1, given, own, (int) at, (int) step, n);
    } else {
      operand.store(at, step, toOwn(from, n), 0, n);
    }
  }

  /** Elements of the loop's dtype that were moved together. */
  Object marked() {
    if (marked == null) {
      marked = scratch.take(dtype, length);
    }
    return marked;
  }

  /** Moves the marked ones of {@code n} elements together. */
  void gather(long at, int n, MarkedElements marks) {
    if (own != null && inPlace) {
      marks.gather(dtype, own, (int) at, (int) step, marked());
    } else {
      fill(at, n);
      marks.gather(dtype, block(), 0, 1, marked());
    }
  }

  /** Moves the {@code count} elements that are together to the marked places. */
  void scatter(long at, MarkedElements marks, RowMask mask, int from, int count) {
    Object elements = toOwn(marked(), count);
    if (own != null) {
      marks.scatter(given, elements, own, (int) at, (int) step);
      return;
    }
    int done = 0;
    for (int run = mask.next(from); done < count; run = mask.next(mask.end())) {
      int n = mask.end() - run;
      operand.store(at + (run - from) * step, step, elements, done, n);
      done += n;
    }
  }

  /** The same elements in the operand's dtype. */
  private Object toOwn(Object elements, int n) {
    if (given == dtype) {
      return elements;
    }
    Object to = foreign();
    Casts.run(dtype, elements, 0, 1, given, to, 0, 1, n);
    return to;
  }

  private Object foreign() {
    if (foreign == null) {
      foreign = scratch.take(given, length);
    }
    return foreign;
  }

  /** Forgets the operand; blocks stay for the next one. */
  void leave() {
    own = null;
    segment = null;
    operand = NOBODY;
  }

  /** Forgets the operand, and gives back what was taken. */
  public void end() {
    leave();
    if (block != null) {
      scratch.give(dtype, block);
      block = null;
    }
    if (marked != null) {
      scratch.give(dtype, marked);
      marked = null;
    }
    if (foreign != null) {
      scratch.give(given, foreign);
      foreign = null;
    }
  }
}

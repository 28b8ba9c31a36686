package io.monomorph.execution;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import io.monomorph.kernel.MarkedElements;
import io.monomorph.spi.Operand;
import io.monomorph.traversal.RowPlan;

/**
 * Runs a loop along rows of operands of any dtypes and strides. An operand whose core exposes an
 * array of the right dtype is worked on in place, unless the loop is faster on blocks without gaps;
 * the others go through blocks small enough to stay in the cache. It belongs to a frame and is used
 * again with it.
 */
public final class RowLoop implements RowPlan.Row {
  /** Elements that are brought to blocks at once: those of all operands stay in the cache. */
  private static final int BLOCK = ThreadBlocks.LENGTH;

  private static final int BLOCK_BYTES = 8 * BLOCK;

  /** Fewer elements than this are not worth the way to a block. */
  public static final int LEAST = 96;

  /** Among so few marks no runs are looked for. */
  private static final int FEW_MARKS = 32;

  /** So few runs of marks are worked on as they are, wherever they are. */
  private static final int FREE_RUNS = 4;

  /** Elements for each run beyond those; where runs are denser, elements are moved together. */
  private static final int LEAST_PERIOD = 64;

  /** The most parts in which no runs are looked for, after one that had too many. */
  private static final int LONGEST_PAUSE = 8;

  private final Object[] arrays;
  private final int[] offsets;
  private final int[] strides;
  private final StagedOperand[] operands;
  private final MemoryRow memory;
  private final ConvertedRow converted;
  private final RowMask mask = new RowMask();
  private final MarkedElements marked = new MarkedElements();
  private Signature signature = Signature.NONE;
  private int longest;
  private int inputs;
  private boolean masked;

  /** Whether some operand is not worked on in place at all. */
  private boolean staged;

  /** Whether blocks may help where all operands are in place. */
  private boolean packs;

  /** Whether it is not enough that elements follow each other: then all are brought to blocks. */
  private boolean packsAll;

  /** Whether single elements stand in the way of a loop that takes the others anywhere. */
  private boolean alignsSingles;

  /** Whether the loop needs one offset for all operands, to work on several elements at once. */
  private boolean aligns;

  /** Elements that are brought to blocks at once where no mask is. */
  private int block;

  private int pause;
  private int nextPause;

  RowLoop(Object[] arrays, int[] offsets, int[] strides, ThreadBlocks scratch) {
    this.arrays = arrays;
    this.offsets = offsets;
    this.strides = strides;
    this.operands = new StagedOperand[arrays.length];
    for (int k = 0; k < operands.length; k++) {
      operands[k] = new StagedOperand(scratch);
    }
    this.memory = new MemoryRow(operands, arrays, offsets, strides);
    this.converted = new ConvertedRow(operands, arrays, offsets, strides);
  }

  /**
   * Turns to a loop, whose operands are to be set.
   *
   * @param newLongest the length of the longest row
   */
  public void begin(Signature newSignature, int newInputs, int newLongest) {
    signature = newSignature;
    inputs = newInputs;
    longest = newLongest;
    staged = false;
    packsAll = !newSignature.takesAnyOffset();
    alignsSingles = !newSignature.takesSinglesAnywhere();
    aligns = aligns(newSignature);
    packs = newLongest >= LEAST;
    masked = false;
    block = blockLength(newSignature);
    memory.begin();
    converted.begin();
  }

  /** As many as fit into blocks of some bytes; each block costs a few calls. */
  private static int blockLength(Signature signature) {
    int largest = 1;
    for (int k = 0; k < signature.size(); k++) {
      largest = Math.max(largest, signature.dtype(k).itemSize());
    }
    return Math.max(BLOCK, BLOCK_BYTES / largest);
  }

  /**
   * Whether elements that begin at different offsets are better brought to blocks. A loop at any
   * offsets takes the same time for small elements as for large ones, copies and loops over vectors
   * do not; marks of integers are computed in wider integers, and narrowed; and some functions, as
   * the divisions, take many times as long one by one.
   */
  static boolean aligns(Signature signature) {
    DType first = signature.dtype(0);
    DType last = signature.dtype(signature.size() - 1);
    return !signature.takesAnyOffset()
        && !first.isComplex()
        && (first.itemSize() <= Integer.BYTES
            || (last == DType.BOOL && first.isInteger())
            || signature.needsOneOffset());
  }

  /** Sets an operand, with its stride in a row. */
  public void set(int k, Operand operand, long step) {
    DType dtype = signature.dtype(k);
    operands[k].begin(operand, dtype, step, Math.min(longest, block));
    staged |= !operands[k].inPlace();
    // Pairs are moved one by one, which is no faster than the loop.
    packs &= !dtype.isComplex();
    packsAll |= step == 0 && alignsSingles;
    memory.set(k, k < inputs);
  }

  /**
   * Sets a mask, after the operands.
   *
   * @param apart whether no output is over the array of the mask
   */
  public void mark(Operand where, long step, boolean apart) {
    mask.begin(where, step, apart);
    masked = true;
    pause = 0;
    nextPause = 1;
  }

  /**
   * Forgets the operands, and the loop: it may be of a plugin, whose class loader a thread must not
   * keep alive.
   */
  public void end() {
    signature = Signature.NONE;
    converted.begin();
    for (StagedOperand operand : operands) {
      operand.leave();
    }
    if (masked) {
      mask.clear();
      marked.clear();
    }
  }

  /** Runs the loop along a row, where there is a mask on its marked elements. */
  @Override
  public void run(long[] starts, int length) {
    if (!masked) {
      run(starts, 0, length);
      return;
    }
    for (int done = 0; done < length; done += BLOCK) {
      int n = Math.min(BLOCK, length - done);
      mask.load(starts[operands.length], done, n);
      int seen = n > FEW_MARKS && pause-- <= 0 ? runs(starts, done, n) : 0;
      if (seen < n) {
        together(starts, done, seen, n);
      }
    }
  }

  /** Runs the loop on one run of marks after another; returns how far it came. */
  private int runs(long[] starts, int done, int n) {
    int at = 0;
    for (int found = 0; found <= FREE_RUNS + at / LEAST_PERIOD; found++) {
      int run = mask.next(at);
      at = mask.end();
      if (run < n) {
        run(starts, done + run, at - run);
      }
      if (at == n) {
        pause = 0;
        nextPause = 1;
        return n;
      }
    }
    // Where one part has many runs the next ones are likely to.
    pause = nextPause;
    nextPause = Math.min(2 * nextPause, LONGEST_PAUSE);
    return at;
  }

  /** Moves the marked elements together, runs the loop, and moves the results to their places. */
  private void together(long[] starts, int done, int from, int end) {
    int n = end - from;
    int count = marked.mark(mask.marks(), mask.first() + from, n);
    if (count == 0 || count == n) {
      if (count > 0) {
        run(starts, done + from, n);
      }
      return;
    }
    for (int k = 0; k < operands.length; k++) {
      long at = at(starts, k, done + from);
      if (k < inputs && operands[k].step() == 0) {
        offsets[k] = operands[k].load(at, 1);
        arrays[k] = operands[k].array();
        strides[k] = 0;
        continue;
      }
      if (k < inputs) {
        operands[k].gather(at, n, marked);
      }
      arrays[k] = operands[k].marked();
      offsets[k] = 0;
      strides[k] = 1;
    }
    signature.loop().run(arrays, offsets, strides, count);
    for (int k = inputs; k < operands.length; k++) {
      operands[k].scatter(at(starts, k, done + from), marked, mask, from, count);
    }
  }

  /** Runs the loop on {@code n} elements of a row, {@code from} steps after its start. */
  private void run(long[] starts, int from, int n) {
    Loop direct = staged ? memory.loop(signature, inputs, n) : null;
    if (direct != null && memory.run(direct, starts, from, n, block)) {
      return;
    }
    Loop converting = staged ? converted.loop(signature, inputs, n) : null;
    if (converting != null && converted.run(converting, starts, from, n)) {
      return;
    }
    boolean pack = packs && n >= LEAST && !suits(starts, from);
    if (!staged && !pack) {
      place(starts, from);
      LongRows.run(signature.loop(), arrays, offsets, strides, n);
      return;
    }
    int most = pack || packs ? BLOCK : block;
    for (int done = 0; done < n; done += most) {
      int length = Math.min(most, n - done);
      if (pack || (done > 0 && packs && !suits(starts, from + done))) {
        packed(starts, from + done, length);
      } else {
        block(starts, from + done, length);
      }
    }
  }

  private void place(long[] starts, int from) {
    for (int k = 0; k < operands.length; k++) {
      arrays[k] = operands[k].array();
      offsets[k] = (int) at(starts, k, from);
      strides[k] = operands[k].stride();
    }
  }

  /** Works on operands in place as far as possible. */
  private void block(long[] starts, int from, int n) {
    for (int k = 0; k < operands.length; k++) {
      StagedOperand operand = operands[k];
      long at = at(starts, k, from);
      offsets[k] = k < inputs ? operand.load(at, n) : operand.place(at);
      arrays[k] = operand.array();
      strides[k] = operand.stride();
    }
    signature.loop().run(arrays, offsets, strides, n);
    for (int k = inputs; k < operands.length; k++) {
      operands[k].store(at(starts, k, from), n);
    }
  }

  /** Brings elements to blocks, those that stand in the loop's way or all. */
  private void packed(long[] starts, int from, int n) {
    StagedOperand room = null;
    for (int k = 0; k < operands.length; k++) {
      StagedOperand operand = operands[k];
      long at = at(starts, k, from);
      if (staysSingle(k) || (!packsAll && operand.inPlace() && operand.step() == 1)) {
        offsets[k] = k < inputs ? operand.load(at, 1) : operand.place(at);
        arrays[k] = operand.array();
        strides[k] = operand.stride();
        continue;
      }
      if (k < inputs) {
        boolean gives = signature.dtype(k) == signature.dtype(inputs) && !operand.repeats(at);
        room = gives ? operand : room;
        operand.fillOnce(at, n);
        arrays[k] = operand.block();
      } else if (k == inputs && room != null) {
        // A block of an input can take the output, for which the cache then has the lines already.
        arrays[k] = room.block();
        room.spoil();
      } else {
        arrays[k] = operand.block();
      }
      offsets[k] = 0;
      strides[k] = 1;
    }
    signature.loop().run(arrays, offsets, strides, n);
    for (int k = inputs; k < operands.length; k++) {
      if (packsAll || operands[k].step() != 1 || !operands[k].inPlace()) {
        operands[k].empty(arrays[k], at(starts, k, from), n);
      }
    }
  }

  /** Whether loops of so many inputs have forms for those that are single elements. */
  public static boolean takesSingles(int inputs) {
    return inputs == 2 || inputs == 3;
  }

  private boolean staysSingle(int k) {
    return takesSingles(inputs) && k < inputs && operands[k].step() == 0;
  }

  /** Whether a loop has a fast form for the operands where they are. */
  private boolean suits(long[] starts, int from) {
    boolean aligned = true;
    int singles = 0;
    long first = -1;
    // Where all inputs come in blocks, so can the output.
    boolean needsOne = true;
    for (int k = 0; k < operands.length; k++) {
      int stride = operands[k].stride();
      if (stride == 0 && staysSingle(k)) {
        singles++;
      } else if (stride == 1) {
        boolean inPlace = operands[k].inPlace();
        long at = inPlace ? at(starts, k, from) : 0;
        aligned &= first < 0 || first == at;
        first = at;
        needsOne &= !inPlace || k >= inputs;
      } else {
        return false;
      }
    }
    return aligned || ((singles == 0 || !alignsSingles) && !aligns && !(needsOne && packsAll));
  }

  private long at(long[] starts, int k, int from) {
    return starts[k] + from * operands[k].step();
  }
}

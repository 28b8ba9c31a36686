package io.monomorph.fusion;

import io.monomorph.generated.Loop;
import io.monomorph.generated.Signature;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Loops that read and write memory segments in place. Which of a loop's operands are segments is
 * known at run time only; a loop for each case would make the library many times as large. So one
 * is assembled when a case has been run over many elements, from the method that was declared: it
 * gives the same bits as the loop over arrays. Until it is compiled, elements go through arrays.
 */
public final class MemoryLoops {
  /** Beyond these operands there are too many cases. */
  private static final int MOST_OPERANDS = 4;

  /** Elements after which a loop is worth being assembled. */
  private static final long HOT = 1_000_000;

  private static final String MODE = FusedLoops.MODE;

  /** Stands for a signature whose method no loop can call. */
  private static final MemoryLoops NONE = new MemoryLoops(0);

  private final AtomicReferenceArray<@Nullable Entry> entries;

  private MemoryLoops(int operands) {
    this.entries = new AtomicReferenceArray<>(operands == 0 ? 0 : 1 << (2 * operands + 1));
  }

  /** What is known of a case, with segments of certain classes. */
  private static final class Entry {
    private final AtomicLong elements = new AtomicLong();
    private final int kinds;
    private final @Nullable Entry next;
    private volatile @Nullable Loop loop;

    Entry(int kinds, @Nullable Entry next) {
      this.kinds = kinds;
      this.next = next;
    }

    /** Counts elements, and says once that there were enough of them. */
    boolean isHot(long more) {
      if (MODE.equals("always")) {
        return true;
      }
      if (elements.get() >= HOT) {
        return false;
      }
      long before = elements.getAndAdd(more);
      return before < HOT && before + more >= HOT;
    }
  }

  /**
   * The loop for a case that is going to be run over so many elements, if there is one by now.
   *
   * @param segments the operands that are segments, as bits
   * @param singles the inputs that are one element for all, which are in arrays
   * @param dense whether the elements of the others follow each other
   * @param kinds the kinds of the segments, two bits for each operand: each combination has a loop
   *     of its own, since the JIT foresees two classes of segments in a loop at most
   */
  public static @Nullable Loop find(
      Signature signature,
      int inputs,
      int segments,
      int singles,
      boolean dense,
      int kinds,
      long elements) {
    MemoryLoops loops = of(signature, inputs);
    if (loops.entries.length() == 0) {
      return null;
    }
    int key = 2 * ((segments << signature.size()) + singles) + (dense ? 1 : 0);
    Entry entry = loops.entry(key, kinds);
    Loop loop = entry.loop;
    if (loop != null || !entry.isHot(elements)) {
      return loop;
    }
    FusionPlan plan = FusionPlan.of(signature, inputs, singles, segments);
    if (MODE.equals("always")) {
      entry.loop = LoopAssembler.assemble(plan);
      return entry.loop;
    }
    FusedLoops.later(() -> entry.loop = FusionTrial.ofMemory(plan, dense));
    return null;
  }

  private Entry entry(int key, int kinds) {
    while (true) {
      Entry first = entries.get(key);
      for (Entry entry = first; entry != null; entry = entry.next) {
        if (entry.kinds == kinds) {
          return entry;
        }
      }
      Entry made = new Entry(kinds, first);
      if (entries.compareAndSet(key, first, made)) {
        return made;
      }
    }
  }

  private static MemoryLoops of(Signature signature, int inputs) {
    if (signature.companion() instanceof MemoryLoops known) {
      return known;
    }
    boolean takes =
        !MODE.equals("never")
            && signature.size() <= MOST_OPERANDS
            && FusionPlan.takes(signature, inputs);
    MemoryLoops made = takes ? new MemoryLoops(signature.size()) : NONE;
    signature.setCompanion(made);
    return made;
  }
}

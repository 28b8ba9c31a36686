package io.monomorph.fusion;

import io.monomorph.dtype.DType;
import io.monomorph.generated.Loop;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The fused loops of this JVM. A plan that was run over many elements gets one. Loops over floating
 * elements take the place of their steps at once; others are run by a thread of their own until the
 * JIT has compiled them, and timed against their steps. Until then, and if they are not faster, the
 * steps are run one by one.
 */
public final class FusedLoops {
  /**
   * Elements after which a loop is worth its compilation, which takes some 50 milliseconds: more
   * than a program has that evaluates one expression of a million elements.
   */
  private static final long HOT = 2_000_000;

  /**
   * Elements after which it is timed once more: by then everything is compiled, which on a busy
   * machine takes a while.
   */
  private static final long CERTAIN = 16 * HOT;

  /** The most plans that are remembered. */
  private static final int MOST_PLANS = 500;

  /** {@code -Dio.monomorph.fusion=never} turns it off, and {@code always} is for tests. */
  static final String MODE = System.getProperty("io.monomorph.fusion", "hot");

  private static final Map<FusionPlan, Entry> ENTRIES = new ConcurrentHashMap<>();

  /** So few elements are done before a plan is looked up. */
  private static final long FEW = 1 << 13;

  /** So few elements are done by several loops before one over blocks is looked up. */
  private static final long FEW_IN_BLOCKS = 1 << 16;

  private FusedLoops() {}

  /** Whether to ask for a loop over so many elements. */
  public static boolean isWorthIt(long elements) {
    return MODE.equals("always") || (elements >= FEW && !MODE.equals("never"));
  }

  /** Whether to ask for a loop whose operands are brought to blocks. */
  public static boolean isWorthBlocks(long elements) {
    return MODE.equals("always") || elements >= FEW_IN_BLOCKS;
  }

  /** What is known of a plan. */
  private static final class Entry {
    private final AtomicLong elements = new AtomicLong();
    private volatile @Nullable Loop loop;
  }

  /** Loaded when the first plan is hot. */
  private static final class Worker {
    private static final ExecutorService THREAD = thread();

    private static ExecutorService thread() {
      return new ThreadPoolExecutor(
          0,
          1,
          5,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          task -> {
            Thread thread = new Thread(task, "monomorph-fusion");
            thread.setDaemon(true);
            return thread;
          });
    }
  }

  /**
   * The loop for a plan that is going to be run over so many elements, if there is one by now. Its
   * operands are the inputs and then the outputs.
   */
  public static @Nullable Loop find(FusionPlan plan, long elements) {
    Entry entry = ENTRIES.get(plan);
    if (entry == null) {
      if (ENTRIES.size() >= MOST_PLANS) {
        return null;
      }
      entry = ENTRIES.computeIfAbsent(plan, key -> new Entry());
    }
    Loop loop = entry.loop;
    if (MODE.equals("always")) {
      if (loop == null) {
        loop = LoopAssembler.assemble(plan);
        entry.loop = loop;
      }
      return loop;
    }
    if (entry.elements.get() < CERTAIN) {
      long before = entry.elements.getAndAdd(elements);
      if (plan.isFloating()) {
        if (passes(HOT, before, elements)) {
          loop = LoopAssembler.assemble(plan);
          entry.loop = loop;
        }
      } else if (passes(HOT, before, elements) || passes(CERTAIN, before, elements)) {
        Entry own = entry;
        later(() -> own.loop = FusionTrial.run(plan));
      }
    }
    return loop;
  }

  /**
   * The same for a comparison, as a loop that marks.
   *
   * @param flips whether the opposite is marked
   */
  public static @Nullable Loop findAnswering(FusionPlan plan, boolean flips, long elements) {
    Loop answers = find(plan, elements);
    return answers == null ? null : new AnsweringLoop(answers, flips ? 1 : 0);
  }

  /**
   * The same for values that are cast.
   *
   * @param to the integers that they become
   */
  public static @Nullable Loop findCasting(FusionPlan plan, DType to, long elements) {
    Loop ints = find(plan, elements);
    return ints == null ? null : new CastingLoop(ints, plan, to);
  }

  /** The loop for a plan, whether it is hot or not. */
  static Loop assembled(FusionPlan plan) {
    Entry entry = ENTRIES.computeIfAbsent(plan, key -> new Entry());
    Loop loop = entry.loop;
    if (loop == null) {
      loop = LoopAssembler.assemble(plan);
      entry.loop = loop;
    }
    return loop;
  }

  private static boolean passes(long mark, long before, long more) {
    return before < mark && before + more >= mark;
  }

  /** Has a task done by the thread that assembles loops. */
  static void later(Runnable task) {
    Worker.THREAD.execute(task);
  }
}

package io.monomorph.expression;

import io.monomorph.data.Derived;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A result that is not stored: its elements are computed, block by block, when they are read. To
 * all engines it is an operand whose storage has no array. Its layout is that of the buffer which a
 * call would have made, so that whatever depends on the order in memory, as the roundings of sums
 * do, is the same.
 */
public abstract sealed class Node implements Operand, Derived
    permits Output, Cast, Window, Deferred {
  private final DType dtype;
  private final Layout layout;

  /** What computes blocks of this node; a thread that finds none makes one. */
  private final AtomicReference<@Nullable BlockReader> idle = new AtomicReference<>();

  private static final AtomicIntegerFieldUpdater<Node> USES =
      AtomicIntegerFieldUpdater.newUpdater(Node.class, "uses");

  /** How many nodes have this as an input, or had. */
  private volatile int uses;

  /** Whether elements come from storage that is in no array. */
  private final boolean readsStorage;

  Node(DType dtype, Layout layout, List<? extends Operand> inputs) {
    this.dtype = dtype;
    this.layout = layout;
    boolean reads = false;
    for (Operand input : inputs) {
      reads |= isStorage(input);
      if (input instanceof Node node) {
        USES.incrementAndGet(node);
      }
    }
    this.readsStorage = reads;
  }

  /** Whether an operand is in no array, or is computed from one that is not. */
  public static boolean isStorage(Operand operand) {
    return operand instanceof Node node ? node.readsStorage : operand.array() == null;
  }

  /** Whether no more than one node ever had this as an input, and had it once. */
  final boolean isUsedOnce() {
    return uses == 1;
  }

  @Override
  public final DType dtype() {
    return dtype;
  }

  @Override
  public final Layout layout() {
    return layout;
  }

  @Override
  public final boolean isReadOnly() {
    return true;
  }

  /** The operands that this is computed from. */
  abstract List<Operand> inputs();

  @Override
  public final boolean readsFrom(Operand storage) {
    for (Operand input : inputs()) {
      boolean reads =
          input instanceof Node node ? node.readsFrom(storage) : Derived.share(input, storage);
      if (reads) {
        return true;
      }
    }
    return false;
  }

  /** Nothing else has this storage. */
  @Override
  public Object core() {
    return this;
  }

  @Override
  public void load(long index, long stride, Object block, int offset, int length) {
    BlockReader reader = idle.getAndSet(null);
    if (reader == null) {
      reader = BlockReader.of(this);
    }
    reader.read(index, stride, block, offset, length);
    idle.set(reader);
  }

  @Override
  public final void store(long index, long stride, Object block, int offset, int length) {
    throw new UnsupportedOperationException("an expression is read-only: evaluate it first");
  }

  @Override
  public Operand withLayout(Layout newLayout, boolean readOnly) {
    return new Window(this, newLayout);
  }
}

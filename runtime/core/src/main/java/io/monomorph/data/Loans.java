package io.monomorph.data;

import io.monomorph.dtype.DType;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.ItemFormat;
import io.monomorph.exchange.Items;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import io.monomorph.generated.Lifetime;
import io.monomorph.layout.Layout;
import io.monomorph.memory.Memory;
import io.monomorph.spi.BackendRegistry;
import io.monomorph.spi.Composed;
import io.monomorph.spi.Described;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/** Lends the memory of buffers, and makes operands of what was lent. */
public final class Loans {
  private Loans() {}

  /**
   * Lends the elements of a buffer, where they are.
   *
   * @throws UnsupportedOperationException if they are not in memory
   */
  public static BufferView lend(Operand operand, Requests requests, Terms terms) {
    Object core = operand.core();
    Operand plain = OnePlace.of(operand);
    if (core instanceof Composed && !(plain.core() instanceof Composed)) {
      // Both the owner of the piece, and who has made it a piece, have to be asked before a change.
      BufferView piece = lend(plain, Requests.FULL_RO, terms);
      return Lifetime.of(core).lender(core).lendOn(piece, requests, () -> items(plain));
    }
    return Lifetime.of(core).lend(core, requests, terms, () -> items(operand));
  }

  private static Items items(Operand operand) {
    if (operand.core() instanceof Memory memory && !memory.isAlive()) {
      throw memory.explained(new IllegalStateException("Already closed"));
    }
    Layout layout = operand.layout();
    long size = operand.dtype().itemSize();
    long[] strides = layout.strides();
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] *= size;
    }
    long[] shape = layout.shape();
    long offset = layout.size() == 0 ? 0 : layout.offset() * size;
    if (operand.array() instanceof boolean[] truths) {
      return Items.of(truths, operand.isReadOnly(), shape, strides, offset);
    }
    ItemFormat format = ItemFormat.of(operand.dtype());
    MemorySegment memory = memory(operand);
    if (memory == null && operand.core() instanceof Memory foreign) {
      // Loops do not run on elements of the other byte order, but they are there.
      memory = foreign.segment();
      format = ItemFormat.of(operand.dtype(), foreign.order());
    }
    if (memory == null) {
      throw new UnsupportedOperationException(
          "%s has no memory that could be lent, since its elements are %s lend a copy(), and assign() it"
                  .formatted(
                      name(operand),
                      operand.core() instanceof Composed
                          ? "in several places: lend one component by component(...).export(...), or"
                          : "read and written by its backend:")
              + " when it was changed");
    }
    Items items = Items.of(memory, format, shape, strides, offset);
    return operand.isReadOnly() ? items.asReadOnly() : items;
  }

  private static @Nullable MemorySegment memory(Operand operand) {
    MemorySegment memory = operand.segment();
    return memory != null ? memory : SharedMemory.ofArray(operand.array());
  }

  /**
   * A buffer over what was lent.
   *
   * @throws IllegalArgumentException if items do not lie as elements can
   */
  public static Operand buffer(BufferView view) {
    DType dtype = view.dtype();
    long[] strides = view.strides();
    for (int axis = 0; axis < strides.length; axis++) {
      if (strides[axis] % dtype.itemSize() != 0 && view.size() > 0) {
        throw new IllegalArgumentException(
            "the stride of %d bytes along axis %d is no whole number of items of %d bytes, as the strides"
                    .formatted(strides[axis], axis, dtype.itemSize())
                + " of buffers are: take a copy of the bytes, by toByteArray");
      }
      strides[axis] /= dtype.itemSize();
    }
    Layout layout = Layout.of(view.shape(), strides, view.offset() / dtype.itemSize());
    boolean[] truths = view.truths().orElse(null);
    return truths != null && dtype == DType.BOOL
        ? HeapBuffers.over(dtype, truths, layout)
        : BackendRegistry.memoryBackend().wrap(dtype, Memory.of(view), layout);
  }

  private static String name(Operand operand) {
    return operand.core() instanceof Described core ? core.description() : "the buffer";
  }
}

package io.monomorph.examples.chunks;

import static io.monomorph.Destination.into;
import static io.monomorph.examples.chunks.Chunks.assertSame;

import io.monomorph.BoolBuffer;
import io.monomorph.Float64Buffer;
import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.dtype.DType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Random views of random chunks give the bits that arrays give, whatever is done with them. */
class RandomChunksTest {
  private static final int CASES = 25;

  @TempDir Path folder;
  private final Random random = new Random(5);

  @Test
  void operationsGiveTheBitsOfArrays() {
    for (int k = 0; k < CASES; k++) {
      Chunks chunks = chunks("a" + k);
      List<String> view = slices(chunks.heap().rank());
      int[] axes = order(view.size());
      NdBuffer heap = view(chunks.heap(), view, axes);
      NdBuffer stored = view(chunks.stored(), view, axes);
      read(heap, stored);
      write(heap, stored);
      assertSame(chunks.heap(), chunks.stored().copy());
    }
  }

  private void read(NdBuffer heap, NdBuffer stored) {
    assertSame(heap.copy(), stored.copy());
    assertSame(heap.sum(), stored.sum());
    assertSame(heap.prod(), stored.prod());
    assertSame(heap.min(), stored.min());
    assertSame(heap.ravel().cumsum(), stored.ravel().cumsum());
    for (int axis = 0; axis < heap.rank(); axis++) {
      assertSame(heap.sum(axis), stored.sum(axis));
      assertSame(heap.max(axis), stored.max(axis));
      assertSame(heap.std(axis), stored.std(axis));
      assertSame(heap.gt(0).sum(axis), stored.gt(0).sum(axis));
      assertSame(heap.astype(DType.FLOAT32).sum(axis), stored.astype(DType.FLOAT32).sum(axis));
      if (heap.rank() > 2) {
        int next = (axis + 1) % heap.rank();
        assertSame(heap.sum(axis, next), stored.sum(axis, next));
        assertSame(heap.min(axis, next), stored.min(axis, next));
      }
    }
    assertSame(heap.mul(2).add(heap), stored.mul(2).add(stored));
    assertSame(
        heap.lazy().mul(2).add(heap).sum(0).eval(), stored.lazy().mul(2).add(stored).sum(0).eval());
    assertSame(heap.lazy().mul(3).sub(heap).eval(), stored.lazy().mul(3).sub(stored).eval());
    BoolBuffer mask = heap.gt(0);
    assertSame(heap.get(mask), stored.get(mask));
    assertSame(Functions.where(mask, heap, 1), Functions.where(mask, stored, 1));
  }

  private void write(NdBuffer heap, NdBuffer stored) {
    Float64Buffer values = Chunks.numbers(random.nextLong(), heap.shape());
    BoolBuffer mask = values.gt(0);
    switch (random.nextInt(6)) {
      case 0 -> both(heap, stored, a -> a.assign(values));
      case 1 -> both(heap, stored, a -> a.at(mask).set(7));
      case 2 -> both(heap, stored, a -> Functions.add(a, values, into(a)));
      case 3 -> both(heap, stored, a -> Ufuncs.MULTIPLY.where(mask).apply(a, values, into(a)));
      case 4 ->
          both(heap, stored, a -> Ufuncs.ADD.on(ForkJoinPool.commonPool()).apply(a, 1, into(a)));
      default -> both(heap, stored, a -> a.lazy().mul(values).add(1).eval(into(a)));
    }
  }

  private static void both(NdBuffer heap, NdBuffer stored, Consumer<NdBuffer> action) {
    action.accept(heap);
    action.accept(stored);
  }

  private Chunks chunks(String name) {
    int rank = 1 + random.nextInt(4);
    long[] shape = new long[rank];
    long[] chunk = new long[rank];
    for (int axis = 0; axis < rank; axis++) {
      shape[axis] = 1L + random.nextInt(rank == 1 ? 400 : rank == 2 ? 40 : 12);
      chunk[axis] = 1L + random.nextInt((int) shape[axis]);
    }
    return Chunks.of(folder.resolve(name), shape, chunk);
  }

  private List<String> slices(int rank) {
    List<String> slices = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      slices.add(
          switch (random.nextInt(5)) {
            case 0 -> "::-1";
            case 1 -> "::2";
            case 2 -> "1::3";
            default -> ":";
          });
    }
    return slices;
  }

  private int[] order(int rank) {
    List<Integer> axes = new ArrayList<>();
    for (int axis = 0; axis < rank; axis++) {
      axes.add(random.nextInt(axis + 1), axis);
    }
    return axes.stream().mapToInt(axis -> axis).toArray();
  }

  /** The same view of any buffer, of all of it if the other one is empty. */
  private static NdBuffer view(NdBuffer of, List<String> slices, int... axes) {
    NdBuffer view = of.get(String.join(", ", slices));
    return (view.size() == 0 ? of : view).transpose(axes);
  }
}

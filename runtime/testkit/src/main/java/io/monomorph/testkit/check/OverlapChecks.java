package io.monomorph.testkit.check;

import static io.monomorph.Destination.into;

import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import java.util.List;
import java.util.function.Consumer;

/** Operations that write to the storage from which they read. */
final class OverlapChecks {
  static final List<Check> ALL =
      List.of(
          same("a shift to the right", b -> b.get("1:").assign(b.get(":-1"))),
          same("a shift to the left", b -> b.get(":-1").assign(b.get("1:"))),
          same("a shift by 700", b -> b.get("700:").assign(b.get(":-700"))),
          same("a reversal in place", b -> b.assign(b.get("::-1"))),
          same("an assignment to itself", b -> b.assign(b)),
          same("even places from odd ones", b -> b.get("::2").assign(b.get("1::2"))),
          same("a transposition in place", OverlapChecks::transpose),
          same("one row to all", OverlapChecks::rows),
          same("a function with a shifted target", OverlapChecks::shifted),
          same("a function with a reversed input", OverlapChecks::reversed),
          same("a function in place", b -> Ufuncs.MAXIMUM.apply(b, b.get("5"), into(b))),
          new Check("two cores over the same elements", OverlapChecks::twins));

  private OverlapChecks() {}

  private static Check same(String name, Consumer<NdBuffer> change) {
    return new Check(
        name,
        s -> {
          NdBuffer heap = s.heap(1600);
          NdBuffer stored = s.stored(heap);
          s.needsWriting();
          change.accept(heap);
          change.accept(stored);
          s.same("the buffer after " + name, heap, stored);
        });
  }

  private static void transpose(NdBuffer b) {
    NdBuffer square = b.reshape(40, 40);
    square.assign(square.transpose());
  }

  private static void rows(NdBuffer b) {
    NdBuffer square = b.reshape(40, 40);
    square.assign(square.get("7"));
  }

  private static void shifted(NdBuffer b) {
    Ufuncs.MINIMUM.apply(b.get(":-1"), b.get(":-1"), into(b.get("1:")));
  }

  private static void reversed(NdBuffer b) {
    Ufuncs.MINIMUM.apply(b, b.get("::-1"), into(b));
  }

  private static void twins(Subject s) {
    NdBuffer heap = s.heap(1600);
    NdBuffer stored = s.stored(heap);
    s.needsWriting();
    Object other = s.needs(s.storage().twin(Subject.core(stored)), "sameElements");
    NdBuffer twin = s.over(other, 1600);
    s.same("a second core over the same elements", heap, twin);
    if (!stored.mayShareMemory(twin)) {
      throw new AssertionError(
          "two cores over the same elements are not known to share them: declare @Occupies");
    }
    heap.get("1:").assign(heap.get(":-1"));
    twin.get("1:").assign(stored.get(":-1"));
    s.same("the buffer after a shift from one core to the other", heap, stored);
  }
}

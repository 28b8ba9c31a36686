package io.monomorph.exchange;

import io.monomorph.exchange.Requests.Flags;
import io.monomorph.shape.Shapes;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Compares requests with what there is. What the borrower cannot cope with is said first, then what
 * it needs and there is not, each by its own name.
 */
final class RequestCheck {
  private RequestCheck() {}

  /** Throws if a request is missing or cannot be met. */
  static void run(Requests requests, Items items) {
    String problem = problem(requests, items);
    if (problem != null) {
      throw new IllegalArgumentException(problem + "; requested was " + requests);
    }
  }

  private static @Nullable String problem(Requests requests, Items items) {
    if (items.layout.rank() > 1 && !requests.has(Flags.ND)) {
      return "ND is missing: there are %d axes, of shape %s"
          .formatted(items.layout.rank(), Shapes.str(items.layout.shape()));
    }
    if (!requests.has(Flags.STRIDES) && !items.isCContiguous()) {
      return "STRIDES is missing: the items do not follow each other in C order, but with strides "
          + Shapes.str(items.layout.strides());
    }
    if (requests.has(Flags.WRITABLE) && items.store.isReadOnly()) {
      return "WRITABLE cannot be met: the memory is read-only";
    }
    if (requests.has(Flags.AS_ARRAY) && !isArray(items.store.segment())) {
      return "AS_ARRAY cannot be met: the memory is no byte[] that may be handed out";
    }
    return contiguity(requests, items);
  }

  private static @Nullable String contiguity(Requests requests, Items items) {
    boolean inC = items.isCContiguous();
    boolean inF = items.isFContiguous();
    String wanted =
        requests.has(Flags.C_CONTIGUOUS) && !inC
            ? "C_CONTIGUOUS"
            : requests.has(Flags.F_CONTIGUOUS) && !inF
                ? "F_CONTIGUOUS"
                : requests.has(Flags.ANY_CONTIGUOUS) && !inC && !inF ? "ANY_CONTIGUOUS" : "";
    return wanted.isEmpty()
        ? null
        : "%s cannot be met: the items of shape %s have the strides %s, in bytes"
            .formatted(
                wanted, Shapes.str(items.layout.shape()), Shapes.str(items.layout.strides()));
  }

  private static boolean isArray(@Nullable MemorySegment memory) {
    return memory != null && memory.heapBase().orElse(null) instanceof byte[];
  }
}

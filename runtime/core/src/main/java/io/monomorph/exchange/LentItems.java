package io.monomorph.exchange;

import java.lang.foreign.MemorySegment;
import java.util.function.Function;

/** Items, for as long as a lease lasts: what stands behind a view. */
record LentItems(Lease lease, Items items) {
  /** The items, if they may be used. */
  Items readable() {
    lease.check();
    return items;
  }

  /** The items, if they may be written. */
  Items writable() {
    lease.check();
    if (items.store.isReadOnly()) {
      throw new UnsupportedOperationException(
          "this view of %s is read-only, since the memory is; request WRITABLE to be told at once"
              .formatted(lease.lender.name()));
    }
    return items;
  }

  /** What is read of the items; if the memory ends meanwhile, the exception says so. */
  <T> T read(Function<Items, T> reading) {
    try {
      return reading.apply(readable());
    } catch (IllegalStateException e) {
      throw explained(e);
    }
  }

  /** What to throw instead of what an access has thrown. */
  IllegalStateException explained(IllegalStateException thrown) {
    if (!lease.lender.hasOut(lease)) {
      return lease.unusable();
    }
    BufferView under = lease.under();
    if (under != null) {
      return under.lent().explained(thrown); // the owner below may know first
    }
    MemorySegment memory = items.store.segment();
    return memory == null || memory.scope().isAlive()
        ? thrown
        : new IllegalStateException(
            "the memory of this view of %s has ended: whoever owns it has closed it"
                .formatted(lease.lender.name()),
            thrown);
  }

  /** Other items of the same memory, under a handle of its own on the same terms. */
  BufferView lend(Requests requests, Items other) {
    return lease.lender.lendAgain(lease, requests, lease.terms, other);
  }
}

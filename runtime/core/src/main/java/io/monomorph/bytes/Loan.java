package io.monomorph.bytes;

import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Exporter;
import io.monomorph.exchange.ItemFormat;
import io.monomorph.exchange.Items;
import io.monomorph.exchange.Lender;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Lends the memory that some bytes and all their slices share. If the memory is somebody else's who
 * lends it too, that owner is borrowed from as long as a view is out.
 */
final class Loan {
  private final @Nullable Exporter owner;
  private @Nullable Lender book;

  Loan(@Nullable Exporter owner) {
    this.owner = owner;
  }

  /** Made when something is lent: most bytes never are. */
  private synchronized Lender book(long size) {
    Lender known = book;
    if (known == null) {
      known = new Lender("the memory of " + size + " bytes");
      book = known;
    }
    return known;
  }

  /** Lends a part of the memory as unsigned bytes. */
  BufferView lend(MemorySegment part, Requests requests, Terms terms) {
    Lender lender = book(part.byteSize());
    if (owner == null) {
      return lender.lend(requests, terms, () -> Items.of(part, ItemFormat.BYTES));
    }
    BufferView held = owner.export(Requests.FULL_RO, terms);
    try {
      BufferView lent = lender.lend(requests, terms, () -> Items.of(part, ItemFormat.BYTES));
      lent.whenEnded(held::close);
      held.whenEnded(
          () -> {
            if (held.isStale()) {
              lender.move("moved or closed", () -> {});
            }
          });
      return lent;
    } catch (RuntimeException | Error e) {
      held.close();
      throw e;
    }
  }
}

package io.monomorph.bytes;

import io.monomorph.NdBuffer;
import io.monomorph.data.OnePlace;
import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Exporter;
import io.monomorph.exchange.ItemFormat;
import io.monomorph.exchange.Items;
import io.monomorph.exchange.Lender;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import io.monomorph.generated.Lifetime;
import io.monomorph.memory.Memory;
import io.monomorph.spi.Operand;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;

/**
 * Lends the memory that some bytes and all their slices share. If the memory is somebody else's who
 * lends it too, that owner is borrowed from as long as a view is out.
 */
final class Loan {
  private final @Nullable Exporter owner;
  private final Runnable check;
  private @Nullable Lender book;

  Loan(@Nullable Exporter owner, Runnable check) {
    this.owner = owner;
    this.check = check;
  }

  /** Of memory whose end the JDK knows. */
  static Loan ofSegment() {
    return new Loan(null, () -> {});
  }

  /** Of the memory of a buffer, which may be closed before the segment ends. */
  static Loan of(NdBuffer owner) {
    Object core = OnePlace.of(Operand.of(owner)).core();
    return new Loan(
        owner, core instanceof Memory memory ? memory::segment : Lifetime.of(core)::check);
  }

  /** Does nothing while the owner has not been closed. */
  void check() {
    check.run();
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
    return lender.lendOn(
        owner.export(Requests.FULL_RO, terms), requests, () -> Items.of(part, ItemFormat.BYTES));
  }
}

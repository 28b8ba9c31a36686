package io.monomorph.generated;

import io.monomorph.exchange.BufferView;
import io.monomorph.exchange.Items;
import io.monomorph.exchange.Lender;
import io.monomorph.exchange.Requests;
import io.monomorph.exchange.Terms;
import io.monomorph.spi.Described;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whether a core that can be closed still lives. All buffers over the core share it, however they
 * were made, so that it is closed once; and all views that they lend are in its one book.
 *
 * @see io.monomorph.annotation.BufferBackend
 */
public final class Lifetime {
  private static final String UNNAMED = "the buffer";

  /** What is said since the life of the core has ended. */
  private volatile @Nullable String ended;

  /** What messages call the core. It is not kept itself, so that it can be forgotten. */
  private volatile String name = UNNAMED;

  private final Lender lender = new Lender(() -> name);

  /** Who has lent the memory of the core, if it was lent. */
  private volatile @Nullable Function<Terms, BufferView> under;

  /** Only {@link Lifetimes} makes them. */
  Lifetime() {}

  /** The one of a core, which begins when the core is first wrapped. */
  public static Lifetime of(Object core) {
    return Lifetimes.of(core);
  }

  /** The book of what is lent of a core. */
  public Lender lender(Object core) {
    if (core instanceof Described described) {
      name = described.description();
    }
    return lender;
  }

  /**
   * Says that the core is over memory which somebody has lent: whoever borrows from the core then
   * borrows from that owner, too.
   */
  public void standsOn(Function<Terms, BufferView> owner) {
    under = owner;
  }

  /** Lends items of the core, and writes it into its book. */
  public BufferView lend(Object core, Requests requests, Terms terms, Supplier<Items> items) {
    Function<Terms, BufferView> owner = under;
    return owner == null
        ? lender(core).lend(requests, terms, items)
        : lender(core).lendOn(owner.apply(terms), requests, items);
  }

  /**
   * Ends the life of the core, and releases what it holds; if it has ended, nothing happens.
   *
   * @param release called once at most, but for a {@link WrongThreadException}: then nothing has
   *     ended, since another thread can still release the core
   * @throws IllegalStateException if something of the core is lent, and must stay
   */
  public void end(Object core, Runnable release) {
    lender(core).end("closed", () -> release(release));
  }

  private void release(Runnable release) {
    if (ended != null) {
      return;
    }
    ended = name + " is closed, and with it all " + (isNamed() ? "buffers over it" : "its views");
    try {
      release.run();
    } catch (WrongThreadException e) {
      ended = null;
      throw e;
    }
  }

  private boolean isNamed() {
    return !name.equals(UNNAMED);
  }

  /**
   * Does nothing while the core lives.
   *
   * @throws IllegalStateException if it has been closed; the message says what it was
   */
  public void check() {
    String message = ended;
    if (message != null) {
      throw new IllegalStateException(message);
    }
  }
}

package io.monomorph.exchange;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * The book in which an owner of memory keeps what it has lent. A class that lends has one, and
 * makes its changes through it: the book refuses them while a view is out {@link Terms#PINNED}, and
 * tells the {@link Terms#MOVABLE} ones when they have become stale. All methods can be called by
 * any thread; a change and a loan never overlap.
 *
 * <pre>
 * lend(requests, terms, items)    a view is out, until it is closed
 * lendOn(borrowed, ...)           the same, of memory that somebody else has lent to the owner
 * grow(what, change)              the memory stays where it is
 * move(what, change)              the memory is elsewhere afterwards
 * end(what, change)               there is no memory afterwards
 * </pre>
 *
 * <p>A change that throws has not happened: no view becomes stale by it.
 *
 * @see Exporter
 * @see Terms
 */
public final class Lender {
  private final Supplier<String> name;
  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Lease> out = new LinkedHashSet<>();
  private int pinned;
  private long generation;

  /** What ended it, such as "closed"; empty while it lives. */
  private volatile String end = "";

  /**
   * The book of an owner.
   *
   * @param name what messages call it, with its article, as in {@code the packet}
   */
  public Lender(String name) {
    this(constant(Objects.requireNonNull(name, "name is null")));
  }

  /** The book of an owner whose name for messages is asked when there is one. */
  public Lender(Supplier<String> name) {
    this.name = Objects.requireNonNull(name, "name is null");
  }

  private static Supplier<String> constant(String name) {
    return () -> name;
  }

  /**
   * Lends memory.
   *
   * @param items what is lent; asked while nothing can be moved
   * @throws IllegalArgumentException if a request is missing or cannot be met; the message names it
   * @throws IllegalStateException if the owner has ended its memory
   */
  public BufferView lend(Requests requests, Terms terms, Supplier<Items> items) {
    Objects.requireNonNull(requests, "requests is null");
    Objects.requireNonNull(terms, "terms is null");
    Objects.requireNonNull(items, "items is null");
    lock.lock();
    try {
      checkLives();
      Items lent = Objects.requireNonNull(items.get(), "items gave null");
      RequestCheck.run(requests, lent);
      return new BufferView(take(terms), lent);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Lends memory that was itself borrowed: the new view gives that back when it ends, and is stale
   * when that is. So the owner behind this one is asked, too, before it moves or ends the memory.
   *
   * @param borrowed a view that nobody else uses; the new one is on its terms. It is closed also if
   *     nothing is lent
   * @param items what is lent; asked while nothing can be moved
   * @throws IllegalArgumentException if a request is missing or cannot be met; the message names it
   * @throws IllegalStateException if the owner has ended its memory
   */
  public BufferView lendOn(BufferView borrowed, Requests requests, Supplier<Items> items) {
    Objects.requireNonNull(borrowed, "borrowed is null");
    return standing(borrowed, () -> lend(requests, borrowed.terms(), items));
  }

  private BufferView standing(BufferView borrowed, Supplier<BufferView> lending) {
    BufferView view;
    try {
      view = lending.get();
    } catch (RuntimeException | Error e) {
      borrowed.close();
      throw e;
    }
    Lease lease = view.lent().lease();
    lease.standOn(borrowed);
    view.whenEnded(borrowed::close);
    borrowed.whenEnded(
        () -> {
          if (borrowed.isStale()) {
            lose(lease, borrowed.lent().lease());
          }
        });
    return view;
  }

  /** Makes one handle stale, since what it stands on is. */
  private void lose(Lease lease, Lease under) {
    List<Runnable> actions;
    lock.lock();
    try {
      if (!out.remove(lease)) {
        return;
      }
      if (lease.terms == Terms.PINNED) {
        pinned--;
      }
      actions = lease.markStale("left by its memory, since " + under.reason());
    } finally {
      lock.unlock();
    }
    actions.forEach(Runnable::run);
  }

  private void checkLives() {
    if (!end.isEmpty()) {
      throw new IllegalStateException(name() + " was " + end + ", and lends nothing any longer");
    }
  }

  private Lease take(Terms terms) {
    Lease lease = new Lease(this, terms, Leaks.place());
    out.add(lease);
    if (terms == Terms.PINNED) {
      pinned++;
    }
    return lease;
  }

  /** Lends what a handle has once more, or a part of it. */
  BufferView lendAgain(Lease from, Requests requests, Terms terms, Items items) {
    BufferView under = from.under();
    if (under == null) {
      return lendOnceMore(from, requests, terms, items);
    }
    try {
      from.check();
      BufferView borrowed = under.export(Requests.FULL_RO, terms);
      return standing(borrowed, () -> lendOnceMore(from, requests, terms, items));
    } catch (IllegalStateException e) {
      throw from.explained(e);
    }
  }

  private BufferView lendOnceMore(Lease from, Requests requests, Terms terms, Items items) {
    lock.lock();
    try {
      from.check();
      RequestCheck.run(requests, items);
      return new BufferView(take(terms), items);
    } finally {
      lock.unlock();
    }
  }

  /** Takes a handle back; if it was taken back already, or is stale, nothing happens. */
  void takeBack(Lease lease) {
    List<Runnable> actions;
    lock.lock();
    try {
      if (!out.remove(lease)) {
        if (lease.isStale()) {
          lease.markReturned();
        }
        return;
      }
      if (lease.terms == Terms.PINNED) {
        pinned--;
      }
      actions = lease.markReturned();
    } finally {
      lock.unlock();
    }
    actions.forEach(Runnable::run);
  }

  /** Has something run when a handle ends, or at once if it has. */
  void whenEnded(Lease lease, Runnable action) {
    lock.lock();
    try {
      if (lease.isOut()) {
        lease.addWhenEnded(action);
        return;
      }
    } finally {
      lock.unlock();
    }
    action.run();
  }

  /**
   * Changes the owner in a way that leaves the memory where it is.
   *
   * @param what what is done to the owner, in the past participle for messages: {@code grown}
   * @throws IllegalStateException if a view is out {@link Terms#PINNED}; nothing is changed then
   */
  public void grow(String what, Runnable change) {
    Objects.requireNonNull(what, "what is null");
    Objects.requireNonNull(change, "change is null");
    lock.lock();
    try {
      refuseIfPinned(what);
      change.run();
    } finally {
      lock.unlock();
    }
  }

  /**
   * Moves the memory: views that are out {@link Terms#MOVABLE} are stale afterwards.
   *
   * @param what what is done to the owner, in the past participle for messages: {@code resized}
   * @throws IllegalStateException if a view is out {@link Terms#PINNED}; nothing is changed then
   */
  public void move(String what, Runnable change) {
    change(what, change, false);
  }

  /**
   * Ends the memory: views that are out {@link Terms#MOVABLE} are stale afterwards, and nothing is
   * lent any longer. If it has ended already, nothing happens.
   *
   * @param what what is done to the owner, in the past participle for messages: {@code closed}
   * @throws IllegalStateException if a view is out {@link Terms#PINNED}; nothing is changed then
   */
  public void end(String what, Runnable change) {
    change(what, change, true);
  }

  @SuppressWarnings("NonAtomicVolatileUpdate") // under the lock
  private void change(String what, Runnable change, boolean last) {
    Objects.requireNonNull(what, "what is null");
    Objects.requireNonNull(change, "change is null");
    List<Runnable> actions = new ArrayList<>();
    lock.lock();
    try {
      if (last && hasEnded()) {
        return;
      }
      refuseIfPinned(what);
      change.run();
      if (last) {
        end = what;
      }
      long before = generation; // it is written under the lock alone
      generation = before + 1;
      for (Lease lease : out) {
        actions.addAll(lease.markStale(what));
      }
      out.clear();
    } finally {
      lock.unlock();
    }
    actions.forEach(Runnable::run);
  }

  private void refuseIfPinned(String what) {
    if (pinned == 0) {
      return;
    }
    IllegalStateException refusal =
        new IllegalStateException(
            "%s cannot be %s: %s PINNED; close %s first, or borrow on the terms MOVABLE%s"
                .formatted(
                    name(),
                    what,
                    pinned == 1 ? "a view of it is out" : pinned + " views of it are out",
                    pinned == 1 ? "it" : "them",
                    Leaks.hint()));
    for (Lease lease : out) {
      if (lease.terms == Terms.PINNED && lease.taken != null) {
        refusal.addSuppressed(lease.taken);
      }
    }
    throw refusal;
  }

  /** The number of views that are out. */
  public int lent() {
    lock.lock();
    try {
      return out.size();
    } finally {
      lock.unlock();
    }
  }

  /** The number of views that are out on some terms. */
  public int lent(Terms terms) {
    Objects.requireNonNull(terms, "terms is null");
    lock.lock();
    try {
      return terms == Terms.PINNED ? pinned : out.size() - pinned;
    } finally {
      lock.unlock();
    }
  }

  /** How often the memory was moved or ended. */
  public long generation() {
    lock.lock();
    try {
      return generation;
    } finally {
      lock.unlock();
    }
  }

  /** Whether the memory has ended. */
  public boolean hasEnded() {
    return !end.isEmpty();
  }

  /** Whether a handle is out, after any change that another thread is making now. */
  boolean hasOut(Lease lease) {
    lock.lock();
    try {
      return lease.isOut();
    } finally {
      lock.unlock();
    }
  }

  /** What messages call the owner. */
  String name() {
    return name.get();
  }

  /** The owner, and what it has lent. */
  @Override
  public String toString() {
    lock.lock();
    try {
      return "Lender[%s: %d PINNED, %d MOVABLE%s]"
          .formatted(name(), pinned, out.size() - pinned, hasEnded() ? ", " + end : "");
    } finally {
      lock.unlock();
    }
  }
}

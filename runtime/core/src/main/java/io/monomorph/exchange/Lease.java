package io.monomorph.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a lender's book: a handle that is out, until it is returned or becomes stale. */
final class Lease {
  private enum State {
    OUT,
    RETURNED,
    STALE
  }

  final Lender lender;
  final Terms terms;

  /** Where it was taken, if that is recorded. */
  final @Nullable Throwable taken;

  /** Changed by the lender only, under its lock. */
  private volatile State state = State.OUT;

  /** What made it stale, such as "resized". */
  private volatile String change = "";

  private @Nullable List<Runnable> whenEnded;

  /** What the owner has itself borrowed for it. */
  private volatile @Nullable BufferView under;

  Lease(Lender lender, Terms terms, @Nullable Throwable taken) {
    this.lender = lender;
    this.terms = terms;
    this.taken = taken;
  }

  @Nullable BufferView under() {
    return under;
  }

  void standOn(BufferView borrowed) {
    under = borrowed;
  }

  boolean isOut() {
    return state == State.OUT;
  }

  boolean isStale() {
    return state == State.STALE;
  }

  boolean isReturned() {
    return state == State.RETURNED;
  }

  /** Ends it; says what is to be run now. */
  List<Runnable> markReturned() {
    state = State.RETURNED;
    return ended();
  }

  List<Runnable> markStale(String by) {
    change = by;
    state = State.STALE;
    return ended();
  }

  private List<Runnable> ended() {
    List<Runnable> actions = whenEnded;
    whenEnded = null;
    return actions == null ? List.of() : actions;
  }

  /** Under the lender's lock. */
  void addWhenEnded(Runnable action) {
    if (whenEnded == null) {
      whenEnded = new ArrayList<>();
    }
    whenEnded.add(action);
  }

  /** Does nothing while the memory may be used. */
  void check() {
    if (state != State.OUT) {
      throw unusable();
    }
  }

  /**
   * What to throw instead of what an access has thrown. If the memory has just ended, the owner may
   * not have come so far as to say so.
   */
  IllegalStateException explained(IllegalStateException thrown) {
    return lender.hasOut(this) ? thrown : unusable();
  }

  /** Why it is stale. */
  String reason() {
    return lender.name() + " was " + change;
  }

  IllegalStateException unusable() {
    if (isStale()) {
      return new StaleViewException(
          "%s, and this view of it is stale: %s"
              .formatted(
                  reason(),
                  lender.hasEnded()
                      ? "there is nothing any longer to be viewed"
                      : "export a new one, or lend it PINNED, so that the memory stays"));
    }
    return new IllegalStateException(
        "this view of " + lender.name() + " is closed; each handle is closed once, after its use");
  }
}

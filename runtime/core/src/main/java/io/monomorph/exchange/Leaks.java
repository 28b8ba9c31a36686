package io.monomorph.exchange;

import java.lang.ref.Cleaner;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Records where views were taken, and reports those that are forgotten, if that is asked for. */
final class Leaks {
  private static final String PROPERTY = "io.monomorph.exchange.trace";

  /** Where reports go. Tests listen here, since the module does not know a logger. */
  static volatile BiConsumer<String, Throwable> reports = Leaks::log;

  /** Made when it is needed, since it has a thread. */
  private static final class Watch {
    static final Cleaner CLEANER = Cleaner.create();
  }

  private Leaks() {}

  private static boolean traced() {
    return Boolean.getBoolean(PROPERTY);
  }

  /** The place of the caller, or null if places are not recorded. */
  static @Nullable Throwable place() {
    return traced() ? new Throwable("the view was taken here") : null;
  }

  /** What a refusal says of places. */
  static String hint() {
    return traced() ? "" : "; -D" + PROPERTY + "=true tells where they were taken";
  }

  /** Reports a view that is forgotten while its lease is out. */
  static void watch(BufferView view, Lease lease) {
    Throwable taken = lease.taken;
    if (taken != null) {
      Watch.CLEANER.register(view, () -> report(lease, taken));
    }
  }

  private static void report(Lease lease, Throwable taken) {
    if (lease.isOut()) {
      reports.accept(
          "a view of " + lease.lender.name() + " was never closed, and the memory stays lent",
          taken);
    }
  }

  private static void log(String message, Throwable taken) {
    System.getLogger("io.monomorph.exchange").log(System.Logger.Level.WARNING, message, taken);
  }
}

package io.monomorph.testkit.check;

import static io.monomorph.Destination.into;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import io.monomorph.UnaryUfunc;
import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.spi.StorageException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.function.Executable;

/** Operations that fail half-way, by a function or by the storage. */
final class FailureChecks {
  private static final int BROKEN = 1500;

  static final List<Check> ALL =
      List.of(
          new Check(
              "a function that fails half-way leaves a usable target", FailureChecks::function),
          new Check("a function that fails half-way leaves its input alone", FailureChecks::input),
          new Check("storage that fails to read says so", FailureChecks::reading),
          new Check("storage that fails to read can be read elsewhere", FailureChecks::elsewhere),
          new Check("storage that fails to write says so", FailureChecks::writing),
          new Check("a reduction of storage that fails says so", FailureChecks::reducing));

  private FailureChecks() {}

  private static UnaryUfunc failing(int after) {
    AtomicInteger calls = new AtomicInteger();
    return UnaryUfunc.of(
        "failing",
        x -> {
          if (calls.incrementAndGet() > after) {
            throw new ArithmeticException("as planned");
          }
          return x;
        });
  }

  private static void function(Subject s) {
    NdBuffer stored = s.stored(3, 1000);
    s.needsWriting();
    NdBuffer source = Buffers.ones(DType.FLOAT64, 3, 1000);
    UnaryUfunc failing = failing(BROKEN).casting(Casting.UNSAFE);
    s.refused(
        ArithmeticException.class,
        "a function that fails",
        () -> failing.apply(source, into(stored)),
        "as planned");
    NdBuffer one = Buffers.ones(s.dtype(), 1);
    NdBuffer seen = stored.copy();
    NdBuffer before = s.heap(3, 1000);
    NdBuffer old = seen.eq(before).logicalOr(seen.eq(one));
    if (!old.all().item().equals(true)) {
      throw new AssertionError("after a failure half-way, elements are neither old nor new");
    }
    stored.assign(before);
    s.same("a buffer that is written again after a failure", before, stored);
  }

  private static void input(Subject s) {
    NdBuffer heap = s.heap(3, 1000);
    NdBuffer stored = s.stored(heap);
    UnaryUfunc failing = failing(BROKEN).casting(Casting.UNSAFE);
    NdBuffer out = Buffers.zeros(DType.FLOAT64, 3, 1000);
    try {
      failing.apply(stored, into(out));
    } catch (ArithmeticException planned) {
      s.same("the input of a function that failed", heap, stored);
      return;
    } catch (IllegalArgumentException complex) {
      s.needs(false, "no lambda takes " + s.dtype());
    }
    throw new AssertionError("a function that fails half-way is not stopped");
  }

  private static NdBuffer broken(Subject s) {
    Object core = s.needs(s.storage().failingCore(s.dtype(), 3000, BROKEN), "failingCore");
    return s.over(core, 3000);
  }

  private static void stopped(Subject s, String what, Executable call) {
    s.refused(StorageException.class, what, call, s.backend().name(), s.dtype().toString());
  }

  private static void reading(Subject s) {
    NdBuffer broken = broken(s);
    stopped(s, "a copy of storage that fails", () -> broken.copy());
  }

  private static void elsewhere(Subject s) {
    NdBuffer broken = broken(s);
    stopped(s, "a copy of storage that fails", () -> broken.copy());
    s.same(
        "the part of storage before its failure",
        Buffers.zeros(s.dtype(), 100),
        broken.get(":100"));
  }

  private static void writing(Subject s) {
    NdBuffer broken = broken(s);
    s.needs(!broken.isReadOnly(), "the storage can only be read");
    stopped(s, "an assignment to storage that fails", () -> broken.assign(s.heap(3000)));
    NdBuffer part = broken.get(":100");
    part.assign(s.heap(100));
    s.same("the part of storage before its failure, written again", s.heap(100), part);
  }

  private static void reducing(Subject s) {
    NdBuffer broken = broken(s);
    stopped(s, "a reduction of storage that fails", () -> broken.countNonzero());
    stopped(s, "a function of storage that fails", () -> Ufuncs.EQUAL.apply(broken, 1));
  }
}

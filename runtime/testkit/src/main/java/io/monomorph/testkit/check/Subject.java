package io.monomorph.testkit.check;

import io.monomorph.Functions;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.Operand;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.function.Executable;
import org.opentest4j.IncompleteExecutionException;

/** One dtype of a backend under test: what makes buffers of it, and compares them with the heap. */
public final class Subject {
  private final Storage storage;
  private final DType dtype;
  private final List<NdBuffer> made = new ArrayList<>();
  private @Nullable Boolean writable;

  private Subject(Storage storage, DType dtype) {
    this.storage = storage;
    this.dtype = dtype;
  }

  /** Runs a check for one dtype, and closes the buffers that it makes. */
  public static void run(Storage storage, DType dtype, Check check) {
    Subject subject = new Subject(storage, dtype);
    try {
      check.body().run(subject);
    } catch (IncompleteExecutionException notDone) {
      throw notDone;
    } catch (Exception thrown) {
      throw new AssertionError(subject.where() + Thrown.explained(thrown), thrown);
    } catch (AssertionError wrong) {
      throw new AssertionError(subject.where() + wrong.getMessage(), wrong);
    } finally {
      subject.made.reversed().forEach(Subject::release);
    }
  }

  private String where() {
    return "backend %s, %s: ".formatted(storage.backend().name(), dtype);
  }

  /** A core that was closed by the check, or whose close fails, has been looked at before. */
  private static void release(NdBuffer buffer) {
    try {
      buffer.close();
    } catch (RuntimeException ignored) {
      // What close does is another check.
    }
  }

  DType dtype() {
    return dtype;
  }

  BackendProvider backend() {
    return storage.backend();
  }

  Storage storage() {
    return storage;
  }

  /** Elements on the heap, of which neighbours differ. */
  NdBuffer heap(long... shape) {
    return Values.of(dtype, 0, shape);
  }

  /** Whether cores of the backend can be written at all. */
  boolean isWritable() {
    if (writable == null) {
      long[] one = {1};
      writable = !storage.holds(dtype, one) || !over(storage.core(dtype, one), one).isReadOnly();
    }
    return writable;
  }

  void needsWriting() {
    needs(isWritable(), "the storage can only be read");
  }

  /** Ends the check as not done if something that it needs is not there. */
  void needs(boolean there, String otherwise) {
    Assumptions.assumeTrue(there, where() + "not checked: " + otherwise);
  }

  /** Ends the check as not done if a method of the contract gives nothing. */
  <T> T needs(@Nullable T given, String method) {
    if (given == null) {
      Assumptions.abort(where() + "not checked: override " + method);
    }
    return given;
  }

  /** A new buffer over a new core. */
  NdBuffer zeros(long... shape) {
    needsWriting();
    needsShape(shape);
    return over(storage.core(dtype, shape), shape);
  }

  private void needsShape(long... shape) {
    needs(storage.holds(dtype, shape), "no core has shape " + Indices.str(shape));
  }

  /** A buffer of the backend with the numbers of {@link #heap}. */
  NdBuffer stored(long... shape) {
    return stored(heap(shape));
  }

  /** A buffer of the backend with these elements. */
  NdBuffer stored(NdBuffer elements) {
    if (!isWritable()) {
      return readOnly(elements);
    }
    NdBuffer buffer = zeros(elements.shape());
    buffer.assign(elements);
    return buffer;
  }

  /** A buffer over a core that can only be read, with these elements. */
  NdBuffer readOnly(NdBuffer elements) {
    needsShape(elements.shape());
    Object core = needs(storage.readOnlyCore(elements), "readOnlyCore, for storage that is read");
    return over(core, elements.shape());
  }

  /** A buffer of a shape over a core. */
  NdBuffer over(Object core, long... shape) {
    NdBuffer whole = (NdBuffer) backend().wrap(dtype, core);
    made.add(whole);
    if (Arrays.equals(whole.shape(), shape)) {
      return whole;
    }
    long size = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    if (whole.size() != size) {
      throw new AssertionError(
          ("a core for shape %s has %d elements in shape %s: core(dtype, shape) makes another one, or"
                  + " @Size, @Shape or @Exposes tell something else than the elements of the core")
              .formatted(Indices.str(shape), whole.size(), Indices.str(whole.shape())));
    }
    NdBuffer shaped = whole.reshape(shape);
    if (size > 0 && !shaped.mayShareMemory(whole)) {
      throw new AssertionError(
          ("a core of shape %s cannot be seen in shape %s without a copy: core(dtype, shape) has to make"
                  + " cores of that shape, or holds(dtype, shape) to say that there are none")
              .formatted(Indices.str(whole.shape()), Indices.str(shape)));
    }
    return shaped;
  }

  /** Fails unless both have the same dtype, shape and elements, bit by bit. */
  void same(String what, NdBuffer expected, NdBuffer actual, Suspect... suspects) {
    if (expected.dtype() != actual.dtype() || !Arrays.equals(expected.shape(), actual.shape())) {
      throw new AssertionError(
          "%s is %s of shape %s, not %s of shape %s"
              .formatted(
                  what,
                  actual.dtype(),
                  Indices.str(actual.shape()),
                  expected.dtype(),
                  Indices.str(expected.shape())));
    }
    Object elements = actual.toFlatArray();
    if (!Flat.equal(expected.dtype(), expected.toFlatArray(), elements)) {
      throw new AssertionError(Diagnosis.of(what, expected, Flat.heap(actual, elements), suspects));
    }
  }

  /** As {@link #same}, but the elements are read one by one. */
  void sameElements(String what, NdBuffer expected, NdBuffer actual, Suspect... suspects) {
    List<List<Object>> read = Element.all(actual);
    if (!read.equals(Element.all(expected))) {
      throw new AssertionError(Diagnosis.of(what, expected, read, suspects));
    }
  }

  /** Fails unless an operation gives the same of a buffer as of the same elements on the heap. */
  void agree(String what, NdBuffer heap, NdBuffer stored, Function<NdBuffer, @Nullable Object> of) {
    agree(what, () -> of.apply(heap), () -> of.apply(stored));
  }

  /** As {@link #agree(String, NdBuffer, NdBuffer, Function)}, of several buffers. */
  void agree(String what, Supplier<@Nullable Object> onHeap, Supplier<@Nullable Object> here) {
    Outcome expected = Outcome.of(onHeap);
    expected.compare(this, what, Outcome.of(here));
  }

  /** As {@link #same}, but results that backends compute may be as far off as they tell. */
  void near(String what, NdBuffer expected, NdBuffer actual) {
    double tolerance = storage.tolerance();
    if (tolerance == 0
        || "fc".indexOf(expected.dtype().kind()) < 0
        || expected.dtype() != actual.dtype()
        || !Arrays.equals(expected.shape(), actual.shape())
        || !Functions.allclose(actual, expected, tolerance, tolerance, true)) {
      same(what, expected, actual);
    }
  }

  /** Fails unless the call is refused with this exception, whose message has the words. */
  void refused(
      Class<? extends RuntimeException> type, String what, Executable call, String... words) {
    RuntimeException thrown = Assertions.assertThrows(type, call, what + " is not refused");
    for (String word : words) {
      if (!String.valueOf(thrown.getMessage()).contains(word)) {
        throw new AssertionError(
            "%s is refused, but the message does not say \"%s\": %s"
                .formatted(what, word, thrown.getMessage()));
      }
    }
  }

  /** The buffer as engines see it. */
  static Operand operand(NdBuffer of) {
    return Operand.of(of);
  }

  /** The storage of a buffer. */
  static Object core(NdBuffer of) {
    return operand(of).core();
  }
}

package io.monomorph.testkit.check;

import static io.monomorph.Destination.into;

import io.monomorph.NdBuffer;
import io.monomorph.Ufuncs;
import java.util.List;
import org.junit.jupiter.api.function.Executable;

/** Buffers that can only be read: by a view, or since their storage is. */
final class ReadOnlyChecks {
  static final List<Check> ALL =
      List.of(
          new Check("a read-only view is read as any other", ReadOnlyChecks::read),
          new Check("a read-only view refuses single elements", s -> element(s, view(s))),
          new Check("a read-only view refuses assignments", s -> assignments(s, view(s))),
          new Check("a read-only view refuses results", s -> results(s, view(s))),
          new Check("views of a read-only view are read-only", s -> views(s, view(s))),
          new Check("a read-only view shows changes of its buffer", ReadOnlyChecks::changes),
          new Check("storage that can only be read is read", ReadOnlyChecks::readStorage),
          new Check(
              "storage that can only be read refuses single elements", s -> element(s, core(s))),
          new Check(
              "storage that can only be read refuses assignments", s -> assignments(s, core(s))),
          new Check("storage that can only be read refuses results", s -> results(s, core(s))),
          new Check("views of read-only storage are read-only", s -> views(s, core(s))),
          new Check("storage that can be written is not read-only", ReadOnlyChecks::writable));

  private ReadOnlyChecks() {}

  private static NdBuffer view(Subject s) {
    return s.stored(4, 6).asReadOnly();
  }

  private static NdBuffer core(Subject s) {
    NdBuffer buffer = s.readOnly(s.heap(4, 6));
    if (!buffer.isReadOnly()) {
      throw new AssertionError(
          "the buffer of a core from readOnlyCore can be written: declare @ReadOnly, or readOnly ="
              + " true");
    }
    return buffer;
  }

  private static void read(Subject s) {
    s.same("a read-only view", s.heap(4, 6), view(s));
    s.sameElements("a read-only view, read one by one", s.heap(4, 6), view(s));
  }

  private static void readStorage(Subject s) {
    s.same("storage that can only be read", s.heap(4, 6), core(s));
    s.sameElements("storage that can only be read, one by one", s.heap(4, 6), core(s));
  }

  private static void refused(Subject s, NdBuffer buffer, String what, Executable write) {
    s.refused(UnsupportedOperationException.class, what, write);
    s.same("the buffer after " + what + " was refused", s.heap(4, 6), buffer);
  }

  private static void element(Subject s, NdBuffer buffer) {
    List<Object> value = Element.get(Values.of(s.dtype(), 3, 2), 1);
    refused(s, buffer, "set(1, 1)", () -> Element.set(buffer, value, 1, 1));
    refused(s, buffer, "set(1L, 1L)", () -> Element.set(buffer, value, 1L, 1L));
    refused(s, buffer, "set of a row", () -> Element.set(buffer.get("0"), value, 1));
  }

  private static void assignments(Subject s, NdBuffer buffer) {
    NdBuffer values = Values.of(s.dtype(), 3, 4, 6);
    refused(s, buffer, "assign", () -> buffer.assign(values));
    refused(s, buffer, "assign to a part", () -> buffer.at("1:3").set(values.get("1:3")));
    refused(s, buffer, "assign under a mask", () -> buffer.at(values.eq(values)).set(1));
  }

  private static void results(Subject s, NdBuffer buffer) {
    NdBuffer values = Values.of(s.dtype(), 3, 4, 6);
    refused(s, buffer, "a result", () -> Ufuncs.MAXIMUM.apply(values, values, into(buffer)));
    refused(s, buffer, "a copy into", () -> values.at("...").get(into(buffer)));
  }

  private static void views(Subject s, NdBuffer buffer) {
    NdBuffer values = s.heap(6, 4);
    refused(s, buffer, "assign to a view", () -> buffer.transpose().assign(values));
    refused(
        s, buffer, "assign to a slice", () -> buffer.get("::2").assign(buffer.get("::2").copy()));
    refused(s, buffer, "assign to a shape", () -> buffer.reshape(24).assign(s.heap(24)));
  }

  private static void changes(Subject s) {
    NdBuffer buffer = s.stored(5);
    s.needsWriting();
    NdBuffer view = buffer.asReadOnly();
    buffer.assign(Values.of(s.dtype(), 3, 5));
    s.same("a read-only view after its buffer was written", Values.of(s.dtype(), 3, 5), view);
  }

  private static void writable(Subject s) {
    s.needsWriting();
    if (s.stored(3).isReadOnly()) {
      throw new AssertionError("a core from core(dtype, shape) is told to be read-only");
    }
  }
}

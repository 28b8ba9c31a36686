package io.monomorph.testkit.check;

import io.monomorph.NdBuffer;
import java.util.List;

/** What happens to storage that is flushed and closed. */
final class LifetimeChecks {
  static final List<Check> ALL =
      List.of(
          new Check("flush leaves the elements alone", LifetimeChecks::flush),
          new Check("what was flushed is found by others", LifetimeChecks::flushed),
          new Check(
              "what was written is found by others after close", LifetimeChecks::closedWritten),
          new Check("close gives the storage back", LifetimeChecks::released),
          new Check("an open core is not given back", LifetimeChecks::open),
          new Check("close may be called twice", LifetimeChecks::twice),
          new Check("a closed buffer refuses operations", LifetimeChecks::refuses),
          new Check("views are closed with their buffer", LifetimeChecks::views),
          new Check("closing a core leaves other cores open", LifetimeChecks::others),
          new Check("a closed buffer can be printed", LifetimeChecks::printed));

  private LifetimeChecks() {}

  private static void flush(Subject s) {
    NdBuffer stored = s.stored(5, 7);
    stored.flush();
    s.same("the buffer after flush", s.heap(5, 7), stored);
    stored.get("1:").flush();
    s.same("the buffer after flush of a view", s.heap(5, 7), stored);
  }

  private static void flushed(Subject s) {
    NdBuffer stored = s.stored(5, 7);
    s.needsWriting();
    stored.flush();
    Object seen = s.needs(s.storage().reopened(Subject.core(stored)), "reopened");
    s.same("what others find after flush", s.heap(5, 7), s.over(seen, 5, 7));
    NdBuffer changed = Values.of(s.dtype(), 3, 5, 7);
    stored.get("::2").assign(changed.get("::2"));
    stored.flush();
    NdBuffer expected = s.heap(5, 7);
    expected.get("::2").assign(changed.get("::2"));
    Object again = s.needs(s.storage().reopened(Subject.core(stored)), "reopened");
    s.same("what others find after a second flush", expected, s.over(again, 5, 7));
  }

  private static void closedWritten(Subject s) {
    NdBuffer stored = s.stored(5, 7);
    s.needsWriting();
    Object core = Subject.core(stored);
    s.needs(s.storage().reopened(core), "reopened");
    closed(s, stored);
    Object seen = s.needs(s.storage().reopened(core), "reopened, of closed cores too");
    s.same("what others find after close", s.heap(5, 7), s.over(seen, 5, 7));
  }

  /** Closes a buffer, if its backend can. */
  private static void closed(Subject s, NdBuffer buffer) {
    s.needs(closes(buffer), "the backend closes nothing");
    buffer.close();
  }

  /** Every buffer has the method; with {@code @Closes} the generated class has its own. */
  private static boolean closes(NdBuffer buffer) {
    try {
      return buffer.getClass().getMethod("close").getDeclaringClass() != NdBuffer.class;
    } catch (NoSuchMethodException e) {
      throw new LinkageError(e.getMessage(), e);
    }
  }

  private static void released(Subject s) {
    NdBuffer stored = s.stored(5);
    Object core = Subject.core(stored);
    s.needs(s.storage().isReleased(core).isPresent(), "override isReleased");
    closed(s, stored);
    if (!s.storage().isReleased(core).orElseThrow()) {
      throw new AssertionError("close() does not give the storage back: look at @Closes");
    }
  }

  private static void open(Subject s) {
    NdBuffer stored = s.stored(5);
    Object core = Subject.core(stored);
    s.needs(s.storage().isReleased(core).isPresent(), "override isReleased");
    stored.get("1:3").copy().close();
    stored.flush();
    if (s.storage().isReleased(core).orElseThrow()) {
      throw new AssertionError("the storage was given back before close()");
    }
  }

  private static void twice(Subject s) {
    NdBuffer stored = s.stored(5);
    NdBuffer other = s.over(Subject.core(stored), 5);
    closed(s, stored);
    stored.close();
    other.close();
  }

  private static void refuses(Subject s) {
    NdBuffer stored = s.stored(5);
    closed(s, stored);
    Class<IllegalStateException> type = IllegalStateException.class;
    s.refused(type, "copy of a closed buffer", stored::copy, "closed");
    s.refused(type, "a sum of a closed buffer", () -> stored.ne(0), "closed");
    if (!stored.isReadOnly()) {
      s.refused(type, "an assignment to a closed buffer", () -> stored.assign(s.heap(5)), "closed");
    }
  }

  private static void views(Subject s) {
    NdBuffer stored = s.stored(5);
    NdBuffer view = stored.get("1:3");
    closed(s, view);
    s.refused(IllegalStateException.class, "copy of a closed buffer", stored::copy, "closed");
    s.refused(IllegalStateException.class, "copy of a closed view", view::copy, "closed");
  }

  private static void others(Subject s) {
    NdBuffer first = s.stored(5);
    NdBuffer second = s.stored(5);
    closed(s, first);
    try {
      s.same("a buffer after another core was closed", s.heap(5), second);
    } catch (RuntimeException closedToo) {
      throw new AssertionError("close() ends more than its core: " + closedToo, closedToo);
    }
  }

  private static void printed(Subject s) {
    NdBuffer stored = s.stored(5);
    closed(s, stored);
    if (!stored.toString().contains("closed") || stored.describe().isEmpty()) {
      throw new AssertionError("a closed buffer is printed as " + stored);
    }
  }
}

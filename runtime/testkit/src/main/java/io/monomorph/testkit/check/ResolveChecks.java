package io.monomorph.testkit.check;

import io.monomorph.Buffers;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.BackendProvider;
import io.monomorph.spi.BackendRegistry;
import java.util.List;

/** The backend in a registry, and what it makes of cores. */
final class ResolveChecks {
  static final List<Check> ALL =
      List.of(
          new Check("the provider tells names, dtypes and classes", ResolveChecks::provider),
          new Check("the backend is found by its name and its buffers", ResolveChecks::found),
          new Check("a core is resolved", ResolveChecks::resolved),
          new Check("a core is wrapped twice", ResolveChecks::twice),
          new Check("a core takes any layout inside it", ResolveChecks::layout),
          new Check("a layout beyond the core is refused", ResolveChecks::beyond),
          new Check("what is no core is refused", ResolveChecks::noCore),
          new Check("a dtype that the backend has not is refused", ResolveChecks::noDtype),
          new Check("new buffers are zeros in the given shape", ResolveChecks::allocated),
          new Check("the size of the core is that of its buffer", ResolveChecks::size));

  private ResolveChecks() {}

  private static void provider(Subject s) {
    BackendProvider backend = s.backend();
    List<DType> dtypes = backend.dtypes();
    if (dtypes.size() != backend.bufferTypes().size()
        || !dtypes.equals(dtypes.stream().sorted().distinct().toList())) {
      throw new AssertionError("dtypes() and bufferTypes() do not fit: " + dtypes);
    }
    NdBuffer stored = s.stored(3);
    Class<?> type = backend.bufferTypes().get(dtypes.indexOf(s.dtype()));
    if (!type.isInstance(stored) || !stored.backend().name().equals(backend.name())) {
      throw new AssertionError("a buffer of the backend is " + stored.describe());
    }
  }

  @SuppressWarnings("ReferenceEquality") // whether it is this provider
  private static void found(Subject s) {
    BackendProvider backend = s.backend();
    BackendRegistry registry = BackendRegistry.of(backend);
    NdBuffer stored = s.stored(3);
    if (registry.byName(backend.name()) != backend
        || registry.byBufferType(stored.getClass()) != backend) {
      throw new AssertionError("the registry finds another backend");
    }
  }

  @SuppressWarnings("ReferenceEquality") // whether it is this buffer
  private static void resolved(Subject s) {
    NdBuffer stored = s.stored(5);
    Object core = Subject.core(stored);
    BackendRegistry registry = BackendRegistry.of(s.backend());
    s.same("the buffer of a core", s.heap(5), s.over(core, 5));
    if (registry.resolve(stored) != stored) {
      throw new AssertionError("a buffer is not resolved to itself");
    }
    if (s.backend().resolves(core.getClass())) {
      NdBuffer any = Buffers.with().registry(registry).resolve(core);
      if (!any.backend().name().equals(stored.backend().name())) {
        throw new AssertionError("the core is resolved to " + any.describe());
      }
    }
  }

  private static void twice(Subject s) {
    NdBuffer first = s.stored(5);
    s.needsWriting();
    NdBuffer second = s.over(Subject.core(first), 5);
    first.assign(Values.of(s.dtype(), 3, 5));
    s.same("a second buffer over a core that was written", Values.of(s.dtype(), 3, 5), second);
    if (!first.mayShareMemory(second)) {
      throw new AssertionError("two buffers over one core are not known to share its elements");
    }
  }

  private static void layout(Subject s) {
    Object core = Subject.core(s.stored(12));
    Layout layout = Layout.of(new long[] {3, 2}, new long[] {-1, 4}, 5);
    s.same(
        "a core under a layout of negative strides",
        (NdBuffer) BackendRegistry.heapBackend().wrap(s.dtype(), s.heap(12).toFlatArray(), layout),
        (NdBuffer) s.backend().wrap(s.dtype(), core, layout));
  }

  private static void beyond(Subject s) {
    Object core = Subject.core(s.stored(5));
    s.refused(
        IllegalArgumentException.class,
        "a layout of 6 elements over a core of 5",
        () -> s.backend().wrap(s.dtype(), core, Layout.of(6)),
        "5");
    s.refused(
        IllegalArgumentException.class,
        "a layout that ends behind the core",
        () -> s.backend().wrap(s.dtype(), core, Layout.of(new long[] {2}, new long[] {1}, 4)));
  }

  private static void noCore(Subject s) {
    record Stranger() {}
    s.refused(
        IllegalArgumentException.class,
        "an object that is no core",
        () -> s.backend().wrap(new Stranger()));
    s.refused(
        IllegalArgumentException.class,
        "an object that is no core",
        () -> s.backend().wrap(s.dtype(), new Stranger()));
  }

  private static void noDtype(Subject s) {
    List<DType> dtypes = s.backend().dtypes();
    Object core = Subject.core(s.stored(3));
    for (DType other : DType.values()) {
      if (!dtypes.contains(other)) {
        s.refused(
            IllegalArgumentException.class,
            "a buffer of " + other,
            () -> s.backend().wrap(other, core));
        return;
      }
    }
    s.needs(false, "the backend has every dtype");
  }

  private static void allocated(Subject s) {
    s.needs(
        s.backend().allocates(s.dtype()) && s.backend().options().isEmpty(),
        "the backend does not make buffers without options");
    NdBuffer made = Buffers.with().backend(s.backend()).zeros(s.dtype(), 3, 4);
    s.same("a new buffer", Buffers.zeros(s.dtype(), 3, 4), made);
    made.assign(s.heap(3, 4));
    s.same("a new buffer that was written", s.heap(3, 4), made);
    made.close();
  }

  private static void size(Subject s) {
    for (long size : new long[] {1, 2, 5, 100}) {
      NdBuffer whole = (NdBuffer) s.backend().wrap(s.dtype(), Subject.core(s.stored(size)));
      if (whole.size() != size) {
        throw new AssertionError(
            "a core of %d elements has %d by @Size, @Shape or @Exposes"
                .formatted(size, whole.size()));
      }
    }
  }
}

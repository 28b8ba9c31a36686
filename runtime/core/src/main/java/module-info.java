/**
 * n-dimensional buffers of numbers that behave as NumPy arrays, over storage of any kind.
 *
 * <p>A buffer has a dtype, a shape, and strides by which it finds its elements in a core: a Java
 * array, memory outside the heap, an image, or whatever else a backend declares. Parts of it are
 * views, operations broadcast, and results have NumPy's dtypes and values.
 *
 * <pre>{@code
 * Int64Buffer a = Buffers.arange(12).reshape(3, 4);
 * Int64Buffer odd = a.get("::-1, 1::2");                  // a view, as a[::-1, 1::2]
 * odd.set(0, 0, -1);                                      // seen in a too
 * Float64Buffer mean = a.mean(0);
 * Float64Buffer centred = a.sub(mean).as(Float64Buffer.class);
 * BoolBuffer positive = centred.gt(0);
 * a.at(positive).set(0);                                  // a[positive] = 0
 * Float64Buffer out = Float64Buffer.zeros(3, 4);
 * Functions.hypot(a, centred, Destination.into(out));     // into an existing buffer
 * System.out.println(out.repr());
 * Buffers.save(Path.of("out.npy"), out);
 * }</pre>
 *
 * <p>Where to begin:
 *
 * <ul>
 *   <li>{@link io.monomorph} has the buffers and functions; {@link io.monomorph.Buffers} makes
 *       them. The guide {@code docs/numpy-users.md} shows NumPy's expressions beside those of this
 *       library.
 *   <li>{@link io.monomorph.annotation} declares storage backends and functions of your own, from
 *       which the annotation processor of the artifact {@code monomorph-processor} generates
 *       classes. The guide {@code docs/backend-authors.md} has every form.
 *   <li>{@link io.monomorph.dtype} has the element types, and {@link io.monomorph.index} the parts
 *       of index expressions.
 *   <li>{@link io.monomorph.memory} has the memory behind buffers that are not on the heap.
 *   <li>{@link io.monomorph.span} has typed windows over that memory, which are used as arrays are.
 *   <li>{@link io.monomorph.storage} has storage of tuples: layouts of their components, and
 *       storage that grows.
 *   <li>{@link io.monomorph.bytes} has flat bytes, and says where what is read from storage goes.
 *   <li>{@link io.monomorph.spi}, {@link io.monomorph.layout} and {@link io.monomorph.ufunc} are
 *       for backends and generated code.
 * </ul>
 *
 * <p>The design is described in {@code docs/design}, and measured in {@code docs/benchmarks.md}.
 */
module io.monomorph {
  requires static transitive org.jspecify;

  exports io.monomorph;
  exports io.monomorph.annotation;
  exports io.monomorph.bytes;
  exports io.monomorph.dtype;
  exports io.monomorph.exchange;
  exports io.monomorph.generated;
  exports io.monomorph.index;
  exports io.monomorph.layout;
  exports io.monomorph.memory;
  exports io.monomorph.span;
  exports io.monomorph.spi;
  exports io.monomorph.storage;
  exports io.monomorph.ufunc;

  uses io.monomorph.bytes.PrototypeProvider;
  uses io.monomorph.spi.BackendProvider;
  uses io.monomorph.kernel.MoveAccelerator;
  uses io.monomorph.service.Accelerator;

  provides io.monomorph.spi.BackendProvider with
      io.monomorph.backend.component.ComponentBufferProvider,
      io.monomorph.backend.heap.HeapBufferProvider,
      io.monomorph.backend.implicit.ImplicitBufferProvider,
      io.monomorph.backend.memory.MemoryBufferProvider;
  provides io.monomorph.kernel.MoveAccelerator with
      io.monomorph.vector.VectorMoveAccelerator;
  provides io.monomorph.service.Accelerator with
      io.monomorph.vector.PlainAccelerator,
      io.monomorph.blockwise.BlockwiseAccelerator,
      io.monomorph.vector.VectorAccelerator,
      io.monomorph.vector.SquareAccelerator,
      io.monomorph.vector.RootAccelerator;
}

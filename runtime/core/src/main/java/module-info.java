/** n-dimensional typed buffers that behave as NumPy arrays, over any storage. */
module io.monomorph {
  requires static transitive org.jspecify;

  exports io.monomorph;
  exports io.monomorph.annotation;
  exports io.monomorph.dtype;
  exports io.monomorph.generated;
  exports io.monomorph.index;
  exports io.monomorph.layout;
  exports io.monomorph.spi;
  exports io.monomorph.ufunc;

  uses io.monomorph.spi.BackendProvider;
  uses io.monomorph.kernel.MoveAccelerator;
  uses io.monomorph.service.Accelerator;

  provides io.monomorph.spi.BackendProvider with
      io.monomorph.backend.heap.HeapBufferProvider;
  provides io.monomorph.kernel.MoveAccelerator with
      io.monomorph.vector.VectorMoveAccelerator;
  provides io.monomorph.service.Accelerator with
      io.monomorph.vector.PlainAccelerator,
      io.monomorph.vector.VectorAccelerator;
}

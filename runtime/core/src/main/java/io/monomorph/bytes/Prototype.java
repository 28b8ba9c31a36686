package io.monomorph.bytes;

import io.monomorph.BufferFactory;
import io.monomorph.Destination;
import io.monomorph.NdBuffer;
import io.monomorph.dtype.Order;
import java.io.Serializable;
import java.util.Objects;

/**
 * Where what is read from storage goes: encoded and decoded bytes to one kind of memory, and
 * n-dimensional buffers to one backend. Stores and codecs take a prototype and ask it for both.
 *
 * <pre>{@code
 * Prototype prototype = Prototypes.current();
 * Bytes chunk = prototype.bytes().read(in, size);
 * NdBuffer decoded = prototype.buffers().order(Order.F).full(DType.INT16, fill, 100, 200);
 * }</pre>
 *
 * <p>It can be sent to another process, and is equal to another one if the parts are.
 *
 * @param bytes makes bytes
 * @param nd makes buffers
 * @see Prototypes
 */
public record Prototype(BytesFactory bytes, NdFactory nd) implements Serializable {
  /** Checks that both are there. */
  public Prototype {
    Objects.requireNonNull(bytes, "bytes is null: give a factory, such as HostMemory.HEAP");
    Objects.requireNonNull(nd, "nd is null: give a factory, such as NdFactory.backend(\"heap\")");
  }

  /** What makes the buffers: one call's may share an arena, and are freed together. */
  public BufferFactory buffers() {
    return nd.buffers();
  }

  /** The place for results that are to be where this says, as the last argument of functions. */
  public Destination destination() {
    return Destination.of(buffers());
  }

  /** A new buffer with the elements of another one, in the same order of the axes. */
  public NdBuffer copyOf(NdBuffer buffer) {
    return buffers().order(Order.K).fromArray(Objects.requireNonNull(buffer, "buffer is null"));
  }
}

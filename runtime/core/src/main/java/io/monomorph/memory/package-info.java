/**
 * Memory outside the Java heap: allocated, in mapped files, or somebody else's. Most programs need
 * only {@link io.monomorph.Buffers#memmap} and {@code Buffers.with().backend("memory")}, which make
 * buffers over it.
 *
 * <pre>{@code
 * try (Memory memory = Memory.allocate(8_000)) {
 *   NdBuffer numbers = Buffers.fromBuffer(DType.FLOAT64, memory);
 * }
 * }</pre>
 *
 * <p>The guide {@code docs/storage.md} tells which storage is for what, and when it ends.
 */
@NullMarked
package io.monomorph.memory;

import org.jspecify.annotations.NullMarked;

/**
 * The layer between the buffers that programs use and the storage that backends declare.
 *
 * <pre>{@code
 * BackendRegistry mine = BackendRegistry.of(new NioBufferProvider());
 * NdBuffer numbers = Buffers.with().registry(mine).resolve(DoubleBuffer.allocate(6));
 * System.out.println(BackendRegistry.global().leftOut());
 * }</pre>
 *
 * <p>{@link io.monomorph.spi.BackendRegistry} finds backends and asks them; {@link
 * io.monomorph.spi.BackendProvider} is one of them, and {@link io.monomorph.spi.Operand} a buffer
 * as the loops see it. Both are implemented by generated classes. Sections "Which backend is asked"
 * and "How a backend is found" of {@code docs/backend-authors.md} say more.
 */
@NullMarked
package io.monomorph.spi;

import org.jspecify.annotations.NullMarked;

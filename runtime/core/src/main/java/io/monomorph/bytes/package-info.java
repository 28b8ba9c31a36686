/**
 * Flat bytes, and where they and the buffers made of them live: what stores and codecs pass to each
 * other.
 *
 * <ul>
 *   <li>{@link io.monomorph.bytes.Bytes} is a run of bytes in memory of any kind. Slices share it;
 *       names say what is shared ({@code wrap}, {@code as...}) and what is copied ({@code copyOf},
 *       {@code to...}).
 *   <li>{@link io.monomorph.bytes.Prototype} is a pair of factories: where bytes are, and which
 *       backend has the buffers. What reads storage takes one, and decodes to where it says.
 *   <li>{@link io.monomorph.bytes.Prototypes} has them by name, and the one that is used when
 *       nothing is said.
 *   <li>{@link io.monomorph.bytes.HostMemory} has the factories that are always there: the heap and
 *       native memory.
 * </ul>
 *
 * <pre>{@code
 * Bytes header = Bytes.wrap(array).slice(0, 8);
 * Bytes file = header.plus(Bytes.copyOf(buffer, ByteOrder.LITTLE_ENDIAN));
 * Prototypes.where(Prototypes.NATIVE).run(() -> decode(file)); // chunks outside the heap
 * }</pre>
 */
@NullMarked
package io.monomorph.bytes;

import org.jspecify.annotations.NullMarked;

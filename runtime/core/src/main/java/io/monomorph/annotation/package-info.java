/**
 * The annotations of declarations: storage backends, universal functions and reductions.
 *
 * <pre>{@code
 * @BufferBackend(name = "nio")
 * final class NioBackend {
 *   @Reads(DType.FLOAT64)
 *   static double read(DoubleBuffer core, int index) {
 *     return core.get(index);
 *   }
 *
 *   @Writes(DType.FLOAT64)
 *   static void write(DoubleBuffer core, int index, double value) {
 *     core.put(index, value);
 *   }
 *
 *   @Size
 *   static int size(DoubleBuffer core) {
 *     return core.limit();
 *   }
 * }
 * }</pre>
 *
 * <p>The annotation processor generates {@code NioFloat64Buffer} and {@code NioBufferProvider} from
 * this. {@link io.monomorph.annotation.Ufunc} and {@link io.monomorph.annotation.Reduction} declare
 * functions. The guide for backend authors ({@code docs/backend-authors.md}) has every form of a
 * declaration and every message of the processor.
 */
@NullMarked
package io.monomorph.annotation;

import org.jspecify.annotations.NullMarked;

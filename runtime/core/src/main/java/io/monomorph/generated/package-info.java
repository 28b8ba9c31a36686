/**
 * What generated code uses, and nobody else needs. It is public only because generated classes are
 * in packages of their own: it changes together with the annotation processor, and code that is
 * written by hand has no reason to call it. This is what a generated buffer does with it:
 *
 * <pre>{@code
 * public static RasterUInt8Buffer wrap(DataBufferByte core, Layout layout) {
 *   long size = RasterBackend.array(core).length;
 *   return new RasterUInt8Buffer(core, StorageChecks.within(size, layout), false);
 * }
 * }</pre>
 *
 * <p>{@code docs/backend-authors.md} is the guide to declarations, of which all this is made.
 */
@NullMarked
package io.monomorph.generated;

import org.jspecify.annotations.NullMarked;

/**
 * Storage of tuples: layouts of their components, and storage that grows.
 *
 * <p>A tuple is a row of a few numbers, such as the coordinates of a point. However tuples are
 * stored, {@link io.monomorph.storage.ComponentStorage#buffer() buffer()} shows them as a buffer of
 * shape (tuples, components):
 *
 * <pre>
 *   interleaved   x0 y0 x1 y1 x2 y2                       one buffer
 *   planar        x0 x1 x2 | y0 y1 y2                     one buffer for each component
 *   scaledPlanar  x0 x1 x2 | y0 y1 y2   times a scale, plus a shift
 *   strided       .. x0 y0 .. x1 y1 .. x2 y2              a part of one buffer
 *   constant      v                                       one element
 *   implicit      f(tuple, component)                     none
 *   Growable      x0 y0 x1 y1 x2 y2 .. .. ..              memory with room for more tuples
 * </pre>
 *
 * <pre>{@code
 * Planar<Float64Buffer> points = Components.planar(x, y, z);   // shares the elements of x, y and z
 * Float64Buffer lengths = points.buffer().mul(points.buffer()).sum(1);
 *
 * try (Float64Growable path = Float64Growable.of(3)) {
 *   path.append(1, 2, 3);
 *   Float64Buffer view = path.buffer();
 *   path.reserve(1000);                                        // moves the elements
 *   view.get(0, 0);                                            // StaleViewException
 * }
 * }</pre>
 *
 * <p>Memory may be changed for other memory: by {@code setBuffer}, or when storage grows. What it
 * was in between is a <em>generation</em>. A buffer shows the generation in which it was made; when
 * that ends the buffer is stale, and each access throws a {@link
 * io.monomorph.exchange.StaleViewException} that says where to get a fresh one. Listeners are told.
 */
@NullMarked
package io.monomorph.storage;

import org.jspecify.annotations.NullMarked;

/**
 * Buffers, the functions on them, and their files: the package that most programs need.
 *
 * <pre>{@code
 * Float64Buffer a = Buffers.linspace(0, 1, 12).reshape(3, 4);
 * Float64Buffer z = a.sub(a.mean(0)).div(a.std(0)); // broadcast over the rows
 * BoolBuffer marks = z.gt(0).and(a.lt(0.5));
 * a.at(marks).set(0);                               // a[marks] = 0
 * Float64Buffer part = a.get("1:, ::-1");           // a view, as a[1:, ::-1]
 * Functions.sqrt(part, Destination.into(part));     // into an existing buffer
 * System.out.println(part.repr());
 * Buffers.save(Path.of("part.npy"), part);
 * }</pre>
 *
 * <ul>
 *   <li>{@link io.monomorph.NdBuffer} is a buffer of any dtype, {@link io.monomorph.Float64Buffer}
 *       and its 13 siblings those of one. Their methods are the operators and the functions of one
 *       input, as methods to be chained.
 *   <li>{@link io.monomorph.Buffers} makes, reads and writes buffers; {@link
 *       io.monomorph.BufferFactory} makes them on a backend that it names.
 *   <li>{@link io.monomorph.Functions} has NumPy's functions: {@code np.f(a, ...)} is {@code
 *       Functions.f(a, ...)}, and {@code a.f(...)} where it gives one result for that buffer.
 *       {@link io.monomorph.Ufuncs} and {@link io.monomorph.Reductions} hold the same functions as
 *       objects, for settings.
 *   <li>{@link io.monomorph.Destination}, the last argument of all of them, says where a result
 *       goes.
 * </ul>
 *
 * <p>The guide for NumPy users ({@code docs/numpy-users.md}) has NumPy's expressions and those of
 * this library side by side; {@code docs/numpy-names.md} lists all of NumPy's names.
 */
@NullMarked
package io.monomorph;

import org.jspecify.annotations.NullMarked;

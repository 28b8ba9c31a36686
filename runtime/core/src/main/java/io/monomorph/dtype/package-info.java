/**
 * Element types, the rules by which one is cast to another, and the order of elements in memory.
 *
 * <pre>{@code
 * DType dtype = Promotion.promote(DType.INT32, DType.FLOAT32);          // float64
 * boolean safe = Casting.SAFE.allows(DType.INT64, DType.FLOAT64);       // true
 * NdBuffer columns = Buffers.zeros(DType.FLOAT32, Order.F, 1000, 3);
 * }</pre>
 *
 * <p>The names and rules are NumPy's: see "Dtypes of results" in {@code docs/numpy-users.md}.
 */
@NullMarked
package io.monomorph.dtype;

import org.jspecify.annotations.NullMarked;

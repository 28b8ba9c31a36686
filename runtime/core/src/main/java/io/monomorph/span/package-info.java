/**
 * Typed windows over memory, for programs that want nothing but elements: {@code Float64Span} is
 * used as a {@code double[]} is, but stands over a part of an array, over memory outside the heap,
 * a mapped file, a buffer of java.nio, or whatever a buffer of this library is over. Nothing is
 * copied and nothing boxed, and an access costs what it costs in an array.
 *
 * <pre>{@code
 * Float64Span span = Float64Span.wrap(new double[] {3, 1, 2});
 * span.set(0, 5);
 * span.sort();                                 // [1. 2. 5.]
 * ReadOnlyFloat64Span last = span.slice(1, 2); // shares the elements
 * Float64Span2D table = Float64Buffer.zeros(4, 3).span2D();
 * table.set(3, 2, last.get(0));
 * }</pre>
 *
 * <table>
 *   <caption>Spans of a dtype, here float64</caption>
 *   <tr><th>to be read</th><th>to be written too</th><th>elements</th></tr>
 *   <tr><td>{@code ReadOnlyFloat64Span}</td><td>{@code Float64Span}</td>
 *       <td>one after the other</td></tr>
 *   <tr><td>{@code ReadOnlyFloat64Span2D}</td><td>{@code Float64Span2D}</td>
 *       <td>rows and columns, at any steps</td></tr>
 *   <tr><td>{@code ReadOnlyFloat64SpanNd}</td><td>{@code Float64SpanNd}</td>
 *       <td>0 to 64 axes, at any steps</td></tr>
 * </table>
 *
 * <p>What is to be written is a subclass of what is to be read: a method that takes a {@code
 * ReadOnlyFloat64Span} promises not to write, and takes both. Storage that cannot be written has
 * only the first.
 *
 * <p>Indices begin at 0 and do not count from the end: -1 is out of bounds, as in an array. Spans
 * live as long as the memory under them; after that an access throws an {@link
 * IllegalStateException}, and never reads what is there then.
 *
 * <p>The guide {@code docs/spans.md} has more.
 */
@NullMarked
package io.monomorph.span;

import org.jspecify.annotations.NullMarked;

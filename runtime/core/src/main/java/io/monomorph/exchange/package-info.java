/**
 * Lending memory to somebody else: a codec, native code, another library, a thread that fills it.
 * Nothing is copied, and no memory is read that was freed or has moved. It is Python's buffer
 * protocol (PEP 3118), and uses its words; it can be read without knowing that.
 *
 * <p><b>To borrow.</b> Every {@link io.monomorph.NdBuffer buffer} in memory can lend its elements,
 * and so can {@link io.monomorph.memory.Memory}, growable storage, and classes of your own: they
 * are {@link io.monomorph.exchange.Exporter}s. Say what you can cope with, use what you get, and
 * close it:
 *
 * <pre>{@code
 * Float64Buffer table = Float64Buffer.zeros(3, 4);
 * try (BufferView view = table.get(":, ::2").export(Requests.STRIDED)) {
 *   view.setItem(1.5, 2, 1);                  // table.get(2, 2) is 1.5 now
 *   byte[] bytes = view.toByteArray(Order.C); // six doubles
 *   MemorySegment memory = view.memory();     // for native code, with view.strides()
 * }
 * }</pre>
 *
 * <p>A {@link io.monomorph.exchange.BufferView} is two things: items in memory, with a shape,
 * strides in bytes, and a {@link io.monomorph.exchange.ItemFormat} such as {@code d} or {@code <i};
 * and the handle by which the memory is given back.
 *
 * <p><b>What to ask for.</b> {@link io.monomorph.exchange.Requests} are a promise and a demand. A
 * borrower that asks for {@code CONTIG} goes through the bytes one after the other and writes them;
 * one that asks for {@code STRIDED} looks at the strides; {@code FULL_RO} takes whatever there is,
 * to be read. If the memory does not fit, nothing is lent, and the exception names the request.
 *
 * <p><b>How long it lasts.</b> Until a view is closed it holds the owner, and so do its slices and
 * further exports, each of which is a handle of its own, closed in any order. What happens if the
 * owner wants to move or end the memory before, the borrower says by {@link
 * io.monomorph.exchange.Terms}:
 *
 * <pre>
 *   PINNED    the owner is refused, by an IllegalStateException that counts the views  (the default)
 *   MOVABLE   the owner goes on, and each later access to the view throws a StaleViewException
 * </pre>
 *
 * <p>A closed view throws an {@code IllegalStateException} wherever its items are used. A view that
 * is forgotten keeps its owner lent; with {@code -Dio.monomorph.exchange.trace=true} it is logged,
 * once, with the place where it was taken, and refusals show such places too.
 *
 * <p><b>To lend.</b> A class that lends keeps a {@link io.monomorph.exchange.Lender}, its book. It
 * lends {@link io.monomorph.exchange.Items} through it, and makes its changes through it:
 *
 * <pre>{@code
 * final class Packet implements Exporter {
 *   private final Lender lender = new Lender("the packet");
 *   private byte[] bytes = new byte[64];
 *
 *   public BufferView export(Requests requests, Terms terms) {
 *     return lender.lend(requests, terms, () -> Items.of(bytes));
 *   }
 *
 *   void resize(int size) {
 *     lender.move("resized", () -> bytes = Arrays.copyOf(bytes, size));
 *   }
 * }
 * }</pre>
 *
 * <p><b>From Python.</b> {@link io.monomorph.exchange.MemoryView} is {@code memoryview} over any
 * exporter, with its slices, casts and comparison. {@link io.monomorph.Buffers#fromView} makes a
 * buffer of a view again.
 *
 * <p>The guide {@code docs/lending.md} has the table of all policies; {@code docs/lending-rows.md}
 * names the call for each behaviour of the systems that this stands for.
 */
@NullMarked
package io.monomorph.exchange;

import org.jspecify.annotations.NullMarked;

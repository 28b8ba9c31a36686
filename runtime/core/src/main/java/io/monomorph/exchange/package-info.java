/**
 * Lending memory to somebody else: with stated abilities, on stated terms, without a copy, and
 * without ever reading memory that was freed or moved. It is Python's buffer protocol (PEP 3118),
 * whose words it uses.
 *
 * <p>What can lend is an {@link io.monomorph.exchange.Exporter}: every {@link io.monomorph.NdBuffer
 * buffer} in memory, {@link io.monomorph.memory.Memory}, and classes of users. Who borrows says
 * what it needs and can cope with, by {@link io.monomorph.exchange.Requests}, and gets a {@link
 * io.monomorph.exchange.BufferView}: items with a shape, strides and a {@link
 * io.monomorph.exchange.ItemFormat}, and at the same time the handle that it closes.
 *
 * <pre>{@code
 * Float64Buffer table = Float64Buffer.zeros(3, 4);
 * try (BufferView view = table.get(":, ::2").export(Requests.STRIDED)) {
 *   view.setItem(1.5, 2, 1);                  // table.get(2, 2) is 1.5 now
 *   byte[] bytes = view.toByteArray(Order.C); // six doubles
 *   MemorySegment memory = view.memory();     // for native code, with view.strides()
 * }
 * table.export(Requests.CONTIG);              // refused if the items had gaps, and it says which request
 * }</pre>
 *
 * <p>Until it is closed, a view holds the owner, and so do its slices and further exports, each of
 * which is a handle of its own. What happens if the owner wants to move or end the memory before,
 * the borrower has said by {@link io.monomorph.exchange.Terms}:
 *
 * <pre>
 *   PINNED    (as in Jython)   the owner is refused, by an IllegalStateException that counts the views
 *   MOVABLE   (as in VTK)      the owner goes on, and each later access to the view throws a
 *                              StaleViewException
 * </pre>
 *
 * <p>A class that lends keeps a {@link io.monomorph.exchange.Lender}, its book. It lends {@link
 * io.monomorph.exchange.Items} through it, and makes its changes through it:
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
 * <p>{@link io.monomorph.exchange.MemoryView} is Python's {@code memoryview} over any exporter,
 * with its slices, casts and comparison. {@link io.monomorph.Buffers#fromView} makes a buffer of a
 * view again.
 *
 * <p>A view that is forgotten keeps its owner lent. With {@code -Dio.monomorph.exchange.trace=true}
 * it is logged, once, with the place where it was taken, and refusals show such places too.
 *
 * <p>The guide {@code docs/lending.md} has the table of all policies; {@code docs/lending-rows.md}
 * names the call for each behaviour of the systems that this stands for.
 */
@NullMarked
package io.monomorph.exchange;

import org.jspecify.annotations.NullMarked;

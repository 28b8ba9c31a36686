package io.monomorph.exchange;

/**
 * What lends its memory: all buffers, memory, and classes of users, which keep a {@link Lender} and
 * ask it before they move or end what they have lent.
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
 */
@FunctionalInterface
public interface Exporter {
  /**
   * Lends the memory.
   *
   * @param requests what the borrower needs, and can cope with
   * @param terms what happens when the memory is to be moved or ended before the view is closed
   * @throws IllegalArgumentException if a request is missing or cannot be met; the message names it
   * @throws IllegalStateException if the memory has ended
   */
  BufferView export(Requests requests, Terms terms);

  /** Lends the memory, which stays where it is until the view is closed: {@link Terms#PINNED}. */
  default BufferView export(Requests requests) {
    return export(requests, Terms.PINNED);
  }
}

package io.monomorph.exchange;

/**
 * What happens to a view when the owner wants to move or end the memory that it has lent. The
 * borrower chooses.
 *
 * <pre>
 * the owner wants to          nothing lent   lent PINNED                  lent MOVABLE
 * write elements              does           does; the view sees it       does; the view sees it
 * grow within its capacity    does           refused                      does; the view stays
 * move                        does           refused                      does; the view is stale
 * close                       does           refused                      does; the view is stale
 * </pre>
 */
public enum Terms {
  /** The owner is refused: the memory stays where it is until the view is closed. As in Jython. */
  PINNED,
  /**
   * The owner may move or end the memory, which makes the view stale: each later access throws a
   * {@link StaleViewException}. As in VTK.
   */
  MOVABLE
}

package io.monomorph.shape;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Makes layouts of arrays that are known to be right and that nobody else keeps. The class of
 * layouts, which checks and copies what others give it, offers this to the packages of this module
 * alone.
 *
 * @param <L> the class of layouts
 */
public abstract class LayoutAccess<L> {
  private static volatile @Nullable LayoutAccess<?> offered;

  /** For the class of layouts. */
  protected LayoutAccess() {}

  /** Called by the class of layouts when it is initialised. */
  public static void offer(LayoutAccess<?> access) {
    offered = access;
  }

  /** What the class of layouts has offered. */
  public static LayoutAccess<?> get() {
    return Objects.requireNonNull(offered, "layouts are not initialised");
  }

  /** A layout that keeps the arrays. */
  public abstract L of(long[] shape, long[] strides, long offset);

  /** The same layout from another offset on. */
  public abstract L from(L layout, long offset);
}

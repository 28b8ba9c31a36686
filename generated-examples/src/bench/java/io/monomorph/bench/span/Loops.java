package io.monomorph.bench.span;

import java.util.List;
import java.util.function.DoubleSupplier;

/**
 * The same loops over one kind of storage. {@link #fresh} loads the class of the loops once more:
 * the JIT then knows of them only what this storage has taught it, as of loops that a program has
 * for each of its storages.
 */
public interface Loops {
  /** The loops of spans, in the order of the table. */
  List<String> SPANS =
      List.of(
          "sum, `int` index",
          "sum, `long` index",
          "gather at random places",
          "`c[k] = 2.5`",
          "`c[k] = 2 * a[k] + 1`",
          "`c[k] = a[k] + b[k]`",
          "`c[k] = 2 * array[k] + 1`",
          "sum by rows and columns",
          "`c[i][j] = 2 * a[i][j] + 1`",
          "five-point stencil");

  /** The loops of buffers. */
  List<String> BUFFERS =
      List.of(
          "sum, `get(k)`",
          "`set(k, 2 * get(k) + 1)`",
          "sum, `get(i, j)`",
          "`set(i, j, 2 * get(i, j) + 1)`");

  /** The loops over new elements of a storage, the first of which are {@code values}. */
  List<DoubleSupplier> over(String storage, double[] values);

  /** The loops of a class that was never used. */
  static Loops fresh(Class<? extends Loops> type) {
    try {
      return (Loops) new Reloading(type).reloaded().getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}

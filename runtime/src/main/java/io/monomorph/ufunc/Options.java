package io.monomorph.ufunc;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * How a ufunc is to be applied or reduced, as NumPy's keyword arguments.
 *
 * @param where marks the elements that are computed; the others stay as they are
 * @param dtype the dtype of the outputs, if it is not to be what the inputs give
 * @param casting which casts are allowed
 * @param keepDims whether reduced axes stay, with length 1
 * @param initial what a reduction begins with
 * @param pool whose threads share the work, if any
 */
public record Options(
    @Nullable Operand where,
    @Nullable DType dtype,
    Casting casting,
    boolean keepDims,
    @Nullable Object initial,
    @Nullable ForkJoinPool pool) {
  /** NumPy's defaults. */
  public static final Options USUAL = new Options(null, null, Casting.SAME_KIND, false, null, null);

  /** Whether functions are applied as usual, but perhaps for a mask. */
  boolean isUsual() {
    return dtype == null && casting == Casting.SAME_KIND && pool == null;
  }

  /** With a mask of what is computed. */
  public Options withWhere(Operand mask) {
    return new Options(mask, dtype, casting, keepDims, initial, pool);
  }

  /** With a dtype of the results. */
  public Options withDtype(DType newDtype) {
    return new Options(where, newDtype, casting, keepDims, initial, pool);
  }

  /** With other casts allowed. */
  public Options withCasting(Casting newCasting) {
    return new Options(where, dtype, newCasting, keepDims, initial, pool);
  }

  /** With reduced axes that stay. */
  public Options withKeepDims() {
    return new Options(where, dtype, casting, true, initial, pool);
  }

  /** With a number to begin with. */
  public Options withInitial(Object newInitial) {
    return new Options(where, dtype, casting, keepDims, newInitial, pool);
  }

  /** With threads that share the work. */
  public Options withPool(ForkJoinPool newPool) {
    return new Options(where, dtype, casting, keepDims, initial, newPool);
  }
}

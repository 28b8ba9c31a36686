package io.monomorph.setting;

import io.monomorph.dtype.Casting;
import io.monomorph.dtype.DType;
import io.monomorph.spi.Operand;
import java.util.Objects;
import java.util.concurrent.ForkJoinPool;
import org.jspecify.annotations.Nullable;

/**
 * How a ufunc is to be applied or reduced, as NumPy's keyword arguments.
 *
 * @param where marks the elements that are computed; the others stay as they are
 * @param dtype the dtype of the outputs, if it is not to be what the inputs give
 * @param casting which casts are allowed, if it is not to be what is usual
 * @param keepDims whether reduced axes stay, with length 1
 * @param initial what a reduction begins with
 * @param pool whose threads share the work, if any
 * @see io.monomorph.UniversalFunction
 */
public record UfuncOptions(
    @Nullable Operand where,
    @Nullable DType dtype,
    @Nullable Casting casting,
    boolean keepDims,
    @Nullable Object initial,
    @Nullable ForkJoinPool pool) {
  /** NumPy's defaults. */
  public static final UfuncOptions USUAL = new UfuncOptions(null, null, null, false, null, null);

  /**
   * Checks the mask.
   *
   * @throws IllegalArgumentException if it is not of bool
   */
  public UfuncOptions {
    if (where != null) {
      checkMask(where);
    }
  }

  /**
   * Makes sure that an operand is a mask, which NumPy casts from no other dtype.
   *
   * @throws IllegalArgumentException if it is not of bool
   */
  public static Operand checkMask(Operand where) {
    Objects.requireNonNull(where, "mask is null: give a buffer of bool");
    if (where.dtype() != DType.BOOL) {
      throw new IllegalArgumentException(
          "where(...) takes a mask, a buffer of bool, not one of "
              + where.dtype()
              + ": compare it first, as with ne(0)");
    }
    return where;
  }

  /**
   * These settings, all of which count in a form of a function.
   *
   * @throws UnsupportedOperationException if one would be ignored
   */
  @SuppressWarnings("ReferenceEquality") // it is identity that is asked
  public UfuncOptions in(CallForm form, String function) {
    if (this != USUAL) {
      form.check(function, this);
    }
    return this;
  }

  boolean isSet(CallForm.Setting setting) {
    return switch (setting) {
      case WHERE -> where != null;
      case DTYPE -> dtype != null;
      case CASTING -> casting != null;
      case KEEP_DIMS -> keepDims;
      case INITIAL -> initial != null;
      case ON -> pool != null;
    };
  }

  /** Whether functions are applied as usual, but perhaps for a mask. */
  public boolean isUsual() {
    return dtype == null && casting == null && pool == null;
  }

  /** Which casts are allowed where elements are computed one by one. */
  public Casting elementwiseCasting() {
    return casting == null ? Casting.SAME_KIND : casting;
  }

  /** Which casts are allowed in reductions: as in NumPy all, if no others were chosen. */
  public Casting reducingCasting() {
    return casting == null ? Casting.UNSAFE : casting;
  }

  /** With a mask of what is computed. */
  public UfuncOptions withWhere(Operand mask) {
    return new UfuncOptions(checkMask(mask), dtype, casting, keepDims, initial, pool);
  }

  /** With a dtype of the results. */
  public UfuncOptions withDtype(DType newDtype) {
    Objects.requireNonNull(
        newDtype, "dtype is null: give a DType, or leave it out for the usual one");
    return new UfuncOptions(where, newDtype, casting, keepDims, initial, pool);
  }

  /** With other casts allowed. */
  public UfuncOptions withCasting(Casting newCasting) {
    Objects.requireNonNull(newCasting, "casting is null: give a Casting, such as SAFE");
    return new UfuncOptions(where, dtype, newCasting, keepDims, initial, pool);
  }

  /** With reduced axes that stay. */
  public UfuncOptions withKeepDims() {
    return new UfuncOptions(where, dtype, casting, true, initial, pool);
  }

  /** With a number to begin with. */
  public UfuncOptions withInitial(Object newInitial) {
    Objects.requireNonNull(
        newInitial, "number is null: give a number, or leave it out for the identity");
    return new UfuncOptions(where, dtype, casting, keepDims, newInitial, pool);
  }

  /** With threads that share the work. */
  public UfuncOptions withPool(ForkJoinPool newPool) {
    Objects.requireNonNull(
        newPool, "pool is null: give a pool, or leave it out for this thread alone");
    return new UfuncOptions(where, dtype, casting, keepDims, initial, newPool);
  }
}

package io.monomorph.allocation;

import io.monomorph.dtype.DType;
import io.monomorph.layout.Layout;
import io.monomorph.spi.Operand;
import org.jspecify.annotations.Nullable;

/** Where the elements of a result go. */
public interface ResultTarget {
  /** New buffers on the heap, as functions give them when nothing else is said. */
  ResultTarget HEAP =
      new ResultTarget() {
        @Override
        public @Nullable Operand existing() {
          return null;
        }

        @Override
        public DType dtype(DType result) {
          return result;
        }

        @Override
        public Operand make(DType dtype, Layout layout, boolean fortran) {
          return Allocator.heap().allocate(dtype, layout);
        }
      };

  /** An existing buffer. */
  static ResultTarget existing(Operand out) {
    return new ResultTarget() {
      @Override
      public Operand existing() {
        return out;
      }

      @Override
      public DType dtype(DType result) {
        return out.dtype();
      }

      @Override
      public Operand make(DType dtype, Layout layout, boolean fortran) {
        return out;
      }
    };
  }

  /** The existing buffer that takes the elements, if it is one. */
  @Nullable Operand existing();

  /** The dtype that is wanted for a result of this one. */
  DType dtype(DType result);

  /**
   * Makes a new buffer of zeros.
   *
   * @param layout its shape, and its order as NumPy makes it when none is said
   * @param fortran whether all inputs lie in Fortran order, which {@link
   *     io.monomorph.dtype.Order#A} keeps
   */
  Operand make(DType dtype, Layout layout, boolean fortran);
}
